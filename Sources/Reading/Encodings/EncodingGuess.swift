/// Guesses the encoding of a text that is not UTF-8 and does not say what it is, from its bytes alone.
enum EncodingGuess {
  /// The encoding that the bytes above 0x7F look most like.
  static func guess(_ bytes: [UInt8]) -> TextEncoding {
    if isMostlyUTF8(bytes) { return .utf8 }
    let census = HighByteCensus(bytes)
    if census.looksCyrillic { return census.upperHalf > census.lowerHalf ? .windows1251 : .koi8 }
    return census.macQuotes > census.windowsQuotes ? .macintosh : .windows1252
  }

  /// The order of bytes of a UTF-16 file without a mark, or `nil` where the bytes are not UTF-16.
  ///
  /// In Latin text every second byte is nought. Four in ten are asked for, so that quotation marks and dashes,
  /// which have none, may be frequent; and at most one in fifty on the other side, where a text has none at all.
  static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    let pairs = sample.count / 2
    guard pairs >= 2 else { return nil }
    var noughts = (even: 0, odd: 0)
    for i in 0..<(pairs * 2) where sample[i] == 0 {
      if i.isMultiple(of: 2) { noughts.even += 1 } else { noughts.odd += 1 }
    }
    if noughts.odd * 10 >= pairs * 4, noughts.even * 50 <= pairs {
      return TextEncoding("utf-16le", .utf16(bigEndian: false))
    }
    if noughts.even * 10 >= pairs * 4, noughts.odd * 50 <= pairs {
      return TextEncoding("utf-16be", .utf16(bigEndian: true))
    }
    return nil
  }

  /// Whether the text is UTF-8 that was damaged: more well-formed sequences of several bytes than stray bytes.
  ///
  /// A sequence is hardly ever well-formed by chance (in Windows-1252 it would be `Ã` or `â` before a symbol), so
  /// one more than there are strays is enough; a file cut in mid-character has one stray sequence at its end.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (wellFormed, strays) = (0, 0)
    var i = 0
    while i < bytes.count {
      let lead = bytes[i]
      guard lead >= 0x80 else {
        i += 1
        continue
      }
      let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
      let sequence = bytes[i..<min(bytes.count, i + length)]
      if length > 1, sequence.count == length, sequence.dropFirst().allSatisfy(\.isContinuation) {
        wellFormed += 1
        i += length
      } else {
        let isCut = length > 1 && i + length > bytes.count && sequence.dropFirst().allSatisfy(\.isContinuation)
        strays += isCut ? 0 : 1
        i += isCut ? length : 1
      }
    }
    return wellFormed > strays
  }
}

/// Counts what tells the eight-bit encodings of Europe apart.
private struct HighByteCensus {
  /// Bytes that are quotation marks and dashes in Windows-1252 and controls or rare letters elsewhere.
  private(set) var windowsQuotes = 0
  /// Bytes where Mac OS Roman has a quotation mark or dash and Windows-1252 a capital letter with an accent, in
  /// places where no such capital can stand: between lower-case letters, or at the edge of a word of them.
  private(set) var macQuotes = 0
  /// Bytes 0xE0 to 0xFF: the small letters of Windows-1251, the capitals of KOI8-R.
  private(set) var upperHalf = 0
  /// Bytes 0xC0 to 0xDF: the other way about.
  private(set) var lowerHalf = 0
  private var asciiLetters = 0

  init(_ bytes: [UInt8]) {
    for i in bytes.indices {
      let byte = bytes[i]
      if byte < 0x80 {
        if byte.isASCIILetter { asciiLetters += 1 }
        continue
      }
      switch byte {
      case 0x85, 0x91...0x97: windowsQuotes += 1
      case 0xE0...0xFF: upperHalf += 1
      case 0xC0...0xDF: lowerHalf += 1
      default: break
      }
      if (0xD0...0xD5).contains(byte), !isCapital(at: i, in: bytes) { macQuotes += 1 }
    }
  }

  /// More letters from the upper half than from ASCII: no Latin script has that, Cyrillic ones always do, markup
  /// and names in Latin letters included.
  var looksCyrillic: Bool { upperHalf + lowerHalf > asciiLetters }

  /// Whether a capital letter could be at `i`: it starts a word, or stands among capitals.
  private func isCapital(at i: Int, in bytes: [UInt8]) -> Bool {
    let before = i > 0 ? bytes[i - 1] : 0x20
    let after = i + 1 < bytes.count ? bytes[i + 1] : 0x20
    return after.isASCIILowercase && !before.isASCIIAlphanumeric && bytes[i] != 0xD2
      || before.isASCIIUppercase || after.isASCIIUppercase && bytes[i] != 0xD2
  }
}
