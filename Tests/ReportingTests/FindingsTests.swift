import CrossChecking
import Extraction
import Foundation
import Reporting
import Testing
import TextModel

struct FindingsTests {
  @Test(arguments: [
    (OutputFormat.text, "findings.txt"), (.json, "findings.json"), (.markdown, "findings.md"),
    (.html, "findings.html"), (.sarif, "findings.sarif"), (.github, "findings.github.txt"),
  ])
  func writtenForms(format: OutputFormat, file: String) throws {
    try expectGolden(SampleStory.comparison.rendered(as: format), file)
    #expect(SampleStory.comparison.rendered(as: format) == SampleStory.comparison.rendered(as: format))
  }

  /// One finding, to look at closely.
  private func text(
    changes: [WordChange] = [], related: [Place] = [place("a.md", 2, 1, "old words")],
    primary: Place = place("b.md", 3, 4, "new words"), speaker: String? = nil, decision: EditorDecision? = nil,
    comparison: FindingsReport.Comparison = .versions, documents: [ReportedDocument] = [],
    style: TextStyle = .plain
  ) -> String {
    let finding = Finding(
      id: "0011223344556677", rule: "quote.altered", severity: .error, message: "Differs.", primary: primary,
      related: related, evidence: Evidence(changes: changes, speaker: speaker))
    let report = FindingsReport(
      comparison: comparison, findings: [ReviewedFinding(finding, decision: decision)], pages: [],
      programVersion: "1", documents: documents)
    return String(decoding: report.rendered(as: .text, style: style), as: UTF8.self)
  }

  @Test func bothPassagesAreShownWithTheWordsThatDiffer() {
    #expect(
      text(changes: changes("We ", "-never ", "+always ", "said."))
        == """
        b.md:3:4: error: Differs. [quote.altered]
            earlier  We ⟦never⟧ said.  a.md:2:1
            later    We ⟦always⟧ said.

        """)
  }

  @Test func passagesWithoutADifferenceAreShownAsTheyAre() {
    #expect(
      text(speaker: "A. B.")
        == """
        b.md:3:4: error: Differs. [quote.altered]
            earlier  old words  a.md:2:1
            later    new words
            speaker  A. B.

        """)
  }

  @Test func whatIsGoneHasNoCounterpart() {
    #expect(
      text(changes: changes("-all of it"))
        == """
        b.md:3:4: error: Differs. [quote.altered]
            earlier  ⟦all of it⟧  a.md:2:1
            later    (not there)

        """)
  }

  @Test func aPassageAloneIsJustAPassage() {
    #expect(text(related: []).contains("    passage  new words\n"))
  }

  @Test(arguments: [
    // Nothing is known of the files: what was asked for says how they stand.
    (FindingsReport.Comparison.versions, [ReportedDocument](), "a.md", "earlier"),
    (.sources, [], "a.md", "source"),
    // Both passages are in one file.
    (.versions, [], "b.md", "there"),
    // The documents know better.
    (.versions, [document("a.md", .source, "Transcript", nil), document("b.md", .article, "X", 2)], "a.md", "source"),
    (.sources, [document("a.md", .article, "X", 1), document("b.md", .article, "X", 2)], "a.md", "earlier"),
    (.versions, [document("a.md", .article, "Y", 1), document("b.md", .article, "X", 2)], "a.md", "other"),
  ])
  func passagesAreCalledByHowTheyStand(
    comparison: FindingsReport.Comparison, documents: [ReportedDocument], path: String, label: String
  ) {
    let text = text(related: [place(path, 1, 1, "x")], comparison: comparison, documents: documents)
    #expect(text.contains("\n    \(label) "))
  }

  private static func document(
    _ path: String, _ role: ReportedDocument.Role, _ outlet: String, _ version: Int?
  ) -> ReportedDocument {
    ReportedDocument(
      role: role, outlet: outlet, version: version, title: nil, published: nil, url: nil, path: path, sha256: "",
      byteCount: 0)
  }

  @Test func manyPlacesAreNamedAndNotShown() {
    let related = (1...6).map { place("a.md", $0, 1, "words \($0)") }
    let text = text(related: related)
    #expect(text.contains("words 3"))
    #expect(!text.contains("words 4"))
    #expect(text.contains("    also     a.md:6:1\n"))
  }

  @Test func aPassageIsShownOnce() {
    let related = [
      place("a.md", 1, 1, "new  words"), place("c.md", 2, 1, "old words"), place("d.md", 3, 1, "new words"),
    ]
    #expect(
      text(related: related)
        == """
        b.md:3:4: error: Differs. [quote.altered]
            earlier  new words  a.md:1:1
            earlier  old words  c.md:2:1
            later    new words
            also     d.md:3:1

        """)
  }

  @Test func colourStandsForBrackets() {
    let text = text(changes: changes("We ", "-never ", "+always ", "said."), style: .coloured)
    #expect(text.contains("We \u{1B}[1;31mnever\u{1B}[0m said."))
    #expect(!text.contains("⟦"))
  }

  @Test func theSummaryCounts() throws {
    let json = try JSONSerialization.jsonObject(with: Data(SampleStory.comparison.rendered(as: .ndjson)))
    let object = try #require(json as? [String: Any])
    #expect(object["summary"] as? [String: Int] == ["error": 3, "warning": 1, "suggestion": 1, "decided": 0])
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(
      Set(findings[0].keys) == ["id", "rule", "severity", "message", "primary", "related", "evidence", "decision"])
    let primary = try #require(findings[0]["primary"] as? [String: Any])
    #expect(Set(primary.keys) == ["path", "span", "line", "column", "text"])
    #expect(object["quotations"] == nil)
    #expect(SampleStory.comparison.rendered(as: .ndjson).filter { $0 == 0x0A }.count == 1)
  }

  @Test func verifiedQuotationsAreWritten() throws {
    let quotations = [
      VerifiedQuotation(
        text: "We never refused", status: .verbatim, speaker: "Anna Berg",
        match: place("s.txt", 4, 1, "We never refused"),
        changes: []),
      VerifiedQuotation(text: "We will", status: .absent, speaker: nil, match: nil, changes: []),
    ]
    let report = FindingsReport(
      comparison: .sources, findings: [], quotations: quotations, pages: [], programVersion: "1")
    #expect(
      String(decoding: report.rendered(as: .text), as: UTF8.self)
        == "2 quotations: 1 verbatim, 1 absent\nverbatim  “We never refused”  — Anna Berg  s.txt:4:1\nabsent    “We will”\n"
    )
    let object = try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json))) as? [String: Any]
    let written = try #require(object?["quotations"] as? [[String: Any]])
    #expect(written.map { $0["status"] as? String } == ["verbatim", "absent"])
    #expect(written[1]["match"] is NSNull)
  }

  @Test func noFindingsAreWrittenToo() throws {
    let report = FindingsReport(comparison: .versions, findings: [], pages: [], programVersion: "1")
    #expect(report.rendered(as: .text).isEmpty)
    #expect(report.rendered(as: .github).isEmpty)
    #expect(
      String(decoding: report.rendered(as: .json), as: UTF8.self)
        == "{\"findings\":[],\"notices\":[],\"summary\":{\"error\":0,\"warning\":0,\"suggestion\":0,\"decided\":0}}\n")
    #expect(String(decoding: report.rendered(as: .markdown), as: UTF8.self) == "# Findings\n\nNo findings.\n")
  }
}

struct SARIFTests {
  private func run(of report: FindingsReport) throws -> [String: Any] {
    let log = try JSONSerialization.jsonObject(with: Data(report.rendered(as: .sarif))) as? [String: Any]
    #expect(log?["version"] as? String == "2.1.0")
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  @Test func rulesAreDescribedAndReferredTo() throws {
    let run = try run(of: SampleStory.comparison)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(driver["name"] as? String == "stet")
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 5)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
    #expect(results.map { $0["level"] as? String } == ["error", "error", "error", "warning", "note"])
    let off = try #require(rules.last?["defaultConfiguration"] as? [String: Any])
    #expect(off["enabled"] as? Bool == false)
  }

  @Test func aResultIsKnownAgainByItsFingerprint() throws {
    let result = try #require((try run(of: SampleStory.comparison)["results"] as? [[String: Any]])?.first)
    #expect(result["partialFingerprints"] as? [String: String] == ["stetFinding/v1": "0f3a9c1d2b4e5f60"])
  }

  /// A decision that leaves nothing to do suppresses a result; a query says that somebody looks at it; a correction that a
  /// later version does not have is as if nothing had been decided.
  @Test func decisionsAreSuppressions() throws {
    let decisions = [
      EditorDecision(verdict: .stet, editor: "A", date: "2024-01-01", reason: "as broadcast"),
      EditorDecision(verdict: .query, editor: "A", date: "2024-01-01", reason: ""),
      EditorDecision(verdict: .corrected, editor: "A", date: "2024-01-01", reason: ""),
      EditorDecision(verdict: .corrected, editor: "A", date: "2024-01-01", reason: "", isOutlived: true),
      EditorDecision(standingBy: .comment(path: "a b.md", line: 3, column: 1), reason: "as broadcast"),
      EditorDecision(standingBy: .baseline(path: "old.json"), reason: ""),
    ]
    let report = FindingsReport(
      comparison: .versions,
      findings: decisions.map { ReviewedFinding(SampleStory.findings[0].finding, decision: $0) },
      pages: SampleStory.pages, programVersion: "1")
    let suppressions = try #require(try run(of: report)["results"] as? [[String: Any]]).map { result in
      (result["suppressions"] as? [[String: Any]])?.first
    }
    #expect(
      suppressions.map { $0?["kind"] as? String } == ["external", "external", "external", nil, "inSource", "external"])
    #expect(
      suppressions.map { $0?["status"] as? String }
        == ["accepted", "underReview", "accepted", nil, "accepted", "accepted"])
    #expect(
      suppressions.map { $0?["justification"] as? String } == [
        "stet by A on 2024-01-01: as broadcast", "query by A on 2024-01-01", "corrected by A on 2024-01-01", nil,
        "stet by a comment in line 3: as broadcast", "stet by the baseline old.json",
      ])
    let location = (suppressions[4]?["location"] as? [String: Any])?["physicalLocation"] as? [String: Any]
    #expect((location?["artifactLocation"] as? [String: String])?["uri"] == "a%20b.md")
    #expect(location?["region"] as? [String: Int] == ["startLine": 3, "startColumn": 1])
  }

  @Test func noticesAreNotificationsOfTheConfiguration() throws {
    let report = FindingsReport(
      comparison: .versions, findings: [],
      notices: [
        Notice(.unknownRule, path: "a.md", line: 2, column: 1, "there is no rule 'x'"),
        Notice(.unused, path: "old.json", "nothing needs it"),
      ], pages: [], programVersion: "1")
    let invocations = try #require(try run(of: report)["invocations"] as? [[String: Any]])
    let notifications = try #require(invocations.first?["toolConfigurationNotifications"] as? [[String: Any]])
    #expect(notifications.map { $0["level"] as? String } == ["warning", "note"])
    #expect(
      notifications.map { ($0["message"] as? [String: String])?["text"] } == [
        "there is no rule 'x'", "nothing needs it",
      ])
  }

  /// With the file at hand a region has its end, and lines and offsets name the same text.
  @Test func regionsCountCodePoints() throws {
    let text = "é\n“Žižkov is shut,”\nshe said.\n"
    let source = SourceText(utf8: Array(text.utf8))
    // "Žižkov is shut,” CR she": from line 2 into line 3.
    let start = "é\n“".utf8.count
    let end = "é\n“Žižkov is shut,”\nshe".utf8.count
    let primary = Place(
      path: "a b.md", span: SourceSpan(start, end), codePoints: 3..<23, line: 2, column: 2, text: "Žižkov is shut,” she"
    )
    let finding = Finding(
      id: "1", rule: "r", severity: .warning, message: "m", primary: primary, related: [], evidence: Evidence())
    let report = FindingsReport(
      comparison: .versions, findings: [ReviewedFinding(finding)], pages: [], programVersion: "1",
      lines: ["a b.md": PlaceIndex(source)])
    let result = try #require((try run(of: report)["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["artifactLocation"] as? [String: String])?["uri"] == "a%20b.md")
    let region = try #require(location["region"] as? [String: Any])
    #expect(region["startLine"] as? Int == 2)
    #expect(region["startColumn"] as? Int == 2)
    #expect(region["endLine"] as? Int == 3)
    #expect(region["endColumn"] as? Int == 4)
    #expect(region["charOffset"] as? Int == 3)
    #expect(region["charLength"] as? Int == 20)
    let command = String(decoding: report.rendered(as: .github), as: UTF8.self)
    #expect(command == "::warning file=a b.md,line=2,endLine=3,col=2,title=r::m\n")
  }

  /// Without it, nothing is said that could be wrong.
  @Test func regionsWithoutTheFileHaveAStartAlone() throws {
    let result = try #require((try run(of: SampleStory.comparison)["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    let region = try #require(location["region"] as? [String: Any])
    #expect(Set(region.keys) == ["startLine", "startColumn", "snippet"])
  }
}
