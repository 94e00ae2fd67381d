/// Says in one look-up which of the word lists have an entry that starts with a word.
///
/// A hash table with open addressing and linear probing (Knuth, *The Art of Computer Programming*, volume 3, 6.4).
/// Its keys are hashes already, so no further hashing is needed; most words of a text have no entry anywhere, and one
/// look-up takes the place of nine.
struct WordClasses: Sendable {
  /// The lists.
  struct Classes: OptionSet, Sendable {
    let rawValue: UInt16
    static let equivalent = Classes(rawValue: 1)
    static let numeral = Classes(rawValue: 2)
    static let function = Classes(rawValue: 4)
    static let negation = Classes(rawValue: 8)
    static let affirmation = Classes(rawValue: 16)
    static let limit = Classes(rawValue: 32)
    static let bound = Classes(rawValue: 64)
    static let increment = Classes(rawValue: 128)
    static let filler = Classes(rawValue: 256)
    static let calendar = Classes(rawValue: 512)
    static let article = Classes(rawValue: 1024)
    /// It has letters of ASCII alone, and more than one: nothing in it to cut at or to leave out. No list says it.
    static let plain = Classes(rawValue: 2048)
    /// It is `the`, before which a day may be spoken: `the thirteenth of June`.
    static let definite = Classes(rawValue: 4096)

    /// Phrases of these lists mark the units that they cover.
    static let marking: Classes = [.negation, .affirmation, .limit, .bound, .increment, .filler]

    /// Whether it is plain and begins nothing that is compared as a whole: most words of a text are and do not.
    var isPlainWordAlone: Bool {
      intersection([.plain, .numeral, .article, .calendar, .equivalent]) == .plain
    }
  }

  private var keys: [UInt64] = []
  private var values: [UInt16] = []
  private var mask = 0

  /// Enters the classes of all words, by their hashes.
  init(_ classes: [UInt64: Classes]) {
    var size = 1024
    while size < classes.count * 3 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    values = [UInt16](repeating: 0, count: size)
    for (key, value) in classes {
      var slot = Int(truncatingIfNeeded: key) & mask
      while values[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      values[slot] = value.rawValue
    }
  }

  /// The classes of the word with that hash.
  subscript(hash: UInt64) -> Classes {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while values[slot] != 0 {
      if keys[slot] == hash { return Classes(rawValue: values[slot]) }
      slot = (slot + 1) & mask
    }
    return []
  }
}
