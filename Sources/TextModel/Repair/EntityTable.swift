/// What the entities of HTML stand for.
struct EntityTable: Sendable {
  /// The table; it is built when the first entity is met.
  static let shared = EntityTable()

  private let names: [UInt64: [UInt32]]

  private init() {
    var names: [UInt64: [UInt32]] = [:]
    for entry in EntityNames.list.utf8.split(separator: UInt8(ascii: " ")) {
      let parts = entry.split(separator: UInt8(ascii: "="))
      guard parts.count == 2 else { continue }
      let scalars = parts[1].split(separator: UInt8(ascii: "+")).compactMap {
        UInt32(Substring($0), radix: 16)
      }
      names[Self.key(parts[0])] = scalars
    }
    self.names = names
  }

  /// Unlike words, names differ by case: `&Dagger;` is not `&dagger;`.
  private static func key(_ name: some Sequence<UInt8>) -> UInt64 { FNV1a(name).value }

  /// What stands for `&name;`, in UTF-8: a name of the standard, or `#` and a number.
  func text(of name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.first == UInt8(ascii: "#") else { return names[Self.key(name)]?.flatMap { utf8Bytes(of: $0) } }
    return Self.number(name.dropFirst()).map { utf8Bytes(of: $0) }
  }

  /// The same, where the name stands for what running text is made of: quotation marks, dashes, spaces, letters
  /// with accents, currencies. Debris is read as one of these alone; `,not;` and `,part;` are left.
  func runningText(_ name: ArraySlice<UInt8>) -> [UInt8]? {
    let scalars = name.first == UInt8(ascii: "#") ? Self.number(name.dropFirst()).map { [$0] } : names[Self.key(name)]
    guard let scalar = scalars?.first, scalars?.count == 1 else { return nil }
    switch scalar {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xA0, 0xA3, 0xA5, 0xAB, 0xBB, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F,
      0x2002...0x2003, 0x2009, 0x200B...0x2015, 0x2018...0x2022, 0x2026, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AC:
      return utf8Bytes(of: scalar)
    case 0x20...0x7E: return name.first == UInt8(ascii: "#") ? utf8Bytes(of: scalar) : nil
    default: return nil
    }
  }

  /// Names that no word of a text is, so that even one that stands free is debris.
  static func isNoWord(_ name: ArraySlice<UInt8>) -> Bool { noWords.contains(key(name)) }

  private static let noWords = Set(
    [
      "quot", "nbsp", "apos", "lsquo", "rsquo", "ldquo", "rdquo", "sbquo", "bdquo", "ndash", "mdash", "hellip", "laquo",
      "raquo", "lsaquo", "rsaquo", "ensp", "emsp", "thinsp", "zwnj", "bull", "middot", "eacute", "egrave", "agrave",
      "aacute", "iacute", "oacute", "uacute", "ntilde", "ccedil", "auml", "ouml", "uuml", "szlig",
    ].map { key($0.utf8) })

  /// The scalar of a numeric reference, by the standard's rules: numbers from 0x80 to 0x9F are those of
  /// Windows-1252, what is no scalar is U+FFFD.
  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let body = isHexadecimal ? digits.dropFirst() : digits
    guard !body.isEmpty, body.count <= 8, let text = String(validating: body, as: UTF8.self),
      let value = UInt32(text, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    if (0x80...0x9F).contains(value) { return Windows1252.scalar(of: UInt8(value)) }
    return value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value
  }
}
