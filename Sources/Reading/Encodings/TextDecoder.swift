import TextModel

/// Decodes a file: finds its encoding and makes its text, with the way back to the file for every character.
///
/// The order is that of the WHATWG HTML Standard ("determining the character encoding"), with one change that
/// newsrooms need: what the content proves is believed before what the file says of itself, because a page that
/// is saved again keeps its old declaration.
///
/// 1. A byte order mark.
/// 2. UTF-16 without a mark, by its NUL bytes.
/// 3. Well-formed UTF-8, which no other encoding is by chance.
/// 4. The encoding that the file declares, if the text can be decoded by it.
/// 5. A guess from the content.
enum TextDecoder {
  /// Decodes `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - isMarkup: Whether the file may declare its encoding, as HTML and XML do.
  static func decode(_ bytes: [UInt8], isMarkup: Bool) throws(ReadingError) -> SourceText {
    guard bytes.count <= SourceText.maximumCount else {
      throw ReadingError(
        "\(bytes.count >> 20) MiB, which is over the bound of \(SourceText.maximumCount >> 20) MiB for one article;"
          + " split it")
    }
    guard !bytes.isEmpty else { throw ReadingError("the file is empty; give an article") }
    if let marked = ByteOrderMark.encoding(of: bytes) {
      return try decode(bytes, as: marked)
    }
    if let complaint = BinaryCheck.complaint(about: bytes) { throw ReadingError(complaint) }
    if let control = BinaryCheck.firstControl(in: bytes) {
      if let wide = EncodingGuess.utf16WithoutMark(bytes) { return try decode(bytes, as: wide) }
      if let complaint = BinaryCheck.complaint(aboutControlsIn: bytes, from: control) { throw ReadingError(complaint) }
    }
    return decodeBytes(bytes, isMarkup: isMarkup)
  }

  /// A byte order mark decides, but what follows it must still be text.
  private static func decode(_ bytes: [UInt8], as encoding: TextEncoding) throws(ReadingError) -> SourceText {
    let decoded = source(bytes, as: encoding) ?? SourceText(utf8: bytes)
    let text = encoding == .utf8 ? bytes : decoded.text
    if let control = BinaryCheck.firstControl(in: text),
      let complaint = BinaryCheck.complaint(aboutControlsIn: text, from: control)
    {
      throw ReadingError(complaint)
    }
    return decoded
  }

  private static func decodeBytes(_ bytes: [UInt8], isMarkup: Bool) -> SourceText {
    let declared = isMarkup ? DeclaredEncoding.find(in: bytes) : nil
    if let declared, case .stateful = declared.scheme, bytes.contains(0x1B),
      let source = source(bytes, as: declared)
    {
      return source
    }
    let asUTF8 = SourceText(utf8: bytes)
    if asUTF8.decoding.isIdentity { return asUTF8 }
    if let declared, declared.isMadeOfBytes, let source = source(bytes, as: declared) { return source }
    let guess = EncodingGuess.guess(bytes)
    if guess == .utf8 { return asUTF8 }
    return source(bytes, as: guess) ?? asUTF8
  }

  /// The file decoded as `encoding`; `nil` where the C library does not have it, or where so much of the text
  /// is no character in it that the declaration is a mistake.
  ///
  /// One bad character in fifty of those above ASCII is let pass: a page cut in mid-character, or one
  /// vendor's extension. A wrong encoding fails for a third of them and more.
  private static func source(_ bytes: [UInt8], as encoding: TextEncoding) -> SourceText? {
    let decoded: DecodedText
    switch encoding.scheme {
    case .utf8: return SourceText(utf8: bytes)
    case .windows1252: decoded = ByteDecoding.decode(bytes, table: ByteDecoding.windows1252)
    case .utf16(let bigEndian): decoded = WideDecoding.decodeUTF16(bytes, bigEndian: bigEndian)
    case .utf32(let bigEndian): decoded = WideDecoding.decodeUTF32(bytes, bigEndian: bigEndian)
    case .singleByte(let name):
      guard let table = ByteDecoding.table(named: name) else { return nil }
      decoded = ByteDecoding.decode(bytes, table: table)
    case .multiByte(let name):
      guard let converter = CharacterConverter(from: name) else { return nil }
      decoded = converter.decode(bytes, isStateful: false)
    case .stateful(let name):
      guard let converter = CharacterConverter(from: name) else { return nil }
      decoded = converter.decode(bytes, isStateful: true)
    }
    switch encoding.scheme {
    case .singleByte, .multiByte, .stateful:
      let highBytes = bytes.reduce(0) { $1 >= 0x80 ? $0 + 1 : $0 }
      if decoded.replacementCount > 1 + highBytes / 50 { return nil }
    default: break
    }
    return decoded.source(bytes, encoding: encoding)
  }
}
