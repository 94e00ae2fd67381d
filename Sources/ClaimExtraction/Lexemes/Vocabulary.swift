internal import TextModel

/// What all word lists together say of a word: one look-up a word, and for the many words that are in no list not
/// even that.
///
/// A filter of 2^16 bits, indexed by the low bits of the hash, turns away nearly every word of a text (of 2,500
/// entries about one stranger in 26 gets through); an open-addressed table answers the rest. Both fit into the first
/// two levels of cache, which a `Dictionary` with its keyed hash does not.
struct Vocabulary: Sendable {
  /// All senses; the first says nothing.
  private(set) var senses: [WordSense] = [.none]
  private var rolesOfSense: [Lexeme.Roles] = [[]]
  private var filter = [UInt64](repeating: 0, count: 1024)
  private var keys = [UInt64](repeating: 0, count: 64)
  private var indices = [UInt16](repeating: 0, count: 64)
  /// The key of the possessive `'s`.
  let possessive = WordHash.of("'s")

  /// A vocabulary that says nothing of any word.
  static let empty = Vocabulary()

  /// The sense of the word with that hash, as an index into ``senses``; 0 where nothing is known of it.
  func senseIndex(_ hash: UInt64) -> UInt16 {
    guard filter[Int(hash >> 6 & 1023)] >> (hash & 63) & 1 == 1 else { return 0 }
    let slot = slot(of: hash)
    return indices[slot]
  }

  /// The roles of a sense.
  func roles(_ sense: UInt16) -> Lexeme.Roles { rolesOfSense[Int(sense)] }

  /// The sense of a word by its hash.
  func sense(of hash: UInt64) -> WordSense { senses[Int(senseIndex(hash))] }

  /// Changes what is said of the word with that hash.
  mutating func update(_ hash: UInt64, _ body: (inout WordSense) -> Void) {
    if senses.count &* 2 > keys.count { grow() }
    let slot = slot(of: hash)
    if indices[slot] == 0 {
      guard senses.count < Int(UInt16.max) else { return }
      filter[Int(hash >> 6 & 1023)] |= 1 << (hash & 63)
      keys[slot] = hash
      indices[slot] = UInt16(senses.count)
      senses.append(.none)
      rolesOfSense.append([])
    }
    let index = Int(indices[slot])
    body(&senses[index])
    rolesOfSense[index] = senses[index].roles
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while indices[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, indices).filter { $0.1 != 0 }
    keys = [UInt64](repeating: 0, count: keys.count * 4)
    indices = [UInt16](repeating: 0, count: keys.count)
    for (key, index) in old {
      let slot = slot(of: key)
      keys[slot] = key
      indices[slot] = index
    }
  }
}
