import Extraction
import GRDB
import QuoteExtraction
import TextModel

/// The ways to find quotations.
struct QuotationQuery {
  private static let select = """
    SELECT quotation.id, ordinal, quotation.kind, closing, text, cue_lemma, cue_stance, cue_negated, speaker.name, \
    speaker.kind, quotation.confidence FROM quotation LEFT JOIN speaker ON speaker.id = quotation.speaker_id
    """

  private let ofVersion: Statement
  private let byID: Statement
  private let ofWording: Statement
  private let database: Database
  private let passages: Statement
  private let candidates: Statement

  init(_ database: Database) throws {
    self.database = database
    ofWording = try database.cachedStatement(
      sql: "SELECT id, version_id FROM quotation WHERE wording_id = ? ORDER BY id")
    ofVersion = try database.cachedStatement(sql: "\(Self.select) WHERE version_id = ? ORDER BY ordinal")
    byID = try database.cachedStatement(sql: "\(Self.select) WHERE quotation.id = ?")
    passages = try database.cachedStatement(
      sql: "SELECT part, \(PassageQuery.columns) FROM quotation_passage WHERE quotation_id = ? ORDER BY ordinal")
    candidates = try database.cachedStatement(
      sql: "SELECT name, confidence FROM speaker_candidate WHERE quotation_id = ? ORDER BY rank")
  }

  func quotations(of version: VersionRecord) throws -> [QuotationRecord] {
    try records(ofVersion, [version.id], version: version)
  }

  /// The quotations that have a wording, in the order in which they were added. `versions` has those that have been
  /// looked up already.
  func quotations(
    ofWording wording: Int64, versions: inout [Int64: VersionRecord]
  ) throws -> [QuotationRecord] {
    let places = try ofWording.map([wording]) { values in
      (id: try values.next(Int64.self), versionID: try values.next(Int64.self))
    }
    return try places.compactMap { place in
      let version = try versions[place.versionID] ?? VersionQuery.version(database, id: place.versionID)
      versions[place.versionID] = version
      return try version.flatMap { try records(byID, [place.id], version: $0).first }
    }
  }

  private func records(
    _ statement: Statement, _ arguments: StatementArguments, version: VersionRecord
  ) throws -> [QuotationRecord] {
    try statement.map(arguments) { try record(&$0, version: version) }
  }

  private func record(_ values: inout RowReader, version: VersionRecord) throws -> QuotationRecord {
    let id: Int64 = try values.next()
    let parts = try places(ofQuotation: id, path: version.path)
    let quoted = parts[.quoted] ?? []
    let ordinal: Int = try values.next()
    let kind: Quotation.Kind = try values.name()
    return try QuotationRecord(
      id: id, version: version, ordinal: ordinal, kind: kind, closing: values.name(), text: values.next(),
      content: parts[.content] ?? [], quoted: kind == .direct && quoted.isEmpty ? parts[.content] ?? [] : quoted,
      cue: cue(&values, at: parts[.cue]?.first), speaker: speaker(&values, at: parts[.speaker]?.first),
      candidates: candidates(ofQuotation: id))
  }

  private func cue(_ values: inout RowReader, at place: Place?) throws -> CueRecord? {
    let lemma: String? = try values.next()
    guard let lemma, let place else {
      values.skip(2)
      return nil
    }
    return try CueRecord(place: place, lemma: lemma, stance: values.name(), isNegated: values.next())
  }

  private func speaker(_ values: inout RowReader, at place: Place?) throws -> SpeakerRecord? {
    let name: String? = try values.next()
    guard let name, let place else { return nil }
    return try SpeakerRecord(name: name, kind: values.name(), mention: place, confidence: values.next())
  }

  private func places(ofQuotation id: Int64, path: String) throws -> [QuotationPart: [Place]] {
    let rows = try Row.fetchCursor(passages, arguments: [id])
    var places: [QuotationPart: [Place]] = [:]
    while let row = try rows.next() {
      var values = RowReader(row)
      let part: QuotationPart = try values.name()
      places[part, default: []].append(try PassageQuery.place(&values, path: path))
    }
    return places
  }

  private func candidates(ofQuotation id: Int64) throws -> [SpeakerCandidate] {
    try candidates.map([id]) { try SpeakerCandidate(name: $0.next(), confidence: $0.next()) }
  }
}
