internal import Extraction
internal import Lexicons
internal import TextModel

/// Finds what transcripts and captions note beside the words: `[APPLAUSE]`, `(laughs)`, `[inaudible 00:12:31]`, `♪`.
struct NoteFinder {
  /// A note has at most so many tokens between its brackets; more is a remark that somebody made.
  private static let longestNote = 12

  private let tokens: [Token]
  private let bytes: [UInt8]
  private let lexicon: SourceLexicon

  init(_ article: Article, lexicon: SourceLexicon) {
    tokens = article.layout.tokens
    bytes = article.reading.bytes
    self.lexicon = lexicon
  }

  /// The tokens of the notes, in order, brackets included.
  func notes() -> [Range<Int>] {
    var notes: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      if let end = noteEnd(at: index) {
        notes.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return notes
  }

  /// Behind the note that starts at a token. Square brackets hold nothing that was said; round ones may, so their first words
  /// must be known for a note's.
  private func noteEnd(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind != .word, token.kind != .number else { return nil }
    if isMusic(token) { return index + 1 }
    let close: UInt8
    switch token.firstByte {
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    let limit = min(tokens.count, index + 2 + Self.longestNote)
    guard
      let end = (index + 1..<limit).first(where: { tokens[$0].kind == .punctuation && tokens[$0].firstByte == close })
    else { return nil }
    let isNote = close == UInt8(ascii: "]") || startsNote(index + 1, limit: end)
    return isNote ? end + 1 : nil
  }

  private func startsNote(_ index: Int, limit: Int) -> Bool {
    lexicon.transcriptWords.longestMatch(in: tokens, at: index, limit: limit)?.value == .note
  }

  /// U+2669 to U+266C.
  private func isMusic(_ token: Token) -> Bool {
    let start = Int(token.span.start)
    return token.firstByte == 0xE2 && token.span.count >= 3 && bytes[start + 1] == 0x99
      && (0xA9...0xAC).contains(bytes[start + 2])
  }
}
