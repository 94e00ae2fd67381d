/// Makes any bytes into well-formed UTF-8.
enum UTF8Decoding {
  typealias Result = (text: [UInt8], map: OffsetMap<Coordinates.Decoded, Coordinates.Source>)

  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  static func decode(_ bytes: [UInt8]) -> Result {
    guard var bad = firstIllFormed(in: bytes, from: 0) else {
      return (bytes, .identity(count: bytes.count))
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 64)
    var map = OffsetMap<Coordinates.Decoded, Coordinates.Source>.Builder()
    var position = 0
    while true {
      text += bytes[position..<bad.lowerBound]
      map.copy(position..<bad.lowerBound)
      text += replacement
      map.replace(bad, with: replacement.count)
      position = bad.upperBound
      guard let next = firstIllFormed(in: bytes, from: position) else { break }
      bad = next
    }
    text += bytes[position...]
    map.copy(position..<bytes.count)
    return (text, map.finish(originCount: bytes.count))
  }

  /// The first maximal subpart of an ill-formed sequence at or behind `start`.
  private static func firstIllFormed(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var i = start
    while true {
      i = bytes.firstIndex(from: i) { $0.firstBeyondASCII }
      guard i < bytes.count else { return nil }
      let length = wellFormedLength(in: bytes, at: i)
      if length < 0 { return i..<(i - length) }
      i += length
    }
  }

  /// The length of the well-formed sequence at `i`; for an ill-formed one the length of its maximal subpart,
  /// negated. Follows table 3-7 of the Unicode Standard.
  private static func wellFormedLength(in bytes: [UInt8], at i: Int) -> Int {
    let lead = bytes[i]
    let (count, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return -1
    }
    guard i + 1 < bytes.count, second.contains(bytes[i + 1]) else { return -1 }
    for k in 2..<max(2, count) {
      guard i + k < bytes.count, (0x80...0xBF).contains(bytes[i + k]) else { return -k }
    }
    return count
  }
}
