import Foundation
import TestSupport
import Testing

/// The sample story at the root of the project, which docs/Sample.md explains.
struct SampleTests {
  /// What is planted: file, line, rule. Suggestions are left out: they ask for nothing.
  static let planted: Set<String> = [
    "courier.v2.txt:6 number.changed",
    "courier.v2.txt:6 edit.silent",
    "courier.v2.txt:8 date.changed",
    "courier.v2.txt:18 number.qualifier",
    "courier.v2.txt:20 quote.removed",
    // Altered in version 2, and still so in version 3: one finding, where it stands now.
    "courier.v3.txt:12 quote.altered",
    "courier.v3.txt:22 number.conflict",
    "courier.v3.txt:24 name.spelling",
    "dispatch.v2.md:11 edit.silent",
    "dispatch.v2.md:15 quote.marks-changed",
    "dispatch.v2.md:15 quote.unverified",
    "dispatch.v2.md:17 quote.inserted",
    "dispatch.v2.md:19 quote.truncated",
    "dispatch.v2.md:21 name.changed",
    "dispatch.v2.md:25 date.impossible",
    "dispatch.v2.md:27 quote.speaker-missing",
    "dispatch.v2.md:27 quote.speaker-missing",
    "dispatch.v2.md:29 quote.unclosed",
    "northern-wire.v2.html:15 edit.silent",
    "northern-wire.v2.html:17 quote.negation",
    "northern-wire.v2.html:19 quote.speaker-changed",
    "northern-wire.v2.html:20 number.magnitude",
    // Against the courier, in other words; that the courier has it wrong the transcript says.
    "northern-wire.v2.html:20 date.changed",
    "northern-wire.v2.html:21 claim.polarity",
    "northern-wire.v2.html:22 date.weekday",
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.stet("init")
    try FileManager.default.copyItem(
      at: Self.root.appendingPathComponent("Claims/larkmoor-gate"),
      to: scratch.url.appendingPathComponent("Claims/larkmoor-gate"))
    #expect(try scratch.stet("add").output == "8 added, 0 unchanged\n")
    return scratch
  }

  /// What is planted is found, and nothing else is an error or a warning.
  @Test func whatIsPlantedIsFoundAndNothingElse() throws {
    let outcome = try workspace().stet("check", "--format", "github", "--fail-on", "error")
    #expect(outcome.status == 1)
    let found = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("::notice") }.compactMap(Self.entry)
    #expect(Set(found) == Self.planted)
    #expect(found.count == Self.planted.count)
  }

  /// `::error file=Claims/larkmoor-gate/a.md,line=3,…,title=rule::…` as `a.md:3 rule`.
  private static func entry(_ command: Substring) -> String? {
    guard let head = command.dropFirst(2).components(separatedBy: "::").first,
      let properties = head.split(separator: " ", maxSplits: 1).last
    else { return nil }
    let pairs = properties.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let values = Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    guard let file = values["file"]?.split(separator: "/").last, let line = values["line"], let rule = values["title"]
    else { return nil }
    return "\(file):\(line) \(rule)"
  }

  /// The report that is kept in the project is the one that the program writes.
  @Test func theReportIsUpToDate() throws {
    let kept = try String(contentsOf: Self.root.appendingPathComponent("Reports/larkmoor-gate.md"), encoding: .utf8)
    let written = try workspace().stet("report", "larkmoor-gate", "-o", "-")
    #expect(written.status == 0)
    #expect(written.output == kept, "Reports/larkmoor-gate.md is not up to date: run scripts/demo")
  }

  /// The rest of the files under Reports/ would be no report of a story that is there.
  @Test func everyReportHasItsStory() throws {
    let reports = try FileManager.default.contentsOfDirectory(atPath: Self.root.path + "/Reports")
    let stories = try FileManager.default.contentsOfDirectory(atPath: Self.root.path + "/Claims")
    #expect(reports.filter { !stories.contains(String($0.dropLast(3))) } == [])
  }

  @Test func everyPassageIsExact() throws {
    let outcome = try workspace().stet("ledger", "check")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("all sound\n"))
  }
}
