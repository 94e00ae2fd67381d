public import Lexicons
public import TextModel

/// Finds the dates, times and durations of an article and resolves them.
public struct TimeExtractor: Sendable {
  let lexicon: ClaimLexicon

  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    lexicon = ClaimLexicon(language)
  }

  /// All times of `reading`, in order, resolved against the day of publication where that is known.
  public func times(in reading: ReadingText, layout: TextLayout, published: CalendarDate?) -> [TimeExpression] {
    []
  }
}
