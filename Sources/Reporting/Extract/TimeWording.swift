internal import ClaimExtraction
internal import TextModel

/// Says what a time was read as.
enum TimeWording {
  /// `29 December 2019`, `January 2020`, `2020`, `2 days`, `from 2019-12-23 to 2019-12-30`; `nil` where nothing could
  /// be told.
  static func text(of time: TimeExpression) -> String? {
    if time.isImpossible { return "no such day" }
    let length = time.duration.map { duration(iso: $0) }
    guard let start = time.start else {
      if time.kind == .set { return length.map { "every " + $0 } }
      return time.end.map { "until " + $0 } ?? length
    }
    switch time.granularity {
    case .day, .hour, .minute, .second: return ReadableDate.text(start)
    case .month: return ReadableDate.month(start) ?? start
    case .year: return String(start.prefix(4))
    default: return time.end.map { "from \(start) up to \($0)" } ?? "from " + start
    }
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
