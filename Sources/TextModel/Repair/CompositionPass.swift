/// Puts letters and their combining marks together as Unicode's Normalization Form C has them, for Latin, Greek and
/// Cyrillic: `e` and U+0301 become `é`. This is no damage.
enum CompositionPass {
  static func run(_ rewriter: inout TextRewriter) {
    let text = rewriter.text
    var i = 0
    while i < text.count {
      // The combining marks from U+0300 to U+036F start with CC or CD.
      i = text[i] & 0xFE == 0xCC ? compose(at: i, &rewriter) : i + 1
    }
  }

  /// Puts a letter and the combining marks from `i` together, as far as Unicode has the letter.
  private static func compose(at i: Int, _ rewriter: inout TextRewriter) -> Int {
    let text = rewriter.text
    let first = TextScalar(in: text, at: i, end: text.count)
    var start = i - 1
    while start > rewriter.position, text[start] & 0xC0 == 0x80 { start -= 1 }
    guard (0x300...0x36F).contains(first.value), start >= rewriter.position else { return i + first.length }
    var letter = TextScalar(in: text, at: start, end: text.count).value
    var position = i
    var mark = first
    while let composed = CompositionTable.shared.compose(letter, mark.value) {
      letter = composed
      position += mark.length
      guard position < text.count, text[position] >= 0x80 else { break }
      mark = TextScalar(in: text, at: position, end: text.count)
    }
    guard position > i else { return i + first.length }
    rewriter.replace(start..<position, with: utf8Bytes(of: letter))
    return position
  }
}

/// What comes of a letter and a combining mark.
struct CompositionTable: Sendable {
  /// The table; it is built when the first combining mark is met.
  static let shared = CompositionTable()

  private let composed: [UInt64: UInt32]

  private init() {
    var composed: [UInt64: UInt32] = [:]
    for row in Compositions.rows {
      for (letter, whole) in zip(row.letters.unicodeScalars, row.composed.unicodeScalars) {
        composed[UInt64(letter.value) << 32 | UInt64(row.mark.value)] = whole.value
      }
    }
    self.composed = composed
  }

  /// The composed letter, or `nil` where Unicode has none.
  func compose(_ letter: UInt32, _ mark: UInt32) -> UInt32? { composed[UInt64(letter) << 32 | UInt64(mark)] }
}
