internal import TextModel

/// One statement after another, as the finders of its cues, subjects and contents read it.
///
/// A class, for all of them share it: each is one word, and no statement costs the making of finders.
final class StatementReader {
  let narrated: NarratedText
  let text: QuotationText
  /// The tokens of the statement.
  private(set) var bounds = 0..<0
  /// Whether every word has a capital, as in some headlines, so that a capital says nothing.
  private(set) var isTitleCase = false
  /// The first of the text's cue words that is not before the statement.
  private(set) var firstCueWord = 0

  /// A reader of `narrated`, before its first statement.
  init(_ narrated: NarratedText) {
    self.narrated = narrated
    text = narrated.text
  }

  /// A reader of the tokens at `bounds` alone.
  convenience init(_ narrated: NarratedText, bounds: Range<Int>) {
    self.init(narrated)
    self.bounds = bounds
  }

  /// Goes on to a statement behind.
  func read(_ statement: Statement, isTitleCase: Bool) {
    bounds = statement.tokens
    self.isTitleCase = isTitleCase
    let words = text.cueWords
    while firstCueWord < words.count, words[firstCueWord] < bounds.lowerBound { firstCueWord += 1 }
  }

  /// The roles of the token at `i`, or none where it is outside of the statement.
  func roles(_ i: Int) -> WordRole { text.roles(i, in: bounds) }
}
