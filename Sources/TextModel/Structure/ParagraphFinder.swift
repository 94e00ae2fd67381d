/// Finds the paragraphs of a reading text.
enum ParagraphFinder {
  typealias Part = (kind: TextBlock.Kind, span: ReadingSpan)

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
      parts.append((block.kind, ReadingSpan(range)))
      position = range.upperBound
    }
    return parts + LineLayout.parts(of: text, in: position..<text.count)
  }
}
