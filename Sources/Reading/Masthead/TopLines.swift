/// The lines at the top of a text that hold something.
struct TopLines {
  struct Line {
    /// Where the white space before it starts: the line before ended there.
    let start: Int
    /// Without the white space around it.
    let range: Range<Int>
    /// Behind the line's end and the empty lines that follow.
    let end: Int
    /// Whether an empty line, or nothing, follows.
    let isFollowedByEmptyLine: Bool
  }

  private let text: [UInt8]
  private var position = 0

  init(of text: [UInt8]) {
    self.text = text
  }

  /// The next line with something in it.
  mutating func next() -> Line? {
    let before = position
    while position < text.count, text[position].isASCIISpace { position += 1 }
    guard position < text.count else { return nil }
    let start = position
    while position < text.count, !text[position].isLineEnd { position += 1 }
    var end = position
    while end > start, text[end - 1].isASCIISpace { end -= 1 }
    let lineEnds = skipLineEnds()
    return Line(
      start: before, range: start..<end, end: position, isFollowedByEmptyLine: lineEnds != 1 || position == text.count)
  }

  /// Skips white space up to the next text and counts the line ends in it.
  private mutating func skipLineEnds() -> Int {
    var count = 0
    while position < text.count, text[position].isASCIISpace {
      let isCRLF = text[position] == 0x0D && position + 1 < text.count && text[position + 1] == 0x0A
      if text[position].isLineEnd { count += 1 }
      position += isCRLF ? 2 : 1
    }
    return count
  }
}
