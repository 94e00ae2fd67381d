internal import TextModel

extension TimeGrammar {
  // MARK: Ranges

  /// `from Monday to Friday`, `between 2014 and 2018`, `May 4-7`, `9 a.m. to noon`
  func range(from first: TimeParts, floor: Int) -> TimeParts? {
    guard !first.isSetOrDuration else { return nil }
    let begin = first.range.lowerBound
    let isBetween = (begin - 2..<first.range.upperBound).contains { text.has(.between, at: $0) }
    var next = first.range.upperBound
    if text[next].isMark("-") || text[next].isMark("~") {
      guard text[next + 1].kind != .none else { return nil }
    } else if !(text.has(.to, at: next) || isBetween && text.has(.and, at: next)) {
      return nil
    }
    next += 1
    if text.has(.the, at: next) { next += 1 }
    if text.has(.the, at: next) { next += 1 }
    guard let second = phrase(at: next, depth: 1) ?? bareEndPhrase(at: next, of: first), !second.isSetOrDuration,
      !first.hasClock || second.hasClock || first.isOneDay || second.isOneDay
    else { return nil }
    if text[first.range.upperBound].isMark("-"), second.year != nil, first.year == nil, first.month == nil,
      !first.hasClock
    {
      return nil
    }
    var start = begin
    if start > floor, text.has(.the, at: start - 1) { start -= 1 }
    if start > floor, text.has(.between, at: start - 1) || text.has(.from, at: start - 1) {
      start -= 1
    } else {
      start = begin
    }
    var whole = TimeParts(start..<second.range.upperBound)
    let (from, to) = shared(first, second)
    whole.base = .range(from, to)
    return whole
  }

  /// A bare number that ends a range, with what goes on from it: `3 yesterday afternoon`.
  private func bareEndPhrase(at index: Int, of first: TimeParts) -> TimeParts? {
    guard var parts = bareEnd(at: index, of: first) else { return nil }
    for _ in 0..<2 { parts = continuation(of: parts, depth: 1) ?? parts }
    return parts
  }

  /// The bare number that ends a range: the 7 of `May 4-7`, the 5 of `from 3 p.m. to 5`.
  private func bareEnd(at index: Int, of first: TimeParts) -> TimeParts? {
    // `on March 12, 2012–two weeks behind`: a dash and words are no range.
    guard let number = numerals.numeral(at: index), let value = number.whole,
      number.form != .words || !text[index - 1].isMark("-")
    else { return nil }
    var parts = TimeParts(number.range)
    if first.day != nil, first.clock == nil, (1...31).contains(value) {
      parts.day = value
      let comma = text[number.end].isMark(",") ? number.end + 1 : number.end
      guard let year = year(at: comma) else { return parts }
      parts.year = year.value
      return parts.extended(to: year.end)
    }
    guard first.clock != nil, (0...24).contains(value), number.form != .ordinal else { return nil }
    parts.clock = TimeParts.Clock(hour: value)
    return parts
  }

  /// Both ends with what only one of them says: the month of `9 to 12 June`, the half of the day of `5 to 6 pm`.
  private func shared(_ first: TimeParts, _ second: TimeParts) -> (TimeParts, TimeParts) {
    var (from, to) = (first, second)
    if from.hasDate, to.hasDate {
      if case .nth(_, .day, let month)? = to.base, let day = from.day, from.month == nil, from.base == nil {
        from.base = .nth(day, .day, of: month)
      }
      if to.month == nil, to.day != nil { to.month = from.month }
      if from.month == nil, from.day != nil { from.month = to.month }
      if let fromDay = from.day, let toDay = to.day, first.month == nil, from.month == to.month, fromDay > toDay {
        // `the 27th to the 3rd of April`
        from.month = from.month.map { $0 == 1 ? 12 : $0 - 1 }
      }
      if from.year == nil, from.base == nil, from.direction == nil {
        from.year = to.year.map { isTurned(from, to) ? $0 - 1 : $0 }
      }
      if to.year == nil, to.base == nil { to.year = from.year }
    } else if from.hasDate, to.hasClock {
      copyDate(from, into: &to)
    } else if to.hasDate, from.hasClock, !isLedByDate(second) {
      copyDate(to, into: &from)
    }
    if from.hours == nil, from.clock != nil { from.hours = to.hours }
    if let clock = to.clock, clock.isCertain, from.clock?.isCertain == false, first.hours == nil, clock.hour >= 12,
      let hour = from.clock?.hour, hour < 12, hour + 12 <= clock.hour
    {
      from.clock?.hour = hour + 12
    }
    if let clock = from.clock, to.clock?.isCertain == false, let hour = to.clock?.hour, hour < 12, hour < clock.hour,
      hour + 12 > clock.hour
    {
      to.clock?.hour = hour + 12
    }
    return (from, to)
  }

  /// Whether the turn of a year lies between: `Nov. to Feb. 5, 2017`.
  private func isTurned(_ from: TimeParts, _ to: TimeParts) -> Bool {
    guard let first = from.month, let last = to.month else { return false }
    return (first, from.day ?? 1) > (last, to.day ?? 31)
  }

  /// Whether a date stands before the clock time, and so is that one's alone: `from 2pm till tomorrow 4:30pm`.
  private func isLedByDate(_ parts: TimeParts) -> Bool {
    guard parts.hasDate, parts.clock != nil else { return false }
    let start = parts.range.lowerBound
    return text[start].kind != .digits && !text[start].roles.contains(.number)
  }

  private func copyDate(_ source: TimeParts, into target: inout TimeParts) {
    target.year = source.year
    target.month = source.month
    target.day = source.day
    target.weekday = source.weekday
    target.base = source.base
    target.direction = source.direction
    target.anaphor = source.anaphor
    if target.hours == nil { target.hours = source.hours }
  }
}
