import Foundation
import GRDB

extension Ledger {
  /// Copies the ledger, as it is at this moment, to a new file at `path`. Others may read and write meanwhile.
  ///
  /// Uses SQLite's online backup (sqlite.org/backup.html): unlike a copy of the file it has what is still in the
  /// write-ahead log. The copy appears under its name when it is whole.
  ///
  /// - Throws: ``LedgerError`` where a file is in the way, the folder is missing, or the disk is full.
  public func backUp(to path: String) throws(LedgerError) {
    let target = LedgerFile(path: path).path
    let partial = target + ".partial"
    let files = FileManager.default
    guard !files.fileExists(atPath: target) else { throw LedgerError(file: target, problem: .exists) }
    guard files.fileExists(atPath: URL(fileURLWithPath: target).deletingLastPathComponent().path) else {
      throw LedgerError(file: target, problem: .folderMissing)
    }
    do {
      try? files.removeItem(atPath: partial)
      let copy = try DatabaseQueue(path: partial)
      try database.backup(to: copy)
      // A copy that is one file and nothing else, to be carried about.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      try files.moveItem(atPath: partial, toPath: target)
    } catch {
      try? files.removeItem(atPath: partial)
      throw LedgerError(error, file: target)
    }
  }
}
