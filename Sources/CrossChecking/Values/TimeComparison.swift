internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// One time, as two wordings of a passage have it.
struct TimePair: Sendable {
  /// The earlier one, as an index into its article's times.
  let earlier: Int
  /// The later one.
  let later: Int
}

extension Comparison {
  /// The times that two wordings state differently.
  static func times(_ alignment: Alignment, strength: Double) -> [TimePair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    let a = ValuePairing.items(earlier.article.times.map { earlier.units(in: $0.span) })
    let b = ValuePairing.items(later.article.times.map { later.units(in: $0.span) })
    if a.isEmpty || b.isEmpty { return [] }
    return alignment.changed.filter { $0.strength >= strength }.flatMap { passage in
      ValuePairing(alignment, passage, earlier: a, later: b)
        .pairs { mayPair(earlier.article.times[$0], later.article.times[$1]) }
        .filter { pair in
          !isQuoted(pair.later.units, in: later) && !isQuoted(pair.earlier.units, in: earlier)
            && differ(earlier.article.times[pair.earlier.index], later.article.times[pair.later.index])
        }
        .map { TimePair(earlier: $0.earlier.index, later: $0.later.index) }
    }
  }

  private static func mayPair(_ a: TimeExpression, _ b: TimeExpression) -> Bool {
    let isLength = { (time: TimeExpression) in time.kind == .duration || time.kind == .set }
    return isLength(a) == isLength(b)
  }

  /// Whether two times cannot be the same one. `December` and `Dec. 27` can: one is only more exact.
  private static func differ(_ a: TimeExpression, _ b: TimeExpression) -> Bool {
    if a.kind == .duration || a.kind == .set {
      return a.duration != nil && b.duration != nil && a.duration != b.duration
    }
    if let start = a.start, let end = a.end, let otherStart = b.start, let otherEnd = b.end {
      let isInside = start <= otherStart && otherEnd <= end || otherStart <= start && end <= otherEnd
      return !isInside
    }
    guard let one = a.weekday, let other = b.weekday else { return false }
    return one != other
  }
}
