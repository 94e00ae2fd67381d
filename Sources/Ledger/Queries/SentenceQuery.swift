import Extraction
import GRDB
import TextModel

/// The way to what is said in sources.
struct SentenceQuery {
  /// So many sentences on either side of a passage are its surroundings.
  private static let reach = 6

  private let sentences: Statement
  private let texts: Statement

  init(_ database: Database) throws {
    texts = try database.cachedStatement(
      sql: "SELECT reading FROM source_sentence WHERE version_id = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal")
    sentences = try database.cachedStatement(
      sql: """
        SELECT speaker, milliseconds, \(PassageQuery.columns) FROM source_sentence
        WHERE version_id = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal
        """)
  }

  /// Sentences of a source as one passage; `nil` where there are none.
  func passage(_ ordinals: ClosedRange<Int>, of version: VersionRecord, likeness: Double) throws -> SourcePassage? {
    let rows = try sentences.map([version.id, ordinals.lowerBound, ordinals.upperBound]) { values in
      (
        speaker: try values.next(String?.self),
        time: try values.next(Int64?.self).flatMap { UInt32(exactly: $0) }.map { TimeCode(milliseconds: $0) },
        place: try PassageQuery.place(&values, path: version.path)
      )
    }
    guard let first = rows.first?.place, let last = rows.last?.place, first.span.start <= last.span.end,
      first.codePoints.lowerBound <= last.codePoints.upperBound
    else { return nil }
    let place = Place(
      path: version.path, span: SourceSpan(first.span.start, last.span.end),
      codePoints: first.codePoints.lowerBound..<last.codePoints.upperBound, line: first.line, column: first.column,
      text: rows.map(\.place.text).joined(separator: " "), time: rows.first?.time)
    let around = [version.id, Int64(ordinals.lowerBound - Self.reach), Int64(ordinals.upperBound + Self.reach)]
    let surroundings = try texts.map(StatementArguments(around)) { values in try values.next(String.self) }
    return SourcePassage(
      version: version, place: place, speaker: rows.lazy.compactMap(\.speaker).first,
      surroundings: surroundings.joined(separator: " "), likeness: likeness)
  }
}
