internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

/// Two names at the same place of two wordings of a passage.
struct NamePair: Sendable {
  /// The earlier one.
  let earlier: ReadingSpan
  /// The later one.
  let later: ReadingSpan
  /// Whether the two are spellings of one name, as far as their letters tell.
  let isSpelling: Bool
}

extension Comparison {
  /// The same place must be all but the same sentence for another name in it to be a change of the name alone.
  static let strengthForNames = 0.6

  /// The names that two wordings exchange, but for those of `speakers`, whose change is reported with the quotation.
  static func names(
    _ alignment: Alignment, strength: Double, beside speakers: [ReadingSpan], lexicon: ComparisonLexicon
  ) -> [NamePair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    let named = mentioned(alignment, strength: strength)
    // What else an article calls them is asked only where their own words differ.
    lazy var aliases = Aliases(earlier.article)
    lazy var laterAliases = Aliases(later.article)
    let plain = PlainChanges(alignment, strength: strength, isWord: lexicon.statements.isWord).names().compactMap {
      exchange -> NamePair? in
      let (one, other) = (earlier.span(of: exchange.earlier), later.span(of: exchange.later))
      if isTime(one, in: earlier.article) || isTime(other, in: later.article) { return nil }
      let (name, laterName) = (
        PersonalName(earlier.article.reading.string(one)), PersonalName(later.article.reading.string(other))
      )
      let isSpelling = PersonalName.areSpellings([name], [laterName])
      // Where both are known to be names it is known, too, whether they differ; a slip within a long one is not seen there.
      if !isSpelling, let ownMention = mention(of: one, in: earlier.article),
        let laterMention = mention(of: other, in: later.article),
        mayBeSame(aliases.names(of: ownMention), laterAliases.names(of: laterMention))
      {
        return nil
      }
      if name.mayBeSame(as: laterName) { return nil }
      return NamePair(earlier: one, later: other, isSpelling: isSpelling)
    }
    return (named + plain.filter { pair in !named.contains { $0.later.overlaps(pair.later) } })
      .filter { pair in !speakers.contains { $0.overlaps(pair.later) } }.sorted { $0.later < $1.later }
  }

  /// The name that holds some words, where the article knows whose it is.
  private static func mention(of span: ReadingSpan, in article: Article) -> Int? {
    article.name(around: span).flatMap { article.cast.mentions[$0].entity == nil ? nil : $0 }
  }

  private static func isTime(_ span: ReadingSpan, in article: Article) -> Bool {
    article.times.contains { $0.span.overlaps(span) }
  }

  private static func mentioned(_ alignment: Alignment, strength: Double) -> [NamePair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    let passages = alignment.changed.filter { $0.strength >= strength }
    let a = nameItems(earlier, in: passages.flatMap(\.earlierSentences))
    let b = nameItems(later, in: passages.flatMap(\.laterSentences))
    if a.isEmpty || b.isEmpty { return [] }
    // What else an article calls them is asked only where their own words differ.
    lazy var aliases = Aliases(earlier.article)
    lazy var laterAliases = Aliases(later.article)
    return passages.flatMap { passage in
      ValuePairing(alignment, passage, earlier: a, later: b).pairs { _, _ in true }.compactMap { pair -> NamePair? in
        if isQuoted(pair.later.units, in: later) || isQuoted(pair.earlier.units, in: earlier) { return nil }
        if earlier.keys[pair.earlier.units] == later.keys[pair.later.units] { return nil }
        let (one, other) = (aliases.names(of: pair.earlier.index), laterAliases.names(of: pair.later.index))
        guard !mayBeSame(one, other) else { return nil }
        return NamePair(
          earlier: earlier.article.cast.mentions[pair.earlier.index].nameSpan,
          later: later.article.cast.mentions[pair.later.index].nameSpan,
          isSpelling: PersonalName.areSpellings(one, other))
      }
    }
  }

  /// Whether two lists of names, each with the words at hand first, can be of one. Two full names speak for
  /// themselves, whatever else the articles call them: `Anna Ruiz` and `Tom Ruiz` are both `Ruiz` elsewhere.
  private static func mayBeSame(_ one: [PersonalName], _ other: [PersonalName]) -> Bool {
    if let a = one.first, let b = other.first, a.words.count > 1, b.words.count > 1 { return a.mayBeSame(as: b) }
    return PersonalName.mayBeSame(one, other)
  }

  /// The names in some sentences.
  private static func nameItems(_ text: NormalText, in sentences: [Int]) -> [ValuePairing.Item] {
    let asked = SpanSet(sentences.map { text.article.layout.sentences[$0].span })
    return ValuePairing.items(
      text.article.cast.mentions.map { mention in
        mention.form == .name && asked.overlaps(mention.span) ? text.units(in: mention.nameSpan) : 0..<0
      })
  }
}

extension Article {
  /// The name that holds some words, as an index into the mentions.
  func name(around span: ReadingSpan) -> Int? {
    let mentions = cast.mentions
    let index = mentions.partitioningIndex { $0.span.end >= span.end }
    guard index < mentions.count, mentions[index].form == .name, mentions[index].span.contains(span) else { return nil }
    return index
  }
}
