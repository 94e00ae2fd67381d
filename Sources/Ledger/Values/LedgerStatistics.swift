/// How much a ledger keeps.
public struct LedgerStatistics: Hashable, Sendable {
  /// How many stories.
  public let stories: Int
  /// How many articles and sources.
  public let articles: Int
  /// How many versions of those.
  public let versions: Int
  /// How many bytes the files of all versions have together.
  public let textBytes: Int
  /// How many quotations.
  public let quotations: Int
  /// How many speakers, told apart by name within a story.
  public let speakers: Int
  /// How many quantities.
  public let quantities: Int
  /// How many times.
  public let times: Int
  /// How many claims.
  public let claims: Int
  /// How many findings, those included that no longer stand.
  public let findings: Int
  /// How many decisions.
  public let decisions: Int
  /// How many runs.
  public let runs: Int
  /// The size of the database in bytes, without what its write-ahead log holds.
  public let fileBytes: Int
}
