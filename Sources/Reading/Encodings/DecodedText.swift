import TextModel

/// A text while it is being decoded, with the map back to the file.
struct DecodedText {
  private(set) var text: [UInt8] = []
  private(set) var map = OffsetMap<Coordinates.Decoded, Coordinates.Source>.Builder()
  /// How many characters could not be decoded.
  private(set) var replacementCount = 0

  init(capacity: Int) {
    text.reserveCapacity(capacity)
  }

  /// Takes over bytes of the file that are UTF-8 already.
  mutating func copy(_ range: Range<Int>, of bytes: [UInt8]) {
    text += bytes[range]
    map.copy(range)
  }

  /// Writes one character for the bytes of the file in `range`.
  mutating func append(_ scalar: Unicode.Scalar, for range: Range<Int>) {
    let start = text.count
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    map.replace(range, with: text.count - start)
  }

  /// Writes what the bytes of the file in `range` stand for.
  mutating func append(_ utf8: ArraySlice<UInt8>, for range: Range<Int>) {
    text += utf8
    map.replace(range, with: utf8.count)
  }

  /// Writes U+FFFD for bytes of the file that are no character.
  mutating func appendReplacement(for range: Range<Int>) {
    replacementCount += 1
    text.append(contentsOf: UTF8.encodedReplacementCharacter)
    map.replace(range, with: UTF8.encodedReplacementCharacter.count)
  }

  /// The file with this as its text.
  consuming func source(_ bytes: [UInt8], encoding: TextEncoding) -> SourceText {
    SourceText(
      bytes: bytes, encoding: encoding.name, text: text, decoding: map.finish(originCount: bytes.count))
  }
}
