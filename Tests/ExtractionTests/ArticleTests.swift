import Extraction
import Mentions
import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// The way from a span of the reading text to a place in the file.
struct ArticleTests {
  /// An article whose file has `head` before the reading text and `tail` behind it.
  private static func article(_ text: String, head: String = "", tail: String = "") -> Article {
    let source = SourceText(utf8: Array((head + text + tail).utf8))
    var origin = OffsetMap<Coordinates.Reading, Coordinates.Source>.Builder()
    origin.copy(head.utf8.count..<(head.utf8.count + text.utf8.count))
    return Article(
      path: "a.html", source: source,
      reading: ReadingText(bytes: Array(text.utf8), origin: origin.finish(originCount: source.text.count)),
      metadata: ArticleMetadata(), layout: TextLayout(tokens: [], sentences: [], paragraphs: []),
      cast: Cast(entities: [], mentions: []), quotations: [], quantities: [], times: [], claims: [])
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let head: String
    let marked: String
    let codePoints: Range<Int>
    let line: Int
    let column: Int
    var testDescription: String { marked }
  }

  static let rows: [Row] = [
    // The file is the text.
    Row(head: "", marked: "He said ⟦go⟧.", codePoints: 8..<10, line: 1, column: 9),
    // Markup before it.
    Row(head: "<p>", marked: "He said ⟦go⟧.", codePoints: 11..<13, line: 1, column: 12),
    // Characters of several bytes before it and in it: places count code points.
    Row(head: "🗞️ é — ", marked: "Žižkov ⟦naïve⟧", codePoints: 14..<19, line: 1, column: 15),
    // Lines before it, ended in every way.
    Row(head: "a\nb\r\nc\r", marked: "one\ntwo ⟦three⟧", codePoints: 15..<20, line: 5, column: 5),
    // A passage of two lines starts on the first.
    Row(head: "", marked: "one\n⟦two\nthree⟧", codePoints: 4..<13, line: 2, column: 1),
    // No words at all: a place between two.
    Row(head: "<b>", marked: "one⟦⟧two", codePoints: 6..<6, line: 1, column: 7),
    // The whole text, and its end.
    Row(head: "", marked: "⟦one⟧", codePoints: 0..<3, line: 1, column: 1),
    Row(head: "", marked: "one⟦⟧", codePoints: 3..<3, line: 1, column: 4),
  ]

  @Test(arguments: rows)
  func aSpanHasAPlaceInTheFile(row: Row) throws {
    let text = MarkedText(row.marked)
    let span = try #require(text.spans.first)
    let article = Self.article(text.text, head: row.head, tail: "</p>\n")
    let place = article.place(of: span)
    #expect(place.path == "a.html")
    #expect(place.span == SourceSpan(row.head.utf8.count + Int(span.start), row.head.utf8.count + Int(span.end)))
    #expect(place.codePoints == row.codePoints)
    #expect(place.line == row.line)
    #expect(place.column == row.column)
    #expect(place.text == article.reading.string(span))
    #expect(article.source.exact(place.span).elementsEqual(place.text.utf8))
  }

  @Test func theWordsOfAQuotationAreJoinedBySpaces() {
    let text = MarkedText("“⟦We stay⟧,” he said. “⟦And we fight⟧.”")
    func quotation(_ spans: [ReadingSpan]) -> Quotation {
      Quotation(
        kind: .direct, spans: spans, quotedSpans: spans, cue: nil, speaker: nil, candidates: [], closing: .closed)
    }
    let article = Self.article(text.text)
    #expect(article.text(of: quotation(text.spans)) == "We stay And we fight")
    #expect(article.text(of: quotation([text.spans[1]])) == "And we fight")
  }
}
