internal import ClaimExtraction
internal import TextModel

/// Says what a time was read as.
enum TimeWording {
  /// `29 December 2019`, `January 2020`, `2 days`, `14 March 2025, 08:00 to 12:00`; `nil` where nothing could be told.
  static func text(of time: TimeExpression) -> String? {
    if time.isImpossible { return "no such day" }
    let length = time.duration.map { duration(iso: $0) }
    guard let start = time.start else {
      if time.kind == .set { return length.map { "every " + $0 } }
      return time.end.map { "until " + ReadableDate.text($0) } ?? length
    }
    switch time.granularity {
    case .hour, .minute, .second: return ReadableDate.text(start)
    case .month: return ReadableDate.month(start) ?? start
    case .year: return String(start.prefix(4))
    default: return time.end.map { interval(from: start, to: $0) } ?? "from " + ReadableDate.text(start)
    }
  }

  /// From the first moment or day to the last: ISO 8601 intervals leave their end out, people name the last day.
  private static func interval(from start: String, to end: String) -> String {
    let isDays = start.utf8.count == 10 && end.utf8.count == 10
    if isDays, let first = CalendarDate(iso: start), let last = CalendarDate(iso: end)?.adding(days: -1) {
      let day = ReadableDate.text(first.description)
      return first < last ? day + " to " + ReadableDate.text(last.description) : day
    }
    // `14 March 2025, 08:00 to 14 March 2025, 12:00` would name the day twice.
    let isOneDay = start.utf8.prefix(10).elementsEqual(end.utf8.prefix(10))
    let last = isOneDay ? ReadableDate.clock(end) : nil
    return ReadableDate.text(start) + " to " + (last ?? ReadableDate.text(end))
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
