internal import TextModel

/// What all word lists together say of a word: one look-up a word, and for the many words that are in no list not
/// even that.
///
/// A filter of 2^16 bits, indexed by the low bits of the hash, turns away nearly every word of a text (of 2,500
/// entries about one stranger in 26 gets through); an open-addressed table answers the rest. Both fit into the first
/// two levels of cache, which a `Dictionary` with its keyed hash does not.
final class Vocabulary: Sendable {
  /// All senses; the first says nothing.
  let senses: [WordSense]
  private let meanings: [WordMeaning]
  private let filter: [UInt64]
  private let keys: [UInt64]
  private let indices: [UInt16]
  /// The key of the possessive `'s`.
  let possessive = WordHash.of("'s")

  /// A vocabulary that says nothing of any word.
  static let empty = Vocabulary(VocabularyBuilder())

  /// Takes over what was gathered.
  init(_ builder: VocabularyBuilder) {
    senses = builder.senses
    meanings = builder.senses.enumerated().map { WordMeaning($1, sense: UInt16(truncatingIfNeeded: $0)) }
    filter = builder.filter
    keys = builder.keys
    indices = builder.indices
  }

  /// What is said of the word with that hash.
  func meaning(of hash: UInt64) -> WordMeaning {
    guard filter[Int(hash >> 6 & 1023)] >> (hash & 63) & 1 == 1 else { return .none }
    return meanings[Int(indices[VocabularyBuilder.slot(of: hash, keys, indices)])]
  }
}

/// What is asked most of what a vocabulary says of a word, in eight bytes.
struct WordMeaning {
  /// What the word can be.
  let roles: Lexeme.Roles
  /// All that is said of it, as an index into ``Vocabulary/senses``; 0 where nothing is known.
  let sense: UInt16
  /// What it means where it is a word of a closed class.
  let keyword: Keyword?

  init(_ word: WordSense, sense: UInt16) {
    roles = word.roles
    self.sense = sense
    keyword = word.roles.contains(.keyword) ? word.keyword : nil
  }

  static let none = WordMeaning(.none, sense: 0)
}

/// Gathers what word lists say.
struct VocabularyBuilder {
  private(set) var senses: [WordSense] = [.none]
  private(set) var filter = [UInt64](repeating: 0, count: 1024)
  private(set) var keys = [UInt64](repeating: 0, count: 4096)
  private(set) var indices = [UInt16](repeating: 0, count: 4096)

  /// Changes what is said of the word with that hash.
  mutating func update(_ hash: UInt64, _ body: (inout WordSense) -> Void) {
    if senses.count &* 2 > keys.count { grow() }
    let slot = Self.slot(of: hash, keys, indices)
    if indices[slot] == 0 {
      guard senses.count < Int(UInt16.max) else { return }
      filter[Int(hash >> 6 & 1023)] |= 1 << (hash & 63)
      keys[slot] = hash
      indices[slot] = UInt16(senses.count)
      senses.append(.none)
    }
    body(&senses[Int(indices[slot])])
  }

  /// Where the word stands, or would stand, in a table that is never more than half full.
  static func slot(of hash: UInt64, _ keys: [UInt64], _ indices: [UInt16]) -> Int {
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
      let slot = Self.slot(of: key, keys, indices)
      keys[slot] = key
      indices[slot] = index
    }
  }
}
