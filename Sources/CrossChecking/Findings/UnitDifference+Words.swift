internal import Extraction
internal import TextModel

extension UnitDifference {
  /// A run that both have is shown in full up to this many words; of a longer one, its ends. An editor needs the
  /// words around a change to find it, not the page.
  static let longestRunShown = 60
  private static let wordsAtEnds = 25

  /// The difference as runs of text, each with the marks and spaces behind its words.
  var wordChanges: [WordChange] {
    var runs: [WordChange] = []
    var (i, j) = (0, 0)
    for block in blocks + [MatchingBlock(earlier: earlier.count, later: later.count, count: 0)] {
      let end = block.later + block.count
      append(
        .removed, earlierText.text(Array(earlier[i..<block.earlier]), before: earlier[at: block.earlier]), to: &runs)
      append(.added, laterText.text(Array(later[j..<block.later]), before: later[at: block.later]), to: &runs)
      let same = Array(later[block.later..<end])
      if same.count > Self.longestRunShown {
        let (head, tail) = (Array(same.prefix(Self.wordsAtEnds)), Array(same.suffix(Self.wordsAtEnds)))
        append(.same, laterText.text(head) + "… " + laterText.text(tail, before: later[at: end]), to: &runs)
      } else {
        append(.same, laterText.text(same, before: later[at: end]), to: &runs)
      }
      (i, j) = (block.earlier + block.count, end)
    }
    return runs
  }

  private func append(_ kind: WordChange.Kind, _ text: String, to runs: inout [WordChange]) {
    if !text.isEmpty { runs.append(WordChange(kind: kind, text: text)) }
  }
}

extension [Int] {
  /// The element at `index`, or `nil` behind the last.
  fileprivate subscript(at index: Int) -> Int? { index < count ? self[index] : nil }
}

extension NormalText {
  /// The text of units with what stands behind each up to the next unit of the text; where units are left out
  /// between two, or between the last and the unit that follows in another run, a space.
  func text(_ run: [Int], before next: Int? = nil) -> String {
    var text = ""
    var index = 0
    while index < run.count {
      var end = index
      while end + 1 < run.count, run[end + 1] == run[end] + 1 { end += 1 }
      text += stretch(run[index]...run[end])
      index = end + 1
      let following = run[at: index] ?? next
      if let following, following != run[end] + 1, let last = text.utf8.last, last > 0x20 { text += " " }
    }
    return text
  }

  private func stretch(_ run: ClosedRange<Int>) -> String {
    let start = units[run.lowerBound].start
    let last = units[run.upperBound]
    let end = behind(last, next: run.upperBound + 1 < units.count ? units[run.upperBound + 1] : nil)
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
