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
struct WordNumbering: ~Copyable {
  /// The hash of a word and its number and one more; nought where no word is.
  private struct Slot: BitwiseCopyable {
    var hash: UInt64 = 0
    var entry: UInt32 = 0
  }

  private var list: GrowingBuffer<DistinctWord>
  /// Twice as many as there are words, or more, and a power of two. A word stands in the slot that its hash tells, or in the
  /// first free one behind.
  private var slots: UnsafeMutableBufferPointer<Slot>
  /// The distinct words so far.
  var words: [DistinctWord] { list.array }

  /// A numbering with room for a text of so many bytes; a longer one makes room as it goes.
  init(byteCount: Int) {
    // English has a distinct word every eleven bytes at first and far fewer later on.
    var size = 64
    while size < min(byteCount / 5, 1 << 16) { size &*= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(repeating: Slot())
    list = GrowingBuffer(minimumCapacity: size / 2)
  }

  deinit { slots.deallocate() }

  /// The number of the word with that hash, which stands at `range` of `text`; `isPlain` where it is known to be.
  @inline(__always)
  mutating func number(of hash: UInt64, at range: Range<Int>, in text: [UInt8], isPlain: Bool) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
    while case let entry = slots[slot].entry, entry != 0 {
      if slots[slot].hash == hash { return entry &- 1 }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    let isPlain = isPlain || range.allSatisfy { ASCII.isLetter(text[$0]) }
    list.append(DistinctWord(hash: hash, span: ReadingSpan(range), isPlain: isPlain))
    let entry = UInt32(truncatingIfNeeded: list.count)
    slots[slot] = Slot(hash: hash, entry: entry)
    if list.count &* 2 > slots.count { grow() }
    return entry &- 1
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<Slot>.allocate(capacity: slots.count * 2)
    larger.initialize(repeating: Slot())
    for old in slots where old.entry != 0 {
      var slot = Int(truncatingIfNeeded: old.hash) & (larger.count &- 1)
      while larger[slot].entry != 0 { slot = (slot &+ 1) & (larger.count &- 1) }
      larger[slot] = old
    }
    slots.deallocate()
    slots = larger
  }
}
