/// Letters of ASCII that stand together: a word as it stands in nine cases of ten, the start of one elsewhere.
///
/// Eight bytes are read at once, and all that is asked of the letters comes of them: their end, their hash, their case.
struct LetterRun {
  /// The offset behind the last letter.
  let end: Int
  /// The hash of the letters.
  let hash: UInt64
  let hasCapital: Bool
  let hasSmall: Bool

  /// The letters from the one at `start` on.
  @inline(__always)
  init(in text: UnsafeRawBufferPointer, from start: Int) {
    var hash = WordHash.start
    var (capitals, smalls): (UInt64, UInt64) = (0, 0)
    var end = start
    var run: ByteBlock.Run
    repeat {
      let block = ByteBlock(text, at: end)
      run = ByteBlock.Run(of: block.letters)
      if run.count > 0 { hash = WordHash.extend(hash, by: block.lowered & run.mask) }
      capitals |= ~block.bytes & run.mask
      smalls |= block.bytes & run.mask
      end &+= run.count
    } while run.count == ByteBlock.count
    self.end = end
    self.hash = hash
    hasCapital = capitals & ByteBlock.smallBits != 0
    hasSmall = smalls & ByteBlock.smallBits != 0
  }

  /// How a word is cased that has these letters and no others, so many in number.
  @inline(__always)
  func shape(count: Int) -> Token.Shape {
    !hasCapital ? .lower : hasSmall ? .capitalised : count > 1 ? .upper : .initial
  }

  /// Whether a byte ends a word of letters whatever follows it: all of ASCII but digits and `&`, `'`, `-`, `.`, `:`, `@`,
  /// `_`.
  @inline(__always)
  static func isEnd(_ byte: UInt8) -> Bool {
    byte < 64 ? ends &>> UInt64(byte) & 1 == 1 : byte < 128 && upperEnds &>> UInt64(byte) & 1 == 1
  }

  /// The bytes below 64 that do, one bit each.
  private static var ends: UInt64 { ~(0x3FF << 0x30 | 1 << 0x26 | 1 << 0x27 | 1 << 0x2D | 1 << 0x2E | 1 << 0x3A) }
  /// Those from 64 on, less 64: no letter, no `@` and no `_`.
  private static var upperEnds: UInt64 { ~(0x3FF_FFFF << 0x01 | 0x3FF_FFFF << 0x21 | 1 << 0x00 | 1 << 0x1F) }
}
