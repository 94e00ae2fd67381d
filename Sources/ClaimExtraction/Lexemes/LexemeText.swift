internal import TextModel

/// The lexemes of one paragraph after another, with what the vocabulary says of each. Reading before the first or behind
/// the last of a paragraph gives ``Lexeme/none``, so that a grammar may look around itself without asking where the text
/// ends.
///
/// An article has hundreds of paragraphs and its grammars many parts that all read the same one: they share this window,
/// and are made once an article.
final class LexemeText {
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  private let lexemes: [Lexeme]
  private let starts: [Int32]
  private var first = 0
  /// The number of lexemes of the paragraph.
  private(set) var count = 0

  /// A window on all paragraphs at once.
  init(_ article: ArticleLexemes) {
    bytes = article.bytes
    vocabulary = article.vocabulary
    lexemes = article.lexemes
    starts = article.starts
    count = lexemes.count
  }

  /// Moves on to a paragraph of the article.
  func move(to paragraph: ArticleLexemes.Paragraph) {
    let range = paragraph.lexemes.clamped(to: lexemes.indices)
    first = range.lowerBound
    count = range.count
  }

  /// The index of the lexeme at one of the article's places at which a time or a quantity may begin.
  @inline(__always)
  func start(_ place: Int) -> Int { Int(starts[place]) &- first }

  @inline(__always)
  subscript(index: Int) -> Lexeme {
    index >= 0 && index < count ? lexemes[first &+ index] : .none
  }

  /// What the vocabulary says of the lexeme at `index`.
  @inline(__always)
  func sense(_ index: Int) -> WordSense { vocabulary.senses[Int(self[index].sense)] }

  /// The digits of the lexeme at `index`, without the invisible marks between them.
  func digits(_ index: Int) -> LazyFilterSequence<ArraySlice<UInt8>> {
    let lexeme = self[index]
    return bytes[Int(lexeme.start)..<Int(lexeme.end)].lazy.filter { $0 &- 0x30 < 10 }
  }

  /// The number of the digits at `index`, put behind those of `number`: `34` behind 12 is 1,234. Only as many of them
  /// as an `Int` holds come out right.
  func integer(_ index: Int, behind number: Int = 0) -> Int {
    let lexeme = self[index]
    var number = number
    for i in Int(lexeme.start)..<Int(lexeme.end) {
      let digit = bytes[i] &- 0x30
      if digit < 10 { number = number &* 10 &+ Int(digit) }
    }
    return number
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
  @inline(__always)
  func keyword(_ index: Int) -> Keyword? { self[index].keyword }

  /// Whether that keyword stands at `index`.
  @inline(__always)
  func has(_ keyword: Keyword, at index: Int) -> Bool { self[index].keyword == keyword }
}
