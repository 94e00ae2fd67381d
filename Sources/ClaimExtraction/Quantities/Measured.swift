internal import TextModel

/// A number together with the unit that goes with it: `$3.5 million`, `5 ft 2 in`, `40 per cent`.
struct Measured {
  var numeral: Numeral
  var kind: Quantity.Kind
  var unit: String?
  var range: Range<Int>
  var value: Double?
  /// Whether the unit stands before the number: `$10`.
  var hasLeadingUnit = false

  var end: Int { range.upperBound }

  init(_ numeral: Numeral, kind: Quantity.Kind = .cardinal, unit: String? = nil, range: Range<Int>? = nil) {
    self.numeral = numeral
    self.kind = numeral.form == .ordinal ? .ordinal : kind
    self.unit = unit
    self.range = range ?? numeral.range
    value = numeral.value
  }
}

/// Reads numbers with their units.
struct MeasureGrammar {
  let text: LexemeText
  let lexicon: ClaimLexicon

  private var numerals: NumeralGrammar { NumeralGrammar(text: text) }

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
    guard numeral.form != .ordinal else { return Measured(numeral) }
    return percent(numeral) ?? age(numeral) ?? trailingMoney(numeral) ?? measure(numeral) ?? lengthOfTime(numeral)
      ?? letterScale(numeral)
      ?? Measured(numeral)
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
    guard text.has(.per, at: next), text[next + 1].hash == Self.cent || text[next + 1].hash == Self.cents else {
      return percentOf(numeral)
    }
    return Measured(numeral, kind: .percent, unit: "percent", range: numeral.start..<(next + 2))
  }

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
    guard text[next].roles.contains(.timeUnit), let unit = text.sense(next).unit else { return nil }
    var end = behindHyphen(next + 1)
    if text.has(.of, at: end), text.has(.age, at: end + 1) {
      end += 2
    } else if text.has(.old, at: end) {
      end += 1
    } else {
      return nil
    }
    return Measured(numeral, kind: .age, unit: unit.rawValue, range: numeral.start..<end)
  }

  // MARK: Money

  /// `$3.5 million`, `US$20`, `USD 200`, `Rs 500`, `£5m`, `-$5`
  private func leadingMoney(at index: Int) -> Measured? {
    let isNegative = text[index].isMark("-") && text[index + 1].isJoined && !text[index].isJoined
    let start = isNegative ? index + 1 : index
    guard text[start].roles.contains(.currency),
      let currency = lexicon.currencies.longestMatch(in: text, at: start),
      currency.value.role == .symbol || currency.value.role == .code, isOwnCurrency(start, currency.end)
    else { return nil }
    let number = text[currency.end].isMark("-") ? currency.end + 1 : currency.end
    guard text[number].kind == .digits || text[number].isMark("."), text[number].gap != .line,
      var numeral = DigitReader(text: text).read(at: number)
    else { return nil }
    if !numeral.hasScale, let scaled = moneyScale(numeral) { numeral = scaled }
    if !numeral.hasScale, let plain = numerals.numeral(at: number), plain.form == .digits { numeral = plain }
    if isNegative || number > currency.end { numeral.value = numeral.value.map { -$0 } }
    var end = numeral.end
    // `$5 US`, `$20 dollars`
    if let again = lexicon.currencies.longestMatch(in: text, at: end), again.value.role == .name,
      again.value.code == currency.value.code || currency.value.code == "USD"
    {
      end = again.end
    }
    var money = Measured(numeral, kind: .money, unit: currency.value.code, range: index..<end)
    money.hasLeadingUnit = true
    return money
  }

  /// Whether letters before a number are a currency and no end of another word: `R$5` in `AR$5`.
  private func isOwnCurrency(_ start: Int, _ end: Int) -> Bool {
    guard text[start].kind == .word else { return true }
    return !text[start].isJoined || text[start - 1].kind == .mark
  }

  /// `£5m`, `$3b`: letters that are millions and billions only behind money.
  private func moneyScale(_ numeral: Numeral) -> Numeral? {
    guard text[numeral.end].isJoined || text[numeral.end].gap == .space, let scale = text.sense(numeral.end).scale,
      scale.role == .letter || scale.role == .suffix, text[numeral.end].isJoined || text[numeral.end].count > 1
    else { return nil }
    var scaled = numeral
    numerals.multiply(&scaled, by: scale.factor, end: numeral.end + 1)
    return scaled
  }

  /// `3 million dollars`, `10 €`, `115USD`, `50 cents`, `75 USD million`
  private func trailingMoney(_ numeral: Numeral) -> Measured? {
    let next = behindHyphen(numeral.end)
    guard text[next].roles.contains(.currency), text[next].gap != .line,
      let currency = lexicon.currencies.longestMatch(in: text, at: next),
      fits(currency.value, behind: numeral, at: next)
    else { return nil }
    var money = Measured(numeral, kind: .money, unit: currency.value.code, range: numeral.start..<currency.end)
    if currency.value.role == .code, let scale = text.sense(currency.end).scale, scale.role == .scale {
      numerals.multiply(&money.numeral, by: scale.factor, end: currency.end + 1)
      money.value = money.numeral.value
      money.range = numeral.start..<(currency.end + 1)
    }
    addMinorUnits(to: &money, currency.value)
    return money
  }

  private func fits(_ currency: Currency, behind numeral: Numeral, at index: Int) -> Bool {
    switch currency.role {
    case .minorletter: return numeral.form == .digits && text[index].isJoined
    case .symbol:
      // In `5 $10 bills` the sign belongs to what follows.
      return !(text[index + 1].kind == .digits && text[index + 1].isJoined) && numeral.form == .digits
    case .code: return numeral.form == .digits || numeral.hasScale
    case .name where text[index].hash == Self.won: return numeral.hasScale || (numeral.value ?? 0) >= 1000
    case .name, .minor: return true
    }
  }

  private static let won = WordHash.of("won")

  /// `15 dollars 50`, `five dollars and 20 cents`
  private func addMinorUnits(to money: inout Measured, _ currency: Currency) {
    guard currency.role == .name || currency.role == .code, !money.numeral.hasScale, let value = money.value,
      value == value.rounded()
    else { return }
    let hasAnd = text.has(.and, at: money.end)
    let next = hasAnd ? money.end + 1 : money.end
    guard let minor = numerals.numeral(at: next), minor.isWhole(in: 1...99), minor.form != .ordinal,
      let cents = minor.value
    else { return }
    let unit = lexicon.currencies.longestMatch(in: text, at: minor.end)
    if let unit, unit.value.role == .minor {
      money.range = money.range.lowerBound..<unit.end
    } else if !hasAnd, unit == nil, isAtEndOfPhrase(minor.end) {
      money.range = money.range.lowerBound..<minor.end
    } else {
      return
    }
    money.value = ((value + cents / 100) * 100).rounded() / 100
  }

  private func isAtEndOfPhrase(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.isJoined, lexeme.kind != .mark { return false }
    if lexeme.isMark("%") || lexeme.isMark("/") { return false }
    return lexeme.kind != .word && lexeme.kind != .digits || lexeme.roles.contains(.function)
  }

  // MARK: Measures

  /// `3-inch`, `5 ft 2 in`, `50 km/h`, `98 degrees`
  private func measure(_ numeral: Numeral) -> Measured? {
    if let height = height(numeral) { return height }
    guard let unit = unit(at: numeral.end, behind: numeral) else { return nil }
    var measured = Measured(numeral, kind: .measure, unit: unit.value.unit, range: numeral.start..<unit.end)
    if unit.value.unit == "ft" { addInches(to: &measured) }
    return measured
  }

  /// `5 days`, where the grammar of times has left them: in `3 to 5 days`.
  private func lengthOfTime(_ numeral: Numeral) -> Measured? {
    let next = behindHyphen(numeral.end)
    guard !numeral.isWordOne, numeral.form == .digits || numeral.form == .words, text[next].gap != .line,
      let unit = text.sense(next).unit
    else { return nil }
    return Measured(numeral, kind: .measure, unit: unit.rawValue, range: numeral.start..<(next + 1))
  }

  /// `6'3"`
  private func height(_ numeral: Numeral) -> Measured? {
    let mark = text[numeral.end]
    guard let feet = numeral.whole, numeral.plainDigits == 1, mark.isMark("'") || mark.isMark("\""), mark.isJoined,
      text[numeral.end + 1].isJoined, let inches = DigitReader(text: text).read(at: numeral.end + 1),
      let rest = inches.value,
      rest < 12
    else { return nil }
    var end = inches.end
    if text[end].isJoined, text[end].isMark("\"") || text[end].isMark("'") { end += 1 }
    if text[end].isJoined, text[end].isMark("'") { end += 1 }
    var height = Measured(numeral, kind: .measure, unit: "ft", range: numeral.start..<end)
    height.value = Double(feet) + rest / 12
    return height
  }

  private func unit(at index: Int, behind numeral: Numeral) -> (value: UnitOfMeasure, end: Int)? {
    var next = behindHyphen(index)
    if text.has(.of, at: next), numeral.form == .fraction, text.has(.a, at: next + 1) { next += 2 }
    if text.has(.a, at: next), numeral.form == .fraction { next += 1 }
    guard text[next].roles.contains(.unit) || text[next].roles.contains(.timeUnit), text[next].gap != .line,
      let unit = lexicon.units.longestMatch(in: text, at: next, where: { fits($0, next..<$1, numeral) }),
      !(unit.value.isSymbol && text.isInnerHyphen(unit.end) && text[unit.end + 1].kind == .digits)
    else { return nil }
    return rate(unit) ?? unit
  }

  private func fits(_ unit: UnitOfMeasure, _ range: Range<Int>, _ numeral: Numeral) -> Bool {
    guard unit.isSymbol else { return true }
    guard numeral.form == .digits || numeral.form == .fraction else { return false }
    return text.bytes[text.span(range).range].elementsEqual(unit.spelling)
  }

  /// `km/h`, `metres per second`, `miles an hour`
  private func rate(_ unit: (value: UnitOfMeasure, end: Int)) -> (value: UnitOfMeasure, end: Int)? {
    guard unit.value.dimension == "length" else { return nil }
    let isPer = text[unit.end].isMark("/") || text.has(.per, at: unit.end) || text.has(.a, at: unit.end)
    guard isPer, let time = Self.rates[text[unit.end + 1].hash] else { return nil }
    let short = unit.value.unit == "mi" && time.short == "h" ? "mph" : "\(unit.value.unit)/\(time.short)"
    let rate = UnitOfMeasure(unit: short, dimension: "speed", factor: unit.value.factor / time.seconds)
    return (rate, unit.end + 2)
  }

  private static let rates: [UInt64: (short: String, seconds: Double)] = [
    WordHash.of("hour"): ("h", 3600), WordHash.of("h"): ("h", 3600), WordHash.of("hr"): ("h", 3600),
    WordHash.of("second"): ("s", 1), WordHash.of("s"): ("s", 1), WordHash.of("sec"): ("s", 1),
    WordHash.of("minute"): ("min", 60), WordHash.of("min"): ("min", 60), WordHash.of("day"): ("d", 86_400),
    WordHash.of("millisecond"): ("ms", 0.001), WordHash.of("ms"): ("ms", 0.001),
    WordHash.of("microsecond"): ("µs", 1e-6), WordHash.of("nanosecond"): ("ns", 1e-9),
  ]

  /// `5 ft 2 in`, `six feet two`, `5 feet, 11 inches`
  private func addInches(to measured: inout Measured) {
    var next = measured.end
    if text[next].isMark(",") { next += 1 }
    guard let feet = measured.value, let inches = numerals.numeral(at: behindHyphen(next)), let value = inches.value,
      inches.form != .ordinal, value > 0, value < 12
    else { return }
    let unit = text[behindHyphen(inches.end)]
    let isInch = unit.hash == Self.inch || unit.hash == Self.inches || unit.hash == Self.inchSymbol
    guard isInch else { return }
    measured.value = feet + value / 12
    measured.range = measured.range.lowerBound..<(behindHyphen(inches.end) + 1)
  }

  private static let inch = WordHash.of("inch")
  private static let inches = WordHash.of("inches")
  private static let inchSymbol = WordHash.of("in")

  // MARK: Letters

  /// `5m people`, `30M`: millions where no unit is meant.
  private func letterScale(_ numeral: Numeral) -> Measured? {
    let letter = text[numeral.end]
    guard numeral.form == .digits, letter.isJoined || letter.gap == .space,
      let scale = text.sense(numeral.end).scale, scale.role == .letter,
      letter.shape != .lower || letter.byte == 0x62 && letter.isJoined
    else { return nil }
    var scaled = numeral
    numerals.multiply(&scaled, by: scale.factor, end: numeral.end + 1)
    return Measured(scaled)
  }

  private func behindHyphen(_ index: Int) -> Int {
    text[index].isMark("-") && (text[index].isJoined == text[index + 1].isJoined) ? index + 1 : index
  }
}
