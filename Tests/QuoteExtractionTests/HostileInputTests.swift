import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Texts that nobody wrote: no trap, and no quotation that crosses the text's end or comes out of order.
struct HostileInputTests {
  static let texts: [(name: String, text: String)] = [
    ("nothing", ""),
    ("one mark", "\""),
    ("marks alone", String(repeating: "\" ' “ ” ‘ ’ « » ", count: 2_000)),
    ("ten thousand unclosed", String(repeating: "“a ", count: 10_000)),
    ("ten thousand unclosed, undirected", String(repeating: "\"a ", count: 10_000)),
    ("ten thousand closing", String(repeating: "a” ", count: 10_000)),
    ("nested a thousand deep", String(repeating: "“‘", count: 500) + "a" + String(repeating: "’”", count: 500)),
    ("two thousand paragraphs that open", String(repeating: "“We go on\n\n", count: 2_000)),
    (
      "a sentence of two hundred kilobytes", "Smith said " + String(repeating: "the road and the bridge ", count: 9_000)
    ),
    ("eight thousand cues", String(repeating: "Smith said that ", count: 8_000)),
    ("cues and commas", String(repeating: "said, ", count: 8_000)),
    ("quotations and cues", String(repeating: "“No,” said ", count: 5_000)),
    ("commas", "Smith" + String(repeating: ", a", count: 8_000) + ", said no."),
    ("brackets", String(repeating: "(", count: 8_000) + "Smith said" + String(repeating: ")", count: 8_000)),
    ("colons", String(repeating: "A: ", count: 5_000)),
    ("control characters", "“\u{0}\u{1}\u{8}We\u{7F} are\u{1B}[0m ready,” \u{0}Smith\u{2} said."),
    ("quoted as saying", String(repeating: "was quoted by Smith as saying ", count: 5_000)),
    ("sources of nouns", String(repeating: "the claim by the council that ", count: 5_000)),
    ("sources between commas", String(repeating: ", according to Smith, ", count: 5_000)),
    ("dashes", String(repeating: "— ", count: 5_000) + "“No.” — "),
    ("gerunds", String(repeating: "saying ", count: 8_000)),
  ]

  @Test(arguments: texts)
  func survives(_ name: String, text: String) {
    let found = Pipeline.quotations(in: text)
    let count = UInt32(text.utf8.count)
    #expect(found.allSatisfy { $0.spans.allSatisfy { $0.end <= count && !$0.isEmpty } })
    #expect(found.allSatisfy { $0.quotedSpans.allSatisfy { $0.end <= count } })
    #expect(found.map(\.extent) == found.map(\.extent).sorted())
  }

  /// The same text gives the same quotations.
  @Test func isDeterministic() {
    let text = "“We are ready,” Maria Olsen said. Peter Lind denied that, adding: “Never.” He left."
    #expect(Pipeline.quotations(in: text) == Pipeline.quotations(in: text))
  }
}
