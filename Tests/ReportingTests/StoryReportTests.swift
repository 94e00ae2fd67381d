import CrossChecking
import Extraction
import Foundation
import Reporting
import Testing

struct StoryReportTests {
  @Test func writtenForms() throws {
    try expectGolden(SampleStory.report.markdown(), "story.md")
    try expectGolden(SampleStory.report.html(), "story.html")
  }

  @Test func theSameValuesGiveTheSameBytes() {
    let reports = (0..<20).map { _ in SampleStory.report.markdown() }
    #expect(Set(reports).count == 1)
  }

  @Test func anEmptyStoryIsStillAReport() {
    let report = StoryReport(
      story: "empty", documents: [], findings: [], utterances: [], claims: [], unresolved: [])
    #expect(
      report.markdown()
        == """
        # Discrepancy report: empty

        **No findings** in 0 versions by 0 outlets.

        *Stet shows where passages differ. It does not say which is right, nor that either is.*

        """)
  }

  private func finding(_ number: Int, _ severity: Severity, _ rule: String) -> ReviewedFinding {
    ReviewedFinding(
      Finding(
        id: "id\(number)", rule: rule, severity: severity, message: "Message \(number).",
        primary: place("a.md", number, 1, "words"), related: [], evidence: Evidence()))
  }

  private func report(
    findings: [ReviewedFinding] = [], utterances: [QuotationEntry] = [], claims: [ClaimEntry] = [],
    unresolved: [Unresolved] = []
  ) -> StoryReport {
    StoryReport(
      story: "s", documents: [], findings: findings, utterances: utterances, claims: claims,
      unresolved: unresolved)
  }

  /// The lines that start with one of the prefixes, in order.
  private func lines(of report: StoryReport, _ prefixes: String...) -> [String] {
    report.markdown().split(separator: "\n").map(String.init).filter { line in
      prefixes.contains { line.hasPrefix($0) }
    }
  }

  @Test func findingsAreGroupedByWhatIsDoneWithThem() {
    let report = report(findings: [
      finding(1, .suggestion, "x.s"), finding(2, .error, "x.b"), finding(3, .warning, "x.w"),
      finding(4, .error, "x.a"), finding(5, .error, "x.b"),
    ])
    #expect(
      lines(of: report, "## ", "### ", "1. ", "2. ", "3. ", "4. ", "5. ")
        == [
          // Text by text, numbers through the whole report.
          "## Correct or explain", "### [a.md](a.md)",
          "1.  **Message 2.** `x.b`", "2.  **Message 4.** `x.a`", "3.  **Message 5.** `x.b`",
          "## Query", "### [a.md](a.md)", "4.  **Message 3.** `x.w`",
          "## Note", "### [a.md](a.md)", "5.  **Message 1.** `x.s`",
          "## Sign-off",
        ])
    // A line for each error and warning, none for suggestions.
    #expect(lines(of: report, "  - ☐").count == 4)
  }

  @Test func onlySuggestionsAreCutShort() {
    let errors = (0..<60).map { finding($0, .error, "x.e") }
    let suggestions = (0..<60).map { finding($0, .suggestion, "x.s") }
    let report = report(findings: errors + suggestions)
    #expect(report.markdown().components(separatedBy: "**Message ").count - 1 == 60 + 20)
    #expect(lines(of: report, "…") == ["… and 40 more; `stet check` lists all."])
  }

  private func utterance(_ words: String, _ speaker: String?, line: Int = 1) -> QuotationEntry {
    QuotationEntry(
      wording: words, speaker: speaker,
      occurrences: [
        Occurrence(
          place: place("a.md", line, 1, words), wording: words, changes: [], speaker: speaker, confidence: nil)
      ])
  }

  @Test func theRegisterIsOrderedBySpeaker() {
    let report = report(utterances: [
      utterance("one", nil), utterance("two", "Bo"), utterance("three", "Cy"), utterance("four", "Cy"),
      utterance("five", "Al"),
    ])
    #expect(
      lines(of: report, "### ", "  - “") == [
        "### Cy", "  - “three”", "  - “four”", "### Al", "  - “five”", "### Bo", "  - “two”",
        "### Speaker not found", "  - “one”",
      ])
  }

  @Test func longRegistersAreCutAndSaySo() {
    let report = report(
      utterances: (0..<500).map { utterance("words \($0)", "Speaker \($0 % 7)") },
      claims: (0..<500).map {
        ClaimEntry(
          text: "claim \($0)", asserter: nil, values: [], places: [place("a.md", 1, 1, "x")], checkworthiness: 0)
      },
      unresolved: (0..<500).map { Unresolved(kind: .time, place: place("a.md", $0 + 1, 1, "then")) })
    #expect(lines(of: report, "  - “words").count == 120)
    #expect(lines(of: report, "  - claim").count == 60)
    #expect(lines(of: report, "  - “then").count == 40)
    #expect(
      lines(of: report, "…") == [
        "… and 380 more; `stet extract` lists all.", "… and 440 more; `stet extract` lists all.", "… and 460 more.",
      ])
  }

  @Test func claimsWithNumbersComeFirst() {
    func claim(_ text: String, _ worth: Double, _ values: [ResolvedValue] = []) -> ClaimEntry {
      ClaimEntry(
        text: text, asserter: nil, values: values, places: [place("a.md", 1, 1, "x")], checkworthiness: worth)
    }
    let value = [ResolvedValue(words: "two", meaning: "2")]
    let report = report(claims: [
      claim("plain", 0.9), claim("low", 0.1, value), claim("high", 0.8, value), claim("also plain", 0.9),
    ])
    #expect(lines(of: report, "  - ") == ["  - high", "  - low", "  - plain", "  - also plain"])
  }

  @Test func placesOfOneOutletAreNamedTogether() {
    let places = [
      place(SampleStory.courier1, 1, 1, "x"), place(SampleStory.herald, 2, 1, "x"),
      place(SampleStory.courier2, 3, 1, "x"),
      place(SampleStory.courier2, 4, 1, "x"), place(SampleStory.transcript, 5, 1, "x"),
    ]
    var report = SampleStory.report
    report.claims = [ClaimEntry(text: "c", asserter: "Al", values: [], places: places, checkworthiness: 0)]
    let line = report.markdown().split(separator: "\n").first { $0.contains("*Al* in") }
    let words = line?.replacing(/\]\([^)]*\)/, with: "").replacing("[", with: "").split(separator: " ", maxSplits: 3)
    #expect(
      words?.last == """
        Harbour Courier, version 1, line 1, version 2, line 3, line 4; Evening Herald, version 1, line 2; \
        Press conference, line 5
        """)
  }

  @Test func wordingsEndWithoutTheCommaOfSpeech() {
    #expect(SampleStory.report.markdown().contains("  - “We have never refused to put traffic before safety”\n"))
  }

  @Test func placesOfOneFileAreNamedOnce() {
    let places = [place("a.md", 1, 1, "x"), place("a.md", 5, 1, "x"), place("b.md", 2, 1, "x")]
    let report = report(claims: [
      ClaimEntry(text: "c", asserter: "Al", values: [], places: places, checkworthiness: 0)
    ])
    #expect(report.markdown().contains("- *Al* in a.md, [line 1](a.md#L1), [line 5](a.md#L5); b.md, [line 2](b.md#L2)"))
  }
}
