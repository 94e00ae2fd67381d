import ClaimExtraction
import Extraction
import Mentions
import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// One article, read: everything that was found in it at its place, and joined.
struct ExtractorTests {
  private static let extractor = Extractor()

  private static func article(_ text: String, published: String? = nil) -> Article {
    let bytes = Array(text.utf8)
    var metadata = ArticleMetadata()
    metadata.published = published
    return extractor.article(
      path: "a.txt", source: SourceText(utf8: bytes), reading: ReadingText(verbatim: text), metadata: metadata)
  }

  /// Marked in order: who speaks, what is said, the cue, a quantity and a time.
  static let marked =
    "⟦Ana Ruiz⟧, the mayor of Lund, ⟦said⟧: “⟦The bridge will not open before spring.⟧” "
    + "She said that ⟦at least 12 people⟧ were hurt there on ⟦Monday⟧."

  @Test(arguments: MarkedText.variants(of: marked).map(\.marked))
  func everythingIsFoundAtItsPlace(marked: String) throws {
    let text = MarkedText(marked)
    let article = Self.article(text.text, published: "2020-01-03")
    let direct = try #require(article.quotations.first { $0.kind == .direct })
    #expect(direct.spans == [text.spans[2]])
    #expect(direct.speaker?.mention == text.spans[0])
    #expect(direct.speaker?.name == "Ana Ruiz")
    #expect(direct.cue?.span == text.spans[1])
    // Who is meant by a pronoun is who was named before.
    let indirect = try #require(article.quotations.first { $0.kind == .indirect })
    #expect(indirect.speaker?.name == "Ana Ruiz")
    let quantity = try #require(article.quantities.first { text.spans[3].contains($0.span) })
    #expect(quantity.span.start == text.spans[3].start)
    #expect(quantity.value == 12)
    #expect(quantity.qualifier == .atLeast)
    // A weekday is the last one before the article was published.
    let time = try #require(article.times.first { $0.span == text.spans[4] })
    #expect(time.start == "2019-12-30")
  }

  /// A claim is laid at the door of whoever makes it, and has its numbers and times by their indices.
  @Test func claimsAreJoinedToWhatWasFound() throws {
    let article = Self.article(Self.marked.filter { $0 != "⟦" && $0 != "⟧" }, published: "2020-01-03")
    let claim = try #require(article.claims.first { !$0.quantities.isEmpty })
    #expect(claim.attributedTo == "Ana Ruiz")
    #expect(claim.quantities.map { article.quantities[$0].value } == [12])
    #expect(claim.times.map { article.times[$0].start } == ["2019-12-30"])
  }

  /// Without a day of publication nothing is invented.
  @Test func withoutADateAWeekdayHasNone() throws {
    let article = Self.article("The bridge closed on Monday.")
    #expect(article.times.map(\.start) == [nil])
    #expect(article.times.map(\.weekday) == [.monday])
  }

  @Test func theSameTextGivesTheSameArticle() {
    let text = Self.marked.filter { $0 != "⟦" && $0 != "⟧" }
    let (one, other) = (Self.article(text), Self.article(text))
    #expect(one.quotations == other.quotations)
    #expect(one.quantities == other.quantities)
    #expect(one.times == other.times)
    #expect(one.claims == other.claims)
    #expect(one.cast.mentions == other.cast.mentions)
  }

  /// Texts that nobody wrote to be read: every span stays inside, and indices lead somewhere.
  @Test(arguments: [
    "", "\n\n\n", "“", String(repeating: "“", count: 10_000), String(repeating: "“a ” ", count: 3_000),
    String(repeating: "said ", count: 10_000), String(repeating: "1,", count: 20_000),
    String(repeating: "Monday ", count: 5_000), "\u{0}\u{1B}[2J\u{202E}“x” said \u{FFFD}",
    String(repeating: "a", count: 200_000), String(repeating: "Mr. ", count: 5_000),
  ])
  func hostileTextIsRead(text: String) {
    let article = Self.article(text, published: "not a date")
    let end = UInt32(text.utf8.count)
    let spans =
      article.quotations.flatMap { $0.spans + $0.quotedSpans } + article.quantities.map(\.span)
      + article.times.map(\.span) + article.claims.map(\.span) + article.cast.mentions.map(\.span)
    #expect(spans.allSatisfy { $0.end <= end })
    #expect(article.claims.allSatisfy { $0.quantities.allSatisfy(article.quantities.indices.contains) })
    #expect(article.claims.allSatisfy { $0.times.allSatisfy(article.times.indices.contains) })
  }
}
