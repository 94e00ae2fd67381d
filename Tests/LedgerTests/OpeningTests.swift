import Foundation
import GRDB
import Ledger
import Testing

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What opening `ledger.sqlite` says is the matter.
  private func problem(
    ifAbsent absence: Ledger.Absence = .refuse, busySeconds: Double = 5
  ) -> LedgerError.Problem? {
    do {
      try Ledger(at: folder.file("ledger.sqlite"), ifAbsent: absence, busySeconds: busySeconds) { _ in }.close()
      return nil
    } catch {
      expectOneClearLine(error, file: folder.file("ledger.sqlite"))
      return error.problem
    }
  }

  @Test func aNewLedgerIsEmptyAndSound() throws {
    let ledger = try folder.ledger()
    let check = try ledger.check()
    #expect(check.isSound)
    #expect(check.versionCount == 0)
    #expect(try ledger.stories().isEmpty)
    #expect(try ledger.statistics().versions == 0)
    #expect(try ledger.search("anything").wordings.isEmpty)
  }

  @Test func itIsOpenedAgainWithWhatItHas() throws {
    let ledger = try folder.ledger()
    try ledger.add(Fixture.version(about: "The engine"))
    try ledger.close()
    #expect(try folder.ledger().versions(of: "engine").count == 1)
    #expect(problem() == nil)
  }

  @Test func tablesAreStrictWithForeignKeysInWriteAheadMode() throws {
    try folder.ledger().close()
    let queue = try DatabaseQueue(path: folder.file("ledger.sqlite"))
    try queue.read { database in
      #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
      #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == 0x5374_6574)
      let lax = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
          """)
      #expect(lax.isEmpty)
    }
  }

  @Test func missingIsRefusedUnlessItIsToBeMade() throws {
    #expect(problem() == .missing)
    #expect(!FileManager.default.fileExists(atPath: folder.file("ledger.sqlite")))
    #expect(problem(ifAbsent: .create) == nil)
  }

  @Test func aMissingFolderIsNotMade() throws {
    let path = folder.file("no/such/folder/ledger.sqlite")
    let error = #expect(throws: LedgerError.self) { try Ledger(at: path, ifAbsent: .create) }
    #expect(error?.problem == .folderMissing)
  }

  @Test func aFolderIsNoLedger() throws {
    try FileManager.default.createDirectory(
      atPath: folder.file("ledger.sqlite"), withIntermediateDirectories: false)
    #expect(problem() == .directory)
    #expect(problem(ifAbsent: .create) == .directory)
  }

  /// Files that are not ours. Each is refused, and left as it was to the byte.
  static let strangers: [(name: String, make: @Sendable (TemporaryFolder) throws -> Void)] = [
    ("a text", { try Data("He said: “Go.”\n".utf8).write(to: URL(fileURLWithPath: $0.file("ledger.sqlite"))) }),
    // Long enough for SQLite to look at its first page.
    (
      "a long text",
      { try Data(repeating: 0x41, count: 10_000).write(to: URL(fileURLWithPath: $0.file("ledger.sqlite"))) }
    ),
    ("a database with tables", { try $0.sql("CREATE TABLE player (name TEXT)") }),
    ("a database in write-ahead mode", { try $0.sql("PRAGMA journal_mode = WAL; CREATE TABLE player (name TEXT)") }),
    ("another program's database", { try $0.sql("PRAGMA application_id = 42; CREATE TABLE player (name TEXT)") }),
    ("another program's empty database", { try $0.sql("PRAGMA user_version = 3") }),
    // Another program that uses the same library for its migrations.
    (
      "a database with migrations of its own",
      { try $0.sql("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
    ),
  ]

  @Test(arguments: strangers.indices)
  func aStrangersFileIsRefusedAndLeftAsItWas(index: Int) throws {
    let stranger = Self.strangers[index]
    try stranger.make(folder)
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file("ledger.sqlite")))
    for absence in [Ledger.Absence.refuse, .create] {
      #expect(problem(ifAbsent: absence) == .foreign, "\(stranger.name)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("ledger.sqlite"))) == before, "\(stranger.name)")
  }

  /// An empty file is a ledger whose making was cut short, or one that lost all it had. To read, it is nothing; to add, it
  /// is a place to start from.
  @Test func anEmptyFileIsNoLedgerToRead() throws {
    #expect(FileManager.default.createFile(atPath: folder.file("ledger.sqlite"), contents: Data()))
    #expect(problem() == .empty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("ledger.sqlite"))).isEmpty)
    #expect(problem(ifAbsent: .create) == nil)
    #expect(try folder.ledger().check().isSound)
  }

  @Test func oneOfANewerProgramIsRefused() throws {
    try folder.ledger().close()
    try folder.sql("INSERT INTO grdb_migrations VALUES ('Keep what nobody has thought of yet')")
    #expect(problem() == .newer)
  }

  @Test func whileAnotherProgramHasItForItselfItIsLocked() throws {
    try folder.ledger().close()
    let other = try DatabaseQueue(path: folder.file("ledger.sqlite"))
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM run; COMMIT")
    }
    #expect(problem(busySeconds: 0.05) == .locked)
    try other.close()
    #expect(problem() == nil)
  }

  @Test func whileAnotherProgramWritesItCanBeReadButNotWritten() throws {
    let ledger = try folder.ledger(busySeconds: 0.05)
    try ledger.add(Fixture.version(about: "The engine"))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.file("ledger.sqlite"), configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(try ledger.versions(of: "engine").count == 1)
    let error = #expect(throws: LedgerError.self) { try ledger.add(Fixture.version(about: "The loom")) }
    #expect(error?.problem == .locked)
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try ledger.add(Fixture.version(about: "The loom")).summary == "added 2")
  }
}

/// One line that starts with the file and has something to do about it behind a semicolon.
func expectOneClearLine(_ error: LedgerError, file: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let line = error.description
  #expect(line.hasPrefix("\(file): "), "\(line)", sourceLocation: sourceLocation)
  #expect(!line.contains { $0.isNewline }, "\(line)", sourceLocation: sourceLocation)
  #expect(line.contains(";"), "\(line)", sourceLocation: sourceLocation)
}
