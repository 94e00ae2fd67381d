internal import TextModel

/// Answers for every sentence who states what in it.
struct AttributionIndex {
  /// In order of their start; of those that start together the longest first.
  private let attributions: [Attribution]
  /// The furthest end of all attributions up to each, so that a look back knows where to stop.
  private let furthest: [UInt32]

  /// The share of a sentence that attributed words must make up for the rest of it to be no statement of its own: `Esper
  /// said` is none. Below, both the sentence and what is quoted in it are held as the article's.
  private static let share = 0.4

  init(_ attributions: [Attribution]) {
    let sorted = attributions.sorted {
      ($0.span.start, $1.span.end, $0.speaker ?? "") < ($1.span.start, $0.span.end, $1.speaker ?? "")
    }
    var furthest: [UInt32] = []
    furthest.reserveCapacity(sorted.count)
    for attribution in sorted { furthest.append(max(furthest.last ?? 0, attribution.span.end)) }
    self.attributions = sorted
    self.furthest = furthest
  }

  /// The statements of a sentence: what is quoted in it, each piece with its speaker, or the sentence as the article's.
  func statements(in sentence: ReadingSpan) -> [Attribution] {
    let overlapping = overlapping(sentence)
    guard !overlapping.isEmpty else { return [Attribution(span: sentence, speaker: nil)] }
    let pieces = merged(overlapping, in: sentence)
    let covered = pieces.reduce(0) { $0 + $1.count }
    guard Double(covered) >= Self.share * Double(sentence.count) else {
      return [Attribution(span: sentence, speaker: nil)]
    }
    return pieces.map { piece in Attribution(span: piece, speaker: speaker(of: piece, overlapping)) }
  }

  /// The stretches of the sentence that are anybody's words; nested ones count once.
  private func merged(_ attributions: [Attribution], in sentence: ReadingSpan) -> [ReadingSpan] {
    var pieces: [ReadingSpan] = []
    for attribution in attributions {
      guard let part = attribution.span.intersection(sentence) else { continue }
      if let last = pieces.last, last.overlaps(part) {
        pieces[pieces.count - 1] = last.union(part)
      } else {
        pieces.append(part)
      }
    }
    return pieces
  }

  /// The speaker of the smallest attribution that covers the piece.
  private func speaker(of piece: ReadingSpan, _ candidates: [Attribution]) -> String? {
    let covering = candidates.filter { $0.span.contains(piece) }
    return (covering.isEmpty ? candidates.filter { $0.span.overlaps(piece) } : covering)
      .min { $0.span.count < $1.span.count }?.speaker
  }

  private func overlapping(_ span: ReadingSpan) -> [Attribution] {
    var low = 0
    var high = attributions.count
    while low < high {
      let middle = (low + high) / 2
      if attributions[middle].span.start < span.end { low = middle + 1 } else { high = middle }
    }
    var found: [Attribution] = []
    for index in stride(from: low - 1, through: 0, by: -1) {
      if furthest[index] <= span.start { break }
      if attributions[index].span.overlaps(span) { found.append(attributions[index]) }
    }
    return found.reversed()
  }
}

/// Walks along sorted spans and gives, for stretches that come in order, the indices of those inside.
struct SpanCursor {
  private let spans: [ReadingSpan]
  private var position = 0

  init(_ spans: [ReadingSpan]) {
    self.spans = spans
  }

  /// The indices of the spans inside `span`. Stretches must come in order of their start.
  mutating func indices(in span: ReadingSpan) -> [Int] {
    while position < spans.count, spans[position].start < span.start { position += 1 }
    var found: [Int] = []
    var index = position
    while index < spans.count, spans[index].start < span.end {
      if span.contains(spans[index]) { found.append(index) }
      index += 1
    }
    return found
  }
}
