public import Lexicons
public import TextModel

/// Finds the checkable statements of an article.
public struct ClaimExtractor: Sendable {
  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {}

  /// All claims of `reading`, in order.
  ///
  /// - Parameters:
  ///   - attributions: Whose words which stretches are.
  ///   - quantities: The article's quantities, which claims refer to by index.
  ///   - times: The article's times, likewise.
  public func claims(
    in reading: ReadingText, layout: TextLayout, attributions: [Attribution], quantities: [Quantity],
    times: [TimeExpression]
  ) -> [Claim] {
    []
  }
}
