internal import TextModel

extension NumeralGrammar {
  /// A number that begins with a word.
  func wordNumeral(at index: Int, joinsWithAnd: Bool = true) -> Numeral? {
    let sense = text.sense(index)
    if sense.scale?.role == .plural { return vague(at: index) }
    if case .few = sense.time { return several(at: index, from: index) }
    switch sense.number?.role {
    case .article: return articleNumeral(at: index)
    case .couple: return couple(at: index, from: index)
    case .fraction: return fractionWord(at: index, from: index)
    case .vulgar:
      return withScales(Numeral(value: sense.number?.value, form: .fraction, range: index..<(index + 1)))
    case .denominator, .point, nil: return nil
    case .small, .tens, .hundred, .ordinal:
      return cardinal(at: index, joinsWithAnd: joinsWithAnd)
    }
  }

  private func cardinal(at index: Int, joinsWithAnd: Bool) -> Numeral? {
    let scan = CardinalScan(text, at: index, joinsWithAnd: joinsWithAnd)
    guard !scan.isEmpty else { return nil }
    var number = Numeral(value: scan.value, form: .words, range: index..<scan.end)
    number.hasScale = scan.scale != nil
    number.scale = scan.scale
    if scan.isOrdinal { return ordinal(number) }
    if let split = splitAtAnd(scan, from: index) ?? splitDenominator(scan, from: index) { return split }
    number.isWordOne = scan.value == 1 && scan.end == index + 1
    if text.sense(index).number?.role == .hundred, number.scale == nil || !isBareHundred(index) { return nil }
    if let decimal = spokenDecimal(number) { return withScales(decimal) }
    if let fraction = wordFraction(number) ?? compoundFraction(number) { return fraction }
    return inRatio(number) ?? withTail(number)
  }

  /// `hundred thousand dollars`, where no `few` or `several` stands before.
  private func isBareHundred(_ index: Int) -> Bool {
    let before = text[index - 1]
    return before.kind != .word && before.kind != .digits || text.sense(index - 1).wordClass == .preposition
  }

  /// `one hundred and two thirds` is a hundred and a part, not 102 thirds.
  private func splitAtAnd(_ scan: CardinalScan, from index: Int) -> Numeral? {
    guard let and = (index..<scan.end).last(where: { text.has(.and, at: $0) }),
      denominator(at: text.behindHyphen(scan.end), isOne: false) != nil
    else { return nil }
    let whole = CardinalScan(text, at: index, joinsWithAnd: false)
    guard whole.end == and else { return nil }
    return withTail(Numeral(value: whole.value, form: .words, range: index..<whole.end))
  }

  /// `one hundred thirty fifths` is a hundred thirty-fifths.
  private func splitDenominator(_ scan: CardinalScan, from index: Int) -> Numeral? {
    let tens = scan.end - 1
    guard tens > index, text.sense(tens).number?.role == .tens, text[scan.end].gap == .space,
      let below = denominator(at: tens, isOne: false)
    else { return nil }
    let above = CardinalScan(text, at: index, limit: tens)
    guard !above.isEmpty, above.end == tens else { return nil }
    return Numeral(value: above.value / below.value, form: .fraction, range: index..<below.end)
  }

  /// `third`; and `one third` where the scan has read both words as one ordinal is left to ``wordFraction(_:)``.
  private func ordinal(_ number: Numeral) -> Numeral {
    var ordinal = number
    if let value = number.value, value > 2, text.has(.share, at: number.start - 1),
      !isFollowedByNoun(number.end) || text[number.end].isMark(".")
    {
      // `the bottom fifth of incomes`
      return Numeral(value: 1 / value, form: .fraction, range: number.range)
    }
    ordinal.form = .ordinal
    return ordinal
  }

  // MARK: Magnitudes behind

  /// A number in digits, or a fraction, with the magnitude words behind it: `3 million`, `4.5-million`.
  func withScales(_ number: Numeral) -> Numeral {
    let next = text.behindHyphen(number.end)
    guard let value = number.value, !text[next].roles.isDisjoint(with: [.number, .scale]) else {
      return withTail(number)
    }
    let scan = CardinalScan(text, at: number.end, seed: value)
    guard !scan.isEmpty, !scan.isOrdinal, scan.value.isFinite else { return withTail(number) }
    var scaled = number
    scaled.value = scan.value
    scaled.range = number.start..<scan.end
    scaled.plainDigits = 0
    scaled.hasScale = true
    scaled.scale = scan.scale
    scaled.form = number.form == .fraction ? .words : number.form
    return withTail(withSmallerScale(scaled))
  }

  /// `4 thousand 3 hundred and 21`
  private func withSmallerScale(_ number: Numeral) -> Numeral {
    guard let scale = number.scale, let value = number.value, text[number.end].kind == .digits,
      text[number.end].gap == .space, let digits = DigitReader(text: text).read(at: number.end), digits.plainDigits > 0,
      digits.plainDigits < 4
    else { return number }
    let rest = withScales(digits)
    guard let more = rest.value, rest.hasScale, rest.scale.map({ $0 < scale }) ?? (more < scale) else { return number }
    var whole = number
    whole.value = value + more
    whole.range = number.start..<rest.end
    return whole
  }

  /// `and a half` behind a number, and the magnitude behind that: `two and a half million`, `a million and a half`.
  @inline(__always)
  func withTail(_ number: Numeral) -> Numeral {
    text.has(.and, at: number.end) || isJoinedAnd(number.end) ? withShare(number) : number
  }

  private func withShare(_ number: Numeral) -> Numeral {
    guard let value = number.value else { return number }
    let start = text[number.end].isMark("-") ? number.end + 2 : number.end + 1
    guard let part = smallFraction(at: text.behindHyphen(start)), let share = part.value else { return number }
    var whole = number
    whole.range = number.start..<part.end
    whole.plainDigits = 0
    whole.isWordOne = false
    if let scale = number.scale {
      let own = CardinalScan(text, at: part.end, seed: share)
      let isLess = !own.isEmpty && (own.scale ?? 0) < scale
      whole.value = isLess ? value + own.value : Self.rounded(value + share * (scale >= 1000 ? scale : 1))
      if isLess { whole.range = number.start..<own.end }
      return whole
    }
    whole.value = value + share
    let scan = CardinalScan(text, at: part.end, seed: value + share)
    guard !scan.isEmpty, !scan.isOrdinal else { return whole }
    whole.value = scan.value
    whole.range = number.start..<scan.end
    whole.hasScale = true
    whole.scale = scan.scale
    return whole
  }

  private func isJoinedAnd(_ index: Int) -> Bool {
    text.isInnerHyphen(index) && text.has(.and, at: index + 1) && text.isInnerHyphen(index + 2)
  }

  /// `a half`, `three quarters`, `two-fifths`, `a third`, `1/2`
  private func smallFraction(at index: Int) -> Numeral? {
    var i = index
    var above = 1.0
    if text.sense(i).number?.role == .vulgar {
      return Numeral(value: text.sense(i).number?.value, form: .fraction, range: i..<(i + 1))
    }
    if text[i].kind == .digits {
      return DigitReader(text: text).read(at: i).flatMap { $0.form == .fraction ? $0 : nil }
    }
    if text.has(.a, at: i) {
      i = text.behindHyphen(i + 1)
    } else if let role = text.sense(i).number?.role, role == .small || role == .tens {
      let scan = CardinalScan(text, at: i)
      above = scan.value
      i = text.behindHyphen(scan.end)
    } else if text.sense(i).number?.role != .fraction {
      return nil
    }
    guard above > 0, let below = denominator(at: i, isOne: above == 1) else { return nil }
    return Numeral(value: above / below.value, form: .fraction, range: index..<below.end)
  }

  // MARK: Fractions

  /// `two thirds`, `three-quarters of a million`
  private func wordFraction(_ number: Numeral) -> Numeral? {
    guard let above = number.value, above > 0 else { return nil }
    let next = text.behindHyphen(number.end)
    guard let below = denominator(at: next, isOne: above == 1) else { return nil }
    let share = Numeral(value: above / below.value, form: .fraction, range: number.start..<below.end)
    return withMagnitude(share)
  }

  /// `three twenty-firsts`, where `three twenty` is no number
  private func compoundFraction(_ number: Numeral) -> Numeral? {
    guard let above = number.value, above > 0, text[number.end].gap == .space, text.isInnerHyphen(number.end + 1),
      text.sense(number.end).number?.role == .tens, let below = denominator(at: number.end, isOne: false)
    else { return nil }
    return Numeral(value: above / below.value, form: .fraction, range: number.start..<below.end)
  }

  /// The number that divides, at `index`: a plural (`thirds`, `twenty-firsts`), or for one part a singular.
  private func denominator(at index: Int, isOne: Bool) -> (value: Double, end: Int)? {
    guard let word = text.sense(index).number else { return nil }
    let isInCompound = text.isInnerHyphen(index + 1)
    switch word.role {
    case .denominator where word.value > 1: return (word.value, index + 1)
    case .fraction where word.value == 0.5 && isOne: return (2, index + 1)
    case .fraction where word.value == 0.25: return (4, index + 1)
    case .ordinal
    where isOne && word.value > 2 && !isInCompound && (text.isInnerHyphen(index - 1) || !isFollowedByNoun(index + 1)):
      return (word.value, index + 1)
    case .tens:
      let unit = text.behindHyphen(index + 1)
      guard let last = text.sense(unit).number, last.role == .denominator, last.value < 10 else { return nil }
      return (word.value + last.value, unit + 1)
    default: return nil
    }
  }

  /// Whether a word follows that an ordinal could be said of: `a third man`, not `a third of`.
  func isFollowedByNoun(_ index: Int) -> Bool {
    let next = text[index]
    return next.kind == .word && !next.roles.contains(.function) && !next.roles.contains(.scale)
  }

  /// `half a million`, `a quarter of a million`, `half a dozen`, `three quarters million`
  private func withMagnitude(_ share: Numeral) -> Numeral {
    guard let value = share.value else { return share }
    var next = text.behindHyphen(share.end)
    if text.has(.of, at: next), text.has(.a, at: next + 1) { next += 2 } else if text.has(.a, at: next) { next += 1 }
    guard let scale = text.sense(next).scale, scale.role == .scale || scale.role == .group else { return share }
    var whole = share
    whole.form = .words
    multiply(&whole, by: scale.factor, end: next + 1)
    whole.value = Self.rounded(value * scale.factor)
    return whole
  }

  /// `half`, `quarter`, where the words behind make a number of them.
  private func fractionWord(at index: Int, from start: Int) -> Numeral? {
    guard let value = text.sense(index).number?.value else { return nil }
    let share = Numeral(value: value, form: .fraction, range: start..<(index + 1))
    let whole = withMagnitude(share)
    if whole.hasScale { return whole }
    let next = text[text.behindHyphen(index + 1)]
    let nextKeyword = text.keyword(index + 1)
    let isUnit = next.roles.contains(.unit) || next.roles.contains(.timeUnit) || next.roles.contains(.currency)
    let isShare = nextKeyword == .of || (value == 0.5 && isDeterminer(index + 1))
    guard isShare || isUnit || (start < index && !isFollowedByNoun(index + 1) && next.kind != .digits) else {
      return nil
    }
    if start == index, !isUnit, isOrdinalOrDirection(index - 1) { return nil }
    return share
  }

  private func isDeterminer(_ index: Int) -> Bool {
    let wordClass = text.sense(index).wordClass
    return wordClass == .determiner || wordClass == .possessive
  }

  /// `second half`, `last quarter`: parts of a time or a game.
  private func isOrdinalOrDirection(_ index: Int) -> Bool {
    text[index].roles.contains(.direction) || text.sense(index).number?.role == .ordinal
      || OrdinalEnding.matches(text.bytes, text[index], after: 4)
  }

  // MARK: Words that are half a number

  /// `a hundred`, `a dozen`, `a couple of hundred`, `a third`, `a half`
  private func articleNumeral(at index: Int) -> Numeral? {
    let next = index + 1
    let sense = text.sense(next)
    if sense.number?.role == .couple { return couple(at: next, from: index) }
    if case .few = sense.time { return several(at: next, from: index) }
    if sense.number?.role == .fraction { return fractionWord(at: next, from: index) }
    if let ordinal = sense.number, ordinal.role == .ordinal, ordinal.value > 2,
      let below = denominator(at: next, isOne: true)
    {
      return Numeral(value: 1 / below.value, form: .fraction, range: index..<below.end)
    }
    let scan = CardinalScan(text, at: next, seed: 1, isArticle: true)
    if let part = articleCompoundPart(at: next, from: index) { return part }
    guard !scan.isEmpty, scan.end > next, sense.number?.role == .hundred || sense.scale != nil else { return nil }
    if scan.isOrdinal { return Numeral(value: scan.value, form: .ordinal, range: index..<scan.end) }
    var number = Numeral(value: scan.value, form: .words, range: index..<scan.end)
    number.hasScale = scan.scale != nil
    number.scale = scan.scale
    return wordFraction(number) ?? withTail(number)
  }

  /// `a twenty-first`, where nothing follows that it could order
  private func articleCompoundPart(at index: Int, from start: Int) -> Numeral? {
    guard text.sense(index).number?.role == .tens, text.isInnerHyphen(index + 1) else { return nil }
    let scan = CardinalScan(text, at: index)
    guard scan.isOrdinal, scan.value > 0, !isFollowedByNoun(scan.end), !text[scan.end].isMark("-") else { return nil }
    return Numeral(value: 1 / scan.value, form: .fraction, range: start..<scan.end)
  }

  /// `a couple of hundred`, `a couple of weeks`
  private func couple(at index: Int, from start: Int) -> Numeral? {
    var next = index + 1
    let hasOf = text.has(.of, at: next)
    if hasOf { next += 1 }
    let sense = text.sense(next)
    let isMagnitude = sense.number?.role == .hundred || sense.scale?.role == .scale || sense.scale?.role == .group
    if isMagnitude {
      let scan = CardinalScan(text, at: next, seed: 2)
      guard !scan.isEmpty else { return nil }
      var number = Numeral(value: scan.value, form: .words, range: start..<scan.end)
      number.hasScale = true
      number.scale = scan.scale
      return number
    }
    guard hasOf ? !text[next].roles.contains(.function) : text[next].roles.contains(.timeUnit) else { return nil }
    return Numeral(value: 2, form: .words, range: start..<next)
  }

  /// `several hundred`, `a few thousand`, `several dozen`: more than two of them, nobody says how many
  private func several(at index: Int, from start: Int) -> Numeral? {
    let scan = CardinalScan(text, at: index + 1, seed: 1, isArticle: true)
    let role = text.sense(index + 1).scale?.role
    guard text.sense(index + 1).number?.role == .hundred || role == .scale || role == .group, !scan.isEmpty,
      !scan.isOrdinal, text[index].hash != Self.some
    else { return nil }
    return Numeral(
      value: nil, low: 2 * scan.value, form: .vague, range: start..<scan.end, hasScale: true,
      scale: scan.scale ?? scan.value)
  }

  private static let some = WordHash.of("some")

  /// `dozens`, `hundreds of thousands`
  private func vague(at index: Int) -> Numeral? {
    guard let scale = text.sense(index).scale else { return nil }
    let hasOf = text.has(.of, at: index + 1)
    // `scores` and `tens` are also other words.
    if scale.factor == 20 || scale.factor == 10, !hasOf { return nil }
    var factor = scale.factor
    var end = index + 1
    while text.has(.of, at: end), let next = text.sense(end + 1).scale, next.role == .plural, factor < 1e15 {
      factor *= next.factor
      end += 2
    }
    return Numeral(value: nil, low: 2 * factor, form: .vague, range: index..<end, hasScale: true, scale: factor)
  }

  /// `nine point nought four`
  private func spokenDecimal(_ number: Numeral) -> Numeral? {
    guard text.sense(number.end).number?.role == .point, var value = number.value else { return nil }
    var end = number.end + 1
    var place = 0.1
    while let digit = text.sense(end).number, digit.role == .small, digit.value < 10, place > 1e-15 {
      value += digit.value * place
      place /= 10
      end += 1
    }
    if end == number.end + 1, text.sense(end).number?.role == .tens {
      // `point seventy-one`
      let scan = CardinalScan(text, at: end)
      value += scan.value / 100
      end = scan.end
    }
    guard end > number.end + 1 else { return nil }
    return Numeral(value: (value * 1e12).rounded() / 1e12, form: .words, range: number.start..<end)
  }

  // MARK: Ratios

  /// `one in five`, `nine out of ten`: a share of a round number of people.
  func inRatio(_ number: Numeral) -> Numeral? {
    var next = number.end
    switch text.keyword(next) {
    case .in, .of, .out, .over: break
    default: return nil
    }
    guard let part = number.value, part > 0, number.isWhole(in: 1...99_999) else { return nil }
    let isOfEvery = text.has(.of, at: next) && isEvery(next + 1)
    let isOut = text.has(.out, at: next) && text.has(.of, at: next + 1)
    let isOver = text.has(.over, at: next)
    // `eight of 10 voters`
    let isOfTen = text.has(.of, at: next) && part < 10 && plainCardinal(at: next + 1)?.value == 10
    guard isOut || isOfTen || isOfEvery || isOver || text.has(.in, at: next) else { return nil }
    next += isOut ? 2 : 1
    if isEvery(next) { next += 1 }
    guard let whole = plainCardinal(at: next), let size = whole.value, size > part else { return nil }
    if isOver, isFollowedByNoun(whole.end) || text[whole.end].roles.contains(.scale) || part > 20 { return nil }
    guard isOut || isOver || Self.roundSizes.contains(size) && part <= 10 else { return nil }
    guard !text[whole.end].roles.contains(.timeUnit), !text[whole.end].isMark("%") else { return nil }
    return Numeral(value: part / size, form: .fraction, range: number.start..<whole.end)
  }

  private func isEvery(_ index: Int) -> Bool {
    if case .every = text.sense(index).time { return true }
    return false
  }

  private func plainCardinal(at index: Int) -> Numeral? {
    if text[index].kind == .digits { return DigitReader(text: text).read(at: index) }
    if text.has(.a, at: index) { return articleNumeral(at: index) }
    let scan = CardinalScan(text, at: index)
    guard !scan.isEmpty, !scan.isOrdinal else { return nil }
    return Numeral(value: scan.value, form: .words, range: index..<scan.end)
  }

  /// What `in` makes a share of. Other sizes count places or years (`three in 2019`, `two in six boxes`).
  private static let roundSizes: Set<Double> = [
    2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 10_000, 100_000, 1_000_000,
  ]
}
