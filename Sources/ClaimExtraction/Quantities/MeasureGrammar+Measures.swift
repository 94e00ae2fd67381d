internal import TextModel

extension MeasureGrammar {
  // MARK: Measures

  /// `3-inch`, `5 ft 2 in`, `50 km/h`, `98 degrees`
  func measure(_ numeral: Numeral) -> Measured? {
    if let height = height(numeral) ?? inches(numeral) { return height }
    guard let unit = unit(at: numeral.end, behind: numeral) else { return nil }
    if unit.value.unit == "lb", isSterling(numeral, behind: unit.end) {
      return Measured(numeral, kind: .money, unit: "GBP", range: numeral.start..<unit.end)
    }
    var measured = Measured(numeral, kind: .measure, unit: unit.value.unit, range: numeral.start..<unit.end)
    if unit.value.unit == "ft" { addInches(to: &measured) }
    if unit.value.dimension == "temperature" || unit.value.unit == "°" { belowZero(&measured) }
    return measured
  }

  /// Whether pounds are money: `two million pounds`, unless the words about them speak of a weight. Fewer than a million may as
  /// well be either.
  private func isSterling(_ numeral: Numeral, behind end: Int) -> Bool {
    guard numeral.hasScale, let value = numeral.value, value >= 500_000 else { return false }
    let words = lexicon.counted
    return !(end..<(end + 2)).contains { words.loads.contains(text[$0].hash) }
      && !(1...3).contains { words.weights.contains(text[numeral.start - $0].hash) }
  }

  /// `5 days`, where the grammar of times has left them: in `3 to 5 days`.
  func lengthOfTime(_ numeral: Numeral) -> Measured? {
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

  /// `5 degrees below zero`
  private func belowZero(_ measured: inout Measured) {
    guard text[measured.end].hash == Self.below, text.sense(measured.end + 1).number?.value == 0,
      text.sense(measured.end + 1).number?.role == .small, let value = measured.value, value > 0
    else { return }
    measured.value = -value
    measured.range = measured.range.lowerBound..<(measured.end + 2)
  }

  private static let below = WordHash.of("below")

  /// `10" long`: the mark alone may as well close a quotation.
  private func inches(_ numeral: Numeral) -> Measured? {
    let mark = text[numeral.end]
    // `(9in)`: joined to its number the preposition is a unit.
    if numeral.form == .digits, mark.hash == Self.inchSymbol, mark.isJoined {
      return Measured(numeral, kind: .measure, unit: "in", range: numeral.start..<(numeral.end + 1))
    }
    guard numeral.form == .digits, mark.isMark("\""), mark.count == 1, text[numeral.end + 1].kind == .word,
      !text[numeral.end + 1].isJoined, text.has(.size, at: numeral.end + 1)
    else { return nil }
    return Measured(numeral, kind: .measure, unit: "in", range: numeral.start..<(numeral.end + 1))
  }

  private func unit(at index: Int, behind numeral: Numeral) -> (value: UnitOfMeasure, end: Int)? {
    var next = behindHyphen(index)
    if text.has(.of, at: next), numeral.form == .fraction, text.has(.a, at: next + 1) { next += 2 }
    if text.has(.of, at: next), numeral.form == .vague { next += 1 }
    if text.has(.a, at: next), numeral.form == .fraction { next += 1 }
    if let bracketed = bracketedUnit(at: next, behind: numeral) { return bracketed }
    guard text[next].roles.contains(.unit) || text[next].roles.contains(.timeUnit), text[next].gap != .line,
      let unit = lexicon.units.longestMatch(in: text, at: next, where: { fits($0, next..<$1, numeral) }),
      !(unit.value.isSymbol && text.isInnerHyphen(unit.end) && text[unit.end + 1].kind == .digits),
      !(unit.value.isSymbol && text[unit.end].kind == .digits && text[unit.end].isJoined && unit.end == next + 1)
    else { return nil }
    if unit.value.dimension == "length", isCountingLetter(numeral) { return nil }
    return rate(unit) ?? unit
  }

  /// `20 [kg]`, `20 <kg>`
  private func bracketedUnit(at index: Int, behind numeral: Numeral) -> (value: UnitOfMeasure, end: Int)? {
    let closing: Unicode.Scalar = text[index].isMark("[") ? "]" : ">"
    guard numeral.form == .digits, text[index].isMark("[") || text[index].isMark("<"), text[index + 1].isJoined,
      let unit = lexicon.units.longestMatch(in: text, at: index + 1, where: { fits($0, (index + 1)..<$1, numeral) }),
      text[unit.end].isMark(closing), text[unit.end].isJoined
    else { return nil }
    return (unit.value, unit.end + 1)
  }

  private func fits(_ unit: UnitOfMeasure, _ range: Range<Int>, _ numeral: Numeral) -> Bool {
    guard unit.isSymbol else { return true }
    guard numeral.form == .digits || numeral.form == .fraction else { return false }
    // `PA 23456 F Block`
    if unit.dimension == "temperature", unit.spelling.count == 1, unit.unit != "K", (numeral.value ?? 0) >= 1000 {
      return false
    }
    return text.bytes[text.span(range).range].elementsEqual(unit.spelling)
  }

  /// `km/h`, `metres per second`, `miles an hour`
  private func rate(_ unit: (value: UnitOfMeasure, end: Int)) -> (value: UnitOfMeasure, end: Int)? {
    guard unit.value.dimension == "length" || unit.value.dimension == "data" else { return nil }
    let isPer = text[unit.end].isMark("/") || text.has(.per, at: unit.end) || text.has(.a, at: unit.end)
    guard isPer, let time = lexicon.counted.rates[text[unit.end + 1].hash] else { return nil }
    let short = unit.value.unit == "mi" && time.short == "h" ? "mph" : "\(unit.value.unit)/\(time.short)"
    let dimension = unit.value.dimension == "length" ? "speed" : "data rate"
    let rate = UnitOfMeasure(unit: short, dimension: dimension, factor: unit.value.factor / time.seconds)
    return (rate, unit.end + 2)
  }

  /// `5 ft 2 in`, `six feet two`, `5 feet, 11 inches`
  private func addInches(to measured: inout Measured) {
    var next = measured.end
    if text[next].isMark(",") || text.has(.and, at: next) { next += 1 }
    guard let feet = measured.value, let inches = numerals.numeral(at: behindHyphen(next)), let value = inches.value,
      inches.form != .ordinal, value > 0, value < 12
    else { return }
    let unit = text[behindHyphen(inches.end)]
    let isInch = unit.hash == Self.inch || unit.hash == Self.inches || unit.hash == Self.inchSymbol
    guard isInch else {
      // `six foot two`
      guard next == measured.end, inches.isWhole(in: 1...11), isAtEndOfPhrase(inches.end) else { return }
      measured.value = feet + value / 12
      measured.range = measured.range.lowerBound..<inches.end
      return
    }
    measured.value = feet + value / 12
    measured.range = measured.range.lowerBound..<(behindHyphen(inches.end) + 1)
  }

  private static let inch = WordHash.of("inch")
  private static let inches = WordHash.of("inches")
  static let inchSymbol = WordHash.of("in")
}
