/// A rule: its page, and what it finds.
protocol Rule: Sendable {
  /// Its page.
  static var page: RulePage { get }
}

/// A rule that one article is enough for. It is asked once an article.
protocol ArticleRule: Rule {
  /// What it finds in one article.
  static func drafts(for text: NormalText) -> [Draft]
}

/// A rule that holds two articles against each other. It is asked once a pair.
protocol ComparisonRule: Rule {
  /// Between which texts it means anything.
  static var relations: Set<Relation> { get }
  /// What it finds between two articles, at places of the later one.
  static func drafts(for comparison: Comparison) -> [Draft]
}

extension ComparisonRule {
  static var relations: Set<Relation> { [.version, .outlet, .source] }
}
