internal import TextModel

/// Reads quantities: numbers with their units, ranges and qualifiers.
struct QuantityGrammar {
  let text: LexemeText
  let lexicon: ClaimLexicon
  let measures: MeasureGrammar
  let names: NumberNames
  let counted: CountedNoun

  init(text: LexemeText, lexicon: ClaimLexicon) {
    self.text = text
    self.lexicon = lexicon
    measures = MeasureGrammar(text: text, lexicon: lexicon)
    names = NumberNames(text: text, lexicon: lexicon)
    counted = CountedNoun(text: text, words: lexicon.counted)
  }

  /// Whether a quantity could start at `index`: one look at the lexeme, and at the next one for `a` and `an`.
  func couldStart(at index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.kind == .digits { return true }
    guard !lexeme.roles.isDisjoint(with: [.number, .scale, .currency]) else {
      // `several hundred`
      return lexeme.roles.contains(.common) && !text[index + 1].roles.isDisjoint(with: [.number, .scale])
    }
    guard lexeme.roles.isSuperset(of: [.number, .function]) else { return true }
    let next = text[index + 1]
    return !next.roles.isDisjoint(with: [.number, .scale]) || next.roles.contains(.currency) && next.isJoined
      || next.roles.contains(.common)
  }

  /// What stands at `index`: a quantity, or a number that is none and is passed over.
  enum Reading {
    case quantity(Draft)
    case passed(to: Int)
  }

  /// A quantity before its span is final: its lexemes, bounds and unit.
  struct Draft {
    var measured: Measured
    @PackedRange var range: Range<Int>
    @PackedNumber var value: Double?
    @PackedNumber var low: Double?
    @PackedNumber var high: Double?
    var qualifier: QualifierSense?

    init(_ measured: Measured, value: Double?, low: Double?, high: Double? = nil) {
      self.measured = measured
      _range = PackedRange(wrappedValue: measured.range)
      _value = PackedNumber(wrappedValue: value)
      _low = PackedNumber(wrappedValue: low)
      _high = PackedNumber(wrappedValue: high)
    }
  }

  /// Reads what stands at `index`, with what stands before it as far back as `floor`.
  func read(at index: Int, floor: Int) -> Reading? {
    let start = signStart(index, floor)
    if let end = names.end(ofNameAt: index), !text[index].roles.contains(.currency) { return .passed(to: end) }
    guard let first = measures.measured(at: start, joinsWithAnd: !isAfterBetween(start)) else { return nil }
    if isNamed(first) { return .passed(to: first.end) }
    if let end = endOfIdiom(first) { return .passed(to: end) }
    if first.numeral.isWordOne, first.kind == .cardinal, !counts(first), !opensRange(first) {
      return .passed(to: first.end)
    }
    var draft =
      range(from: first, floor: floor)
      ?? Draft(first, value: first.value, low: first.numeral.low)
    ageBeside(&draft, floor: floor)
    qualify(&draft, floor: floor)
    ageBound(&draft)
    return .quantity(draft)
  }

  /// The one of `one to two years`
  private func opensRange(_ first: Measured) -> Bool {
    text.has(.to, at: first.end) && text[first.end].count == 2 && text.sense(first.end + 1).number?.role == .small
  }

  /// A sign before digits belongs to them: `-5`, `minus five`.
  private func signStart(_ index: Int, _ floor: Int) -> Int {
    guard index > floor else { return index }
    let before = text[index - 1]
    let isEither = text.has(.or, at: index - 2) && before.kind == .word || text[index - 2].isMark("/")
    if text.has(.minus, at: index - 1), before.kind == .word { return isEither ? index : index - 1 }
    let isSign = before.isMark("-") && !isEither || before.isMark(".")
    let isLeading = text[index - 2].kind == .none && before.isMark("-") && text[index].kind == .digits
    return isSign && !before.isJoined && text[index].isJoined || isLeading ? index - 1 : index
  }

  private func isAfterBetween(_ index: Int) -> Bool {
    text.has(.between, at: index - 1)
      || text.has(.between, at: index - 2) && text.has(.around, at: index - 1)
  }

  // MARK: Words that are no number

  /// `Ground Zero`, `Day One`: a capitalised number word behind a name.
  private func isNamed(_ measured: Measured) -> Bool {
    let start = measured.numeral.start
    if isInWord(measured) || isRank(measured) || isTitle(measured) { return true }
    // `the Gang of Eight`, `the Group of 20`
    if measured.kind == .cardinal, text[start - 2].isCapitalised, text.has(.of, at: start - 1),
      names.hasLabel(.label, at: start - 2)
    {
      return true
    }
    // `Zero Hedge asked`
    if measured.value == 0, text[start].isCapitalised, text[start].kind == .word, text[measured.end].isCapitalised {
      return true
    }
    // `on Zero Hedge`
    let isInName =
      measured.kind == .cardinal && text[start].isCapitalised && text[start].kind == .word
      && (text[start - 1].kind == .word && text[start - 1].shape == .lower
        || text[start - 1].isMark("\"") && text[start - 2].isMark(","))
      && text[measured.numeral.end].isCapitalised
      && measured.numeral.range.count == 1 && text[measured.numeral.end].kind == .word
    if isInName { return true }
    return measured.range == measured.numeral.range && text[start].isCapitalised && text[start - 1].isCapitalised
      && !text[start].isJoined && text[start - 1].roles.isDisjoint(with: [.function, .number, .month, .weekday])
      && measured.kind == .cardinal && text[measured.end].shape == .lower && !text[measured.end].isMark("-")
  }

  /// `to high-five`, `a half-frozen snake`: part of a longer word.
  private func isInWord(_ measured: Measured) -> Bool {
    let start = measured.numeral.start
    guard text[start].kind == .word, text[start].roles.contains(.number), measured.range == measured.numeral.range,
      measured.kind == .cardinal
    else { return false }
    if text.isInnerHyphen(start - 1), text[start - 2].kind == .word {
      return text[start - 2].roles.isDisjoint(with: [.number, .scale, .month, .time, .weekday])
    }
    return measured.numeral.form == .fraction && measured.range.count < 3 && text.isInnerHyphen(measured.end)
      && text[measured.end + 1].kind == .word
  }

  /// `the number one issue`, `all for naught`, `called 911`
  private func isRank(_ measured: Measured) -> Bool {
    let start = measured.numeral.start
    guard measured.range == measured.numeral.range, measured.kind == .cardinal else { return false }
    if text[start].kind == .word {
      return measured.numeral.isWordOne && text[start - 1].hash == Self.number
        || measured.value == 0 && text.has(.for, at: start - 1)
    }
    guard let match = lexicon.labels.longestMatch(in: text, at: start) else {
      return lexicon.labels.longestMatch(in: text, at: start - 1).map { $0.value == .idiom && $0.end > start } ?? false
    }
    return match.value == .idiom
  }

  private static let number = WordHash.of("number")

  /// `“13th”`, `‘The 411’`: all that stands in quotation marks.
  private func isTitle(_ measured: Measured) -> Bool {
    guard measured.range == measured.numeral.range, text[measured.numeral.start].kind == .digits else { return false }
    let hasThe = text.has(.the, at: measured.numeral.start - 1)
    let opening = hasThe ? measured.numeral.start - 1 : measured.numeral.start
    var closing = measured.end
    if text[closing].isMark(".") || text[closing].isMark(",") { closing += 1 }
    return text[opening - 1].isMark("\"") && text[opening].isJoined && text[closing].isMark("\"")
      && text[closing].isJoined
  }

  /// The end of `first lady`, `Second Amendment`, `at first`; `nil` for an ordinal that orders something.
  private func endOfIdiom(_ measured: Measured) -> Int? {
    let numeral = measured.numeral
    guard numeral.form == .ordinal else { return nil }
    if text.has(.per, at: numeral.start - 1) { return numeral.end }
    // `5th Amendment`, `101st Airborne`
    if text[numeral.start].kind == .digits { return text[numeral.end].isCapitalised ? numeral.end + 1 : nil }
    if let match = lexicon.labels.longestMatch(in: text, at: numeral.start), match.value == .idiom { return match.end }
    let isName = text[numeral.start].isCapitalised && text[numeral.end].isCapitalised && !text[numeral.end].isMark("-")
    if isName { return numeral.end + 1 }
    let isSecond = numeral.value == 2 && text.has(.a, at: numeral.start - 1) && !counted.isNounPhrase(numeral.end)
    let isAtFirst = text.has(.at, at: numeral.start - 1)
    return isSecond || isAtFirst || text.isInnerHyphen(numeral.end) && numeral.value == 2 ? numeral.end : nil
  }

  /// Whether the word `one` counts: `one contractor`, not `one of them`, `no one`, `that one`, `one is`.
  private func counts(_ measured: Measured) -> Bool {
    let before = text[measured.numeral.start - 1]
    let beforeClass = text.sense(measured.numeral.start - 1).wordClass
    if before.roles.contains(.direction) || text[measured.numeral.start].isJoined { return false }
    if lexicon.qualifiersBefore.longestMatch(in: text, endingAt: measured.numeral.start) != nil,
      !text.has(.the, at: measured.numeral.start - 1), beforeClass != .determiner
    {
      return true
    }
    if beforeClass == .determiner || beforeClass == .possessive { return false }
    if let idiom = lexicon.labels.longestMatch(in: text, at: measured.numeral.start), idiom.value == .idiom {
      return false
    }
    // `at one point`, `at one time`
    if text.has(.at, at: measured.numeral.start - 1), [.moment, .point].contains(text.keyword(measured.end)) {
      return false
    }
    return counted.isNounPhrase(measured.end)
  }

  // MARK: Ranges

  /// `10-15`, `from 3 to 5`, `between 10 and 15`, `two or three`: two numbers, the second one larger.
  private func range(from first: Measured, floor: Int) -> Draft? {
    guard first.kind != .ordinal, let connector = connector(behind: first) else { return nil }
    let start = skipQualifier(connector)
    guard var second = measures.measured(at: start, joinsWithAnd: !text.has(.between, at: first.range.lowerBound - 1)),
      second.kind != .ordinal, names.end(ofNameAt: start) == nil || text[start].isJoined, var low = first.value,
      let high = second.value, let unit = commonUnit(first, &second)
    else { return nil }
    if second.numeral.hasScale, !first.numeral.hasScale,
      first.unit == nil || first.hasLeadingUnit || second.unit != nil,
      let scale = second.numeral.scale, low < high / scale
    {
      low = NumeralGrammar.rounded(low * scale)
    }
    guard low < high, !isChange(first, floor), !isScore(first, second, connector) else { return nil }
    var begin = first.range.lowerBound
    if begin > floor, text.has(.between, at: begin - 1) || text.has(.from, at: begin - 1) { begin -= 1 }
    var whole = first
    whole.kind = unit.kind
    whole.unit = unit.unit
    whole.range = begin..<second.end
    whole.numeral.scale = second.numeral.scale
    return Draft(whole, value: nil, low: low, high: high)
  }

  /// The index behind what joins two numbers to a range.
  private func connector(behind first: Measured) -> Int? {
    let end = first.end
    if text[end].isMark("-") {
      // `18- to 24-year-old`
      let isSuspended = text[end].isJoined && !text[end + 1].isJoined
      if isSuspended, text.has(.to, at: end + 1) || text.has(.or, at: end + 1) { return end + 2 }
      let isEven = text[end].isJoined == text[end + 1].isJoined
      let isNumber = text[end + 1].kind == .digits || text[end + 1].roles.contains(.currency)
      return isEven && isNumber ? end + 1 : nil
    }
    if text[end].isMark("~") { return end + 1 }
    switch text.keyword(end) {
    case .to: return end + 1
    case .and where text.has(.between, at: first.range.lowerBound - 1) || isBetweenAges(first): return end + 1
    case .or where first.numeral.form != .fraction: return isOrPair(first, end + 1) ? end + 1 : nil
    default: return nil
    }
  }

  /// `two or three`, `10 or 12`: neighbours, not alternatives.
  private func isOrPair(_ first: Measured, _ index: Int) -> Bool {
    guard let low = first.value, let second = measures.measured(at: index), let high = second.value else {
      return false
    }
    return first.unit == nil && high > low && high <= low * 2 && high - low <= max(5, low / 2)
  }

  /// `between the ages of 17 and 20`
  private func isBetweenAges(_ first: Measured) -> Bool {
    let of = first.range.lowerBound - 1
    guard text.has(.of, at: of), text.has(.age, at: of - 1) else { return false }
    return text.has(.between, at: of - 2) || text.has(.the, at: of - 2) && text.has(.between, at: of - 3)
  }

  private func skipQualifier(_ index: Int) -> Int {
    text.has(.around, at: index) ? index + 1 : index
  }

  /// The unit of both, where they can have one in common: `10 to 15 percent`, `$10-15 million`.
  private func commonUnit(_ first: Measured, _ second: inout Measured) -> (kind: Quantity.Kind, unit: String?)? {
    if first.unit == second.unit { return (first.kind, first.unit) }
    if first.unit == nil { return (second.kind, second.unit) }
    return second.unit == nil && first.hasLeadingUnit ? (first.kind, first.unit) : nil
  }

  /// `rose from 3 to 5 percent`: two values.
  private func isChange(_ first: Measured, _ floor: Int) -> Bool {
    let start = first.range.lowerBound
    guard text.has(.from, at: start - 1) else { return false }
    return (max(0, start - 7)..<start).contains { names.hasLabel(.change, at: $0) }
  }

  /// Whether a number is one side of a score: `a 5-4 ruling`, `a 2 to 1 margin`; then it counts nothing by itself.
  func isSideOfScore(_ draft: Draft) -> Bool {
    let start = draft.range.lowerBound
    guard draft.measured.numeral.plainDigits > 0, draft.measured.unit == nil else { return false }
    let isSecond =
      text.isInnerHyphen(start - 1) && text[start - 2].kind == .digits
      || text.has(.to, at: start - 1) && text[start - 2].kind == .digits
    return isSecond && names.hasLabel(.score, at: draft.range.upperBound)
  }

  /// `a 5-9 record`, `won 3-5`
  private func isScore(_ first: Measured, _ second: Measured, _ connector: Int) -> Bool {
    let isTold = first.kind == .percent && first.range != first.numeral.range && text.has(.to, at: connector - 1)
    if isTold, !text.has(.from, at: first.range.lowerBound - 1) {
      // `lost the vote 41 percent to 47 percent`
      let start = first.range.lowerBound
      return (max(0, start - 5)..<start).contains { names.hasLabel(.score, at: $0) }
    }
    guard text[connector - 1].isMark("-"), first.numeral.plainDigits > 0, second.numeral.plainDigits > 0 else {
      return false
    }
    let start = first.range.lowerBound
    return names.hasLabel(.score, at: second.end)
      || (max(0, start - 3)..<start).contains { names.hasLabel(.score, at: $0) }
  }

  // MARK: Qualifiers

  private func qualify(_ draft: inout Draft, floor: Int) {
    guard draft.measured.kind != .ordinal else { return }
    let start = draft.range.lowerBound
    if let before = lexicon.qualifiersBefore.longestMatch(in: text, endingAt: start), before.start >= floor,
      isInSentence(before.start, start), !text[before.start].isMark("~") || text[start].isJoined
    {
      draft.qualifier = before.value
      draft.range = before.start..<draft.range.upperBound
    }
    if draft.qualifier == .moreThan, text.has(.over, at: start - 1),
      draft.measured.numeral.form == .vague || draft.value == 1 && text.has(.of, at: draft.range.upperBound)
    {
      // `handed over millions`, `laboured over one of them`
      draft.qualifier = nil
      draft.range = start..<draft.range.upperBound
    }
    if draft.qualifier == nil || draft.qualifier == .approximately || draft.qualifier == .exactly,
      let after = lexicon.qualifiersAfter.longestMatch(in: text, at: text.behindHyphen(draft.range.upperBound)),
      !text.has(.than, at: after.end), !text.has(.than, at: after.end - 1) || text[after.end].kind == .none
    {
      draft.qualifier = after.value
      draft.range = draft.range.lowerBound..<after.end
    }
    bound(&draft)
  }

  private func isInSentence(_ from: Int, _ to: Int) -> Bool {
    (from..<to).allSatisfy { !text[$0].isMark(",") }
  }

  private func bound(_ draft: inout Draft) {
    guard let value = draft.value else { return }
    switch draft.qualifier {
    case .atLeast, .moreThan: draft.low = value
    case .atMost, .lessThan: draft.high = value
    case .exactly: (draft.low, draft.high) = (value, value)
    case .approximately, nil: break
    }
  }
}
