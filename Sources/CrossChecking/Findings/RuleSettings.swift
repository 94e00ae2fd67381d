/// How much a house wants to hear of each rule, and its policy on quotations.
public struct RuleSettings: Hashable, Sendable {
  /// What a house asks of a rule.
  public enum Level: Hashable, Sendable {
    /// Nothing: it is not run.
    case off
    /// Its findings have this severity, whatever their evidence.
    case severity(Severity)

    /// The level of that name: `off`, or a severity's.
    public init?(name: String) {
      if name == "off" {
        self = .off
      } else if let severity = Severity(name: name) {
        self = .severity(severity)
      } else {
        return nil
      }
    }
  }

  /// What may differ inside quotation marks.
  public enum QuotationPolicy: String, Hashable, Sendable, CaseIterable {
    /// Nothing. AP and Reuters: quotations are sacred.
    case strict
    /// Hesitations, `that`, contractions: speech may be cleaned as long as it says the same.
    case cleanVerbatim = "clean-verbatim"
  }

  /// Levels by rule id (`quote.altered`), by family (`quote.*`) or for all (`*`). The most exact one counts.
  public var levels: [String: Level]
  /// What may differ inside quotation marks.
  public var quotes: QuotationPolicy

  /// Every rule as its page says, and no change inside quotation marks.
  public init(levels: [String: Level] = [:], quotes: QuotationPolicy = .strict) {
    self.levels = levels
    self.quotes = quotes
  }

  /// The level set for the rule with that id; `nil` where its page counts.
  public func level(of rule: String) -> Level? {
    if levels.isEmpty { return nil }
    if let exact = levels[rule] { return exact }
    if let dot = rule.firstIndex(of: "."), let family = levels[rule[..<dot] + ".*"] { return family }
    return levels["*"]
  }

  /// Whether the house wants to hear of a rule at all.
  public func isOn(_ page: RulePage) -> Bool { severity(of: page, evidence: nil) != nil }

  /// The severity of a finding of `page` that its own evidence puts at `severity`; `nil` where it is off.
  func severity(of page: RulePage, evidence severity: Severity?) -> Severity? {
    switch level(of: page.id) {
    case .off: nil
    case .severity(let level): level
    case nil: page.severity == nil ? nil : severity ?? page.severity
    }
  }
}
