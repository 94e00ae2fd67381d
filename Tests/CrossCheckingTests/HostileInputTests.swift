import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// Nothing traps, and everything ends. Each pair is compared in every relation and both ways.
@Suite struct HostileInputTests {
  static let texts: [(name: String, text: String)] = [
    ("nothing", ""),
    ("one letter", "a"),
    ("marks only", "“”\"'…—[]().!?"),
    ("unclosed marks", String(repeating: "“a ", count: 500)),
    ("nested marks", String(repeating: "“", count: 1000) + "a" + String(repeating: "”", count: 1000)),
    ("one long sentence", String(repeating: "the boat sank in the bay and ", count: 1000)),
    ("the same sentence", String(repeating: "The boat sank in the bay.\n\n", count: 300)),
    ("numbers", (0..<800).map { "\($0) million" }.joined(separator: " ")),
    ("digits", String(repeating: "9", count: 5000) + " boats sank"),
    ("control characters", "\u{0}\u{1}\u{7F} “a\u{0}b” \u{FFFD}\u{202E} said"),
    ("quotations", (0..<120).map { "\"Boat \($0) sank in the bay at night,\" he said." }.joined(separator: "\n\n")),
    ("brackets and ellipses", String(repeating: "“a [b] … (c) ... d” he said. ", count: 100)),
    ("hyphens", String(repeating: "a-", count: 2000)),
    // The ratio of the two is beyond every number.
    ("a huge price", "The firm paid $" + String(repeating: "9", count: 306) + " for the Larkmoor bridge."),
    ("a small price", "The firm paid $0.000001 for the Larkmoor bridge."),
    (
      "a cut paragraph",
      String(repeating: "The boat sank in the bay of Orne. ", count: 400) + "\"It sank,\" police said."
    ),
  ]

  /// Texts of numbers, dates, names and words that the rules for one article look for, in no order that makes sense.
  static let soups: [String] = [
    (0..<400).map { "\($0 % 37) of \($0 % 91), or \($0 % 53) percent, from $\($0) to $\($0 * 7)" }.joined(
      separator: "; "),
    (0..<400).map { "Anna Lee, \($0 % 120), born in \(1800 + $0), died on \($0 % 33) March" }.joined(separator: ". "),
    String(repeating: "John Smith, 45, said so.\n\n", count: 400)
      + String(repeating: "Born in 1979 in Halmar, she studied law.\n\n", count: 40),
    (0..<300).map { "two days later, on \($0 % 40) May \(1900 + $0 % 200)" }.joined(separator: ", "),
    (0..<300).map { "Sgt. Bo Lee\($0), Lt. Bo Lee, the mayor, the deputy mayor" }.joined(separator: ", "),
    (0..<300).map { "\($0) miles (\($0) km), 9st 4lb (\($0)kg), 1e\($0) C (\($0)F)" }.joined(separator: " "),
    "Storm kills 12\n\n" + String(repeating: "12 13 21 31 people died in all: 5, 6 and 7. ", count: 300),
    String(repeating: "99999999999999999999999999999 percent of 1e308 people ", count: 50),
    String(repeating: "(born 1 January 0001), 2024, aged 115, turned 70 in 1, from 5 May to 3 May ", count: 60),
  ]

  /// A text in which every word of thousands is changed, and every one is a name, a number or a quotation that is gone.
  @Test func everythingChanges() {
    let count = 300
    let numbers = (0..<count).map { "Boat \($0) of Anna Lee\($0) carried \($0 + 7) people." }.joined(separator: " ")
    let others = (0..<count).map { "Boat \($0) of Anna Roe\($0) carried \($0 + 9) goats." }.joined(separator: " ")
    let quotations = (0..<count).map { "\"The boat number \($0) sank in the bay,\" Lee said." }.joined(
      separator: "\n\n")
    for relation in [Relation.version, .outlet] {
      for (earlier, later) in [(numbers, others), (quotations, others), (others, quotations)] {
        let findings = Reader.compare(earlier, later, as: relation)
        #expect(Dictionary(grouping: findings, by: \.rule).values.allSatisfy { $0.count <= 50 })
      }
    }
  }

  @Test(arguments: texts.map(\.text) + soups)
  func checksAnything(_ text: String) {
    for variant in [text, text.replacing(" ", with: "\n"), "‘\(text)’\n\n\(text)"] {
      let article = Reader.article(variant, published: "2024-03-05")
      let findings = RulePageTests.everyRule.check(article)
      #expect(findings.allSatisfy { $0.primary.span.end <= UInt32(article.source.bytes.count) })
      #expect(Dictionary(grouping: findings, by: \.rule).values.allSatisfy { $0.count <= 50 })
    }
  }

  @Test(arguments: texts.indices)
  func comparesWithAnything(_ index: Int) {
    let article = Reader.article(Self.texts[index].text)
    for (_, other) in Self.texts.prefix(8) {
      let second = Reader.article(other)
      for relation in Relation.allCases {
        for (a, b) in [(article, second), (second, article)] {
          let findings = Reader.checker.compare(a, b, as: relation)
          #expect(findings.allSatisfy { $0.primary.span.end <= UInt32(b.source.bytes.count) })
          #expect(Dictionary(grouping: findings, by: \.rule).values.allSatisfy { $0.count <= 50 })
        }
      }
    }
    #expect(Reader.checker.compare(article, article, as: .version).isEmpty)
    _ = UtteranceGrouper().group([article, article])
  }
}
