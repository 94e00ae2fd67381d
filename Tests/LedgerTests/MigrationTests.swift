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
      ])
    try folder.ledger().close()
    let queue = try DatabaseQueue(path: folder.file("ledger.sqlite"))
    let tables = try queue.read { database in
      // FTS5 names tables of its own, which are its own business.
      try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'quotation\\_search\\_%' ESCAPE '\\'
          ORDER BY type, name
          """)
    }
    let digest = ContentHash(of: Array(tables.joined(separator: "\n").utf8)).description
    #expect(digest == "5d6450b70609b96c4fcb9591d3237cc8f196053e29b2ea54dfd897ee35cb33df")
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
    #expect(try ledger.search("engine").count == 1)
    #expect(try ledger.claims(of: "engine").count == 1)
    #expect(try ledger.check().isSound)
  }
}
