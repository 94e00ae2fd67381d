import Foundation
import GRDB

extension Ledger {
  /// Proves that the ledger is as it was written, or says where it is not.
  ///
  /// For every version, that its bytes have its digest; for every passage in every table, that the bytes of its
  /// version at its place are its exact bytes; then what SQLite knows of itself: `integrity_check`,
  /// `foreign_key_check`; and that the index of wordings is what the quotations and the sentences of sources make.
  ///
  /// Memory is in proportion to the largest file, not to the ledger.
  public func check() throws(LedgerError) -> LedgerCheck {
    var check = LedgerCheck()
    do {
      try database.read { database in
        try Self.checkIntegrity(database, &check)
        try Self.checkForeignKeys(database, &check)
        try Self.checkVersions(database, &check)
        try WordingCheck.run(database, &check)
      }
    } catch {
      let error = LedgerError(error, file: path)
      guard case .damaged(let detail) = error.problem else { throw error }
      // What could be read before this point has been checked.
      check.note(.integrity, detail)
    }
    return check
  }

  /// Makes the index of wordings anew from the quotations and the sentences of sources, in one transaction: what mends it
  /// where ``check()`` finds that it does not agree with them.
  public func reindex() throws(LedgerError) {
    try write { try WordingFiller.refill($0) }
  }

  private static func checkIntegrity(_ database: Database, _ check: inout LedgerCheck) throws {
    let lines = try String.fetchCursor(database, sql: "PRAGMA integrity_check(\(LedgerCheck.problemLimit))")
    while let line = try lines.next() {
      if line != "ok" { check.note(.integrity, line) }
    }
  }

  private static func checkForeignKeys(_ database: Database, _ check: inout LedgerCheck) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2")
    while let row = try rows.next() {
      var values = RowReader(row)
      let (table, parent, count): (String, String, Int) = try (values.next(), values.next(), values.next())
      check.note(.foreignKey, "\(count) rows of \(table) refer to rows of \(parent) that are not there")
    }
  }

  private static func checkVersions(_ database: Database, _ check: inout LedgerCheck) throws {
    let passages = try database.makeStatement(
      sql: "SELECT kept_as, ordinal, start_byte, end_byte, exact FROM passage WHERE version_id = ?")
    let versions = try Row.fetchCursor(
      database,
      sql: "SELECT \(VersionQuery.columns), version.bytes FROM \(VersionQuery.tables) ORDER BY version.id")
    while let row = try versions.next() {
      var values = RowReader(row)
      let version = try VersionRecord(&values)
      try row.withUnsafeData(atIndex: VersionQuery.columnCount) { bytes in
        try (bytes ?? Data()).withUnsafeBytes { bytes in
          if ContentHash(of: bytes) != version.hash {
            check.note(.hash, "\(version.name): its bytes have another SHA-256")
          }
          try checkPassages(passages, of: version, against: bytes, &check)
        }
      }
      check.versionCount += 1
    }
  }

  private static func checkPassages(
    _ statement: Statement, of version: VersionRecord, against bytes: UnsafeRawBufferPointer,
    _ check: inout LedgerCheck
  ) throws {
    let rows = try Row.fetchCursor(statement, arguments: [version.id])
    while let row = try rows.next() {
      check.passageCount += 1
      var values = RowReader(row)
      let (keptAs, ordinal): (String, Int) = try (values.next(), values.next())
      let (start, end): (Int, Int) = try (values.next(), values.next())
      let isExact = try row.withUnsafeData(atIndex: 4) { exact in
        guard 0 <= start, start <= end, end <= bytes.count else { return false }
        return (exact ?? Data()).elementsEqual(bytes[start..<end])
      }
      guard !isExact else { continue }
      check.note(.passage, "\(version.name): \(keptAs) \(ordinal) is not what its file has at \(start)..<\(end)")
    }
  }
}

extension VersionRecord {
  /// How people find it: `story/outlet v2`.
  fileprivate var name: String { "\(story)/\(outlet) v\(number)" }
}
