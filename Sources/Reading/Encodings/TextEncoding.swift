/// An encoding, and how it is decoded.
struct TextEncoding: Hashable, Sendable {
  /// The ways in which bytes become characters.
  enum Scheme: Hashable, Sendable {
    case utf8
    case utf16(bigEndian: Bool)
    case utf32(bigEndian: Bool)
    /// One byte a character, ASCII below 0x80, by the table of that name in the C library.
    case singleByte(String)
    /// One to four bytes a character, by the C library. ASCII bytes between characters are themselves.
    case multiByte(String)
    /// Escape sequences switch between sets, so no byte means anything by itself.
    case stateful(String)
    /// Windows-1252 by the table of the WHATWG standard, which leaves no byte undefined.
    case windows1252
  }

  /// The name in the spelling of the IANA registry, in lower case.
  let name: String
  /// How it is decoded.
  let scheme: Scheme

  init(_ name: String, _ scheme: Scheme) {
    self.name = name
    self.scheme = scheme
  }

  /// Whether ASCII text in it is ASCII bytes. A declaration of UTF-16 that could be read as such is not true.
  var isMadeOfBytes: Bool {
    switch scheme {
    case .singleByte, .multiByte, .windows1252: true
    case .utf8, .utf16, .utf32, .stateful: false
    }
  }

  static let utf8 = TextEncoding("utf-8", .utf8)
  static let windows1252 = TextEncoding("windows-1252", .windows1252)
  static let macintosh = TextEncoding("macintosh", .singleByte("MACINTOSH"))
  static let windows1251 = TextEncoding("windows-1251", .singleByte("CP1251"))
  static let koi8 = TextEncoding("koi8-r", .singleByte("KOI8-R"))
}
