internal import TextModel

/// Reads a number at a lexeme, the longest that there is.
///
/// A grammar of English numerals after Hurford, *The Linguistic Theory of Numerals* (1975): a numeral is a sum of
/// phrases, each a smaller numeral times a magnitude, the magnitudes descending. What the theory leaves to the ear
/// (`a million and a half`, `half a dozen`) is spelled out.
struct NumeralGrammar {
  let text: LexemeText

  /// The number that starts at `index`, or `nil`.
  func numeral(at index: Int) -> Numeral? {
    let first = text[index]
    if first.kind == .digits || first.isMark(".") { return digitNumeral(at: index) }
    if isSign(at: index) { return signed(at: index) }
    guard !first.roles.isDisjoint(with: [.number, .scale, .common]) else { return nil }
    return wordNumeral(at: index)
  }

  private func isSign(at index: Int) -> Bool {
    if text.has(.minus, at: index) { return true }
    guard text[index].isMark("-"), !text[index].isJoined else { return false }
    // `- 5` is negative only where nothing stands before that it could be taken from.
    return (text[index + 1].isJoined || text[index - 1].kind == .none)
      && (text[index + 1].kind == .digits || text[index + 1].isMark("."))
  }

  private func signed(at index: Int) -> Numeral? {
    guard !isSign(at: index + 1), var number = numeral(at: index + 1), number.form != .ordinal, number.form != .vague
    else { return nil }
    number.value = number.value.map { -$0 }
    number.range = index..<number.end
    number.plainDigits = 0
    number.isWordOne = false
    return number
  }
}

// MARK: - Digits

extension NumeralGrammar {
  private func digitNumeral(at index: Int) -> Numeral? {
    guard var number = DigitReader(text: text).read(at: index) else { return nil }
    if let ordinal = digitOrdinal(number) { return ordinal }
    if let mixed = mixedFraction(number) { return mixed }
    applySuffix(to: &number)
    if number.hasScale { return withTail(number) }
    return inRatio(number) ?? withScales(number)
  }

  /// `21st`
  private func digitOrdinal(_ number: Numeral) -> Numeral? {
    guard number.plainDigits > 0, text[number.end].isJoined, let value = number.whole,
      OrdinalEnding.matches(text.bytes, text[number.end], after: value)
    else { return nil }
    var ordinal = number
    ordinal.form = .ordinal
    ordinal.range = number.start..<(number.end + 1)
    ordinal.plainDigits = 0
    return ordinal
  }

  /// `2½`, `2 1/4`, `2-1/2`
  private func mixedFraction(_ number: Numeral) -> Numeral? {
    guard number.plainDigits > 0, let whole = number.value else { return nil }
    var next = number.end
    if text[next].isMark("-") { next += 1 }
    guard text[next].gap != .line else { return nil }
    var fraction: Numeral?
    if text.sense(next).number?.role == .vulgar {
      fraction = Numeral(value: text.sense(next).number?.value, form: .fraction, range: next..<(next + 1))
    } else if text[next].kind == .digits, !text[next].isJoined || next > number.end {
      fraction = DigitReader(text: text).read(at: next).flatMap { $0.form == .fraction ? $0 : nil }
    }
    guard let fraction, let part = fraction.value else { return nil }
    return Numeral(value: whole + part, form: .digits, range: number.start..<fraction.end)
  }

  /// `3bn`, `40k`, `2.33 k`: a magnitude in letters.
  private func applySuffix(to number: inout Numeral) {
    let lexeme = text[number.end]
    guard let scale = text.sense(number.end).scale, scale.role == .suffix,
      lexeme.isJoined || lexeme.gap == .space || lexeme.gap == .tied, !text[number.end + 1].isMark("'")
    else { return }
    // `mm` behind digits is as often millimetres as millions: money decides that elsewhere.
    if lexeme.roles.contains(.unit), lexeme.count > 1 { return }
    multiply(&number, by: scale.factor, end: number.end + 1)
    if text[number.end].isMark("."), text[number.end].isJoined, lexeme.count < 3, !endsSentence(number.end) {
      number.range = number.start..<(number.end + 1)
    }
  }

  private func endsSentence(_ stop: Int) -> Bool {
    text[stop + 1].kind == .none || text[stop + 1].isCapitalised || text[stop + 1].isMark("\"")
  }

  func multiply(_ number: inout Numeral, by factor: Double, end: Int) {
    number.value = number.value.flatMap { ($0 * factor).isFinite ? Self.rounded($0 * factor) : nil }
    number.range = number.start..<end
    number.plainDigits = 0
    number.hasScale = true
    number.scale = factor
  }

  /// Takes the dust out of a product: 4.35 × 1,000,000 is 4,350,000, not 4,349,999.999999999.
  static func rounded(_ value: Double) -> Double {
    guard value.magnitude < 9e15 else { return value }
    let whole = value.rounded()
    return (value - whole).magnitude < 1e-6 * max(1, value.magnitude) * 1e-6 ? whole : value
  }
}

/// Whether letters behind digits make an ordinal: `1st`, `22nd`, and also the slip `2th`.
enum OrdinalEnding {
  static func matches(_ bytes: [UInt8], _ lexeme: Lexeme, after value: Int) -> Bool {
    guard lexeme.kind == .word, lexeme.count == 2 else { return false }
    let start = Int(lexeme.start)
    guard start + 1 < bytes.count else { return false }
    switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
    case (0x74, 0x68): return true
    case (0x73, 0x74): return value % 10 == 1
    case (0x6E, 0x64): return value % 10 == 2
    case (0x72, 0x64): return value % 10 == 3
    default: return false
    }
  }
}
