import TextModel

/// Reads plain text: there is no markup, so the text is the file's, without its byte order mark. Times that stand in a
/// transcript stay in it, and are those of what follows them.
enum PlainTextReader {
  static func strip(_ text: [UInt8]) -> StrippedDocument {
    var document = StrippedDocument(text: withoutMark(text))
    document.marks = TimeStamps.marks(in: text)
    return document
  }

  private static func withoutMark(_ text: [UInt8]) -> StrippedText {
    let start = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    guard start > 0 else {
      return StrippedText(bytes: text, map: .identity(count: text.count), blocks: [])
    }
    var map = StrippedText.Map.Builder()
    map.copy(start..<text.count)
    return StrippedText(bytes: Array(text[start...]), map: map.finish(originCount: text.count), blocks: [])
  }
}
