import CrossChecking
import Extraction
import Ledger
import Testing

/// Versions that are taken out again.
@Suite struct RemovalTests {
  private let folder: TemporaryFolder
  private let ledger: Ledger
  private let versions: [VersionRecord]

  init() throws {
    folder = try TemporaryFolder()
    ledger = try folder.ledger()
    _ = try ledger.add(
      ["The engine", "The loom"].map {
        Fixture.version(
          Fixture.article("Ada Lovelace said “⟦\($0) will weave.⟧”", path: "engine/\($0).txt"), outlet: $0)
      })
    versions = try ledger.versions(of: "engine")
  }

  private func record(_ findings: [(id: String, primary: Int)]) throws {
    try ledger.recordRun(
      of: "engine",
      findings: findings.map { FindingFixture.finding($0.id, [versions[$0.primary], versions[1 - $0.primary]]) },
      program: "stet 0.1.0", date: "2020-01-06")
  }

  @Test func whatWasFoundInAVersionGoesWithIt() throws {
    try record([("a", 0), ("b", 1)])
    let removal = try ledger.remove([versions[0]], includingDecisions: false)
    #expect([removal.versions, removal.quotations, removal.findings, removal.decisions] == [1, 1, 1, 0])
    #expect(try ledger.versions(of: "engine").map(\.outlet) == ["The loom"])
    #expect(try ledger.search("the engine will weave").wordings.map(\.text) == ["The loom will weave."])
    // The other's finding stays, without the place that it was held against.
    let findings = try ledger.findings(of: "engine")
    #expect(findings.map(\.finding.id) == ["b"])
    #expect(findings.map(\.finding.primary.path) == ["engine/The loom.txt"])
    #expect(findings.map(\.finding.related) == [[]])
    let check = try ledger.check()
    #expect(check.isSound, "\(check.problems)")
  }

  /// What editors decided cannot be made anew: it goes only where that is said.
  @Test func decisionsAreNotLostByTheWay() throws {
    try record([("a", 0)])
    try ledger.decide(.query, on: "a", editor: "Grace", date: "2020-01-07", reason: "")
    try ledger.decide(.stet, on: "a", editor: "Grace", date: "2020-01-08", reason: "")
    _ = try ledger.takeBackDecision(on: "a", editor: "Joan", date: "2020-01-09")
    let error = #expect(throws: LedgerError.self) { try ledger.remove([versions[0]], includingDecisions: false) }
    #expect(error?.problem == .decided(2))
    if let error { expectOneClearLine(error, file: ledger.path) }
    #expect(try ledger.versions(of: "engine") == versions)
    #expect(try ledger.decisions(of: "engine").count == 1)
    #expect(try ledger.remove([versions[0]], includingDecisions: true).decisions == 2)
    #expect(try ledger.statistics().decisions == 0)
    #expect(try ledger.check().isSound)
  }

  /// Nothing is left of a story without versions, and all of it can be added again.
  @Test func aStoryWithoutVersionsIsGone() throws {
    try record([("a", 0), ("b", 1)])
    try ledger.remove(versions, includingDecisions: false)
    let statistics = try ledger.statistics()
    #expect(
      [
        statistics.stories, statistics.articles, statistics.versions, statistics.quotations, statistics.speakers,
        statistics.claims, statistics.findings, statistics.runs,
      ] == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(try ledger.stories().isEmpty)
    #expect(try ledger.search("engine").wordings.isEmpty)
    #expect(try ledger.check().isSound)
    _ = try ledger.add(["The engine", "The mill"].map { Fixture.version(about: $0, outlet: $0) })
    #expect(try ledger.search("the mill").wordings.map(\.text) == ["The mill will weave patterns."])
    #expect(try ledger.check().isSound)
    try ledger.reindex()
    #expect(try ledger.check().isSound)
  }

  /// Words that another version has stay in the index.
  @Test func aWordingThatIsSharedStays() throws {
    try ledger.add(
      Fixture.version(Fixture.article("Ada Lovelace said “⟦The engine will weave.⟧” Yes.", path: "x.txt"), outlet: "x"))
    try ledger.remove([versions[0]], includingDecisions: false)
    #expect(try ledger.search("the engine will weave").wordings.first?.quotations.map(\.version.outlet) == ["x"])
    #expect(try ledger.check().isSound)
  }

  @Test func whatIsGoneAlreadyIsNothing() throws {
    try ledger.remove([versions[0]], includingDecisions: false)
    #expect(try ledger.remove([versions[0]], includingDecisions: false).versions == 0)
    #expect(try ledger.remove([], includingDecisions: false) == Removal())
  }
}
