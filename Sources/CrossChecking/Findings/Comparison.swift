internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Two articles held against each other: what every rule that compares asks of. One object, which all rules share.
final class Comparison: Sendable {
  /// How the two belong together.
  let relation: Relation
  /// The earlier, or other, article.
  let earlier: NormalText
  /// The article that is checked.
  let later: NormalText
  /// For each unit of the earlier article its partner in the later one, or -1.
  let laterOfEarlier: [Int32]
  /// The passages that both word, but not in the same way.
  let changed: [ChangedPassage]
  /// The quotations of both.
  let quotations: QuotationComparison
  /// Utterances with another speaker.
  let speakers: [SpeakerChange]
  /// Quantities that differ.
  let numbers: [NumberPair]
  /// Times that differ.
  let times: [TimePair]
  /// Names that differ.
  let names: [NamePair]
  /// Names that took each other's place.
  let exchangedNames: [NameExchange]
  /// Titles of one person that differ.
  let titles: [TitleChange]
  /// Statements that one affirms and the other denies.
  let polarities: [PolarityChange]
  /// Hedges and reporting words that differ.
  let hedges: [HedgeChange]
  /// What two outlets' accounts claim of the same things; `nil` between versions and against a source.
  let accounts: AccountComparison?
  /// What may differ inside quotation marks.
  let quotes: RuleSettings.QuotationPolicy
  /// The word lists.
  let lexicon: ComparisonLexicon

  /// Holds two versions, or two outlets' articles, against each other.
  init(
    _ earlier: NormalText, _ later: NormalText, as relation: Relation, settings: RuleSettings,
    lexicon: ComparisonLexicon
  ) {
    self.relation = relation
    self.earlier = earlier
    self.later = later
    self.lexicon = lexicon
    quotes = settings.quotes
    let whole = Alignment(earlier, later)
    laterOfEarlier = whole.laterOfEarlier
    let isVersion = relation == .version
    quotations =
      isVersion
      ? QuotationComparison(whole, lexicon: lexicon)
      : QuotationComparison(byWording: earlier, later, lexicon: lexicon)
    let alignment = whole.without(quotations.shared.filter(\.isExchanged))
    changed = alignment.changed
    let strength = isVersion ? Self.strengthForValues : Self.strengthForOtherOutlets
    let differing = Self.times(alignment, strength: strength, names: lexicon.calendar)
    let counted =
      Self.numbers(
        alignment, strength: strength, beside: differing, lexicon: lexicon)
      + differing.filter(\.isLength).map { NumberPair(earlier: $0.earlier, later: $0.later, difference: .value) }
    let accounts = isVersion ? nil : AccountComparison(earlier, later, lexicon: lexicon)
    self.accounts = accounts
    times = accounts?.times(differing, in: (earlier.article, later.article)) ?? differing
    numbers = accounts?.numbers(counted, in: (earlier.article, later.article)) ?? counted
    let known = Self.speakers(of: quotations, earlier, later, alignment: isVersion ? alignment : nil, lexicon: lexicon)
    let pairs =
      isVersion
      ? Self.names(alignment, strength: Self.strengthForNames, beside: known.map(\.mention), lexicon: lexicon) : []
    let named = Self.speakers(named: pairs, in: quotations, earlier, later)
    speakers = known + named.changes
    let titled = isVersion ? Self.titles(alignment, lexicon: lexicon) : []
    titles = titled.filter { $0.names == nil }
    let inTitles = titled.compactMap(\.names).filter { pair in !named.rest.contains { $0.later.overlaps(pair.later) } }
    let exchanged = Self.exchanges(among: (named.rest + inTitles).sorted { $0.later < $1.later }, alignment)
    exchangedNames = exchanged.exchanges
    names = isVersion ? exchanged.rest : accounts?.spellings.pairs ?? []
    polarities = isVersion ? Self.polarities(alignment, lexicon: lexicon) : []
    // `an estimated 40` is bound and hedge in one; the number's rule says more.
    let bounds = SpanSet(numbers.filter { $0.difference == .qualifier }.map(\.later))
    hedges =
      isVersion
      ? Self.hedges(alignment, strength: Self.strengthForPolarity, lexicon: lexicon).filter { hedge in
        !(hedge.later.isEmpty ? [hedge.place] : hedge.later).contains { bounds.overlaps(later.span(of: $0)) }
      } : []
  }

  /// Holds what an article quotes from a source against it.
  init(
    source: NormalText, _ article: NormalText, utterances: [SharedUtterance], settings: RuleSettings,
    lexicon: ComparisonLexicon
  ) {
    relation = .source
    earlier = source
    later = article
    self.lexicon = lexicon
    quotes = settings.quotes
    laterOfEarlier = []
    changed = []
    accounts = nil
    quotations = QuotationComparison(shared: utterances)
    (numbers, times, names, polarities, hedges) = ([], [], [], [], [])
    (exchangedNames, titles) = ([], [])
    speakers = Self.speakers(of: quotations, source, article, lexicon: lexicon)
  }
}
