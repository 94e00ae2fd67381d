public import Lexicons
public import Mentions
public import TextModel

/// Finds the quotations of an article, each with its cue and speaker.
public struct QuotationExtractor: Sendable {
  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {}

  /// All quotations of `reading`, in order of their first word.
  public func quotations(in reading: ReadingText, layout: TextLayout, cast: Cast) -> [Quotation] {
    []
  }
}
