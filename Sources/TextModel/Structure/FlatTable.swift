/// A hash table from word hashes to small values, in one flat array.
///
/// Every token of every article is looked up in a number of them, so a look-up must cost no more than a memory read or
/// two: the keys are hashes already and are not hashed again (a `Dictionary` would), collisions go to the next slot, and
/// a quarter of the slots or more is free. Key 0 marks a free slot; a word hashes to it by a chance of one in 2^64.
///
/// All of it is inlinable: a generic that another module calls is made for its values only if that module sees its body.
@frozen
public struct FlatTable<Value: Sendable>: Sendable {
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var key: UInt64
    @usableFromInline var value: Value

    @inlinable
    init(key: UInt64, value: Value) {
      self.key = key
      self.value = value
    }
  }

  @usableFromInline var slots: [Slot]
  @usableFromInline let free: Value
  /// The number of keys.
  @inlinable public var count: Int { used }
  @usableFromInline var used = 0

  /// An empty table with room for so many entries before it grows. Free slots hold `free`.
  @inlinable
  public init(minimumCapacity: Int, free: Value) {
    var size = 16
    while size &* 3 < minimumCapacity &* 4 { size &*= 2 }
    slots = Array(repeating: Slot(key: 0, value: free), count: size)
    self.free = free
  }

  /// What stands under `key`.
  @inlinable
  public subscript(key: UInt64) -> Value? {
    let slot = slots[index(of: key)]
    return slot.key == 0 ? nil : slot.value
  }

  /// What stands under `key`, or the value of a free slot.
  @inlinable
  public func value(_ key: UInt64) -> Value { slots[index(of: key)].value }

  /// Puts `value` under `key`; where something stands there already, `combine` makes one of both.
  @inlinable
  public mutating func insert(_ key: UInt64, _ value: Value, combine: (Value, Value) -> Value = { $1 }) {
    guard key != 0 else { return }
    let i = index(of: key)
    if slots[i].key == key {
      slots[i].value = combine(slots[i].value, value)
      return
    }
    slots[i] = Slot(key: key, value: value)
    used &+= 1
    if used &* 4 > slots.count &* 3 { grow() }
  }

  /// The slot that holds `key`, or the free one where it would go.
  @inlinable
  func index(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    // A key that a product was made for has its best bits in the upper half: the shift folds them in.
    var i = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[i].key != key, slots[i].key != 0 { i = (i &+ 1) & mask }
    return i
  }

  @inlinable
  mutating func grow() {
    var larger = FlatTable(minimumCapacity: slots.count &* 2, free: free)
    for slot in slots where slot.key != 0 { larger.insert(slot.key, slot.value) }
    self = larger
  }
}
