/// The page of a rule: what it reports and why, for people, with examples that are its tests and its
/// documentation.
public struct RulePage: Sendable {
  /// The stable id, as in `quote.altered`.
  public let id: String
  /// How much its findings ask of an editor unless a finding's own evidence says otherwise; `nil` where the rule is
  /// off unless switched on.
  public let severity: Severity?
  /// One line that says what it reports.
  public let summary: String
  /// Why a desk wants to know, and what it leaves alone.
  public let rationale: String
  /// Who in the trade asks for it.
  public let askedBy: [String]
  /// Examples that it reports, each with the reported place marked between `⟦` and `⟧`.
  public let fires: [RuleExample]
  /// Examples that it leaves alone.
  public let quiet: [RuleExample]

  /// Makes a page.
  public init(
    id: String, severity: Severity?, summary: String, rationale: String, askedBy: [String], fires: [RuleExample],
    quiet: [RuleExample]
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.rationale = rationale
    self.askedBy = askedBy
    self.fires = fires
    self.quiet = quiet
  }
}

/// One article, or two versions of one, that show what a rule does.
public struct RuleExample: Sendable {
  /// The earlier version, or `nil` where one article is enough.
  public let earlier: String?
  /// The later version, or the only one. In examples that fire, `⟦` and `⟧` stand around the reported place.
  public let later: String
  /// The date of publication in ISO 8601, where it matters.
  public let published: String?
  /// How the two texts belong together, where there are two.
  public let relation: Relation

  /// Makes an example.
  public init(earlier: String? = nil, later: String, published: String? = nil, relation: Relation = .version) {
    self.earlier = earlier
    self.later = later
    self.published = published
    self.relation = relation
  }
}
