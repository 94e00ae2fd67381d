internal import TextModel

/// Writes dates as a newspaper does.
enum ReadableDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// `3 January 2020` for `2020-01-03`; `3 January 2020, 14:05 UTC` for `2020-01-03T14:05:00Z`. What is no date in ISO
  /// 8601 stays as it is.
  static func text(_ iso: String) -> String {
    guard let date = CalendarDate(iso: iso) else { return iso }
    let day = "\(date.day) \(months[date.month - 1]) \(date.year)"
    return clock(iso).map { day + ", " + $0 } ?? day
  }

  /// `14:05 UTC`: the time of day of a date-time in ISO 8601, or `nil` where it has none.
  static func clock(_ iso: String) -> String? {
    let rest = Array(iso.utf8.dropFirst(10))
    guard rest.count >= 6, rest[0] == UInt8(ascii: "T") || rest[0] == UInt8(ascii: " "), isTime(rest[1...5]) else {
      return nil
    }
    let time = String(decoding: rest[1...5], as: UTF8.self)
    let zone = zone(in: rest[6...])
    return time + (zone.isEmpty ? "" : " " + zone)
  }

  /// Whether two dates may be one moment, as far as they tell: one day, of which one of them gives no time, or the same.
  static func mayBeSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return false }
    guard let day = CalendarDate(iso: one), let otherDay = CalendarDate(iso: other), day == otherDay else {
      return false
    }
    return one == other || clock(one) == nil || clock(other) == nil
  }

  /// `January 2020` for any day of it, or `nil` for what is no date.
  static func month(_ iso: String) -> String? {
    // An interval of a month may be given as `2020-01`.
    let day = iso.utf8.count == 7 ? iso + "-01" : iso
    return CalendarDate(iso: day).map { "\(months[$0.month - 1]) \($0.year)" }
  }

  /// `HH:MM`.
  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let isDigit = bytes.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isDigit == [true, true, false, true, true] && bytes[bytes.startIndex + 2] == UInt8(ascii: ":")
  }

  /// The zone behind seconds and their fraction: `UTC`, `+01:00`, or nothing.
  private static func zone(in bytes: ArraySlice<UInt8>) -> String {
    let zone = bytes.drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
    if zone.elementsEqual("Z".utf8) { return "UTC" }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return "" }
    return String(decoding: zone, as: UTF8.self)
  }
}
