/// The key under which a word stands in a word table: a 64-bit hash of its bytes, with the capitals of ASCII, of the
/// Latin letters with accents, of Greek and of Cyrillic folded to lower case, the typographic apostrophe (U+2019) taken
/// for the straight one, and the hyphens U+2010 and U+2011 for that of ASCII.
///
/// ``FNV1a`` over the folded bytes. It is computed once for every token; a table then compares
/// numbers instead of strings. Two words of a text meet by chance in one of 2^64 keys, which no lexicon notices.
@frozen
public struct WordHash: Sendable {
  /// The hash of the folded bytes so far.
  public var value: UInt64 {
    @inlinable get { bytes.value }
    @inlinable set { bytes.value = newValue }
  }

  @usableFromInline var bytes = FNV1a()

  /// The hash of no bytes.
  @inlinable
  public init() {}

  /// Takes in one byte that is already folded.
  @inlinable
  public mutating func combine(folded byte: UInt8) {
    bytes.combine(byte)
  }

  /// The hash of the bytes of `text` in `range`, folded.
  public static func of(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = WordHash()
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if byte < 0x80 {
        hash.combine(folded: byte &- 0x41 < 26 ? byte | 0x20 : byte)
        i += 1
        continue
      }
      i = combineFoldedSequence(of: text, at: i, upTo: range.upperBound, into: &hash)
    }
    return hash.value
  }

  /// The hash of a string, folded.
  public static func of(_ string: String) -> UInt64 {
    let bytes = Array(string.utf8)
    return of(bytes, 0..<bytes.count)
  }

  /// Takes in the multi-byte sequence at `i`, folded where it is a capital of a script listed above, and gives
  /// the offset behind it.
  private static func combineFoldedSequence(
    of text: [UInt8], at i: Int, upTo end: Int, into hash: inout WordHash
  ) -> Int {
    let scalar = TextScalar(in: text, at: i, end: end)
    switch scalar.value {
    case 0x2019: hash.combine(folded: UInt8(ascii: "'"))
    case 0x2010, 0x2011: hash.combine(folded: UInt8(ascii: "-"))
    case 0x80..<0x800:
      let lower = lowercase(scalar.value)
      hash.combine(folded: UInt8(0xC0 | lower >> 6))
      hash.combine(folded: UInt8(0x80 | lower & 0x3F))
    case 0x1E00...0x1EFF:
      let lower = lowercase(scalar.value)
      hash.combine(folded: 0xE1)
      hash.combine(folded: UInt8(0x80 | lower >> 6 & 0x3F))
      hash.combine(folded: UInt8(0x80 | lower & 0x3F))
    default:
      for k in 0..<scalar.length { hash.combine(folded: text[i + k]) }
    }
    return i + scalar.length
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
