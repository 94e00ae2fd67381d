public import Lexicons
public import TextModel

/// Finds the numbers of an article, with units and qualifiers.
public struct QuantityExtractor: Sendable {
  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {}

  /// All quantities of `reading`, in order.
  public func quantities(in reading: ReadingText, layout: TextLayout) -> [Quantity] {
    []
  }
}
