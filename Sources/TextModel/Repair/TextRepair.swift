/// Makes the text of a file into what a person reads.
///
/// Damage is undone pass by pass, in the order in which programs do it, last damage first: entities that
/// were left or encoded twice; UTF-8 that was read as another encoding; then the harmless matters of form (line ends,
/// spaces, ligatures, composed letters), which are no damage; then what only the words can tell. Every pass leaves an
/// ``OffsetMap``, and these compose into the way from the reading text to the file.
///
/// The style of quotation marks, dashes and spelling is the author's and stays.
public enum TextRepair {
  /// Repairs a text whose markup has been taken away.
  ///
  /// - Parameters:
  ///   - text: The text in valid UTF-8.
  ///   - origin: The way from it to the file.
  ///   - blocks: The parts that the format names, in order, without overlap.
  ///   - words: The words of the text's language that damage is told by. Without them, nothing is repaired that
  ///     only words can tell: stray capitals, lost apostrophes.
  /// - Returns: The reading text, with ``ReadingText/damage`` in the order of the file.
  public static func repair(
    _ text: [UInt8], origin: OffsetMap<Coordinates.Stripped, Coordinates.Source>,
    blocks: [(kind: TextBlock.Kind, span: TextSpan<Coordinates.Stripped>)],
    words: RepairWords = RepairWords()
  ) -> ReadingText {
    var state = State(text: text, origin: origin, blocks: blocks.map { ($0.kind, $0.span.range) })
    state.run(on: .entity) { EntityPass.run(&$0) }
    // Composed first, because marks may have been taken apart after a wrong reading, and again behind it, because what was
    // read wrongly may have been apart.
    state.run(on: .combining) { CompositionPass.run(&$0) }
    // Text may be read wrongly several times over; what is left after three is something else.
    for _ in 0..<3 where state.run(on: .misreading, { MojibakePass.run(&$0) }) == false { break }
    state.run(on: .combining) { CompositionPass.run(&$0) }
    state.run(on: .form) { FormPass.run(&$0) }
    state.run(on: .replacement) { ReplacementPass.run(&$0, words: words) }
    state.run(on: []) { WordPass.run(&$0, words: words) }
    return state.reading()
  }

  /// A text between two passes.
  private struct State {
    var text: [UInt8]
    var suspicion: Suspicion
    var origin: OffsetMap<Coordinates.Stripped, Coordinates.Source>
    var blocks: [(kind: TextBlock.Kind, range: Range<Int>)]
    var damage: [(kind: Damage.Kind, source: SourceSpan, range: Range<Int>, isRepaired: Bool)] = []

    init(
      text: [UInt8], origin: OffsetMap<Coordinates.Stripped, Coordinates.Source>,
      blocks: [(kind: TextBlock.Kind, range: Range<Int>)]
    ) {
      self.text = text
      self.origin = origin
      self.blocks = blocks
      suspicion = Suspicion.of(text)
    }

    /// Runs a pass, if the text gives rise to it, and says whether it changed the text.
    @discardableResult
    mutating func run(on trigger: Suspicion, _ pass: (inout TextRewriter) -> Void) -> Bool {
      guard suspicion.isSuperset(of: trigger) else { return false }
      var rewriter = TextRewriter(text)
      pass(&rewriter)
      let notes = rewriter.notes
      let result = rewriter.finish()
      if let result {
        let map = result.map
        func moved(_ range: Range<Int>) -> Range<Int> {
          let start = map.position(ofOrigin: UInt32(range.lowerBound))
          return start..<max(start, map.position(ofOrigin: UInt32(range.upperBound)))
        }
        blocks = blocks.map { ($0.kind, moved($0.range)) }
        damage = damage.map { ($0.kind, $0.source, moved($0.range), $0.isRepaired) }
      }
      for note in notes {
        let source = origin(TextSpan<Coordinates.Stripped>(note.before))
        damage.append((note.kind, source, note.after, note.isRepaired))
      }
      guard let result else { return false }
      origin = result.map.then(origin)
      text = result.text
      suspicion = Suspicion.of(text)
      return true
    }

    func reading() -> ReadingText {
      let map = OffsetMap<Coordinates.Reading, Coordinates.Stripped>.identity(count: text.count).then(origin)
      let blocks = blocks.map { TextBlock(kind: $0.kind, span: ReadingSpan($0.range)) }
      return ReadingText(bytes: text, origin: map, blocks: blocks, damage: orderedDamage())
    }

    /// The damage in the order of the file. What several passes mended in one place is one damage: `Ã¢â‚¬Å“` is.
    private func orderedDamage() -> [Damage] {
      var result: [Damage] = []
      let places = damage.sorted { ($0.kind.rawValue, $0.source) < ($1.kind.rawValue, $1.source) }
      for place in places {
        let reading = ReadingSpan(place.range)
        if let last = result.last, last.kind == place.kind, last.source.overlaps(place.source) {
          result[result.count - 1] = Damage(
            kind: last.kind, source: last.source.union(place.source), reading: last.reading.union(reading),
            isRepaired: last.isRepaired && place.isRepaired)
        } else {
          result.append(Damage(kind: place.kind, source: place.source, reading: reading, isRepaired: place.isRepaired))
        }
      }
      return result.sorted { ($0.source, $0.kind.rawValue) < ($1.source, $1.kind.rawValue) }
    }
  }
}
