internal import TextModel

extension TimeGrammar {
  // MARK: Bounds and zones

  /// `before 2018`, `since August`, `until Friday`, `2012 or later`
  func bounded(_ parts: TimeParts, floor: Int) -> TimeParts {
    guard !parts.isSetOrDuration, parts.hasDate || parts.hasClock, parts.bound == nil else { return parts }
    if case .range = parts.base { return parts }
    var start = parts.range.lowerBound
    if case .now = parts.base, text.has(.to, at: start - 1), text[start - 1].count > 5 { return parts }
    if start > floor, text.has(.the, at: start - 1) { start -= 1 }
    if start - 1 > floor, text.has(.in, at: start - 1) || text.has(.on, at: start - 1),
      text.has(.starting, at: start - 2)
    {
      // `beginning in January`
      start -= 1
    }
    if let deadline = deadline(parts, floor: floor) { return deadline }
    if start - 1 > floor, text.has(.than, at: start - 1), case .later(let sign) = text.sense(start - 2).time {
      // `later than 2020`
      var whole = parts.starting(at: start - 2)
      whole.bound = sign > 0 ? .after : .before
      return whole
    }
    if let told = boundedByQualifier(parts, floor: floor) ?? boundedBehind(parts) { return told }
    if isModifier(parts) { return parts }
    if text.has(.by, at: start - 1), parts.edge == 2, case .unit? = parts.base {
      // `by the end of the year`, `by year's end`
      var whole = parts
      whole.bound = .upTo
      return whole
    }
    if text.has(.to, at: start - 1), text.sense(start - 2).anaphor == -1, start - 2 >= floor {
      // `prior to 2012`
      var whole = parts.starting(at: start - 2)
      whole.bound = .before
      return whole
    }
    guard start > floor,
      let bound = bound(at: start - 1) ?? hourLimit(at: start - 1, parts)
    else { return parts }
    if bound == .after || bound == .before, let unit = text.sense(start - 2).unit, start - 2 >= floor {
      // `the day after Monday`
      var shifted = TimeParts((start - 2)..<parts.range.upperBound)
      shifted.base = .shift(TimeParts.Length(1, unit), sign: bound == .after ? 1 : -1, from: .time(parts))
      guard unit == .week, bound == .before, text.has(.the, at: start - 3) else { return shifted }
      // `the week before Christmas`: its days up to it
      var week = shifted
      week.base = .range(shifted, parts)
      return week
    }
    var whole = parts.starting(at: start - 1)
    whole.bound = bound
    return whole
  }

  /// Whether a date is said of an event behind it, which is what `after` and `before` are said of: `after the 1999
  /// shooting`, `since Monday's debate`.
  private func isModifier(_ parts: TimeParts) -> Bool {
    let end = parts.range.upperBound
    if text[end].hash == text.vocabulary.possessive { return true }
    let hasThe = text.has(.the, at: parts.range.lowerBound - 1) || parts.isYearOnly && text[end].shape == .lower
    return hasThe && parts.hasDate && text[end].kind == .word && !text[end].isFunction && text[end].gap == .space
  }

  /// `by 5 p.m.`: before it. Of days, `by Friday` takes Friday in.
  private func hourLimit(at index: Int, _ parts: TimeParts) -> TimeParts.Bound? {
    text.has(.by, at: index) && parts.clock != nil && !isDateFirst(parts) ? .before : nil
  }

  private static let through = WordHash.of("through")
  private static let thru = WordHash.of("thru")

  private func isDateFirst(_ parts: TimeParts) -> Bool {
    parts.hasDate && text[parts.range.lowerBound].kind == .word && !text[parts.range.lowerBound].roles.contains(.number)
  }

  /// `2012 or later`, `2016 and earlier`
  private func boundedBehind(_ parts: TimeParts) -> TimeParts? {
    let end = parts.range.upperBound
    guard text.has(.or, at: end) || text.has(.and, at: end), case .later(let sign) = text.sense(end + 1).time,
      text[end + 2].kind == .mark || text[end + 2].kind == .none || text[end + 2].isFunction,
      !text.has(.than, at: end + 2), !text.has(.the, at: end + 2)
    else { return nil }
    var whole = parts.extended(to: end + 2)
    whole.bound = sign > 0 ? .since : .upTo
    return whole
  }

  /// `no later than May 1`, `not earlier than 2020`
  private func deadline(_ parts: TimeParts, floor: Int) -> TimeParts? {
    let start = text.has(.the, at: parts.range.lowerBound - 1) ? parts.range.lowerBound - 1 : parts.range.lowerBound
    guard start - 3 >= floor, text.has(.than, at: start - 1), case .later(let sign) = text.sense(start - 2).time,
      text.has(.not, at: start - 3)
    else { return nil }
    var whole = parts.starting(at: start - 3)
    whole.bound = sign > 0 ? .upTo : .since
    return whole
  }

  /// `more than two weeks ago` is before that, `less than two weeks ago` after it.
  private func boundedByQualifier(_ parts: TimeParts, floor: Int) -> TimeParts? {
    guard case .shift(_, let sign, let origin)? = parts.base,
      let qualifier = lexicon.qualifiersBefore.longestMatch(in: text, endingAt: parts.range.lowerBound),
      qualifier.start >= floor, qualifier.value != .approximately, qualifier.value != .exactly
    else { return nil }
    var whole = parts.starting(at: qualifier.start)
    let isMore = qualifier.value == .moreThan || qualifier.value == .atLeast
    switch origin {
    case .now, .spoken: whole.bound = isMore == (sign < 0) ? .before : .since
    case .time(let other) where isMore == (sign < 0):
      whole.bound = .before
      if !isMore { whole = between(other, parts, in: whole) }
    case .time(let other):
      whole.bound = .since
      if !isMore { whole = between(parts, other, in: whole) }
    }
    return whole
  }

  /// `less than three days after tomorrow`: from the one to the other.
  private func between(_ first: TimeParts, _ second: TimeParts, in whole: TimeParts) -> TimeParts {
    var range = TimeParts(whole.range)
    range.base = .range(first, second)
    return range
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
    guard text.has(.to, at: index), text[index].count > 2 else { return nil }
    // `through Friday` takes Friday in.
    return text[index].hash == Self.through || text[index].hash == Self.thru ? .upTo : .until
  }

  func zoned(_ parts: TimeParts) -> TimeParts? {
    guard parts.zone == nil, parts.clock != nil,
      text[parts.range.upperBound].kind == .word || text[parts.range.upperBound].isMark("("),
      let zone = lexicon.zones.longestMatch(in: text, at: parts.range.upperBound)
    else { return nil }
    var whole = parts.extended(to: zone.end)
    whole.zone = zone.value.offset ?? "?"
    return whole
  }
}
