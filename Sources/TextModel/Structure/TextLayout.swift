/// The parts of a reading text: its tokens, sentences and paragraphs, each a range over the one below.
public struct TextLayout: Sendable {
  /// All tokens in order.
  public let tokens: [Token]
  /// All sentences in order. Each belongs to one paragraph.
  public let sentences: [Sentence]
  /// All paragraphs in order.
  public let paragraphs: [Paragraph]
  /// The distinct words of the tokens, in the order in which they first come; see ``Token/word``.
  public let words: [DistinctWord]

  /// Takes parts that were found elsewhere: tokens with the words that they number. Use ``init(of:abbreviations:)`` to
  /// find them.
  public init(tokens: [Token], sentences: [Sentence], paragraphs: [Paragraph], words: [DistinctWord] = []) {
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    self.words = words
  }

  /// The tokens that overlap a span, as indices into ``tokens``.
  public func tokens(in span: ReadingSpan) -> Range<Int> {
    let low = tokens.partitioningIndex { $0.span.end > span.start }
    let high = tokens.partitioningIndex { $0.span.start >= span.end }
    return low..<max(low, high)
  }
}

/// A sentence.
public struct Sentence: Hashable, Sendable {
  /// From its first byte to behind its last mark, closing quotation marks included.
  public let span: ReadingSpan
  /// Its tokens, as indices into ``TextLayout/tokens``.
  public let tokens: Range<Int>
  /// The index of its paragraph.
  public let paragraph: Int

  /// Makes a sentence.
  public init(span: ReadingSpan, tokens: Range<Int>, paragraph: Int) {
    self.span = span
    self.tokens = tokens
    self.paragraph = paragraph
  }
}

/// A paragraph, heading, list item or caption.
public struct Paragraph: Hashable, Sendable {
  /// Its text without the white space around it.
  public let span: ReadingSpan
  /// What it is for: as the format says, or inferred.
  public let kind: TextBlock.Kind
  /// Its sentences, as indices into ``TextLayout/sentences``.
  public let sentences: Range<Int>
  /// Its tokens, as indices into ``TextLayout/tokens``.
  public let tokens: Range<Int>

  /// Makes a paragraph.
  public init(span: ReadingSpan, kind: TextBlock.Kind, sentences: Range<Int>, tokens: Range<Int>) {
    self.span = span
    self.kind = kind
    self.sentences = sentences
    self.tokens = tokens
  }
}
