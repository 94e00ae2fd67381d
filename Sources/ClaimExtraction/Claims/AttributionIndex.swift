internal import TextModel

/// Answers for every sentence who states what in it.
struct AttributionIndex {
  /// In order of their start; of those that start together the longest first.
  private let attributions: [Attribution]
  /// The furthest end of all attributions up to each, so that a look back knows where to stop.
  private let furthest: [UInt32]
  /// The pieces of the sentence last asked for.
  private var pieces: [Piece] = []

  /// The share of a sentence that attributed words must make up for the rest of it to be no statement of its own: `Esper
  /// said` is none. Below, both the sentence and what is quoted in it are held as the article's.
  private static let share = 0.4

  init(_ attributions: [Attribution]) {
    let sorted = attributions.sorted(by: Self.precedes)
    var furthest: [UInt32] = []
    furthest.reserveCapacity(sorted.count)
    for attribution in sorted { furthest.append(max(furthest.last ?? 0, attribution.span.end)) }
    self.attributions = sorted
    self.furthest = furthest
  }

  private static func precedes(_ left: Attribution, _ right: Attribution) -> Bool {
    guard left.span == right.span else {
      return (left.span.start, right.span.end) < (right.span.start, left.span.end)
    }
    return left.speaker ?? "" < right.speaker ?? ""
  }

  /// A stretch of a sentence that is anybody's words, and those attributions that make it.
  private struct Piece {
    var span: ReadingSpan
    var members: Range<Int>
  }

  /// Calls `body` with the statements of a sentence: what is quoted in it, each piece with its speaker, or the sentence as
  /// the article's.
  mutating func forEachStatement(
    in sentence: ReadingSpan, _ body: (_ span: ReadingSpan, _ speaker: String?) -> Void
  ) {
    findPieces(of: sentence)
    guard !pieces.isEmpty else { return body(sentence, nil) }
    let covered = pieces.reduce(0) { $0 + $1.span.count }
    guard Double(covered) >= Self.share * Double(sentence.count) else { return body(sentence, nil) }
    for piece in pieces { body(piece.span, speaker(of: piece)) }
  }

  /// Finds the stretches of the sentence that are anybody's words; nested ones count once.
  private mutating func findPieces(of sentence: ReadingSpan) {
    pieces.removeAll(keepingCapacity: true)
    let end = attributions.partitioningIndex { $0.span.start >= sentence.end }
    var first = end
    while first > 0, furthest[first - 1] > sentence.start { first -= 1 }
    for index in first..<end {
      guard let part = attributions[index].span.intersection(sentence) else { continue }
      if let last = pieces.last, last.span.overlaps(part) {
        pieces[pieces.count - 1] = Piece(span: last.span.union(part), members: last.members.lowerBound..<index + 1)
      } else {
        pieces.append(Piece(span: part, members: index..<index + 1))
      }
    }
  }

  /// The speaker of the smallest attribution that covers the piece, or else of the smallest that is in it.
  private func speaker(of piece: Piece) -> String? {
    var smallest: (index: Int, isCovering: Bool, count: Int)?
    for index in piece.members where attributions[index].span.overlaps(piece.span) {
      let isCovering = attributions[index].span.contains(piece.span)
      let count = attributions[index].span.count
      if let best = smallest, best.isCovering != isCovering ? best.isCovering : best.count <= count { continue }
      smallest = (index, isCovering, count)
    }
    return smallest.flatMap { attributions[$0.index].speaker }
  }
}

/// Walks along sorted spans and gives, for stretches that come in order, those that start inside.
struct SpanCursor {
  let spans: [ReadingSpan]
  private var position = 0

  init(_ spans: [ReadingSpan]) {
    self.spans = spans
  }

  /// The spans that start inside `span`, as a range of indices. Stretches must come in order of their start.
  mutating func starting(in span: ReadingSpan) -> Range<Int> {
    while position < spans.count, spans[position].start < span.start { position &+= 1 }
    var end = position
    while end < spans.count, spans[end].start < span.end { end &+= 1 }
    return position..<end
  }
}
