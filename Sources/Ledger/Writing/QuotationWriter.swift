import Extraction
import GRDB
import QuoteExtraction
import TextModel

/// Puts quotations with their passages, speakers, candidates and wordings into the tables.
struct QuotationWriter {
  private let insertQuotation: Insertion
  private let insertPassage: Insertion
  private let insertCandidate: Insertion
  private let insertSpeaker: Statement
  private let selectSpeaker: Statement
  private let wordings: WordingIndex

  init(_ database: Database, wordings: WordingIndex) throws {
    self.wordings = wordings
    insertQuotation = try Insertion(
      database, into: "quotation",
      """
      version_id, ordinal, kind, closing, text, speaker_id, confidence, cue_lemma, cue_stance, cue_negated, wording_id
      """)
    insertPassage = try Insertion(
      database, into: "quotation_passage", "quotation_id, part, ordinal, \(StoredPassage.columns)")
    insertCandidate = try Insertion(database, into: "speaker_candidate", "quotation_id, rank, name, confidence")
    insertSpeaker = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO speaker (story_id, name, kind) VALUES (?, ?, ?)")
    selectSpeaker = try database.cachedStatement(
      sql: "SELECT id FROM speaker WHERE story_id = ? AND name = ? AND kind = ?")
  }

  func write(_ quotation: Quotation, ordinal: Int, of article: Article, versionID: Int64, storyID: Int64) throws {
    let speakerID = try quotation.speaker.flatMap { try key(of: $0, storyID: storyID) }
    let text = article.text(of: quotation).withoutNUL
    let id = try insertQuotation.id([
      versionID, ordinal, quotation.kind.rawValue, quotation.closing.rawValue, text, speakerID,
      speakerID == nil ? nil : quotation.speaker?.confidence, quotation.cue?.lemma, quotation.cue?.stance.rawValue,
      quotation.cue?.isNegated, try wordings.wording(of: text),
    ])
    for passage in QuotationPart.passages(of: quotation) {
      try insertPassage(
        [id, passage.part.rawValue, passage.ordinal] + StoredPassage.values(passage.span, of: article))
    }
    for (rank, candidate) in quotation.candidates.enumerated() {
      try insertCandidate([id, rank, candidate.name, candidate.confidence])
    }
  }

  /// The row of a speaker; none for a pronoun that stands for nobody known, of which only the words are kept.
  private func key(of speaker: Speaker, storyID: Int64) throws -> Int64? {
    guard let name = speaker.name else { return nil }
    let arguments: StatementArguments = [storyID, name, speaker.kind.rawValue]
    if let id = try Int64.fetchOne(selectSpeaker, arguments: arguments) { return id }
    try insertSpeaker.execute(arguments: arguments)
    return try Int64.fetchOne(selectSpeaker, arguments: arguments)
  }
}

/// What a passage is to its quotation.
enum QuotationPart: String {
  case content, quoted, cue, speaker

  /// The passages of a quotation that are kept. Those inside marks are kept apart only where they are not all of
  /// it: a direct quotation has each of its passages once.
  static func passages(of quotation: Quotation) -> [(part: QuotationPart, ordinal: Int, span: ReadingSpan)] {
    var passages = quotation.spans.enumerated().map { (QuotationPart.content, $0.offset, $0.element) }
    if quotation.quotedSpans != quotation.spans {
      passages += quotation.quotedSpans.enumerated().map { (.quoted, $0.offset, $0.element) }
    }
    if let cue = quotation.cue { passages.append((.cue, 0, cue.span)) }
    if let speaker = quotation.speaker { passages.append((.speaker, 0, speaker.mention)) }
    return passages
  }
}
