/// Decodes UTF-16 and UTF-32. Half a surrogate pair, a value that is no character, and a rest that is too short
/// become U+FFFD each.
enum WideDecoding {
  static func decodeUTF16(_ bytes: [UInt8], bigEndian: Bool) -> DecodedText {
    var decoded = DecodedText(capacity: bytes.count)
    var i = 0
    while i + 1 < bytes.count {
      let unit = Self.unit(of: bytes, at: i, bigEndian: bigEndian)
      if UTF16.isLeadSurrogate(unit), i + 3 < bytes.count {
        let next = Self.unit(of: bytes, at: i + 2, bigEndian: bigEndian)
        if UTF16.isTrailSurrogate(next) {
          let value = 0x1_0000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(next) - 0xDC00)
          decoded.append(value, for: i..<(i + 4))
          i += 4
          continue
        }
      }
      decoded.append(UInt32(unit), for: i..<(i + 2))
      i += 2
    }
    if i < bytes.count { decoded.appendReplacement(for: i..<bytes.count) }
    return decoded
  }

  static func decodeUTF32(_ bytes: [UInt8], bigEndian: Bool) -> DecodedText {
    var decoded = DecodedText(capacity: bytes.count / 2)
    var i = 0
    while i + 3 < bytes.count {
      let high = UInt32(unit(of: bytes, at: bigEndian ? i : i + 2, bigEndian: bigEndian))
      let low = UInt32(unit(of: bytes, at: bigEndian ? i + 2 : i, bigEndian: bigEndian))
      decoded.append(high << 16 | low, for: i..<(i + 4))
      i += 4
    }
    if i < bytes.count { decoded.appendReplacement(for: i..<bytes.count) }
    return decoded
  }

  private static func unit(of bytes: [UInt8], at i: Int, bigEndian: Bool) -> UInt16 {
    let (first, second) = (UInt16(bytes[i]), UInt16(bytes[i + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }
}

extension DecodedText {
  /// Writes the character of that value, or U+FFFD where there is none.
  fileprivate mutating func append(_ value: UInt32, for range: Range<Int>) {
    if let scalar = Unicode.Scalar(value) {
      append(scalar, for: range)
    } else {
      appendReplacement(for: range)
    }
  }
}
