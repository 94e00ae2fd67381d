/// The marks that start a file and tell its encoding (WHATWG Encoding Standard, "BOM sniff"; UTF-32 is not in
/// that standard but some word processors still write it).
enum ByteOrderMark {
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// UTF-32 is asked for first: its little-endian mark starts with that of UTF-16.
  private static let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
    ([0x00, 0x00, 0xFE, 0xFF], TextEncoding("utf-32be", .utf32(bigEndian: true))),
    ([0xFF, 0xFE, 0x00, 0x00], TextEncoding("utf-32le", .utf32(bigEndian: false))),
    (utf8, .utf8),
    ([0xFE, 0xFF], TextEncoding("utf-16be", .utf16(bigEndian: true))),
    ([0xFF, 0xFE], TextEncoding("utf-16le", .utf16(bigEndian: false))),
  ]

  /// The encoding that the first bytes mark, or `nil` where they mark none.
  static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    marks.first { bytes.starts(with: $0.bytes) }?.encoding
  }
}
