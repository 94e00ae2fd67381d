/// An article's quotations, each looked for in all sources.
struct Verification: Sendable {
  /// The sources, each with the utterances that the article has from it.
  let found: [(source: NormalText, utterances: [SharedUtterance])]
  /// The pieces that no source has, as indices.
  let missing: [Int]

  private let text: NormalText
  private let lexicon: ComparisonLexicon

  init(of text: NormalText, against sources: [NormalText], lexicon: ComparisonLexicon) {
    self.text = text
    self.lexicon = lexicon
    let searches = sources.map { SourceSearch($0) }
    var utterances = [[SharedUtterance]](repeating: [], count: sources.count)
    var missing: [Int] = []
    for (piece, quoted) in QuotedUnits.all(of: text).enumerated() {
      for stretch in text.stretches(of: quoted.units) {
        let matches = searches.indices.compactMap { index in
          searches[index].match(for: stretch, of: text).map { (source: index, match: $0) }
        }
        let weight = stretch.reduce(0) { $0 + text.units[$1].weight }
        guard let best = matches.max(by: { ($0.match.share, $1.source) < ($1.match.share, $0.source) }) else {
          // What an ellipsis leaves of a quotation may be too short to be found by.
          if missing.last != piece, weight >= SourceSearch.leastWeight { missing.append(piece) }
          continue
        }
        utterances[best.source].append(
          searches[best.source].utterance(piece, units: stretch, of: text, at: best.match, lexicon: lexicon))
      }
    }
    self.missing = missing
    found = zip(sources, utterances).map { ($0, $1) }
  }

  /// One comparison a source.
  func comparisons(settings: RuleSettings) -> [Comparison] {
    found.map { Comparison(source: $0.source, text, utterances: $0.utterances, settings: settings, lexicon: lexicon) }
  }
}

extension NormalText {
  /// The units of a quotation, parted where an ellipsis shows that something was left out: each stretch is looked for
  /// by itself.
  func stretches(of run: [Int]) -> [[Int]] {
    var stretches: [[Int]] = []
    for unit in run {
      if stretches.isEmpty || hasEllipsis(before: unit) {
        stretches.append([unit])
      } else {
        stretches[stretches.count - 1].append(unit)
      }
    }
    return stretches
  }
}
