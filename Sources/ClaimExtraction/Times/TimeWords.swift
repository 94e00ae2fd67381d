internal import TextModel

/// A holiday of the word list.
struct Holiday: Hashable, Sendable {
  let rule: HolidayRule
  /// Whether its words name a day only where something is told from it: `before the new year`, not `in the new year`.
  let isBoundOnly: Bool
}

/// How a holiday's day is found in a year.
enum HolidayRule: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// Days from Easter Sunday.
  case easter(Int)
  /// The nth weekday of a month, the last for -1; and so many days after it.
  case nth(month: Int, weekday: Weekday, nth: Int, plus: Int)
  /// The days of a holiday that the moon moves, in order.
  case listed([CalendarDate])

  /// Reads a rule of the word list: `12-25`, `easter-2`, `11 4 4 +1`.
  init?(_ text: Substring) {
    if text.hasPrefix("easter") {
      guard let days = Int(text.dropFirst(6)) else { return nil }
      self = .easter(days)
      return
    }
    let parts = text.split(separator: " ").compactMap { Int($0) }
    if parts.count >= 3, let weekday = Weekday(rawValue: parts[1]) {
      self = .nth(month: parts[0], weekday: weekday, nth: parts[2], plus: parts.count > 3 ? parts[3] : 0)
      return
    }
    let fixed = text.split(separator: "-").compactMap { Int($0) }
    guard fixed.count == 2 else { return nil }
    self = .fixed(month: fixed[0], day: fixed[1])
  }

  /// The day in that year.
  func day(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
    case .easter(let days): Self.easterSunday(year)?.adding(days: days)
    case .listed(let days): days.first { $0.year == year }
    case .nth(let month, let weekday, let nth, let plus):
      Self.nthDay(year: year, month: month, weekday: weekday, nth: nth)?.adding(days: plus)
    }
  }

  private static func nthDay(year: Int, month: Int, weekday: Weekday, nth: Int) -> CalendarDate? {
    guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
    let lead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
    if nth > 0 { return first.adding(days: lead + 7 * (nth - 1)) }
    let length = CalendarDate.dayCount(ofMonth: month, year: year)
    return first.adding(days: lead + (length - 1 - lead) / 7 * 7)
  }

  /// Gregorian Easter Sunday. After the anonymous algorithm in *Nature*, 20 April 1876, as Meeus gives it in
  /// *Astronomical Algorithms*, chapter 8.
  static func easterSunday(_ year: Int) -> CalendarDate? {
    guard (1583...9999).contains(year) else { return nil }
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}

/// A time zone's offset from UTC, `nil` where daylight saving decides.
struct TimeZoneOffset: Hashable, Sendable {
  /// As ISO 8601 writes it: `-05:00`.
  let offset: String?

  init(_ text: Substring) {
    offset = text == "?" ? nil : String(text)
  }
}
