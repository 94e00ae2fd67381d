public import Extraction
public import Lexicons
internal import TextModel

/// Runs the rules over one article, or over two.
///
/// A pure function: the same articles and settings give the same findings in the same order, on every machine.
/// Making one reads the language's word lists; make one and use it for many articles.
public struct CrossChecker: Sendable {
  private let settings: RuleSettings
  private let lexicon: ComparisonLexicon

  /// A checker for texts in `language`, with a house's settings.
  public init(settings: RuleSettings = RuleSettings(), language: Language = .english) {
    self.settings = settings
    lexicon = ComparisonLexicon(language: language)
  }

  /// What the rules find within one article, by place, then rule.
  ///
  /// - Parameter identity: What the article is known by in every version (story and outlet), for the findings'
  ///   ids; the outlet that the file names, where it is not given.
  public func check(_ article: Article, identity: String? = nil) -> [Finding] {
    let text = NormalText(article, lexicon: lexicon)
    var collector = collector(about: text, identity: identity)
    for rule in RuleCatalogue.articleRules where collector.isOn(rule.page) {
      collector.take(rule.drafts(for: text, lexicon: lexicon), of: rule.page)
    }
    return collector.inOrder()
  }

  /// What the rules find between two articles, at places of the later one, by place, then rule.
  ///
  /// - Parameters:
  ///   - earlier: The earlier version, the other outlet's article, or the source.
  ///   - later: The article that is checked.
  ///   - relation: How the two belong together.
  ///   - identity: As for ``check(_:identity:)``.
  public func compare(
    _ earlier: Article, _ later: Article, as relation: Relation, identity: String? = nil
  ) -> [Finding] {
    let text = NormalText(later, lexicon: lexicon)
    let comparison = Comparison(
      NormalText(earlier, lexicon: lexicon), text, as: relation, settings: settings, lexicon: lexicon)
    var collector = collector(about: text, identity: identity)
    for rule in RuleCatalogue.comparisonRules where collector.isOn(rule.page) && rule.relations.contains(relation) {
      collector.take(rule.drafts(for: comparison), of: rule.page)
    }
    if collector.isOn(EditSilent.page) {
      collector.take(EditSilent.drafts(for: comparison, findings: collector.findings), of: EditSilent.page)
    }
    return collector.inOrder()
  }

  private func collector(about text: NormalText, identity: String?) -> FindingCollector {
    FindingCollector(
      about: text, identity: identity ?? text.article.metadata.outlet ?? "", settings: settings)
  }
}
