import Extraction
import Foundation
import GRDB
import TextModel

/// The values of the columns that every table of passages has, in the order of ``columns``.
enum StoredPassage {
  static let columns = """
    start_byte, end_byte, exact, reading, start_code_point, end_code_point, line, "column"
    """

  /// The values for a span of an article's reading text.
  static func values(_ span: ReadingSpan, of article: Article) -> [(any DatabaseValueConvertible)?] {
    let place = article.place(of: span)
    return values(place, exact: Data(article.source.exact(place.span)))
  }

  /// The values for a place whose bytes in the file are `exact`.
  static func values(_ place: Place, exact: Data) -> [(any DatabaseValueConvertible)?] {
    [
      Int64(place.span.start), Int64(place.span.end), exact, place.text.withoutNUL, place.codePoints.lowerBound,
      place.codePoints.upperBound, place.line, place.column,
    ]
  }
}
