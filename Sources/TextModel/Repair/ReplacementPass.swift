/// Reports U+FFFD, which a program put where it could not read, and puts back what must have stood there where
/// the places around it tell: `don�t`, `�Hello,� he said`, `Monday � the day`.
///
/// What is put back is the typographic mark: a straight one is ASCII, and would not have been lost.
enum ReplacementPass {
  /// Where a mark stands.
  private enum Position {
    case inner, opening, closing, free
  }

  static func run(_ rewriter: inout TextRewriter, words: RepairWords) {
    let text = rewriter.text
    var i = 0
    // The opening mark that waits for its closing one, in the same paragraph.
    var open: Range<Int>?
    var found: [(range: Range<Int>, meant: UInt32?)] = []
    while i < text.count {
      if text[i] == 0x0A, i + 1 < text.count, text[i + 1] == 0x0A { open = nil }
      guard isReplacement(i, text) else {
        i += 1
        continue
      }
      var end = i + 3
      while isReplacement(end, text) { end += 3 }
      let range = i..<end
      found.append((range, meaning(of: range, text, words, open: &open, found: &found)))
      i = end
    }
    for (range, meant) in found {
      if let meant {
        rewriter.replace(range, with: utf8Bytes(of: meant), damage: .replacementCharacter)
      } else {
        rewriter.note(.replacementCharacter, range)
      }
    }
  }

  private static func isReplacement(_ i: Int, _ text: [UInt8]) -> Bool {
    i + 3 <= text.count && text[i] == 0xEF && text[i + 1] == 0xBF && text[i + 2] == 0xBD
  }

  private static func meaning(
    of range: Range<Int>, _ text: [UInt8], _ words: RepairWords, open: inout Range<Int>?,
    found: inout [(range: Range<Int>, meant: UInt32?)]
  ) -> UInt32? {
    switch position(of: range, text) {
    case .inner: return isApostrophe(range, text, words) ? 0x2019 : nil
    case .free: return 0x2014
    case nil: return nil
    case .opening:
      open = range
      return nil
    case .closing:
      if let opening = open, let index = found.lastIndex(where: { $0.range == opening }) {
        found[index].meant = 0x201C
        open = nil
        return 0x201D
      }
      return range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: "s") ? 0x2019 : nil
    }
  }

  private static func position(of range: Range<Int>, _ text: [UInt8]) -> Position? {
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0x20
    let after = range.upperBound < text.count ? text[range.upperBound] : 0x20
    let isOpenBefore = before <= 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: "[")
    let isOpenAfter = after <= 0x20 || (after < 0x80 && !isWordByte(after))
    switch (isOpenBefore, isOpenAfter) {
    case (true, true): return before <= 0x20 && after == 0x20 && range.lowerBound > 0 ? .free : nil
    case (true, false): return .opening
    case (false, true): return .closing
    case (false, false): return .inner
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  /// Whether letters stand behind that an apostrophe parts from a word: `don�t`, `we�ve`.
  private static func isApostrophe(_ range: Range<Int>, _ text: [UInt8], _ words: RepairWords) -> Bool {
    var end = range.upperBound
    while end < text.count, end - range.upperBound < 4, isWordByte(text[end]) { end += 1 }
    return words.isSuffix(WordHash.of(text, range.upperBound..<end))
  }
}
