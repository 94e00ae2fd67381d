import ClaimExtraction
import Extraction
import Ledger
import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Articles as the extraction finds them, not made by hand.
@Suite struct ExtractedArticleTests {
  static let text = """
    BAGHDAD (AP) — At least 25 fighters were killed on Sunday, December 29, the ministry said.

    “The game has changed,” Defence Secretary Anna Example told reporters on Thursday. “We are prepared to do what is \
    necessary.”

    She said there were “some indications” that about 40 per cent of the $3.5 million would not be paid. According to a
    government spokesman, two days later nobody had left.
    """

  @Test func everythingFoundIsKeptAtItsPlace() throws {
    let extractor = Extractor()
    for (name, text) in MarkedText.variants(of: Self.text) {
      var metadata = ArticleMetadata()
      metadata.published = "2020-01-03"
      let article = extractor.article(
        path: "engine/daily.txt", source: SourceText(utf8: Array(text.utf8)), reading: ReadingText(verbatim: text),
        metadata: metadata)
      let folder = try TemporaryFolder()
      let ledger = try folder.ledger()
      guard case .added(let version) = try ledger.add(Fixture.version(article)) else {
        Issue.record("\(name) was not added")
        continue
      }
      let quotations = try ledger.quotations(of: version)
      #expect(!quotations.isEmpty, "\(name)")
      #expect(quotations.map(\.text) == article.quotations.map { article.text(of: $0) }, "\(name)")
      #expect(quotations.map(\.content) == article.quotations.map { $0.spans.map { article.place(of: $0) } }, "\(name)")
      #expect(
        quotations.map(\.quoted) == article.quotations.map { $0.quotedSpans.map { article.place(of: $0) } }, "\(name)")
      #expect(quotations.map(\.speaker?.name) == article.quotations.map(\.speaker?.name), "\(name)")
      #expect(quotations.map(\.candidates) == article.quotations.map(\.candidates), "\(name)")
      #expect(try ledger.quantities(of: version).map(\.place) == article.quantities.map { article.place(of: $0.span) })
      #expect(try ledger.times(of: version).map(\.place) == article.times.map { article.place(of: $0.span) })
      #expect(try ledger.times(of: version).map(\.start) == article.times.map(\.start))
      let claims = try ledger.claims(of: version)
      #expect(claims.map(\.place) == article.claims.map { article.place(of: $0.span) }, "\(name)")
      #expect(claims.map(\.attributedTo) == article.claims.map(\.attributedTo), "\(name)")
      let check = try ledger.check()
      #expect(check.isSound, "\(name): \(check.problems)")
    }
  }
}
