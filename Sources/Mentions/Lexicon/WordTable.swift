internal import TextModel

/// What the word lists say of each of some 50,000 words, in eight bytes a word.
///
/// Nearly every distinct word of an article is looked up in it, and the words of a text lie all over it: what it costs
/// is the cache that it takes. The words share some hundred combinations of facts, and so a word keeps the number of its
/// combination, beside the high half of its hash; its low half is where it stands. (A table of hashes and facts takes 2 MB
/// for the same words.) A word that no list has is taken for another by a chance of one in 2^32.
struct WordTable: Sendable {
  /// The high half of a hash, then the number of a combination and one more; nought where nothing is.
  private var slots = [UInt64](repeating: 0, count: 1 << 17)
  private var combinations: [WordFacts] = [[]]
  private var numbers = FlatTable<UInt32>(minimumCapacity: 512, free: 0)
  private var used = 0

  /// What is said of the word with that hash.
  subscript(hash: UInt64) -> WordFacts { combinations[Int(truncatingIfNeeded: slots[slot(of: hash)] & 0xFFFF_FFFF)] }

  /// Adds to what is said of a word.
  mutating func add(_ facts: WordFacts, to hash: UInt64) {
    let slot = slot(of: hash)
    let known = self[hash]
    let all = known.union(facts)
    guard all != known else { return }
    if slots[slot] == 0 {
      // A look-up ends at a free slot: what lists of twice the length had beyond three quarters is left out.
      guard used &* 4 < slots.count &* 3 else { return }
      used += 1
    }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number(of: all))
  }

  /// The slot of a word, or the free one where it would stand.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, (slots[slot] ^ hash) >> 32 != 0 { slot = (slot &+ 1) & mask }
    return slot
  }

  /// Puts what `change` makes of a combination of facts in the place of each. Nothing can be added any more.
  mutating func settle(_ change: (WordFacts) -> WordFacts) { combinations = combinations.map(change) }

  private mutating func number(of facts: WordFacts) -> UInt32 {
    // The table wants keys whose bits are mixed, as hashes are: those of facts lie in a row.
    let key = facts.rawValue &* 0x9E37_79B9_7F4A_7C15
    let known = numbers.value(key)
    guard known == 0 else { return known }
    let number = UInt32(truncatingIfNeeded: combinations.count)
    numbers.insert(key, number)
    combinations.append(facts)
    return number
  }
}
