import GRDB
import Ledger
import Testing

@Suite struct MigrationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Steps that have landed are never edited, taken out or put in another order: ledgers out there have taken them.
  /// A new step is a new line here at the end, and new tables a new digest.
  @Test func stepsThatHaveLandedStay() throws {
    #expect(
      Migrations.all.migrations == [
        "Keep stories, articles and their versions",
        "Keep quotations and who said them",
        "Keep quantities, times and claims",
        "Keep runs, findings and decisions",
        "Find quotations by their words",
        "Show every stored passage in one view",
        "Let decisions be taken back",
        "Find quotations by their wordings, each wording once",
        "Keep what is said in sources, sentence by sentence",
      ])
    try folder.ledger().close()
    let queue = try DatabaseQueue(path: folder.file("ledger.sqlite"))
    let tables = try queue.read { database in
      try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    }
    let digest = ContentHash(of: Array(tables.joined(separator: "\n").utf8)).description
    #expect(digest == "7b452aabbc4f1ded745d2b45d0e13841db3b0a4c5f6ab297dbcd5d61db898040")
  }

  /// A ledger as each older program would have left it opens with what it has, and takes the steps that it lacks.
  @Test(arguments: Migrations.all.migrations)
  func aLedgerOfAnyAgeIsBroughtUpToDate(lastStep: String) throws {
    let queue = try DatabaseQueue(path: folder.file("ledger.sqlite"))
    try Migrations.all.migrate(queue, upTo: lastStep)
    try queue.write {
      try $0.execute(sql: "PRAGMA application_id = 0x53746574; INSERT INTO story (name) VALUES ('old')")
    }
    try queue.close()
    let ledger = try folder.ledger()
    #expect(try ledger.stories().map(\.name) == ["old"])
    try ledger.add(Fixture.version(about: "The engine"))
    #expect(try ledger.search("engine").wordings.count == 1)
    #expect(try ledger.claims(of: "engine").count == 1)
    #expect(try ledger.check().isSound)
  }

  /// The index fills itself with what a program wrote that knew of none, also where that was killed half-way.
  @Test func quotationsOfAnOlderProgramAreFound() throws {
    let ledger = try folder.ledger()
    _ = try ledger.add(["The engine", "The loom", "The mill"].map { Fixture.version(about: $0, outlet: $0) })
    try ledger.close()
    try folder.sql("UPDATE quotation SET wording_id = NULL; DELETE FROM posting; DELETE FROM wording")
    #expect(
      try folder.ledger().search("the loom will weave").wordings.first?.quotations.first?.version.outlet == "The loom")
    #expect(try folder.ledger().check().isSound)
    try folder.sql("UPDATE quotation SET wording_id = NULL WHERE id = 2")
    #expect(try folder.ledger().check().isSound)
  }
}
