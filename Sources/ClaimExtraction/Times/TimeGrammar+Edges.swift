internal import TextModel

extension TimeGrammar {
  // MARK: Edges

  /// `early 2019`, `mid-November`, `the end of March`, `late last year`, `the middle of the week`
  func edged(at index: Int, edge: Int, depth: Int) -> TimeParts? {
    if let behind = unitEnd(at: index, edge: edge) { return behind }
    // `beginning in January`: from then on.
    if text.has(.starting, at: index), text.has(.in, at: index + 1) || text.has(.on, at: index + 1) { return nil }
    var next = index + 1
    if text[next].isMark("-") { next += 1 }
    let isNoun = text.has(.of, at: next)
    if isNoun || text.has(.in, at: next) && !isEdgeVerb(index) { next += 1 }
    if text.has(.the, at: next) { next += 1 }
    guard isNoun || !isEdgeVerb(index),
      !text[next].isFunction || text[next].roles.contains(.direction) || text[next].roles.contains(.month)
        || isDeictic(next),
      var parts = element(at: next, depth: depth + 1, isContinuation: true)
        ?? (next > index + 1 ? currentUnit(at: next) : nil),
      !parts.isSetOrDuration, parts.edge == nil
    else { return nil }
    if let whole = continuation(afterEdge: parts, depth: depth) { parts = whole }
    // `the opening night`
    guard parts.clock == nil, parts.hours == nil || !text.has(.opening, at: index) else { return nil }
    parts.edge = edge
    parts.isEdgePoint = isNoun
    return parts.starting(at: index)
  }

  /// `year-end`, `week's end`
  private func unitEnd(at index: Int, edge: Int) -> TimeParts? {
    let before = text[index - 1]
    guard text[index].hash == Self.end, text.isInnerHyphen(index - 1) || before.hash == text.vocabulary.possessive,
      let unit = text.sense(index - 2).unit, [.week, .month, .quarter, .year, .decade, .century].contains(unit),
      !isPluralUnit(index - 2), !text[index - 2].isJoined
    else { return nil }
    var parts = TimeParts((index - 2)..<(index + 1))
    parts.base = .unit(unit)
    parts.direction = 0
    parts.edge = edge
    return parts
  }

  /// Whether a word for an end or a start is a verb there: `it will end two months later`, `to start Monday`.
  private func isEdgeVerb(_ index: Int) -> Bool {
    guard Self.edgeVerbs.contains(text[index].hash), !text[index + 1].isMark("-") else { return false }
    let before = text.sense(index - 1).wordClass
    return before == .auxiliary || before == .pronoun || before == .particle
      || text.has(.to, at: index - 1) && text[index - 1].count == 2
      || !text[index + 1].roles.contains(.month) && !(text[index].hash == Self.end && text[index + 1].kind == .digits)
  }

  private static let end = WordHash.of("end")
  private static let edgeVerbs = [WordHash.of("start"), end, WordHash.of("close")]

  func continuation(afterEdge parts: TimeParts, depth: Int) -> TimeParts? {
    guard parts.year == nil, parts.month != nil || parts.base != nil else { return nil }
    let start = text.has(.of, at: parts.range.upperBound) ? parts.range.upperBound + 1 : parts.range.upperBound
    guard let year = year(at: start) else { return nil }
    var whole = parts.extended(to: year.end)
    whole.year = year.value
    return whole
  }

  /// `the month`, `the year`, behind an edge: the present one.
  func currentUnit(at index: Int) -> TimeParts? {
    guard let unit = text.sense(index).unit,
      [.week, .weekend, .month, .quarter, .year, .day, .decade, .century].contains(unit),
      text.sense(index).part == nil, text[index - 1].kind == .word, !isPluralUnit(index)
    else { return nil }
    var parts = TimeParts(index..<(index + 1))
    parts.base = .unit(unit)
    parts.direction = 0
    return parts
  }
}
