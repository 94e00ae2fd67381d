/// Finds the paragraphs of a reading text.
enum ParagraphFinder {
  /// A stretch of the text that is one paragraph, with white space around it or without.
  struct Part {
    let kind: TextBlock.Kind
    let span: ReadingSpan
    /// Whether it was found by its lines, not named by the format.
    let isInferred: Bool
  }

  /// The parts that the format names; where it names none, the parts that the lines show.
  static func parts(of reading: ReadingText) -> [Part] {
    let text = reading.bytes
    guard !reading.blocks.isEmpty else { return LineLayout.parts(of: text, in: 0..<text.count) }
    var parts: [Part] = []
    var position = 0
    for block in reading.blocks {
      let range = block.span.range.clamped(to: 0..<text.count)
      guard range.lowerBound >= position else { continue }
      parts += LineLayout.parts(of: text, in: position..<range.lowerBound)
      parts.append(Part(kind: block.kind, span: ReadingSpan(range), isInferred: false))
      position = range.upperBound
    }
    return parts + LineLayout.parts(of: text, in: position..<text.count)
  }
}
