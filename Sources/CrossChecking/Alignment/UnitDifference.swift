/// The difference of two runs of units of two texts. One object, which all that is told of it shares.
final class UnitDifference: Sendable {
  /// The units of the earlier text that are compared, in order.
  let earlier: [Int]
  /// The units of the later text, likewise.
  let later: [Int]
  /// What both have in the same order, as positions in ``earlier`` and ``later``.
  let blocks: [MatchingBlock]

  let earlierText: NormalText
  let laterText: NormalText

  init(_ earlierText: NormalText, _ earlier: [Int], _ laterText: NormalText, _ later: [Int]) {
    self.earlierText = earlierText
    self.laterText = laterText
    self.earlier = earlier
    self.later = later
    let blocks = SequenceDifference.blocks(earlier.map { earlierText.keys[$0] }, later.map { laterText.keys[$0] })
    let sides = (ChangeSlider.Side(text: earlierText, run: earlier), ChangeSlider.Side(text: laterText, run: later))
    let slider = ChangeSlider(earlier: sides.0, later: sides.1)
    self.blocks = Self.withoutStrays(slider.slid(blocks), laterText, later, earlier.count)
  }

  /// Drops the blocks of one or two function words in the midst of a rewording: two wordings that share only
  /// `of the` there have nothing in common there, and an editor reads one change more easily than three.
  private static func withoutStrays(
    _ blocks: [MatchingBlock], _ text: NormalText, _ later: [Int], _ earlierCount: Int
  ) -> [MatchingBlock] {
    blocks.indices.filter { index in
      let block = blocks[index]
      guard block.count <= 2,
        (0..<block.count).allSatisfy({ text.units[later[block.later + $0]].traits.contains(.function) })
      else { return true }
      let before = index > 0 ? blocks[index - 1] : MatchingBlock(earlier: 0, later: 0, count: 0)
      let behind =
        index + 1 < blocks.count
        ? blocks[index + 1] : MatchingBlock(earlier: earlierCount, later: later.count, count: 0)
      let goneBefore = block.earlier - before.earlier - before.count
      let newBefore = block.later - before.later - before.count
      let goneBehind = behind.earlier - block.earlier - block.count
      let newBehind = behind.later - block.later - block.count
      return min(goneBefore, newBefore) < block.count || min(goneBehind, newBehind) < block.count
    }
    .map { blocks[$0] }
  }

  /// Where the two differ. Runs of the same letters (`air strike`, `airstrike`) do not.
  var changes: [UnitChange] {
    var changes: [UnitChange] = []
    var (i, j) = (0, 0)
    for block in blocks + [MatchingBlock(earlier: earlier.count, later: later.count, count: 0)] {
      let gone = Array(earlier[i..<block.earlier])
      let new = Array(later[j..<block.later])
      if !(gone.isEmpty && new.isEmpty) && !haveSameLetters(gone, new) {
        changes.append(
          UnitChange(
            earlier: gone, later: new,
            earlierNext: block.earlier < earlier.count ? earlier[block.earlier] : (earlier.last ?? -1) + 1,
            laterNext: block.later < later.count ? later[block.later] : (later.last ?? -1) + 1,
            earlierPrevious: i > 0 ? earlier[i - 1] : -1, laterPrevious: j > 0 ? later[j - 1] : -1))
      }
      (i, j) = (block.earlier + block.count, block.later + block.count)
    }
    return changes
  }

  /// Whether the same letters are parted into another number of words. Words one for one are never asked: `we're`
  /// and `were` have the same letters; nor are numbers: `1.5` and `15`.
  private func haveSameLetters(_ gone: [Int], _ new: [Int]) -> Bool {
    guard !gone.isEmpty, !new.isEmpty, gone.count != new.count, gone.count + new.count <= 8,
      !gone.contains(where: { earlierText.units[$0].traits.contains(.number) }),
      !new.contains(where: { laterText.units[$0].traits.contains(.number) })
    else { return false }
    return earlierText.letters(of: gone) == laterText.letters(of: new)
  }

  /// How much of the two is the same, by weight, from 0 to 1.
  var strength: Double {
    let same = blocks.reduce(0) { sum, block in
      (0..<block.count).reduce(sum) { $0 + laterText.units[later[block.later + $1]].weight }
    }
    let all =
      earlier.reduce(0) { $0 + earlierText.units[$1].weight } + later.reduce(0) { $0 + laterText.units[$1].weight }
    return all == 0 ? 0 : Double(2 * same) / Double(all)
  }
}
