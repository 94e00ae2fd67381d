/// Letters of ASCII in a text.
enum ASCII {
  static func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

  static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  /// The end of the small letters from `start`.
  static func smallEnd(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count, isSmall(text[end]) { end += 1 }
    return end
  }
}
