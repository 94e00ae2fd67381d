/// Reads the paragraphs of plain text from its lines.
///
/// An empty line always parts paragraphs. A single line end parts them too, unless the sentence plainly goes on, or the text
/// is hard-wrapped: then a line goes on in the next where the next line's first word would not have fitted on it.
enum LineLayout {
  /// Wrapped text is 40 to 100 columns wide: mail, wire copy and plain-text archives wrap at 60 to 80. Longer lines
  /// are paragraphs.
  private static let wrappedWidths = 40...100

  struct Line {
    var range: Range<Int>
    /// Whether an empty line or the end of the text stands behind it.
    var isLast = true
  }

  static func parts(of text: [UInt8], in range: Range<Int>) -> [ParagraphFinder.Part] {
    let lines = lines(of: text, in: range)
    let width = wrappedWidth(of: lines, in: text)
    var parts: [ParagraphFinder.Part] = []
    var start: Int?
    for (index, line) in lines.enumerated() {
      let first = start ?? line.range.lowerBound
      start = first
      if !line.isLast {
        let next = lines[index + 1]
        if goesOn(line, in: next, text) { continue }
        if let width, fills(line, before: next, text, width: width) { continue }
      }
      let span = ReadingSpan(first, line.range.upperBound)
      parts.append(ParagraphFinder.Part(kind: .paragraph, span: span, isInferred: true))
      start = nil
    }
    return parts
  }

  /// The lines that hold something, without the white space around them.
  private static func lines(of text: [UInt8], in range: Range<Int>) -> [Line] {
    var lines: [Line] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let end = text.firstIndex(from: i, upTo: range.upperBound) { $0.first(0x0A) | $0.first(0x0D) }
      let content = trimmed(i..<end, text)
      if content.isEmpty {
        if !lines.isEmpty { lines[lines.count - 1].isLast = true }
      } else {
        lines.append(Line(range: content, isLast: false))
      }
      i = end + 1
      if end + 1 < range.upperBound, text[end] == 0x0D, text[end + 1] == 0x0A { i += 1 }
    }
    if !lines.isEmpty { lines[lines.count - 1].isLast = true }
    return lines
  }

  private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The width at which the text is wrapped, or `nil` where it is not: most lines that another follows are
  /// about as long as the longest.
  private static func wrappedWidth(of lines: [Line], in text: [UInt8]) -> Int? {
    var widths: [Int] = []
    for line in lines where !line.isLast { widths.append(width(of: line.range, in: text)) }
    widths.sort()
    guard let longest = widths.last, wrappedWidths.contains(longest),
      widths[widths.count / 4] * 5 >= longest * 4
    else { return nil }
    return longest
  }

  /// Whether the next line starts in small letters and this one ends without a mark: one sentence in two lines.
  private static func goesOn(_ line: Line, in next: Line, _ text: [UInt8]) -> Bool {
    let last = text[line.range.upperBound - 1]
    let isOpen = last == UInt8(ascii: ",") || ASCII.isLetter(last) || ASCII.isDigit(last)
    return isOpen && ASCII.isSmall(text[next.range.lowerBound])
  }

  /// Whether the line is so full that the next line's first word did not fit.
  private static func fills(_ line: Line, before next: Line, _ text: [UInt8], width: Int) -> Bool {
    var wordEnd = next.range.lowerBound
    while wordEnd < next.range.upperBound, text[wordEnd] > 0x20 { wordEnd += 1 }
    let needed = self.width(of: line.range, in: text) + 1 + self.width(of: next.range.lowerBound..<wordEnd, in: text)
    let endsWithStop = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
      text[line.range.upperBound - 1])
    // Slack for words that a narrower line moved: a line that ends with a stop must be full, another nearly so.
    return needed > (endsWithStop ? width - 1 : width * 2 / 3)
  }

  /// The number of code points in `range`.
  private static func width(of range: Range<Int>, in text: [UInt8]) -> Int {
    var width = 0
    for i in range where text[i] & 0xC0 != 0x80 { width += 1 }
    return width
  }
}
