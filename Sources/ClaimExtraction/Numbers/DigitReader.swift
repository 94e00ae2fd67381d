internal import TextModel

/// Reads a number that is written in digits: separators of thousands, decimals, exponents and simple fractions.
///
/// Thousands may be parted by commas (Indian grouping included), by points where there are two or more of them, by
/// no-break and thin spaces as ISO 80000-1 asks, and by a plain space where the last group is `000`: two figures side
/// by side in a flattened table stay two.
struct DigitReader {
  let text: LexemeText

  /// The number whose first digit, or whose decimal point, stands at `index`.
  func read(at index: Int) -> Numeral? {
    if text[index].isMark(".") { return bareDecimal(at: index) }
    guard text[index].kind == .digits else { return nil }
    let integerEnd = endOfInteger(from: index)
    var end = integerEnd
    if text[end].isMark("."), text[end].isJoined, text[end + 1].kind == .digits, text[end + 1].isJoined {
      end += 2
    }
    let isPlain = end == index + 1
    if isPlain, let fraction = fraction(at: index) { return fraction }
    guard let scanned = value(of: index..<end) else {
      return Numeral(value: nil, form: .digits, range: index..<end)
    }
    if let power = exponent(behind: end, base: scanned) {
      return Numeral(value: power.value, form: .digits, range: index..<power.end)
    }
    return Numeral(
      value: scanned, form: .digits, range: index..<end, plainDigits: isPlain ? text[index].count : 0)
  }

  /// `.5`
  private func bareDecimal(at index: Int) -> Numeral? {
    guard !text[index].isJoined || text[index - 1].kind == .mark, text[index + 1].kind == .digits,
      text[index + 1].isJoined
    else { return nil }
    return Numeral(value: value(of: index..<(index + 2)), form: .digits, range: index..<(index + 2))
  }

  // MARK: Thousands

  private func endOfInteger(from index: Int) -> Int {
    guard text[index].count <= 3 else { return index + 1 }
    if let end = groups(from: index, mark: ",") ?? partedGroups(from: index) { return end }
    if let end = groups(from: index, mark: "."), end - index >= 5 { return end }
    return spacedGroups(from: index) ?? index + 1
  }

  /// The end of `1,234,567` or `12,34,567`; `nil` where there is no such grouping.
  private func groups(from index: Int, mark: Unicode.Scalar) -> Int? {
    var end = index + 1
    var lastCount = 0
    while text[end].isMark(mark), text[end].isJoined, text[end + 1].kind == .digits, text[end + 1].isJoined,
      text[end + 1].count == 3 || (text[end + 1].count == 2 && text[index].count <= 2 && lastCount != 3)
    {
      lastCount = text[end + 1].count
      end += 2
    }
    return lastCount == 3 ? end : nil
  }

  /// `80 , 000`, as corpora and some wires part marks from words.
  private func partedGroups(from index: Int) -> Int? {
    var end = index + 1
    while text[end].isMark(","), text[end].gap == .space, text[end + 1].kind == .digits, text[end + 1].gap == .space,
      text[end + 1].count == 3
    {
      end += 2
    }
    return end > index + 1 && text[end].kind != .digits ? end : nil
  }

  private func spacedGroups(from index: Int) -> Int? {
    var end = index + 1
    var gap: Lexeme.Gap?
    while text[end].kind == .digits, text[end].count == 3, text[end].gap == .tied || text[end].gap == .space,
      gap == nil || gap == text[end].gap
    {
      gap = text[end].gap
      end += 1
    }
    guard end > index + 1, text[end].kind != .digits, text[index - 1].kind != .digits else { return nil }
    return gap == .tied || text.digits(end - 1).allSatisfy { $0 == 0x30 } ? end : nil
  }

  // MARK: Values

  /// The value of digits with separators; the last point counts as decimal where it is the only one.
  private func value(of range: Range<Int>) -> Double? {
    if range.count == 1, text[range.lowerBound].count <= Self.exactDigits {
      return Double(text.integer(range.lowerBound))
    }
    let hasDecimals = range.count { text[$0].isMark(".") } == 1
    var whole = 0
    var (count, decimals) = (0, 0)
    var isBehindPoint = false
    for i in range {
      if text[i].kind == .digits {
        whole = text.integer(i, behind: whole)
        count += text[i].count
        if isBehindPoint { decimals += text[i].count }
      } else if hasDecimals, text[i].isMark(".") {
        isBehindPoint = true
      }
    }
    guard count > 0 else { return nil }
    guard count > Self.exactDigits else { return Double(whole) / (Self.power(10, decimals) ?? 1) }
    return longValue(of: range, decimals: decimals)
  }

  /// Up to so many digits are exact as a whole number, and so is the power of ten that they are divided by: the quotient
  /// is rounded once.
  private static let exactDigits = 15

  /// The value of more digits than that, the last `decimals` of them behind the point.
  private func longValue(of range: Range<Int>, decimals: Int) -> Double? {
    // A point alone at the head is none to every reader of numbers.
    let digits = [UInt8(ascii: "0")] + range.filter { text[$0].kind == .digits }.flatMap { text.digits($0) }
    let point = digits.count - decimals
    var spelled = digits[..<point]
    if decimals > 0 { spelled += [UInt8(ascii: ".")] + digits[point...] }
    return Double(String(decoding: spelled, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  // MARK: Exponents

  /// `12.32e+14`, `1.3x10^6`, `1.1^23`
  private func exponent(behind end: Int, base: Double) -> (value: Double?, end: Int)? {
    guard text[end].isJoined || text[end].isMark("x") else { return nil }
    let e = text[end]
    if e.kind == .word, e.count == 1, e.byte | 0x20 == 0x65, let power = signedInteger(at: end + 1) {
      return (Self.power(10, power.value).map { base * $0 }.flatMap { $0.isFinite ? $0 : nil }, power.end)
    }
    if e.isMark("^"), let power = signedInteger(at: end + 1) { return (Self.power(base, power.value), power.end) }
    guard e.count <= 2, e.byte | 0x20 == 0x78, text[end + 1].kind == .digits, text[end + 1].count == 2,
      value(of: (end + 1)..<(end + 2)) == 10, text[end + 2].isMark("^"), let power = signedInteger(at: end + 3)
    else { return nil }
    return (Self.power(10, power.value).map { base * $0 }.flatMap { $0.isFinite ? $0 : nil }, power.end)
  }

  private func signedInteger(at index: Int) -> (value: Int, end: Int)? {
    let hasSign = text[index].isMark("+") || text[index].isMark("-")
    let digits = hasSign ? index + 1 : index
    guard text[index].isJoined, text[digits].kind == .digits, text[digits].isJoined, text[digits].count <= 4,
      let value = value(of: digits..<(digits + 1))
    else { return nil }
    return (text[index].isMark("-") ? -Int(value) : Int(value), digits + 1)
  }

  /// `base` to a whole power of at most four digits, by repeated squaring; `nil` beyond what a `Double` holds.
  private static func power(_ base: Double, _ exponent: Int) -> Double? {
    var result = 1.0
    var square = base
    var rest = exponent.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    let value = exponent < 0 ? 1 / result : result
    return value.isFinite ? value : nil
  }

  // MARK: Fractions

  /// `1/4`. Only the denominators that recipes and measures use, and less than one: `9/11` and `24/7` are names.
  private func fraction(at index: Int) -> Numeral? {
    guard text[index + 1].isMark("/"), text[index + 1].isJoined, text[index + 2].kind == .digits,
      text[index + 2].isJoined, text[index].count <= 2, text[index + 2].count <= 3,
      !(text[index + 3].isMark("/") && text[index + 3].isJoined),
      !(text[index - 1].isMark("/") && text[index].isJoined),
      let above = value(of: index..<(index + 1)), let below = value(of: (index + 2)..<(index + 3)),
      above > 0, above < below, Self.denominators.contains(Int(below))
    else { return nil }
    return Numeral(value: above / below, form: .fraction, range: index..<(index + 3))
  }

  private static let denominators: Set<Int> = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100]
}
