internal import Extraction
internal import TextModel

extension UnitDifference {
  /// A run that both have is shown in full up to this many words; of a longer one, its ends. An editor needs the
  /// words around a change to find it, not the page.
  static let longestRunShown = 60
  private static let wordsAtEnds = 25

  /// The difference as runs of text, each with the marks and spaces behind its words. Either passage put together from
  /// its runs is what stands in its own text, byte for byte, but for line ends, which are spaces.
  var wordChanges: [WordChange] {
    var runs: [WordChange] = []
    var (i, j) = (0, 0)
    let openings = (earlier: earlierText.opening(of: earlier), later: laterText.opening(of: later))
    for block in blocks + [MatchingBlock(earlier: earlier.count, later: later.count, count: 0)] {
      let end = block.later + block.count
      append(
        .removed, earlierText.text(Array(earlier[i..<block.earlier]), before: earlier[at: block.earlier]), to: &runs,
        opening: i == 0 ? openings.earlier : "")
      append(
        .added, laterText.text(Array(later[j..<block.later]), before: later[at: block.later]), to: &runs,
        opening: j == 0 ? openings.later : "")
      let earlierEnd = block.earlier + block.count
      append(
        .same, Self.shown(Array(later[block.later..<end]), of: laterText, before: later[at: end]),
        earlier: (block.earlier == 0 ? openings.earlier : "")
          + Self.shown(Array(earlier[block.earlier..<earlierEnd]), of: earlierText, before: earlier[at: earlierEnd]),
        to: &runs, opening: block.later == 0 ? openings.later : "")
      (i, j) = (earlierEnd, end)
    }
    return runs
  }

  /// A run that both have, as one of the texts writes it.
  private static func shown(_ run: [Int], of text: NormalText, before next: Int?) -> String {
    guard run.count > longestRunShown else { return text.text(run, before: next) }
    return text.text(Array(run.prefix(wordsAtEnds))) + "… "
      + text.text(Array(run.suffix(wordsAtEnds)), before: next)
  }

  private func append(
    _ kind: WordChange.Kind, _ text: String, earlier: String? = nil, to runs: inout [WordChange], opening: String
  ) {
    if !text.isEmpty { runs.append(WordChange(kind: kind, text: opening + text, earlierText: earlier)) }
  }
}

extension [Int] {
  /// The element at `index`, or `nil` behind the last.
  fileprivate subscript(at index: Int) -> Int? { index < count ? self[index] : nil }
}

extension NormalText {
  /// The quotation mark before the first of some units, where they go on behind the one that closes it: a passage that has
  /// one of the two has both.
  fileprivate func opening(of run: [Int]) -> String {
    guard let first = run.first, units[first].isQuoted, run.contains(where: { units[$0].piece != units[first].piece })
    else { return "" }
    var token = Int(units[first].token)
    let end = article.layout.tokens[token].span.start
    while token > 0, article.layout.tokens[token].isJoined, isQuotationMark(article.layout.tokens[token - 1]) {
      token -= 1
    }
    return article.reading.string(ReadingSpan(article.layout.tokens[token].span.start, end))
  }

  /// The text of units with what stands behind each up to the next unit of the text, and up to the one that follows in
  /// another run; where units are left out between, a space.
  func text(_ run: [Int], before next: Int? = nil) -> String {
    var text = ""
    var index = 0
    while index < run.count {
      var end = index
      while end + 1 < run.count, run[end + 1] == run[end] + 1 { end += 1 }
      let following = run[at: end + 1] ?? next
      text += stretch(run[index]...run[end], before: following)
      index = end + 1
      if let following, following != run[end] + 1, let last = text.utf8.last, last > 0x20 { text += " " }
    }
    return text
  }

  /// The text of units that follow each other; up to the next unit where that is shown too.
  private func stretch(_ run: ClosedRange<Int>, before following: Int?) -> String {
    let start = units[run.lowerBound].start
    let last = units[run.upperBound]
    let next = run.upperBound + 1 < units.count ? units[run.upperBound + 1] : nil
    let isFollowed = following == run.upperBound + 1
    let end = isFollowed ? next?.start ?? last.end : behind(last, next: next)
    var text = article.reading.string(ReadingSpan(start, max(start, end)))
    while let line = text.utf8.firstIndex(of: 0x0A) { text.replaceSubrange(line...line, with: " ") }
    return text
  }

  /// The byte behind a unit and the marks and spaces that go with it: all closing marks up to the next unit, but
  /// no mark that opens something there.
  private func behind(_ unit: Unit, next: Unit?) -> UInt32 {
    let tokens = article.layout.tokens
    if let next, next.token < unit.tokenEnd { return next.start }
    var index = Int(unit.tokenEnd)
    let limit = next.map { Int($0.token) } ?? tokens.count
    // The mark that closes a quotation is not part of it.
    let leavesQuotation = unit.isQuoted && next?.piece != unit.piece
    while index < limit, tokens[index].isJoined, !(leavesQuotation && isQuotationMark(tokens[index])) { index += 1 }
    let end = tokens[max(0, index - 1)].span.end
    let hasSpace = Int(end) < article.reading.bytes.count && article.reading.bytes[Int(end)] <= 0x20
    return hasSpace ? end + 1 : end
  }
}
