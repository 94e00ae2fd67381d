/// Writes what links lead to.
enum Address {
  /// `path` as a relative reference of RFC 3986, or as a `file:` address where it is absolute. Everything but
  /// unreserved characters and slashes is percent-encoded, a colon too, so that no path can be taken for a scheme.
  static func path(_ path: String) -> String {
    let scheme = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    return scheme + encoded(path) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
  }

  /// An address of the web as RFC 3986 allows it to be written, or `nil` for anything but `http:` and `https:`.
  ///
  /// A semicolon is encoded: Markdown reads `&copy;` in an address as a character, and cmark (0.30 and 0.31) does not
  /// escape it.
  static func web(_ address: String) -> String? {
    let start = String(address.prefix(8)).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    let allowed = Set(":/?#[]@!$&'()*+,=%".utf8)
    return encoded(address) { isUnreserved($0) || allowed.contains($0) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func encoded(_ text: String, where isAllowed: (UInt8) -> Bool) -> String {
    var encoded = ""
    for byte in text.utf8 {
      if isAllowed(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
