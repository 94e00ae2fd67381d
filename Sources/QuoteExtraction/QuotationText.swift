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
  /// The parts that each token may play: all that is asked of most tokens, eight bytes each.
  let roles: [WordRole]
  /// What the word lists say of each distinct word.
  private let words: [WordSense]
  /// Its quotation marks, in order.
  let quotationMarks: [PlacedMark]
  /// The tokens that a cue may begin with, in order: one in seven of a news text.
  let cueWords: [Int]
  /// Its colons, in order.
  private let colons: [Int]
  let lexicon: ReportingLexicon

  /// Looks every distinct word up once.
  init(_ reading: ReadingText, layout: TextLayout, lexicon: ReportingLexicon) {
    let bytes = reading.bytes
    let words = lexicon.senses(of: layout.words, in: bytes)
    let tokens = layout.tokens
    var marks: [PlacedMark] = []
    marks.reserveCapacity(tokens.count / 32)
    var colons: [Int] = []
    var cueWords: [Int] = []
    // One token in seven.
    cueWords.reserveCapacity(tokens.count / 6)
    roles = Array(unsafeUninitializedCapacity: tokens.count) { roles, count in
      for i in tokens.indices {
        var role: WordRole = []
        if tokens[i].kind == .word {
          role = words[Int(tokens[i].word)].roles.known(ofName: tokens[i].shape != .lower)
          if role.contains(.cueStart) { cueWords.append(i) }
        } else if tokens[i].kind == .punctuation {
          role = WordRole(ofMark: tokens[i], in: bytes)
          if role == .quotationMark, let mark = QuotationMark(at: Int(tokens[i].span.start), in: bytes) {
            marks.append(PlacedMark(token: i, mark: mark))
          } else if role == .colon {
            colons.append(i)
          }
        } else if tokens[i].kind == .symbol {
          // `<ACME.L>`: all other symbols are parts of no clause.
          role = WordRole(ofMark: tokens[i], in: bytes).intersection([.opening, .closing])
        }
        roles.initializeElement(at: i, to: role)
      }
      count = tokens.count
    }
    self.tokens = tokens
    self.words = words
    self.bytes = bytes
    self.layout = layout
    self.lexicon = lexicon
    quotationMarks = marks
    self.cueWords = cueWords
    self.colons = colons
  }

  /// The first colon among the tokens in `range`.
  func colon(in range: Range<Int>) -> Int? {
    let next = colons.partitioningIndex { $0 >= range.lowerBound }
    return next < colons.count && colons[next] < range.upperBound ? colons[next] : nil
  }

  /// What the word lists say of the token at `i`.
  func sense(_ i: Int) -> WordSense {
    guard tokens[i].kind == .word else { return WordSense(roles: roles[i]) }
    var sense = words[Int(tokens[i].word)]
    // Of a name that no list has its ending tells nothing.
    sense.roles = roles[i]
    return sense
  }

  /// Whether the token at `i` is a form of a reporting verb.
  func isVerb(_ i: Int) -> Bool { roles[i].contains(.reportingVerb) }

  /// Whether the token at `i` is a form of a reporting verb, and in `range`.
  func isVerb(_ i: Int, in range: Range<Int>) -> Bool { range.contains(i) && isVerb(i) }

  /// The roles of the token at `i`, or none where it is outside of `range`.
  func roles(_ i: Int, in range: Range<Int>) -> WordRole { range.contains(i) ? roles[i] : [] }

  /// Whether the token at `i` touches the one before it, both in `range`.
  func isJoined(_ i: Int, in range: Range<Int>) -> Bool {
    i > range.lowerBound && i < range.upperBound && tokens[i].isJoined
  }

  /// Whether the token at `i` is a number, and in `range`.
  func isNumber(_ i: Int, in range: Range<Int>) -> Bool { range.contains(i) && tokens[i].kind == .number }

  /// Which quotation mark the token at `i` is.
  func mark(at i: Int) -> QuotationMark? {
    guard roles.indices.contains(i), roles[i] == .quotationMark else { return nil }
    return QuotationMark(at: Int(tokens[i].span.start), in: bytes)
  }

  /// Whether the word at `i` ends as words of a part do: `drivers`, `adding`.
  func ends(_ i: Int, as role: WordRole) -> Bool {
    tokens.indices.contains(i) && lexicon.roles(byEndingOf: tokens[i].span, in: bytes, wanted: role) == role
  }

  /// Whether the token at `i` says whose: `'s`.
  func isOwner(_ i: Int) -> Bool { roles.indices.contains(i) && roles[i].contains(.owner) }

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
