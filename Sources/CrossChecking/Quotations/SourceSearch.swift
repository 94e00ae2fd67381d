/// Looks for the quotations of an article in a primary source, inside quotation marks or not.
struct SourceSearch: Sendable {
  /// How much of a quotation's words, by weight and in order, the source must have for it to be the same
  /// utterance. At .6 a quotation with two words in five altered is still found; below, chance takes over in long
  /// transcripts.
  static let leastShare = 0.6
  /// What the words found must weigh: two words of sense and a light one.
  static let leastWeight = 9

  /// A passage of the source, and how much of the quotation it has.
  struct Match: Sendable {
    /// The first to the last word that both have.
    let units: Range<Int>
    /// The share of the quotation's words that it has, by weight.
    let share: Double
  }

  private let source: NormalText
  private let index: PassageIndex
  private let turns: TurnIndex

  init(_ source: NormalText) {
    self.source = source
    index = PassageIndex(source)
    turns = TurnIndex(source)
  }

  /// The passage that has most of the wording of `units` of `article`; `nil` where none has enough.
  func match(for units: [Int], of article: NormalText) -> Match? {
    let weight = units.reduce(0) { $0 + article.units[$1].weight }
    let keys = units.map { article.keys[$0] }
    var best: (match: Match, weight: Int)?
    for stretch in index.candidates(for: units, of: article) {
      let blocks = SequenceDifference.blocks(Array(source.keys[stretch]), keys)
      guard let first = blocks.first, let last = blocks.last else { continue }
      let found = blocks.reduce(0) { sum, block in
        (block.later..<(block.later + block.count)).reduce(sum) { $0 + article.units[units[$1]].weight }
      }
      guard found > best?.weight ?? 0 else { continue }
      let start = stretch.lowerBound + first.earlier
      let end = stretch.lowerBound + last.earlier + last.count
      best = (Match(units: start..<end, share: Double(found) / Double(max(1, weight))), found)
    }
    guard let best, best.match.share >= Self.leastShare, best.weight >= min(Self.leastWeight, weight) else {
      return nil
    }
    return best.match
  }

  /// The passage with as many words more on each side as the quotation has beyond what was found: what stands there
  /// in the source is what its first or last words were made of.
  private func widened(_ match: Match, for units: [Int], of article: NormalText) -> [Int] {
    let blocks = SequenceDifference.blocks(
      Array(source.keys[match.units]), units.map { article.keys[$0] })
    guard let first = blocks.first, let last = blocks.last else { return Array(match.units) }
    let before = first.later
    let behind = units.count - last.later - last.count
    return Array(
      max(0, match.units.lowerBound - before)..<min(source.units.count, match.units.upperBound + behind))
  }

  /// What a piece of the article and its passage in the source have in common and what not.
  func utterance(
    _ piece: Int, units: [Int], of article: NormalText, at match: Match, lexicon: ComparisonLexicon
  ) -> SharedUtterance {
    SharedUtterance(
      source, article, earlier: [], later: [piece], earlierUnits: widened(match, for: units, of: article),
      laterUnits: units,
      earlierSpeaker: turns.speaker(at: match.units.lowerBound), lexicon: lexicon)
  }
}
