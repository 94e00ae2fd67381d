internal import TextModel

/// An article's tokens, with what their words can be to a claim.
struct ClaimText {
  let bytes: [UInt8]
  let layout: TextLayout
  /// What the distinct words of the layout can be.
  let words: [ClaimWord]

  init(_ reading: ReadingText, _ layout: TextLayout, vocabulary: ClaimVocabulary) {
    bytes = reading.bytes
    self.layout = layout
    words = layout.words.map { vocabulary.role(of: $0, in: reading.bytes) }
  }

  var tokens: [Token] { layout.tokens }

  /// What the token at `index` can be; nothing where it is no word.
  @inline(__always)
  func role(_ index: Int) -> ClaimWord { tokens[index].kind == .word ? words[Int(tokens[index].word)] : [] }

  /// Whether the token at `index` is a word that can be that.
  @inline(__always)
  func isA(_ role: ClaimWord, _ index: Int) -> Bool { self.role(index).contains(role) }

  /// Whether a comma stands at `index`.
  func isComma(_ index: Int) -> Bool {
    tokens[index].firstByte == UInt8(ascii: ",") && tokens[index].kind == .punctuation
  }

  /// What the tokens in `range` cover.
  func span(_ range: Range<Int>) -> ReadingSpan {
    tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
  }
}
