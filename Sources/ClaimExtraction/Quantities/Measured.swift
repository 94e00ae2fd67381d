internal import TextModel

/// A number together with the unit that goes with it: `$3.5 million`, `5 ft 2 in`, `40 per cent`.
struct Measured {
  var numeral: Numeral
  var unit: String?
  @PackedNumber var value: Double?
  @PackedRange var range: Range<Int>
  var kind: Quantity.Kind
  /// Whether the unit stands before the number: `$10`.
  var hasLeadingUnit = false

  var end: Int { range.upperBound }

  init(_ numeral: Numeral, kind: Quantity.Kind = .cardinal, unit: String? = nil, range: Range<Int>? = nil) {
    self.numeral = numeral
    self.kind = numeral.form == .ordinal ? .ordinal : kind
    self.unit = unit
    _range = PackedRange(wrappedValue: range ?? numeral.range)
    _value = PackedNumber(wrappedValue: numeral.value)
  }
}

/// Reads numbers with their units.
struct MeasureGrammar {
  let text: LexemeText
  let lexicon: ClaimLexicon

  var numerals: NumeralGrammar { NumeralGrammar(text: text) }

  /// The number that starts at `index`, with the unit before or behind it.
  func measured(at index: Int, joinsWithAnd: Bool = true) -> Measured? {
    if let money = leadingMoney(at: index) { return money }
    guard let numeral = numeral(at: index, joinsWithAnd: joinsWithAnd) else { return nil }
    return withUnit(numeral)
  }

  private func numeral(at index: Int, joinsWithAnd: Bool) -> Numeral? {
    if !joinsWithAnd, text[index].kind == .word, text[index].roles.contains(.number) {
      return numerals.wordNumeral(at: index, joinsWithAnd: false)
    }
    return numerals.numeral(at: index)
  }

  /// The number with the unit that stands behind it.
  func withUnit(_ numeral: Numeral) -> Measured {
    guard numeral.form != .ordinal, mayHaveUnit(numeral) else { return Measured(numeral) }
    return percent(numeral) ?? age(numeral) ?? trailingMoney(numeral) ?? measure(numeral) ?? lengthOfTime(numeral)
      ?? letterScale(numeral)
      ?? Measured(numeral)
  }

  /// Whether more than a word that no list has stands behind a plain number: most count what no list knows.
  private func mayHaveUnit(_ numeral: Numeral) -> Bool {
    guard numeral.form == .digits || numeral.form == .words, !text.has(.of, at: numeral.start - 1) else { return true }
    let behind = text[behindHyphen(numeral.end)]
    return behind.kind != .word || behind.sense != 0 || behind.hash == Self.basis || behind.hash == Self.y
  }

  // MARK: Percent

  /// `40%`, `40 per cent`, `forty percent`, `three percentage points`, `25 basis points`
  private func percent(_ numeral: Numeral) -> Measured? {
    if let share = shareOfPercent(numeral) { return share }
    let next = behindHyphen(numeral.end)
    if text.has(.percent, at: next) {
      let hasPoint = text.sense(behindHyphen(next + 1)).keyword == .point
      let end = hasPoint ? behindHyphen(next + 1) + 1 : next + 1
      return Measured(
        numeral, kind: .percent, unit: hasPoint ? "percentage point" : "percent", range: numeral.start..<end)
    }
    if let end = endOfBasisPoints(next) {
      return Measured(numeral, kind: .percent, unit: "basis point", range: numeral.start..<end)
    }
    guard text.has(.per, at: next), text[next + 1].hash == Self.cent || text[next + 1].hash == Self.cents else {
      return percentOf(numeral)
    }
    return Measured(numeral, kind: .percent, unit: "percent", range: numeral.start..<(next + 2))
  }

  /// `basis points`, `bps`
  private func endOfBasisPoints(_ index: Int) -> Int? {
    if text.has(.basisPoint, at: index), text[index].shape == .lower { return index + 1 }
    let point = behindHyphen(index + 1)
    return text[index].hash == Self.basis && text.has(.point, at: point) ? point + 1 : nil
  }

  private static let basis = WordHash.of("basis")

  /// `half of 1 percent`, `a quarter of a percent`, `half a percentage point`
  private func shareOfPercent(_ numeral: Numeral) -> Measured? {
    guard numeral.form == .fraction, let share = numeral.value else { return nil }
    let whole = text.has(.of, at: numeral.end) ? numeral.end + 1 : numeral.end
    var percent: Measured?
    if text.has(.a, at: whole), text.has(.percent, at: whole + 1) {
      percent = self.percent(Numeral(value: 1, form: .words, range: whole..<(whole + 1)))
    } else if whole > numeral.end, let number = numerals.numeral(at: whole), number.form != .fraction {
      percent = self.percent(number)
    }
    guard var part = percent, let value = part.value else { return nil }
    part.value = value * share
    part.range = numeral.start..<part.end
    return part
  }

  /// `percent of 10`, where no number stands before
  private func percentOf(_ numeral: Numeral) -> Measured? {
    let percent = numeral.start - 2
    guard text.has(.of, at: numeral.start - 1), text.has(.percent, at: percent), text[percent - 1].kind == .none else {
      return nil
    }
    return Measured(numeral, kind: .percent, unit: "percent", range: percent..<numeral.end)
  }

  private static let cent = WordHash.of("cent")
  private static let cents = WordHash.of("cents")

  // MARK: Ages

  /// `42 years old`, `42-year-old`, `eighteen months of age`
  private func age(_ numeral: Numeral) -> Measured? {
    let next = behindHyphen(numeral.end)
    if text.has(.yearsOld, at: next) {
      return Measured(numeral, kind: .age, unit: TimeUnit.year.rawValue, range: numeral.start..<(next + 1))
    }
    guard text[next].roles.contains(.timeUnit) || text[next].hash == Self.y,
      let unit = text[next].hash == Self.y ? .year : text.sense(next).unit
    else { return nil }
    var end = behindHyphen(next + 1)
    if text.has(.of, at: end), text.has(.age, at: end + 1) {
      end += 2
    } else if text.has(.old, at: end) {
      end += 1
    } else if text[next].hash == Self.y, text[end].isMark("/"), text[end + 1].byte == 0x6F, text[end + 1].count == 1 {
      // `87 y/o`
      end += 2
    } else {
      return nil
    }
    return Measured(numeral, kind: .age, unit: unit.rawValue, range: numeral.start..<end)
  }

  private static let y = WordHash.of("y")

  // MARK: Letters

  /// `5m people`, `30M`: millions where no unit is meant.
  private func letterScale(_ numeral: Numeral) -> Measured? {
    let letter = text[numeral.end]
    guard numeral.form == .digits, letter.isJoined || letter.gap == .space,
      let scale = text.sense(numeral.end).scale, scale.role == .letter,
      letter.shape != .lower || letter.byte == 0x62 && letter.isJoined || isCountingLetter(numeral)
    else { return nil }
    var scaled = numeral
    numerals.multiply(&scaled, by: scale.factor, end: numeral.end + 1)
    return Measured(scaled)
  }

  /// Whether a letter that may be a unit stands before what is counted, and so is a magnitude: `48m customers`, `3m to 4m
  /// votes`; not `a 48m building`, `30m deep`.
  func isCountingLetter(_ numeral: Numeral) -> Bool {
    guard let end = endOfLetter(numeral) else { return false }
    if countsThings(behind: end) { return true }
    // `3m to 4m votes`
    let isRange = text[end].isMark("-") || text.has(.to, at: end) || text.has(.and, at: end) || text.has(.or, at: end)
    guard isRange, let second = numerals.numeral(at: end + 1), let last = endOfLetter(second) else { return false }
    return countsThings(behind: last)
  }

  /// The index behind the letter that is joined to a number.
  private func endOfLetter(_ numeral: Numeral) -> Int? {
    let letter = text[numeral.end]
    guard numeral.form == .digits, letter.isJoined, letter.kind == .word,
      text.sense(numeral.end).scale?.role == .letter
    else { return nil }
    return numeral.end + 1
  }

  /// Whether a plural stands there, perhaps behind `more` or a name: `people`, `more people`, `Syrian refugees`.
  private func countsThings(behind index: Int) -> Bool {
    let noun = CountedNoun(text: text, words: lexicon.counted)
    var index = index
    if lexicon.counted.more.contains(text[index].hash) { index += 1 }
    if text[index].isCapitalised, text[index + 1].kind == .word, text[index + 1].shape == .lower,
      !noun.isPlural(index)
    {
      index += 1
    }
    let word = text[index]
    return word.kind == .word && word.gap == .space && !word.isFunction && !text.isInnerHyphen(index + 1)
      && noun.isPlural(index) && !lexicon.counted.courses.contains(word.hash)
  }

  func behindHyphen(_ index: Int) -> Int {
    text[index].isMark("-") && (text[index].isJoined == text[index + 1].isJoined) ? index + 1 : index
  }
}
