extension Ledger {
  /// The quotation register of a story: every quotation of every version, in the order of ``versions(of:)`` and,
  /// within a version, of the text.
  public func quotations(of story: String) throws(LedgerError) -> [QuotationRecord] {
    try read { database in
      let query = try QuotationQuery(database)
      return try VersionQuery.versions(database, ofStory: story).flatMap { try query.quotations(of: $0) }
    }
  }

  /// The quotations of one version, in order of the text.
  public func quotations(of version: VersionRecord) throws(LedgerError) -> [QuotationRecord] {
    try read { try QuotationQuery($0).quotations(of: version) }
  }
}
