/// Everything that is particular to one language: its word lists.
///
/// Each floor builds its own tables from these, once for a language. A second language is a second folder of
/// resources.
public struct Language: Hashable, Sendable {
  /// The BCP 47 tag, `en`; also the name of the folder of resources.
  public let tag: String

  /// English.
  public static let english = Language(tag: "en")

  /// The word list of that name; empty where the language has none.
  public func resource(_ name: String) -> Resource {
    Resource(named: name, language: tag)
  }
}
