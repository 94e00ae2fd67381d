/// A Unicode scalar as it stands in a text.
struct TextScalar {
  let value: UInt32
  /// The number of its bytes.
  let length: Int

  /// The scalar that starts at `i`. A byte that starts none counts as U+FFFD of one byte.
  init(in text: [UInt8], at i: Int, end: Int) {
    let lead = text[i]
    let length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, i + length <= end else {
      value = 0xFFFD
      self.length = 1
      return
    }
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for k in 1..<max(1, length) { value = value << 6 | UInt32(text[i + k] & 0x3F) }
    self.value = value
    self.length = length
  }
}

/// What a scalar outside ASCII is to the tokeniser. Ranges follow the general categories of UnicodeData.txt,
/// drawn coarsely: whatever is neither space, mark nor symbol goes into words.
enum ScalarClass {
  case space
  case lowercase
  case uppercase
  /// A vulgar fraction, which ends or makes a number: `½`.
  case fraction
  /// U+2019: an apostrophe or a closing quotation mark.
  case apostrophe
  /// A hyphen that is none of ASCII's.
  case hyphen
  case mark
  /// A dash or an ellipsis, whose repetition is one token.
  case repeatable
  case symbol

  static func of(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x80...0xBF: ofLatin1Sign(scalar)
    case 0xD7, 0xF7: .symbol
    case 0xC0...0x1FFF:
      scalar == 0x1680 || scalar == 0x180E
        ? .space : scalar == 0x37E || scalar == 0x60C || scalar == 0x61B || scalar == 0x61F ? .mark : letter(scalar)
    case 0x2000...0x206F: ofGeneralPunctuation(scalar)
    case 0x2150...0x215F: .fraction
    case 0x20A0...0x20CF, 0x2100...0x2BFF: .symbol
    case 0x2E00...0x2E7F, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F: .mark
    case 0x3000, 0xFEFF: .space
    case 0xFF01, 0xFF02, 0xFF07...0xFF0F, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D, 0xFF61...0xFF64:
      .mark
    case 0xE000...0xF8FF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF, 0x1F000...0x1FAFF: .symbol
    default: .lowercase
    }
  }

  private static func ofLatin1Sign(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x80...0xA0: .space
    case 0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF: .mark
    case 0xAA, 0xB5, 0xBA: .lowercase
    case 0xAD: .hyphen
    case 0xB2, 0xB3, 0xB9, 0xBC...0xBE: .fraction
    default: .symbol
    }
  }

  private static func ofGeneralPunctuation(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F: .space
    case 0x2010, 0x2011: .hyphen
    case 0x2012...0x2015, 0x2024...0x2026: .repeatable
    case 0x2019: .apostrophe
    case 0x2030...0x2034, 0x2044, 0x2052: .symbol
    default: .mark
    }
  }

  private static func letter(_ scalar: UInt32) -> ScalarClass {
    WordFolding.lowercase(scalar) != scalar ? .uppercase : .lowercase
  }
}
