internal import Extraction
internal import TextModel

/// Says whose turn it is at each place of a transcript: `MODERATOR: …`, `Anna Ruiz: …` at the start of a paragraph or
/// line.
struct TurnIndex: Sendable {
  /// A speaker's name has at most this many words; a longer start of a sentence before a colon is a sentence.
  private static let longestName = 5

  private let turns: [(start: Int, speaker: String)]

  init(_ text: NormalText) {
    var turns: [(start: Int, speaker: String)] = []
    for paragraph in text.article.layout.paragraphs {
      if let name = Self.name(at: paragraph.tokens, in: text.article) {
        turns.append((text.firstUnit(atOrBehind: paragraph.span.start), name))
      }
    }
    self.turns = turns
  }

  /// Who speaks at a unit; `nil` before the first turn.
  func speaker(at unit: Int) -> String? {
    let low = turns.partitioningIndex { $0.start > unit }
    return low > 0 ? turns[low - 1].speaker : nil
  }

  /// Capitalised words, then a colon. `Q:` and `A:` name nobody.
  private static func name(at tokens: Range<Int>, in article: Article) -> String? {
    let all = article.layout.tokens
    guard let first = tokens.first else { return nil }
    var index = first
    while index < tokens.upperBound, index - first <= longestName, all[index].isCapitalised { index += 1 }
    guard index > first, index < tokens.upperBound, all[index].firstByte == UInt8(ascii: ":"),
      index > first + 1 || all[first].shape != .initial
    else { return nil }
    return article.reading.string(all[first].span.union(all[index - 1].span))
  }
}
