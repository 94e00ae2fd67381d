import ClaimExtraction
import Lexicons
import TestSupport
import TextModel

/// The extractors, made once for all tests.
enum Extractors {
  static let quantities = QuantityExtractor()
  static let times = TimeExtractor()
  static let claims = ClaimExtractor()
}

extension ReadingText {
  /// Its layout with the abbreviations of English.
  var layout: TextLayout { TextLayout(of: self, abbreviations: Language.english.abbreviations) }
}

/// The quantities of a text.
func quantities(of text: String) -> (found: [Quantity], reading: ReadingText) {
  let reading = ReadingText(verbatim: text)
  return (Extractors.quantities.quantities(in: reading, layout: reading.layout), reading)
}

/// The times of a text that was published on that day.
func times(of text: String, published: String? = "2020-01-03") -> (found: [TimeExpression], reading: ReadingText) {
  let reading = ReadingText(verbatim: text)
  let moment = published.flatMap { Moment(iso: $0) }
  return (Extractors.times.times(in: reading, layout: reading.layout, publishedAt: moment), reading)
}
