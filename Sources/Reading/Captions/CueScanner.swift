import TextModel

/// Finds the captions of SubRip (`.srt`) and WebVTT (`.vtt`) files, in order.
///
/// After the W3C's "WebVTT: The Web Video Text Tracks Format" (section 6.1, the parser), which SubRip differs from in
/// little. A line of times starts a caption wherever it stands, so that a missing empty line loses nothing; what stands
/// behind an empty line without times belongs to the caption before it.
struct CueScanner {
  /// A caption as it stands: its times, and its lines in the decoded text.
  struct Block {
    let timing: CueTiming
    let timingLine: Range<Int>
    let lines: [Range<Int>]
  }

  /// The blocks of WebVTT that are no captions.
  private static let asides = ["NOTE", "STYLE", "REGION"]

  private let text: [UInt8]
  private let isWebVTT: Bool
  private var position: Int

  init(_ text: [UInt8], isWebVTT: Bool) {
    self.text = text
    self.isWebVTT = isWebVTT
    position = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
  }

  /// What a WebVTT file says of itself in its head, by name: `Language: en`.
  mutating func header() -> [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    guard isWebVTT, nextLine() != nil else { return [] }
    while let line = peekLine(), !text[line].trimmed.isEmpty, CueTiming(text[line]) == nil {
      position = lineEnd(behind: line)
      guard let colon = text[line].firstIndex(of: UInt8(ascii: ":")) else { continue }
      fields.append((text[line.lowerBound..<colon].trimmed.string, text[(colon + 1)..<line.upperBound].trimmed.string))
    }
    return fields
  }

  /// The next caption.
  mutating func next() -> Block? {
    while let line = nextLine() {
      if let timing = CueTiming(text[line]) {
        return Block(timing: timing, timingLine: line, lines: takeLines())
      }
      if isAside(line) { skipBlock() }
    }
    return nil
  }

  /// The lines up to the next caption.
  private mutating func takeLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var isBehindEmptyLine = false
    while let line = peekLine(), CueTiming(text[line]) == nil {
      let content = text[line].trimmed
      position = lineEnd(behind: line)
      if content.isEmpty {
        isBehindEmptyLine = true
      } else if isBehindEmptyLine, isAside(line) {
        skipBlock()
      } else if !isIdentifier(content, isBehindEmptyLine: isBehindEmptyLine) {
        lines.append(content.startIndex..<content.endIndex)
      }
    }
    return lines
  }

  /// Whether a line is what the next caption is called: its number, or in WebVTT any words behind an empty line.
  private func isIdentifier(_ content: ArraySlice<UInt8>, isBehindEmptyLine: Bool) -> Bool {
    guard isBehindEmptyLine && isWebVTT || content.allSatisfy(\.isASCIIDigit), let next = peekLine() else {
      return false
    }
    return CueTiming(text[next]) != nil
  }

  private func isAside(_ line: Range<Int>) -> Bool {
    isWebVTT
      && Self.asides.contains { word in
        text[line].starts(with: word.utf8)
          && (line.count == word.utf8.count || text[line.lowerBound + word.utf8.count].isASCIISpace)
      }
  }

  private mutating func skipBlock() {
    while let line = peekLine(), !text[line].trimmed.isEmpty { position = lineEnd(behind: line) }
  }

  // MARK: Lines

  private mutating func nextLine() -> Range<Int>? {
    guard let line = peekLine() else { return nil }
    position = lineEnd(behind: line)
    return line
  }

  private func peekLine() -> Range<Int>? {
    guard position < text.count else { return nil }
    var end = position
    while end < text.count, !text[end].isLineEnd { end += 1 }
    return position..<end
  }

  private func lineEnd(behind line: Range<Int>) -> Int {
    let end = line.upperBound
    guard end < text.count else { return end }
    return text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
  }
}
