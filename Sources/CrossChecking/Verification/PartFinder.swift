internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Finds the parts of quotations in sources: a quotation whole where a source has it whole, or else what of it stands
/// together.
struct PartFinder: Sendable {
  /// More words than this left out between two that are quoted in one breath are no cut within what was said: the
  /// two were said apart. A subordinate clause has about ten words.
  static let longestCut = 12
  /// What the words of a part must weigh that the rest of its breath is not found with: three words of sense.
  static let leastPartWeight = 12
  /// How much of such a part the source must have. A part is short, and chance has more of short ones.
  static let leastPartShare = 0.8
  /// One breath is made of at most so many parts. Nobody splices ten utterances, and each costs a search.
  static let mostParts = 8

  private let searches: [WordingSearch]
  private let article: NormalText
  private let speakers: SpeakerFit

  init(_ sources: [SpokenSource], article: NormalText, speakers: SpeakerFit) {
    searches = sources.map { WordingSearch(source: $0) }
    self.article = article
    self.speakers = speakers
  }

  /// The parts of a breath, in order.
  func parts(of breath: Breath, piece: Int, number: Int) -> [QuotationPart] {
    let quotation = article.quotation(ofPiece: piece)
    var parts: [QuotationPart] = []
    var waiting = [breath.run]
    var cuts = 0
    while let run = waiting.popLast() {
      let part = { (run: [Int], found: (source: Int, match: SourceMatch)?) in
        QuotationPart(
          piece: piece, breath: number, isBehindEllipsis: breath.isBehindEllipsis, run: run, found: found)
      }
      guard let best = best(for: run, of: quotation) else {
        if cuts < Self.mostParts, let (head, tail) = parted(run, of: quotation) {
          waiting += [tail, head]
          cuts += 1
        } else {
          parts.append(part(run, nil))
        }
        continue
      }
      let (head, tail) = sides(of: run, beside: best.match, quotation, mayPart: cuts < Self.mostParts)
      cuts += (head.isEmpty ? 0 : 1) + (tail.isEmpty ? 0 : 1)
      let middle = Array(run[head.count..<(run.count - tail.count)])
      let match = head.isEmpty && tail.isEmpty ? best.match : best.source.match(for: middle, near: best.match, article)
      // What stands last is worked on first: parts come out in order.
      if !tail.isEmpty { waiting.append(tail) }
      if head.isEmpty {
        let split = split(part(middle, match.map { (best.index, $0) }), in: best.source.source)
        let whole = split.count > 1 ? sentences(of: middle, quotation) : []
        parts += whole.isEmpty ? split : whole.map { part($0.run, ($0.found.index, $0.found.match)) }
      } else {
        waiting.append(middle)
        waiting.append(head)
      }
    }
    return parts
  }

  /// The sentences of a run that stands in no one place, each in the place that has all of it, those that follow each other
  /// there as one; none where the run is not made of such. Cut at its words instead, a run may end in one that two places
  /// happen to share.
  private func sentences(of run: [Int], _ quotation: Quotation) -> [(run: [Int], found: Found)] {
    var parts: [(run: [Int], found: Found)] = []
    for sentence in article.sentences(of: run) {
      guard parts.count < Self.mostParts,
        sentence.reduce(0, { $0 + article.units[$1].weight }) >= Self.leastSentenceWeight,
        let found = best(for: sentence, of: quotation, share: 1)
      else { return [] }
      if let last = parts.last, let joined = join(last, (sentence, found)) {
        parts[parts.count - 1] = joined
      } else {
        parts.append((sentence, found))
      }
    }
    return parts.count > 1 ? parts : []
  }

  /// Two parts as one, where the source has the second directly behind the first.
  private func join(_ first: (run: [Int], found: Found), _ second: (run: [Int], found: Found)) -> (
    run: [Int], found: Found
  )? {
    let (start, end) = (first.found.match.places, second.found.match.places)
    guard first.found.index == second.found.index, start.upperBound <= end.lowerBound,
      end.lowerBound - start.upperBound <= Self.longestCut
    else { return nil }
    let search = first.found.source
    let gap = start.upperBound..<end.lowerBound
    guard !search.source.hasOthersWords(in: gap, beside: end.lowerBound),
      let match = search.match(for: first.run + second.run, of: article, in: start.lowerBound..<end.upperBound),
      match.share >= 1
    else { return nil }
    return (first.run + second.run, Found(index: first.found.index, source: search, match: match))
  }

  /// A sentence that is looked for by itself has two words of sense; a shorter one is anywhere.
  private static let leastSentenceWeight = 8

  private struct Found {
    let index: Int
    let source: WordingSearch
    let match: SourceMatch
  }

  /// The passage that has most of a run: of several that have as much, one of whoever is named, then the first.
  private func best(for run: [Int], of quotation: Quotation, share: Double = 0) -> Found? {
    // A sign is not spoken, and must not be missed in what is short.
    let weight = run.reduce(0) { $0 + (article.areSigns([$1]) ? 0 : article.units[$1].weight) }
    var best: (found: Found, fit: Int)?
    for (index, search) in searches.enumerated() {
      for match in search.matches(for: run, of: article) {
        if let best, match.weight < best.found.match.weight { break }
        let fit = speakers.fit(of: quotation, to: search.source, source: index, at: match.places.lowerBound)
        if let best, (match.weight, fit) <= (best.found.match.weight, best.fit) { continue }
        best = (Found(index: index, source: search, match: match), fit)
      }
    }
    guard let found = best?.found, found.match.share >= share else { return nil }
    let dense = found.match.densest(in: run, of: article)
    let isWhole = found.match.share >= WordingSearch.leastShare
    let least = isWhole ? min(WordingSearch.leastWeight, weight) : QuotationPairing.leastFragmentWeight
    return (isWhole ? found.match.weight : dense.weight) >= least ? found : nil
  }

  /// A run that is not found, parted behind its first sentence or before its last one, where a source has every word of
  /// that in one place and nobody else says it there.
  private func parted(_ run: [Int], of quotation: Quotation) -> (head: [Int], tail: [Int])? {
    let starts = run.indices.dropFirst().filter { article.startsSentence(run[$0]) }
    guard let first = starts.first, let last = starts.last else { return nil }
    if isSaid(Array(run[..<first]), of: quotation) { return (Array(run[..<first]), Array(run[first...])) }
    return isSaid(Array(run[last...]), of: quotation) ? (Array(run[..<last]), Array(run[last...])) : nil
  }

  private func isSaid(_ sentence: [Int], of quotation: Quotation) -> Bool {
    guard sentence.count >= QuoteRemoved.fewestWords, let found = best(for: sentence, of: quotation, share: 1),
      found.match.blocks.count == 1
    else { return false }
    let place = found.match.places.lowerBound
    return speakers.relation(of: quotation, to: found.source.source, index: found.index, at: place) != .other
  }

  /// What stands before and behind the part of a run that a match has, where it is found elsewhere, or is too much for words
  /// that were only put in.
  private func sides(
    of run: [Int], beside match: SourceMatch, _ quotation: Quotation, mayPart: Bool
  ) -> (head: [Int], tail: [Int]) {
    let dense = match.densest(in: run, of: article).positions
    guard mayPart, !dense.isEmpty else { return ([], []) }
    let isWhole = match.share >= WordingSearch.leastShare
    let stands = { (side: [Int], isSentence: Bool) in
      let weight = side.reduce(0) { $0 + article.units[$1].weight }
      if weight >= (isWhole ? QuotationPairing.leastFragmentWeight : Self.leastPartWeight) { return true }
      // A short sentence is one of its own only where the source has every word of it.
      let share = isSentence ? 1 : weight >= Self.leastPartWeight ? Self.leastPartShare : 2
      return share <= 1 && best(for: side, of: quotation, share: share) != nil
    }
    let (head, tail) = (Array(run[..<dense.lowerBound]), Array(run[dense.upperBound...]))
    // A sentence that ends where the part begins, or begins where it ends, is one of its own.
    let endsSentence = head.count >= 2 && article.startsSentence(head.last.map { $0 + 1 })
    let beginsSentence = tail.count >= 2 && article.startsSentence(tail.first)
    return (stands(head, endsSentence) ? head : [], stands(tail, beginsSentence) ? tail : [])
  }

  /// The part, parted where the source has another's words, or too many, between two that the article gives in one breath.
  private func split(_ part: QuotationPart, in source: SpokenSource) -> [QuotationPart] {
    guard let (index, match) = part.found else { return [part] }
    var parts: [QuotationPart] = []
    let blocks = match.blocks.flatMap { source.partsAtTurns(of: $0) }
    var first = 0
    for number in blocks.indices.dropFirst() {
      let (before, behind) = (blocks[number - 1], blocks[number])
      let gap = (before.earlier + before.count)..<behind.earlier
      let new = behind.later - before.later - before.count
      guard gap.count - new > Self.longestCut || source.hasOthersWords(in: gap, beside: behind.earlier) else {
        continue
      }
      parts.append(part.taking(blocks[first..<number], until: behind.later, source: index, article))
      first = number
    }
    if first == 0 { return [part] }
    parts.append(part.taking(blocks[first...], until: part.run.count, source: index, article))
    return parts
  }
}

extension NormalText {
  /// A run, parted before the first words of sentences.
  fileprivate func sentences(of run: [Int]) -> [[Int]] {
    run.reduce(into: []) { sentences, unit in
      if sentences.isEmpty || startsSentence(unit) {
        sentences.append([unit])
      } else {
        sentences[sentences.count - 1].append(unit)
      }
    }
  }

  /// Whether a unit is the first of a sentence.
  fileprivate func startsSentence(_ unit: Int?) -> Bool {
    guard let unit, units.indices.contains(unit) else { return false }
    return units[unit].traits.contains(.first)
  }
}

extension QuotationPart {
  /// The part of it that has some of its blocks: from the first one, or its own start, to `end`.
  fileprivate func taking(
    _ blocks: ArraySlice<MatchingBlock>, until end: Int, source: Int, _ article: NormalText
  ) -> QuotationPart {
    guard let first = blocks.first, let last = blocks.last else { return self }
    let start = blocks.startIndex == 0 ? 0 : first.later
    let run = Array(run[start..<end])
    let own = blocks.map { MatchingBlock(earlier: $0.earlier, later: $0.later - start, count: $0.count) }
    let weight = own.reduce(0) { sum, block in
      (block.later..<(block.later + block.count)).reduce(sum) { $0 + article.units[run[$1]].weight }
    }
    let all = run.reduce(0) { $0 + article.units[$1].weight }
    let part = SourceMatch(
      places: first.earlier..<(last.earlier + last.count), blocks: own, weight: weight,
      share: Double(weight) / Double(max(1, all)))
    return QuotationPart(
      piece: piece, breath: breath, isBehindEllipsis: isBehindEllipsis, run: run, found: (source, part))
  }
}

extension MatchingBlock {
  fileprivate func part(_ range: Range<Int>) -> MatchingBlock {
    MatchingBlock(earlier: earlier + range.lowerBound, later: later + range.lowerBound, count: range.count)
  }
}

extension SourceMatch {
  /// The positions of the run from the first to the last of those that the source has close together, and what they weigh:
  /// the stretch with the highest sum where a word that both have counts for two and another one against three
  /// (Bentley's maximum subarray). So at least three fifths of it are there, and a stray `the` far off is none of it.
  func densest(in run: [Int], of article: NormalText) -> (positions: Range<Int>, weight: Int) {
    var scores = run.map { -3 * article.units[$0].weight }
    for block in blocks {
      for position in block.later..<(block.later + block.count) {
        scores[position] = 2 * article.units[run[position]].weight
      }
    }
    var best = (score: 0, range: 0..<0)
    var (score, start) = (0, 0)
    for (position, value) in scores.enumerated() {
      if score <= 0 { (score, start) = (0, position) }
      score += value
      if score > best.score { best = (score, start..<(position + 1)) }
    }
    return (best.range, best.range.reduce(0) { $0 + max(0, scores[$1]) } / 2)
  }
}

extension WordingSearch {
  /// Where the source has most of `run` in and beside the stretch that another match is in.
  func match(for run: [Int], near match: SourceMatch, _ article: NormalText) -> SourceMatch? {
    let low = max(0, match.places.lowerBound - Self.tolerance)
    let high = min(source.keys.count, match.places.upperBound + Self.tolerance)
    return self.match(for: run, of: article, in: low..<max(low, high))
  }
}

extension SpokenSource {
  /// A block, parted where another turn begins within it.
  func partsAtTurns(of block: MatchingBlock) -> [MatchingBlock] {
    var parts: [MatchingBlock] = []
    var start = 0
    var turn = turns.partitioningIndex { $0.start > block.earlier }
    while turn < turns.count, turns[turn].start < block.earlier + block.count {
      let end = turns[turn].start - block.earlier
      if end > start { parts.append(block.part(start..<end)) }
      (start, turn) = (end, turn + 1)
    }
    return parts + [block.part(start..<block.count)]
  }

  /// Whether somebody else than who speaks at `place` begins to speak in a gap before it.
  func hasOthersWords(in gap: Range<Int>, beside place: Int) -> Bool {
    guard let last = turnIndex(at: place), gap.lowerBound > 0, let first = turnIndex(at: gap.lowerBound - 1) else {
      return false
    }
    return (first..<last).contains { turns[$0].name != turns[last].name || turns[$0].name == nil }
  }
}
