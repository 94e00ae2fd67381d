public import Extraction
public import Lexicons
internal import TextModel

/// Runs the rules over one article, or over two.
///
/// A pure function: the same articles and settings give the same findings in the same order, on every machine.
/// Making one reads the language's word lists; make one and use it for many articles.
public struct CrossChecker: Sendable {
  private let settings: RuleSettings
  let lexicon: ComparisonLexicon

  /// A checker for texts in `language`, with a house's settings.
  public init(settings: RuleSettings = RuleSettings(), language: Language = .english) {
    self.settings = settings
    lexicon = ComparisonLexicon(language: language)
  }

  /// What the rules find within one article, by place, then rule.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - identity: What it is known by in every version (story and outlet), for the findings' ids; the outlet that
  ///     the file names, where it is not given.
  public func check(_ article: Article, identity: String? = nil) -> [Finding] {
    let text = NormalText(article, lexicon: lexicon)
    var collector = collector(about: text, identity: identity)
    for rule in RuleCatalogue.articleRules where collector.isOn(rule.page) {
      collector.take(rule.drafts(for: text), of: rule.page)
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
    if relation == .source { return verify(later, against: [earlier], identity: identity) }
    let text = NormalText(later, lexicon: lexicon)
    let comparison = Comparison(
      NormalText(earlier, lexicon: lexicon), text, as: relation, settings: settings, lexicon: lexicon)
    var collector = collector(about: text, identity: identity)
    run(on: [comparison], into: &collector)
    if collector.isOn(EditSilent.page) {
      collector.take(EditSilent.drafts(for: comparison, findings: collector.findings), of: EditSilent.page)
    }
    return collector.inOrder()
  }

  /// What the rules find when an article's quotations are looked for in primary sources: transcripts with
  /// `SPEAKER:` turns, statements, documents. Each quotation is held against the source that has most of it.
  ///
  /// - Parameters:
  ///   - article: The article that is checked.
  ///   - sources: What it may have its quotations from.
  ///   - identity: As for ``check(_:identity:)``.
  public func verify(_ article: Article, against sources: [Article], identity: String? = nil) -> [Finding] {
    let text = NormalText(article, lexicon: lexicon)
    let verification = Verification(
      of: text, against: sources.map { NormalText($0, lexicon: lexicon) }, lexicon: lexicon)
    var collector = collector(about: text, identity: identity)
    run(on: verification.comparisons(settings: settings), into: &collector)
    collector.take(QuoteUnverified.drafts(for: text, missing: verification.missing), of: QuoteUnverified.page)
    return collector.inOrder()
  }

  private func run(on comparisons: [Comparison], into collector: inout FindingCollector) {
    for rule in RuleCatalogue.comparisonRules where collector.isOn(rule.page) {
      let drafts = comparisons.filter { rule.relations.contains($0.relation) }.flatMap { rule.drafts(for: $0) }
      collector.take(drafts, of: rule.page)
    }
  }

  private func collector(about text: NormalText, identity: String?) -> FindingCollector {
    FindingCollector(about: text, identity: identity ?? text.article.metadata.outlet ?? "", settings: settings)
  }
}
