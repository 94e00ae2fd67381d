/// What one byte of UTF-8 can start, as far as the tokeniser must know.
enum ByteClass: UInt8 {
  /// White space within a line, and control characters, which no token holds.
  case space
  case lineEnd
  case lowercase
  case uppercase
  case digit
  /// `'`: an apostrophe or a quotation mark.
  case apostrophe
  /// A mark that stands for itself: `,` `(` `"`.
  case mark
  /// A mark whose repetition is one token: `...`, `--`, `!!`.
  case repeatable
  case symbol
  /// The first byte of a longer sequence, or a byte that is none.
  case multibyte

  /// The class of every byte.
  static let table: [ByteClass] = (0...255).map { of(UInt8($0)) }

  private static func of(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 0x0A, 0x0D: .lineEnd
    case 0x00...0x20, 0x7F: .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lowercase
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .uppercase
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      .repeatable
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "^"),
      UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "\\"):
      .symbol
    case 0x80...0xFF: .multibyte
    default: .mark
    }
  }
}
