internal import TextModel

extension TimeGrammar {
  /// The time element at `index`. `isContinuation` says that it goes on with a time before it, where a lone number
  /// or a word with another meaning is more trusted.
  func element(at index: Int, depth: Int, isContinuation: Bool = false) -> TimeParts? {
    guard depth < 4 else { return nil }
    let lexeme = text[index]
    if lexeme.kind == .digits { return digitElement(at: index, depth: depth, isContinuation: isContinuation) }
    guard lexeme.kind == .word || lexeme.roles.contains(.number) else {
      return lexeme.isMark("\"") || lexeme.isMark("'") ? shortDecade(at: index) : nil
    }
    let roles = lexeme.roles
    if roles.contains(.holiday), let holiday = holiday(at: index) { return holiday }
    if roles.contains(.month), let month = monthLed(at: index, isContinuation: isContinuation) { return month }
    if roles.contains(.weekday), let weekday = weekday(at: index) { return weekday }
    if roles.contains(.direction), let told = directed(at: index, depth: depth) { return told }
    if !roles.isDisjoint(with: [.time, .common]), let word = timeWord(at: index, depth: depth) { return word }
    if roles.contains(.number) || roles.contains(.scale) {
      if let worded = numberWordElement(at: index, depth: depth, isContinuation: isContinuation) { return worded }
    }
    if roles.contains(.timeUnit), let unit = unitElement(at: index, depth: depth) { return unit }
    return quarterCode(at: index)
  }

  // MARK: Holidays

  /// `Christmas Eve`, `Labor Day`, `Easter Sunday`
  private func holiday(at index: Int) -> TimeParts? {
    guard let match = namedHoliday(at: index) else { return nil }
    guard text[index].isCapitalised || text[index].kind == .digits || text.bytes.isEmpty == false && isLowerText(index)
    else { return nil }
    // `Easter Island`
    let isName = match.end == index + 1 && text[index].isCapitalised && text[match.end].isCapitalised
    if isName, text[match.end].roles.isDisjoint(with: [.time, .weekday, .month]) { return nil }
    // `Christmas trees`
    if text.has(.festive, at: match.end), text[match.end].shape == .lower { return nil }
    var parts = TimeParts(index..<match.end)
    parts.base = .holiday(match.value)
    let ofYear = year(at: match.end).map { text.sense($0.end).unit == .weekend ? $0 : nil } ?? nil
    let weekend = ofYear?.end ?? match.end
    if text.sense(weekend).unit == .weekend {
      parts.base = .holidayWeekend(match.value)
      parts.year = ofYear?.value
      parts = parts.extended(to: weekend + 1)
    }
    if text.sense(match.end).unit == .weekend, let year = year(at: match.end + 1) {
      // `Halloween weekend 2021`
      parts = parts.extended(to: year.end)
      parts.year = year.value
    }
    return parts
  }

  /// The holiday whose name begins at `index`.
  func namedHoliday(at index: Int) -> (value: HolidayRule, end: Int)? {
    guard let match = lexicon.holidays.longestMatch(in: text, at: index) else { return nil }
    if match.value.isBoundOnly {
      let before = text.has(.the, at: index - 1) ? index - 2 : index - 1
      guard bound(at: before) != nil || text.has(.by, at: before) || text.has(.since, at: before),
        text[match.end].kind != .word || text[match.end].isFunction
      else { return nil }
    }
    return (match.value.rule, match.end)
  }

  /// Whether the words around are written without capitals at all, so that their lack says nothing.
  private func isLowerText(_ index: Int) -> Bool {
    (max(0, index - 12)..<index).allSatisfy { text[$0].shape == .lower || $0 == 0 || text[$0].count == 1 }
  }

  // MARK: Weekdays

  /// `Friday`, `Sun.`, `Fridays`
  private func weekday(at index: Int) -> TimeParts? {
    let sense = text.sense(index)
    guard let weekday = sense.weekday else { return nil }
    var end = index + 1
    let isShort = text[index].count < 6
    if isShort, text[end].isMark("."), text[end].isJoined, !endsSentence(end) { end += 1 }
    if sense.isBare && !isSureWeekday(index, end) || endsTitle(index) { return nil }
    var parts = TimeParts(index..<end)
    parts.weekday = weekday
    guard !sense.isPluralWeekday else {
      parts.kind = .set
      parts.duration = "P1W"
      return parts
    }
    return parts
  }

  /// `“Fox News Sunday,”`: the last word of a name in quotation marks.
  private func endsTitle(_ index: Int) -> Bool {
    let mark = text[index + 1].isMark(",") || text[index + 1].isMark(".") ? index + 2 : index + 1
    // `Saturday Night Live`
    if text[index + 1].isCapitalised, text.sense(index + 1).part != nil, text[index + 2].isCapitalised,
      text[index + 2].roles.isDisjoint(with: [.function, .weekday, .month, .time])
    {
      return true
    }
    return text[index - 1].isCapitalised && text[index - 1].roles.isEmpty && text[mark].isMark("\"")
      && text[mark].isJoined
  }

  /// `Sat`, `Sun`, `Mon`, `Wed`: a day only with a stop, or beside a date or a clock time.
  private func isSureWeekday(_ index: Int, _ end: Int) -> Bool {
    guard text[index].isCapitalised else { return false }
    if end > index + 1 { return true }
    let next = text[text[end].isMark(",") ? end + 1 : end]
    // `Mon-Fri`
    if text.isInnerHyphen(end), text[end + 1].roles.contains(.weekday) { return true }
    if text.isInnerHyphen(index - 1), text[index - 2].roles.contains(.weekday) { return true }
    return next.roles.contains(.month) || next.kind == .digits || text.has(.on, at: index - 1)
  }

  func endsSentence(_ stop: Int) -> Bool {
    text[stop + 1].kind == .none || text[stop + 1].isCapitalised && !text[stop + 1].roles.contains(.month)
      || text[stop + 1].isMark("\"")
  }

  // MARK: Single words

  private func timeWord(at index: Int, depth: Int) -> TimeParts? {
    let sense = text.sense(index)
    var parts = TimeParts(index..<(index + 1))
    switch sense.time {
    case .day(let offset):
      if isInName(index) { return nil }
      parts.base = .day(offset)
      return parts
    case .tonight(let hours):
      parts.base = .day(0)
      parts.hours = hours
      return parts
    case .decade(let year):
      guard text.has(.the, at: index - 1) || isEdge(index - 1) else { return nil }
      parts.base = .decade(year)
      return parts
    case .now:
      parts.base = .now
      return parts
    case .clock(let hour):
      parts.clock = TimeParts.Clock(hour: hour, isCertain: true, isMidnight: hour == 0)
      return parts
    case .season(let month): return season(at: index, firstMonth: month)
    case .edge(let edge): return edged(at: index, edge: edge, depth: depth)
    case .every: return repeated(at: index)
    case .adverb(let count, let unit):
      guard text[index].shape != .upper, !isInName(index) else { return nil }
      parts.kind = .set
      parts.duration = Period.iso(Double(count), unit)
      return parts
    case .times(let count) where count > 0: return frequency(at: index, end: index + 1)
    case .few: return few(from: index, at: index, depth: depth)
    case .whole: return whole(at: index)
    case .rest: return rest(at: index, depth: depth)
    case .toDate(let unit): return toDate(at: index, unit)
    default: break
    }
    if let hours = sense.part { return partOfDay(at: index, hours: hours) }
    return later(at: index)
  }

  /// `Daily Mail`, `the Weekly Standard`
  private func isInName(_ index: Int) -> Bool {
    text[index].isCapitalised
      && (text[index + 1].isCapitalised && !text[index + 1].roles.contains(.time)
        || text[index - 1].isCapitalised)
  }

  /// `summer 2016`, `this winter`; `fall` and `spring` only where something says that they are seasons.
  private func season(at index: Int, firstMonth: Int) -> TimeParts? {
    var parts = TimeParts(index..<(index + 1))
    parts.base = .season(firstMonth: firstMonth)
    let ofYear = text.has(.of, at: index + 1) ? index + 2 : index + 1
    let hasYear = year(at: ofYear) != nil
    let before = text.keyword(index - 1)
    let isAfterIn = before == .in || (before == .the && text[index].hash != Self.fall)
    guard hasYear || text[index - 1].roles.contains(.direction) || isAfterIn, !text[index + 1].isMark("-") else {
      return nil
    }
    return text[index].isCapitalised && text[index + 1].isCapitalised ? nil : parts
  }

  private static let fall = WordHash.of("fall")

  /// `morning`, `in the afternoon`, `at night`; a bare `night` or `evening` may be anything.
  private func partOfDay(at index: Int, hours: HourRange) -> TimeParts? {
    guard !text[index].isCapitalised || text[index - 1].kind == .none || !text[index - 1].isCapitalised else {
      return nil
    }
    var parts = TimeParts(index..<(index + 1))
    parts.hours = hours
    let isBeforeNoun =
      text[index + 1].kind == .word && !text[index + 1].isFunction && text[index + 1].gap == .space
      && text[index + 1].roles.isDisjoint(with: [.timeUnit, .weekday, .month, .time, .number, .past])
    // `the NBC morning show`, `morning meetings`
    let isLed = isLedByTime(index) || text.sense(index - 1).wordClass == .preposition
    if isBeforeNoun, !isLed, text[index + 1].shape == .lower { return nil }
    parts.isAdjective = text.isInnerHyphen(index - 1) && isBeforeNoun
    if text.sense(index).unit != nil, !isPartOfDayHere(index) || text[index - 1].roles.contains(.common) { return nil }
    // `night after night`
    if text[index - 2].hash == text[index].hash { return nil }
    // `a daytime TV star`
    if text[index].hash == Self.daytime, text[index + 1].kind == .word, !text[index + 1].isFunction { return nil }
    if text[index - 1].roles.contains(.number), text.sense(index).unit != nil { return nil }
    return text[index].isCapitalised && text[index + 1].isCapitalised ? nil : parts
  }

  /// Whether another time stands before that a part of the day may go with, or an edge of it: `early morning`.
  private func isLedByTime(_ index: Int) -> Bool {
    let before = text[index - 1].isMark("-") ? index - 2 : index - 1
    return !text[before].roles.isDisjoint(with: [.time, .weekday, .month, .direction]) || text[before].kind == .digits
  }

  private static let daytime = WordHash.of("daytime")

  /// Whether `night` is a part of a day there: `at night`, `Friday night`, `this night`.
  private func isPartOfDayHere(_ index: Int) -> Bool {
    let before = text[index - 1]
    return text.has(.at, at: index - 1) || isEdge(index - 1) || before.roles.contains(.weekday)
      || before.roles.contains(.direction)
      || before.roles.contains(.month) || before.kind == .digits || text.has(.the, at: index - 1)
      || text.sense(index - 1).time != nil
  }

  // MARK: Units

  /// `weekend`, `week 10`, `year 2012`
  private func unitElement(at index: Int, depth: Int) -> TimeParts? {
    guard let unit = text.sense(index).unit else { return nil }
    var parts = TimeParts(index..<(index + 1))
    if unit == .week, text[index + 1].kind == .digits, let number = numerals.numeral(at: index + 1),
      number.isWhole(in: 1...53), !text[number.end].isMark("-") || !text[number.end].isJoined
    {
      guard let week = number.whole, number.plainDigits > 0 else { return nil }
      parts.base = .week(week)
      let ofYear = text.has(.of, at: number.end) ? number.end + 1 : number.end
      if let year = year(at: ofYear) {
        parts.year = year.value
        return parts.extended(to: year.end)
      }
      return parts.extended(to: number.end)
    }
    if unit == .week, text.has(.of, at: index + 1), let day = element(at: index + 2, depth: depth + 1), day.isOneDay {
      parts.base = .weekOf(day)
      return parts.extended(to: day.range.upperBound)
    }
    if unit == .week, text.has(.starting, at: index + 1) {
      // `the week starting on February 4`
      let start = text.has(.on, at: index + 2) ? index + 3 : index + 2
      if let day = element(at: start, depth: depth + 1), day.isOneDay {
        parts.base = .weekOf(day)
        return parts.extended(to: day.range.upperBound)
      }
    }
    if unit == .year, let year = year(at: index + 1) {
      if text.has(.fiscal, at: index - 1) {
        parts.base = .fiscalYear
        return parts.extended(to: year.end).starting(at: index - 1)
      }
      parts.year = year.value
      return parts.extended(to: year.end)
    }
    guard unit == .weekend, !text[index].isCapitalised, !isPluralUnit(index),
      text[index - 1].kind == .word || text[index - 1].kind == .none
    else { return nil }
    parts.base = .unit(.weekend)
    return parts
  }

  /// `Q1 2019`, `H2 2020`
  private func quarterCode(at index: Int) -> TimeParts? {
    let lexeme = text[index]
    guard lexeme.count <= 2 else { return nil }
    if let coded = yearCode(at: index) { return coded }
    guard lexeme.count == 1, lexeme.byte | 0x20 == 0x71 || lexeme.byte == 0x48, text[index + 1].kind == .digits,
      text[index + 1].isJoined, text[index + 1].count == 1, let number = numerals.numeral(at: index + 1)?.whole,
      (1...(lexeme.byte == 0x48 ? 2 : 4)).contains(number)
    else { return nil }
    let base: TimeParts.Base = lexeme.byte == 0x48 ? .half(number) : .quarter(number)
    return part(base, from: index, end: index + 2, depth: 0)
  }

  /// `FY2018`, `CY19`: the calendar's year, or a fiscal one, of which nobody but its owner knows when it begins.
  private func yearCode(at index: Int) -> TimeParts? {
    let lexeme = text[index]
    guard lexeme.hash == Self.fy || lexeme.hash == Self.cy else { return nil }
    let digits = text[index + 1].isMark("'") || text[index + 1].isMark("\"") ? index + 2 : index + 1
    guard text[digits].isJoined || lexeme.shape == .upper,
      text[digits].count == 2 || text[digits].count == 4, let value = plainInteger(digits)
    else { return nil }
    var parts = TimeParts(index..<(digits + 1))
    let year = text[digits].count == 4 ? value : Self.expanded(value)
    guard (1900...2999).contains(year) else { return nil }
    if lexeme.hash == Self.cy { parts.year = year } else { parts.base = .fiscalYear }
    return parts
  }

  private static let fy = WordHash.of("fy")
  private static let cy = WordHash.of("cy")

}

/// Lengths of time as ISO 8601 writes them.
enum Period {
  /// `P2D`, `PT1.5H`; `nil` for a number that is none.
  static func iso(_ count: Double, _ unit: TimeUnit) -> String? {
    guard count >= 0, count < 1e9 else { return nil }
    return switch unit {
    case .second: "PT\(number(count))S"
    case .minute: "PT\(number(count))M"
    case .hour: "PT\(number(count))H"
    case .day, .businessDay: "P\(number(count))D"
    case .weekend: "P\(number(count * 2))D"
    case .week, .businessWeek: "P\(number(count))W"
    case .fortnight: "P\(number(count * 2))W"
    case .month: "P\(number(count))M"
    case .quarter, .season: "P\(number(count * 3))M"
    case .semester: "P\(number(count * 6))M"
    case .year: "P\(number(count))Y"
    case .decade: "P\(number(count * 10))Y"
    case .century: "P\(number(count * 100))Y"
    case .millennium: "P\(number(count * 1000))Y"
    }
  }

  static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String((value * 1000).rounded() / 1000)
  }
}
