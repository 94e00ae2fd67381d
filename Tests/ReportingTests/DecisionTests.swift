import CrossChecking
import Extraction
import Foundation
import Reporting
import Testing

/// Findings that were decided on, in every way there is.
struct DecisionTests {
  static let decisions: [EditorDecision?] = [
    EditorDecision(verdict: .stet, editor: "Ana Ruiz", date: "2024-03-05T10:00:00Z", reason: "as broadcast"),
    EditorDecision(verdict: .query, editor: "M. Okafor", date: "2024-03-06", reason: "recording asked for"),
    EditorDecision(verdict: .corrected, editor: "Ana Ruiz", date: "2024-03-04", reason: "", isOutlived: true),
    EditorDecision(
      standingBy: .comment(path: SampleStory.courier2, line: 3, column: 1), reason: "the note is on the front page"),
    EditorDecision(standingBy: .baseline(path: "baseline.json"), reason: ""),
  ]
  static let findings = zip(SampleStory.findings, decisions).map { finding, decision in
    let earlier = finding.finding.rule == "edit.silent" ? [place(SampleStory.courier1, 1, 1, "Bridge closed")] : []
    return ReviewedFinding(finding.finding, decision: decision, recurrences: earlier)
  }
  static let notices = [
    Notice(
      .unknownRule, path: SampleStory.courier2, line: 3, column: 1,
      "there is no rule 'edit.silnt'; did you mean 'edit.silent'?"),
    Notice(.unused, path: "baseline.json", line: 4, "no finding needs this entry any more"),
    Notice(.unused, path: "stet.yml", "no file in the ledger goes by 'x/**'"),
  ]
  static let comparison = FindingsReport(
    comparison: .versions, findings: findings, notices: notices, isKept: true, pages: SampleStory.pages,
    programVersion: "0.1.0", documents: SampleStory.documents)

  @Test(arguments: [
    (OutputFormat.text, "decided.txt"), (.json, "decided.json"), (.markdown, "decided.md"),
    (.sarif, "decided.sarif"), (.github, "decided.github.txt"),
  ])
  func writtenForms(format: OutputFormat, file: String) throws {
    try expectGolden(Self.comparison.rendered(as: format), file)
  }

  @Test func aStoryWithDecisions() throws {
    var report = SampleStory.report
    report.findings = Self.findings
    report.notices = Self.notices
    try expectGolden(report.markdown(), "story.decided.md")
  }

  @Test func onlyAQueryAndAnOutlivedCorrectionStayOpen() {
    #expect(Self.findings.map(\.isOpen) == [false, true, true, false, false])
    #expect(ReviewedFinding(SampleStory.findings[0].finding).isOpen)
  }

  @Test func theSummaryCountsWhatIsOpenAndWhatIsDecided() throws {
    #expect(Self.findings.summary == "2 errors, 3 decided")
    #expect(Self.findings.filter { !$0.isOpen }.summary == "nothing open, 3 decided")
    #expect([ReviewedFinding]().summary == "no findings")
    let object = try JSONSerialization.jsonObject(with: Data(Self.comparison.rendered(as: .ndjson))) as? [String: Any]
    #expect(object?["summary"] as? [String: Int] == ["error": 2, "warning": 0, "suggestion": 0, "decided": 3])
    #expect((object?["findings"] as? [Any])?.count == 5)
  }

  /// What the format itself does not have is told beside it.
  @Test func remarksAreForThoseWhoReadText() {
    #expect(
      Self.comparison.remarks(as: .text) == [
        "1 finding stands by the baseline baseline.json",
        "Claims/harbour-bridge/courier.v2.md:3:1: note: there is no rule 'edit.silnt'; did you mean 'edit.silent'?",
        "baseline.json:4: note: no finding needs this entry any more",
        "stet.yml: note: no file in the ledger goes by 'x/**'",
      ])
    for format in OutputFormat.allCases where format != .text {
      #expect(Self.comparison.remarks(as: format).isEmpty)
    }
  }
}
