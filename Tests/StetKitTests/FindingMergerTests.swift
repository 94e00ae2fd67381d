import CrossChecking
import Extraction
import Testing
import TextModel

@testable import StetKit

/// Findings about one passage that was held against several texts.
struct FindingMergerTests {
  private static func place(_ path: String, _ start: Int = 4) -> Place {
    Place(
      path: path, span: SourceSpan(start, start + 5), codePoints: start..<(start + 5), line: 1, column: 1, text: "words"
    )
  }

  private static func finding(
    _ id: String, rule: String = "quote.altered", _ severity: Severity = .warning, at primary: Place = place("b"),
    against related: Place...
  ) -> Finding {
    Finding(
      id: id, rule: rule, severity: severity, message: "message of \(id)", primary: primary, related: related,
      evidence: Evidence(question: id))
  }

  @Test func theGravestSpeaksForAll() {
    let merged = FindingMerger.merged([
      Self.finding("1", .warning, against: Self.place("x")), Self.finding("2", .error, against: Self.place("y")),
      Self.finding("3", .error, against: Self.place("x"), Self.place("z")),
    ])
    #expect(merged.map(\.id) == ["2"])
    #expect(merged.first?.severity == .error)
    #expect(merged.first?.message == "message of 2")
    #expect(merged.first?.evidence.question == "2")
    // Its own places first, then those of the others, each once.
    #expect(merged.first?.related.map(\.path) == ["y", "x", "z"])
  }

  /// Another rule, another place and another file are other findings.
  @Test func whatIsNotTheSameStaysApart() {
    let findings = [
      Self.finding("1"), Self.finding("2", rule: "quote.negation"), Self.finding("3", at: Self.place("b", 40)),
      Self.finding("4", at: Self.place("a")),
    ]
    #expect(FindingMerger.merged(findings).map(\.id) == ["4", "1", "2", "3"])
  }

  /// The order of the findings does not depend on the order in which they were found.
  @Test func theOrderIsThatOfThePlaces() {
    let findings = (0..<9).map { Self.finding(String($0), at: Self.place(["b", "a", "c"][$0 % 3], $0 * 10)) }
    let merged = FindingMerger.merged(findings)
    #expect(merged == FindingMerger.merged(findings.reversed()))
    #expect(merged.map(\.primary.path) == ["a", "a", "a", "b", "b", "b", "c", "c", "c"])
  }

  @Test func nothingComesOfNothing() {
    #expect(FindingMerger.merged([]).isEmpty)
  }
}
