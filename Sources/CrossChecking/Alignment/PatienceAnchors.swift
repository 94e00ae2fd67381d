internal import TextModel

/// Finds the keys that two sequences hold once each, in the longest order that both have them in.
///
/// The order is the longest increasing subsequence, by patience sorting: O(n log n). After Bram Cohen's patience diff.
enum PatienceAnchors {
  /// The anchors in order, each a block of one item.
  static func find(
    _ earlier: [UInt64], _ earlierRange: Range<Int>, _ later: [UInt64], _ laterRange: Range<Int>
  ) -> [MatchingBlock] {
    longestIncreasing(uniquePairs(earlier, earlierRange, later, laterRange))
  }

  /// The keys that occur once on each side, in the order of the later one.
  static func uniquePairs(
    _ earlier: [UInt64], _ earlierRange: Range<Int>, _ later: [UInt64], _ laterRange: Range<Int>
  ) -> [MatchingBlock] {
    let places = onlyPlaces(of: earlier, in: earlierRange)
    let laterPlaces = onlyPlaces(of: later, in: laterRange)
    var pairs: [MatchingBlock] = []
    for j in laterRange {
      guard let only = laterPlaces[later[j]], only == j, let i = places[later[j]], i >= 0 else { continue }
      pairs.append(MatchingBlock(earlier: i, later: j, count: 1))
    }
    return pairs
  }

  /// Where each key stands, or -1 where it stands more than once.
  private static func onlyPlaces(of keys: [UInt64], in range: Range<Int>) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    places.reserveCapacity(range.count)
    for i in range where places.updateValue(i, forKey: keys[i]) != nil { places[keys[i]] = -1 }
    return places
  }

  /// The longest run of `pairs`, in their order, whose earlier places increase.
  static func longestIncreasing(_ pairs: [MatchingBlock]) -> [MatchingBlock] {
    var piles: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let low = piles.partitioningIndex { pairs[$0].earlier >= pair.earlier }
      if low > 0 { previous[index] = piles[low - 1] }
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var result: [MatchingBlock] = []
    var next = piles.last ?? -1
    while next >= 0 {
      result.append(pairs[next])
      next = previous[next]
    }
    return result.reversed()
  }
}
