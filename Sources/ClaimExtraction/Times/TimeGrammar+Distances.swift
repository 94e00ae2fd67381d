internal import TextModel

extension TimeGrammar {
  // MARK: Distances

  /// A count of units, with what the words behind make of it: `two days ago`, `three weeks later`, `five minutes`.
  func unitCount(_ number: Numeral, _ first: (unit: TimeUnit, end: Int), depth: Int) -> TimeParts? {
    guard number.form != .vague, !isAge(first.end), !(text[number.start].isJoined && text[number.start - 1].isMark("/"))
    else { return nil }
    var length = TimeParts.Length(number.value ?? .nan, first.unit)
    var end = first.end
    let tail = andAHalf(at: end)
    if let tail {
      length.count += tail.value
      end = tail.end
    }
    var parts = addSmallerUnits(to: &length, of: TimeParts(number.start..<end))
    parts.duration = length.iso
    if let distance = distance(parts, length, depth: depth) { return distance }
    if number.isWordOne, text.has(.a, at: number.start), tail == nil, !isMeasuredOne(number.start) { return nil }
    if number.isWordOne, first.unit == .day, text[number.end].kind == .word, tail == nil,
      !isMeasuredOne(number.start)
    {
      return nil
    }
    if number.isWordOne, text.has(.in, at: number.start - 1), isDescribed(parts.range.upperBound) { return nil }
    // `a second day`, `a second-place finish`
    let behind = text[number.end + 1]
    if number.isWordOne, text.has(.a, at: number.start), first.unit == .second,
      behind.isMark("-") || behind.kind == .word && !behind.isFunction
    {
      return nil
    }
    if first.unit == .quarter || first.unit == .season || first.unit == .second && number.form == .fraction {
      return nil
    }
    if text[number.end].isMark("-"), number.form == .words || number.form == .digits {
      parts = parts.extended(to: first.end)
    }
    parts.kind = .duration
    if parts.duration == nil && number.value != nil || isRangeEnd(number.start) { return nil }
    return startingFrom(parts, length, depth: depth) ?? parts
  }

  /// `3 to 5 days`, `two or three weeks`: a quantity of days, which has a lower and an upper bound.
  private func isRangeEnd(_ start: Int) -> Bool {
    let before = text[start - 1]
    let joins =
      before.isMark("-") && before.isJoined == text[start].isJoined || text.has(.or, at: start - 1)
      || text.has(.to, at: start - 1) && before.count == 2 || text.has(.and, at: start - 1)
    return joins && (text[start - 2].kind == .digits || text[start - 2].roles.contains(.number))
      && !text[start - 2].roles.contains(.timeUnit)
  }

  /// `42 years old`, `eighteen months of age`, `a 42-year-old`: ages are quantities.
  private func isAge(_ index: Int) -> Bool {
    let next = text.behindHyphen(index)
    return text.has(.old, at: next) || text.has(.of, at: next) && text.has(.age, at: next + 1)
      || text[next].hash == Self.olds
  }

  private static let olds = WordHash.of("olds")

  /// Whether `a week` is a length there: `for a week`, `in a year`, `within an hour`; not `twice a week`, `$5 a day`.
  private func isMeasuredOne(_ index: Int) -> Bool {
    [.for, .in, .within, .over, .than, .during, .around].contains(text.keyword(index - 1))
      || lexicon.qualifiersBefore.longestMatch(in: text, endingAt: index) != nil
  }

  /// `and a half`
  private func andAHalf(at index: Int) -> (value: Double, end: Int)? {
    guard text.has(.and, at: index) else { return nil }
    let next = text.has(.a, at: index + 1) ? index + 2 : index + 1
    guard let word = text.sense(next).number, word.role == .fraction else { return nil }
    return (word.value, next + 1)
  }

  /// `1 hour and 30 minutes`, `two years, three months`, `2 years 1 month 21 days`
  private func addSmallerUnits(to length: inout TimeParts.Length, of parts: TimeParts) -> TimeParts {
    guard length.count.isFinite else { return parts }
    var whole = parts
    var last = length.unit
    // No length has more parts than years, months, weeks, days, hours, minutes and seconds.
    for _ in 0..<6 {
      var next = whole.range.upperBound
      let hasComma = text[next].isMark(",")
      if hasComma { next += 1 }
      if text.has(.and, at: next) { next += 1 }
      guard let number = numerals.numeral(at: next), let count = number.value,
        number.form == .digits || number.form == .words,
        let smaller = unit(at: text.behindHyphen(number.end)), smaller.unit.days < last.days, !isAge(smaller.end),
        !(hasComma && isAgo(smaller.end))
      else { return whole }
      length.rest.append((count, smaller.unit))
      last = smaller.unit
      whole = whole.extended(to: smaller.end)
    }
    return whole
  }

  private func isAgo(_ index: Int) -> Bool {
    if case .ago = text.sense(index).time { return true }
    return false
  }

  /// What the words around a count make a point in time of it.
  private func distance(_ parts: TimeParts, _ length: TimeParts.Length, depth: Int) -> TimeParts? {
    let end = parts.range.upperBound
    let sense = text.sense(end)
    if case .ago = sense.time, text[end].hash != Self.back || isBackInTime(end) {
      return shifted(parts, to: end + 1, length, -1, .now)
    }
    if case .later(let sign) = sense.time {
      let isPreposition = sense.wordClass == .preposition
      var next = end + 1
      if text.has(.than, at: next) { return nil }
      if text.has(.the, at: next) { next += 1 }
      if isPreposition, depth < 3, let base = phrase(at: next, depth: depth + 1), !base.isSetOrDuration {
        return shifted(parts, to: base.range.upperBound, length, sign, .time(base))
      }
      if isPreposition, text[end + 1].kind == .word, !isClauseEnd(end + 1) { return nil }
      return shifted(parts, to: end + 1, length, sign, .spoken)
    }
    if text.has(.from, at: end) || text.has(.since, at: end) {
      let next = text.has(.the, at: end + 1) ? end + 2 : end + 1
      guard depth < 3, let base = element(at: next, depth: depth + 1, isContinuation: true), !base.isSetOrDuration,
        text.has(.for, at: parts.range.lowerBound - 1) == false
      else { return nil }
      return shifted(parts, to: base.range.upperBound, length, 1, .time(base))
    }
    return inDistance(parts, length)
  }

  private static let back = WordHash.of("back")

  /// Whether `back` behind a length is `ago` there: `six years back`, not `two weeks back home`, `a year back in 2003`.
  private func isBackInTime(_ index: Int) -> Bool {
    text[index + 1].kind != .word || text.sense(index + 1).wordClass == .conjunction
  }

  private func isClauseEnd(_ index: Int) -> Bool {
    text[index].kind != .word || text[index].isMark(".")
  }

  /// `in two weeks`, `within 5 minutes`
  private func inDistance(_ parts: TimeParts, _ length: TimeParts.Length) -> TimeParts? {
    let start = parts.range.lowerBound
    guard !text[parts.range.upperBound].isMark("-") else { return nil }
    if text.has(.within, at: start - 1) {
      var whole = parts.starting(at: start - 1)
      whole.duration = nil
      whole.base = .stretch(count: length.count, unit: length.unit, sign: 1)
      return whole
    }
    if let limited = inLessThan(parts, length) { return limited }
    guard text.has(.in, at: start - 1), text[start - 1].count == 2, length.unit != .season,
      !isBehindSuperlative(start - 1, length.unit), !isPerfect(before: start - 1),
      !(text.has(.a, at: start) && isDescribed(parts.range.upperBound))
    else {
      return nil
    }
    return shifted(parts.starting(at: start - 1), to: parts.range.upperBound, length, 1, .now)
  }

  /// `in a year when`, `in a year of anger`: one of a kind, and not the one to come.
  private func isDescribed(_ index: Int) -> Bool {
    guard text[index].kind == .word else { return false }
    if text.has(.of, at: index) || text.has(.in, at: index) || !text[index].isFunction { return true }
    switch text.sense(index).wordClass {
    case .determiner, .pronoun: return true
    case .conjunction: return text.sense(index + 1).wordClass != .conjunction && text[index].hash == Self.when
    default: return false
    }
  }

  private static let when = WordHash.of("when")

  /// `in less than five days`: from now on.
  private func inLessThan(_ parts: TimeParts, _ length: TimeParts.Length) -> TimeParts? {
    guard let qualifier = lexicon.qualifiersBefore.longestMatch(in: text, endingAt: parts.range.lowerBound),
      qualifier.value == .lessThan || qualifier.value == .atMost, text.has(.in, at: qualifier.start - 1),
      !isBehindSuperlative(qualifier.start - 1, length.unit)
    else { return nil }
    var whole = parts.starting(at: qualifier.start - 1)
    whole.duration = nil
    whole.base = .stretch(count: length.count, unit: length.unit, sign: 1)
    return whole
  }

  /// `the first time in 20 years`, `the worst in a decade`: lengths behind superlatives and ordinals.
  private func isBehindSuperlative(_ index: Int, _ unit: TimeUnit) -> Bool {
    (max(0, index - 6)..<index).contains { i in
      // `the first debate in 10 days` is to come; `the first in ten years` looks back.
      text.sense(i).number?.role == .ordinal && (unit.days > 27 || i == index - 1)
        || text.sense(i).wordClass == .adverb && text[i].hash == Self.not
        || isSuperlative(i)
    }
  }

  private static let not = WordHash.of("not")

  private func isSuperlative(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.hash == Self.most || lexeme.hash == Self.worst || lexeme.hash == Self.best || lexeme.hash == Self.time {
      return true
    }
    guard lexeme.kind == .word, lexeme.count > 5 else { return false }
    let end = Int(lexeme.end)
    return text.bytes[end - 3] == 0x65 && text.bytes[end - 2] == 0x73 && text.bytes[end - 1] == 0x74
  }

  private static let most = WordHash.of("most")
  private static let worst = WordHash.of("worst")
  private static let best = WordHash.of("best")
  private static let time = WordHash.of("time")

  private func shifted(
    _ parts: TimeParts, to end: Int, _ length: TimeParts.Length, _ sign: Int, _ origin: TimeParts.Origin
  ) -> TimeParts {
    var whole = parts.extended(to: end)
    whole.duration = nil
    whole.kind = nil
    whole.base = .shift(length, sign: sign, from: origin)
    return whole
  }

  /// `for 3 days from today`, `3 days starting from next Monday`
  private func startingFrom(_ parts: TimeParts, _ length: TimeParts.Length, depth: Int) -> TimeParts? {
    var next = parts.range.upperBound
    if text[next].isMark(",") { next += 1 }
    let isStarting = text.has(.starting, at: next)
    if isStarting { next += 1 }
    guard text.has(.from, at: next) || isStarting, depth < 3 else { return nil }
    if text.has(.from, at: next) || text.has(.on, at: next) { next += 1 }
    guard let base = phrase(at: next, depth: depth + 1), !base.isSetOrDuration else { return nil }
    var end = base
    end.base = .shift(length, sign: 1, from: .time(base))
    end.weekday = nil
    end.direction = nil
    var whole = TimeParts(parts.range.lowerBound..<base.range.upperBound)
    whole.base = .range(base, end)
    return whole
  }

  /// `the day before yesterday`, `the week after next`, `the day before`, `later this week`, `earlier this month`
  func later(at index: Int) -> TimeParts? {
    guard case .later(let sign) = text.sense(index).time else { return nil }
    // `night after night`
    if let unit = text.sense(index - 1).unit, text.sense(index + 1).unit == unit { return nil }
    if text.sense(index).wordClass != .preposition { return laterPart(at: index, sign: sign) }
    let unit = text.sense(index - 1).unit
    guard let unit, [.day, .week, .month, .year].contains(unit),
      text.has(.the, at: index - 2) || isDeictic(index + 1) || text.sense(index + 1).direction == sign
    else { return nil }
    var parts = TimeParts((index - 1)..<(index + 1))
    if case .day(let offset) = text.sense(index + 1).time {
      parts.base = .day(offset + sign)
      return parts.extended(to: index + 2)
    }
    if let direction = text.sense(index + 1).direction, direction == sign, text.sense(index + 2).unit == nil {
      parts.base = .shift(TimeParts.Length(2 * Double(sign), unit), sign: 1, from: .time(unitNow(unit)))
      return parts.extended(to: index + 2)
    }
    guard
      text[index + 1].kind != .word
        || text[index + 1].roles.contains(.function) && text.sense(index + 1).wordClass == .conjunction
    else { return nil }
    parts.base = .unit(unit)
    parts.anaphor = sign
    return parts
  }

  func isDeictic(_ index: Int) -> Bool {
    if case .day = text.sense(index).time { return true }
    return false
  }

  private func unitNow(_ unit: TimeUnit) -> TimeParts {
    var parts = TimeParts(0..<0)
    parts.base = .unit(unit)
    parts.direction = 0
    return parts
  }

  /// `later this week`, `earlier this month`, `later in the year`
  private func laterPart(at index: Int, sign: Int) -> TimeParts? {
    var next = index + 1
    if text.has(.in, at: next) || text.has(.on, at: next) { next += 1 }
    if text.has(.the, at: next) { next += 1 }
    if case .day(let offset) = text.sense(next).time {
      var parts = TimeParts(index..<(next + 1))
      parts.base = .day(offset)
      parts.edge = sign > 0 ? 3 : 4
      return parts
    }
    guard text[next].roles.contains(.direction) || text[next].roles.contains(.timeUnit) || text.sense(next).part != nil
    else { return nil }
    var found = directed(at: next, depth: 1)
    if found == nil, let unit = text.sense(next).unit, [.week, .month, .year, .day].contains(unit) {
      found = unitNow(unit)
      found?.range = next..<(next + 1)
      // `earlier in the day`: that of the story.
      if unit == .day {
        found?.direction = nil
        found?.anaphor = 0
      }
    }
    if found == nil, let hours = text.sense(next).part {
      found = TimeParts(next..<(next + 1))
      found?.hours = HourRange(
        start: sign > 0 ? (hours.start + hours.end) / 2 : hours.start,
        end: sign > 0 ? hours.end : (hours.start + hours.end) / 2)
    }
    guard var parts = found, !parts.isSetOrDuration, !isPluralUnit(parts.range.upperBound - 1) else { return nil }
    if case .unit? = parts.base { parts.edge = sign > 0 ? 3 : 4 }
    return parts.starting(at: index)
  }
}

extension TimeUnit {
  /// About how many days it has; for putting units in order.
  var days: Double {
    switch self {
    case .second: 1 / 86_400
    case .minute: 1 / 1440
    case .hour: 1 / 24
    case .day, .businessDay: 1
    case .weekend: 2
    case .week, .businessWeek: 7
    case .fortnight: 14
    case .month: 30.4
    case .quarter, .season: 91.3
    case .semester: 182.6
    case .year: 365.2
    case .decade: 3652
    case .century: 36_524
    case .millennium: 365_242
    }
  }
}
