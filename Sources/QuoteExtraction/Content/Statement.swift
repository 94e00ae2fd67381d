internal import TextModel

/// A sentence of the narration: one of the layout's sentences, or several where quotation marks bind them.
///
/// In `“It is late. We go,” she said.` the layout has two sentences; the statement is all of it.
struct Statement: Equatable, Sendable {
  /// Its tokens.
  let tokens: Range<Int>
  /// The passages in it, as indices into ``NarratedText/passages``.
  let passages: Range<Int>
  /// The paragraph that it is in.
  let paragraph: Int
}

/// An article parted into what is quoted and what is narrated. A class for the reason that ``QuotationText`` is one.
final class NarratedText: Sendable {
  let text: QuotationText
  /// The outermost quoted passages, in order.
  let passages: [QuotedPassage]
  /// The statements, in order.
  let statements: [Statement]
  /// The passage that each token is in, as an index into ``passages``, marks included; -1 outside.
  private let covering: [Int32]

  /// Parts `text`.
  init(_ text: QuotationText) {
    self.text = text
    let passages = PassageFinder(text: text).passages().filter { !Self.isNickname($0, in: text) }
    var covering = [Int32](repeating: -1, count: text.tokens.count)
    for (index, passage) in passages.enumerated() {
      for i in passage.tokens.clamped(to: covering.indices) { covering[i] = Int32(truncatingIfNeeded: index) }
    }
    self.passages = passages
    self.covering = covering
    statements = Self.statements(of: text, passages: passages, covering: covering)
  }

  /// The passage that the token at `i` is in, as an index.
  func passage(at i: Int) -> Int? {
    guard covering.indices.contains(i), covering[i] >= 0 else { return nil }
    return Int(covering[i])
  }

  /// Whether the token at `i` is inside a passage or one of its marks.
  func isQuoted(_ i: Int) -> Bool { covering.indices.contains(i) && covering[i] >= 0 }

  /// Whether a passage is a name between names: `Dwayne “The Rock” Johnson`.
  private static func isNickname(_ passage: QuotedPassage, in text: QuotationText) -> Bool {
    let tokens = text.tokens
    guard passage.ending == .closed, passage.content.count <= 3, passage.open > 0, passage.end < tokens.count,
      tokens[passage.open - 1].isCapitalised, tokens[passage.end].isCapitalised, !tokens[passage.end].isJoined,
      !text.senses[passage.open - 1].isVerb
    else { return false }
    return passage.content.allSatisfy { tokens[$0].isCapitalised }
  }

  /// Walks the sentences and binds those that a passage binds.
  private static func statements(
    of text: QuotationText, passages: [QuotedPassage], covering: [Int32]
  ) -> [Statement] {
    var statements: [Statement] = []
    var nextPassage = 0
    for (index, paragraph) in text.layout.paragraphs.enumerated() {
      var start: Int?
      for sentence in text.layout.sentences[paragraph.sentences.clamped(to: text.layout.sentences.indices)] {
        let first = start ?? sentence.tokens.lowerBound
        start = first
        let end = sentence.tokens.upperBound
        if end < paragraph.tokens.upperBound, isBound(at: end, text: text, passages: passages, covering: covering) {
          continue
        }
        let firstPassage = nextPassage
        while nextPassage < passages.count, passages[nextPassage].open < end { nextPassage += 1 }
        statements.append(
          Statement(tokens: first..<end, passages: firstPassage..<nextPassage, paragraph: index))
        start = nil
      }
    }
    return statements
  }

  /// Whether what ends before the token at `end` goes on with it: both are in one passage, or a quotation that
  /// ends with `?` or `!` is followed by who asked it.
  private static func isBound(
    at end: Int, text: QuotationText, passages: [QuotedPassage], covering: [Int32]
  ) -> Bool {
    guard end > 0, end < covering.count, covering[end - 1] >= 0 else { return false }
    if covering[end] == covering[end - 1] { return true }
    let passage = passages[Int(covering[end - 1])]
    guard covering[end] < 0, passage.ending == .closed, let last = passage.content.last,
      text.tokens[last].firstByte != UInt8(ascii: "."), text.senses[last].roles.isMark
    else { return false }
    // Eight tokens buy `Smith, the mayor, asked`; a new sentence has its reporting verb seldom so early.
    let near = end..<min(end + 8, covering.count)
    return near.contains { covering[$0] < 0 && text.senses[$0].isVerb }
  }
}
