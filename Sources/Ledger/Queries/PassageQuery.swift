import Extraction
import GRDB
import TextModel

/// The way from a stored passage to a place.
enum PassageQuery {
  static let columns = """
    start_byte, end_byte, reading, start_code_point, end_code_point, line, "column"
    """

  /// Reads the columns that ``columns`` names. Numbers that no place can have are damage.
  static func place(_ values: inout RowReader, path: String) throws -> Place {
    let start: Int64 = try values.next()
    let end: Int64 = try values.next()
    let text: String = try values.next()
    let firstCodePoint: Int = try values.next()
    let lastCodePoint: Int = try values.next()
    guard let start = UInt32(exactly: start), let end = UInt32(exactly: end), start <= end,
      firstCodePoint <= lastCodePoint
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a passage ends before it starts")
    }
    return try Place(
      path: path, span: SourceSpan(start, end), codePoints: firstCodePoint..<lastCodePoint, line: values.next(),
      column: values.next(), text: text)
  }
}
