/// Reads through capitals that stand in mid-sentence where a link or a tag was lost, or that a machine
/// translator put there: `in Iraq, He broke into` is read `in Iraq, he broke into`.
///
/// Titles have such capitals by right, so only a word of the closed classes with its first letter alone in capitals counts,
/// before a word in small letters, and behind one; a pronoun also behind a name or a comma.
enum WordPass {
  static func run(_ rewriter: inout TextRewriter, words: RepairWords) {
    guard !words.isEmpty else { return }
    let text = rewriter.text
    var i = 1
    while i < text.count {
      guard text[i] &- UInt8(ascii: "A") < 26, text[i - 1] == 0x20 else {
        i += 1
        continue
      }
      var end = i + 1
      while end < text.count, isSmall(text[end]) { end += 1 }
      if isStray(i..<end, text, words) {
        rewriter.replace(i..<(i + 1), with: [text[i] | 0x20])
        rewriter.note(.strayCapital, i..<end, isRepaired: true)
      }
      i = end
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

  private static func isStray(_ range: Range<Int>, _ text: [UInt8], _ words: RepairWords) -> Bool {
    guard range.count <= 10, range.lowerBound >= 2, range.upperBound + 1 < text.count, text[range.upperBound] == 0x20,
      isSmall(text[range.upperBound + 1])
    else { return false }
    switch words.role(of: WordHash.of(text, range)) {
    case .subject:
      let before = text[range.lowerBound - 2]
      return before == UInt8(ascii: ",") || isSmall(before)
    case .function: return isSmall(text[range.lowerBound - 2]) && isSmallWord(endingAt: range.lowerBound - 1, text)
    case .suffix, nil: return false
    }
  }

  /// Whether a word without capitals ends there.
  private static func isSmallWord(endingAt end: Int, _ text: [UInt8]) -> Bool {
    var start = end
    while start > 0, isSmall(text[start - 1]) { start -= 1 }
    return start == 0 || text[start - 1] == 0x20
  }
}
