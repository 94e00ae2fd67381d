/// Two texts side by side: for every word of one, the word of the other that it is, and the passages that differ.
struct Alignment: Sendable {
  /// The earlier, or other, text.
  let earlier: NormalText
  /// The later one.
  let later: NormalText
  /// For each unit of the later text its partner, or -1.
  let earlierOfLater: [Int32]
  /// For each unit of the earlier text its partner, or -1.
  let laterOfEarlier: [Int32]
  /// The passages of which both have a wording, but not the same one, in the order of the later text.
  let changed: [ChangedPassage]

  /// Aligns two texts.
  init(_ earlier: NormalText, _ later: NormalText) {
    var builder = AlignmentBuilder(earlier, later)
    builder.run()
    self.earlier = earlier
    self.later = later
    earlierOfLater = builder.earlierOfLater
    laterOfEarlier = builder.laterOfEarlier
    changed = builder.changed
  }

  /// The same without the changed passages that hold words which two speakers exchanged: which sentence is which was told
  /// there from the words or from the names, and what differs around them is the exchange once more.
  func without(_ exchanged: some Sequence<SharedUtterance>) -> Alignment {
    let units = exchanged.flatMap(\.difference.earlier)
    let laterUnits = exchanged.flatMap(\.difference.later)
    if units.isEmpty { return self }
    let sentences = Set(units.map { earlier.sentence(of: $0) })
    let laterSentences = Set(laterUnits.map { later.sentence(of: $0) })
    return Alignment(
      self,
      changed: changed.filter {
        sentences.isDisjoint(with: $0.earlierSentences) && laterSentences.isDisjoint(with: $0.laterSentences)
      })
  }

  private init(_ alignment: Alignment, changed: [ChangedPassage]) {
    (earlier, later) = (alignment.earlier, alignment.later)
    (earlierOfLater, laterOfEarlier) = (alignment.earlierOfLater, alignment.laterOfEarlier)
    self.changed = changed
  }
}

/// A passage of one or more sentences that two texts word differently.
struct ChangedPassage: Sendable {
  /// Its sentences in the earlier text.
  let earlierSentences: [Int]
  /// Its sentences in the later text.
  let laterSentences: [Int]
  /// Where the wordings differ, in order.
  let changes: [UnitChange]
  /// How much of the two is the same, by weight, in the same order, from 0 to 1.
  let strength: Double
}

/// Units of one text that stand where the other has other ones, or none.
struct UnitChange: Hashable, Sendable {
  /// The units of the earlier text that are gone.
  let earlier: [Int]
  /// The units of the later text that are new.
  let later: [Int]
  /// The unit of the earlier text behind the change; the number of units where there is none.
  let earlierNext: Int
  /// The unit of the later text behind the change.
  let laterNext: Int
  /// The compared unit of the earlier text before the change, or -1. Not always the one before `earlierNext`: a
  /// quotation's words are compared without the cue between them.
  var earlierPrevious = -1
  /// The compared unit of the later text before the change, or -1.
  var laterPrevious = -1
}

/// Makes an ``Alignment``.
struct AlignmentBuilder {
  private let earlier: NormalText
  private let later: NormalText
  private(set) var earlierOfLater: [Int32]
  private(set) var laterOfEarlier: [Int32]
  private(set) var changed: [ChangedPassage] = []

  init(_ earlier: NormalText, _ later: NormalText) {
    self.earlier = earlier
    self.later = later
    earlierOfLater = [Int32](repeating: -1, count: later.units.count)
    laterOfEarlier = [Int32](repeating: -1, count: earlier.units.count)
  }

  mutating func run() {
    if earlier.keys == later.keys {
      for unit in later.keys.indices { pair(unit, unit) }
      return
    }
    for group in SentenceMatcher.groups(earlier, later) {
      if group.isIdentical {
        pairAll(earlier.sentences[group.earlier[0]], later.sentences[group.later[0]])
      } else {
        compare(group)
      }
    }
  }

  private mutating func pair(_ e: Int, _ l: Int) {
    earlierOfLater[l] = Int32(e)
    laterOfEarlier[e] = Int32(l)
  }

  private mutating func pairAll(_ earlierRun: Range<Int>, _ laterRun: Range<Int>) {
    for (e, l) in zip(earlierRun, laterRun) { pair(e, l) }
  }

  private mutating func compare(_ group: SentenceMatcher.Group) {
    let difference = UnitDifference(
      earlier, group.earlier.flatMap { earlier.sentences[$0] }, later, group.later.flatMap { later.sentences[$0] })
    for block in difference.blocks {
      for i in 0..<block.count { pair(difference.earlier[block.earlier + i], difference.later[block.later + i]) }
    }
    let changes = difference.changes
    if changes.isEmpty { return }
    changed.append(
      ChangedPassage(
        earlierSentences: group.earlier, laterSentences: group.later, changes: changes, strength: difference.strength))
  }
}
