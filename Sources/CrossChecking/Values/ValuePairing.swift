internal import TextModel

/// Says which values (quantities, times, names) of two wordings of a passage stand for each other.
///
/// Two values are a pair where a word of one is a word of the other, or where both stand in the same change:
/// `at least 25 fighters` and `25 fighters` share a number, `25 fighters` and `52 fighters` a place.
struct ValuePairing {
  /// A value, as the units that it is made of.
  struct Item: Sendable {
    /// Which of the article's values it is.
    let index: Int
    /// Its units.
    let units: Range<Int>
  }

  /// The items of an article's values, in order, those that lie outside every sentence left out.
  static func items(_ spans: [Range<Int>]) -> [Item] {
    spans.enumerated().filter { !$0.element.isEmpty }.map { Item(index: $0.offset, units: $0.element) }
      .sorted { ($0.units.lowerBound, $0.index) < ($1.units.lowerBound, $1.index) }
  }

  private let alignment: Alignment
  private let passage: ChangedPassage
  private let earlier: [Item]
  private let later: [Item]

  init(_ alignment: Alignment, _ passage: ChangedPassage, earlier: [Item], later: [Item]) {
    self.alignment = alignment
    self.passage = passage
    self.earlier = Self.within(passage.earlierSentences.map { alignment.earlier.sentences[$0] }, earlier)
    self.later = Self.within(passage.laterSentences.map { alignment.later.sentences[$0] }, later)
  }

  private static func within(_ runs: [Range<Int>], _ items: [Item]) -> [Item] {
    runs.flatMap { run in
      let low = items.partitioningIndex { $0.units.lowerBound >= run.lowerBound }
      return items[low...].prefix { $0.units.lowerBound < run.upperBound }
    }
  }

  /// The pairs of which a change touches at least one, in the order of the later text. `mayPair` says whether
  /// two values are of the same kind at all.
  func pairs(mayPair: (_ earlier: Int, _ later: Int) -> Bool) -> [(earlier: Item, later: Item)] {
    var pairs: [(earlier: Item, later: Item)] = []
    var taken: Set<Int> = []
    for l in later {
      let partners = Set(l.units.map { Int(alignment.earlierOfLater[$0]) })
      guard let e = earlier.first(where: { !taken.contains($0.index) && !partners.isDisjoint(with: $0.units) }),
        mayPair(e.index, l.index)
      else { continue }
      taken.insert(e.index)
      if isTouched(e.units, l.units) { pairs.append((e, l)) }
    }
    let paired = Set(pairs.map(\.later.index))
    for change in passage.changes {
      var open = earlier.filter { item in
        !taken.contains(item.index) && change.earlier.contains { item.units.contains($0) } && isGone(item.units)
      }
      for l in later where !paired.contains(l.index) && change.later.contains(where: { l.units.contains($0) }) {
        guard isNew(l.units), let at = open.firstIndex(where: { mayPair($0.index, l.index) }) else { continue }
        taken.insert(open[at].index)
        pairs.append((open.remove(at: at), l))
      }
    }
    return pairs.sorted { $0.later.units.lowerBound < $1.later.units.lowerBound }
  }

  private func isTouched(_ e: Range<Int>, _ l: Range<Int>) -> Bool {
    passage.changes.contains { change in
      change.earlier.contains { e.contains($0) } || change.later.contains { l.contains($0) }
    }
  }

  private func isGone(_ units: Range<Int>) -> Bool {
    units.contains { alignment.laterOfEarlier[$0] < 0 }
  }

  private func isNew(_ units: Range<Int>) -> Bool {
    units.contains { alignment.earlierOfLater[$0] < 0 }
  }
}
