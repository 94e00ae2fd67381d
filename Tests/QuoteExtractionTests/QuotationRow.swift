import Lexicons
import Mentions
import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// One row of a table: a text in which one quotation is marked, and what must be said of that quotation.
struct QuotationRow: CustomTestStringConvertible, Sendable {
  let text: String
  let kind: Quotation.Kind
  let speaker: String?
  let cue: String?
  let closing: Quotation.Closing

  init(
    _ text: String, _ kind: Quotation.Kind = .direct, by speaker: String?, cue: String?,
    closing: Quotation.Closing = .closed
  ) {
    self.text = text
    self.kind = kind
    self.speaker = speaker
    self.cue = cue
    self.closing = closing
  }

  var testDescription: String { text }
}

/// The rooms below and this one, in the order in which they run.
enum Pipeline {
  private static let cast = CastFinder()
  private static let extractor = QuotationExtractor()
  private static let abbreviations = Language.english.abbreviations

  static func quotations(in reading: ReadingText) -> [Quotation] {
    let layout = TextLayout(of: reading, abbreviations: abbreviations)
    return extractor.quotations(in: reading, layout: layout, cast: cast.cast(of: reading, layout: layout))
  }

  static func quotations(in text: String) -> [Quotation] {
    quotations(in: ReadingText(verbatim: text))
  }
}

/// Holds a row against what is found, as it is, behind multibyte text and with CRLF.
func check(_ row: QuotationRow, _ location: SourceLocation = #_sourceLocation) {
  for variant in MarkedText.variants(of: row.text) {
    let marked = MarkedText(variant.marked)
    let reading = ReadingText(verbatim: marked.text)
    let found = Pipeline.quotations(in: reading)
    guard let quotation = found.first(where: { $0.spans == marked.spans }) else {
      let seen = found.map { "\($0.kind) \($0.spans.map(reading.string))" }.joined(separator: "; ")
      Issue.record("\(variant.name): not found; found \(seen)", sourceLocation: location)
      continue
    }
    #expect(quotation.kind == row.kind, "\(variant.name)", sourceLocation: location)
    #expect(quotation.speaker?.name == row.speaker, "\(variant.name)", sourceLocation: location)
    #expect(quotation.cue.map { reading.string($0.span) } == row.cue, "\(variant.name)", sourceLocation: location)
    #expect(quotation.closing == row.closing, "\(variant.name)", sourceLocation: location)
  }
}
