internal import Lexicons
internal import Mentions
internal import TextModel

/// An article as the finders of quotations read it: its tokens, each with what the word lists say of it.
///
/// A class, for every finder of every statement has it: copying a struct of arrays for each costs more than finding.
final class QuotationText: Sendable {
  let bytes: [UInt8]
  let layout: TextLayout
  let tokens: [Token]
  /// What the word lists say of each token.
  let senses: [WordSense]
  /// The tokens that are quotation marks, in order.
  let quotationMarks: [Int]
  /// The tokens that a cue may begin with, in order: one in seven of a news text.
  let cueWords: [Int]
  let lexicon: ReportingLexicon

  /// Looks every distinct word up once.
  init(_ reading: ReadingText, layout: TextLayout, lexicon: ReportingLexicon) {
    bytes = reading.bytes
    self.layout = layout
    self.lexicon = lexicon
    tokens = layout.tokens
    let words = layout.words.map { lexicon.sense(of: $0, in: reading.bytes) }
    let senses = tokens.map { token in
      switch token.kind {
      case .word:
        let sense = words[Int(token.word)]
        return sense.isGuess && token.shape != .lower ? WordSense() : sense
      case .punctuation: return WordSense(roles: WordRole(ofMark: token, in: reading.bytes))
      case .number, .symbol: return WordSense()
      }
    }
    var marks: [Int] = []
    var cueWords: [Int] = []
    // One token in seven.
    cueWords.reserveCapacity(tokens.count / 6)
    for (index, sense) in senses.enumerated() {
      if sense.mayBeCue {
        cueWords.append(index)
      } else if sense.roles == .quotationMark {
        marks.append(index)
      }
    }
    self.senses = senses
    quotationMarks = marks
    self.cueWords = cueWords
  }

  /// The roles of the token at `i`, or none where it is outside of `range`.
  func roles(_ i: Int, in range: Range<Int>) -> WordRole { range.contains(i) ? senses[i].roles : [] }

  /// Whether the token at `i` touches the one before it, both in `range`.
  func isJoined(_ i: Int, in range: Range<Int>) -> Bool {
    i > range.lowerBound && i < range.upperBound && tokens[i].isJoined
  }

  /// Whether the token at `i` is a number, and in `range`.
  func isNumber(_ i: Int, in range: Range<Int>) -> Bool { range.contains(i) && tokens[i].kind == .number }

  /// Which quotation mark the token at `i` is.
  func mark(at i: Int) -> QuotationMark? {
    guard senses.indices.contains(i), senses[i].roles == .quotationMark else { return nil }
    return QuotationMark(at: Int(tokens[i].span.start), in: bytes)
  }

  /// Whether the word at `i` ends as words of a part do: `drivers`, `adding`.
  func ends(_ i: Int, as role: WordRole) -> Bool {
    tokens.indices.contains(i) && lexicon.roles(byEndingOf: tokens[i].span, in: bytes, wanted: role) == role
  }

  /// Whether the token at `i` says whose: `'s`.
  func isOwner(_ i: Int) -> Bool { senses.indices.contains(i) && senses[i].roles.contains(.owner) }

  /// The bytes of the tokens in `range`, which is not empty.
  func span(of range: Range<Int>) -> ReadingSpan {
    guard let first = range.first, let last = range.last, tokens.indices.contains(first),
      tokens.indices.contains(last)
    else { return ReadingSpan(0, 0) }
    return tokens[first].span.union(tokens[last].span)
  }

  /// The words of `span`.
  func string(_ span: ReadingSpan) -> String {
    String(decoding: bytes[span.range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
