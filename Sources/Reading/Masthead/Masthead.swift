import TextModel

/// Takes the lines that speak of the article (title, date, byline, dateline) from the top of its text.
///
/// What is no prose leaves the reading text, so that the text is the same whether the date stood in front matter,
/// in a `<meta>`, or in a first line. The headline stays, as a block of its own kind.
struct Masthead {
  /// How many lines with text are looked at. Wire copy has up to eight before its first sentence.
  private static let reach = 12
  /// How many lines of prose are looked at for a dateline: a standfirst or two may stand above it.
  private static let proseReach = 3

  private var text: StrippedText
  private let format: DocumentFormat
  private var metadata: ArticleMetadata
  private var taken: [StrippedSpan] = []
  private var mayBeTitle: Bool

  /// Reads the top of `text` into `metadata`, where that does not know better already, and takes it out.
  static func take(
    from text: StrippedText, format: DocumentFormat, into metadata: inout ArticleMetadata
  ) -> StrippedText {
    var masthead = Masthead(text, format: format, metadata)
    masthead.run()
    metadata = masthead.metadata
    return masthead.text.removing(masthead.taken)
  }

  private init(_ text: StrippedText, format: DocumentFormat, _ metadata: ArticleMetadata) {
    self.text = text
    self.format = format
    self.metadata = metadata
    mayBeTitle = format == .text && metadata.title == nil
  }

  private mutating func run() {
    var lines = TopLines(of: text.bytes)
    var proseCount = 0
    for _ in 0..<Self.reach {
      guard proseCount < Self.proseReach, let line = lines.next() else { break }
      if isHeading(line) || proseCount == 0 && (takesName(line) || takesBoilerplate(line)) { continue }
      if proseCount == 0, takesTitle(line, before: lines) { continue }
      let prose = proseCount == 0 ? takeHeader(line) : line.range
      guard !prose.isEmpty else { continue }
      if let dateline = Dateline.find(in: text.bytes, prose), proseCount == 0 || dateline.isVouchedFor {
        metadata.take(dateline)
        taken.append(StrippedSpan(dateline.range))
        break
      }
      proseCount += 1
    }
    metadata.takeDateFromAddress()
  }

  /// Whether the format says that the line is a heading: the prose starts below.
  private func isHeading(_ line: TopLines.Line) -> Bool {
    text.blocks.prefix(Self.reach).contains { block in
      Int(block.span.start) <= line.range.lowerBound && line.range.upperBound <= Int(block.span.end)
        && [.headline, .heading, .caption, .furniture].contains(block.kind)
    }
  }

  /// Takes a line that is nothing but the name of who signed or published the article.
  private mutating func takesName(_ line: TopLines.Line) -> Bool {
    guard metadata.byline != nil || metadata.outlet != nil,
      let words = text.bytes[line.range].string.collapsedWhiteSpace,
      words == metadata.byline || words == metadata.outlet
    else { return false }
    taken.append(StrippedSpan(line.start, line.end))
    return true
  }

  /// Takes a line of plain text that came with the page: `Skip to main content`, `FOR IMMEDIATE RELEASE`.
  ///
  /// Such lines are short and end without a stop, so that a text that begins with prose is not looked up.
  private mutating func takesBoilerplate(_ line: TopLines.Line) -> Bool {
    guard format == .text, line.range.count <= 60, line.range.last.map({ text.bytes[$0] }) != UInt8(ascii: "."),
      BoilerplateLine.matches(Array(text.bytes[line.range]))
    else { return false }
    taken.append(StrippedSpan(line.start, line.end))
    return true
  }

  /// Takes what a line tells, and gives what is left of it.
  private mutating func takeHeader(_ line: TopLines.Line) -> Range<Int> {
    guard let match = HeaderLine.match(in: text.bytes, line.range) else { return line.range }
    metadata.take(match)
    let takesLine = match.range.upperBound == line.range.upperBound
    taken.append(StrippedSpan(line.start, takesLine ? line.end : match.range.upperBound))
    return match.range.upperBound..<line.range.upperBound
  }

  /// Makes a line of plain text the headline, where it is the title that is known or could be one.
  private mutating func takesTitle(_ line: TopLines.Line, before rest: TopLines) -> Bool {
    var rest = rest
    guard format == .text, TitleLine.looksLikeOne(line, followedBy: rest.next(), in: text.bytes),
      let words = text.bytes[line.range].string.collapsedWhiteSpace, mayBeTitle || words == metadata.title,
      HeaderLine.match(in: text.bytes, line.range) == nil
    else { return false }
    metadata.title = words
    mayBeTitle = false
    text.blocks.insert((.headline, StrippedSpan(line.range)), at: 0)
    return true
  }
}
