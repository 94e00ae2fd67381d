/// A hash table from word hashes to small values, in one flat array.
///
/// Every token of every article is looked up, so a look-up must cost no more than a memory read or two: the
/// keys are hashes already and are not hashed again (a `Dictionary` would), collisions go to the next slot, and
/// a quarter of the slots or more is free. Key 0 marks a free slot; a word hashes to it by a chance of one in 2^64.
struct FlatTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    var value: Value
  }

  private var slots: [Slot]
  private let free: Value
  private(set) var count = 0

  /// An empty table with room for so many entries before it grows. Free slots hold `free`.
  init(minimumCapacity: Int, free: Value) {
    var size = 16
    while size &* 3 < minimumCapacity &* 4 { size &*= 2 }
    slots = Array(repeating: Slot(key: 0, value: free), count: size)
    self.free = free
  }

  /// What stands under `key`.
  subscript(key: UInt64) -> Value? {
    let slot = slots[index(of: key)]
    return slot.key == 0 ? nil : slot.value
  }

  /// What stands under `key`, or the value of a free slot.
  func value(_ key: UInt64) -> Value { slots[index(of: key)].value }

  /// Puts `value` under `key`; where something stands there already, `combine` makes one of both.
  mutating func insert(_ key: UInt64, _ value: Value, combine: (Value, Value) -> Value = { $1 }) {
    guard key != 0 else { return }
    let i = index(of: key)
    if slots[i].key == key {
      slots[i].value = combine(slots[i].value, value)
      return
    }
    slots[i] = Slot(key: key, value: value)
    count &+= 1
    if count &* 4 > slots.count &* 3 { grow() }
  }

  /// The slot that holds `key`, or the free one where it would go.
  private func index(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    // The low bits of FNV-1a are its best mixed ones; the shift folds the high ones in.
    var i = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[i].key != key, slots[i].key != 0 { i = (i &+ 1) & mask }
    return i
  }

  private mutating func grow() {
    var larger = FlatTable(minimumCapacity: slots.count &* 2, free: free)
    for slot in slots where slot.key != 0 { larger.insert(slot.key, slot.value) }
    self = larger
  }
}
