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
  var earlierSpeaker: String?
  /// Whether two speakers exchanged it for another one of theirs; see ``ExchangedWords``.
  var isExchanged = false
  /// The two wordings. Words that only one of the two has inside marks are in it on both sides.
  let difference: UnitDifference
  /// Where the words differ, and how much that matters.
  let changes: [QuotedChange]
  /// Words that both have, but that only one has inside marks, as units of the later text.
  let remarked: [Int]
  /// Whether a word of sense is among those. A stray `and` that both have beside a quotation's cut end says nothing.
  let isSenseRemarked: Bool

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

  /// Words that two speakers exchanged.
  init(_ words: ExchangedWords, _ alignment: Alignment, lexicon: ComparisonLexicon) {
    self.init(
      alignment.earlier, alignment.later, earlier: [words.earlier.piece], later: [words.later.piece],
      earlierUnits: words.earlier.units, laterUnits: words.later.units, lexicon: lexicon)
    isExchanged = true
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
    let restated = RestatedValues(earlierText, laterText, lexicon: lexicon)
    changes = difference.changes.filter { !restated.covers($0) }.map {
      QuotedChange($0, in: difference, earlierText, laterText, lexicon: lexicon)
    }
    let remarked = Self.remarked(in: difference, earlierText, laterText)
    self.remarked = remarked
    isSenseRemarked = remarked.contains { !laterText.units[$0].traits.contains(.function) }
  }

  /// The units that only one text has inside marks, run by run, where the marks round the run differ too. Where they
  /// are the same nobody changed them: the two texts were only read another way, as unclosed and nested marks may be.
  private static func remarked(
    in difference: UnitDifference, _ earlierText: NormalText, _ laterText: NormalText
  ) -> [Int] {
    difference.blocks.flatMap { block -> [Int] in
      var runs: [Int] = []
      var i = 0
      while i < block.count {
        var end = i
        while end < block.count, isRemarked(block, end, difference, earlierText, laterText) { end += 1 }
        if end > i {
          let run = (difference.earlier[block.earlier + i], difference.earlier[block.earlier + end - 1])
          let laterRun = (difference.later[block.later + i], difference.later[block.later + end - 1])
          if earlierText.marks(around: run) != laterText.marks(around: laterRun) {
            runs += difference.later[(block.later + i)..<(block.later + end)]
          }
        }
        i = max(end, i + 1)
      }
      return runs
    }
  }

  private static func isRemarked(
    _ block: MatchingBlock, _ offset: Int, _ difference: UnitDifference, _ earlierText: NormalText,
    _ laterText: NormalText
  ) -> Bool {
    earlierText.units[difference.earlier[block.earlier + offset]].isQuoted
      != laterText.units[difference.later[block.later + offset]].isQuoted
  }
}
