import Lexicons
import TextModel

/// Reads the dates that files give of themselves, and writes them in ISO 8601.
///
/// Read are ISO 8601 and RFC 3339, RFC 2822 (`Fri, 03 Jan 2020 10:00:00 +0000`), and the ways in which pages
/// spell dates: `Jan. 3, 2020`, `3rd January 2020`, `Friday 3 January 2020 10.30 GMT`, `2020/01/03`. Of
/// `03/04/2020` nobody can tell the day from the month: it is read only where one of the two is above 12, or
/// where they are the same.
struct DateReader {
  /// A day, with the time and offset from UTC where they are given.
  struct Reading: Hashable {
    var day: CalendarDate
    var time: String?
    var offset: String?

    /// `2020-01-03`, `2020-01-03T10:30:00`, `2020-01-03T10:30:00+01:00`.
    var iso: String {
      guard let time else { return day.description }
      return "\(day)T\(time)\(offset ?? "")"
    }
  }

  private let months: [String: Int]
  private let weekdays: Set<String>

  /// Knows the months of `language` by name.
  init(language: Language) {
    var months: [String: Int] = [:]
    language.resource("months").forEachEntry { fields in
      if fields.count > 1, let number = Int(fields[1]) { months[String(fields[0])] = number }
    }
    self.months = months
    var weekdays: Set<String> = []
    language.resource("weekdays").forEachEntry { weekdays.insert(String($0[0])) }
    self.weekdays = weekdays
  }

  static let english = DateReader(language: .english)

  /// Whether a spelled date may start with `word`: a number, a month, a weekday.
  func opensDate(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, !first.isASCIIDigit else { return !word.isEmpty }
    guard case .word(let name)? = DateParts(word.string).items.first else { return false }
    return months[name] != nil || weekdays.contains(name)
  }

  /// The date that `text` is, in ISO 8601; `nil` where it is none or could be two.
  func iso(_ text: String) -> String? { read(text)?.iso }

  /// The date that `text` is, words around it apart. Text longer than any date is none.
  func read(_ text: String) -> Reading? {
    guard text.utf8.count <= 120 else { return nil }
    let parts = DateParts(text)
    if let stamp = compactStamp(parts) { return stamp }
    guard let day = numericDay(parts) ?? namedDay(parts) else { return nil }
    let (time, offset) = DateParts.timeAndOffset(in: parts)
    return Reading(day: day, time: time, offset: time == nil ? nil : offset)
  }

  /// The day and month at the start of `words` (`Jan. 3`, `3 January`), for datelines, which leave the year out.
  func dayAndMonth(_ text: String) -> (month: Int, day: Int, year: Int?)? {
    let parts = DateParts(text)
    guard parts.items.count <= 4, let found = monthAndDay(parts) else { return nil }
    return (found.month, found.day, year(in: parts))
  }

  /// `20200103` and `20200103T100000Z`.
  private func compactStamp(_ parts: DateParts) -> Reading? {
    guard case .number(let value, let width)? = parts.items.first, width == 8 else { return nil }
    return CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100).map { Reading(day: $0) }
  }

  /// Three numbers with the same mark between them.
  private func numericDay(_ parts: DateParts) -> CalendarDate? {
    let items = parts.items
    for i in items.indices where i + 4 < items.count {
      guard case .number(let first, let width) = items[i], case .mark(let mark) = items[i + 1],
        case .number(let second, _) = items[i + 2], items[i + 3] == .mark(mark),
        case .number(let third, let lastWidth) = items[i + 4], "-/.".utf8.contains(mark)
      else { continue }
      if width == 4 { return CalendarDate(year: first, month: second, day: third) }
      guard lastWidth == 4 else { continue }
      if first > 12 || first == second { return CalendarDate(year: third, month: second, day: first) }
      return second > 12 ? CalendarDate(year: third, month: first, day: second) : nil
    }
    return nil
  }

  /// A month's name with a day beside it and a year.
  private func namedDay(_ parts: DateParts) -> CalendarDate? {
    guard let (month, day) = monthAndDay(parts), let year = year(in: parts) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private func year(in parts: DateParts) -> Int? {
    for item in parts.items {
      if case .number(let value, let width) = item, width == 4, (1600...2200).contains(value) { return value }
    }
    return nil
  }

  private func monthAndDay(_ parts: DateParts) -> (month: Int, day: Int)? {
    // Marks and the `of` of `3rd of January` part nothing.
    let items = parts.items.filter {
      switch $0 {
      case .mark: false
      case .word(let word): word.utf8.count > 2
      case .number: true
      }
    }
    for (i, item) in items.enumerated() {
      guard case .word(let word) = item, let month = months[word] else { continue }
      // `3 January` before `January 3`: in `3 January 2020` the number behind the month is no day.
      for neighbour in [i - 1, i + 1] where items.indices.contains(neighbour) {
        if case .number(let day, let width) = items[neighbour], width <= 2, (1...31).contains(day) {
          return (month, day)
        }
      }
    }
    return nil
  }
}
