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
    let lexeme = text[index]
    if lexeme.kind == .digits { return true }
    guard !lexeme.roles.isDisjoint(with: .startingTime) else {
      // `Q3`, `H1`, `FY2019`
      return lexeme.count <= 2 && text[index + 1].kind == .digits && lexeme.kind == .word
    }
    let isCommon =
      !lexeme.roles.isDisjoint(with: [.direction, .common]) || lexeme.roles.isSuperset(of: [.number, .function])
    guard isCommon else { return true }
    let next = text[index + 1]
    return next.kind == .digits || !next.roles.isDisjoint(with: Self.following)
      || text[index - 1].roles.contains(.timeUnit)
  }

  private static let following: Lexeme.Roles = [
    .month, .weekday, .timeUnit, .time, .holiday, .number, .scale, .direction, .timeKeyword, .common,
  ]

  /// The time that starts at `index`, with what stands before it as far back as `floor`.
  func time(at index: Int, floor: Int) -> TimeParts? {
    guard var first = phrase(at: index) else { return nil }
    if isBareNow(first) || isIdiom(first) { return nil }
    if let joined = range(from: first, floor: floor) { first = joined }
    nameYear(of: &first)
    if first.clock != nil, !first.hasDate { first.isAdjective = isAdjective(first) }
    return weekCommencing(first, floor: floor) ?? bounded(first, floor: floor)
  }

  /// `now`, which in most sentences is no time but a turn of speech; `right now`, `until now` and `from now` are times.
  private func isBareNow(_ parts: TimeParts) -> Bool {
    guard case .now? = parts.base, parts.range.count == 1 else { return false }
    let before = parts.range.lowerBound - 1
    let behind = text[parts.range.upperBound]
    if behind.kind == .none || behind.isMark(".") || behind.isMark("?") || behind.isMark("!") { return false }
    return text[before].hash != Self.right && ![.to, .from, .since, .between].contains(text.keyword(before))
  }

  private static let right = WordHash.of("right")

  /// `at the end of the day`, `a brighter tomorrow`: turns of speech.
  private func isIdiom(_ parts: TimeParts) -> Bool {
    let start = parts.range.lowerBound
    if parts.edge == 2, case .unit(.day)? = parts.base, parts.direction == 0 {
      return text.has(.the, at: start - 1) && text.has(.at, at: start - 2)
    }
    guard case .day(let offset)? = parts.base, offset != 0, parts.range.count == 1 else { return false }
    // `the policies of yesterday`
    if text.has(.of, at: start - 1) { return true }
    guard offset == 1 else { return false }
    let before = text[start - 1]
    return text.has(.a, at: start - 1)
      || before.kind == .word && before.shape == .lower && before.roles.isEmpty
        && (text.has(.a, at: start - 2) || text.has(.the, at: start - 2))
  }

  /// `a 3 a.m. call`: any day's.
  private func isAdjective(_ parts: TimeParts) -> Bool {
    let end = parts.range.upperBound
    return text.has(.a, at: parts.range.lowerBound - 1) && text[end].kind == .word && !text[end].isFunction
      && text[end].gap == .space && text[end].roles.isDisjoint(with: [.weekday, .month, .time])
  }

  /// `the Sept. 11 attacks` are those of 2001, whatever year it is.
  private func nameYear(of parts: inout TimeParts) {
    let end = parts.range.upperBound
    guard parts.month == 9, parts.day == 11, parts.year == nil, parts.base == nil,
      (end..<(end + 3)).contains(where: { text.has(.attack, at: $0) })
    else { return }
    parts.year = 2001
  }

  /// `w/c Feb 4`: the week that commences then, as Britain abbreviates it.
  private func weekCommencing(_ parts: TimeParts, floor: Int) -> TimeParts? {
    let start = parts.range.lowerBound - 3
    guard start >= floor, parts.isOneDay, text[start + 1].isMark("/"), text[start].byte | 0x20 == 0x77,
      text[start + 2].byte | 0x20 == 0x63, text[start].count == 1, text[start + 2].count == 1
    else { return nil }
    var week = TimeParts(start..<parts.range.upperBound)
    week.base = .weekOf(parts)
    return week
  }

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
  func continuation(of parts: TimeParts, depth: Int) -> TimeParts? {
    let end = parts.range.upperBound
    for start in starts(behind: end) {
      guard text[start].kind != .none, text[start].gap != .line || start == end,
        let next = element(at: start, depth: depth + 1, isContinuation: true),
        !(text.has(.of, at: start - 1) && text[next.range.upperBound].hash == text.vocabulary.possessive),
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
    guard parts.isOneDay, let bound = bound(at: end) ?? (text.has(.by, at: end) ? .before : nil),
      bound != .since || text.has(.since, at: end),
      let clock = phrase(at: end + 1, depth: depth + 1)
        ?? element(at: end + 1, depth: depth + 1, isContinuation: true),
      clock.clock != nil, !clock.hasDate,
      var whole = merged(parts, clock, gap: 1)
    else { return nil }
    whole.bound = bound
    return whole
  }

  /// The places at which the next element may start: past a comma, `at`, `on the`, `in the`, `of`.
  private func starts(behind end: Int) -> [Int] {
    var starts = [end]
    var i = end
    if text[i].isMark(","), !text[i + 1].isJoined || text[i - 1].roles.contains(.weekday) { i += 1 }
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
    whole.hasOpenOrder = first.hasOpenOrder || second.hasOpenOrder
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
    case .day, .holiday: true
    case .shift(let length, _, _): length.unit == .day || length.unit == .week || length.unit == .month
    default: false
    }
  }

}

extension TimeParts {
  /// Whether it is a single day, on which a clock time can be.
  var isOneDay: Bool {
    if day != nil || weekday != nil { return true }
    switch base {
    case .day, .holiday, .unit(.day), .nth(_, .day, _), .now, .weekdays: return true
    case .shift(let length, _, _): return length.unit == .day
    default: return false
    }
  }

  /// Whether it says a year and nothing else.
  var isYearOnly: Bool {
    if case .unit(.year)? = base, month == nil, weekday == nil, day == nil, !hasClock { return true }
    return year != nil && month == nil && day == nil && weekday == nil && base == nil && !hasClock
  }
}
