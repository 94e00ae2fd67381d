internal import TextModel

extension TimeGrammar {
  // MARK: Led by a month

  /// `December 27, 2019`, `Dec. 27`, `April the ninth`, `August 2015`, `March`
  func monthLed(at index: Int, isContinuation: Bool) -> TimeParts? {
    let sense = text.sense(index)
    guard let month = sense.month else { return nil }
    var parts = TimeParts(index..<(index + 1))
    parts.month = month
    var next = index + 1
    if text[index].count < 5, text[next].isMark("."), text[next].isJoined, !endsSentence(next) { next += 1 }
    let stop = next
    if text[next].isMark("-") || text[next].isMark("/"), text[next].isJoined { next += 1 }
    if text[next].isMark(","), text[next + 1].kind == .digits, text[next + 2].kind == .word, text[next + 2].isJoined {
      // `Oct, 2nd`
      next += 1
    }
    if let day = dayOfMonth(at: next, month: month) {
      parts.day = day.value
      parts.isImpossible = day.isImpossible
      return withYear(parts.extended(to: day.end), month: month)
    }
    if let year = year(
      at: text.has(.of, at: next) ? next + 1 : text[next].isMark(",") ? next + 1 : next, isBeside: true)
    {
      parts.year = year.value
      return parts.extended(to: year.end)
    }
    guard isSureMonth(index, isContinuation) else { return nil }
    return parts.extended(to: stop)
  }

  /// Whether a lone word is a month there: `may` and `march` are verbs, `Mar` and `Dec` may be names.
  private func isSureMonth(_ index: Int, _ isContinuation: Bool) -> Bool {
    let isShort = text[index].count < 4 || text[index].hash == Self.sept
    let before = text.keyword(index - 1)
    if isEdge(index - 1) || isJoinedMonth(index) || isShort && bound(at: index - 1) != nil { return true }
    if text.has(.to, at: index + 1), text[index + 2].roles.contains(.month), text[index].isCapitalised { return true }
    let endsPair = before == .and && (index - 5..<index - 1).contains { text.has(.between, at: $0) }
    let isAfterPreposition =
      endsPair
      || [.in, .of, .since, .by, .during, .from, .to, .between].contains(before)
      || text[index - 1].roles.contains(.direction)
    if text.sense(index).isBare {
      return isAfterPreposition && text[index].isCapitalised
        || text[index - 1].roles.contains(.direction) && text[index].isCapitalised
    }
    if isShort {
      return isContinuation || isAfterPreposition || text[index + 1].isMark(".") && text[index].isCapitalised
    }
    // `April Jones`, `June Smith`: a given name.
    return text[index].isCapitalised ? !isGivenName(index) : true
  }

  private static let sept = WordHash.of("sept")

  /// `Jan-Feb`
  private func isJoinedMonth(_ index: Int) -> Bool {
    text.isInnerHyphen(index + 1) && text[index + 2].roles.contains(.month)
      || text.isInnerHyphen(index - 1) && text[index - 2].roles.contains(.month)
  }

  private func isGivenName(_ index: Int) -> Bool {
    let next = text[index + 1]
    return next.isCapitalised && next.gap == .space && next.shape != .upper && next.roles.isEmpty
      && !text[index - 1].roles.contains(.function) && text[index].count < 7
  }

  private struct Day { let value: Int, end: Int, isImpossible: Bool }

  /// A day behind a month: `27`, `27th`, `the ninth`, `twenty-second`.
  private func dayOfMonth(at index: Int, month: Int) -> Day? {
    let start = text.has(.the, at: index) ? index + 1 : index
    guard text[start].gap != .line || text[start].isJoined, let number = numerals.numeral(at: start),
      let value = number.whole,
      number.form == .ordinal || number.plainDigits > 0 && number.plainDigits <= 2
        || number.form == .words && text[start].kind == .word && !text[number.end].roles.contains(.timeUnit),
      (1...31).contains(value) || number.plainDigits == 2 && value < 40
    else { return nil }
    guard !isClock(number.end), !(text[number.end].isMark("%")), !text.has(.percent, at: number.end) else { return nil }
    guard value >= 1 else { return nil }
    let isReal = value <= CalendarDate.dayCount(ofMonth: month, year: 2000)
    guard isReal || value <= 31 else { return nil }
    return Day(value: value, end: number.end, isImpossible: !isReal)
  }

  /// Whether digits that end before `index` are a clock's hour: `5 p.m.`, `5:30`.
  private func isClock(_ index: Int) -> Bool {
    if case .meridiem = text.sense(index).time { return true }
    return text[index].isMark(":") && text[index].isJoined && text[index + 1].kind == .digits
  }

  /// The year behind a day: `, 2019`, ` of 2020`, ` 2000`, `-2020`.
  private func withYear(_ parts: TimeParts, month: Int) -> TimeParts {
    var next = parts.range.upperBound
    if text[next].isMark(",") || text.has(.of, at: next) { next += 1 }
    if text[next].isMark("-") || text[next].isMark("/"), text[next].isJoined, text[next + 1].isJoined,
      text[next + 1].count == 4
    {
      next += 1
    }
    guard let year = year(at: next, isBeside: true) else { return parts }
    var whole = parts.extended(to: year.end)
    whole.year = year.value
    return whole
  }

  // MARK: Years

  /// A year: four digits from 1000 to 2999, `'16`, or words; beside a date `two thousand and fifteen` will do.
  func year(at index: Int, isBeside: Bool = false) -> (value: Int, end: Int)? {
    let lexeme = text[index]
    if lexeme.kind == .digits {
      guard lexeme.count == 4, lexeme.gap != .line || index == 0, let value = plainInteger(index),
        (1000...2999).contains(value),
        !isPartOfLongerNumber(index)
      else { return isBeside ? shortYear(index) : nil }
      return (value, index + 1)
    }
    if lexeme.isMark("\"") || lexeme.isMark("'"), text[index + 1].kind == .digits, text[index + 1].count == 2,
      text[index + 1].isJoined, let value = plainInteger(index + 1),
      !text[index + 2].isJoined || text[index + 2].kind == .mark
    {
      return (Self.expanded(value), index + 2)
    }
    return wordYear(at: index)
  }

  /// The 87 of `April of 87`: two digits behind `of` and a month.
  private func shortYear(_ index: Int) -> (value: Int, end: Int)? {
    guard text[index].count == 2, text.has(.of, at: index - 1), text[index - 2].roles.contains(.month),
      let value = plainInteger(index), !text[index + 1].isMark("%")
    else { return nil }
    return (Self.expanded(value), index + 1)
  }

  /// Two digits as a year, by POSIX's pivot: 69 to 99 are of the 20th century.
  static func expanded(_ value: Int) -> Int { value < 69 ? 2000 + value : 1900 + value }

  private func isPartOfLongerNumber(_ index: Int) -> Bool {
    let next = text[index + 1]
    if next.isMark(",") || next.isMark("."), next.isJoined, text[index + 2].kind == .digits, text[index + 2].isJoined {
      return true
    }
    if next.isMark("%") || text.has(.percent, at: index + 1) || next.roles.contains(.scale) { return true }
    let before = text[index - 1]
    return text[index].isJoined
      && (before.isMark(".") || before.isMark(",") || before.isMark("$") || before.roles.contains(.currency))
  }

  func plainInteger(_ index: Int) -> Int? {
    guard text[index].kind == .digits, text[index].count <= 9 else { return nil }
    return text.integer(index)
  }

  /// `nineteen ninety-six`, `two thousand and fifteen`, `twenty sixteen`
  func wordYear(at index: Int) -> (value: Int, end: Int)? {
    guard let first = text.sense(index).number, first.role == .small || first.role == .tens else { return nil }
    let scan = CardinalScan(text, at: index)
    if scan.scale == 1000, (2000...2099).contains(scan.value) { return (Int(scan.value), scan.end) }
    guard (scan.value >= 13 && scan.value <= 20), scan.end == index + 1 else { return nil }
    let rest = CardinalScan(text, at: text.behindHyphen(scan.end))
    guard !rest.isEmpty, !rest.isOrdinal, rest.value >= 10, rest.value <= 99 else { return nil }
    return (Int(scan.value) * 100 + Int(rest.value), rest.end)
  }

  // MARK: Numeric dates

  /// `2020-01-03`, `1/3/2020`, `23.04.2022`, `22/Jan/2019`, `12-2015`
  func numericDate(at index: Int, isContinuation: Bool) -> TimeParts? {
    let mark = text[index + 1]
    // `9/11` is a name.
    if mark.isMark("/"), let label = lexicon.labels.longestMatch(in: text, at: index), label.value == .idiom {
      return nil
    }
    guard mark.isJoined, mark.isMark("-") || mark.isMark("/") || mark.isMark("."), text[index + 2].isJoined,
      !(text[index].isJoined && isDateMark(text[index - 1]) && text[index - 1].byte == mark.byte
        && text[index - 2].kind == .digits && text[index - 2].count != 4),
      let first = plainInteger(index)
    else { return nil }
    if text[index + 2].roles.contains(.month) { return namedMonthDate(at: index, first: first) }
    guard let second = plainInteger(index + 2) else { return quarterOfYear(index, first) }
    if text[index + 3].isMark(Unicode.Scalar(mark.byte)), text[index + 3].isJoined, let third = plainInteger(index + 4),
      text[index + 4].isJoined
    {
      return threePartDate(index, first, second, third)
    }
    return twoPartDate(at: index, first, second, mark, isContinuation: isContinuation)
  }

  private func isDateMark(_ lexeme: Lexeme) -> Bool { lexeme.isMark("-") || lexeme.isMark("/") || lexeme.isMark(".") }

  /// Year first is ISO 8601. Otherwise the month comes first, unless that is no month: `13/04/2020` is 13 April. What
  /// may be either (`03/04/2020`) is said to be open, and decided by the article. Points part days first, as on the
  /// Continent.
  private func threePartDate(_ index: Int, _ first: Int, _ second: Int, _ third: Int) -> TimeParts? {
    var parts = TimeParts(index..<(index + 5))
    let counts = (text[index].count, text[index + 2].count, text[index + 4].count)
    let isDayFirst = first > 12 || text[index + 1].isMark(".") && second <= 12
    if counts.0 == 4, counts.1 <= 2, counts.2 <= 2 {
      (parts.year, parts.month, parts.day) = (first, second, third)
    } else if counts.0 <= 2, counts.1 <= 2, counts.2 == 4 || counts.2 == 2 && text[index + 1].byte != 0x2E {
      parts.year = counts.2 == 4 ? third : Self.expanded(third)
      (parts.month, parts.day) = isDayFirst ? (second, first) : (first, second)
      parts.hasOpenOrder = !isDayFirst && second <= 12 && first != second
    } else {
      return nil
    }
    return checked(withClockLetter(parts))
  }

  /// `2020-01-03T10:00`: the T and all behind it, up to the clock time.
  private func withClockLetter(_ parts: TimeParts) -> TimeParts {
    let end = parts.range.upperBound
    guard text[end].isJoined, text[end].count == 1, text[end].byte == 0x54, text[end + 1].isJoined,
      let clock = colonClock(at: end + 1)
    else { return parts }
    var whole = parts.extended(to: clock.range.upperBound)
    whole.clock = clock.clock
    whole.zone = clock.zone
    return whole
  }

  /// A month that no year has makes it no date; a day that no month has makes it an impossible one.
  private func checked(_ parts: TimeParts) -> TimeParts? {
    guard let month = parts.month, (1...12).contains(month), let day = parts.day, (1...31).contains(day) else {
      return nil
    }
    var checked = parts
    checked.isImpossible = day > CalendarDate.dayCount(ofMonth: month, year: parts.year ?? 2000)
    return checked
  }

  /// `22/Jan/2019`, `2019-aug-1`
  private func namedMonthDate(at index: Int, first: Int) -> TimeParts? {
    let month = text.sense(index + 2).month
    guard text[index + 3].isMark(Unicode.Scalar(text[index + 1].byte)), text[index + 3].isJoined,
      let third = plainInteger(index + 4)
    else {
      var parts = TimeParts(index..<(index + 3))
      (parts.day, parts.month) = (first, month)
      return first <= 31 ? checked(parts) : nil
    }
    var parts = TimeParts(index..<(index + 5))
    parts.month = month
    if text[index].count == 4 {
      (parts.year, parts.day) = (first, third)
    } else {
      (parts.day, parts.year) = (first, third < 100 ? Self.expanded(third) : third)
    }
    return checked(parts)
  }

  /// `5/12`, `22/04`, `12-2015`, `2015-12`: only where something says that it is a date.
  private func twoPartDate(
    at index: Int, _ first: Int, _ second: Int, _ mark: Lexeme, isContinuation: Bool
  ) -> TimeParts? {
    var parts = TimeParts(index..<(index + 3))
    let counts = (text[index].count, text[index + 2].count)
    if !mark.isMark("."), counts == (2, 4) || counts == (1, 4), (1...12).contains(first), (1000...2999).contains(second)
    {
      (parts.month, parts.year) = (first, second)
      return parts
    }
    // `2015-12` is a month, `2009-10` a season of two years.
    if mark.isMark("-"), counts == (4, 2), (1...12).contains(second), (1000...2999).contains(first),
      second < 10 || second <= first % 100
    {
      (parts.year, parts.month) = (first, second)
      return parts
    }
    let isShort = counts.0 <= 2 && counts.1 <= 2
    let isRange =
      text[index + 3].isMark("-") && text[index + 3].isJoined && text[index + 4].kind == .digits
      && text[index + 5].byte == mark.byte
    let isAfterRange = text[index - 1].isMark("-") && text[index].isJoined && text[index - 2].kind == .digits
    guard isShort,
      mark.isMark("/") || mark.isMark("-") && text.has(.on, at: index - 1)
        || (isContinuation && mark.isMark(".") && text[index - 1].roles.contains(.weekday)),
      isContinuation || isRange || isAfterRange || isAfterDatePreposition(index),
      text[index + 3].byte != mark.byte || !text[index + 3].isJoined,
      !text[index + 3].isMark("%")
    else { return nil }
    (parts.month, parts.day) = first > 12 ? (second, first) : (first, second)
    parts.hasOpenOrder = first <= 12 && second <= 12 && first != second
    guard let whole = checked(parts) else { return nil }
    let comma = text[index + 3].isMark(",") ? index + 4 : index + 3
    guard let year = year(at: comma) else { return whole }
    var dated = whole.extended(to: year.end)
    dated.year = year.value
    return dated
  }

  private func isAfterDatePreposition(_ index: Int) -> Bool {
    switch text.keyword(index - 1) {
    case .on, .by, .since, .from, .between, .to: return true
    case .and:
      return text.has(.between, at: index - 5) || text[index - 3].isMark("/") && text[index - 2].kind == .digits
    default:
      if case .later = text.sense(index - 1).time { return true }
      return text[index - 1].roles.contains(.direction) || text[index - 1].roles.contains(.weekday)
    }
  }

  /// `2019-Q1`, `2019-H2`
  private func quarterOfYear(_ index: Int, _ year: Int) -> TimeParts? {
    guard text[index].count == 4, text[index + 2].count == 1, text[index + 3].kind == .digits, text[index + 3].isJoined,
      let number = plainInteger(index + 3), (1...4).contains(number)
    else { return nil }
    var parts = TimeParts(index..<(index + 4))
    parts.year = year
    switch text[index + 2].byte | 0x20 {
    case 0x71: parts.base = .quarter(number)
    case 0x68 where number < 3: parts.base = .half(number)
    default: return nil
    }
    return parts
  }
}
