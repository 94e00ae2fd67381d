/// How long a duration of ISO 8601 lasts, so that `P14D` and `P2W` are one length.
///
/// A month is a twelfth of a year and a year 365.25 days: two lengths are only compared where both are told in words, and
/// `18 months` is `a year and a half`.
struct DurationLength: Equatable {
  /// In minutes, rounded: no words tell a length more exactly.
  private let minutes: Int

  /// Reads `P1Y6M`, `P2W`, `PT48H`, `P1.5Y`; `nil` for anything else, and for what is too long to be told.
  init?(iso text: String) {
    var isTime = false
    var (minutes, digits, decimals) = (0.0, 0.0, 0.0)
    var hasDigits = false
    guard text.utf8.first == UInt8(ascii: "P"), text.utf8.count <= Self.longest else { return nil }
    for byte in text.utf8.dropFirst() {
      switch byte {
      case UInt8(ascii: "T"): isTime = true
      case UInt8(ascii: "."), UInt8(ascii: ","): decimals = 1
      case 0x30...0x39:
        digits = digits * 10 + Double(byte &- 0x30)
        decimals *= 10
        hasDigits = true
      default:
        guard hasDigits, let unit = Self.minutes(of: byte, isTime: isTime) else { return nil }
        minutes += digits / max(1, decimals) * unit
        (digits, decimals, hasDigits) = (0, 0, false)
      }
    }
    guard !hasDigits, let whole = Int(exactly: minutes.rounded()) else { return nil }
    self.minutes = whole
  }

  private static let longest = 32

  private static func minutes(of unit: UInt8, isTime: Bool) -> Double? {
    switch (unit, isTime) {
    case (UInt8(ascii: "Y"), false): 525_960
    case (UInt8(ascii: "M"), false): 43_830
    case (UInt8(ascii: "W"), false): 10_080
    case (UInt8(ascii: "D"), false): 1_440
    case (UInt8(ascii: "H"), true): 60
    case (UInt8(ascii: "M"), true): 1
    case (UInt8(ascii: "S"), true): 1.0 / 60
    default: nil
    }
  }
}
