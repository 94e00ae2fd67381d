/// Writes strings as JSON has them.
///
/// RFC 8259, section 7, asks for quotation mark, backslash and U+0000 to U+001F to be escaped. Beyond that, escapes
/// stand for what splits a line in some reader (U+0085, U+2028, U+2029: a document a line must stay one) and for what a
/// terminal or an editor would act on (DEL, the C1 controls, and the bidirectional embeddings, overrides and isolates
/// of UAX #9). A parser gives back the same text either way.
enum JSONEscaping {
  /// Appends `text` in quotation marks. A Swift string is always well-formed Unicode, so the bytes are too.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var verbatimStart = 0
      var i = 0
      while i < utf8.count {
        let length = escapedLength(in: utf8, at: i)
        if length > 0 {
          bytes.append(contentsOf: utf8[verbatimStart..<i])
          appendEscape(of: utf8[i..<(i + length)], to: &bytes)
          verbatimStart = i + length
        }
        i += max(1, length)
      }
      bytes.append(contentsOf: utf8[verbatimStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The number of bytes of the character at `i` where it has to be escaped; nought where it may stand.
  private static func escapedLength(in utf8: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    switch utf8[i] {
    case 0x00...0x1F, 0x22, 0x5C, 0x7F: 1
    // U+0080 to U+009F: the C1 controls.
    case 0xC2 where i + 1 < utf8.count && utf8[i + 1] < 0xA0: 2
    case 0xE2 where i + 2 < utf8.count: isUnsafeGeneralPunctuation(utf8[i + 1], utf8[i + 2]) ? 3 : 0
    default: 0
    }
  }

  /// Whether U+2000 to U+207F with those two trailing bytes parts lines (U+2028, U+2029) or turns the direction of the
  /// text (U+202A to U+202E, U+2066 to U+2069).
  private static func isUnsafeGeneralPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: (0xA8...0xAE).contains(third)
    case 0x81: (0xA6...0xA9).contains(third)
    default: false
    }
  }

  private static func appendEscape(of character: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]) {
    let lead = character[character.startIndex]
    switch lead {
    case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), lead]
    case 0x08: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
    case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
    case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
    case 0x0C: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
    case 0x0D: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
    default:
      bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
      let scalar = character.dropFirst().reduce(codePointBits(of: lead)) { $0 << 6 | UInt32($1 & 0x3F) }
      for shift in stride(from: UInt32(12), through: 0, by: -4) {
        let digit = UInt8(scalar >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// The bits of the code point that a leading byte of one to three bytes holds.
  private static func codePointBits(of lead: UInt8) -> UInt32 {
    switch lead {
    case ..<0x80: UInt32(lead)
    case ..<0xE0: UInt32(lead & 0x1F)
    default: UInt32(lead & 0x0F)
    }
  }
}
