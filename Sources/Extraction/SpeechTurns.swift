internal import QuoteExtraction
public import TextModel

/// Who speaks where in a transcript: `MODERATOR: …`, `Anna Ruiz: …` at the start of a paragraph or line.
///
/// A turn goes on until the next one. Where a text has no turns, the speaker of a sentence is that of the quotation that
/// it has a part of: a press release quotes.
public struct SpeechTurns: Sendable {
  /// A speaker's name has at most this many words; a longer start of a sentence before a colon is a sentence.
  private static let longestName = 5

  private struct Turn {
    /// Where the paragraph starts.
    let start: UInt32
    /// Where the speech starts, behind the colon.
    let speech: UInt32
    let speaker: String
  }

  private let turns: [Turn]
  private let article: Article

  /// The turns of `article`.
  public init(of article: Article) {
    self.article = article
    turns = article.layout.paragraphs.compactMap { Self.turn(at: $0, in: article) }
  }

  /// Who speaks in a span; `nil` where nothing tells.
  public func speaker(of span: ReadingSpan) -> String? {
    let behind = turns.partitioningIndex { $0.start > span.start }
    if behind > 0 { return turns[behind - 1].speaker }
    let quotations = article.quotations
    let before = quotations.partitioningIndex { $0.extent.start >= span.end }
    return quotations[..<before].suffix(Self.nested).last { $0.extent.overlaps(span) }?.speaker?.name
  }

  /// Quotations are in order of their starts; one that has a part of a sentence is seldom further back than this.
  private static let nested = 4

  /// What is said in a sentence: all of it, or what is behind the name at its start; `nil` where that is nothing.
  public func speech(of sentence: Sentence) -> ReadingSpan? {
    let behind = turns.partitioningIndex { $0.start > sentence.span.start }
    guard behind > 0, turns[behind - 1].speech > sentence.span.start else { return sentence.span }
    let start = turns[behind - 1].speech
    return start < sentence.span.end ? ReadingSpan(start, sentence.span.end) : nil
  }

  /// Capitalised words, then a colon. `Q:` and `A:` name nobody.
  private static func turn(at paragraph: Paragraph, in article: Article) -> Turn? {
    let tokens = article.layout.tokens
    let range = paragraph.tokens.clamped(to: tokens.indices)
    guard let first = range.first else { return nil }
    var index = first
    while index < range.upperBound, index - first <= longestName, tokens[index].isCapitalised { index += 1 }
    guard index > first, index < range.upperBound, tokens[index].firstByte == UInt8(ascii: ":"),
      index > first + 1 || tokens[first].shape != .initial
    else { return nil }
    let speech = index + 1 < range.upperBound ? tokens[index + 1].span.start : tokens[index].span.end
    return Turn(
      start: paragraph.span.start, speech: speech,
      speaker: article.reading.string(tokens[first].span.union(tokens[index - 1].span)))
  }
}
