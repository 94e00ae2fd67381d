import TextModel

/// Reads HTML.
enum HTMLReader {
  static func strip(_ text: [UInt8]) throws(ReadingError) -> StrippedDocument {
    PlainTextReader.strip(text)
  }
}
