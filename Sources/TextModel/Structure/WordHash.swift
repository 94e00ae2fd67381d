/// The key under which a word stands in a word table: a 64-bit hash of its bytes, with ASCII letters and the
/// capitals of Latin-1, Latin Extended-A, Greek and Cyrillic folded to lower case, and the typographic
/// apostrophe (U+2019) taken for the straight one.
///
/// FNV-1a (Fowler, Noll, Vo) over the folded bytes. It is computed once for every token; a table then compares
/// numbers instead of strings. Two words of a text meet by chance in one of 2^64 keys, which no lexicon notices.
@frozen
public struct WordHash: Sendable {
  /// The hash of the bytes so far.
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no bytes.
  @inlinable
  public init() {}

  /// Takes in one byte that is already folded.
  @inlinable
  public mutating func combine(folded byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
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

  /// Takes in the multi-byte sequence at `i`, folded where it is a capital of a script listed above.
  private static func combineFoldedSequence(
    of text: [UInt8], at i: Int, upTo end: Int, into hash: inout WordHash
  ) -> Int {
    let lead = text[i]
    guard lead < 0xE0, i + 1 < end else {
      if lead == 0xE2, i + 2 < end, text[i + 1] == 0x80, text[i + 2] == 0x99 {
        hash.combine(folded: 0x27)
        return i + 3
      }
      hash.combine(folded: lead)
      return i + 1
    }
    let scalar = UInt32(lead & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F)
    let lower = lowercase(scalar)
    hash.combine(folded: UInt8(0xC0 | lower >> 6))
    hash.combine(folded: UInt8(0x80 | lower & 0x3F))
    return i + 2
  }

  /// The simple lower-case mapping of UnicodeData.txt for the two-byte scripts listed above.
  static func lowercase(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3AB, 0x410...0x42F: scalar + 0x20
    case 0x100...0x12F, 0x132...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E: scalar + (scalar & 1)
    case 0x178: 0xFF
    case 0x400...0x40F: scalar + 0x50
    default: scalar
    }
  }
}
