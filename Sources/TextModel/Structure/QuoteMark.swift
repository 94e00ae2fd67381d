/// The quotation marks of the world's newspapers, as far as their shape tells which side they stand on.
enum QuoteMark {
  enum Direction {
    case opening, closing
    /// A mark without a direction: `"`, `'`.
    case either
  }

  /// The side on which a mark stands, or `nil` for a token that is no quotation mark. `”` and `’` open in some
  /// languages; here they close, as in English.
  static func direction(of token: Token, in text: [UInt8]) -> Direction? {
    switch token.firstByte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .either
    case UInt8(ascii: "`"): return .opening
    case 0xC2, 0xE2, 0xE3, 0xEF:
      return direction(of: TextScalar(in: text, at: Int(token.span.start), end: Int(token.span.end)).value)
    default: return nil
    }
  }

  private static func direction(of scalar: UInt32) -> Direction? {
    switch scalar {
    case 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x2039, 0x201B, 0x201F, 0x300C, 0x300E: .opening
    case 0x201D, 0x2019, 0xBB, 0x203A, 0x300D, 0x300F: .closing
    case 0xFF02, 0xFF07: .either
    default: nil
    }
  }
}
