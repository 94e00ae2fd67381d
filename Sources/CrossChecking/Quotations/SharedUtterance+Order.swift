internal import TextModel

extension SharedUtterance {
  /// Whether words of sense that the later text has put in are words that it has left out elsewhere: they moved.
  var isReordered: Bool {
    let (earlier, later) = (difference.earlierText, difference.laterText)
    return changes.contains { put in
      let words = put.change.later
      guard put.kind == .inserted, words.count >= 2, words.contains(where: { later.units[$0].weight > 1 }) else {
        return false
      }
      let keys = words.map { later.keys[$0] }
      return changes.contains { left in
        left.change.later.isEmpty && left.change.earlier.map { earlier.keys[$0] }.holds(keys)
      }
    }
  }

  /// The stretch within which the words are in another order, where nothing graver is changed: without the words that both
  /// texts begin and end with.
  func order(as relation: Relation, quotes: RuleSettings.QuotationPolicy) -> (earlier: [Int], later: [Int])? {
    guard isReordered, let gravest = countedChanges(as: relation, quotes: quotes).map(\.kind).max(),
      gravest < .unlimited
    else { return nil }
    let (earlier, later) = (difference.earlier, difference.later)
    let head = difference.blocks.first.map { $0.earlier == 0 && $0.later == 0 ? $0.count : 0 } ?? 0
    let tail =
      difference.blocks.last.map {
        $0.earlier + $0.count == earlier.count && $0.later + $0.count == later.count ? $0.count : 0
      } ?? 0
    guard head + tail <= min(earlier.count, later.count) else { return nil }
    return (Array(earlier[head..<(earlier.count - tail)]), Array(later[head..<(later.count - tail)]))
  }
}

extension [UInt64] {
  /// Whether `other` stands in it, in one piece.
  fileprivate func holds(_ other: [UInt64]) -> Bool {
    guard !other.isEmpty, other.count <= count else { return false }
    return (0...(count - other.count)).contains { self[$0..<($0 + other.count)].elementsEqual(other) }
  }
}
