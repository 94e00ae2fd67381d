import Extraction
import Lexicons
import TestSupport
import TextModel

@testable import CrossChecking

/// Reads texts the way the program reads plain text files, and checks them.
enum Reader {
  static let extractor = Extractor()
  static let checker = CrossChecker()
  static let lexicon = ComparisonLexicon.of(.english)
  private static let words = Language.english.repairWords

  static func article(_ text: String, path: String = "a.txt", published: String? = nil, place: String? = nil) -> Article
  {
    let source = SourceText(utf8: Array(text.utf8))
    let reading = TextRepair.repair(
      source.text, origin: .identity(count: source.text.count), blocks: [], words: words)
    var metadata = ArticleMetadata()
    metadata.published = published
    metadata.place = place
    return extractor.article(path: path, source: source, reading: reading, metadata: metadata)
  }

  static func normal(_ text: String) -> NormalText { NormalText(article(text), lexicon: lexicon) }

  static func compare(
    _ earlier: String, _ later: String, as relation: Relation = .version, published: String? = nil,
    settings: RuleSettings = RuleSettings()
  ) -> [Finding] {
    (settings == RuleSettings() ? checker : CrossChecker(settings: settings)).compare(
      article(earlier, path: "v1.txt", published: published), article(later, path: "v2.txt", published: published),
      as: relation)
  }

  static func check(_ text: String, published: String? = nil) -> [Finding] {
    checker.check(article(text, published: published))
  }
}

extension Finding {
  /// For failure messages.
  var line: String { "\(severity.name) [\(rule)] \(primary.span) “\(primary.text)”: \(message)" }
}
