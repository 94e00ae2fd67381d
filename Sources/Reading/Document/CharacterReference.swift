import CLibXML2

/// A character reference of HTML in a text: `&quot;`, `&#8220;`, `&#x201C;`.
struct CharacterReference {
  /// From the ampersand to behind the semicolon.
  let range: Range<Int>
  /// What it stands for; `nil` for a name that the table of HTML 4 does not have.
  let scalar: Unicode.Scalar?

  /// The longest name of HTML 5 has 31 letters; numbers have at most seven digits.
  private static let longest = 34

  /// The reference that starts with the ampersand at `start`, or `nil` where there is none with a semicolon.
  init?(in text: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) {
    let limit = min(limit, start + Self.longest)
    var i = start + 1
    guard start < limit, text[start] == UInt8(ascii: "&"), i < limit else { return nil }
    if text[i] == UInt8(ascii: "#") {
      i += 1
      guard let value = Self.number(in: text, at: &i, limit: limit) else { return nil }
      // The Unicode replacement character stands for numbers that are no character, as both standards ask.
      scalar = value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    } else {
      let nameStart = i
      while i < limit, text[i].isASCIIAlphanumeric { i += 1 }
      guard i > nameStart else { return nil }
      scalar = Self.scalar(named: text[nameStart..<i])
    }
    guard i < limit, text[i] == UInt8(ascii: ";") else { return nil }
    range = start..<(i + 1)
  }

  private static func number(in text: UnsafeBufferPointer<UInt8>, at i: inout Int, limit: Int) -> UInt32? {
    let isHex = i < limit && text[i] | 0x20 == UInt8(ascii: "x")
    if isHex { i += 1 }
    let start = i
    var value: UInt32 = 0
    while i < limit, i - start < 8 {
      let byte = text[i]
      if byte.isASCIIDigit {
        value = value &* (isHex ? 16 : 10) &+ UInt32(byte - 0x30)
      } else if isHex, (byte | 0x20) &- 0x61 < 6 {
        value = value &* 16 &+ UInt32((byte | 0x20) - 0x61 + 10)
      } else {
        break
      }
      i += 1
    }
    return i > start ? value : nil
  }

  private static func scalar(named name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    var terminated = Array(name)
    terminated.append(0)
    return terminated.withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress)?.pointee.value }
      .flatMap { Unicode.Scalar($0) }
  }
}
