import CrossChecking
import Extraction
import Reporting
import TestSupport
import Testing
import TextModel

@testable import StetKit

/// Findings that stand in bulk.
struct BaselineTests {
  private static func finding(_ id: String, _ rule: String = "quote.altered", _ text: String = "words") -> Finding {
    let place = Place(path: "b.md", span: SourceSpan(0, 5), codePoints: 0..<5, line: 1, column: 1, text: text)
    return Finding(
      id: id, rule: rule, severity: .error, message: "m", primary: place, related: [], evidence: Evidence())
  }

  private static func entry(_ id: String, _ rule: String = "quote.altered", in text: String = "s/a") -> Baseline.Entry {
    Baseline.Entry(finding(id, rule), in: text)
  }

  private func file(_ baseline: Baseline) throws -> (scratch: Scratch, path: String) {
    let scratch = try Scratch()
    try scratch.write("b.json", bytes: baseline.bytes)
    return (scratch, scratch.path("b.json"))
  }

  /// One line an entry, sorted, whatever the order in which they were found.
  @Test func theFileHasALineAnEntry() {
    let baseline = Baseline(
      path: "b.json",
      entries: [
        Self.entry("2", "name.changed"), Self.entry("3", in: "r/z"), Self.entry("1"), Self.entry("1"),
      ])
    #expect(
      String(decoding: baseline.bytes, as: UTF8.self) == """
        {"stet-baseline":1,"findings":[
        {"text":"r/z","rule":"quote.altered","passage":"words","id":"3"},
        {"text":"s/a","rule":"name.changed","passage":"words","id":"2"},
        {"text":"s/a","rule":"quote.altered","passage":"words","id":"1"}
        ]}

        """)
    #expect(
      String(decoding: Baseline(path: "b.json", entries: []).bytes, as: UTF8.self)
        == "{\"stet-baseline\":1,\"findings\":[\n]}\n")
  }

  @Test func whatIsWrittenIsRead() throws {
    var entry = Self.entry("1")
    entry.reason = "from \"before\"\n"
    let baseline = Baseline(path: "b.json", entries: [entry, Self.entry("2", "name.changed")])
    let (scratch, path) = try file(baseline)
    let read = try Baseline.read(path)
    #expect(read.entries == baseline.entries)
    #expect(read.bytes == baseline.bytes)
    #expect(read.decision(on: Self.finding("1"))?.reason == "from \"before\"\n")
    #expect(read.decision(on: Self.finding("1"))?.origin == .baseline(path: path))
    #expect(read.decision(on: Self.finding("9")) == nil)
    _ = scratch
  }

  /// A passage is one line of a bounded length, whatever the article has.
  @Test func aPassageIsShortAndOnOneLine() {
    let hostile = Baseline.Entry(Self.finding("1", "x", "a\u{0}b\n\n" + String(repeating: "c", count: 1000)), in: "t")
    #expect(hostile.passage.hasPrefix("a b c"))
    #expect(hostile.passage.unicodeScalars.count == 120)
    #expect(hostile.passage.hasSuffix("…"))
  }

  @Test(arguments: [
    ("", "is no baseline"), ("{}", "is no baseline"), ("[1,2]", "is no baseline"),
    ("{\"stet-baseline\":1,\"findings\":[{\"id\":4}]}", "is no baseline"),
    ("{\"stet-baseline\":2,\"findings\":[]}", "was written by a later version"),
  ])
  func aFileThatIsNoneIsRefused(text: String, says: String) throws {
    let scratch = try Scratch()
    try scratch.write("b.json", text)
    let error = #expect(throws: StetError.self) { try Baseline.read(scratch.path("b.json")) }
    #expect(error?.description.contains(says) == true)
    #expect(throws: StetError.self) { try Baseline.read(scratch.path("none.json")) }
  }

  /// What the run could not have found stays; what it did not find any more goes; a reason stays with its entry.
  @Test func aBaselineIsRenewed() {
    var first = Self.entry("1")
    first.reason = "why"
    let before = Baseline(
      path: "b.json",
      entries: [first, Self.entry("2"), Self.entry("3", "name.changed"), Self.entry("4", in: "other/x")])
    var coverage = Coverage()
    coverage.ask(["quote.altered"], of: "s/a")
    let after = before.renewed(with: [Self.entry("1"), Self.entry("5")], coverage: coverage)
    #expect(after.entries.map(\.id) == ["4", "3", "1", "5"])
    #expect(after.entries.compactMap(\.reason) == ["why"])
    coverage.isWhole = true
    #expect(before.renewed(with: [], coverage: coverage).entries.map(\.id) == ["3"])
  }

  @Test func whatNothingNeedsIsReportedWithItsLine() throws {
    let baseline = Baseline(
      path: "b.json", entries: [Self.entry("1"), Self.entry("2"), Self.entry("3", "name.changed")])
    var reviewer = Reviewer(baseline: baseline)
    reviewer.coverage.ask(["quote.altered"], of: "s/a")
    let reviewed = reviewer.review([Self.finding("1"), Self.finding("9")], texts: ["b.md": "s/a"], comments: [:])
    #expect(reviewed.map(\.isOpen) == [false, true])
    let lines = String(decoding: baseline.bytes, as: UTF8.self).split(separator: "\n")
    let notice = try #require(reviewer.baselineNotices.first)
    #expect(reviewer.baselineNotices.count == 1)
    #expect(lines[try #require(notice.line) - 1].contains("\"id\":\"2\""))
  }

  /// Who decided on the finding itself has the last word, then the text, then the baseline; a baseline's entry is needed all
  /// the same.
  @Test func theNearestDecisionCounts() {
    var reviewer = Reviewer(baseline: Baseline(path: "b.json", entries: [Self.entry("1")]))
    reviewer.coverage.isWhole = true
    let query = EditorDecision(verdict: .query, editor: "Ana", date: "2025-01-01", reason: "")
    let reviewed = reviewer.review(
      [Self.finding("1")], texts: ["b.md": "s/a"], comments: [:], decisions: ["1": query])
    #expect(reviewed.first?.decision == query)
    #expect(reviewer.baselineNotices.isEmpty)
    #expect(reviewer.entries.isEmpty)
  }
}
