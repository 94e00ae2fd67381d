internal import TextModel

extension MeasureGrammar {
  // MARK: Money

  /// `$3.5 million`, `US$20`, `USD 200`, `Rs 500`, `£5m`, `-$5`
  func leadingMoney(at index: Int) -> Measured? {
    let isNegative = text[index].isMark("-") && text[index + 1].isJoined && !text[index].isJoined
    let start = isNegative ? index + 1 : index
    guard text[start].roles.contains(.currency),
      let currency = lexicon.currencies.longestMatch(in: text, at: start),
      isLeading(currency.value, at: start, end: currency.end), isOwnCurrency(start, currency.end)
    else { return nil }
    let number = text[currency.end].isMark("-") ? currency.end + 1 : currency.end
    guard text[number].kind == .digits || text[number].isMark("."), text[number].gap != .line,
      var numeral = DigitReader(text: text).read(at: number)
    else { return nil }
    if !numeral.hasScale, let scaled = moneyScale(numeral) { numeral = scaled }
    if !numeral.hasScale, let plain = numerals.numeral(at: number), plain.form == .digits { numeral = plain }
    if isNegative || number > currency.end { numeral.value = numeral.value.map { -$0 } }
    if let factor = currency.value.factor { numerals.multiply(&numeral, by: factor, end: numeral.end) }
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

  /// A sign or a code; a name only where no other money is near: `rupees 500 crore`, not `the dollar 109 yen`.
  private func isLeading(_ currency: Currency, at start: Int, end: Int) -> Bool {
    switch currency.role {
    case .symbol, .code: return true
    case .name:
      guard text[end].kind == .digits, text[end].gap == .space, text.sense(start - 1).number == nil,
        text[start - 1].kind != .digits, !text[start - 1].roles.contains(.scale), !text.has(.the, at: start - 1),
        text[start].shape != .upper, !lexicon.counted.otherThanMoney.contains(text[start].hash),
        let number = DigitReader(text: text).read(at: end)
      else { return false }
      let behind = text[number.end]
      return behind.roles.isDisjoint(with: [.currency, .unit, .timeUnit]) && !behind.isMark("%")
        && !text.has(.percent, at: number.end) && number.plainDigits != 4
    case .minor, .minorletter: return false
    }
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
  func trailingMoney(_ numeral: Numeral) -> Measured? {
    if numeral.form == .digits, let scaled = letterBeforeMoney(numeral) { return trailingMoney(scaled) }
    let isVague = numeral.form == .vague && text.has(.of, at: numeral.end)
    let next = isVague ? numeral.end + 1 : behindHyphen(numeral.end)
    guard text[next].roles.contains(.currency), text[next].gap != .line,
      let currency = lexicon.currencies.longestMatch(in: text, at: next),
      fits(currency.value, behind: numeral, at: next)
    else { return nil }
    var money = Measured(numeral, kind: .money, unit: currency.value.code, range: numeral.start..<currency.end)
    if let factor = currency.value.factor {
      numerals.multiply(&money.numeral, by: factor, end: currency.end)
      money.value = money.numeral.value
    } else if currency.value.role == .code, let scale = text.sense(currency.end).scale, scale.role == .scale {
      numerals.multiply(&money.numeral, by: scale.factor, end: currency.end + 1)
      money.value = money.numeral.value
      money.range = numeral.start..<(currency.end + 1)
    }
    addMinorUnits(to: &money, currency.value)
    return money
  }

  /// `12m euros`: before a currency the letter is a magnitude.
  private func letterBeforeMoney(_ numeral: Numeral) -> Numeral? {
    guard text[numeral.end].isJoined, text[numeral.end + 1].roles.contains(.currency), !numeral.hasScale,
      text[numeral.end + 1].gap == .space
    else { return nil }
    return moneyScale(numeral)
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

  func isAtEndOfPhrase(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.isJoined, lexeme.kind != .mark { return false }
    if lexeme.isMark("%") || lexeme.isMark("/") { return false }
    return lexeme.kind != .word && lexeme.kind != .digits || lexeme.roles.contains(.function)
  }
}
