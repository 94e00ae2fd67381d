internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// One utterance that two texts quote, or that one quotes and the other words without marks.
struct SharedUtterance: Sendable {
  /// The pieces of the earlier text that hold it; none where that has its words without marks.
  let earlier: [Int]
  /// The pieces of the later text that hold it.
  let later: [Int]
  /// Who speaks in a source that names its speakers turn by turn.
  let earlierSpeaker: String?
  /// The two wordings. Words that only one of the two has inside marks are in it on both sides.
  let difference: UnitDifference
  /// Where the words differ, and how much that matters.
  let changes: [QuotedChange]
  /// Words that both have, but that only one has inside marks, as units of the later text.
  let remarked: [Int]

  /// Holds two wordings against each other whose words the alignment leads between, if `byAlignment`.
  init(
    _ alignment: Alignment, earlier: [Int], later: [Int], earlierUnits: [Int], laterUnits: [Int], byAlignment: Bool,
    lexicon: ComparisonLexicon
  ) {
    guard byAlignment else {
      self.init(
        alignment.earlier, alignment.later, earlier: earlier, later: later, earlierUnits: earlierUnits,
        laterUnits: laterUnits, lexicon: lexicon)
      return
    }
    let partnersOfLater = laterUnits.map { Int(alignment.earlierOfLater[$0]) }.filter { $0 >= 0 }
    let partnersOfEarlier = earlierUnits.map { Int(alignment.laterOfEarlier[$0]) }.filter { $0 >= 0 }
    self.init(
      alignment.earlier, alignment.later, earlier: earlier, later: later,
      earlierUnits: Set(earlierUnits).union(partnersOfLater).sorted(),
      laterUnits: Set(laterUnits).union(partnersOfEarlier).sorted(), lexicon: lexicon)
  }

  /// Holds two wordings against each other.
  init(
    _ earlierText: NormalText, _ laterText: NormalText, earlier: [Int], later: [Int], earlierUnits: [Int],
    laterUnits: [Int], earlierSpeaker: String? = nil, lexicon: ComparisonLexicon
  ) {
    self.earlierSpeaker = earlierSpeaker
    self.earlier = earlier
    self.later = later
    let difference = UnitDifference(earlierText, earlierUnits, laterText, laterUnits)
    self.difference = difference
    changes = difference.changes.map {
      QuotedChange($0, in: difference, earlierText, laterText, lexicon: lexicon)
    }
    remarked = difference.blocks.flatMap { block in
      (0..<block.count).filter {
        earlierText.units[difference.earlier[block.earlier + $0]].isQuoted
          != laterText.units[difference.later[block.later + $0]].isQuoted
      }
      .map { difference.later[block.later + $0] }
    }
  }
}
