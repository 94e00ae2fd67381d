public import Lexicons

/// Reads a wording as one number, in digits or words: `25`, `twenty-five` and `two dozen and one` are for comparing.
public struct NumeralParser: Sendable {
  private let vocabulary: Vocabulary

  /// A parser for numbers in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    vocabulary = ClaimLexicon.of(language).vocabulary
  }

  /// The number that all of `text` spells; `nil` where it is something else or more.
  public func value(of text: String) -> Double? {
    let bytes = Array(text.utf8)
    let lexemes = LexemeText(bytes, 0..<bytes.count, vocabulary: vocabulary)
    guard let numeral = NumeralGrammar(text: lexemes).numeral(at: 0), numeral.end == lexemes.count else { return nil }
    return numeral.value
  }
}
