/// A word of ASCII letters behind which a space or a mark stands that ends it whatever follows, as nine words in ten are.
///
/// Eight bytes are read at once, and all that is asked of the word comes of them: its end, its hash, its case.
struct PlainWord {
  /// The offset behind it.
  let end: Int
  let hash: UInt64
  let shape: Token.Shape

  /// The word that starts with the letter at `start`; `nil` where it goes on with anything but letters.
  @inline(__always)
  init?(in text: UnsafeRawBufferPointer, at start: Int) {
    var hash = WordHash.start
    var hasCapital = false
    var hasSmall = false
    var end = start
    var run: ByteBlock.Run
    repeat {
      let block = ByteBlock(text, at: end)
      run = ByteBlock.Run(of: block.letters)
      if run.count > 0 {
        hash = WordHash.extend(hash, by: block.lowered & run.mask)
        hasCapital = hasCapital || ~block.bytes & run.mask & ByteBlock.smallBits != 0
        hasSmall = hasSmall || block.bytes & run.mask & ByteBlock.smallBits != 0
        end &+= run.count
      }
    } while run.count == ByteBlock.count
    guard end >= text.count || Self.endsWord(text[end]) else { return nil }
    self.end = end
    self.hash = hash
    shape = !hasCapital ? .lower : hasSmall ? .capitalised : end &- start > 1 ? .upper : .initial
  }

  /// Whether a byte ends a word whatever follows it.
  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool { byte < 64 && ends >> UInt64(byte) & 1 == 1 }

  /// The bytes that end a word, one bit each: LF, CR, space, `!`, `"`, `)`, `,`, `;`, `?`.
  private static var ends: UInt64 {
    1 << 0x0A | 1 << 0x0D | 1 << 0x20 | 1 << 0x21 | 1 << 0x22 | 1 << 0x29 | 1 << 0x2C | 1 << 0x3B | 1 << 0x3F
  }
}
