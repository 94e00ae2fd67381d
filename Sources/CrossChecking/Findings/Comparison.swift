internal import Extraction
internal import QuoteExtraction

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
    let alignment = Alignment(earlier, later)
    laterOfEarlier = alignment.laterOfEarlier
    changed = alignment.changed
    let isVersion = relation == .version
    quotations =
      isVersion
      ? QuotationComparison(alignment, lexicon: lexicon)
      : QuotationComparison(byWording: earlier, later, lexicon: lexicon)
    let strength = isVersion ? Self.strengthForValues : Self.strengthForOtherOutlets
    let differing = Self.times(alignment, strength: strength, names: lexicon.calendar)
    let counted =
      Self.numbers(
        alignment, strength: strength, beside: differing, multiples: lexicon.statements.words.multiples)
      + differing.filter(\.isLength).map { NumberPair(earlier: $0.earlier, later: $0.later, difference: .value) }
    let accounts = isVersion ? nil : AccountComparison(earlier, later, lexicon: lexicon)
    self.accounts = accounts
    times = accounts?.times(differing, in: (earlier.article, later.article)) ?? differing
    numbers = accounts?.numbers(counted, in: (earlier.article, later.article)) ?? counted
    let known = Self.speakers(of: quotations, earlier, later, alignment: isVersion ? alignment : nil, lexicon: lexicon)
    let pairs =
      isVersion ? Self.names(alignment, strength: Self.strengthForNames, beside: known.map(\.mention)) : []
    let named = Self.speakers(named: pairs, in: quotations, earlier, later)
    speakers = known + named.changes
    names = isVersion ? named.rest : accounts?.spellings.pairs ?? []
    polarities = isVersion ? Self.polarities(alignment, forms: lexicon.verbs) : []
    hedges = isVersion ? Self.hedges(alignment, strength: Self.strengthForPolarity, lexicon: lexicon) : []
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
    speakers = Self.speakers(of: quotations, source, article, lexicon: lexicon)
  }
}
