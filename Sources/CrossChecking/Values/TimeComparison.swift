internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension NormalText {
  /// Whether a unit is written in digits.
  func isDigits(_ unit: Unit) -> Bool {
    article.reading.bytes[Int(unit.start)..<Int(unit.end)].allSatisfy { $0 &- 0x30 < 10 }
  }
}

/// One time, as two wordings of a passage have it.
struct TimePair: Sendable {
  /// The earlier one.
  let earlier: ReadingSpan
  /// The later one.
  let later: ReadingSpan
  /// What the earlier one is in ISO 8601, where that is known.
  let earlierStart: String?
  /// The same of the later one.
  let laterStart: String?
  /// Whether it is a length with another number, and no date: `22 years ago`.
  let isLength: Bool
}

extension Comparison {
  /// The times that two wordings state differently.
  static func times(_ alignment: Alignment, strength: Double, names: CalendarNames) -> [TimePair] {
    if alignment.changed.isEmpty { return [] }
    let known = expressions(alignment, strength: strength, names: names)
    let plain = PlainChanges(alignment, strength: strength).times(names).map { exchange in
      TimePair(
        earlier: alignment.earlier.span(of: exchange.earlier), later: alignment.later.span(of: exchange.later),
        earlierStart: nil, laterStart: nil, isLength: false)
    }
    return (known + plain.filter { pair in !known.contains { $0.later.overlaps(pair.later) } })
      .sorted { $0.later < $1.later }
  }

  /// Those among the times that were read.
  private static func expressions(
    _ alignment: Alignment, strength: Double, names: CalendarNames
  ) -> [TimePair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    let a = ValuePairing.items(earlier.article.times.map { earlier.units(in: $0.span) })
    let b = ValuePairing.items(later.article.times.map { later.units(in: $0.span) })
    if a.isEmpty || b.isEmpty { return [] }
    return alignment.changed.filter { $0.strength >= strength }.flatMap { passage in
      ValuePairing(alignment, passage, earlier: a, later: b)
        .pairs { mayPair(earlier.article.times[$0], later.article.times[$1]) }
        .filter { pair in
          !isQuoted(pair.later.units, in: later) && !isQuoted(pair.earlier.units, in: earlier)
            && (differ(earlier.article.times[pair.earlier.index], later.article.times[pair.later.index])
              || differInWords(pair, earlier, later, names: names))
        }
        .map { pair in
          let (e, l) = (earlier.article.times[pair.earlier.index], later.article.times[pair.later.index])
          return TimePair(
            earlier: e.span, later: l.span, earlierStart: e.start, laterStart: l.start,
            isLength: e.kind != .time && !haveOtherDirections(pair, earlier, later, names)
              && isLength(pair.later.units, in: later, names)
              && isLength(pair.earlier.units, in: earlier, names))
        }
    }
  }

  /// Whether words tell how long, or how long ago: they hold a number, but no name of a month or day, and no year.
  private static func isLength(_ units: Range<Int>, in text: NormalText, _ names: CalendarNames) -> Bool {
    units.count > 1 && units.contains { text.units[$0].traits.contains(.number) }
      && !units.contains { index in
        let unit = text.units[index]
        return unit.traits.contains(.number)
          ? names.day(ofKey: unit.key) != nil || unit.end - unit.start == 4 && text.isDigits(unit)
          : unit.traits.contains(.capital)
      }
  }

  /// `The first five weeks of this term`, `the first five weeks of last term`: what differs is no length.
  private static func haveOtherDirections(
    _ pair: (earlier: ValuePairing.Item, later: ValuePairing.Item), _ earlier: NormalText, _ later: NormalText,
    _ names: CalendarNames
  ) -> Bool {
    RelativeTime(pair.earlier.units, in: earlier, names: names)
      .looksElsewhere(than: RelativeTime(pair.later.units, in: later, names: names))
  }

  private static func mayPair(_ a: TimeExpression, _ b: TimeExpression) -> Bool {
    let isLength = { (time: TimeExpression) in time.kind == .duration || time.kind == .set }
    return isLength(a) == isLength(b)
  }

  /// Whether two times that no date of publication resolves are named with other words: `December 4`, `December 5`.
  private static func differInWords(
    _ pair: (earlier: ValuePairing.Item, later: ValuePairing.Item), _ earlier: NormalText, _ later: NormalText,
    names: CalendarNames
  ) -> Bool {
    let (a, b) = (earlier.article.times[pair.earlier.index], later.article.times[pair.later.index])
    guard a.kind != .duration, a.kind != .set, a.start == nil || b.start == nil else { return false }
    return CalendarWords(pair.earlier.units, in: earlier, names: names)
      .differ(from: CalendarWords(pair.later.units, in: later, names: names))
      || RelativeTime(pair.earlier.units, in: earlier, names: names)
        .differs(from: RelativeTime(pair.later.units, in: later, names: names))
  }

  /// Whether two times cannot be the same one. `December` and `Dec. 27` can: one is only more exact. Two weekdays
  /// differ even beside one date: one of the two is wrong.
  private static func differ(_ a: TimeExpression, _ b: TimeExpression) -> Bool {
    if let one = a.weekday, let other = b.weekday, one != other { return true }
    if a.kind == .duration || a.kind == .set {
      guard let one = a.duration, let other = b.duration, one != other else { return false }
      return DurationLength(iso: one).map { $0 != DurationLength(iso: other) } ?? true
    }
    // `By the end of the year`: only how long it may last is told.
    if a.start == nil, b.start == nil, let end = a.end, let otherEnd = b.end {
      return a.granularity == b.granularity && end != otherEnd
    }
    if a.end == nil, b.end == nil, let start = a.start, let otherStart = b.start {
      return a.granularity == b.granularity && start != otherStart
    }
    if let start = a.start, let end = a.end, let otherStart = b.start, let otherEnd = b.end {
      if let one = HourOfDay(start), let other = HourOfDay(otherStart), !one.isSameKind(as: other) {
        return one.hour != other.hour
      }
      if HourOfDay.isAlone(start) != HourOfDay.isAlone(otherStart) { return false }
      let isInside = start <= otherStart && otherEnd <= end || otherStart <= start && end <= otherEnd
      return !isInside || a.granularity == b.granularity && (start, end) != (otherStart, otherEnd)
    }
    return false
  }
}

/// The time of day in a moment of ISO 8601: `2020-01-03T09:00:00`, `T09:00:00-05:00`.
private struct HourOfDay {
  /// Hours, minutes and seconds: `T09:00:00`.
  let hour: Substring
  /// Whether nobody says on which day.
  private let isAlone: Bool
  /// Whether it is told in which zone.
  private let hasZone: Bool

  /// `nil` for a day as a whole.
  init?(_ moment: String) {
    guard let start = moment.utf8.firstIndex(of: UInt8(ascii: "T")) else { return nil }
    hour = moment[start...].prefix(Self.width)
    isAlone = Self.isAlone(moment)
    hasZone = moment.utf8.distance(from: start, to: moment.utf8.endIndex) > Self.width
  }

  private static let width = "T00:00:00".utf8.count

  static func isAlone(_ moment: String) -> Bool { moment.utf8.first == UInt8(ascii: "T") }

  /// Whether both tell the day and the zone, or neither does: otherwise one may only be more exact.
  func isSameKind(as other: HourOfDay) -> Bool { isAlone == other.isAlone && hasZone == other.hasZone }
}
