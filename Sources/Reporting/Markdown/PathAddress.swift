/// Writes paths as addresses.
enum PathAddress {
  /// `path` as a relative reference of RFC 3986, or as a `file:` address where it is absolute. Everything but
  /// unreserved characters and slashes is percent-encoded, a colon too, so that no path can be taken for a scheme.
  static func address(of path: String) -> String {
    var address = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        address += byte < 0x10 ? "%0" : "%"
        address += String(byte, radix: 16, uppercase: true)
      }
    }
    return address
  }
}
