import CrossChecking

/// A rule, a family of rules (`quote.*`) or all of them (`*`), as settings, comments and flags name them.
public struct RulePattern: Hashable, Sendable {
  /// As it is written.
  public let text: String

  /// The pattern that `text` is; `nil` where no rule goes by it.
  public init?(_ text: String) {
    let isKnown =
      text == "*" || RuleCatalogue.page(text) != nil
      || text.hasSuffix(".*") && RuleCatalogue.all.contains { $0.id.hasPrefix(String(text.dropLast())) }
    guard isKnown else { return nil }
    self.text = text
  }

  /// Whether the rule with that id goes by it.
  public func covers(_ rule: String) -> Bool {
    text == "*" || text == rule || text.hasSuffix(".*") && rule.hasPrefix(String(text.dropLast()))
  }

  /// What to say of a name that no rule goes by, with the one that was probably meant.
  public static func refusal(of text: String) -> String {
    "there is no rule '\(text)'; \(mend(for: text))"
  }

  /// How to mend a name that no rule goes by.
  static func mend(for text: String) -> String {
    let rules = RuleCatalogue.all.map(\.id)
    var families: [String] = []
    for rule in rules {
      let family = String(rule.prefix { $0 != "." }) + ".*"
      if !families.contains(family) { families.append(family) }
    }
    let nearest = NearestName.to(text, among: rules + families)
    return nearest.map { "did you mean '\($0)'?" } ?? "'stet rules list' has them all"
  }
}
