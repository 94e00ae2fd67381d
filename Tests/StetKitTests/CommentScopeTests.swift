import CrossChecking
import Extraction
import Reporting
import TestSupport
import Testing
import TextModel

@testable import StetKit

/// Where the comments of a file have an effect.
struct CommentScopeTests {
  private static let reader = ArticleReader()

  private func scopes(_ text: String, as name: String = "a.md") throws -> (CommentScopes, ReadArticle) {
    let read = try Self.reader.article(bytes: Array(text.utf8), path: name)
    return (CommentScopes(read.directives, in: read.article), read)
  }

  /// A text with its stretches marked: in each the comment has its effect.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let marked: String
    var testDescription: String { marked }

    init(_ marked: String, in name: String = "a.md") {
      self.name = name
      self.marked = marked
    }
  }

  static let rows: [Row] = [
    // The next paragraph, however many lines it has, and no more.
    Row("One.\n\n<!-- stet: disable-next quote.* -->\n\n⟦“Two,” she said.\nStill two.⟧\n\nThree.\n"),
    // A heading is a paragraph.
    Row("<!-- stet: disable-next quote.* -->\n# ⟦Two⟧\n\nThree.\n"),
    // Within a paragraph: the rest of it.
    Row("One. <!-- stet: disable-next quote.* -->⟦ Two.⟧\n\nThree.\n"),
    // The line that the comment stands on, from end to end.
    Row("One.\n\n⟦Two. <!-- stet: disable-line quote.* --> Three.⟧\nFour.\n"),
    // The comment first on its line, which Markdown takes for a block of HTML.
    Row("One.\n\n⟦<!-- stet: disable-line quote.* --> Two.⟧\n\nFour.\n"),
    // From the comment to its end, or to the end of the file.
    Row("One. <!-- stet: disable quote.* -->⟦\n\nTwo.\n\n⟧<!-- stet: enable quote.* -->\n\nThree.\n"),
    Row("One. <!-- stet: disable quote.* -->⟦\n\nTwo.\n\n⟧<!-- stet: enable -->\n\nThree.\n"),
    Row("One.\n\n<!-- stet: disable quote.* -->⟦\n\nTwo.\n\nThree.\n⟧"),
    // Another rule's end is not its end.
    Row("One.\n\n<!-- stet: disable quote.* -->⟦\n\nTwo.\n\n<!-- stet: enable name.* -->\n\nThree.\n⟧"),
    // The whole file, wherever it says so.
    Row("⟦One.\n\nTwo.\n\n<!-- stet: disable-file quote.* -->\n⟧"),
    // HTML: paragraphs are its own, lines those of the file.
    Row("<p>One.</p><!-- stet: disable-next quote.* --><p>⟦Two, <b>and</b> more.⟧</p><p>Three.</p>", in: "a.html"),
    Row("<p>One.</p>\n⟦<p>Two.</p><!-- stet: disable-line quote.* -->⟧\n<p>Three.</p>", in: "a.html"),
  ]

  @Test(arguments: rows)
  func aCommentHasItsStretch(row: Row) throws {
    for (name, marked) in MarkedText.variants(of: row.marked) {
      // What stands before the text would be part of a page, and of the whole file.
      if name.hasPrefix("behind"), row.name == "a.html" || row.marked.contains("disable-file") { continue }
      let text = MarkedText(marked)
      let (found, _) = try scopes(text.text, as: row.name)
      #expect(found.scopes.map { "\($0.span)" } == text.spans.map(\.description), "\(name)")
      #expect(found.scopes.allSatisfy { $0.rules.text == "quote.*" })
      #expect(found.mistakes.filter { $0.kind != .unused }.isEmpty)
    }
  }

  @Test func severalRulesAreSeveralStretches() throws {
    let (found, _) = try scopes("<!-- stet: disable-next quote.altered, name.* reason=\"x\" -->\n\nOne.\n")
    #expect(found.scopes.map(\.rules.text) == ["name.*", "quote.altered"])
    #expect(Set(found.scopes.map(\.span)).count == 1)
    #expect(found.scopes.allSatisfy { $0.reason == "x" })
  }

  @Test(arguments: [
    ("One.\n\n<!-- stet: disable-nxt quote.* -->\n\nTwo.\n", Notice.Kind.malformed, "did you mean 'disable-next'?"),
    ("One.\n\n<!-- stet: disable-next quote.alterd -->\n\nTwo.\n", .unknownRule, "did you mean 'quote.altered'?"),
    // Nothing to act on.
    ("One.\n\n<!-- stet: disable-next quote.* -->\n", .unused, "nothing follows this comment"),
    ("One.\n\n<!-- stet: enable -->\n\nTwo.\n", .unused, "nothing is disabled before this comment"),
    ("<!-- stet: disable name.* -->\n\nOne.\n\n<!-- stet: enable quote.* -->\n", .unused, "nothing disables 'quote.*'"),
  ])
  func aMistakeIsReportedWithItsPlace(text: String, kind: Notice.Kind, says: String) throws {
    let (_, read) = try scopes(text)
    let notices = CommentDecisions(read).notices(for: [], asked: [])
    #expect(notices.map(\.kind) == [kind])
    #expect(notices.first?.message.contains(says) == true, "\(notices)")
    #expect(notices.first?.path == "a.md")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.lastIndex { $0.contains("stet:") })
    #expect(notices.first?.line == line + 1)
    #expect(notices.first?.column == 1)
  }

  private func finding(_ rule: String, at words: String, in article: Article, passages: Int = 1) throws -> Finding {
    let text = String(decoding: article.source.bytes, as: UTF8.self)
    let start = text.utf8.distance(from: text.startIndex, to: try #require(text.firstRange(of: words)).lowerBound)
    let span = SourceSpan(start, start + words.utf8.count)
    let values = passages > 1 ? [Evidence.Value("passages", String(passages))] : []
    return Finding(
      id: words, rule: rule, severity: .error, message: "m", primary: article.place(of: span, text: words),
      related: [], evidence: Evidence(values: values))
  }

  @Test func aFindingStandsWhereItsPassageBegins() throws {
    let text = "One two.\n\n<!-- stet: disable-next quote.* reason=\"as broadcast\" -->\n\nThree four.\n\nFive six.\n"
    let (_, read) = try scopes(text)
    let comments = CommentDecisions(read)
    let stands = try comments.decision(on: finding("quote.altered", at: "four", in: read.article))
    #expect(stands?.verdict == .stet)
    #expect(stands?.reason == "as broadcast")
    #expect(stands?.origin == .comment(path: "a.md", line: 3, column: 1))
    // Other places, and other rules at the same place.
    #expect(try comments.decision(on: finding("quote.altered", at: "two", in: read.article)) == nil)
    #expect(try comments.decision(on: finding("quote.altered", at: "Five", in: read.article)) == nil)
    #expect(try comments.decision(on: finding("name.changed", at: "four", in: read.article)) == nil)
  }

  /// Thousands of comments that all reach to the end of the file, and a finding behind each.
  @Test func thousandsOfComments() throws {
    let rules = ["quote.altered", "name.*", "number.changed"]
    let text = (0..<6000).map { "<!-- stet: disable \(rules[$0 % 3]) -->Word\($0).\n\n" }.joined()
    let (found, read) = try scopes(text)
    let comments = CommentDecisions(read)
    let starts = found.scopes.map(\.span.start)
    let findings = starts.enumerated().map { index, start in
      Finding(
        id: "\(index)", rule: index % 2 == 0 ? "name.changed" : "date.changed", severity: .error, message: "m",
        primary: read.article.place(of: SourceSpan(start, start + 1), text: "W"), related: [], evidence: Evidence())
    }
    let decided = findings.map { comments.decision(on: $0) != nil }
    // The second comment is the first that speaks of names.
    #expect(decided == findings.indices.map { $0 % 2 == 0 && $0 >= 1 })
    let notices = comments.notices(for: findings, asked: ["name.changed", "quote.altered"])
    #expect(notices.count { $0.kind == .unused } == found.scopes.count { $0.rules.text == "quote.altered" })
  }

  /// A finding that sums up fifty stands only where all of its passages do.
  @Test func aSumStandsAsAWhole() throws {
    let text = "<!-- stet: disable-next quote.* -->\n\nOne two.\n\nThree four.\n"
    let (_, read) = try scopes(text)
    let first = try finding("quote.altered", at: "two", in: read.article, passages: 51)
    let other = try finding("quote.altered", at: "four", in: read.article).primary
    let sum = Finding(
      id: "s", rule: first.rule, severity: .error, message: "m", primary: first.primary, related: [other],
      evidence: first.evidence)
    #expect(sum.isSum)
    #expect(CommentDecisions(read).decision(on: first) != nil)
    #expect(CommentDecisions(read).decision(on: sum) == nil)
    let (_, whole) = try scopes(text + "\n<!-- stet: disable-file quote.altered -->\n")
    #expect(CommentDecisions(whole).decision(on: sum) != nil)
  }

  /// Each name in a comment is needed or not by itself; of a rule that was not asked nothing can be told.
  @Test func whatNothingNeedsIsReported() throws {
    let text = "<!-- stet: disable-next quote.altered, name.* -->\n\nOne two.\n"
    let (_, read) = try scopes(text)
    let comments = CommentDecisions(read)
    let found = try [finding("quote.altered", at: "two", in: read.article)]
    #expect(
      comments.notices(for: found, asked: ["quote.altered", "name.changed"]).map(\.message) == [
        "nothing that this comment lets stand by 'name.*' is found; take it out"
      ])
    #expect(comments.notices(for: found, asked: ["quote.altered"]).isEmpty)
    #expect(comments.notices(for: [], asked: ["quote.altered", "name.changed"]).count == 2)
  }

  /// Ten thousand comments that never end, and ten thousand ends of nothing.
  @Test func manyCommentsAreRead() throws {
    let open = String(repeating: "<!-- stet: disable quote.altered -->\n\nWords.\n\n", count: 5000)
    let ends = String(repeating: "<!-- stet: enable name.* -->\n\nWords.\n\n", count: 5000)
    let (found, _) = try scopes(open + ends)
    #expect(found.scopes.count == 5000)
    #expect(found.mistakes.count == 5000)
  }
}
