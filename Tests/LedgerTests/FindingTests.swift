import CrossChecking
import Extraction
import Ledger
import Testing
import TextModel

/// Findings made by hand.
enum FindingFixture {
  /// A finding about the first of `versions`, held against the second.
  static func finding(
    _ id: String, _ versions: [VersionRecord], severity: Severity = .error, message: String = "One word differs."
  ) -> Finding {
    Finding(
      id: id, rule: "quote.altered", severity: severity, message: message, primary: place(versions[0].path),
      related: [place(versions[1].path)],
      evidence: Evidence(
        changes: [
          WordChange(kind: .same, text: "will ", earlierText: "Will "), WordChange(kind: .removed, text: "not\n\"“\\"),
        ],
        speaker: "Ada Lovelace", values: [.init("earlier", "25"), .init("later", "52")], question: "Which is it?"))
  }

  static func place(_ path: String) -> Place {
    Place(path: path, span: SourceSpan(4, 12), codePoints: 4..<12, line: 1, column: 5, text: "Lovelace")
  }
}

@Suite struct FindingTests {
  private let folder: TemporaryFolder
  let ledger: Ledger
  let versions: [VersionRecord]

  init() throws {
    folder = try TemporaryFolder()
    ledger = try folder.ledger()
    _ = try ledger.add(
      ["The engine", "The loom"].map {
        Fixture.version(Fixture.article("Ada Lovelace said “⟦\($0)⟧”", path: "engine/\($0).txt"), outlet: $0)
      })
    versions = try ledger.versions(of: "engine")
  }

  private func record(_ ids: [String], date: String) throws {
    try ledger.recordRun(
      of: "engine", findings: ids.map { FindingFixture.finding($0, versions) }, program: "stet 0.1.0", date: date)
  }

  @Test func aFindingComesBackAsItWas() throws {
    let finding = FindingFixture.finding("0123456789abcdef", versions)
    let bare = Finding(
      id: "1", rule: "text.damaged", severity: .suggestion, message: "",
      primary: FindingFixture.place(versions[1].path),
      related: [], evidence: Evidence())
    try ledger.recordRun(of: "engine", findings: [finding, bare], program: "stet 0.1.0", date: "2020-01-06")
    let records = try ledger.findings(of: "engine")
    #expect(records.map(\.finding) == [finding, bare])
    #expect(records.allSatisfy { $0.stands && $0.decision == nil })
    #expect(try ledger.check().isSound)
  }

  @Test func theSameFindingsAgainAreTheSameFindings() throws {
    try record(["b", "a"], date: "2020-01-06")
    try record(["b", "a"], date: "2020-01-07")
    let records = try ledger.findings(of: "engine")
    #expect(records.map(\.finding.id) == ["b", "a"])
    #expect(records.map(\.firstSeen.date) == ["2020-01-06", "2020-01-06"])
    #expect(records.map(\.lastSeen.date) == ["2020-01-07", "2020-01-07"])
    #expect(try ledger.statistics().findings == 2)
    #expect(try ledger.runs(of: "engine").map(\.date) == ["2020-01-06", "2020-01-07"])
    #expect(try ledger.runs(of: "no such story").isEmpty)
  }

  @Test func whatIsNotFoundAgainNoLongerStandsAndMayComeBack() throws {
    try record(["a", "b"], date: "2020-01-06")
    try record(["c", "b"], date: "2020-01-07")
    #expect(
      try ledger.findings(of: "engine").map { "\($0.finding.id) \($0.stands)" } == ["c true", "b true", "a false"])
    try record(["a"], date: "2020-01-08")
    let records = try ledger.findings(of: "engine")
    #expect(records.map { "\($0.finding.id) \($0.stands)" } == ["a true", "c false", "b false"])
    #expect(records.first?.firstSeen.date == "2020-01-06")
    try record([], date: "2020-01-09")
    #expect(try ledger.findings(of: "engine").allSatisfy { !$0.stands })
  }

  @Test func ofTwoFindingsWithOneIDTheLaterIsKept() throws {
    let twins = ["One.", "Two."].map { FindingFixture.finding("a", versions, message: $0) }
    try ledger.recordRun(of: "engine", findings: twins, program: "stet 0.1.0", date: "2020-01-06")
    #expect(try ledger.findings(of: "engine").map(\.finding) == [twins[1]])
    #expect(try ledger.check().isSound)
  }

  @Test func aLaterRunSaysWhatTheFindingIsNow() throws {
    try record(["a"], date: "2020-01-06")
    let now = FindingFixture.finding("a", versions.reversed(), severity: .warning, message: "Two words differ.")
    try ledger.recordRun(of: "engine", findings: [now], program: "stet 0.2.0", date: "2020-01-07")
    let record = try #require(try ledger.findings(of: "engine").first)
    #expect(record.finding == now)
    #expect(record.firstSeen.program == "stet 0.1.0")
    #expect(record.lastSeen.program == "stet 0.2.0")
  }

  @Test func aRunOfAnUnknownStoryOrFileLeavesNothing() throws {
    try record(["a"], date: "2020-01-06")
    let error = #expect(throws: LedgerError.self) {
      try ledger.recordRun(of: "no such story", findings: [], program: "stet", date: "2020-01-07")
    }
    #expect(error?.problem == .unknownStory("no such story"))
    let stray = Finding(
      id: "z", rule: "text.damaged", severity: .error, message: "", primary: FindingFixture.place("elsewhere.txt"),
      related: [], evidence: Evidence())
    let other = #expect(throws: LedgerError.self) {
      try ledger.recordRun(
        of: "engine", findings: [FindingFixture.finding("b", versions), stray], program: "stet", date: "2020-01-07")
    }
    #expect(other?.problem == .unknownPath("elsewhere.txt"))
    #expect(try ledger.findings(of: "engine").map { "\($0.finding.id) \($0.stands)" } == ["a true"])
    #expect(try ledger.statistics().runs == 1)
  }

  @Test func theLastDecisionHoldsAndTheOthersAreHistory() throws {
    try record(["a", "b"], date: "2020-01-06")
    try ledger.decide(.query, on: "a", editor: "Grace", date: "2020-01-07", reason: "Ask the agency.")
    try ledger.decide(.stet, on: "b", editor: "Grace", date: "2020-01-07", reason: "")
    let last = try ledger.decide(.corrected, on: "a", editor: "Joan", date: "2020-01-08", reason: "Put right.")
    #expect(
      try ledger.decisions(of: "engine").map { "\($0.finding) \($0.decision)" } == ["a query", "b stet", "a corrected"])
    #expect(try ledger.findings(of: "engine").map(\.decision?.decision) == [.corrected, .stet])
    // It outlives runs, whether they find it again or not.
    try record([], date: "2020-01-09")
    #expect(try ledger.findings(of: "engine").first { $0.finding.id == "a" }?.decision == last)
  }

  /// Taking back is one step: what was decided before holds again. What was taken back stays in the file.
  @Test func aDecisionIsTakenBack() throws {
    try record(["a", "b"], date: "2020-01-06")
    let first = try ledger.decide(.query, on: "a", editor: "Grace", date: "2020-01-07", reason: "")
    let second = try ledger.decide(.stet, on: "a", editor: "Joan", date: "2020-01-08", reason: "")
    let other = try ledger.decide(.stet, on: "b", editor: "Joan", date: "2020-01-08", reason: "")
    #expect(try ledger.takeBackDecision(on: "a", editor: "Joan", date: "2020-01-09") == second)
    #expect(try ledger.decisions(of: "engine") == [first, other])
    #expect(try ledger.findings(of: "engine").map(\.decision) == [first, other])
    #expect(try ledger.takeBackDecision(on: "a", editor: "Joan", date: "2020-01-09") == first)
    #expect(try ledger.takeBackDecision(on: "a", editor: "Joan", date: "2020-01-09") == nil)
    #expect(try ledger.takeBackDecision(on: "no such finding", editor: "Joan", date: "2020-01-09") == nil)
    let last = try ledger.decide(.corrected, on: "a", editor: "Grace", date: "2020-01-10", reason: "")
    #expect(try ledger.findings(of: "engine").map(\.decision) == [last, other])
    #expect(try ledger.statistics().decisions == 4)
  }

  @Test func findingsAreFoundByHowTheirIDsBegin() throws {
    try record(["0a1f", "0a2f", "0b", "f"], date: "2020-01-06")
    func ids(_ digits: String) throws -> [String] {
      try ledger.findings(startingWith: digits).map(\.finding.id)
    }
    #expect(try ids("0a") == ["0a1f", "0a2f"])
    #expect(try ids("0a2f") == ["0a2f"])
    #expect(try ids("f") == ["f"])
    #expect(try ids("1").isEmpty)
    #expect(try ids("").count == 4)
    // Letters that have a meaning in patterns have none here.
    #expect(try ids("0a%").isEmpty)
    #expect(try ids("0_").isEmpty)
  }

  @Test func aDecisionOnNothingIsRefused() throws {
    let error = #expect(throws: LedgerError.self) {
      try ledger.decide(.stet, on: "a\nb", editor: "Grace", date: "2020-01-07", reason: "")
    }
    #expect(error?.problem == .unknownFinding("a\nb"))
    if let error { expectOneClearLine(error, file: ledger.path) }
    #expect(try ledger.decisions(of: "engine").isEmpty)
  }
}
