/// Tells a headline at the top of a plain text from a first sentence.
enum TitleLine {
  /// Headlines of eight sites had up to 130 bytes; a first paragraph that short nearly always ends with a stop.
  private static let longest = 160

  /// Whether the line is short, ends without a stop (`?` and `!` may be), and is parted from what follows: by an empty line,
  /// or by one that tells who wrote the article, or when. Texts are pasted without the empty lines of their page.
  static func looksLikeOne(_ line: TopLines.Line, followedBy next: TopLines.Line?, in text: [UInt8]) -> Bool {
    guard line.isFollowedByEmptyLine || next.map({ isHeader($0, in: text) }) ?? false, line.end < text.count,
      line.range.count <= longest, let last = lastBesidesMarks(text[line.range])
    else { return false }
    let first = text[line.range.lowerBound]
    guard !first.isASCIILowercase, !text[line.range].starts(with: "- ".utf8) else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(last)
      && text[line.range].contains { $0.isASCIILetter || $0 >= 0x80 }
  }
  /// The last byte that is no closing quotation mark: `“He had been told,” she said. “He did not listen.”` ends with a stop.
  private static func lastBesidesMarks(_ line: ArraySlice<UInt8>) -> UInt8? {
    var line = line
    while let mark = closingMarks.first(where: { line.suffix($0.count).elementsEqual($0) }) {
      line.removeLast(mark.count)
    }
    return line.last
  }

  private static let closingMarks = ["\"", "'", "”", "’"].map { Array($0.utf8) }

  /// Whether the whole line tells something of the article.
  private static func isHeader(_ line: TopLines.Line, in text: [UInt8]) -> Bool {
    HeaderLine.match(in: text, line.range)?.range == line.range
  }
}
