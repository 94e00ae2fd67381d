internal import TextModel

/// The lexemes of one paragraph, with what the vocabulary says of each. Reading before the first or behind the
/// last gives ``Lexeme/none``, so that a grammar may look around itself without asking where the text ends.
final class LexemeText: Sendable {
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  let lexemes: [Lexeme]

  /// Reads the bytes in `range`, whose tokens are `tokens` of the distinct words `words` where they are known.
  init(
    _ bytes: [UInt8], _ range: Range<Int>, tokens: ArraySlice<Token> = [], words: [KnownWord] = [],
    vocabulary: Vocabulary
  ) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    var lexemes: [Lexeme] = []
    // Of eight tokens one has more lexemes than one; of no known tokens, English has a lexeme about every five bytes.
    lexemes.reserveCapacity((tokens.isEmpty ? range.count / 5 : tokens.count + tokens.count / 8) + 4)
    var reader = LexemeReader(bytes, in: range, vocabulary: vocabulary)
    reader.read(tokens, of: words, into: &lexemes)
    self.lexemes = lexemes
  }

  var count: Int { lexemes.count }

  subscript(index: Int) -> Lexeme {
    index >= 0 && index < lexemes.count ? lexemes[index] : .none
  }

  /// What the vocabulary says of the lexeme at `index`.
  @inline(__always)
  func sense(_ index: Int) -> WordSense { vocabulary.senses[Int(self[index].sense)] }

  /// The digits of the lexeme at `index`, without the invisible marks between them.
  func digits(_ index: Int) -> LazyFilterSequence<ArraySlice<UInt8>> {
    let lexeme = self[index]
    return bytes[Int(lexeme.start)..<Int(lexeme.end)].lazy.filter { $0 &- 0x30 < 10 }
  }

  /// The bytes that the lexemes in `range` cover.
  func span(_ range: Range<Int>) -> ReadingSpan {
    guard !range.isEmpty else { return ReadingSpan(self[range.lowerBound].start, self[range.lowerBound].start) }
    let start = self[range.lowerBound].start
    return ReadingSpan(start, max(start, self[range.upperBound - 1].end))
  }

  /// The index behind the hyphen and spaces that may join two words into one: `twenty-five`, `3 - inch`.
  func behindHyphen(_ index: Int) -> Int { self[index].isMark("-") ? index + 1 : index }

  /// Whether a hyphen at `index` joins what is before and behind it, without spaces.
  func isInnerHyphen(_ index: Int) -> Bool {
    self[index].isMark("-") && self[index].isJoined && self[index + 1].isJoined
  }

  /// The keyword at `index`.
  func keyword(_ index: Int) -> Keyword? { self[index].roles.contains(.keyword) ? sense(index).keyword : nil }

  /// Whether that keyword stands at `index`.
  func has(_ keyword: Keyword, at index: Int) -> Bool { self.keyword(index) == keyword }
}
