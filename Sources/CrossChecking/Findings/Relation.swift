/// How two texts belong together, which decides what may differ.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// Two states of one outlet's text, earlier and later: every difference is an edit.
  case version
  /// Two outlets on the same story: they choose and word as they like, but what both quote, count or date agrees.
  case outlet
  /// A primary source (transcript, statement) and an article that quotes from it: the quoted words are there.
  case source
}
