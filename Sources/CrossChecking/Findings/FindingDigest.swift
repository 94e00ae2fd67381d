internal import TextModel

/// The digest by which a finding is recognised again: 64 bits over the rule, the article and the words.
///
/// FNV-1a, mixed at the end as in MurmurHash3's 64-bit finaliser (Austin Appleby, public domain), so that ids of
/// neighbouring occurrences share no digits. Among a hundred thousand findings two meet by chance once in 3.7 billion
/// ledgers.
struct FindingDigest {
  private var bytes = FNV1a()

  /// Takes in a part, parted from the next.
  mutating func combine(_ text: String) {
    for byte in text.utf8 { bytes.combine(byte) }
    bytes.combine(0xFF)
  }

  /// Takes in a number.
  mutating func combine(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.combine(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Sixteen hexadecimal digits.
  var hexadecimal: String {
    var mixed = bytes.value
    mixed = (mixed ^ (mixed >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    mixed = (mixed ^ (mixed >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    let digits = String(mixed, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
