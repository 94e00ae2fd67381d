internal import TextModel

extension TimeGrammar {
  // MARK: Last, this, next

  /// `last week`, `the following day`, `next two years`, `this morning`, `last Friday`, `next December`
  func directed(at index: Int, depth: Int) -> TimeParts? {
    let sense = text.sense(index)
    guard sense.direction != nil || sense.anaphor != nil, !isVerb(index) else { return nil }
    if sense.direction == 0, let upcoming = upcoming(at: index, depth: depth) { return upcoming }
    let next = index + 1
    if let stretch = stretch(at: index) { return stretch }
    if sense.direction == -1, let tail = tail(at: index, depth: depth) { return tail }
    return directedThing(at: next, from: index, direction: sense.direction, anaphor: sense.anaphor, depth: depth)
  }

  private static let that = WordHash.of("that")

  /// `will last three weeks`, `to last`: a verb.
  private func isVerb(_ index: Int) -> Bool {
    let before = text[index - 1]
    guard text.sense(index).direction == -1, before.kind == .word else { return false }
    return text.has(.ahead, at: index - 1) || text.has(.to, at: index - 1) && before.count == 2
      || text.sense(index - 1).wordClass == .auxiliary && text[index + 1].roles.contains(.number)
  }

  /// `this past Wednesday`, `this coming weekend`: the second word decides.
  private func upcoming(at index: Int, depth: Int) -> TimeParts? {
    guard let direction = text.sense(index + 1).direction, direction != 0 else { return nil }
    return directed(at: index + 1, depth: depth)?.starting(at: index)
  }

  /// What a direction is said of.
  private func directedThing(
    at index: Int, from start: Int, direction: Int?, anaphor: Int?, depth: Int
  ) -> TimeParts? {
    let sense = text.sense(index)
    var parts = TimeParts(start..<(index + 1))
    parts.direction = direction
    parts.anaphor = anaphor
    parts.isByWeek = text[start].hash == Self.next
    if let weekday = sense.weekday, !sense.isPluralWeekday, !sense.isBare || text[index].isCapitalised {
      parts.weekday = weekday
      return parts
    }
    if text[index].roles.contains(.holiday), let match = lexicon.holidays.longestMatch(in: text, at: index) {
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
    // `these days`, `last days`: plurals tell no day.
    guard !isPluralUnit(index) else { return nil }
    var parts = parts
    // `the next day` counts from the time last spoken of, `next week` from today.
    if parts.direction != nil, unit == .day {
      parts.anaphor = parts.direction
      parts.direction = nil
    } else if parts.direction == 1, text.has(.the, at: parts.range.lowerBound - 1),
      [.week, .month, .year].contains(unit), text[parts.range.lowerBound].hash == Self.next
    {
      parts.anaphor = 1
      parts.direction = nil
    }
    parts.base = .unit(unit)
    return parts.extended(to: index + 1)
  }

  private static let next = WordHash.of("next")

  private func isPluralUnit(_ index: Int) -> Bool {
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
    // `the past year`, `the past week`: up to now, where `last year` is the calendar's.
    guard text[index].hash == Self.past, text.has(.the, at: index - 1), let unit = text.sense(next).unit,
      !isPluralUnit(next)
    else {
      return unknownStretch(at: index)
    }
    return stretch(index..<(next + 1), 1, unit, -1)
  }

  private static let past = WordHash.of("past")

  /// `the last few days`, `recent years` tell no length.
  private func unknownStretch(at index: Int) -> TimeParts? {
    guard isFew(index + 1), let unit = unit(at: index + 2) else { return nil }
    var parts = TimeParts(index..<unit.end)
    parts.kind = .date
    parts.base = .stretch(count: .nan, unit: unit.unit, sign: text.sense(index).direction ?? 1)
    return parts
  }

  func isFew(_ index: Int) -> Bool {
    [WordHash.of("few"), WordHash.of("several"), WordHash.of("many"), WordHash.of("some")].contains(text[index].hash)
  }

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
    guard let unit = text.sense(index + 1).unit, [.day, .week, .month].contains(unit) else { return nil }
    return nth(-1, unit, from: index, end: index + 2, depth: depth)
  }

  // MARK: Distances

  /// A count of units, with what the words behind make of it: `two days ago`, `three weeks later`, `five minutes`.
  func unitCount(_ number: Numeral, _ first: (unit: TimeUnit, end: Int), depth: Int) -> TimeParts? {
    guard number.form != .vague, !isAge(first.end) else { return nil }
    var count = number.value ?? .nan
    var end = first.end
    let tail = andAHalf(at: end)
    if let tail {
      count += tail.value
      end = tail.end
    }
    var parts = TimeParts(number.start..<end)
    parts.duration = number.value.flatMap { _ in Period.iso(count, first.unit) }
    parts = withSmallerUnits(parts, unit: first.unit)
    end = parts.range.upperBound
    if let distance = distance(parts, count: count, unit: first.unit, depth: depth) { return distance }
    if number.isWordOne, text.has(.a, at: number.start), tail == nil, !isMeasuredOne(number.start) { return nil }
    if number.isWordOne, first.unit == .day, text[number.end].kind == .word, !text[number.end].isMark("-"),
      !isMeasuredOne(number.start)
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
    if parts.duration == nil { return nil }
    return startingFrom(parts, count: count, unit: first.unit, depth: depth) ?? parts
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

  /// `1 hour and 30 minutes`, `two years, three months`
  private func withSmallerUnits(_ parts: TimeParts, unit: TimeUnit) -> TimeParts {
    guard let duration = parts.duration else { return parts }
    var next = parts.range.upperBound
    if text[next].isMark(",") { next += 1 }
    if text.has(.and, at: next) { next += 1 }
    guard let number = numerals.numeral(at: next), let count = number.value,
      number.form == .digits || number.form == .words,
      let smaller = self.unit(at: text.behindHyphen(number.end)), smaller.unit.days < unit.days, !isAge(smaller.end),
      !isAgo(smaller.end),
      let tail = Period.iso(count, smaller.unit)
    else { return parts }
    var whole = parts.extended(to: smaller.end)
    whole.duration = Self.joined(duration, tail)
    return whole
  }

  private func isAgo(_ index: Int) -> Bool {
    if case .ago = text.sense(index).time { return true }
    return false
  }

  /// `P1Y` and `P3M` to `P1Y3M`, `P1D` and `PT2H` to `P1DT2H`.
  private static func joined(_ first: String, _ second: String) -> String {
    let isTimed = first.utf8.contains(0x54)
    let tail = second.utf8.dropFirst(isTimed && second.hasPrefix("PT") ? 2 : 1)
    return first + String(decoding: tail, as: UTF8.self)
  }

  /// What the words around a count make a point in time of it.
  private func distance(_ parts: TimeParts, count: Double, unit: TimeUnit, depth: Int) -> TimeParts? {
    let end = parts.range.upperBound
    let sense = text.sense(end)
    if case .ago = sense.time, text[end].hash != Self.back || isFinite(count) {
      return shifted(parts, to: end + 1, count, unit, -1, .now)
    }
    if case .later(let sign) = sense.time {
      let isPreposition = sense.wordClass == .preposition
      var next = end + 1
      if text.has(.than, at: next) { return nil }
      if text.has(.the, at: next) { next += 1 }
      if isPreposition, depth < 3, let base = phrase(at: next, depth: depth + 1), !base.isSetOrDuration {
        return shifted(parts, to: base.range.upperBound, count, unit, sign, .time(base))
      }
      if isPreposition, text[end + 1].kind == .word, !isClauseEnd(end + 1) { return nil }
      return shifted(parts, to: end + 1, count, unit, sign, .spoken)
    }
    if text.has(.from, at: end) || text.has(.since, at: end) {
      let next = text.has(.the, at: end + 1) ? end + 2 : end + 1
      guard depth < 3, let base = element(at: next, depth: depth + 1, isContinuation: true), !base.isSetOrDuration,
        text.has(.for, at: parts.range.lowerBound - 1) == false
      else { return nil }
      return shifted(parts, to: base.range.upperBound, count, unit, 1, .time(base))
    }
    return inDistance(parts, count, unit)
  }

  private static let back = WordHash.of("back")

  private func isFinite(_ count: Double) -> Bool { count.isFinite }

  private func isClauseEnd(_ index: Int) -> Bool {
    text[index].kind != .word || text[index].isMark(".")
  }

  /// `in two weeks`, `within 5 minutes`
  private func inDistance(_ parts: TimeParts, _ count: Double, _ unit: TimeUnit) -> TimeParts? {
    let start = parts.range.lowerBound
    guard !text[parts.range.upperBound].isMark("-") else { return nil }
    if text.has(.within, at: start - 1) {
      var whole = parts.starting(at: start - 1)
      whole.duration = nil
      whole.base = .stretch(count: count, unit: unit, sign: 1)
      return whole
    }
    guard text.has(.in, at: start - 1), text[start - 1].count == 2, unit != .season, !isPastTense(start - 1) else {
      return nil
    }
    return shifted(parts.starting(at: start - 1), to: parts.range.upperBound, count, unit, 1, .now)
  }

  /// `the first time in 20 years`, `the worst in a decade`: lengths behind superlatives and ordinals.
  private func isPastTense(_ index: Int) -> Bool {
    (max(0, index - 6)..<index).contains { i in
      text.sense(i).number?.role == .ordinal || text.sense(i).wordClass == .adverb && text[i].hash == Self.not
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
    _ parts: TimeParts, to end: Int, _ count: Double, _ unit: TimeUnit, _ sign: Int, _ origin: TimeParts.Origin
  ) -> TimeParts {
    var whole = parts.extended(to: end)
    whole.duration = nil
    whole.kind = nil
    whole.base = .shift(count: count, unit: unit, sign: sign, from: origin)
    return whole
  }

  /// `for 3 days from today`, `3 days starting from next Monday`
  private func startingFrom(_ parts: TimeParts, count: Double, unit: TimeUnit, depth: Int) -> TimeParts? {
    var next = parts.range.upperBound
    if text[next].isMark(",") { next += 1 }
    let isStarting = text.has(.starting, at: next)
    if isStarting { next += 1 }
    guard text.has(.from, at: next) || isStarting, depth < 3 else { return nil }
    if text.has(.from, at: next) || text.has(.on, at: next) { next += 1 }
    guard let base = phrase(at: next, depth: depth + 1), !base.isSetOrDuration else { return nil }
    var end = base
    end.base = .shift(count: count, unit: unit, sign: 1, from: .time(base))
    end.weekday = nil
    end.direction = nil
    var whole = TimeParts(parts.range.lowerBound..<base.range.upperBound)
    whole.base = .range(base, end)
    return whole
  }

  /// `the day before yesterday`, `the week after next`, `the day before`, `later this week`, `earlier this month`
  func later(at index: Int) -> TimeParts? {
    guard case .later(let sign) = text.sense(index).time else { return nil }
    if text.sense(index).wordClass != .preposition { return laterPart(at: index, sign: sign) }
    let unit = text.sense(index - 1).unit
    guard let unit, [.day, .week, .month, .year].contains(unit), text.has(.the, at: index - 2) || isDeictic(index + 1)
    else { return nil }
    var parts = TimeParts((index - 1)..<(index + 1))
    if case .day(let offset) = text.sense(index + 1).time {
      parts.base = .day(offset + sign)
      return parts.extended(to: index + 2)
    }
    if let direction = text.sense(index + 1).direction, direction == sign, text.sense(index + 2).unit == nil {
      parts.base = .shift(count: 2 * Double(sign), unit: unit, sign: 1, from: .time(unitNow(unit)))
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

  private func isDeictic(_ index: Int) -> Bool {
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
    guard text[next].roles.contains(.direction) || text[next].roles.contains(.timeUnit) || text.sense(next).part != nil
    else { return nil }
    var found = directed(at: next, depth: 1)
    if found == nil, let unit = text.sense(next).unit, [.week, .month, .year, .day].contains(unit) {
      found = unitNow(unit)
      found?.range = next..<(next + 1)
    }
    if found == nil, let hours = text.sense(next).part {
      found = TimeParts(next..<(next + 1))
      found?.hours = HourRange(
        start: sign > 0 ? (hours.start + hours.end) / 2 : hours.start,
        end: sign > 0 ? hours.end : (hours.start + hours.end) / 2)
    }
    guard var parts = found, !parts.isSetOrDuration else { return nil }
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
    case .week: 7
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
