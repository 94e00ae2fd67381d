internal import TextModel

/// Tells numbers that count nothing from those that do: telephone numbers, sections, house numbers, model names,
/// `9/11`, `24/7`, `G20`, `COVID-19`.
struct NumberNames {
  let text: LexemeText
  let lexicon: ClaimLexicon

  /// The index behind the name's number that starts at `index`, or `nil` where the number there counts something.
  func end(ofNameAt index: Int) -> Int? {
    guard text[index].kind == .digits else { return nil }
    if let end = telephoneArea(at: index) ?? code(at: index) { return end }
    if isJoinedToWord(index) { return index + 1 }
    if isLabelled(index) || isListMark(index) { return index + 1 }
    return nil
  }

  // MARK: Codes

  /// The end of a run of digits and marks that is no number: `555-1212`, `9/11`, `10:30`, `1.2.3`, `007`.
  private func code(at index: Int) -> Int? {
    var end = index + 1
    var groups = 1
    var digits = text[index].count
    var marks: Set<UInt8> = []
    while text[end].kind == .mark, text[end].isJoined, Self.codeMarks.contains(text[end].byte),
      text[end + 1].kind == .digits, text[end + 1].isJoined
    {
      marks.insert(text[end].byte)
      groups += 1
      digits += text[end + 1].count
      end += 2
    }
    if let area = areaCode(before: index), groups > 1 { return max(area, end) }
    if groups == 1 { return isPadded(index) || isIdentifier(index) ? index + 1 : nil }
    // `+1-222-2222/2222`
    if text[index - 1].isMark("+"), text[index].isJoined, groups > 2 { return end }
    if marks.contains(0x3A) || marks.contains(0x5F) { return end }
    if marks == [0x2F] { return isFraction(index, groups) ? nil : end }
    if marks == [0x2E] { return groups > 2 && text[index + 2].count != 3 ? end : nil }
    guard marks == [0x2D] else { return nil }
    let last = text[end - 1].count
    return groups > 2 || (digits >= 7 && last == 4 && text[index].count == 3) ? end : nil
  }

  private static let codeMarks: Set<UInt8> = [0x2D, 0x2E, 0x2F, 0x3A, 0x5F]

  private func isFraction(_ index: Int, _ groups: Int) -> Bool {
    groups == 2 && DigitReader(text: text).read(at: index)?.form == .fraction
  }

  /// `007`, `0730`
  private func isPadded(_ index: Int) -> Bool {
    text[index].count > 1 && text.digits(index).first == 0x30
      && !(text[index + 1].isMark(".") && text[index + 1].isJoined)
  }

  /// `id="778257943577919488"`, or 13 digits and more with nothing to part them: no newsroom writes a number so.
  private func isIdentifier(_ index: Int) -> Bool {
    let isValue = text[index - 1].isMark("\"") && text[index - 2].isMark("=")
    return isValue || text[index].count >= 13 && text[index + 1].kind == .mark && text[index + 1].isJoined
  }

  /// The 206 of `(206) 555-1212`
  private func telephoneArea(at index: Int) -> Int? {
    guard text[index].count == 3, text[index - 1].isMark("("), text[index + 1].isMark(")"),
      text[index + 2].kind == .digits, text[index + 3].isMark("-"), text[index + 4].kind == .digits
    else { return nil }
    return index + 5
  }

  /// `(206) 555-1212`
  private func areaCode(before index: Int) -> Int? {
    text[index - 1].isMark(")") && text[index - 2].kind == .digits && text[index - 3].isMark("(")
      && text[index - 2].count == 3 ? index + 1 : nil
  }

  // MARK: Words joined to it

  /// `F16`, `COVID-19`, `G-20`, `3D`, `747s`, `example.com/12`
  private func isJoinedToWord(_ index: Int) -> Bool {
    let before = text[index - 1]
    if text[index].isJoined {
      if before.kind == .word { return true }
      if before.isMark("-"), before.isJoined, text[index - 2].kind == .word { return !isAgeDecade(index) }
      if before.isMark("/") || before.isMark("_") || before.isMark("@") || before.isMark("=") || before.isMark("#") {
        return !(before.isMark("/") && text[index - 2].isMark(">"))
      }
      if before.isMark("."), before.isJoined, text[index - 2].kind != .none { return true }
      // `q=30%25%20` of an address
      if before.isMark("%"), before.isJoined { return true }
    }
    let next = text[index + 1]
    guard next.isJoined else { return false }
    if next.isMark("_") || next.isMark("@") || next.isMark("#") { return true }
    if next.isMark("%"), text[index + 2].kind == .digits, text[index + 2].isJoined { return true }
    if next.isMark("/") { return text[index + 2].kind == .word && text[index + 2].isJoined }
    return next.kind == .word && !isPartOfNumber(index + 1)
  }

  /// The 40 of `her mid-40s`
  private func isAgeDecade(_ index: Int) -> Bool {
    guard case .edge = text.sense(index - 2).time else { return false }
    return text.sense(index - 3).wordClass == .possessive && text[index].count == 2
  }

  /// Whether letters behind digits are an ordinal's ending, a unit, a magnitude, an exponent.
  private func isPartOfNumber(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.roles.contains(.scale) || isUnit(index) || lexeme.hash == MeasureGrammar.inchSymbol { return true }
    if lexeme.roles.contains(.currency), lexicon.currencies.longestMatch(in: text, at: index) != nil { return true }
    if lexeme.hash == text.vocabulary.possessive || lexeme.count == 1 && lexeme.byte == 0x73 { return true }
    if text.has(.basisPoint, at: index) { return true }
    if lexeme.byte | 0x20 == 0x78, lexeme.count == 1 { return text[index + 1].isJoined && text[index + 2].isMark("^") }
    if lexeme.byte | 0x20 == 0x65 { return text[index + 1].isJoined }
    return lexeme.count == 2 && (0..<4).contains { OrdinalEnding.matches(text.bytes, lexeme, after: $0) }
  }

  private func isUnit(_ index: Int) -> Bool {
    guard text[index].roles.contains(.unit) else { return false }
    return lexicon.units.longestMatch(in: text, at: index) { unit, end in
      !unit.isSymbol || text.bytes[text.span(index..<end).range].elementsEqual(unit.spelling)
    } != nil
  }

  // MARK: Words beside it

  private func isLabelled(_ index: Int) -> Bool {
    var before = index - 1
    if text[before].isMark("."), text[before].isJoined { before -= 1 }
    if text[before].isMark("#") || text[before].isMark("№") { return true }
    if hasLabel(.label, at: before), isProperLabel(before) { return true }
    return isHouseNumber(index) || isNamed(index)
  }

  func hasLabel(_ label: NumberLabel, at index: Int) -> Bool {
    guard text[index].kind == .word, let match = lexicon.labels.longestMatch(in: text, at: index) else { return false }
    return match.value == label
  }

  /// A label is capitalised, or one that is written small too (`page 3`, `exit 436`) with no noun behind.
  private func isProperLabel(_ index: Int) -> Bool {
    if text[index].isCapitalised { return true }
    let behind = text[index + (text[index + 1].isMark(".") ? 3 : 2)]
    return behind.kind != .word || behind.roles.contains(.function)
  }

  /// `1600 Pennsylvania Avenue`, `10 Downing Street`
  private func isHouseNumber(_ index: Int) -> Bool {
    guard text[index].count <= 5, text[index + 1].isCapitalised else { return false }
    for i in (index + 2)...(index + 4) where text[i].isCapitalised {
      if hasLabel(.street, at: i) { return true }
    }
    return false
  }

  /// `Apollo 11`, `Windows 10.`: a name before, no unit and no noun behind.
  private func isNamed(_ index: Int) -> Bool {
    let before = text[index - 1]
    // `the show The 411`
    if text.has(.the, at: index - 1), before.isCapitalised, !isSentenceStart(index - 1), text[index].count <= 4 {
      return text[index + 1].kind != .word || text[index + 1].isFunction
    }
    let isFiscal = text.has(.fiscal, at: index - 1)
    guard before.kind == .word, before.shape != .lower, !isSentenceStart(index - 1), text[index].count <= 4,
      !text[index].isJoined, text[index].gap != .line,
      before.roles.isDisjoint(with: [.function, .month, .weekday, .currency, .number, .direction, .timeUnit]),
      isFiscal || !before.roles.contains(.keyword)
    else { return false }
    let next = text[index + 1]
    if next.isMark("-") || next.isMark("%") || next.isMark("/") { return false }
    if next.isMark(",") || next.isMark(".") {
      return !(next.isJoined && text[index + 2].kind == .digits && text[index + 2].isJoined)
    }
    guard next.kind == .word else { return true }
    let counts = next.roles.isDisjoint(with: .function)
    if counts, !next.roles.isDisjoint(with: [.scale, .unit, .currency, .number, .timeUnit]) { return false }
    return next.roles.contains(.function) && !text.has(.percent, at: index + 1) && !text.has(.per, at: index + 1)
      && !text.has(.to, at: index + 1)
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    let before = text[index - 1]
    return before.kind == .none || before.isMark(".") || before.isMark("?") || before.isMark("!")
      || before.isMark("\"") || before.isMark(":")
  }

  /// `1. `, `2) ` at the start of a line.
  private func isListMark(_ index: Int) -> Bool {
    guard index == 0 || text[index].gap == .line, text[index].count <= 2 else { return false }
    if isRanked(index) { return true }
    guard text[index + 1].isMark(".") || text[index + 1].isMark(")"),
      text[index + 1].isJoined
    else { return false }
    return !text[index + 2].isJoined && text[index + 2].kind != .none
  }

  /// `9 Carly Fiorina`, alone in its line: a line of a ranking.
  private func isRanked(_ index: Int) -> Bool {
    let first = text[index + 1]
    let last = text[index + 2]
    guard first.shape == .capitalised, first.gap == .space, last.isCapitalised, last.gap == .space,
      first.roles.isDisjoint(with: [.month, .weekday, .unit, .currency, .scale, .function]),
      !last.roles.contains(.function), !CountedNoun(text: text, words: lexicon.counted).isPlural(index + 1)
    else { return false }
    let end = text[index + 3].isMark(".") ? index + 4 : index + 3
    return text[end].kind == .none || text[end].gap == .line
  }
}
