/// A story that the ledger keeps.
public struct StoryRecord: Hashable, Sendable {
  /// Its name: its folder.
  public let name: String
  /// How many articles it has.
  public let articleCount: Int
  /// How many primary sources it has.
  public let sourceCount: Int
  /// How many versions the two have together.
  public let versionCount: Int
}

/// A version that the ledger keeps, without its bytes. ``Ledger/bytes(of:)`` has those.
public struct VersionRecord: Hashable, Sendable {
  /// The numbers that versions can have. More is a date or a slip.
  public static let numbers = 1...999_999

  /// Its key in this ledger.
  public let id: Int64
  /// The story's name.
  public let story: String
  /// What the text is to the story.
  public let role: ArticleRole
  /// The outlet, or the name of the source.
  public let outlet: String
  /// Its number among the outlet's versions on the story, from 1.
  public let number: Int
  /// The path of the file, relative to the workspace. Where a later version of the text was added from the same file, it has
  /// the number too, as in `Claims/bridge/courier.txt (version 1)`: the file is no longer this one.
  public let path: String
  /// The format that the file was read as.
  public let format: String
  /// The encoding that the file was read in, in the IANA spelling.
  public let encoding: String
  /// The digest of its bytes.
  public let hash: ContentHash
  /// The number of its bytes.
  public let byteCount: Int
  /// The headline.
  public let title: String?
  /// When it was published, as its file says.
  public let published: String?
  /// When it was last changed, as its file says.
  public let modified: String?
  /// Its canonical address.
  public let address: String?
  /// The BCP 47 tag of its language.
  public let language: String?
  /// Who signed it.
  public let byline: String?
  /// When it was added, in ISO 8601.
  public let added: String
  /// The program that read it, with its version. A later one may find more in the same bytes:
  /// ``Ledger/reread(_:as:program:)``.
  public let program: String
}
