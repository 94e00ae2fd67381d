/// How two texts belong together, which decides what may differ.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// Two states of one outlet's text, earlier and later: every difference is an edit.
  case version
  /// Two outlets on the same story: they choose and word as they like, but what both quote, count or date agrees.
  case outlet
  /// A primary source (transcript, statement) and an article that quotes from it: the quoted words are there.
  case source
}

extension Relation {
  /// What values are called that the earlier, or other, text has.
  var otherSide: String {
    switch self {
    case .version: "earlier"
    case .outlet: "other"
    case .source: "source"
    }
  }

  /// What values are called that the text has which is checked.
  var ownSide: String {
    switch self {
    case .version: "later"
    case .outlet: "here"
    case .source: "article"
    }
  }
}
