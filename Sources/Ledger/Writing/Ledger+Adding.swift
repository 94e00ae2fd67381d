public import Extraction
import GRDB
import TextModel

extension Ledger {
  /// Adds a version in one transaction.
  ///
  /// - Throws: ``LedgerError``, also where ``add(_:)-([NewVersion])`` would give ``Addition/refused(_:)``.
  @discardableResult
  public func add(_ version: NewVersion) throws(LedgerError) -> Addition {
    let additions = try add([version])
    guard let addition = additions.first else { throw error(.unusable("nothing was added")) }
    if case .refused(let reason) = addition { throw reason }
    return addition
  }

  /// Adds versions, all in one transaction, in the order in which they are given.
  ///
  /// - Without a number, bytes that the outlet has on the story already are left alone, and others take the next
  ///   free number.
  /// - With a number, the same bytes under the same number are left alone and other bytes under it are refused. The
  ///   same bytes under another number are another version: a text may go back to what it was.
  ///
  /// - Returns: What became of each, in the same order. One that is refused does not keep the others out.
  public func add(_ versions: [NewVersion]) throws(LedgerError) -> [Addition] {
    try write { database in
      let writer = try VersionWriter(database, file: path)
      let additions = try versions.map { try writer.add($0) }
      try writer.finish()
      return additions
    }
  }

  /// Puts what a later program found in a version's bytes in the place of what was found before, in one
  /// transaction. Bytes, number, date, findings and decisions stay.
  ///
  /// - Throws: ``LedgerError`` where the article's bytes are not the version's.
  @discardableResult
  public func reread(
    _ version: VersionRecord, as article: Article, program: String
  ) throws(LedgerError) -> VersionRecord {
    guard ContentHash(of: article.source.bytes) == version.hash else {
      throw error(.versionTaken(outlet: version.outlet, number: version.number))
    }
    return try write { database in
      let writer = try VersionWriter(database, file: path)
      let record = try writer.reread(version, as: article, program: program)
      try writer.finish()
      return record
    }
  }
}
