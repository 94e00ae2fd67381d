import TextModel

/// Reads plain text: there is no markup, so the text is the file's, without its byte order mark.
enum PlainTextReader {
  static func strip(_ text: [UInt8]) -> StrippedDocument {
    let start = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    guard start > 0 else {
      return StrippedDocument(text: StrippedText(bytes: text, map: .identity(count: text.count), blocks: []))
    }
    var map = StrippedText.Map.Builder()
    map.copy(start..<text.count)
    return StrippedDocument(
      text: StrippedText(bytes: Array(text[start...]), map: map.finish(originCount: text.count), blocks: []))
  }
}
