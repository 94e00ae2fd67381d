import Ledger
import Testing

@Suite struct RereadingTests {
  @Test func whatALaterProgramFindsTakesThePlaceOfWhatWasFound() throws {
    let folder = try TemporaryFolder()
    let ledger = try folder.ledger()
    let found = Fixture.article("Ada Lovelace said “⟦The engine⟧ and the loom.” Babbage nodded.")
    try ledger.add(Fixture.version(found))
    try ledger.add(Fixture.version(Fixture.article("Ada Lovelace said “⟦More⟧.”", speaker: nil), outlet: "weekly"))
    let versions = try ledger.versions(of: "engine")
    try ledger.recordRun(
      of: "engine", findings: [FindingFixture.finding("f00d", versions)], program: "stet 0.1.0", date: "2020-01-06")
    let better = Fixture.article("Ada Lovelace said “⟦The engine and the loom.⟧” Babbage nodded.", speaker: "Babbage")
    let version = try ledger.reread(versions[0], as: better, program: "stet 0.2.0")
    #expect(version.program == "stet 0.2.0")
    #expect(version.hash == versions[0].hash)
    #expect(version.added == versions[0].added)
    #expect(try ledger.quotations(of: version).map(\.text) == ["The engine and the loom."])
    #expect(try ledger.quotations(of: version).map(\.speaker?.name) == ["Babbage"])
    #expect(try ledger.quotations(of: versions[1]).map(\.text) == ["More"])
    #expect(try ledger.search("loom").wordings.count == 1)
    #expect(try ledger.search("engine").wordings.map(\.text) == ["The engine and the loom."])
    #expect(try ledger.findings(of: "engine").count == 1)
    // Of the speakers, Lovelace has nothing to say any more.
    #expect(try ledger.statistics().speakers == 1)
    let check = try ledger.check()
    #expect(check.isSound, "\(check.problems)")
  }

  /// A source in which nothing is said is read once by each program, and not at every look.
  @Test func sourcesWithoutSentencesAreThoseOfOtherPrograms() throws {
    let folder = try TemporaryFolder()
    let ledger = try folder.ledger()
    let silent = Fixture.article("Ada Lovelace nodded.", path: "story/sources/film.txt")
    try ledger.add(Fixture.version(silent, role: .source, outlet: "film"))
    try ledger.add(Fixture.version(about: "The engine"))
    #expect(try ledger.sourcesWithoutSentences(notReadBy: "stet 0.1.0").isEmpty)
    let versions = try ledger.sourcesWithoutSentences(notReadBy: "stet 0.2.0")
    #expect(versions.map(\.outlet) == ["film"])
    for version in versions { try ledger.reread(version, as: silent, program: "stet 0.2.0") }
    #expect(try ledger.sourcesWithoutSentences(notReadBy: "stet 0.2.0").isEmpty)
  }

  @Test func otherBytesAreNotTheSameVersion() throws {
    let folder = try TemporaryFolder()
    let ledger = try folder.ledger()
    try ledger.add(Fixture.version(about: "The engine"))
    let version = try #require(try ledger.versions(of: "engine").first)
    let error = #expect(throws: LedgerError.self) {
      try ledger.reread(version, as: Fixture.article("Other words."), program: "stet 0.2.0")
    }
    #expect(error?.problem == .versionTaken(outlet: "daily", number: 1))
    #expect(try ledger.quotations(of: version).count == 1)
  }
}
