import ClaimExtraction
import Extraction
import StetKit
import TestSupport
import Testing
import TextModel

/// Streams of documents, one JSON object a line.
struct DocumentLinesTests {
  private static let reader = ArticleReader()

  /// The documents of a stream: what each is called, and how it reads.
  private func documents(_ text: String) throws -> [String] {
    let scratch = try Scratch()
    try scratch.write("lines.ndjson", text)
    var documents: [String] = []
    try DocumentLines(path: scratch.path("lines.ndjson")).forEach(reader: Self.reader) { line in
      let document = try line.get()
      documents.append("\(document.id): \(String(decoding: document.read.article.reading.bytes, as: UTF8.self))")
    }
    return documents
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let documents: [String]
    var testDescription: String { text }
  }

  static let rows: [Row] = [
    // Two lines, the last one ended.
    Row(
      text: #"{"id":"a","text":"One."}"# + "\n" + #"{"id":"b","text":"Two."}"# + "\n",
      documents: ["a: One.", "b: Two."]),
    // The last one not ended.
    Row(text: #"{"id":"a","text":"One."}"# + "\n" + #"{"id":"b","text":"Two."}"#, documents: ["a: One.", "b: Two."]),
    // CRLF, and lines of nothing but white space.
    Row(text: "\r\n" + #"{"id":"a","text":"One."}"# + "\r\n \t\r\n\n", documents: ["a: One."]),
    // Without an id a document is called by the number of its line, empty ones counted.
    Row(text: "\n\n" + #"{"text":"One."}"# + "\n" + #"{"id":null,"text":"Two."}"#, documents: ["3: One.", "4: Two."]),
    // Escapes, and members that nobody asked for.
    Row(text: #"{"text":"Caf\u00e9 \ud83d\uddde\ufe0f.","id":"é","tags":[{"a":1}]}"#, documents: ["é: Café 🗞️."]),
    // Nothing at all.
    Row(text: "", documents: []),
  ]

  @Test(arguments: rows)
  func everyLineIsADocument(row: Row) throws {
    #expect(try documents(row.text) == row.documents)
  }

  @Test func whatTheLineKnowsIsKnown() throws {
    let scratch = try Scratch()
    let line = #"{"text":"He left on Monday.","published":"2020-01-03","url":"https://a.example/b","title":"Gone"}"#
    try scratch.write("lines.ndjson", line)
    var articles: [Article] = []
    try DocumentLines(path: scratch.path("lines.ndjson")).forEach(reader: Self.reader) {
      articles.append(try $0.get().read.article)
    }
    let article = try #require(articles.first)
    #expect(article.metadata.title == "Gone")
    #expect(article.metadata.url == "https://a.example/b")
    #expect(article.times.map(\.start) == ["2019-12-30"])
  }

  /// A line over the size of one read, between two short ones.
  @Test func aLongLine() throws {
    let long = String(repeating: "a", count: 3_000_000)
    let lines = [
      #"{"id":"a","text":"One."}"#, #"{"id":"b","text":"Two.","url":"\#(long)"}"#, #"{"id":"c","text":"Three."}"#,
    ]
    #expect(try documents(lines.joined(separator: "\n")) == ["a: One.", "b: Two.", "c: Three."])
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let line: String
    var testDescription: String { String(line.prefix(40)) }
  }

  static let refusals: [Refusal] = [
    // No JSON; JSON that is cut short; JSON that is no object.
    Refusal(line: "Once upon a time"), Refusal(line: #"{"id":"a","text":"One"#), Refusal(line: #"["One."]"#),
    // No text, and text that is none.
    Refusal(line: #"{"id":"a"}"#), Refusal(line: #"{"id":"a","text":7}"#),
    // Nested deeper than any parser should follow.
    Refusal(line: #"{"text":"# + String(repeating: "[", count: 100_000)),
    // Bytes that are no UTF-8 would stand here as U+FFFD outside of any string.
    Refusal(line: "\u{FFFD}"),
  ]

  @Test(arguments: refusals)
  func aLineThatIsNoDocumentIsNamed(refusal: Refusal) throws {
    let scratch = try Scratch()
    try scratch.write("lines.ndjson", #"{"id":"a","text":"One."}"# + "\n\n" + refusal.line + "\n")
    let path = scratch.path("lines.ndjson")
    var ids: [String] = []
    var mistakes: [String] = []
    try DocumentLines(path: path).forEach(reader: Self.reader) { line in
      switch line {
      case .success(let document): ids.append(document.id)
      case .failure(let error): mistakes.append(error.description)
      }
    }
    #expect(mistakes.count == 1)
    #expect(mistakes.first?.hasPrefix("\(path):3: is no document") == true)
    #expect(ids.count >= 1)
  }

  @Test func whatIsNoFileIsNamed() throws {
    let scratch = try Scratch()
    for path in [scratch.path, scratch.path("gone.ndjson")] {
      let error = #expect(throws: StetError.self) {
        try DocumentLines(path: path).forEach(reader: Self.reader) { _ in }
      }
      #expect(error?.description.hasPrefix(path + ": ") == true)
    }
  }
}
