internal import ClaimExtraction
internal import TextModel

/// Says what a time was read as.
enum TimeWording {
  /// `29 December 2019`, `January 2020`, `2 days`, `14 March 2025, 08:00 to 12:00`; `nil` where nothing could be told.
  static func text(of time: TimeExpression) -> String? {
    if time.isImpossible { return "no such day" }
    switch (time.start, time.end) {
    case (let start?, let end?): return interval(from: start, to: end, time)
    // A time of day alone is no beginning.
    case (let start?, nil): return clock(start) ?? "from " + point(start, time.granularity)
    case (nil, let end?): return "before " + (clock(end) ?? point(end, time.granularity))
    case (nil, nil):
      let length = time.duration.map { duration(iso: $0) }
      return time.kind == .set ? length.map { "every " + $0 } : length
    }
  }

  /// From the first to the last of what was told: ISO 8601 intervals leave their end out, people name the last day, month
  /// or year, and where the words did so it is the one that ``TimeExpression/end`` begins.
  private static func interval(from start: String, to end: String, _ time: TimeExpression) -> String {
    if let from = clock(start), let to = clock(end) { return from + " to " + to }
    guard let first = date(start), let limit = date(end), let last = time.namesEnd ? limit : limit.adding(days: -1)
    else { return moments(from: start, to: end, time) }
    let (from, to) = names(first, last, time)
    return from == to || first >= last ? from : from + " to " + to
  }

  /// What the first and the last of it are called: years, months or days.
  private static func names(
    _ first: CalendarDate, _ last: CalendarDate, _ time: TimeExpression
  ) -> (from: String, to: String) {
    // `a year ago` is about that day: its year is told. So is the month of `two months ago`.
    let isOneDay = first == last && !time.namesEnd
    let isYears = [.year, .decade, .century].contains(time.granularity)
    let isMonths = isYears || [.month, .quarter, .season].contains(time.granularity)
    let next = last.adding(days: 1)
    let endsMonth = time.namesEnd ? last.day == 1 : next?.day == 1
    let endsYear = endsMonth && last.month == (time.namesEnd ? 1 : 12)
    if isYears, isOneDay || first.month == 1 && first.day == 1 && endsYear {
      return (String(first.year), String(last.year))
    }
    if isMonths, isOneDay || first.day == 1 && endsMonth {
      return (month(first), month(last))
    }
    return (ReadableDate.text(first.description), ReadableDate.text(last.description))
  }

  /// From one moment to another; a single minute or second by its start.
  private static func moments(from start: String, to end: String, _ time: TimeExpression) -> String {
    if start == end { return ReadableDate.text(start) }
    switch time.granularity {
    case .hour where !time.namesEnd, .minute where !time.namesEnd, .second where !time.namesEnd:
      return ReadableDate.text(start)
    default: break
    }
    // `14 March 2025, 08:00 to 14 March 2025, 12:00` would name the day twice.
    let isOneDay = start.utf8.count > 10 && start.utf8.prefix(10).elementsEqual(end.utf8.prefix(10))
    let last = isOneDay ? ReadableDate.clock(end) : nil
    return ReadableDate.text(start) + " to " + (last ?? ReadableDate.text(end))
  }

  private static func month(_ day: CalendarDate) -> String {
    ReadableDate.month(day.description) ?? day.description
  }

  /// The year or month that begins with a day, or the day.
  private static func point(_ iso: String, _ granularity: TimeExpression.Granularity?) -> String {
    guard let day = date(iso), day.day == 1 else { return ReadableDate.text(iso) }
    switch granularity {
    case .year where day.month == 1, .decade where day.month == 1, .century where day.month == 1:
      return String(day.year)
    case .year, .month, .quarter, .season: return month(day)
    default: return ReadableDate.text(iso)
    }
  }

  /// A day, or the first one of a month that is written `2020-01`; `nil` for a moment.
  private static func date(_ iso: String) -> CalendarDate? {
    switch iso.utf8.count {
    case 10: CalendarDate(iso: iso)
    case 7: CalendarDate(iso: iso + "-01")
    default: nil
    }
  }

  /// `08:00` for `T08:00:00`, a time of day of which the day is not known.
  private static func clock(_ iso: String) -> String? {
    iso.utf8.first == UInt8(ascii: "T") ? ReadableDate.clock("0000-01-01" + iso) : nil
  }

  /// `2 days` for `P2D`, `1 hour, 30 minutes` for `PT1H30M`. What is no duration of ISO 8601 stays as it is.
  static func duration(iso: String) -> String {
    var parts: [String] = []
    var number = ""
    var isTime = false
    guard iso.utf8.first == UInt8(ascii: "P") else { return iso }
    for character in iso.unicodeScalars.dropFirst() {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".": number.unicodeScalars.append(character)
      default:
        guard let unit = unit(character, isTime: isTime), !number.isEmpty else { return iso }
        parts.append(number + " " + unit + (number == "1" ? "" : "s"))
        number = ""
      }
    }
    return number.isEmpty && !parts.isEmpty ? parts.joined(separator: ", ") : iso
  }

  private static func unit(_ letter: Unicode.Scalar, isTime: Bool) -> String? {
    switch (letter, isTime) {
    case ("Y", false): "year"
    case ("M", false): "month"
    case ("W", false): "week"
    case ("D", false): "day"
    case ("H", true): "hour"
    case ("M", true): "minute"
    case ("S", true): "second"
    default: nil
    }
  }
}
