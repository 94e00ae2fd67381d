/// Decodes encodings of one byte a character by a table of 256 entries.
enum ByteDecoding {
  /// What each byte stands for; `nil` for one that stands for nothing.
  typealias Table = [Unicode.Scalar?]

  static func decode(_ bytes: [UInt8], table: Table) -> DecodedText {
    var decoded = DecodedText(capacity: bytes.count + bytes.count / 16)
    var start = 0
    for i in bytes.indices where bytes[i] >= 0x80 {
      decoded.copy(start..<i, of: bytes)
      if let scalar = table[Int(bytes[i])] {
        decoded.append(scalar, for: i..<(i + 1))
      } else {
        decoded.appendReplacement(for: i..<(i + 1))
      }
      start = i + 1
    }
    decoded.copy(start..<bytes.count, of: bytes)
    return decoded
  }

  /// Windows-1252 as the WHATWG Encoding Standard has it (`index-windows-1252.txt`): the five bytes that
  /// Microsoft leaves undefined are the control characters of Latin-1.
  static let windows1252: Table = {
    let high: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ]
    return (0...255).map { (byte: UInt32) in
      Unicode.Scalar((0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : byte)
    }
  }()

  /// The table of an encoding of the C library; `nil` where it does not have that encoding.
  static func table(named name: String) -> Table? {
    guard let converter = CharacterConverter(from: name) else { return nil }
    return (0...255).map { byte -> Unicode.Scalar? in
      guard case .character(let utf8, _) = converter.convert([UInt8(byte)][...], flushing: true) else { return nil }
      return String(decoding: utf8, as: UTF8.self).unicodeScalars.first
    }
  }
}
