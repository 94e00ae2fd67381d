internal import TextModel

extension TimeGrammar {
  // MARK: Years and decades

  /// A year that nothing stands beside: `in 2003`, `1998`.
  func yearElement(at index: Int, isContinuation: Bool) -> TimeParts? {
    guard let year = year(at: index) else { return nil }
    var parts = TimeParts(index..<year.end)
    parts.year = year.value
    if isContinuation { return parts }
    if let fiscal = fiscalYear(parts) { return fiscal }
    guard isSureYear(index, year.value) else { return nil }
    return yearSpan(parts) ?? parts
  }

  /// `fiscal 2018`, `the 2018 fiscal year`
  private func fiscalYear(_ parts: TimeParts) -> TimeParts? {
    let end = parts.range.upperBound
    var whole = parts
    whole.base = .fiscalYear
    whole.year = nil
    if text.has(.fiscal, at: parts.range.lowerBound - 1) { return whole.starting(at: parts.range.lowerBound - 1) }
    guard text.has(.fiscal, at: end), text.sense(end + 1).unit == .year else { return nil }
    return whole.extended(to: end + 2)
  }

  /// Whether four digits are a year there: nothing is counted, and the words around or the number's size say so.
  private func isSureYear(_ index: Int, _ value: Int) -> Bool {
    let next = text[index + 1]
    let isTied =
      next.isMark("-") && next.isJoined && text[index + 2].kind == .word && text[index + 2].roles.contains(.unit)
    if next.isMark("%") || next.roles.contains(.unit) && !next.roles.contains(.function) || isTied { return false }
    if text[index - 1].isMark("$") || text[index - 1].isMark("#")
      || lexicon.currencies.longestMatch(in: text, endingAt: index) != nil
    {
      return false
    }
    let before = text.keyword(index - 1)
    let isToldByWord =
      [.in, .since, .during, .fiscal, .of, .from, .to, .between, .by].contains(before)
      || text[index - 1].roles.contains(.direction)
      || text.sense(index - 1).unit == .year || isEdge(index - 1) || text.sense(index - 1).time.isLater(1)
      || text.sense(index - 1).time.isLater(-1)
    let isCounting = next.kind == .word && !next.isCapitalised && !next.roles.contains(.function)
    if isToldByWord, (1000...2999).contains(value) {
      return ![.of, .from, .to, .by, .between].contains(before) || !isCounting || isYearNoun(index + 1)
    }
    if text[index - 1].isMark("#") { return false }
    guard (1800...2099).contains(value) else { return false }
    if next.isMark("-"), next.isJoined, text[index + 2].kind == .digits { return true }
    return !isCounting || isYearNoun(index + 1)
  }

  func isEdge(_ index: Int) -> Bool {
    if case .edge = text.sense(index).time { return true }
    return text[index].isMark("-") && text[index].isJoined && text[index - 1].roles.contains(.time)
  }

  /// `the 2016 election`, `her 2008 campaign`: in news a lone number of that size before a singular is a year.
  private func isYearNoun(_ index: Int) -> Bool {
    let lexeme = text[index]
    // `a poll of 2047 registered voters`
    if isPast(index), CountedNoun(text: text, words: lexicon.counted).isPlural(index + 1) { return false }
    // `below 2005 levels`: a count of a thousand and more would have a comma, unless it is round.
    if let value = plainInteger(index - 1), (1900...2099).contains(value), value % 100 != 0 { return true }
    guard lexeme.count > 2, !text[index - 2].roles.contains(.number) || text.has(.a, at: index - 2) else {
      return false
    }
    let last = text.bytes[Int(lexeme.end) - 1]
    return last != 0x73 && !lexicon.counted.plurals.contains(lexeme.hash)
  }

  /// `2014–15`, `1998-99`
  private func yearSpan(_ parts: TimeParts) -> TimeParts? {
    let next = parts.range.upperBound
    guard let first = parts.year, text[next].isMark("-") || text[next].isMark("/"), text[next].isJoined,
      text[next + 1].kind == .digits, text[next + 1].isJoined,
      text[next + 1].count == 2, let short = plainInteger(next + 1),
      short == (first + 1) % 100 || short > first % 100 && short - first % 100 <= 15 && text[next].isMark("-")
    else { return nil }
    var last = TimeParts((next + 1)..<(next + 2))
    last.year = first / 100 * 100 + short + (short < first % 100 ? 100 : 0)
    var whole = TimeParts(parts.range.lowerBound..<(next + 2))
    whole.base = .range(parts, last)
    return whole
  }

  /// `1980s`, `the 80s`
  func decade(at index: Int) -> TimeParts? {
    let s = text[index + 1]
    let isParted = s.gap == .space && s.byte == 0x73 && text[index].count == 4 && text.has(.in, at: index - 1)
    let hasEnding = (s.isJoined || isParted) && (s.count == 1 && s.byte == 0x73 || s.hash == text.vocabulary.possessive)
    guard hasEnding, let value = plainInteger(index), value % 10 == 0 else { return nil }
    var parts = TimeParts(index..<(index + 2))
    if text[index].count == 4, (1000...2990).contains(value) {
      parts.base = value % 100 == 0 && value < 2000 ? .century(value / 100 + 1) : .decade(value)
      return parts
    }
    let isQuoted = text[index - 1].isMark("\"") || text[index - 1].isMark("'")
    // `the mid-30s` may be percents or degrees; the fifties to nineties are decades unless the words say otherwise.
    guard text[index].count == 2, isQuoted || value >= 50, isDecadeWord(index - 1) else { return nil }
    parts.base = .decade(value <= 20 ? 2000 + value : 1900 + value)
    return parts
  }

  /// `the 80s`, `mid-90s`, `'60s`; not `her 40s`.
  private func isDecadeWord(_ index: Int) -> Bool {
    if text[index].isMark("\"") || text[index].isMark("'") { return true }
    if text[index].isMark("-") { return isEdge(index) && text.sense(index - 2).wordClass != .possessive }
    if isEdge(index) { return text.sense(index - 1).wordClass != .possessive }
    return text.has(.the, at: index)
  }

  /// `'60s`
  func shortDecade(at index: Int) -> TimeParts? {
    guard text[index + 1].kind == .digits, text[index + 1].isJoined, text[index + 1].count == 2,
      let decade = decade(at: index + 1)
    else { return nil }
    return decade.starting(at: index)
  }
}
