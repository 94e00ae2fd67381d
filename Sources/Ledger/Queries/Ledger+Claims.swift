extension Ledger {
  /// The claims register of a story: every claim of every version, in the order of ``versions(of:)`` and, within a
  /// version, of the text.
  public func claims(of story: String) throws(LedgerError) -> [ClaimRecord] {
    try read { database in
      let query = try ClaimQuery(database)
      return try VersionQuery.versions(database, ofStory: story).flatMap { try query.claims(of: $0) }
    }
  }

  /// The claims of one version, in order of the text.
  public func claims(of version: VersionRecord) throws(LedgerError) -> [ClaimRecord] {
    try read { try ClaimQuery($0).claims(of: version) }
  }

  /// All quantities of one version, in order of the text, whether a claim has them or not.
  public func quantities(of version: VersionRecord) throws(LedgerError) -> [QuantityRecord] {
    try read { try ClaimQuery($0).quantities(of: version) }
  }

  /// All times of one version, in order of the text, whether a claim has them or not.
  public func times(of version: VersionRecord) throws(LedgerError) -> [TimeRecord] {
    try read { try ClaimQuery($0).times(of: version) }
  }
}
