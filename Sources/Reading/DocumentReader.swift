public import TextModel

/// The formats that articles come in.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, markdown, html
}

/// A file, read.
public struct ReadDocument: Sendable {
  /// The file.
  public let source: SourceText
  /// What a person reads of it.
  public let reading: ReadingText
  /// What it says of itself.
  public let metadata: ArticleMetadata
  /// The format that it was read as.
  public let format: DocumentFormat

  /// Makes a read document.
  public init(source: SourceText, reading: ReadingText, metadata: ArticleMetadata, format: DocumentFormat) {
    self.source = source
    self.reading = reading
    self.metadata = metadata
    self.format = format
  }
}

/// Why a file could not be read. The description is one line that names the place and the mend.
public struct ReadingError: Error, Sendable, CustomStringConvertible {
  /// One line, without the file's name.
  public let description: String

  /// Makes an error from one line.
  public init(_ description: String) {
    self.description = description
  }
}

/// Reads files: decodes them, takes their markup away, repairs their damage.
public enum DocumentReader {
  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - name: Its name, which tells the format where `format` does not.
  ///   - format: The format, where the caller knows it.
  /// - Throws: ``ReadingError`` for what is no text: a binary, an empty file, a file over the bound.
  public static func read(
    _ bytes: [UInt8], name: String, format: DocumentFormat? = nil
  ) throws(ReadingError) -> ReadDocument {
    let source = SourceText(utf8: bytes)
    let reading = ReadingText(
      bytes: source.text,
      origin: OffsetMap<Coordinates.Reading, Coordinates.Decoded>.identity(count: source.text.count).then(
        source.decoding))
    return ReadDocument(source: source, reading: reading, metadata: ArticleMetadata(), format: format ?? .text)
  }
}
