extension Ledger {
  /// Takes versions out, with all that was found in them, in one transaction: for what was added by mistake, or may not be
  /// kept. Numbers of other versions stay as they are.
  ///
  /// A finding goes with the version that its passage is in; one that was only held against it stays, without that place.
  ///
  /// - Parameters:
  ///   - versions: What to take out.
  ///   - includingDecisions: Whether decisions of editors may go too. They are the one thing that cannot be made anew from
  ///     the files.
  /// - Throws: ``LedgerError``, ``LedgerError/Problem/decided(_:)`` among them where there are decisions that may not go.
  ///   Then nothing was changed.
  @discardableResult
  public func remove(_ versions: [VersionRecord], includingDecisions: Bool) throws(LedgerError) -> Removal {
    try write { database in
      let remover = try VersionRemover(database)
      var removal = Removal()
      for version in versions { try remover.remove(version, &removal) }
      guard includingDecisions || removal.decisions == 0 else { throw error(.decided(removal.decisions)) }
      try remover.finish()
      return removal
    }
  }
}
