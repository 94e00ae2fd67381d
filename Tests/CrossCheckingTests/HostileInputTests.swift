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
  ]

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
