/// A file as it was given, with its text decoded to UTF-8 and the way back from every byte of the text to the
/// bytes of the file.
public struct SourceText: Sendable {
  /// The bytes of the file, untouched.
  public let bytes: [UInt8]
  /// The name of the encoding that the text was decoded from, in the IANA spelling: `utf-8`, `windows-1252`.
  public let encoding: String
  /// The text in valid UTF-8. The same array as ``bytes`` where the file is valid UTF-8.
  public let text: [UInt8]
  /// From the text to the file.
  public let decoding: OffsetMap<Coordinates.Decoded, Coordinates.Source>

  /// The longest file that is read, in bytes. Spans are 32 bits wide; the bound is far lower because a text
  /// of news that is longer than this is a mistake (a dump, a binary), and memory is in proportion to it.
  public static let maximumCount = 64 << 20

  /// Takes a file whose text has been decoded already.
  public init(
    bytes: [UInt8], encoding: String, text: [UInt8],
    decoding: OffsetMap<Coordinates.Decoded, Coordinates.Source>
  ) {
    self.bytes = bytes
    self.encoding = encoding
    self.text = text
    self.decoding = decoding
  }

  /// Takes a file in UTF-8. Every ill-formed sequence becomes one U+FFFD for each maximal subpart, as the
  /// Unicode Standard (chapter 3.9, "U+FFFD Substitution of Maximal Subparts") recommends.
  public init(utf8 bytes: [UInt8]) {
    let decoded = UTF8Decoding.decode(bytes)
    self.init(bytes: bytes, encoding: "utf-8", text: decoded.text, decoding: decoded.map)
  }

  /// The bytes of the file in `span`.
  public func exact(_ span: SourceSpan) -> ArraySlice<UInt8> {
    bytes[span.range.clamped(to: 0..<bytes.count)]
  }
}
