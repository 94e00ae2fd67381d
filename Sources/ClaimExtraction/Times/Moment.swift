public import TextModel

/// A point in time: a day, and where it is known the second of that day.
public struct Moment: Hashable, Sendable {
  /// The day.
  public let day: CalendarDate
  /// Seconds since midnight, 0 to 86,399; `nil` for the day as a whole, which as a bound means its midnight.
  public let second: Int?

  /// A point in time.
  public init(day: CalendarDate, second: Int? = nil) {
    self.day = day
    self.second = second
  }

  /// Reads an ISO 8601 date or date-time: `2020-01-03`, `2020-01-03T16:12:00Z`. The offset is passed over: news
  /// tells time where it was written.
  public init?(iso text: String) {
    guard let day = CalendarDate(iso: text) else { return nil }
    self.day = day
    let clock =
      text.utf8.dropFirst(10).first.map { $0 == 0x54 || $0 == 0x20 } ?? false ? Array(text.utf8.dropFirst(11)) : []
    let parts = clock.prefix(8).split(separator: 0x3A).map { digits in
      digits.prefix { $0 &- 0x30 < 10 }.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
    }
    guard parts.count > 1, parts[0] < 24, parts[1] < 60 else {
      second = nil
      return
    }
    second = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? min(parts[2], 59) : 0)
  }

  /// The same day so many seconds later, going over midnight; `nil` outside the years 0 to 9999.
  func adding(seconds: Int) -> Moment? {
    let (total, overflow) = (second ?? 0).addingReportingOverflow(seconds)
    guard !overflow else { return nil }
    let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
    return day.adding(days: days).map { Moment(day: $0, second: total - days * 86_400) }
  }

  /// The ISO 8601 form: `2020-01-03`, or with the time of day `2020-01-03T16:12:00`.
  public var iso: String {
    second.map { day.description + Self.clock($0) } ?? day.description
  }

  /// The ISO 8601 form of a time of day alone: `T16:12:00`.
  static func clock(_ second: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "T\(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
  }
}

/// What a time comes to: from a moment to another, the second one exclusive.
struct TimeInterval: Sendable {
  var start: Moment?
  var end: Moment?
  var granularity: TimeExpression.Granularity

  init(_ start: Moment?, _ end: Moment?, _ granularity: TimeExpression.Granularity) {
    self.start = start
    self.end = end
    self.granularity = granularity
  }

  /// From a day to another, the second one exclusive.
  init?(from start: CalendarDate?, to end: CalendarDate?, _ granularity: TimeExpression.Granularity) {
    guard let start else { return nil }
    self.init(Moment(day: start), end.map { Moment(day: $0) }, granularity)
  }

  /// One day.
  init?(day: CalendarDate?) {
    self.init(from: day, to: day?.adding(days: 1), .day)
  }
}
