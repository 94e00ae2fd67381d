internal import TextModel

extension TimeGrammar {
  // MARK: Elements that begin with a number

  /// An element that begins with digits.
  func digitElement(at index: Int, depth: Int, isContinuation: Bool) -> TimeParts? {
    if text[index].roles.contains(.holiday), let match = namedHoliday(at: index) {
      var parts = TimeParts(index..<match.end)
      parts.base = .holiday(match.value)
      return parts
    }
    if isInCode(index) { return nil }
    if let date = numericDate(at: index, isContinuation: isContinuation) { return date }
    if let decade = decade(at: index) { return decade }
    if let clock = digitClock(at: index, isContinuation: isContinuation) { return clock }
    guard let number = numerals.numeral(at: index) else { return nil }
    if let counted = countElement(number, depth: depth, isContinuation: isContinuation) { return counted }
    return yearElement(at: index, isContinuation: isContinuation)
  }

  /// An element that begins with a number word.
  func numberWordElement(at index: Int, depth: Int, isContinuation: Bool) -> TimeParts? {
    if let half = halfPast(at: index) { return half }
    if text.has(.a, at: index), let few = few(from: index, at: index + 1, depth: depth) { return few }
    guard let number = numerals.numeral(at: index) ?? articleUnit(at: index) else { return nil }
    if let clock = wordClock(at: index, number: number, isContinuation: isContinuation) { return clock }
    if let counted = countElement(number, depth: depth, isContinuation: isContinuation) { return counted }
    if let decade = wordDecade(at: index) { return decade }
    guard isContinuation || text.has(.in, at: index - 1) || text.has(.since, at: index - 1),
      let year = wordYear(at: index)
    else { return nil }
    var parts = TimeParts(index..<year.end)
    parts.year = year.value
    return parts
  }

  /// `the nineteen-nineties`
  private func wordDecade(at index: Int) -> TimeParts? {
    let next = text.behindHyphen(index + 1)
    guard let hundreds = text.sense(index).number, hundreds.role == .small, (13...20).contains(hundreds.value),
      case .decade(let year) = text.sense(next).time
    else { return nil }
    var parts = TimeParts(index..<(next + 1))
    parts.base = .decade(Int(hundreds.value) * 100 + year % 100)
    return parts
  }

  /// `half past seven`, `quarter to six`
  private func halfPast(at index: Int) -> TimeParts? {
    guard let number = text.sense(index).number, number.role == .fraction else { return nil }
    return pastClock(minutes: Int(number.value * 60), from: index, behind: index + 1)
  }

  /// The one of `a year ago`, `an hour later`, `a week from now`.
  private func articleUnit(at index: Int) -> Numeral? {
    guard text.has(.a, at: index), text[index + 1].roles.contains(.timeUnit) else { return nil }
    return Numeral(value: 1, form: .words, range: index..<(index + 1), isWordOne: true)
  }

  /// Whether digits are part of a code: `ABC-12345`, `scp-173m`, `1.2.3.4`.
  private func isInCode(_ index: Int) -> Bool {
    guard text[index].isJoined else { return false }
    let before = text[index - 1]
    if before.kind == .word { return !before.roles.contains(.month) && !(before.roles.contains(.number)) }
    // `138-2010-2015`: a telephone's number
    if before.isMark("-"), before.isJoined, text[index - 2].kind == .digits,
      text[index - 2].count == 3 || text.isInnerHyphen(index - 3) && text[index - 4].count == 3
    {
      return true
    }
    if before.isMark("_") || before.isMark("=") || before.isMark("$") || before.isMark("#")
      || before.isMark(".") && before.isJoined && text[index - 2].kind == .digits
    {
      return true
    }
    if before.isMark("-"), before.isJoined, text[index - 2].kind == .word {
      return text[index - 2].roles.isDisjoint(with: [.month, .weekday, .time, .keyword])
        && !(text[index].count == 4 && text[index + 1].isMark("-") && text[index + 1].isJoined)
        && !(text[index].count == 4 && text[index - 2].shape == .lower)
    }
    return false
  }

  // MARK: Counts of units

  /// What a number makes with the words behind it: a day of a month, a count of units, a place in a row.
  private func countElement(_ number: Numeral, depth: Int, isContinuation: Bool) -> TimeParts? {
    if let day = dayLed(number, isContinuation: isContinuation) { return day }
    if number.form == .ordinal { return ordinalElement(number, depth: depth, isContinuation: isContinuation) }
    if let inverted = invertedStretch(number) { return inverted }
    if let weekdays = weekdays(number) { return weekdays }
    var next = behindMore(text.behindHyphen(number.end))
    // `half an hour`
    if number.form == .fraction, text.has(.a, at: next), text[next + 1].roles.contains(.timeUnit) { next += 1 }
    if case .times(0) = text.sense(next).time { return frequency(at: number.start, end: next + 1) }
    // `Labor Day 2021 weekend`: a year, and no 2021 weekends.
    let isYear = number.plainDigits == 4 && number.isWhole(in: 1900...2099)
    guard !isYear, let unit = unit(at: next) else { return nil }
    return unitCount(number, unit, depth: depth)
  }

  /// The unit at `index`, of one word or two: `days`, `business days`.
  func unit(at index: Int) -> (unit: TimeUnit, end: Int)? {
    if text.has(.business, at: index), text.sense(index + 1).unit == .day { return (.businessDay, index + 2) }
    if text.has(.business, at: index), text.sense(index + 1).unit == .week { return (.businessWeek, index + 2) }
    guard text[index].gap != .line, let unit = text.sense(index).unit else { return shortUnit(at: index) }
    return (unit, index + 1)
  }

  /// `3Y`, `2h`, `5s`
  private func shortUnit(at index: Int) -> (unit: TimeUnit, end: Int)? {
    guard text[index].isJoined, text[index].kind == .word, text[index].count == 1, text[index - 1].kind == .digits
    else { return nil }
    switch text[index].byte {
    case 0x59, 0x79: return (.year, index + 1)
    case 0x68: return (.hour, index + 1)
    case 0x64: return (.day, index + 1)
    default: return nil
    }
  }

  /// `27 December 2019`, `3rd of May`, `the 18th`
  private func dayLed(_ number: Numeral, isContinuation: Bool) -> TimeParts? {
    guard let day = number.whole, (1...39).contains(day),
      number.form == .ordinal || number.plainDigits > 0 && number.plainDigits < 3 || number.form == .words
    else { return nil }
    var next = number.end
    if startsDayRange(number) { return lone(number, day) }
    if text[next].isMark("-"), text[next].isJoined { next += 1 }
    if text.has(.of, at: next) { next += 1 }
    if let stopped = stoppedDay(number, day) { return stopped }
    if text[next].roles.contains(.month), text[next].gap != .line, let month = text.sense(next).month,
      !(text.sense(next).isBare && !text[next].isCapitalised && number.form != .ordinal && next == number.end),
      day <= 31, text[next].isJoined == false || next > number.end
    {
      return dayAndMonth(number, day, month, at: next)
    }
    if let inMonth = dayOfDirectedMonth(number, day, at: next) { return inMonth }
    guard number.form == .ordinal, day <= 31, isLoneDay(number, isContinuation: isContinuation) else {
      return isContinuation && number.plainDigits > 0 && day <= 31 && text[number.start - 1].roles.contains(.weekday)
        && !isFollowedByThing(number.end) && !text.has(.to, at: number.end) ? lone(number, day) : nil
    }
    return lone(number, day)
  }

  /// `16. Nov. 2016`, as on the Continent: only with a year.
  private func stoppedDay(_ number: Numeral, _ day: Int) -> TimeParts? {
    let stop = number.end
    guard number.plainDigits > 0, text[stop].isMark("."), text[stop].isJoined, let month = text.sense(stop + 1).month,
      let date = dayAndMonth(number, day, month, at: stop + 1), date.year != nil
    else { return nil }
    return date
  }

  /// The 22 of `4 to 22 this month`, `the 15th of next month`
  private func dayOfDirectedMonth(_ number: Numeral, _ day: Int, at index: Int) -> TimeParts? {
    let isAfterRange = text.has(.to, at: number.start - 1) || text[number.start - 1].isMark("-")
    guard day <= 31, number.form == .ordinal || isAfterRange, let direction = text.sense(index).direction,
      text.sense(index + 1).unit == .month
    else { return nil }
    var month = TimeParts(index..<(index + 2))
    month.base = .unit(.month)
    month.direction = direction
    var parts = TimeParts(number.start..<(index + 2))
    parts.base = .nth(day, .day, of: month)
    return parts
  }

  /// The first day of `9 to 12 June`, `between 3 and 12 of September`.
  private func startsDayRange(_ number: Numeral) -> Bool {
    let end = number.end
    let isJoined = text[end].isMark("-") || text.has(.to, at: end)
    let isBetween = text.has(.and, at: end) && text.has(.between, at: number.start - 1)
    guard number.isWhole(in: 1...31), isJoined || isBetween else { return false }
    let start = text.has(.the, at: end + 1) ? end + 2 : end + 1
    guard let second = numerals.numeral(at: start), second.isWhole(in: 1...31) else { return false }
    let month = text.has(.of, at: second.end) ? second.end + 1 : second.end
    if text[month].roles.contains(.direction), text.sense(month + 1).unit == .month { return true }
    return text[month].roles.contains(.month) && (!text.sense(month).isBare || text[month].isCapitalised)
  }

  private func lone(_ number: Numeral, _ day: Int) -> TimeParts {
    var parts = TimeParts(number.range)
    parts.day = day
    return parts
  }

  private func isFollowedByThing(_ index: Int) -> Bool {
    let next = text[index]
    return next.kind == .word && !next.roles.contains(.function) || next.isMark("%") || next.isMark(":")
  }

  private func dayAndMonth(_ number: Numeral, _ day: Int, _ month: Int, at index: Int) -> TimeParts? {
    var end = index + 1
    if text[index].count < 5, text[end].isMark("."), text[end].isJoined, !endsSentence(end) { end += 1 }
    var parts = TimeParts(number.start..<end)
    parts.month = month
    parts.day = day
    parts.isImpossible = day > CalendarDate.dayCount(ofMonth: month, year: 2000)
    var next = end
    if text[next].isMark(",") || text.has(.of, at: next) { next += 1 }
    if text[next].isMark("-"), text[next].isJoined { next += 1 }
    guard let year = year(at: next, isBeside: true) else { return parts }
    parts.year = year.value
    return parts.extended(to: year.end)
  }

  /// Whether an ordinal alone is a day: `on the 18th`, `Friday the 26th`, `the 12th between`.
  private func isLoneDay(_ number: Numeral, isContinuation: Bool) -> Bool {
    let before = number.start - 1
    let hasThe = text.has(.the, at: before)
    let isDigits = text[number.start].kind == .digits
    if text[before].roles.contains(.weekday) || hasThe && text[before - 1].roles.contains(.weekday) {
      return !isFollowedByThing(number.end) || isContinuation
    }
    guard isDigits else {
      return isContinuation && hasThe && !isFollowedByThing(number.end) && text.has(.on, at: before - 1)
    }
    let isOn =
      hasThe && [.on, .by, .since].contains(text.keyword(before - 1)) || text.has(.on, at: before)
      || hasThe && bound(at: before - 1) == .until
    let isStretch = hasThe && text.has(.between, at: number.end)
    return (isOn || isStretch) && (!isFollowedByThing(number.end))
  }

  /// `the third quarter of 2019`, `the 19th century`, `the last day of May`, `first week`
  private func ordinalElement(_ number: Numeral, depth: Int, isContinuation: Bool) -> TimeParts? {
    guard let value = number.whole, (1...366).contains(value) else { return nil }
    let next = text.behindHyphen(number.end)
    if text.sense(next).number?.value == 0.5, text.sense(next).number?.role == .fraction, value <= 2 {
      return part(.half(value), from: number.start, end: next + 1, depth: depth)
    }
    if value == 1, let stretch = leadingStretch(at: number.end, from: number.start, sign: 1, depth: depth) {
      return stretch
    }
    if let weekday = text.sense(next).weekday {
      return nthWeekday(value, weekday, from: number.start, end: next + 1, depth: depth)
    }
    guard let unit = text.sense(next).unit else { return nil }
    switch unit {
    case .quarter where value <= 4: return part(.quarter(value), from: number.start, end: next + 1, depth: depth)
    // `21st Century Fox`
    case .century where text[next].isCapitalised && text[next + 1].isCapitalised: return nil
    case .century where value <= 40:
      var parts = TimeParts(number.start..<(next + 1))
      parts.base = .century(value)
      return parts
    case .week, .day, .month: return nth(value, unit, from: number.start, end: next + 1, depth: depth)
    default: return nil
    }
  }

  /// `the first quarter`, with the year it is of.
  func part(_ base: TimeParts.Base, from start: Int, end: Int, depth: Int) -> TimeParts? {
    var parts = TimeParts(start..<end)
    parts.base = base
    var next = end
    let hasOf = text.has(.of, at: next)
    if hasOf { next += 1 }
    if text.has(.the, at: next) { next += 1 }
    if text.has(.fiscal, at: next) { return nil }
    if text.isInnerHyphen(next), text[next + 1].count == 4 { next += 1 }
    if let year = year(at: next) {
      parts.year = year.value
      return parts.extended(to: year.end)
    }
    if hasOf || text[next].roles.contains(.direction),
      let direction = text.sense(next).direction ?? (text.sense(next).unit == .year ? 0 : nil)
    {
      let unit = text[next].roles.contains(.direction) ? next + 1 : next
      guard text.sense(unit).unit == .year else { return hasOf ? nil : parts }
      parts.direction = direction
      return parts.extended(to: unit + 1)
    }
    // `the first half` may be that of a match.
    if case .half = base { parts.isGeneric = true }
    return hasOf ? nil : parts
  }

  /// `third week of January`, `15th day of next month`
  func nth(_ value: Int, _ unit: TimeUnit, from start: Int, end: Int, depth: Int) -> TimeParts? {
    guard depth < 3, text.has(.of, at: end) || text.has(.in, at: end) else { return nil }
    var next = end + 1
    if text.has(.the, at: next) { next += 1 }
    guard let whole = phrase(at: next, depth: depth + 1) ?? presentUnit(at: next), !whole.hasClock,
      !whole.isSetOrDuration
    else { return nil }
    var parts = TimeParts(start..<whole.range.upperBound)
    parts.base = .nth(value, unit, of: whole)
    return parts
  }

  /// `the first Friday in July`, `third Wednesday of next month`
  func nthWeekday(_ value: Int, _ weekday: Weekday, from start: Int, end: Int, depth: Int) -> TimeParts? {
    guard depth < 3, value <= 5, text.has(.of, at: end) || text.has(.in, at: end) else { return nil }
    var next = end + 1
    if text.has(.the, at: next) { next += 1 }
    guard let whole = phrase(at: next, depth: depth + 1) ?? presentUnit(at: next), !whole.hasClock,
      !whole.isSetOrDuration
    else { return nil }
    var parts = TimeParts(start..<whole.range.upperBound)
    parts.base = .nthWeekday(value, weekday, of: whole)
    return parts
  }

  private func presentUnit(at index: Int) -> TimeParts? {
    guard let unit = text.sense(index).unit, [.month, .year].contains(unit) else { return nil }
    var parts = TimeParts(index..<(index + 1))
    parts.base = .unit(unit)
    parts.direction = 0
    return parts
  }

  /// `first ten days of last year`
  func leadingStretch(at index: Int, from start: Int, sign: Int, depth: Int) -> TimeParts? {
    guard depth < 3, let number = numerals.numeral(at: index), let count = number.whole, (1...1000).contains(count),
      number.form != .ordinal,
      let unit = unit(at: number.end), text.has(.of, at: unit.end)
    else { return nil }
    var next = unit.end + 1
    if text.has(.the, at: next) { next += 1 }
    guard let whole = phrase(at: next, depth: depth + 1) ?? presentUnit(at: next), !whole.hasClock,
      !whole.isSetOrDuration
    else { return nil }
    var parts = TimeParts(start..<whole.range.upperBound)
    parts.base = .some(count: count, unit: unit.unit, sign: sign, of: whole)
    return parts
  }
}
