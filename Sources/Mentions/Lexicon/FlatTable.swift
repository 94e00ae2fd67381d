/// A hash table from word hashes to small values, in two flat arrays.
///
/// Every token of every article is looked up, so a look-up must cost no more than a memory read or two: the
/// keys are hashes already and are not hashed again (a `Dictionary` would), collisions go to the next slot, and
/// at least half of the slots are free. Key 0 marks a free slot; no word hashes to it but by a chance of one in 2^64.
struct FlatTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private(set) var count = 0

  /// An empty table with room for so many entries before it grows.
  init(minimumCapacity: Int) {
    var slots = 16
    while slots < minimumCapacity &* 2 { slots &*= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: nil, count: slots)
  }

  /// What stands under `key`.
  @inline(__always)
  subscript(key: UInt64) -> Value? {
    let mask = keys.count &- 1
    var slot = Self.slot(of: key, mask: mask)
    while keys[slot] != key {
      if keys[slot] == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
    return values[slot]
  }

  /// Puts `value` under `key`; where something stands there already, `combine` makes one of both.
  mutating func insert(_ key: UInt64, _ value: Value, combine: (Value, Value) -> Value = { $1 }) {
    guard key != 0 else { return }
    if (count &+ 1) &* 2 > keys.count { grow() }
    let mask = keys.count &- 1
    var slot = Self.slot(of: key, mask: mask)
    while keys[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    if keys[slot] == key, let present = values[slot] {
      values[slot] = combine(present, value)
    } else {
      keys[slot] = key
      values[slot] = value
      count &+= 1
    }
  }

  private mutating func grow() {
    var larger = FlatTable(minimumCapacity: keys.count)
    for (key, value) in zip(keys, values) where key != 0 {
      if let value { larger.insert(key, value) }
    }
    self = larger
  }

  /// The low bits of FNV-1a are its best mixed ones; a shift folds the high ones in.
  @inline(__always)
  private static func slot(of key: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
  }
}
