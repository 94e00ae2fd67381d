/// Makes of the bytes of a word those by which it is known, whatever its case and the style of its marks: the capitals of
/// ASCII, of the Latin letters with accents, of Greek and of Cyrillic folded to lower case, the typographic apostrophe
/// (U+2019) taken for the straight one, and the hyphens U+2010 and U+2011 for that of ASCII.
public enum WordFolding {
  /// The bytes of `word`, folded.
  public static func folded(_ word: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    fold(word, word.indices) { folded.append($0) }
    return folded
  }

  /// Calls `body` with the bytes of `text` in `range`, folded.
  @inline(__always)
  static func fold(_ text: [UInt8], _ range: Range<Int>, _ body: (UInt8) -> Void) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if byte < 0x80 {
        body(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        i += 1
      } else {
        i += foldSequence(of: text, at: i, upTo: range.upperBound, body)
      }
    }
  }

  /// Folds the multi-byte sequence at `i`, where it is a capital of a script listed above, and gives its length.
  private static func foldSequence(
    of text: [UInt8], at i: Int, upTo end: Int, _ body: (UInt8) -> Void
  ) -> Int {
    let scalar = TextScalar(in: text, at: i, end: end)
    switch scalar.value {
    case 0x2019: body(UInt8(ascii: "'"))
    case 0x2010, 0x2011: body(UInt8(ascii: "-"))
    case 0x80..<0x800:
      let lower = lowercase(scalar.value)
      body(UInt8(0xC0 | lower >> 6))
      body(UInt8(0x80 | lower & 0x3F))
    case 0x1E00...0x1EFF:
      let lower = lowercase(scalar.value)
      body(0xE1)
      body(UInt8(0x80 | lower >> 6 & 0x3F))
      body(UInt8(0x80 | lower & 0x3F))
    default:
      for k in 0..<scalar.length { body(text[i + k]) }
    }
    return scalar.length
  }

  /// The simple lower-case mapping of UnicodeData.txt for the scripts listed above; the scalar itself elsewhere.
  static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3AB, 0x410...0x42F: scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x1A0...0x1A5,
      0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F, 0x1E00...0x1E95, 0x1EA0...0x1EFF:
      scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1AF, 0x1CD...0x1DC: scalar + (scalar & 1)
    case 0x178: 0xFF
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x38C: 0x3CC
    case 0x38E, 0x38F: scalar + 63
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }
}
