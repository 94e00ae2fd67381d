internal import TextModel

extension TimeGrammar {
  // MARK: Last, this, next

  /// `last week`, `the following day`, `next two years`, `this morning`, `last Friday`, `next December`
  func directed(at index: Int, depth: Int) -> TimeParts? {
    let sense = text.sense(index)
    guard sense.direction != nil || sense.anaphor != nil, !isVerb(index), !isConjunction(index) else { return nil }
    if isProgramme(index) || isVerbComing(index) { return nil }
    if sense.direction == 0, let upcoming = upcoming(at: index, depth: depth) { return upcoming }
    let next = index + 1
    if sense.direction == -1, let tail = tail(at: index, depth: depth) { return tail }
    if let stretch = stretch(at: index) { return stretch }
    return directedThing(at: next, from: index, direction: sense.direction, anaphor: sense.anaphor, depth: depth)
  }

  private static let that = WordHash.of("that")

  /// `noted that Saturday would be`
  private func isConjunction(_ index: Int) -> Bool {
    text[index].hash == Self.that && text[index + 1].roles.contains(.weekday)
      && text.sense(index + 2).wordClass == .auxiliary
  }

  private static let following = WordHash.of("following")

  /// `Coming September 30th`
  private func isVerbComing(_ index: Int) -> Bool {
    text[index].hash == Self.coming && text[index].isCapitalised && !text.has(.the, at: index - 1)
      && text.sense(index - 1).direction == nil
  }

  private static let coming = WordHash.of("coming")

  /// `on CBS This Morning`: a name that is a part of the day.
  private func isProgramme(_ index: Int) -> Bool {
    guard text[index].isCapitalised, text[index + 1].isCapitalised else { return false }
    // `ABC's “This Week”`
    let isQuoted =
      text[index - 1].isMark("\"") && text[index].isJoined && text[index + 2].isMark("\"") && text[index + 2].isJoined
    return isQuoted
      || text.sense(index + 1).part != nil && text[index - 1].kind == .word && text[index - 1].isCapitalised
  }

  /// `will last three weeks`, `to last`: a verb.
  private func isVerb(_ index: Int) -> Bool {
    let before = text[index - 1]
    // `Following Monday's debate` is after it; `the following Monday` is a week on.
    if text[index].hash == Self.following, !text.has(.the, at: index - 1) {
      return text[index].isCapitalised || text.sense(index - 1).wordClass != .preposition
        || text[index + 2].hash == text.vocabulary.possessive
    }
    guard text.sense(index).direction == -1, before.kind == .word else { return false }
    return text.has(.ahead, at: index - 1) || text.has(.to, at: index - 1) && before.count == 2
      || text.sense(index - 1).wordClass == .auxiliary && text[index + 1].roles.contains(.number)
  }

  /// `this past Wednesday`, `this coming weekend`: the second word decides.
  private func upcoming(at index: Int, depth: Int) -> TimeParts? {
    guard let direction = text.sense(index + 1).direction, direction != 0 else { return nil }
    if text[index + 1].hash == Self.past, let unit = text.sense(index + 2).unit, unit != .weekend,
      !isPluralUnit(index + 2),
      text.sense(index + 2).part == nil
    {
      // `this past week`: the last seven days.
      return stretch(index..<(index + 3), 1, unit, -1)
    }
    return directed(at: index + 1, depth: depth)?.starting(at: index)
  }

  /// What a direction is said of.
  private func directedThing(
    at index: Int, from start: Int, direction: Int?, anaphor: Int?, depth: Int
  ) -> TimeParts? {
    if text.has(.calendar, at: index), text.sense(index + 1).unit == .year {
      return directedThing(at: index + 1, from: start, direction: direction, anaphor: anaphor, depth: depth)
    }
    if let special = directedSpecial(at: index, from: start, direction: direction) { return special }
    let sense = text.sense(index)
    var parts = TimeParts(start..<(index + 1))
    parts.direction = direction
    parts.anaphor = anaphor
    parts.isByWeek = text[start].hash == Self.next
    if let weekday = sense.weekday, !sense.isPluralWeekday, !sense.isBare || text[index].isCapitalised {
      parts.weekday = weekday
      return parts
    }
    if text[index].roles.contains(.holiday), let match = namedHoliday(at: index) {
      parts.base = .holiday(match.value)
      return parts.extended(to: match.end)
    }
    if let month = sense.month, !sense.isBare || text[index].isCapitalised {
      parts.month = month
      guard direction != 0 || anaphor != nil || text[index].isCapitalised else { return nil }
      guard let day = monthLed(at: index, isContinuation: true), day.day != nil || day.year != nil else { return parts }
      parts.day = day.day
      parts.year = day.year
      parts.isImpossible = day.isImpossible
      return parts.extended(to: day.range.upperBound)
    }
    if let hours = sense.part, text[index].hash != Self.nights { return directedPart(parts, hours) }
    if case .season(let month) = sense.time, !text[index + 1].isMark("-") {
      parts.base = .season(firstMonth: month)
      return parts
    }
    if text[index].kind == .digits, let date = numericDate(at: index, isContinuation: true) {
      var whole = date.starting(at: start)
      whole.direction = direction
      return whole
    }
    return directedUnit(parts, at: index)
  }

  /// `this working week`, `next fiscal year`, `at this time`
  private func directedSpecial(at index: Int, from start: Int, direction: Int?) -> TimeParts? {
    var parts = TimeParts(start..<(index + 2))
    parts.direction = direction
    if text.has(.fiscal, at: index), text.sense(index + 1).unit == .year {
      parts.base = .fiscalYear
      return parts
    }
    if text.has(.business, at: index), text.sense(index + 1).unit == .week {
      parts.base = .unit(.businessWeek)
      return parts
    }
    guard direction == 0, text.has(.at, at: start - 1), text.has(.moment, at: index) else { return nil }
    parts.base = .now
    parts.direction = nil
    parts.range = (start - 1)..<(index + 1)
    return parts
  }

  private static let nights = WordHash.of("nights")

  /// `last night`, `this morning`, `the next evening`
  private func directedPart(_ parts: TimeParts, _ hours: HourRange) -> TimeParts? {
    var parts = parts
    parts.hours = hours
    if let anaphor = parts.anaphor {
      guard anaphor != 0 || text[parts.range.lowerBound].hash == Self.that else { return parts }
      parts.base = .unit(.day)
      return parts
    }
    parts.base = .day(parts.direction ?? 0)
    parts.direction = nil
    return parts
  }

  /// `last week`, `this year`, `the same day`
  private func directedUnit(_ parts: TimeParts, at index: Int) -> TimeParts? {
    guard let unit = text.sense(index).unit, text[index].gap != .line,
      unit != .second || parts.direction == nil && parts.anaphor == nil
    else { return nil }
    guard ![.second, .minute].contains(unit) || parts.direction != 0 else { return nil }
    // `at the last minute`
    if unit == .minute, text.has(.the, at: parts.range.lowerBound - 1) { return nil }
    // `these days`, `last days`: plurals tell no day.
    guard !isPluralUnit(index) else { return nil }
    var parts = parts
    // `the next day` counts from the time last spoken of, `next week` from today.
    if parts.direction != nil, unit == .day {
      parts.anaphor = parts.direction
      parts.direction = nil
    } else if parts.direction == -1, text[parts.range.lowerBound].hash == Self.previous,
      text.has(.the, at: parts.range.lowerBound - 1)
    {
      parts.anaphor = -1
      parts.direction = nil
    } else if parts.direction == 1, isVery(parts.range.lowerBound - 1),
      [.week, .month, .year].contains(unit), text[parts.range.lowerBound].hash == Self.next
    {
      parts.anaphor = 1
      parts.direction = nil
    }
    parts.base = .unit(unit)
    // `to this day`
    if unit == .day, text[parts.range.lowerBound].hash == Self.this, text.has(.to, at: parts.range.lowerBound - 1) {
      parts.base = .day(0)
      (parts.direction, parts.anaphor) = (nil, nil)
    }
    return parts.extended(to: index + 1)
  }

  private static let next = WordHash.of("next")
  private static let this = WordHash.of("this")
  private static let previous = WordHash.of("previous")

  /// `the`, `the very`
  private func isVery(_ index: Int) -> Bool {
    text.has(.the, at: index) || text[index].hash == Self.very && text.has(.the, at: index - 1)
  }

  private static let very = WordHash.of("very")

  func isPluralUnit(_ index: Int) -> Bool {
    let lexeme = text[index]
    return lexeme.count > 3 && text.bytes[Int(lexeme.end) - 1] | 0x20 == 0x73
  }

  // MARK: Stretches

  /// `the last two weeks`, `the past decade`, `next 4 business days`, `the last few months`
  private func stretch(at index: Int) -> TimeParts? {
    guard let sign = text.sense(index).direction ?? text.sense(index).anaphor, sign != 0 else { return nil }
    let next = index + 1
    var number = numerals.numeral(at: next)
    // `the last three quarters` are no 0.75 of anything.
    if number?.form == .fraction, text.sense(next).number?.role == .small {
      let scan = CardinalScan(text, at: next)
      number = Numeral(value: scan.value, form: .words, range: next..<scan.end)
    }
    if number == nil, text.sense(next).number?.role == .couple {
      let ofEnd = text.has(.of, at: next + 1) ? next + 2 : next + 1
      number = Numeral(value: 2, form: .words, range: next..<ofEnd)
    }
    if let number, number.form != .ordinal, number.form != .vague, let count = number.value,
      let unit = unit(at: text.behindHyphen(number.end))
    {
      return stretch(index..<unit.end, count, unit.unit, sign)
    }
    guard let unit = text.sense(next).unit, !isPluralUnit(next), text.has(.the, at: index - 1), isRolling(index, unit)
    else { return unknownStretch(at: index) }
    return stretch(index..<(next + 1), 1, unit, sign)
  }

  /// `the past year`, `over the next decade`, `in the last week`: up to now or from now, where `last year` is the
  /// calendar's.
  private func isRolling(_ index: Int, _ unit: TimeUnit) -> Bool {
    if text[index].hash == Self.past { return true }
    guard text[index].hash == Self.next || text[index].hash == Self.last else { return false }
    let isLong = unit == .decade || unit == .century
    return isLong || [.in, .over, .for, .during, .within].contains(text.keyword(index - 2))
  }

  private static let last = WordHash.of("last")

  private static let past = WordHash.of("past")

  /// `the last few days`, `recent years` tell no length.
  private func unknownStretch(at index: Int) -> TimeParts? {
    guard isFew(index + 1), let unit = unit(at: index + 2) else { return nil }
    var parts = TimeParts(index..<unit.end)
    parts.kind = .date
    parts.base = .stretch(count: .nan, unit: unit.unit, sign: text.sense(index).direction ?? 1)
    return parts
  }

  func isFew(_ index: Int) -> Bool { Self.fewWords.contains(text[index].hash) }

  private static let fewWords = ["few", "several", "many", "some"].map { WordHash.of($0) }

  private func stretch(_ range: Range<Int>, _ count: Double, _ unit: TimeUnit, _ sign: Int) -> TimeParts {
    var parts = TimeParts(range)
    parts.base = .stretch(count: count, unit: unit, sign: sign)
    return parts
  }

  /// `2 next days`, `10 previous weeks`
  func invertedStretch(_ number: Numeral) -> TimeParts? {
    guard let count = number.value, number.form == .digits || number.form == .words,
      text[number.end].roles.contains(.direction),
      let sign = text.sense(number.end).direction ?? text.sense(number.end).anaphor, sign != 0,
      let unit = unit(at: number.end + 1), isPluralUnit(unit.end - 1)
    else { return nil }
    return stretch(number.start..<unit.end, count, unit.unit, sign)
  }

  /// `the last week of July`, `the last day of the month`, `the last two days of the trial` is none.
  private func tail(at index: Int, depth: Int) -> TimeParts? {
    if let some = leadingStretch(at: index + 1, from: index, sign: -1, depth: depth) { return some }
    if let weekday = text.sense(index + 1).weekday,
      let last = nthWeekday(-1, weekday, from: index, end: index + 2, depth: depth)
    {
      return last
    }
    guard let unit = text.sense(index + 1).unit, [.day, .week, .month].contains(unit) else { return nil }
    return nth(-1, unit, from: index, end: index + 2, depth: depth)
  }
}
