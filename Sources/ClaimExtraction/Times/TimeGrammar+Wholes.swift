internal import TextModel

extension TimeGrammar {
  // MARK: Some, and all

  /// `few hours`, `several days`, `a few months ago`: a length or a distance that no number is said of. `start` is
  /// where the words begin, `index` that of `few`.
  func few(from start: Int, at index: Int, depth: Int) -> TimeParts? {
    guard case .few = text.sense(index).time, let unit = unit(at: behindMore(index + 1)), isPluralUnit(unit.end - 1)
    else { return nil }
    return unitCount(Numeral(value: nil, form: .words, range: start..<(index + 1)), unit, depth: depth)
  }

  /// `all week`, `the whole day`, `a full year`
  func whole(at index: Int) -> TimeParts? {
    let unitIndex = index + 1
    guard let unit = text.sense(unitIndex).unit, unit != .second, !isPluralUnit(unitIndex),
      text.sense(unitIndex).part == nil, text[unitIndex].shape == .lower,
      text[unitIndex].gap == .space, !text[unitIndex + 1].isMark("-")
    else { return nil }
    let isAll = text[index].hash == Self.all
    let hasArticle = text.has(.the, at: index - 1) || text.has(.a, at: index - 1)
    guard isAll ? !text.has(.of, at: unitIndex + 1) : hasArticle else { return nil }
    var parts = TimeParts(index..<(unitIndex + 1))
    parts.kind = .duration
    parts.duration = Period.iso(1, unit)
    return parts
  }

  private static let all = WordHash.of("all")

  /// The index behind `more`, which may stand between a number and its unit: `two more weeks`.
  func behindMore(_ index: Int) -> Int {
    text[index].hash == Self.more && text[index + 1].roles.contains(.timeUnit) ? index + 1 : index
  }

  private static let more = WordHash.of("more")

  // MARK: From and to today

  /// `the rest of the week`, `the remainder of 2020`
  func rest(at index: Int, depth: Int) -> TimeParts? {
    guard depth < 3, text.has(.of, at: index + 1) else { return nil }
    let start = text.has(.the, at: index + 2) ? index + 3 : index + 2
    guard
      let whole = currentUnit(at: start) ?? element(at: start, depth: depth + 1, isContinuation: true),
      !whole.isSetOrDuration, !whole.hasClock
    else { return nil }
    var parts = TimeParts(index..<whole.range.upperBound)
    parts.base = .rest(whole)
    return parts
  }

  /// `to date`, `year to date`, `YTD`
  func toDate(at index: Int, _ unit: TimeUnit?) -> TimeParts? {
    var parts = TimeParts(index..<(index + 1))
    if let unit {
      guard text[index].shape == .upper || text[index - 1].kind == .none || text[index + 1].kind != .word else {
        return nil
      }
      parts.base = .toDate(unit)
      return parts
    }
    let to = text[index - 1].isMark("-") ? index - 2 : index - 1
    guard text.has(.to, at: to), text[to].count == 2, text[index + 1].kind != .word || text[index + 1].isFunction
    else { return nil }
    let before = text[to - 1].isMark("-") ? to - 2 : to - 1
    if let unit = text.sense(before).unit, [.week, .month, .quarter, .year].contains(unit), !isPluralUnit(before) {
      parts.base = .toDate(unit)
      return parts.starting(at: before)
    }
    parts.base = .now
    parts.bound = .until
    return parts.starting(at: to)
  }

  // MARK: Weekdays, counted

  /// `two Sundays ago`, `three Fridays from now`
  func weekdays(_ number: Numeral) -> TimeParts? {
    guard let count = number.whole, (1...60).contains(count), text.sense(number.end).isPluralWeekday,
      let weekday = text.sense(number.end).weekday
    else { return nil }
    let end = number.end + 1
    var parts = TimeParts(number.start..<(end + 1))
    if case .ago = text.sense(end).time {
      parts.base = .weekdays(count: count, weekday, sign: -1)
      return parts
    }
    guard text.has(.from, at: end), case .now = text.sense(end + 1).time else { return nil }
    parts.base = .weekdays(count: count, weekday, sign: 1)
    return parts.extended(to: end + 2)
  }
}

extension Lexeme {
  /// Whether it is a word of a closed class.
  var isFunction: Bool { roles.contains(.function) }
}
