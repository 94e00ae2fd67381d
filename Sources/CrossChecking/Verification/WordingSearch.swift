internal import TextModel

/// Where a source has the wording of a run of an article's words, and how much of it.
struct SourceMatch: Sendable {
  /// From the first to behind the last place of the source that belongs to the wording.
  let places: Range<Int>
  /// Which positions of the run the source has there, in the same order.
  let blocks: [MatchingBlock]
  /// What the words that both have weigh.
  let weight: Int
  /// The share of the run's words that the source has, by weight.
  let share: Double
}

/// Looks for wordings of an article in one source, inside quotation marks or not.
///
/// In three steps, each cheaper than what it spares the next: places that rare words and pairs of words agree on, by the
/// index; the stretch with the fewest changed words near each, by a bit-parallel search; and what the two have in common
/// there, by their longest common subsequence.
struct WordingSearch: Sendable {
  /// How much of a run's words, by weight and in order, the source must have for it to be the same utterance. At .6
  /// a quotation with two words in five altered is still found; below, chance takes over in long transcripts.
  static let leastShare = 0.6
  /// What the words found must weigh: two words of sense and a light one.
  static let leastWeight = 9
  /// How many places of the source the seeds of one run may lead to. More finds wordings made of common words alone in
  /// still longer transcripts, and costs as much for every quotation; at 8,192 a run takes 0.1 ms.
  static let mostPlaces = 8192
  /// Starts that differ by less than this are one: as many words may have been put in or left out before a seed.
  static let tolerance = 12
  /// The most stretches that are looked at for one run. A phrase that many say is looked at that often for the one who is
  /// named.
  static let mostCandidates = 32
  /// Runs of more words than this are no quotation that anybody alters word by word; they are compared without a search.
  static let longestSearched = 1024

  let source: SpokenSource

  /// The stretches of the source that have most of the wording of `run`, best first.
  func matches(for run: [Int], of article: NormalText) -> [SourceMatch] {
    let wording = run.map { article.keys[$0] }
    let weight = run.reduce(0) { $0 + article.units[$1].weight }
    let stretches = candidates(for: wording) { article.units[run[$0]].traits.contains(.function) }
    let found = stretches.flatMap { matches(wording, in: $0, run, article, weight: weight) }
    return found.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }

  /// The stretches that may have a wording, the likeliest first, each with room for changes.
  private func candidates(for wording: [UInt64], isFunction: (Int) -> Bool) -> [Range<Int>] {
    var votes: [Int: Int] = [:]
    var budget = Self.mostPlaces
    for seed in source.index.seeds(of: wording, isFunction: isFunction) {
      guard seed.count <= budget else { break }
      budget -= seed.count
      let vote = max(1, Self.mostPlaces / seed.count)
      source.index.forEachPlace(of: seed, in: wording) { place in
        let start = (place - seed.offset + wording.count) / Self.tolerance
        votes[start, default: 0] += vote
        votes[start + 1, default: 0] += vote
      }
    }
    var chosen: [Int] = []
    for (bucket, _) in votes.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      // Each start has voted for two neighbours.
      if chosen.contains(bucket - 1) || chosen.contains(bucket + 1) { continue }
      chosen.append(bucket)
      if chosen.count == Self.mostCandidates { break }
    }
    let room = Self.tolerance + wording.count / 4
    return chosen.map { bucket in
      let start = bucket * Self.tolerance - wording.count
      let low = min(max(0, start - room), source.keys.count)
      return low..<max(low, min(source.keys.count, start + wording.count + room))
    }
  }

  /// What a stretch of the source has of a run's wording; `nil` where that is nothing.
  func match(for run: [Int], of article: NormalText, in stretch: Range<Int>) -> SourceMatch? {
    let weight = run.reduce(0) { $0 + article.units[$1].weight }
    return matches(run.map { article.keys[$0] }, in: stretch, run, article, weight: weight).first
  }

  /// What a stretch has of a wording, wherever in it.
  ///
  /// Where fewest words are changed is where the wording is, unless much of it was left out on the way: then the passage
  /// that has more of its words is the right one.
  private func matches(
    _ wording: [UInt64], in stretch: Range<Int>, _ run: [Int], _ article: NormalText, weight: Int
  ) -> [SourceMatch] {
    let weights = run.map { article.units[$0].weight }
    let wide = { common(wording, in: stretch, weights, of: weight) }
    guard wording.count <= Self.longestSearched else { return wide().map { [$0] } ?? [] }
    let found = ApproximateOccurrence.best(of: wording, in: source.keys[stretch], limit: Self.mostOccurrences)
    let near = found.compactMap { common(wording, in: $0.range, weights, of: weight) }
    guard let errors = found.first?.errors, errors > 0, let wide = wide() else { return near }
    let gain = wide.weight - (near.map(\.weight).max() ?? 0)
    return gain >= max(Self.leastGain, weight / 5) ? [wide] : near
  }

  /// The most occurrences that are looked at in one stretch: a question and its answer may have the same words.
  private static let mostOccurrences = 4

  /// A passage is widened for a word of sense and a light one, and for a fifth of what is looked for.
  private static let leastGain = 5

  /// What places of the source and a wording have in common, in order.
  private func common(_ wording: [UInt64], in places: Range<Int>, _ weights: [Int], of weight: Int) -> SourceMatch? {
    let blocks = Self.withoutStrays(
      SequenceDifference.blocks(Array(source.keys[places]), wording)[...], weights)
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let found = blocks.reduce(0) { sum, block in
      (block.later..<(block.later + block.count)).reduce(sum) { $0 + weights[$1] }
    }
    let start = places.lowerBound
    return SourceMatch(
      places: (start + first.earlier)..<(start + last.earlier + last.count),
      blocks: blocks.map { MatchingBlock(earlier: start + $0.earlier, later: $0.later, count: $0.count) },
      weight: found, share: Double(found) / Double(max(1, weight)))
  }

  /// A light word or two that both have is chance where more other words than these part them from all else that both
  /// have.
  private static let longestStray = 2
  private static let longestGap = 2

  /// The blocks without those at either end that chance may have put there.
  private static func withoutStrays(_ blocks: ArraySlice<MatchingBlock>, _ weights: [Int]) -> ArraySlice<MatchingBlock>
  {
    var blocks = blocks
    let isStray = { (block: MatchingBlock, before: MatchingBlock, behind: MatchingBlock) in
      block.count <= longestStray && (block.later..<(block.later + block.count)).allSatisfy { weights[$0] <= 1 }
        && max(behind.earlier - before.earlier, behind.later - before.later) - before.count > longestGap
    }
    while let first = blocks.first, let next = blocks.dropFirst().first, isStray(first, first, next) {
      blocks.removeFirst()
    }
    while let last = blocks.last, let previous = blocks.dropLast().last, isStray(last, previous, last) {
      blocks.removeLast()
    }
    return blocks
  }
}
