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
    var passages = PassageFinder(text: text).passages()
    passages.removeAll { Self.isNickname($0, in: text) }
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
      !text.isVerb(passage.open - 1)
    else { return false }
    return passage.content.allSatisfy { tokens[$0].isCapitalised }
  }

  /// Walks the sentences and binds those that a passage binds.
  private static func statements(
    of text: QuotationText, passages: [QuotedPassage], covering: [Int32]
  ) -> [Statement] {
    let paragraphs = text.layout.paragraphs
    let sentences = text.layout.sentences
    var statements: [Statement] = []
    statements.reserveCapacity(sentences.count)
    var nextPassage = 0
    for (index, paragraph) in paragraphs.enumerated() {
      var start: Int?
      for i in paragraph.sentences.clamped(to: sentences.indices) {
        let first = start ?? sentences[i].tokens.lowerBound
        start = first
        let end = sentences[i].tokens.upperBound
        if end < paragraph.tokens.upperBound, end > 0, end < covering.count, covering[end - 1] >= 0,
          isBound(at: end, text: text, passages: passages, covering: covering)
        {
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

  /// Whether what ends before the token at `end`, with a passage, goes on with it: both are in one passage, or a
  /// quotation that ends with `?` or `!` is followed by who asked it.
  private static func isBound(
    at end: Int, text: QuotationText, passages: [QuotedPassage], covering: [Int32]
  ) -> Bool {
    if covering[end] == covering[end - 1] { return true }
    let passage = passages[Int(covering[end - 1])]
    guard covering[end] < 0, passage.ending == .closed, let last = passage.content.last,
      text.tokens[last].firstByte != UInt8(ascii: "."), text.roles[last].isMark
    else { return false }
    // Eight tokens buy `Smith, the mayor, asked`; a new sentence has its reporting verb seldom so early.
    let near = end..<min(end + 8, covering.count)
    return near.contains { covering[$0] < 0 && text.isVerb($0) }
  }
}
