/// Reads JSON from front to back, one value at a time, with the place of each; after RFC 8259.
///
/// It makes no tree: a transcript of 20 MB is gone through once, and what is not asked for is passed over.
struct JSONScanner {
  /// What comes next.
  enum Event {
    case beginObject, endObject, beginArray, endArray
    /// A string that names a member.
    case key(Range<Int>)
    /// A string, without its quotation marks.
    case string(Range<Int>)
    /// A number, `true`, `false` or `null`.
    case literal(Range<Int>)
  }

  /// Deeper than this nothing is nested that people or programs of the trade write.
  private static let deepest = 256

  private let text: UnsafeBufferPointer<UInt8>
  private(set) var position: Int
  /// For each open value whether it is an object.
  private var nesting: [Bool] = []
  private var expectsValue = false

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.text = text
    position = start
  }

  /// How many objects and arrays are open.
  var depth: Int { nesting.count }

  /// The next event; `nil` at the end, and where the text is no JSON.
  mutating func next() -> Event? {
    while position < text.count, text[position].isASCIISpace || text[position] == UInt8(ascii: ",") { position += 1 }
    guard position < text.count else { return nil }
    switch text[position] {
    case UInt8(ascii: "{"): return open(isObject: true)
    case UInt8(ascii: "["): return open(isObject: false)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      guard let isObject = nesting.popLast(), isObject == (text[position] == UInt8(ascii: "}")) else { return nil }
      position += 1
      expectsValue = false
      return isObject ? .endObject : .endArray
    case UInt8(ascii: "\""): return string()
    default: return literal()
    }
  }

  private mutating func open(isObject: Bool) -> Event? {
    guard nesting.count < Self.deepest else { return nil }
    nesting.append(isObject)
    position += 1
    expectsValue = false
    return isObject ? .beginObject : .beginArray
  }

  private mutating func string() -> Event? {
    let start = position + 1
    var end = start
    while end < text.count, text[end] != UInt8(ascii: "\"") { end += text[end] == UInt8(ascii: "\\") ? 2 : 1 }
    guard end < text.count else { return nil }
    position = end + 1
    guard nesting.last == true, !expectsValue else {
      expectsValue = false
      return .string(start..<end)
    }
    while position < text.count, text[position].isASCIISpace { position += 1 }
    guard position < text.count, text[position] == UInt8(ascii: ":") else { return nil }
    position += 1
    expectsValue = true
    return .key(start..<end)
  }

  private mutating func literal() -> Event? {
    let start = position
    let ends: (UInt8) -> Bool = { $0.isASCIISpace || $0 == 0x2C || $0 == 0x5D || $0 == 0x7D }
    while position < text.count, !ends(text[position]) {
      guard text[position].isASCIIAlphanumeric || [0x2B, 0x2D, 0x2E].contains(text[position]) else { return nil }
      position += 1
    }
    expectsValue = false
    return position > start ? .literal(start..<position) : nil
  }

  /// What the string in `range` reads, byte by byte with its origin: escapes decoded.
  func line(_ range: Range<Int>) -> CueLine {
    var line = CueLine()
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        line.copy(text[index], at: index)
        index += 1
        continue
      }
      let (scalar, count) = escape(at: index, limit: range.upperBound)
      line.replace(index..<(index + count), with: String(Character(scalar)).utf8)
      index += count
    }
    return line
  }

  private func escape(at index: Int, limit: Int) -> (scalar: Unicode.Scalar, count: Int) {
    switch text[index + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): return (" ", 2)
    case UInt8(ascii: "u"):
      guard let high = unit(at: index + 2, limit: limit) else { return ("\u{FFFD}", 2) }
      if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
      // Two units of UTF-16 make one character beyond the first 65,536.
      guard high < 0xDC00, index + 7 < limit, text[index + 6] == UInt8(ascii: "\\"),
        text[index + 7] == UInt8(ascii: "u"), let low = unit(at: index + 8, limit: limit), low & 0xFC00 == 0xDC00,
        let scalar = Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
      else { return ("\u{FFFD}", 6) }
      return (scalar, 12)
    case let byte where byte < 0x80: return (Unicode.Scalar(byte), 2)
    default: return ("\u{FFFD}", 1)
    }
  }

  private func unit(at index: Int, limit: Int) -> UInt32? {
    guard index + 4 <= limit else { return nil }
    return UInt32(String(decoding: text[index..<(index + 4)], as: UTF8.self), radix: 16)
  }
}
