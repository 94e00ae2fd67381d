import ClaimExtraction
import TestSupport
import Testing
import TextModel

@Suite struct ClaimTests {
  private func claims(of text: String, attributions: [(ReadingSpan, String?)] = [], blocks: [TextBlock] = []) -> [Claim]
  {
    let bytes = Array(text.utf8)
    let reading = ReadingText(bytes: bytes, origin: .identity(count: bytes.count), blocks: blocks)
    let layout = reading.layout
    let times = Extractors.times.times(in: reading, layout: layout, published: CalendarDate(iso: "2020-01-03"))
    let quantities = Extractors.quantities.quantities(in: reading, layout: layout, times: times)
    return Extractors.claims.claims(
      in: reading, layout: layout, attributions: attributions.map { Attribution(span: $0.0, speaker: $0.1) },
      quantities: quantities, times: times)
  }

  @Test func aStatementHoldsItsQuantitiesAndTimes() {
    let marked = MarkedText("It began. ⟦The fire killed 25 people in Ohio on Sunday.⟧ Nobody knows why.")
    let found = claims(of: marked.text)
    #expect(found.map(\.span) == marked.spans)
    #expect(found.first?.quantities == [0])
    #expect(found.first?.times == [0])
    #expect(found.first?.attributedTo == nil)
  }

  @Test func whatAQuotationSaysIsItsSpeakers() {
    let marked = MarkedText("\"⟦The fire killed 25 people on Sunday.⟧\" said Ann Lee.")
    let found = claims(of: marked.text, attributions: [(marked.spans[0], "Ann Lee")])
    #expect(found.map(\.span) == marked.spans)
    #expect(found.map(\.attributedTo) == ["Ann Lee"])
  }

  @Test func theSmallestAttributionTellsWhose() {
    let marked = MarkedText("⟦He said ⟦the fire killed 25 people on Sunday⟧⟧.")
    let found = claims(of: marked.text, attributions: [(marked.spans[0], "Bo"), (marked.spans[1], "Ann")])
    #expect(found.count == 1)
    #expect(found.first?.attributedTo == "Bo")
    let inner = claims(of: marked.text, attributions: [(marked.spans[1], "Ann")])
    #expect(inner.map(\.attributedTo) == ["Ann"])
  }

  @Test func measurableStatementsRankFirst() throws {
    let number = try #require(claims(of: "Unemployment fell by 3 percent in Ohio in 2019.").first)
    let plain = try #require(claims(of: "The mayor of Dayton met Ann Lee and Bo Day there.").first)
    #expect(number.checkworthiness > plain.checkworthiness)
  }

  @Test(arguments: [
    "I feel that we should be proud.",  // an opinion of the speaker's own
    "Will taxes rise by 3 percent?",  // a question
    "We will win.",  // a promise
    "What a day!",  // a cry
  ])
  func leavesOutWhatNobodyCanCheck(_ text: String) {
    #expect(claims(of: text).isEmpty)
  }

  @Test func headingsAndCaptionsStateNothing() {
    let text = "Fire killed 25 people in Ohio in 2019.\n\nThe fire killed 25 people in Ohio in 2019."
    let first = ReadingSpan(0, 38)
    let second = ReadingSpan(40, text.utf8.count)
    for kind in [TextBlock.Kind.headline, .heading, .caption, .furniture] {
      let blocks = [TextBlock(kind: kind, span: first), TextBlock(kind: .paragraph, span: second)]
      #expect(claims(of: text, blocks: blocks).map(\.span) == [second], "\(kind)")
    }
  }

  @Test func superlativesAndHedgesAreMarked() {
    let marked = MarkedText("It was ⟦reportedly⟧ the ⟦largest⟧ fire in Ohio since 2003.")
    let found = claims(of: marked.text)
    #expect(found.first?.hedges == [marked.spans[0]])
    #expect(found.first?.superlatives == [marked.spans[1]])
  }

  @Test func atLeastIsNoSuperlative() {
    #expect(claims(of: "The fire killed at least 25 people in Ohio.").first?.superlatives == [])
  }
}

@Suite struct NegationTests {
  private let finder = NegationFinder()

  private func words(_ text: String) -> [String] {
    let reading = ReadingText(verbatim: text)
    let layout = reading.layout
    return finder.negations(in: layout, 0..<layout.tokens.count).map { range in
      reading.string(layout.tokens[range.lowerBound].span.union(layout.tokens[range.upperBound - 1].span))
    }
  }

  @Test(arguments: [
    ("He did not go.", ["not"]),  // the plain word
    ("He didn't go.", ["didn't"]),  // a contraction
    ("He didn’t go.", ["didn’t"]),  // with the typographic apostrophe
    ("He never went.", ["never"]),  // an adverb
    ("No soldier was hurt.", ["No"]),  // a determiner
    ("Nobody was hurt.", ["Nobody"]),  // a pronoun
    ("They failed to agree.", ["failed to"]),  // a verb that says so
    ("He denied it.", ["denied"]),  // a denial
    ("He no longer works there.", ["no longer"]),  // two words are one
    ("He cannot go.", ["cannot"]),  // in one word
    ("Not only he went.", []),  // looks like one
    ("There is no doubt.", []),  // looks like one
    ("No fewer than 25 went.", []),  // a bound
    ("He went.", []),  // none
  ])
  func findsNegations(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("He did not go.", Claim.Polarity.negative),  // denied
    ("He went.", .positive),  // affirmed
    ("He did not deny it.", .positive),  // two cancel each other
    ("People who did not vote were counted.", .positive),  // another clause's
    ("He did not say who went.", .negative),  // the main clause's
    ("He was blamed for his failure to go.", .positive),  // a noun's, which leaves the verb as it is
    ("He failed to go.", .negative),  // a verb's
  ])
  func tellsThePolarityOfTheMainClause(_ text: String, _ expected: Claim.Polarity) {
    let layout = ReadingText(verbatim: text).layout
    #expect(finder.polarity(of: layout, 0..<layout.tokens.count) == expected)
  }

  @Test func theMonthIsNoHedge() {
    let layout = ReadingText(verbatim: "He may go in May.").layout
    let found = HedgeFinder().hedges(in: layout, 0..<layout.tokens.count)
    #expect(found.map(\.tokens) == [1..<2])
    #expect(found.map(\.strength) == [.medium])
  }
}

@Suite struct IntervalTests {
  private func first(_ text: String) throws -> Quantity { try #require(quantities(of: text).found.first) }

  @Test(arguments: [
    ("It killed at least 25 men.", 25.0 as Double?, nil as Double?),  // bounded below
    ("It killed twelve men.", 12, 12),  // the number itself
    ("It killed nearly 300 men.", 270, 330),  // about as many
    ("It killed between 10 and 15 men.", 10, 15),  // a range
    ("It killed dozens of men.", 24, nil),  // no number at all
    ("It killed fewer than 30 men.", nil, 30),  // bounded above
  ])
  func theWordsAllowAnInterval(_ text: String, _ low: Double?, _ high: Double?) throws {
    let interval = try first(text).interval
    #expect(interval.low == low)
    #expect(interval.high == high)
  }

  @Test func unitsAreConverted() throws {
    let converter = UnitConverter()
    let kilometres = try #require(converter.convert(10, from: "mi", to: "km"))
    #expect(abs(kilometres - 16.09344) < 1e-9)
    let celsius = try #require(converter.convert(212, from: "°F", to: "°C"))
    #expect(abs(celsius - 100) < 1e-9)
    #expect(converter.convert(1, from: "mi", to: "kg") == nil)
    #expect(converter.dimension(of: "km") == "length")
  }
}
