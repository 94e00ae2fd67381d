/// What the bytes of markup are. Bytes of multi-byte sequences are none of these.
extension UInt8 {
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }
  var isASCIILowercase: Bool { self &- 0x61 < 26 }
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  /// What CommonMark calls an ASCII punctuation character.
  var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
  var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes start with `prefix`, which is in lower-case ASCII, the case of letters apart.
  func startsIgnoringCase(_ prefix: String) -> Bool {
    var i = startIndex
    for byte in prefix.utf8 {
      guard i < endIndex, self[i].asciiLowercased == byte else { return false }
      i += 1
    }
    return true
  }

  /// The bytes without the ASCII white space around them.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isASCIISpace { slice.removeFirst() }
    while let last = slice.last, last.isASCIISpace { slice.removeLast() }
    return slice
  }

  /// Where `needle`, which is ASCII and not empty, first stands.
  func firstRange(ofASCII needle: String) -> Range<Int>? {
    let needle = Array(needle.utf8)
    var index = startIndex
    while let start = self[index...].firstIndex(of: needle[0]), start + needle.count <= endIndex {
      if self[start..<(start + needle.count)].elementsEqual(needle) { return start..<(start + needle.count) }
      index = start + 1
    }
    return nil
  }

  var string: String { String(decoding: self, as: UTF8.self) }
}

extension String {
  /// The string without the white space around it, and with every run of white space in it made one space;
  /// `nil` where nothing is left.
  var collapsedWhiteSpace: String? {
    if isCollapsed { return isEmpty ? nil : self }
    let words = utf8.split(whereSeparator: \.isASCIISpace).map { String(Substring($0)) }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether the white space in it is single spaces between words, as most often it is.
  private var isCollapsed: Bool {
    var isBehindSpace = true
    for byte in utf8 {
      if byte.isASCIISpace, byte != 0x20 || isBehindSpace { return false }
      isBehindSpace = byte == 0x20
    }
    return !isBehindSpace || isEmpty
  }

  /// The string in lower case as far as it is ASCII.
  var asciiLowercased: String { String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self) }
}
