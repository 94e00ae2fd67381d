/// A word, number or mark of a text, however often it stands there: what linguists call a type, each of its places
/// being a token.
///
/// An article of 900 tokens has 400 distinct words. What the letters of a word alone tell is found once for each of them and
/// read from an array for every token, by ``Token/word``: no room asks its word tables 900 times.
@frozen
public struct DistinctWord: Hashable, Sendable {
  /// The hash that all of its tokens have.
  public let hash: UInt64
  /// Where it stands first.
  public let span: ReadingSpan
  /// Whether it is letters of ASCII and nothing else. All of its tokens are, or none.
  public let isPlain: Bool
}

/// Numbers the distinct words of a text in the order in which they come.
struct WordNumbering {
  private(set) var words: [DistinctWord] = []
  /// The number of a word and one more, in a slot that its hash tells; nought where none is.
  private var slots: [UInt32]

  /// A numbering with room for a text of so many bytes; a longer one makes room as it goes.
  init(byteCount: Int) {
    // English has a distinct word every eleven bytes at first and far fewer later on.
    var size = 64
    while size < min(byteCount / 5, 1 << 16) { size &*= 2 }
    slots = Array(repeating: 0, count: size)
    words.reserveCapacity(size / 2)
  }

  /// The number of the word with that hash, which stands at `range` of `text`; `isPlain` where it is known to be.
  mutating func number(of hash: UInt64, at range: Range<Int>, in text: [UInt8], isPlain: Bool) -> UInt32 {
    var slot = firstSlot(hash)
    while case let entry = slots[slot], entry != 0 {
      if words[Int(entry &- 1)].hash == hash { return entry &- 1 }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    let isPlain = isPlain || range.allSatisfy { ASCII.isLetter(text[$0]) }
    words.append(DistinctWord(hash: hash, span: ReadingSpan(range), isPlain: isPlain))
    slots[slot] = UInt32(truncatingIfNeeded: words.count)
    if words.count &* 2 > slots.count { grow() }
    return UInt32(truncatingIfNeeded: words.count &- 1)
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count &- 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count &* 2)
    for (number, word) in words.enumerated() {
      var slot = firstSlot(word.hash)
      while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number) &+ 1
    }
  }
}
