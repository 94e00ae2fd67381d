package import GRDB

/// The database of a workspace: its stories, every version of their articles and sources byte for byte, what was
/// found in them, and what editors decided.
///
/// One SQLite file in WAL mode. Every method that writes is one transaction: it is done as a whole or not at all,
/// whenever the program is killed. Several programs may use one ledger at a time; each waits for up to
/// ``busySeconds`` for its turn to write.
///
/// Nothing is ever searched for to find where it is: every passage is kept with its place in the file and the
/// exact bytes there, and ``check()`` holds the two against each other.
public final class Ledger: Sendable {
  /// How long to wait for another program to finish writing. Long enough for a batch of a thousand articles (about
  /// a second), short enough for somebody who waits at a terminal.
  public static let busySeconds = 5.0

  /// Whether the file, or its folder, cannot be written to: then it is only read.
  public var isReadOnly: Bool { database.configuration.readonly }
  /// The absolute path of the file.
  public let path: String
  let database: DatabaseQueue

  /// What to do where there is no file.
  public enum Absence: Sendable {
    /// Say so.
    case refuse
    /// Make a ledger.
    case create
  }

  /// Opens the ledger at `path` and brings its tables up to date.
  ///
  /// A ledger that is there and cannot be written to is opened to be read, and nothing is put beside it: see ``isReadOnly``.
  ///
  /// - Throws: ``LedgerError`` for what is missing, empty, no ledger, newer than this program, damaged, locked, or to be made
  ///   where nothing can be written. A file that is not a ledger is left as it is.
  public convenience init(at path: String, ifAbsent absence: Absence = .refuse) throws(LedgerError) {
    try self.init(at: path, ifAbsent: absence, busySeconds: Self.busySeconds, prepare: { _ in })
  }

  /// Opens a ledger with another patience, and with a last word on each connection.
  package init(
    at path: String, ifAbsent absence: Absence, busySeconds: Double,
    prepare: @escaping @Sendable (Database) throws -> Void
  ) throws(LedgerError) {
    let file = LedgerFile(path: path)
    self.path = file.path
    self.database = try file.open(ifAbsent: absence, busySeconds: busySeconds, prepare: prepare)
  }

  /// Closes the file. What is called afterwards throws.
  public func close() throws(LedgerError) {
    do { try database.close() } catch { throw LedgerError(error, file: path) }
  }
}

extension Ledger {
  /// Looks at one state of the database, whatever others write meanwhile.
  func read<Value>(_ look: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try database.read(look) } catch { throw LedgerError(error, file: path) }
  }

  /// Changes the database in one transaction that holds the right to write from its start.
  func write<Value>(_ change: (Database) throws -> Value) throws(LedgerError) -> Value {
    do { return try database.write(change) } catch { throw LedgerError(error, file: path) }
  }

  /// An error about this ledger.
  func error(_ problem: LedgerError.Problem) -> LedgerError {
    LedgerError(file: path, problem: problem)
  }
}
