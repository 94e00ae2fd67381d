import Foundation
import GRDB

/// The file of a ledger, and the way to a connection with it.
struct LedgerFile {
  /// `Stet` in ASCII: how the file is known as ours (sqlite.org/pragma.html#pragma_application_id).
  static let applicationID: Int32 = 0x5374_6574

  /// Its absolute path. SQLite gives names such as `:memory:` and `file:…` a meaning of their own; an absolute
  /// path has none.
  let path: String

  init(path: String) {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
  }

  func open(
    ifAbsent absence: Ledger.Absence, busySeconds: Double, prepare: @escaping @Sendable (Database) throws -> Void
  ) throws(LedgerError) -> DatabaseQueue {
    let mayWrite = try lookAtFile(ifAbsent: absence)
    let configuration = Self.configuration(busySeconds: busySeconds, mayWrite: mayWrite, prepare: prepare)
    let deadline = ContinuousClock.now + .seconds(busySeconds)
    while true {
      do { return try connect(configuration) } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < deadline
      {
        // SQLite waits by itself for its turn to write, but not where a file changes its journal mode or is made
        // whole after a crash: then it says at once that somebody else is at it.
        Thread.sleep(forTimeInterval: 0.01)
      } catch { throw LedgerError(error, file: path) }
    }
  }

  private func connect(_ configuration: Configuration) throws -> DatabaseQueue {
    guard !configuration.readonly else { return try connectForReading(configuration) }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try adopt(queue)
    try migrate(queue)
    try WordingFiller.fill(queue)
    return queue
  }

  /// A connection with a file that cannot be written to, or whose folder cannot: nothing is made there, not even the files
  /// that SQLite puts beside it.
  private func connectForReading(_ configuration: Configuration) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(path: readingPath, configuration: configuration)
    guard try queue.read(isOurs) else { throw LedgerError(file: path, problem: .foreign) }
    guard try !queue.read(Migrations.all.hasBeenSuperseded) else { throw LedgerError(file: path, problem: .newer) }
    let isCurrent = try queue.read { try Migrations.all.hasCompletedMigrations($0) && !WordingFiller.isNeeded($0) }
    guard isCurrent else { throw LedgerError(file: path, problem: .outdated) }
    return queue
  }

  /// What opens the file without a lock or a log of its own, where nobody has left a log beside it: `immutable`
  /// (sqlite.org/uri.html). With a log it is opened as a reader among writers, for which the log is enough.
  private var readingPath: String {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    guard (log ?? 0) == 0 else { return path }
    return URL(fileURLWithPath: path).absoluteString + "?immutable=1"
  }

  /// Says what can be told without opening it, in plainer words than SQLite's "unable to open database file"; and whether
  /// it can be written to.
  private func lookAtFile(ifAbsent absence: Ledger.Absence) throws(LedgerError) -> Bool {
    let files = FileManager.default
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    var isDirectory: ObjCBool = false
    guard files.fileExists(atPath: path, isDirectory: &isDirectory) else {
      guard absence == .create else { throw LedgerError(file: path, problem: .missing) }
      guard files.fileExists(atPath: folder) else { throw LedgerError(file: path, problem: .folderMissing) }
      guard files.isWritableFile(atPath: folder) else { throw LedgerError(file: path, problem: .readOnly) }
      return true
    }
    guard !isDirectory.boolValue else { throw LedgerError(file: path, problem: .directory) }
    // The write-ahead log lies beside the file: writing needs a folder that can be written to as well.
    let mayWrite = files.isWritableFile(atPath: path) && files.isWritableFile(atPath: folder)
    switch absence {
    case .create:
      guard mayWrite else { throw LedgerError(file: path, problem: .readOnly) }
    case .refuse:
      guard files.isReadableFile(atPath: path) else { throw LedgerError(file: path, problem: .unreadable) }
      // To make a ledger starts with an empty file. What is left of one that had something in it is not taken for new.
      let size = (try? files.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      guard size > 0 else { throw LedgerError(file: path, problem: .empty) }
    }
    return mayWrite
  }

  private static func configuration(
    busySeconds: Double, mayWrite: Bool, prepare: @escaping @Sendable (Database) throws -> Void
  ) -> Configuration {
    var configuration = Configuration()
    configuration.label = "Ledger"
    configuration.readonly = !mayWrite
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { database in
      // A damaged page is noticed when it is read.
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      // With the write-ahead log a commit is whole after a crash of the program at any rate; a loss of power may
      // take the last commits back, each as a whole, and spares a disk flush for every one.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      // Tables of a large archive are looked at here and there: 64 MB of pages at most are kept, where SQLite keeps 2.
      // Only what is read is taken.
      try database.execute(sql: "PRAGMA cache_size = -65536")
      try prepare(database)
    }
    return configuration
  }

  /// Makes sure that the file is a ledger, or makes an empty one its own. Nothing is written to a file that is
  /// somebody else's.
  private func adopt(_ queue: DatabaseQueue) throws {
    let isAdopted = try queue.read(isOurs)
    if !isAdopted {
      try queue.write { database in
        // Another program may have done so since.
        guard try !isOurs(database) else { return }
        try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
        // As GRDB would make it a moment later, outside of any transaction: two programs that make the ledger at
        // once would trip over a table that is there at one look and not at the other.
        try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
    }
    try queue.writeWithoutTransaction { database in
      // The mode stays with the file, and changing it needs the file for oneself.
      guard try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" else { return }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
  }

  /// Whether the file says that it is a ledger; an empty one says nothing yet, and any other is refused.
  private func isOurs(_ database: Database) throws -> Bool {
    let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    if id == Self.applicationID { return true }
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    let userVersion = try Int.fetchOne(database, sql: "PRAGMA user_version")
    guard id == 0, isEmpty, userVersion == 0 else { throw LedgerError(file: path, problem: .foreign) }
    return false
  }

  /// Takes the steps that the ledger has not taken yet.
  ///
  /// Each step is a transaction of its own. Where two programs take them at once, one of them finds a step taken
  /// that it was about to take, and looks again; every look finds at least one more step taken.
  private func migrate(_ queue: DatabaseQueue) throws {
    let steps = Migrations.all
    guard try !queue.read(steps.hasBeenSuperseded) else { throw LedgerError(file: path, problem: .newer) }
    var taken = -1
    while try !queue.read(steps.hasCompletedMigrations) {
      let before = try queue.read(steps.appliedMigrations).count
      do { try steps.migrate(queue) } catch {
        guard before > taken else { throw error }
        taken = before
      }
    }
  }
}
