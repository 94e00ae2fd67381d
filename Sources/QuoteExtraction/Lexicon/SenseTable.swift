/// What the word lists say of each word, by its hash.
///
/// Every token of every article is looked up once, so the keys, which are hashes already, are not hashed again: open
/// addressing in one array, at most half full.
struct SenseTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    var sense: WordSense
  }

  private var slots: [Slot] = Array(repeating: Slot(key: 0, sense: WordSense()), count: 1024)
  private var count = 0

  /// What is known of the word with that hash. No word hashes to 0, the key of free slots, but by a chance of one
  /// in 2^64.
  subscript(key: UInt64) -> WordSense? {
    get {
      let slot = slots[index(of: key)]
      return slot.key == 0 ? nil : slot.sense
    }
    set {
      guard let newValue, key != 0 else { return }
      let i = index(of: key)
      if slots[i].key == 0 { count &+= 1 }
      slots[i] = Slot(key: key, sense: newValue)
      if count &* 2 > slots.count { grow() }
    }
  }

  /// The slot of `key`, or the free one where it would go.
  private func index(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    // The low bits of FNV-1a are its best mixed ones; the shift folds the high ones in.
    var i = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[i].key != key, slots[i].key != 0 { i = (i &+ 1) & mask }
    return i
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: 0, sense: WordSense()), count: old.count &* 2)
    for slot in old where slot.key != 0 { slots[index(of: slot.key)] = slot }
  }
}
