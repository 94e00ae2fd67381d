public import Extraction
public import Ledger
public import Lexicons
public import Reading
public import TextModel

/// An article, read, with what its file is.
public struct ReadArticle: Sendable {
  /// The article.
  public let article: Article
  /// The format that the file was read as.
  public let format: DocumentFormat
  /// The digest of the file.
  public let hash: ContentHash
  /// The comments of the file that speak to the program, in order.
  public let directives: [ReadDocument.Directive]
  /// What of the file could not be read though its text could.
  public let notes: [ReadDocument.Note]
}

/// Reads files into articles: bytes to text, text to everything that is found in it.
public struct ArticleReader: Sendable {
  private let extractor: Extractor

  /// A reader for texts in `language`. Making one builds its word tables; make one and use it for many files.
  public init(language: Language = .english) {
    extractor = Extractor(language: language)
  }

  /// Reads the file at `path`; `-` is standard input.
  ///
  /// - Throws: ``StetError`` where the file cannot be read or is no text.
  public func article(atPath path: String, format: DocumentFormat? = nil) throws(StetError) -> ReadArticle {
    try article(
      bytes: path == "-" ? FileBytes.readStandardInput() : FileBytes.read(path), path: path, format: format)
  }

  /// Reads an article from its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - path: Its path, for places and for telling its format.
  ///   - format: Its format, where the caller knows it.
  ///   - known: What the caller knows of the article. It wins over what the file says.
  /// - Throws: ``StetError`` for what is no text.
  public func article(
    bytes: [UInt8], path: String, format: DocumentFormat? = nil, known: ArticleMetadata = ArticleMetadata()
  ) throws(StetError) -> ReadArticle {
    let document: ReadDocument
    do {
      document = try DocumentReader.read(bytes, name: path, format: format)
    } catch {
      throw StetError(FileBytes.name(of: path), error.description)
    }
    return read(document, path: path, known: known)
  }

  /// Reads an article whose prose is known to be `prose`: no line of it is taken for a date line or a byline.
  public func article(prose: String, path: String, known: ArticleMetadata) -> ReadArticle {
    read(DocumentReader.readProse(prose), path: path, known: known)
  }

  private func read(_ document: ReadDocument, path: String, known: ArticleMetadata) -> ReadArticle {
    let article = extractor.article(
      path: path, source: document.source, reading: document.reading,
      metadata: document.metadata.overridden(by: known))
    return ReadArticle(
      article: article, format: document.format, hash: ContentHash(of: document.source.bytes),
      directives: document.directives, notes: document.notes)
  }
}

extension ArticleMetadata {
  /// The same, with everything that `other` knows in place of what this says.
  func overridden(by other: ArticleMetadata) -> ArticleMetadata {
    var result = self
    result.title = other.title ?? title
    result.published = other.published ?? published
    result.modified = other.modified ?? modified
    result.url = other.url ?? url
    result.language = other.language ?? language
    result.byline = other.byline ?? byline
    result.outlet = other.outlet ?? outlet
    result.version = other.version ?? version
    result.place = other.place ?? place
    return result
  }
}
