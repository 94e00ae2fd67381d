/// What was taken out of a ledger.
public struct Removal: Hashable, Sendable {
  /// How many versions.
  public internal(set) var versions = 0
  /// How many quotations of theirs.
  public internal(set) var quotations = 0
  /// How many findings in them, those included that no longer stood.
  public internal(set) var findings = 0
  /// How many decisions of editors on these, those included that were taken back.
  public internal(set) var decisions = 0

  /// Nothing.
  public init() {}
}
