/// Counts votes for numbers: a hash table with linear probing, several times as fast as a dictionary on the tens of
/// thousands of votes of a search.
struct VoteTable {
  /// In each slot the number above, its votes below; 0 for an empty slot.
  private var slots: [UInt64]
  private var count = 0

  /// An empty table with room for about `capacity` numbers before it grows.
  init(capacity: Int) {
    var size = 256
    while size < capacity &* 2, size < 1 << 22 { size &*= 2 }
    slots = [UInt64](repeating: 0, count: size)
  }

  /// Gives `weight` votes to `first` and the numbers behind it in a row of postings. None of them is 0.
  mutating func add(_ weight: UInt32, to row: UnsafeRawBufferPointer, first: UInt32) {
    // No row has more numbers than bytes, but for the first.
    while (count &+ row.count &+ 1) &* 2 > slots.count { grow() }
    var count = count
    slots.withUnsafeMutableBufferPointer { slots in
      let mask = slots.count &- 1
      PostingList.decode(row, first: first) { number in
        var slot = Self.slot(of: number, mask)
        while slots[slot] != 0, UInt32(truncatingIfNeeded: slots[slot] &>> 32) != number { slot = (slot &+ 1) & mask }
        if slots[slot] == 0 {
          slots[slot] = UInt64(number) &<< 32
          count &+= 1
        }
        slots[slot] &+= UInt64(weight)
      }
    }
    self.count = count
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count &* 2)
    let mask = slots.count &- 1
    for entry in old where entry != 0 {
      var slot = Self.slot(of: UInt32(truncatingIfNeeded: entry &>> 32), mask)
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private static func slot(of number: UInt32, _ mask: Int) -> Int {
    // Knuth's multiplicative hashing: neighbours, as they are in a row of postings, are spread.
    Int((number &* 2_654_435_769) &>> 7) & mask
  }

  /// The numbers with most votes, at most `limit`, and none with less than a share of the most: most votes first, of equals
  /// the lower number.
  func best(_ limit: Int, leastShare: Double) -> [UInt32] {
    var counts = [Int](repeating: 0, count: Self.bins)
    var most: UInt32 = 0
    for entry in slots where entry != 0 {
      let votes = UInt32(truncatingIfNeeded: entry)
      most = max(most, votes)
      counts[Self.bin(votes)] += 1
    }
    guard most > 0, limit > 0 else { return [] }
    var least = Self.bin(most)
    var sum = counts[least]
    let floor = Self.bin(UInt32(Double(most) * leastShare))
    while least > floor, sum < limit {
      least -= 1
      sum += counts[least]
    }
    var found: [UInt64] = []
    for entry in slots where entry != 0 && Self.bin(UInt32(truncatingIfNeeded: entry)) >= least {
      // Most votes first, and of equals the lower number, is the ascending order of this.
      found.append(UInt64(~UInt32(truncatingIfNeeded: entry)) &<< 32 | entry &>> 32)
    }
    found.sort()
    return found.prefix(limit).map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Votes are counted in bins to see how many are enough; those beyond the last are more than any wording has.
  private static let bins = 4096

  @inline(__always)
  private static func bin(_ votes: UInt32) -> Int { min(Int(votes &>> 2), bins - 1) }
}
