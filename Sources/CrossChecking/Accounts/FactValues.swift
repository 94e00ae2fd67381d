internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Says whether the values that two accounts give for one thing can both be so.
struct FactValues: Sendable {
  private let earlier: Article
  private let later: Article
  private let converter: UnitConverter

  init(_ earlier: Article, _ later: Article, converter: UnitConverter) {
    (self.earlier, self.later, self.converter) = (earlier, later, converter)
  }

  /// A number of fewer than three digits is not taken for a rounded one: 40 dead are not 44.
  private static let leastRounded = 100.0
  /// Two units of one length seldom agree to the last digit: `12 miles`, `19 km`.
  private static let slackOfUnits = 0.06

  /// Whether two facts have values that can be held against each other at all.
  func areOfOneKind(_ one: AccountFact, _ other: AccountFact) -> Bool {
    switch (one.value, other.value) {
    case (.quantity(let e), .quantity(let l)):
      let (a, b) = (earlier.quantities[e], later.quantities[l])
      if a.kind != b.kind { return false }
      if a.unit == b.unit { return true }
      guard let unit = a.unit, let other = b.unit else { return false }
      return converter.convert(1, from: unit, to: other) != nil
    case (.length(let e), .length(let l)):
      return Self.unit(earlier.times[e].duration) == Self.unit(later.times[l].duration)
    case (.time, .time), (.outcome, .outcome): return true
    default: return false
    }
  }

  /// Whether two times are told equally finely: a year is no day. Parts of a day count as the day.
  func areAsFine(_ one: AccountFact, _ other: AccountFact) -> Bool {
    guard case (.time(let e), .time(let l)) = (one.value, other.value) else { return true }
    let (a, b) = (earlier.times[e], later.times[l])
    if a.granularity == b.granularity { return true }
    let coarse: [TimeExpression.Granularity?] = [.month, .year, nil]
    return a.kind == b.kind && !coarse.contains(a.granularity) && !coarse.contains(b.granularity)
  }

  /// A value with its unit, as one that no other thing has by chance.
  struct Told: Hashable {
    let value: Double
    let unit: String?
    let kind: Quantity.Kind
  }

  /// Smaller counts are of many things.
  private static let leastTold = 13.0

  /// The value of a fact, where it is no small count.
  func told(_ fact: AccountFact, inEarlier: Bool) -> Told? {
    guard case .quantity(let index) = fact.value else { return nil }
    let quantity = inEarlier ? earlier.quantities[index] : later.quantities[index]
    guard let value = quantity.value, quantity.kind != .age, value >= Self.leastTold || quantity.kind != .cardinal
    else { return nil }
    return Told(value: value, unit: quantity.unit, kind: quantity.kind)
  }

  /// The values of some facts.
  func told(_ facts: [AccountFact], inEarlier: Bool) -> Set<Told> {
    Set(facts.compactMap { told($0, inEarlier: inEarlier) })
  }

  /// Whether two facts of the later account have one value.
  func areEqual(_ one: AccountFact, _ other: AccountFact) -> Bool { Self.areEqual(one, other, in: later) }

  /// Whether two facts of the earlier account have one value.
  func areEqual(inEarlier one: AccountFact, _ other: AccountFact) -> Bool { Self.areEqual(one, other, in: earlier) }

  private static func areEqual(_ one: AccountFact, _ other: AccountFact, in article: Article) -> Bool {
    switch (one.value, other.value) {
    case (.quantity(let a), .quantity(let b)): article.quantities[a].interval == article.quantities[b].interval
    case (.length(let a), .length(let b)): article.times[a].duration == article.times[b].duration
    case (.time(let a), .time(let b)):
      article.times[a].start == article.times[b].start && article.times[a].end == article.times[b].end
    default: false
    }
  }

  /// Whether two values of one kind can both be so, or one of the two sentences has the other's value too.
  func areStated(_ one: AccountFact, _ other: AccountFact) -> Bool {
    if agree(one, other) { return true }
    guard case .time = one.value, let time = one.times.first, let otherTime = other.times.first else { return false }
    return one.times.contains { $0.overlaps(otherTime) } || other.times.contains { $0.overlaps(time) }
  }

  /// Whether two values of one kind can both be so.
  func agree(_ one: AccountFact, _ other: AccountFact) -> Bool {
    switch (one.value, other.value) {
    case (.quantity(let e), .quantity(let l)): agree(earlier.quantities[e], later.quantities[l])
    case (.length(let e), .length(let l)): earlier.times[e].duration == later.times[l].duration
    case (.time(let e), .time(let l)): agree(earlier.times[e], later.times[l])
    default: false
    }
  }

  private func agree(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let one = a.interval.low ?? a.interval.high, let other = b.interval.low ?? b.interval.high else {
      return true
    }
    if a.unit != b.unit, let unit = a.unit, let otherUnit = b.unit {
      guard let value = converter.convert(one, from: unit, to: otherUnit) else { return true }
      return abs(value - other) <= Self.slackOfUnits * max(abs(value), abs(other))
    }
    // Two bounds of one sort are two counts: `at least 25`, `at least 52`.
    if a.qualifier == b.qualifier, a.value != nil, b.value != nil, a.qualifier != .approximately {
      return a.value == b.value || areRounded(a, b)
    }
    return Self.overlap(a.interval, b.interval) || areRounded(a, b)
  }

  /// Values that are further apart than this are of two things, unless their digits are the same: a slip of the scale. Of 40
  /// conflicts that were planted none but those is beyond 4.
  private static let mostTimes = 20.0

  /// Digits are the same up to this share: what was converted or rounded is.
  private static let slack = 0.01

  /// Whether one value may stand in the place of the other by a slip, or by another account of one thing.
  func mayBeSlip(_ one: AccountFact, _ other: AccountFact) -> Bool {
    guard case (.quantity(let e), .quantity(let l)) = (one.value, other.value), let a = earlier.quantities[e].value,
      let b = later.quantities[l].value, min(abs(a), abs(b)) > 0
    else { return true }
    var ratio = max(abs(a), abs(b)) / min(abs(a), abs(b))
    if ratio <= Self.mostTimes || earlier.quantities[e].unit != later.quantities[l].unit { return true }
    guard ratio.isFinite else { return false }
    while ratio > 10 - Self.slack { ratio /= 10 }
    return abs(ratio - 1) < Self.slack
  }

  private static func overlap(_ a: (low: Double?, high: Double?), _ b: (low: Double?, high: Double?)) -> Bool {
    (a.low ?? -.infinity) <= (b.high ?? .infinity) && (b.low ?? -.infinity) <= (a.high ?? .infinity)
  }

  /// Whether one number may be the other rounded: `3,000`, `2,950`.
  private func areRounded(_ a: Quantity, _ b: Quantity) -> Bool {
    guard let value = a.value, let other = b.value,
      min(abs(value), abs(other)) >= Self.leastRounded || !value.isWhole
        || !other.isWhole,
      let one = Precision(a, in: earlier.reading.bytes), let two = Precision(b, in: later.reading.bytes)
    else { return false }
    return one.rounding.contains(other) || two.rounding.contains(value)
  }

  /// `December` and `December 27` can be one time; of two that do not overlap one is wrong.
  private func agree(_ a: TimeExpression, _ b: TimeExpression) -> Bool {
    guard let (one, edges) = AccountFact.Interval.told(by: a),
      let (other, otherEdges) = AccountFact.Interval.told(by: b)
    else { return true }
    if one.overlaps(other) { return true }
    // `until Monday` may be `through Sunday`.
    guard edges == .until, otherEdges == .until, let end = a.end.flatMap({ CalendarDate(iso: $0) }),
      let otherEnd = b.end.flatMap({ CalendarDate(iso: $0) })
    else { return false }
    return abs(end.dayNumber - otherEnd.dayNumber) <= 1
  }

  /// The unit of a duration in ISO 8601: `Y` of `P7Y`.
  private static func unit(_ duration: String?) -> UInt8? { duration?.utf8.last }
}

extension Double {
  fileprivate var isWhole: Bool { self == rounded() }
}
