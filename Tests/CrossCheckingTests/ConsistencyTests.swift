import Extraction
import TestSupport
import Testing
import TextModel

@testable import CrossChecking

/// What the pages of the single-draft rules cannot show: metadata, and how often a thing is said.
@Suite struct ConsistencyTests {
  static let story = """
    Fire destroys mill in Corvale

    A fire destroyed the old cotton mill on Tuesday, and hundreds of people had to leave their homes near the river for the \
    night. The mill was built by the Dorn family and had stood empty for years.
    """

  static let places: [(place: String?, isNamed: Bool)] = [
    // Without a dateline nothing below the headline says where it was.
    (nil, false),
    // The town of the dateline, which is no part of the body.
    ("Corvale", true),
    // As agencies write it, and with its state.
    ("CORVALE, Ore.", true),
    // Another town supports nothing.
    ("Weil", false),
  ]

  @Test(arguments: places)
  func headlineMayNameTheTownOfTheDateline(_ row: (place: String?, isNamed: Bool)) {
    let findings = Reader.checker.check(Reader.article(Self.story, place: row.place))
    #expect(findings.contains { $0.rule == "headline.unsupported" } != row.isNamed, "\(findings.map(\.line))")
  }

  static let sums: [String] = [
    // Two forms of words that lead to one sum: `of … patients, …, or … percent`, and a part with a whole before it.
    "Of ⟦200 patients, 50, or 40 percent⟧, recovered."
  ]

  @Test(arguments: sums)
  func aSlipIsSaidOnce(_ marked: String) {
    for variant in MarkedText.variants(of: marked) {
      let marked = MarkedText(variant.marked)
      let found = Reader.check(marked.text).filter { $0.rule == "number.arithmetic" }
      let spans = found.map { ReadingSpan($0.primary.span.start, $0.primary.span.end) }
      #expect(spans == marked.spans, "\(variant.name): \(found.map(\.line))")
    }
  }
}
