/// What a file says of its article: by front matter, by metadata, by its first lines or by its name.
/// What it does not say is `nil`.
public struct ArticleMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// When it was published, in the words of the file, in ISO 8601 where they could be read as such.
  public var published: String?
  /// When it was last changed, likewise.
  public var modified: String?
  /// The canonical address.
  public var url: String?
  /// The BCP 47 tag of the language.
  public var language: String?
  /// Who signed it.
  public var byline: String?
  /// Who published it.
  public var outlet: String?
  /// The number of this state of the text among the outlet's, from 1.
  public var version: Int?
  /// Where the dateline says that it was written.
  public var place: String?

  /// Nothing is known.
  public init() {}
}
