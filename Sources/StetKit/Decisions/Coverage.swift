import CrossChecking

/// Which rules a run asked of which texts. Only of what was asked can be told that no finding needs a decision any more.
public struct Coverage: Sendable {
  /// The ids of the rules by the identity of the text.
  private var rules: [String: Set<String>] = [:]
  /// Whether the run went over everything that there is: then a decision on a text that it did not meet is not needed either.
  public var isWhole = false

  /// Of a run that asked nothing yet.
  public init() {}

  /// Says that rules were asked of a text.
  public mutating func ask(_ ids: Set<String>, of text: String) {
    rules[text, default: []].formUnion(ids)
  }

  /// The rules that were asked of a text.
  public func asked(of text: String) -> Set<String> { rules[text] ?? [] }

  /// Whether the run would have found what a decision is about, were it still there.
  func reaches(_ rule: String, of text: String) -> Bool {
    rules[text].map { $0.contains(rule) } ?? isWhole
  }
}
