internal import TextModel

/// What a time's words say, before it is held against any day: a partial date, a clock time, a distance.
///
/// A worked case: `Friday morning next week` has the weekday, hours 8 to 12, and a week one from now.
///
/// Grammars hand times about by the thousand, most of which say nothing: numbers are kept small and strings apart.
struct TimeParts {
  @PackedRange var range: Range<Int>
  @Packed var year: Int?
  @Packed var month: Int?
  @Packed var day: Int?
  /// Which of several, from today: -1 the last, 0 this, 1 the next.
  @Packed var direction: Int?
  /// Which of several, from the time last spoken of.
  @Packed var anaphor: Int?
  /// The start, middle or end of it: 0, 1, 2.
  @Packed var edge: Int?
  /// Something longer or other than a day of a month: a week, a season, a holiday.
  var base: Base?
  /// The length that the words name, in ISO 8601, for durations and sets.
  @Boxed var duration: String?
  @Boxed var zone: String?
  var clock: Clock?
  /// The hours of a part of the day.
  var hours: HourRange?
  var weekday: Weekday?
  var bound: Bound?
  var kind: TimeExpression.Kind?
  /// Whether the direction counts weeks: `next Friday` is the one of next week, `this coming Friday` the nearest.
  var isByWeek = false
  /// Whether the edge is told as a point, from which or to which a range goes: `the end of March`, not `late March`.
  var isEdgePoint = false
  /// Whether the year was given by words beside it, so that nothing is to be filled in.
  var isImpossible = false
  /// Whether day and month are digits of which either may come first; the month is taken to.
  var hasOpenOrder = false
  /// Whether a part of the day only says what kind of thing is spoken of: `late-night calls`.
  var isAdjective = false
  /// Whether a clock time stands in a line of its own, as in a live report: it is of the day of publication.
  var isAlone = false
  /// Whether every such time may be meant, so that none is told: `in winter`.
  var isGeneric = false

  init(_ range: Range<Int>) {
    _range = PackedRange(wrappedValue: range)
  }

  /// What a time is told from.
  indirect enum Base {
    /// So many days from today.
    case day(Int)
    case now
    case unit(TimeUnit)
    /// `the last two weeks`, `the next four days`
    case stretch(count: Double, unit: TimeUnit, sign: Int)
    /// `two days ago`, `three weeks after Easter`, `2 years and a month later`
    case shift(Length, sign: Int, from: Origin)
    case season(firstMonth: Int)
    case quarter(Int)
    case half(Int)
    case decade(Int)
    case century(Int)
    case holiday(HolidayRule)
    case holidayWeekend(HolidayRule)
    /// A year that does not begin when the calendar's does.
    case fiscalYear
    /// The week of the year with that number.
    case week(Int)
    /// `the third week of`, `the last day of`; the last for -1. Of what, the other parts say.
    case nth(Int, TimeUnit, of: TimeParts?)
    /// `the first Friday in July`; the last one for -1.
    case nthWeekday(Int, Weekday, of: TimeParts)
    /// From one time to another.
    case range(TimeParts, TimeParts)
    /// `the week of May 4`
    case weekOf(TimeParts)
    /// `the rest of the week`: from today to its end.
    case rest(TimeParts)
    /// `year to date`: from the start of the unit to today.
    case toDate(TimeUnit)
    /// `two Sundays ago`, `three Fridays from now`
    case weekdays(count: Int, Weekday, sign: Int)
    /// `the first ten days of last year`; the last ones for a negative sign.
    case some(count: Int, unit: TimeUnit, sign: Int, of: TimeParts)
  }

  /// A length of time in units, the largest first: `two years and three months`.
  struct Length {
    /// The largest unit.
    var unit: TimeUnit
    /// How many of it; not a number where the words say only `a few`.
    var count: Double
    /// What is said of smaller units.
    var rest: [(count: Double, unit: TimeUnit)] = []

    init(_ count: Double, _ unit: TimeUnit) {
      self.count = count
      self.unit = unit
    }

    /// All of its parts, and the smallest unit last.
    var parts: [(count: Double, unit: TimeUnit)] { [(count, unit)] + rest }

    /// The ISO 8601 form: `P2Y3M`; `nil` where the words give no number.
    var iso: String? {
      if rest.isEmpty { return Period.iso(count, unit) }
      var text = "P"
      var isTimed = false
      for part in parts {
        guard let own = Period.iso(part.count, part.unit) else { return nil }
        if own.hasPrefix("PT"), !isTimed {
          isTimed = true
          text += own.dropFirst(1)
        } else {
          text += own.dropFirst(own.hasPrefix("PT") ? 2 : 1)
        }
      }
      return text
    }
  }

  /// Where a distance is measured from.
  indirect enum Origin {
    case now
    /// The time last spoken of.
    case spoken
    case time(TimeParts)
  }

  /// On which side of the time the words mean.
  enum Bound {
    case before, after, since, until
    /// Up to its end: `no later than Friday`.
    case upTo
  }

  /// A time of the clock.
  struct Clock {
    private var packedHour: Int16
    private var packedMinute: Int16
    @Packed var second: Int?
    /// Whether the words say which half of the day.
    var isCertain: Bool
    /// Whether it is the word `midnight`, of which a day has two.
    var isMidnight: Bool

    init(hour: Int, minute: Int = 0, isCertain: Bool = false, isMidnight: Bool = false) {
      packedHour = Int16(clamping: hour)
      packedMinute = Int16(clamping: minute)
      self.isCertain = isCertain
      self.isMidnight = isMidnight
    }

    var hour: Int {
      get { Int(packedHour) }
      set { packedHour = Int16(clamping: newValue) }
    }
    var minute: Int { Int(packedMinute) }

    var secondOfDay: Int { hour * 3600 + minute * 60 + (second ?? 0) }
    /// How long the minute or second that it names lasts, in seconds.
    var length: Int { second == nil ? 60 : 1 }
  }

  /// Whether it says on which day, month or year.
  var hasDate: Bool { year != nil || month != nil || day != nil || weekday != nil || base != nil }
  /// Whether it says at which part of the day.
  var hasClock: Bool { clock != nil || hours != nil }
  var isSetOrDuration: Bool { kind == .set || kind == .duration }

  /// The hours of the part of the day, of its first or last half where the words say so: `early morning`.
  var hoursOfDay: (start: Int, end: Int)? {
    guard let hours else { return nil }
    let half = (hours.start + hours.end) / 2
    switch edge {
    case 0: return (hours.start, half)
    case 2: return (half, hours.end)
    default: return (hours.start, hours.end)
    }
  }

  /// The time of the clock in its half of the day, where a part of the day tells it: `5 in the afternoon`.
  var clockInPart: Clock? {
    guard var clock, let hours, !clock.isCertain, clock.hour < 12, hours.start >= 12,
      clock.hour >= (hours.start == 20 ? 5 : 1)
    else { return clock }
    clock.hour += 12
    return clock
  }

  func extended(to end: Int) -> TimeParts {
    var copy = self
    copy.range = range.lowerBound..<max(end, range.upperBound)
    return copy
  }

  func starting(at start: Int) -> TimeParts {
    var copy = self
    copy.range = min(start, range.lowerBound)..<range.upperBound
    return copy
  }
}
