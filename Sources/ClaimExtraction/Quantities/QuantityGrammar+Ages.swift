internal import TextModel

extension QuantityGrammar {
  // MARK: Ages

  /// `aged 42`, `age 87`, `Smith, 42,`, `turned 40`, `in her 40s`
  func ageBeside(_ draft: inout Draft, floor: Int) {
    if ageDecade(&draft) { return }
    guard draft.measured.kind == .cardinal, draft.measured.unit == nil, let value = draft.value ?? draft.low,
      value >= 0, value <= 130
    else { return }
    var before = draft.range.lowerBound - 1
    let isAgeOf = text.has(.of, at: before) && text.has(.age, at: before - 1)
    if isAgeOf { before -= 1 }
    let saysAge = text.has(.age, at: before) || text.has(.aged, at: before)
    guard saysAge || isApposition(draft) || isAgesBetween(draft) || isTurned(draft) else { return }
    draft.measured.kind = .age
    draft.measured.unit = TimeUnit.year.rawValue
    if saysAge, before >= floor { draft.range = before..<draft.range.upperBound }
  }

  /// `when they turned 18`
  private func isTurned(_ draft: Draft) -> Bool {
    let next = text[draft.range.upperBound]
    return text.has(.turned, at: draft.range.lowerBound - 1) && draft.measured.numeral.isWhole(in: 1...115)
      && (next.kind != .word || next.isFunction) && !next.isMark("%") && !next.isMark("-") && !next.isMark("/")
  }

  /// `between the ages of 17 and 20`: both of them.
  private func isAgesBetween(_ draft: Draft) -> Bool {
    let start = draft.range.lowerBound
    // `even now at 86 she still says`
    if text.has(.at, at: start - 1), draft.measured.numeral.plainDigits == 2, (draft.value ?? 0) >= 16,
      text.sense(draft.range.upperBound).wordClass == .pronoun
    {
      return true
    }
    // `who is 70.`
    if text.has(.be, at: start - 1), text[start - 2].hash == Self.who, draft.measured.numeral.plainDigits == 2,
      text[draft.range.upperBound].kind == .mark, !text[draft.range.upperBound].isMark("%"),
      !text[draft.range.upperBound].isMark("-")
    {
      return true
    }
    let first = text.has(.and, at: start - 1) && text[start - 2].kind == .digits ? start - 2 : start
    return text.has(.of, at: first - 1) && text.has(.age, at: first - 2)
  }

  /// `voters under 30`, `anyone over 65`, `younger than 18`
  func ageBound(_ draft: inout Draft) {
    guard draft.measured.kind == .cardinal, draft.measured.unit == nil, let value = draft.value, value >= 1,
      value <= 115, draft.qualifier == .lessThan || draft.qualifier == .moreThan || draft.qualifier == .atLeast,
      !text[draft.range.upperBound].isMark("-"), !text[draft.range.upperBound].isMark("%")
    else { return }
    let start = draft.range.lowerBound
    let isAgeWord =
      Self.ageWords.contains(text[start].hash) || Self.ageWords.contains(text[draft.range.upperBound - 1].hash)
    guard isAgeWord || draft.qualifier != .atLeast && names.hasLabel(.person, at: start - 1) else { return }
    draft.measured.kind = .age
    draft.measured.unit = TimeUnit.year.rawValue
  }

  private static let who = WordHash.of("who")
  private static let ageWords = [WordHash.of("younger"), WordHash.of("older")]

  /// `in her 40s`, `his early 20s`: ten years.
  private func ageDecade(_ draft: inout Draft) -> Bool {
    let end = draft.range.upperBound
    guard let value = draft.measured.numeral.whole, (10...110).contains(value), value % 10 == 0,
      text[end].isJoined, text[end].count == 1 && text[end].byte == 0x73 || text[end].hash == text.vocabulary.possessive
    else { return false }
    var before = draft.range.lowerBound - 1
    if text[before].isMark("-") { before -= 1 }
    if case .edge = text.sense(before).time { before -= 1 }
    guard text.sense(before).wordClass == .possessive else { return false }
    draft.measured.kind = .age
    draft.measured.unit = TimeUnit.year.rawValue
    draft.value = nil
    (draft.low, draft.high) = (Double(value), Double(value + 9))
    draft.range = draft.range.lowerBound..<(end + 1)
    return true
  }

  /// `Smith, 42,`: a name, and a whole number of years between commas.
  private func isApposition(_ draft: Draft) -> Bool {
    let start = draft.range.lowerBound
    let numeral = draft.measured.numeral
    guard draft.range == numeral.range, numeral.plainDigits > 0, numeral.plainDigits <= 3, numeral.isWhole(in: 1...115),
      text[start - 1].isMark(","), text[start - 2].isCapitalised, endsApposition(draft.range.upperBound),
      text[start - 2].roles.isDisjoint(with: [.month, .weekday, .number])
    else { return false }
    return text[draft.range.upperBound + 1].kind != .digits
  }

  /// A comma, or a dash with spaces round it.
  private func endsApposition(_ index: Int) -> Bool {
    let mark = text[index]
    return mark.isMark(",") || mark.kind == .mark && !mark.isJoined && (mark.byte == 0 || mark.isMark("-"))
  }
}
