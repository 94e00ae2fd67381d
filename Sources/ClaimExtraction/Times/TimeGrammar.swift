internal import TextModel

/// Reads times: an element (`Friday`, `9 a.m.`, `two days`), the elements that go on with it, and what joins two
/// times to a range.
///
/// After SUTime (Chang and Manning 2012) and HeidelTime (Strötgen and Gertz 2013): patterns over words, normalised to
/// parts, resolved only then.
struct TimeGrammar {
  let text: LexemeText
  let lexicon: ClaimLexicon
  let numerals: NumeralGrammar

  init(text: LexemeText, lexicon: ClaimLexicon) {
    self.text = text
    self.lexicon = lexicon
    numerals = NumeralGrammar(text: text)
  }

  /// Whether a time could start at `index`: one look at the lexeme, and at the next one for words as common as `a`, `this`
  /// and `that`.
  func couldStart(at index: Int) -> Bool {
    let lexeme = text.lexemes[index]
    if lexeme.kind == .digits { return true }
    guard !lexeme.roles.isDisjoint(with: Self.starting) else {
      // `Q3`, `H1`
      return lexeme.count == 1 && lexeme.shape != .lower && text[index + 1].kind == .digits && text[index + 1].isJoined
    }
    let isCommon = lexeme.roles.contains(.direction) || lexeme.roles.isSuperset(of: [.number, .function])
    guard isCommon else { return true }
    let next = text[index + 1]
    return next.kind == .digits || !next.roles.isDisjoint(with: Self.following)
      || text[index - 1].roles.contains(.timeUnit)
  }

  private static let starting: Lexeme.Roles = [.month, .weekday, .timeUnit, .time, .holiday, .number, .direction]
  private static let following: Lexeme.Roles = [
    .month, .weekday, .timeUnit, .time, .holiday, .number, .scale, .direction, .keyword,
  ]

  /// The time that starts at `index`, with what stands before it as far back as `floor`.
  func time(at index: Int, floor: Int) -> TimeParts? {
    guard var first = phrase(at: index) else { return nil }
    if isBareNow(first) { return nil }
    if let joined = range(from: first, floor: floor) { first = joined }
    return bounded(first, floor: floor)
  }

  /// `now`, which in most sentences is no time but a turn of speech; `right now`, `until now` and `from now` are times.
  private func isBareNow(_ parts: TimeParts) -> Bool {
    guard case .now? = parts.base, parts.range.count == 1 else { return false }
    let before = parts.range.lowerBound - 1
    return text[before].hash != Self.right && ![.to, .from, .since, .between].contains(text.keyword(before))
  }

  private static let right = WordHash.of("right")

  /// An element and all that goes on with it.
  func phrase(at index: Int, depth: Int = 0) -> TimeParts? {
    guard var parts = element(at: index, depth: depth) else { return nil }
    // At most weekday, date, part of day, clock and week stand side by side.
    for _ in 0..<4 {
      guard !parts.isSetOrDuration, let next = continuation(of: parts, depth: depth) else { break }
      parts = next
    }
    return parts
  }

  // MARK: Elements side by side

  /// What follows `parts` and is said of the same time.
  private func continuation(of parts: TimeParts, depth: Int) -> TimeParts? {
    let end = parts.range.upperBound
    for start in starts(behind: end) {
      guard text[start].kind != .none, text[start].gap != .line || start == end,
        let next = element(at: start, depth: depth + 1, isContinuation: true),
        let whole = merged(parts, next, gap: start - end)
      else { continue }
      return whole
    }
    if parts.clock != nil || parts.hours != nil { return zoned(parts) }
    return boundedByClock(parts, depth: depth)
  }

  /// `Friday after 5 p.m.`
  private func boundedByClock(_ parts: TimeParts, depth: Int) -> TimeParts? {
    let end = parts.range.upperBound
    guard parts.isOneDay, let bound = bound(at: end), bound != .since || text.has(.since, at: end),
      let clock = element(at: end + 1, depth: depth + 1, isContinuation: true), clock.clock != nil, !clock.hasDate,
      var whole = merged(parts, clock, gap: 1)
    else { return nil }
    whole.bound = bound
    return whole
  }

  /// The places at which the next element may start: past a comma, `at`, `on the`, `in the`, `of`.
  private func starts(behind end: Int) -> [Int] {
    var starts = [end]
    var i = end
    if text[i].isMark(","), !text[i + 1].isJoined { i += 1 }
    if text[i].isMark("("), text[i].gap != .line { i += 1 }
    if i > end { starts.append(i) }
    switch text.keyword(i) {
    case .at, .on, .in, .of, .around, .from, .for, .between:
      i += 1
      if text.has(.around, at: i) { i += 1 }
      starts.append(i)
      if text.has(.the, at: i) { starts.append(i + 1) }
    case .the: starts.append(i + 1)
    default: break
    }
    return starts
  }

  /// Both as one time, where neither says what the other says.
  private func merged(_ first: TimeParts, _ second: TimeParts, gap: Int) -> TimeParts? {
    guard !second.isSetOrDuration, first.bound == nil, second.bound == nil else { return nil }
    if case .range = second.base { return nil }
    if first.year != nil && second.year != nil || first.month != nil && second.month != nil { return nil }
    if first.day != nil && second.day != nil || first.weekday != nil && second.weekday != nil { return nil }
    if first.clock != nil && second.clock != nil || first.hours != nil && second.hours != nil { return nil }
    guard let base = commonBase(first, second) else { return nil }
    var whole = first.extended(to: second.range.upperBound)
    whole.year = first.year ?? second.year
    whole.month = first.month ?? second.month
    whole.day = first.day ?? second.day
    whole.weekday = first.weekday ?? second.weekday
    whole.base = base.value
    whole.clock = first.clock ?? second.clock
    whole.hours = first.hours ?? second.hours
    whole.direction = first.direction ?? second.direction
    whole.anaphor = first.anaphor ?? second.anaphor
    whole.edge = first.edge ?? second.edge
    whole.zone = first.zone ?? second.zone
    whole.isImpossible = first.isImpossible || second.isImpossible
    return whole
  }

  private struct CommonBase { let value: TimeParts.Base? }

  /// The base of the two together: only one may have one, and only a weekday, a holiday or a clock time goes with it.
  private func commonBase(_ first: TimeParts, _ second: TimeParts) -> CommonBase? {
    guard let one = first.base, let other = second.base else {
      guard first.base != nil || second.base != nil else {
        return isCompatible(first, second) ? CommonBase(value: nil) : nil
      }
      return isCompatible(first, second) ? CommonBase(value: first.base ?? second.base) : nil
    }
    _ = (one, other)
    return nil
  }

  private func isCompatible(_ first: TimeParts, _ second: TimeParts) -> Bool {
    if first.hasDate && !second.hasDate && second.hasClock { return first.isOneDay }
    if second.hasDate && !first.hasDate && first.hasClock { return second.isOneDay }
    if !first.hasDate && !second.hasDate { return first.hasClock && second.hasClock }
    let pair = [first, second]
    // `Friday, December 27`, `Monday 21`, `Friday the 26th`, `Wednesday next week`
    if pair.contains(where: { $0.weekday != nil }) {
      let other = first.weekday != nil ? second : first
      if case .unit(.week)? = other.base { return true }
      return other.base == nil && other.day != nil || isDayBase(other.base)
    }
    // `Christmas 2019`, `summer of 2003`, `the first quarter of 2019`, `Thanksgiving next year`
    let yearOnly = [first, second].first { $0.isYearOnly }
    guard let yearOnly else { return false }
    let other = yearOnly.range == first.range ? second : first
    switch other.base {
    case .season, .quarter, .half, .holiday, .week: return other.year == nil
    case nil: return other.month != nil && other.year == nil
    default: return false
    }
  }

  private func isDayBase(_ base: TimeParts.Base?) -> Bool {
    switch base {
    case .day, .holiday, .shift(_, .day, _, _), .shift(_, .week, _, _): true
    default: false
    }
  }

  // MARK: Ranges

  /// `from Monday to Friday`, `between 2014 and 2018`, `May 4-7`, `9 a.m. to noon`
  private func range(from first: TimeParts, floor: Int) -> TimeParts? {
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
    guard let second = phrase(at: next, depth: 1) ?? bareEndPhrase(at: next, of: first), !second.isSetOrDuration else {
      return nil
    }
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
    guard let number = numerals.numeral(at: index), let value = number.whole else { return nil }
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
      if from.year == nil, from.base == nil { from.year = to.year }
      if to.year == nil, to.base == nil { to.year = from.year }
    } else if from.hasDate, to.hasClock {
      copyDate(from, into: &to)
    } else if to.hasDate, from.hasClock {
      copyDate(to, into: &from)
    }
    if from.hours == nil, from.clock != nil { from.hours = to.hours }
    if let clock = to.clock, clock.isCertain, from.clock?.isCertain == false, clock.hour >= 12,
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

  // MARK: Bounds and zones

  /// `before 2018`, `since August`, `until Friday`, `2012 or later`
  private func bounded(_ parts: TimeParts, floor: Int) -> TimeParts {
    guard !parts.isSetOrDuration, parts.hasDate || parts.hasClock, parts.bound == nil else { return parts }
    if case .range = parts.base { return parts }
    var start = parts.range.lowerBound
    if start > floor, text.has(.the, at: start - 1) { start -= 1 }
    if start - 1 > floor, text.has(.than, at: start - 1), case .later(let sign) = text.sense(start - 2).time {
      // `later than 2020`
      var whole = parts.starting(at: start - 2)
      whole.bound = sign > 0 ? .after : .before
      return whole
    }
    if let told = boundedByQualifier(parts, floor: floor) { return told }
    if text.has(.to, at: start - 1), text.sense(start - 2).anaphor == -1, start - 2 >= floor {
      // `prior to 2012`
      var whole = parts.starting(at: start - 2)
      whole.bound = .before
      return whole
    }
    guard start > floor, let bound = bound(at: start - 1) else { return parts }
    if bound == .after || bound == .before, let unit = text.sense(start - 2).unit, start - 2 >= floor {
      // `the day after Monday`
      var shifted = TimeParts((start - 2)..<parts.range.upperBound)
      shifted.base = .shift(count: 1, unit: unit, sign: bound == .after ? 1 : -1, from: .time(parts))
      return shifted
    }
    var whole = parts.starting(at: start - 1)
    whole.bound = bound
    return whole
  }

  /// `more than two weeks ago` is before that, `less than two weeks ago` after it.
  private func boundedByQualifier(_ parts: TimeParts, floor: Int) -> TimeParts? {
    guard case .shift(_, _, let sign, .now)? = parts.base,
      let qualifier = lexicon.qualifiersBefore.longestMatch(in: text, endingAt: parts.range.lowerBound),
      qualifier.start >= floor
    else { return nil }
    var whole = parts.starting(at: qualifier.start)
    switch qualifier.value {
    case .moreThan, .atLeast: whole.bound = sign < 0 ? .before : .since
    case .lessThan, .atMost: whole.bound = sign < 0 ? .since : .before
    case .approximately, .exactly: return nil
    }
    return whole
  }

  func bound(at index: Int) -> TimeParts.Bound? {
    if text.has(.since, at: index) { return .since }
    if text.has(.starting, at: index) { return .since }
    guard text[index].kind == .word else { return nil }
    if case .later(let sign) = text.sense(index).time, text[index].roles.contains(.function),
      !text.has(.than, at: index + 1)
    {
      return text.sense(index).wordClass == .preposition ? (sign < 0 ? .before : .after) : nil
    }
    return text.has(.to, at: index) && text[index].count > 2 ? .until : nil
  }

  private func zoned(_ parts: TimeParts) -> TimeParts? {
    guard parts.zone == nil, parts.clock != nil,
      text[parts.range.upperBound].kind == .word || text[parts.range.upperBound].isMark("("),
      let zone = lexicon.zones.longestMatch(in: text, at: parts.range.upperBound)
    else { return nil }
    var whole = parts.extended(to: zone.end)
    whole.zone = zone.value.offset ?? "?"
    return whole
  }
}

extension TimeParts {
  /// Whether it is a single day, on which a clock time can be.
  var isOneDay: Bool {
    if day != nil || weekday != nil { return true }
    switch base {
    case .day, .holiday, .unit(.day), .shift(_, .day, _, _), .nth(_, .day, _), .now: return true
    default: return false
    }
  }

  /// Whether it says a year and nothing else.
  var isYearOnly: Bool {
    if case .unit(.year)? = base, month == nil, weekday == nil, day == nil, !hasClock { return true }
    return year != nil && month == nil && day == nil && weekday == nil && base == nil && !hasClock
  }
}
