/// The code page Windows-1252 as the WHATWG Encoding standard has it: the five bytes that Windows leaves
/// undefined are the controls of Latin-1.
enum Windows1252 {
  /// The scalars of the bytes from 0x80 to 0x9F.
  private static let high: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// The scalar that a byte stands for.
  static func scalar(of byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
  }

  /// The byte that stands for a scalar from U+0080, in Windows-1252 or, for its controls, in Latin-1.
  static func byte(of scalar: UInt32) -> UInt8? {
    if (0x80...0xFF).contains(scalar) { return UInt8(scalar) }
    guard scalar <= 0x2122, let index = high.firstIndex(of: scalar) else { return nil }
    return UInt8(0x80 + index)
  }
}
