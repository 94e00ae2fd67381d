internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// A length of time as words tell it: `two days`, `a week`, `nearly ten years`.
struct TimeDistance {
  /// The units that distances are told in.
  enum Unit: Sendable {
    case day, week, month, year, decade, century

    /// The unit that a word names; `nil` where it names none.
    init?(_ word: SmallWords) {
      let named: [(SmallWords, Unit)] = [
        (.day, .day), (.week, .week), (.month, .month), (.year, .year), (.decade, .decade), (.century, .century),
      ]
      guard let unit = named.first(where: { !$0.0.isDisjoint(with: word) })?.1 else { return nil }
      self = unit
    }

    /// Its length in days.
    var days: Double {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 30.44
      case .year: 365.25
      case .decade: 3652.5
      case .century: 36525
      }
    }
  }

  /// How many.
  let count: Int
  /// Of what.
  let unit: Unit
  /// Whether the words say that it is not exact.
  let isVague: Bool

  /// Its length in days.
  var days: Double { Double(count) * unit.days }

  /// Reads the ISO 8601 length of a duration; only whole days, weeks, months and years.
  init?(iso text: String?, isVague: Bool) {
    guard let bytes = text.map({ Array($0.utf8) }), bytes.count >= 3, bytes.count <= 6, bytes[0] == UInt8(ascii: "P"),
      let last = bytes.last
    else { return nil }
    var count = 0
    for byte in bytes[1..<(bytes.count - 1)] {
      guard byte &- 0x30 < 10 else { return nil }
      count = count * 10 + Int(byte &- 0x30)
    }
    switch last {
    case UInt8(ascii: "D"): unit = .day
    case UInt8(ascii: "W"): unit = .week
    case UInt8(ascii: "M"): unit = .month
    case UInt8(ascii: "Y"): unit = .year
    default: return nil
    }
    self.count = count
    self.isVague = isVague
  }

  init(count: Int, unit: Unit, isVague: Bool) {
    (self.count, self.unit, self.isVague) = (count, unit, isVague)
  }
}

/// A time of the calendar that an article names: a day, a month or a year, with its first and last day.
struct NamedDate {
  /// The time, as an index into the article's.
  let index: Int
  /// Its first day.
  let first: CalendarDate
  /// Its last day.
  let last: CalendarDate
  /// How fine it is: a day, a month or a year.
  let granularity: TimeExpression.Granularity

  /// Whether the words have the year, or it was found from the day of publication.
  let hasYear: Bool

  /// Whether it is a whole year.
  var isYear: Bool { granularity == .year }
  /// Whether it is one day.
  var isDay: Bool { granularity == .day }

  /// Reads a resolved date whose words hold a number; `nil` for weekdays, `last year` and all else that was reckoned.
  init?(_ text: CheckedText, _ index: Int) {
    let time = text.time(index)
    guard time.kind == .date, let granularity = time.granularity, [.day, .month, .year].contains(granularity),
      let start = time.start.flatMap({ CalendarDate(iso: $0) }), let end = time.end.flatMap({ CalendarDate(iso: $0) }),
      let last = end.adding(days: -1), last >= start, !time.isImpossible
    else { return nil }
    let units = text.normal.units(in: time.span)
    guard units.contains(where: { Self.isCalendarNumber(text, $0) }) else { return nil }
    // One date alone: a range has two, and a reckoned one has a word of direction.
    guard granularity != .day || start == last else { return nil }
    guard granularity != .year || last.year == start.year else { return nil }
    guard !text.has(.direction, in: text.timeTokens[index]) else { return nil }
    (self.index, first, self.last, self.granularity) = (index, start, last, granularity)
    hasYear = granularity == .year || !CalendarNumbers(text, text.timeTokens[index]).years.isEmpty
  }

  /// A day that words lead to.
  init(day: CalendarDate, index: Int) {
    self.init(index: index, first: day, last: day, granularity: .day, hasYear: false)
  }

  /// Digits, or an ordinal: `3`, `3rd`, `1999`.
  private static func isCalendarNumber(_ text: CheckedText, _ unit: Int) -> Bool {
    let start = Int(text.normal.units[unit].start)
    return text.article.reading.bytes[start] &- 0x30 < 10
  }

  /// The same day or month of another year; itself where that year has no such day.
  func moved(toYear year: Int) -> NamedDate {
    guard let first = CalendarDate(year: year, month: first.month, day: first.day),
      let last = CalendarDate(year: year + (self.last.year - self.first.year), month: last.month, day: last.day),
      first <= last
    else { return self }
    return NamedDate(index: index, first: first, last: last, granularity: granularity, hasYear: true)
  }

  private init(
    index: Int, first: CalendarDate, last: CalendarDate, granularity: TimeExpression.Granularity, hasYear: Bool
  ) {
    (self.index, self.first, self.last, self.granularity, self.hasYear) = (index, first, last, granularity, hasYear)
  }

  /// The days that may lie between this date and a later one, at least and at most.
  func days(to later: NamedDate) -> ClosedRange<Double> {
    let least = Double(later.first.dayNumber - last.dayNumber)
    return least...max(least, Double(later.last.dayNumber - first.dayNumber))
  }
}
