public import TextModel

/// A file, read.
public struct ReadDocument: Sendable {
  /// A comment of the file that speaks to the program: `<!-- stet: disable-next quote.altered -->`.
  public struct Directive: Hashable, Sendable {
    /// The whole comment, its marks included.
    public let span: SourceSpan
    /// What stands behind `stet:`, without the white space around it; of a comment that lacks the colon all of it, `stet`
    /// included.
    public let text: String

    /// Makes a directive.
    public init(span: SourceSpan, text: String) {
      self.span = span
      self.text = text
    }
  }

  /// Something of the file that could not be read though its text could.
  public struct Note: Hashable, Sendable {
    /// Where it is.
    public let span: SourceSpan
    /// One line that says what is amiss.
    public let text: String

    /// Makes a note.
    public init(span: SourceSpan, text: String) {
      self.span = span
      self.text = text
    }
  }

  /// The file.
  public let source: SourceText
  /// What a person reads of it.
  public let reading: ReadingText
  /// What it says of itself.
  public let metadata: ArticleMetadata
  /// The format that it was read as.
  public let format: DocumentFormat
  /// The comments that speak to the program, in order. Plain text has none.
  public let directives: [Directive]
  /// What could not be read of it: times of captions that are none.
  public let notes: [Note]

  /// Makes a read document.
  public init(
    source: SourceText, reading: ReadingText, metadata: ArticleMetadata, format: DocumentFormat,
    directives: [Directive] = [], notes: [Note] = []
  ) {
    self.source = source
    self.reading = reading
    self.metadata = metadata
    self.format = format
    self.directives = directives
    self.notes = notes
  }
}
