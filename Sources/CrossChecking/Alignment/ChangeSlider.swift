/// Moves words that one text alone has to where an editor would say that they came or went.
///
/// From `According to the court, the ship …` to `The ship …` either `the` may be the one that stayed: the fewest words
/// differ both ways, and a difference algorithm takes any. Such a change can slide along the words that it ends with. It is put
/// where it meets the change before or behind it, so that there is one in place of two; else where punctuation or the end of
/// a sentence stands at its ends. (So do the revision control programs with lines: Michael Haggerty, "diff-slider-tools", 2016, for git;
/// and Neil Fraser, "Diff Strategies", 2006, with letters.)
struct ChangeSlider {
  /// The units of one side that are compared, of a text.
  struct Side {
    let text: NormalText
    let run: [Int]
  }

  /// No change is tried farther off than this from where it was found.
  private static let farthest = 12

  let earlier: Side
  let later: Side

  /// The same number of words in blocks of words that both have, with every change where it reads best.
  func slid(_ blocks: [MatchingBlock]) -> [MatchingBlock] {
    var result: [MatchingBlock] = []
    var rest = blocks[...]
    while var block = rest.popFirst() {
      guard let before = result.last else {
        result.append(block)
        continue
      }
      let steps = steps(between: before, block, isFirst: result.count == 1, isLast: rest.isEmpty)
      result[result.count - 1] = before.lengthened(by: steps)
      block = block.moved(by: steps)
      if result[result.count - 1].count == 0 { result.removeLast() }
      if block.count > 0 { result.append(block) }
    }
    return result
  }

  /// How far the change between two blocks is best moved: to the left, below nought, or to the right.
  private func steps(between before: MatchingBlock, _ block: MatchingBlock, isFirst: Bool, isLast: Bool) -> Int {
    let gone = before.earlier + before.count..<block.earlier
    let new = before.later + before.count..<block.later
    guard gone.isEmpty != new.isEmpty else { return 0 }
    let (side, gap) = gone.isEmpty ? (later, new) : (earlier, gone)
    let left = side.room(leftOf: gap, most: before.count)
    let right = side.room(rightOf: gap, most: block.count)
    let opensText = isFirst && before.earlier == 0 && before.later == 0
    if left == before.count, !opensText { return -left }
    let closesText =
      isLast && block.earlier + block.count == earlier.run.count && block.later + block.count == later.run.count
    if right == block.count, !closesText { return right }
    let reach = -min(left, Self.farthest)...min(right, Self.farthest)
    return reach.max { (side.breaks(at: gap, movedBy: $0), -abs($0)) < (side.breaks(at: gap, movedBy: $1), -abs($1)) }
      ?? 0
  }
}

extension ChangeSlider.Side {
  /// Whether two units of the run may stand for each other.
  private func areSame(_ one: Int, _ other: Int) -> Bool {
    text.keys[run[one]] == text.keys[run[other]] && text.units[run[one]].piece == text.units[run[other]].piece
  }

  /// How many words before a gap are the last words of it.
  fileprivate func room(leftOf gap: Range<Int>, most: Int) -> Int {
    var steps = 0
    while steps < most, areSame(gap.lowerBound - 1 - steps, gap.upperBound - 1 - steps) { steps += 1 }
    return steps
  }

  /// How many words behind a gap are the first words of it.
  fileprivate func room(rightOf gap: Range<Int>, most: Int) -> Int {
    var steps = 0
    while steps < most, areSame(gap.lowerBound + steps, gap.upperBound + steps) { steps += 1 }
    return steps
  }

  /// At how many ends of a gap, moved by some words, punctuation or the end of a sentence stands.
  fileprivate func breaks(at gap: Range<Int>, movedBy steps: Int) -> Int {
    (isBreak(before: gap.lowerBound + steps) ? 1 : 0) + (isBreak(before: gap.upperBound + steps) ? 1 : 0)
  }

  private func isBreak(before place: Int) -> Bool {
    guard place > 0, place < run.count else { return true }
    let (unit, next) = (text.units[run[place - 1]], text.units[run[place]])
    return run[place] != run[place - 1] + 1 || next.traits.contains(.first) || next.token > unit.tokenEnd
  }
}

extension MatchingBlock {
  /// The block with so many words more at its end, or fewer.
  fileprivate func lengthened(by steps: Int) -> MatchingBlock {
    MatchingBlock(earlier: earlier, later: later, count: count + steps)
  }

  /// The block with its start so many words farther on, or farther back, and its end where it was.
  fileprivate func moved(by steps: Int) -> MatchingBlock {
    MatchingBlock(earlier: earlier + steps, later: later + steps, count: count - steps)
  }
}
