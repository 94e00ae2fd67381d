import Extraction
import Foundation
import Mentions
import QuoteExtraction
import TestSupport
import Testing
import TextModel

@testable import Reporting

struct ExtractTests {
  private func written(_ format: OutputFormat, times count: Int = 1) -> [UInt8] {
    var output = ExtractOutput(format: format)
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes += output.next(SampleArticle.document) }
    return bytes + output.end()
  }

  private func object() throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(written(.ndjson)))
    return try #require(json as? [String: Any])
  }

  @Test func theObjectHasTheMembersThatTheFormatNames() throws {
    let object = try object()
    #expect(
      Set(object.keys) == [
        "id", "source", "title", "published", "url", "language", "quotations", "quantities", "times", "mentions",
        "claims",
      ])
    #expect(object["id"] as? String == "bridge-1")
    #expect(object["url"] is NSNull)
    let source = try #require(object["source"] as? [String: String])
    #expect(Set(source.keys) == ["path", "format", "sha256"])
    let quotations = try #require(object["quotations"] as? [[String: Any]])
    #expect(quotations.map { $0["kind"] as? String } == ["direct", "mixed", "direct"])
    #expect(quotations[0]["text"] as? String == "We have never refused,")
    #expect(quotations[0]["line"] as? Int == 3)
    // Behind the opening mark.
    #expect(quotations[0]["column"] as? Int == 2)
    #expect(quotations[2]["speaker"] is NSNull)
    #expect(quotations[2]["cue"] is NSNull)
    // Pronouns and unnamed sources are no mentions of a name.
    let mentions = try #require(object["mentions"] as? [[String: Any]])
    #expect(mentions.map { $0["text"] as? String } == ["Anna Berg", "cracks"])
  }

  /// Every span, read back from the file in code points, is the text beside it.
  @Test func spansCountCodePoints() throws {
    let scalars = Array(SampleArticle.marked.text.unicodeScalars)
    func words(_ span: Any?) throws -> String {
      let span = try #require(span as? [String: Int])
      let (start, end) = (try #require(span["start"]), try #require(span["end"]))
      return String(String.UnicodeScalarView(scalars[start..<end]))
    }
    let object = try object()
    for list in ["quantities", "times", "mentions", "claims"] {
      for item in try #require(object[list] as? [[String: Any]]) {
        #expect(try words(item["span"]) == item["text"] as? String)
      }
    }
    for quotation in try #require(object["quotations"] as? [[String: Any]]) {
      let spans = try #require(quotation["spans"] as? [Any])
      #expect(try spans.map(words).joined(separator: " ") == quotation["text"] as? String)
      if let speaker = quotation["speaker"] as? [String: Any] {
        #expect(try words(speaker["span"]) == speaker["mention"] as? String)
      }
      if let cue = quotation["cue"] as? [String: Any] { #expect(try words(cue["span"]) == cue["text"] as? String) }
    }
  }

  @Test func likelihoodsHaveThreeDigits() throws {
    let quotation = try #require((try object()["quotations"] as? [[String: Any]])?.first)
    let speaker = try #require(quotation["speaker"] as? [String: Any])
    #expect(speaker["confidence"] as? Double == 0.969)
  }

  @Test func severalDocumentsAreAnArrayOrLines() throws {
    let array = try JSONSerialization.jsonObject(with: Data(written(.json, times: 3))) as? [[String: Any]]
    #expect(array?.count == 3)
    #expect(try JSONSerialization.jsonObject(with: Data(written(.json, times: 0))) as? [Int] == [])
    let lines = String(decoding: written(.ndjson, times: 3), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(written(.ndjson, times: 0).isEmpty)
  }

  @Test(arguments: [
    (OutputFormat.text, "extract.txt"), (.json, "extract.json"), (.markdown, "extract.md"), (.html, "extract.html"),
  ])
  func writtenForms(format: OutputFormat, file: String) throws {
    try expectGolden(written(format, times: 2), file)
  }

  @Test(arguments: [
    // Words of the article stand between the pieces.
    ("“⟦We searched,⟧” she said. “⟦Nobody was hurt.⟧”", "“We searched, … Nobody was hurt.”"),
    // One paragraph follows the other.
    ("“⟦We searched.⟧\n\n“⟦Nobody was hurt.⟧”", "“We searched. Nobody was hurt.”"),
  ])
  func piecesThatDoNotTouchAreParted(marked: String, shown: String) {
    let text = MarkedText(marked)
    let sample = SampleArticle.article
    let article = Article(
      path: "a.txt", source: SourceText(utf8: Array(text.text.utf8)), reading: ReadingText(verbatim: text.text),
      metadata: ArticleMetadata(), layout: sample.layout, cast: Cast(entities: [], mentions: []),
      quotations: [
        Quotation(
          kind: .direct, spans: text.spans, quotedSpans: text.spans, cue: nil, speaker: nil, candidates: [],
          closing: .closed)
      ], quantities: [], times: [], claims: [])
    let written = ExtractText(style: .plain).text(of: article)
    #expect(written.contains(shown))
    #expect(
      article.text(of: article.quotations[0]) == text.spans.map { article.reading.string($0) }.joined(separator: " "))
  }
}
