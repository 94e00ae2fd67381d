/// Makes the text of a file into what a person reads.
public enum TextRepair {
  /// Repairs a text whose markup has been taken away.
  ///
  /// - Parameters:
  ///   - text: The text in valid UTF-8.
  ///   - origin: The way from it to the file.
  ///   - blocks: The parts that the format names, in order, without overlap.
  public static func repair(
    _ text: [UInt8], origin: OffsetMap<Coordinates.Stripped, Coordinates.Source>,
    blocks: [(kind: TextBlock.Kind, span: TextSpan<Coordinates.Stripped>)]
  ) -> ReadingText {
    let map = OffsetMap<Coordinates.Reading, Coordinates.Stripped>.identity(count: text.count).then(origin)
    return ReadingText(
      bytes: text, origin: map,
      blocks: blocks.map { TextBlock(kind: $0.kind, span: ReadingSpan($0.span.start, $0.span.end)) })
  }
}
