import TextModel

/// Takes the lines that speak of the article (title, date, byline, dateline) from the top of its text.
///
/// What is no prose leaves the reading text, so that the text is the same whether the date stood in front matter,
/// in a `<meta>`, or in a first line. The headline stays, as a block of its own kind.
enum Masthead {
  /// How many lines with text are looked at. Wire copy has up to eight before its first sentence.
  private static let reach = 12

  /// Reads the top of `text` into `metadata`, where that does not know better already, and takes it out.
  static func take(
    from text: StrippedText, format: DocumentFormat, into metadata: inout ArticleMetadata
  ) -> StrippedText {
    var taken: [StrippedSpan] = []
    var text = text
    var lines = TopLines(of: text.bytes)
    var mayBeTitle = metadata.title == nil && !text.blocks.contains { $0.kind == .headline }
    for _ in 0..<reach {
      guard let line = lines.next() else { break }
      if isHeading(line, in: text) { continue }
      var prose = line.range
      if let match = HeaderLine.match(in: text.bytes, line.range) {
        metadata.take(match)
        let takesLine = match.range.upperBound == line.range.upperBound
        taken.append(StrippedSpan(line.start, takesLine ? line.end : match.range.upperBound))
        if takesLine { continue }
        prose = match.range.upperBound..<line.range.upperBound
      }
      if prose == line.range, format == .text, mayBeTitle || isTitle(line, in: text.bytes, metadata),
        TitleLine.looksLikeOne(line, in: text.bytes)
      {
        let words = text.bytes[line.range]
        metadata.title = metadata.title ?? words.string.collapsedWhiteSpace
        text.blocks.insert((.headline, StrippedSpan(line.range)), at: 0)
        mayBeTitle = false
        continue
      }
      if let dateline = Dateline.find(in: text.bytes, prose) {
        metadata.take(dateline)
        taken.append(StrippedSpan(dateline.range))
      }
      break
    }
    metadata.takeDateFromAddress()
    return text.removing(taken)
  }

  /// Whether the format says that the line is a heading: the prose starts below.
  private static func isHeading(_ line: TopLines.Line, in text: StrippedText) -> Bool {
    text.blocks.prefix(reach).contains { block in
      Int(block.span.start) <= line.range.lowerBound && line.range.upperBound <= Int(block.span.end)
        && [.headline, .heading, .caption, .furniture].contains(block.kind)
    }
  }

  private static func isTitle(_ line: TopLines.Line, in text: [UInt8], _ metadata: ArticleMetadata) -> Bool {
    metadata.title != nil && text[line.range].string.collapsedWhiteSpace == metadata.title?.collapsedWhiteSpace
  }
}

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

/// Tells a headline at the top of a plain text from a first sentence.
enum TitleLine {
  /// Headlines of eight sites had up to 130 bytes; a first paragraph that short nearly always ends with a stop.
  private static let longest = 160

  /// Whether the line is short, ends without a stop (`?` and `!` may be), and is parted from what follows.
  static func looksLikeOne(_ line: TopLines.Line, in text: [UInt8]) -> Bool {
    guard line.isFollowedByEmptyLine, line.end < text.count, line.range.count <= longest,
      let last = text[line.range].last
    else { return false }
    let first = text[line.range.lowerBound]
    guard !first.isASCIILowercase, !text[line.range].starts(with: "- ".utf8) else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(last)
      && text[line.range].contains { $0.isASCIILetter || $0 >= 0x80 }
  }
}
