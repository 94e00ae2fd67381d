internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// A source as the words that are spoken in it, and whose they are.
///
/// Labels of turns, time stamps and notes on what was heard are left out, so that words which only those part stand beside
/// each other. Words are counted from nought in ``units``, here called places.
struct SpokenSource: Sendable {
  /// Somebody's words up to the next one's.
  struct Turn: Sendable {
    /// The place of its first word.
    let start: Int
    /// Who speaks; `nil` where the source names nobody.
    let name: String?
    /// What the source says of a speaker whom it does not name.
    let role: SourceLexicon.TranscriptWord?
  }

  /// The source.
  let text: NormalText
  /// The units that are spoken, in order.
  let units: [Int32]
  /// Their keys.
  let keys: [UInt64]
  /// The turns in order; none where the source does not name its speakers turn by turn.
  let turns: [Turn]
  /// Where each word is.
  let index: SourceIndex

  init(_ text: NormalText, lexicon: SourceLexicon) {
    let headers = TurnFinder(text.article, lexicon: lexicon).headers()
    let notes = NoteFinder(text.article, lexicon: lexicon).notes()
    let unspoken = (headers.map(\.tokens) + notes).sorted { $0.lowerBound < $1.lowerBound }
    var units: [Int32] = []
    units.reserveCapacity(text.units.count)
    var turns: [Turn] = []
    var (next, nextHeader) = (0, 0)
    for (index, unit) in text.units.enumerated() {
      let token = Int(unit.token)
      while nextHeader < headers.count, headers[nextHeader].tokens.upperBound <= token {
        // A bare time stamp begins no turn.
        let header = headers[nextHeader]
        if header.name != nil || header.role != nil {
          // Of two labels with nothing spoken between them the second counts.
          if turns.last?.start == units.count { turns.removeLast() }
          turns.append(Turn(start: units.count, name: header.name, role: header.role))
        }
        nextHeader += 1
      }
      while next < unspoken.count, unspoken[next].upperBound <= token { next += 1 }
      if next < unspoken.count, unspoken[next].contains(token) { continue }
      units.append(Int32(index))
    }
    // Nothing is spoken behind a last label with a note alone: `RUIZ: [laughs]`.
    if turns.last?.start == units.count { turns.removeLast() }
    self.text = text
    self.units = units
    self.turns = Self.areTurns(turns, of: units.count) ? turns : []
    keys = units.map { text.keys[Int($0)] }
    index = SourceIndex(keys) { text.units[Int(units[$0])].traits.contains(.function) }
  }

  /// Whether labels are those of speakers: two at least, and half of the words behind the first. A statement may have a line
  /// `Contact: …` at its end.
  private static func areTurns(_ turns: [Turn], of count: Int) -> Bool {
    guard let first = turns.first, turns.count >= 2 else { return false }
    return 2 * (count - first.start) >= count
  }

  /// The units of a run of places.
  func units(_ range: Range<Int>) -> [Int] { units[range.clamped(to: units.indices)].map { Int($0) } }

  /// Where a run of places is in the source's text.
  func span(_ range: Range<Int>) -> ReadingSpan {
    let run = units(range)
    guard let first = run.first, let last = run.last else { return text.span(of: 0..<0) }
    return text.span(of: first..<(last + 1))
  }

  /// The turn that holds a place; `nil` before the first one.
  func turnIndex(at place: Int) -> Int? {
    let next = turns.partitioningIndex { $0.start > place }
    return next > 0 ? next - 1 : nil
  }

  /// From the first to behind the last place of a turn.
  func places(ofTurn index: Int) -> Range<Int> {
    turns[index].start..<(index + 1 < turns.count ? turns[index + 1].start : units.count)
  }

  /// The places of the sentence that holds a place; none behind the last one.
  func sentence(at place: Int) -> Range<Int> {
    guard units.indices.contains(place) else { return units.count..<units.count }
    let units = text.sentences[text.sentence(of: Int(units[place]))]
    let low = self.units.partitioningIndex { Int($0) >= units.lowerBound }
    return low..<max(low, self.units.partitioningIndex { Int($0) >= units.upperBound })
  }

  /// Who speaks at a place: whoever's turn it is, or in a document whom it quotes there.
  func speaker(at place: Int) -> String? {
    if let turn = turnIndex(at: place) { return turns[turn].name }
    guard units.indices.contains(place) else { return nil }
    let unit = text.units[Int(units[place])]
    guard unit.isQuoted, let speaker = text.quotation(ofPiece: Int(unit.piece)).speaker,
      speaker.confidence >= SpeakerComparison.leastConfidence
    else { return nil }
    return speaker.name
  }
}
