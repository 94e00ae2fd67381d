/// What a check of the whole ledger found.
public struct LedgerCheck: Hashable, Sendable {
  /// Something in the ledger that is not as it was written.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// What was checked.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// SQLite's own check of pages, rows and indexes.
      case integrity
      /// Rows that refer to rows that are not there.
      case foreignKey
      /// The index of the words of quotations.
      case searchIndex
      /// A version's bytes against their digest.
      case hash
      /// A passage's exact bytes against the bytes of its version at its place.
      case passage
    }

    /// What was checked.
    public let kind: Kind
    /// One line: where, and what is the matter.
    public let description: String
  }

  /// How many versions were held against their digests.
  public internal(set) var versionCount = 0
  /// How many passages were held against the bytes of their versions.
  public internal(set) var passageCount = 0
  /// How many problems there are.
  public internal(set) var problemCount = 0
  /// The problems, up to ``problemLimit`` of them.
  public internal(set) var problems: [Problem] = []

  /// How many problems are described: enough to see what kind of damage it is. The rest are counted.
  public static let problemLimit = 1000

  /// Whether everything is as it was written.
  public var isSound: Bool { problemCount == 0 }

  mutating func note(_ kind: Problem.Kind, _ description: String) {
    problemCount += 1
    if problems.count < Self.problemLimit { problems.append(Problem(kind: kind, description: description)) }
  }
}
