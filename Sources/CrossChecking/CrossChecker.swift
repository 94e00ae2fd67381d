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
    lexicon = ComparisonLexicon.of(language)
  }

  /// The same checker with other settings: the word lists are not read again.
  public func with(_ settings: RuleSettings) -> CrossChecker {
    CrossChecker(settings: settings, lexicon: lexicon)
  }

  private init(settings: RuleSettings, lexicon: ComparisonLexicon) {
    self.settings = settings
    self.lexicon = lexicon
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
    let checked = CheckedText(text, lexicon: lexicon)
    for rule in RuleCatalogue.consistencyRules where collector.isOn(rule.page) {
      collector.take(rule.drafts(for: checked), of: rule.page)
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
    comparison(of: earlier, later, as: relation, identity: identity).findings
  }

  /// The same with how alike the two articles are.
  public func comparison(
    of earlier: Article, _ later: Article, as relation: Relation, identity: String? = nil
  ) -> ComparedArticles {
    if relation == .source {
      return ComparedArticles(findings: verify(later, against: [earlier], identity: identity), likeness: nil)
    }
    let text = NormalText(later, lexicon: lexicon)
    let comparison = Comparison(
      NormalText(earlier, lexicon: lexicon), text, as: relation, settings: settings, lexicon: lexicon)
    var collector = collector(about: text, identity: identity)
    run(on: [comparison], into: &collector)
    if collector.isOn(EditSilent.page) {
      collector.take(EditSilent.drafts(for: comparison, findings: collector.findings), of: EditSilent.page)
    }
    return ComparedArticles(findings: collector.inOrder(), likeness: comparison.likeness)
  }

  /// What the rules find when an article's quotations are looked for in primary sources: transcripts with
  /// `SPEAKER:` turns, statements, documents. Each quotation is held against the source that has most of it.
  ///
  /// - Parameters:
  ///   - article: The article that is checked.
  ///   - sources: What it may have its quotations from.
  ///   - identity: As for ``check(_:identity:)``.
  public func verify(_ article: Article, against sources: [Article], identity: String? = nil) -> [Finding] {
    verification(of: article, against: sources, identity: identity).findings
  }

  /// The same with what was found of every quotation: where the sources have it, who speaks there, what stands before and
  /// behind it.
  ///
  /// Takes time in proportion to the length of the article and of the sources: a source is indexed once, and each
  /// quotation then costs the same however long the sources are.
  public func verification(
    of article: Article, against sources: [Article], identity: String? = nil
  ) -> VerifiedArticle {
    let text = NormalText(article, lexicon: lexicon)
    let texts = sources.map { NormalText($0, lexicon: lexicon) }
    let verification = Verification(of: text, against: texts, lexicon: lexicon, sourceLexicon: lexicon.sources)
    var collector = collector(about: text, identity: identity)
    run(
      on: verification.comparisons(settings: settings, lexicon: lexicon), adding: verification.drafts(),
      into: &collector)
    return VerifiedArticle(
      findings: collector.inOrder(), quotations: verification.quotations(quotes: settings.quotes),
      sourcesInOtherLanguages: texts.indices.filter { texts[$0].isInAnotherLanguage })
  }

  /// Runs the rules that hold two texts against each other. `further` are drafts that were made elsewhere, by rule.
  private func run(
    on comparisons: [Comparison], adding further: [String: [Draft]] = [:], into collector: inout FindingCollector
  ) {
    for rule in RuleCatalogue.comparisonRules where collector.isOn(rule.page) {
      let drafts = comparisons.filter { rule.relations.contains($0.relation) }.flatMap { rule.drafts(for: $0) }
      collector.take(drafts + further[rule.page.id, default: []], of: rule.page)
    }
    for page in RuleCatalogue.sourceRules.map({ $0.page }) {
      collector.take(further[page.id, default: []], of: page)
    }
  }

  private func collector(about text: NormalText, identity: String?) -> FindingCollector {
    FindingCollector(about: text, identity: identity ?? text.article.metadata.outlet ?? "", settings: settings)
  }
}
