import ClaimExtraction
import Extraction
import Ledger
import Mentions
import QuoteExtraction
import TestSupport
import Testing
import TextModel

@Suite struct ClaimTests {
  @Test func claimsComeBackWithTheirQuantitiesTimesAndHedges() throws {
    let marked = "⟦Reportedly⟧ ⟦about 40 per cent⟧ and ⟦three to five⟧ left on ⟦Friday⟧ for ⟦two days⟧, ⟦February 30⟧."
    for (name, variant) in MarkedText.variants(of: marked) {
      let folder = try TemporaryFolder()
      let ledger = try folder.ledger()
      let text = MarkedText(variant)
      let article = Self.article(text)
      try ledger.add(Fixture.version(article))
      let version = try #require(try ledger.versions(of: "engine").first)
      let places = text.spans.map { article.place(of: $0) }
      let quantities = try ledger.quantities(of: version)
      #expect(quantities.map(\.place) == [places[1], places[2]], "\(name)")
      #expect(quantities.map(\.kind) == [.percent, .cardinal])
      #expect(quantities.map(\.value) == [40, nil])
      #expect(quantities.map(\.low) == [nil, 3])
      #expect(quantities.map(\.high) == [nil, 5])
      #expect(quantities.map(\.unit) == ["percent", nil])
      #expect(quantities.map(\.qualifier) == [.approximately, nil])
      #expect(quantities.map(\.counted) == [nil, "left"])
      let times = try ledger.times(of: version)
      #expect(times.map(\.place) == [places[3], places[4], places[5]], "\(name)")
      #expect(times.map(\.kind) == [.date, .duration, .date])
      #expect(times.map(\.start) == ["2020-01-03", nil, nil])
      #expect(times.map(\.end) == ["2020-01-04", nil, nil])
      #expect(times.map(\.duration) == [nil, "P2D", nil])
      #expect(times.map(\.granularity) == [.day, .day, nil])
      #expect(times.map(\.weekday) == [.friday, nil, nil])
      #expect(times.map(\.isImpossible) == [false, false, true])
      let claims = try ledger.claims(of: "engine")
      #expect(claims == (try ledger.claims(of: version)))
      #expect(claims.map(\.attributedTo) == [nil, "Ada Lovelace"])
      #expect(claims.map(\.polarity) == [.positive, .negative])
      #expect(claims.map(\.checkworthiness) == [0.75, 0.25])
      #expect(claims.map(\.hedges) == [[places[0]], []], "\(name)")
      #expect(claims.map(\.quantities) == [quantities, []])
      #expect(claims.map(\.times) == [[times[0], times[2]], []])
      #expect(try ledger.check().isSound, "\(name)")
    }
  }

  /// Two claims over all of the text: the first has both quantities, and the first and last time.
  private static func article(_ text: MarkedText) -> Article {
    let spans = text.spans
    let reading = ReadingText(verbatim: text.text)
    let counted = Fixture.span(of: "left", in: reading)
    func claim(_ by: String?, _ polarity: Claim.Polarity, _ worth: Double, _ parts: ([ReadingSpan], [Int], [Int]))
      -> Claim
    {
      Claim(
        span: ReadingSpan(0, reading.bytes.count), attributedTo: by, polarity: polarity, hedges: parts.0,
        quantities: parts.1, times: parts.2, checkworthiness: worth)
    }
    return Article(
      path: "engine/daily.txt", source: SourceText(utf8: reading.bytes), reading: reading, metadata: ArticleMetadata(),
      layout: TextLayout(tokens: [], sentences: [], paragraphs: []), cast: Cast(entities: [], mentions: []),
      quotations: [],
      quantities: [
        Quantity(
          span: spans[1], kind: .percent, value: 40, low: nil, high: nil, unit: "percent", qualifier: .approximately,
          counted: nil),
        Quantity(
          span: spans[2], kind: .cardinal, value: nil, low: 3, high: 5, unit: nil, qualifier: nil, counted: counted),
      ],
      times: [
        TimeExpression(
          span: spans[3], kind: .date, start: "2020-01-03", end: "2020-01-04", duration: nil, granularity: .day,
          weekday: .friday),
        TimeExpression(span: spans[4], kind: .duration, start: nil, end: nil, duration: "P2D", granularity: .day),
        TimeExpression(
          span: spans[5], kind: .date, start: nil, end: nil, duration: nil, granularity: nil, isImpossible: true),
      ],
      claims: [
        // Indices out of order and twice over: each is kept once, in the order of the text.
        claim(nil, .positive, 0.75, ([spans[0]], [1, 0, 1], [2, 0])),
        claim("Ada Lovelace", .negative, 0.25, ([], [], [])),
      ])
  }
}
