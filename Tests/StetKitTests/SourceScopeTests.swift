import CrossChecking
import Extraction
import Testing
import TextModel

@testable import StetKit

/// Of which quotations a story's sources can be expected to tell.
struct SourceScopeTests {
  private static func finding(_ rule: String, speaker: String?) -> Finding {
    let place = Place(path: "a", span: SourceSpan(0, 1), codePoints: 0..<1, line: 1, column: 1, text: "a")
    return Finding(
      id: rule + (speaker ?? ""), rule: rule, severity: .warning, message: "", primary: place, related: [],
      evidence: Evidence(speaker: speaker))
  }

  private static let scope: SourceScope = {
    let reader = ArticleReader()
    let text =
      "“The gate was checked in June,” Tomas Brandvold said.\n\n“Nobody was in the gatehouse,” said Ana Ruiz.\n"
    let article = try? reader.article(bytes: Array(text.utf8), path: "source.txt").article
    return SourceScope(article.map { [$0] } ?? [])
  }()

  struct Row: Sendable, CustomTestStringConvertible {
    let rule: String
    let speaker: String?
    let isKept: Bool
    var testDescription: String { "\(rule) \(speaker ?? "nobody")" }
  }

  static let rows: [Row] = [
    // Who is heard in a source, whatever the article calls them.
    Row(rule: "quote.unverified", speaker: "Tomas Brandvold", isKept: true),
    Row(rule: "quote.unverified", speaker: "BRANDVOLD", isKept: true),
    Row(rule: "quote.unverified", speaker: "Chief engineer Brandvold", isKept: true),
    // Who is not, and who is unknown.
    Row(rule: "quote.unverified", speaker: "Margit Solheim", isKept: false),
    Row(rule: "quote.unverified", speaker: nil, isKept: false),
    Row(rule: "quote.unverified", speaker: " ", isKept: false),
    // What the sources do have is reported whoever speaks.
    Row(rule: "quote.altered", speaker: "Margit Solheim", isKept: true),
    Row(rule: "quote.speaker-changed", speaker: nil, isKept: true),
  ]

  @Test(arguments: rows)
  func onlyWhoIsHeardIsExpected(row: Row) {
    let finding = Self.finding(row.rule, speaker: row.speaker)
    #expect(Self.scope.within([finding]) == (row.isKept ? [finding] : []))
  }
}
