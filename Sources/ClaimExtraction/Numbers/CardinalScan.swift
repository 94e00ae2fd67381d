internal import TextModel

/// Adds up number words from left to right: `two hundred and fifty-four thousand three hundred`.
///
/// A magnitude closes the phrase before it; within a phrase hundreds come before tens and tens before units. A word
/// that does not fit there begins another number: `twenty` behind `six` in `nineteen ninety-six twenty`.
struct CardinalScan {
  private let text: LexemeText
  /// What closed phrases come to.
  private var total = 0.0
  /// The phrase that is open.
  private var current: Double?
  /// What the last word of the open phrase counts: 1, 10 or 100; 0 for digits, which take magnitudes only.
  private var level = 0.0
  /// The magnitude that closed the last phrase.
  private(set) var scale: Double?
  private(set) var end: Int
  private(set) var isOrdinal = false
  /// Whether `and` may join what is above a hundred to what is below; not in `between one hundred and two hundred`.
  private let joinsWithAnd: Bool
  /// The index before which the scan stops.
  private let limit: Int
  private(set) var isCounted = false

  var value: Double { total + (current ?? 0) }
  /// Whether nothing has been read.
  var isEmpty: Bool { !isCounted }

  /// A scan of words from `index`. `seed` is a number in digits or an article, already read up to `index`.
  init(
    _ text: LexemeText, at index: Int, seed: Double? = nil, isArticle: Bool = false, joinsWithAnd: Bool = true,
    limit: Int = .max
  ) {
    self.text = text
    self.joinsWithAnd = joinsWithAnd
    self.limit = limit
    end = index
    current = seed
    level = isArticle ? 1 : 0
    run()
  }

  private mutating func run() {
    while !isOrdinal {
      var next = end
      if !isEmpty || current != nil {
        if text[next].isMark("-"), text[next].isJoined == text[next + 1].isJoined { next += 1 }
        if canPassAnd(next) { next += 1 }
      }
      guard next < limit, take(next) else { return }
    }
  }

  /// Whether the `and` at `index` goes on with the number.
  private func canPassAnd(_ index: Int) -> Bool {
    guard joinsWithAnd, text.has(.and, at: index), isCounted, current == nil || level == 100 else { return false }
    guard let number = text.sense(index + 1).number, number.role == .small || number.role == .tens else {
      return text[index + 1].kind == .digits && text[index + 1].count <= 2 && level == 100
        && text[index + 2].kind != .digits && !text[index + 2].isMark(".")
    }
    // `two hundred and three hundred` are two numbers.
    var behind = index + 2
    if text[behind].isMark("-") { behind += 1 }
    if number.role == .tens, text.sense(behind).number?.role == .small { behind += 1 }
    // Behind a magnitude the hundreds go on with it: `a million and three hundred`.
    if text.sense(behind).number?.role == .hundred, current != nil { return false }
    if text.sense(behind).scale?.role == .group { return false }
    let denominator = text.sense(behind).number?.role
    if denominator == .denominator || denominator == .fraction { return false }
    if let next = text.sense(behind).scale, next.role == .scale { return next.factor < scale ?? .infinity }
    return true
  }

  /// Takes the word at `index` in, where it fits.
  private mutating func take(_ index: Int) -> Bool {
    let lexeme = text[index]
    guard lexeme.roles.contains(.number) || lexeme.roles.contains(.scale) else {
      return takeDigits(index)
    }
    let sense = text.sense(index)
    if let number = sense.number, takeNumber(number, at: index) { return true }
    if let scale = sense.scale, takeScale(scale, at: index) { return true }
    return false
  }

  /// `3 hundred and 21`
  private mutating func takeDigits(_ index: Int) -> Bool {
    guard index > end, text.has(.and, at: index - 1), level == 100, text[index].kind == .digits,
      let digits = DigitReader(text: text).read(at: index), digits.isWhole(in: 1...99)
    else { return false }
    add(digits.value ?? 0, level: 0, end: digits.end)
    return true
  }

  private mutating func takeNumber(_ number: NumberWord, at index: Int) -> Bool {
    let ends = number.role == .ordinal
    switch (Self.place(of: number), number.value) {
    case (.small, let value):
      let fits = current == nil ? !(isCounted && level == 1) : (level == 10 && (1...9).contains(value)) || level == 100
      guard fits, value > 0 || isEmpty else { return false }
      add(value, level: 1, end: index + 1)
    case (.tens, let value):
      guard current == nil || level == 100 else { return false }
      add(value, level: 10, end: index + 1)
    case (.hundred, _):
      // `hundredth` alone is the hundredth.
      if current == nil, isEmpty, number.role == .ordinal || text.sense(index + 1).scale?.role == .scale { current = 1 }
      guard let phrase = current, level != 100, phrase < 100 || level == 0 else { return false }
      current = NumeralGrammar.rounded(phrase * 100)
      level = 100
      finish(index + 1)
    case (.ordinal, let factor):
      if current == nil, isEmpty { current = 1 }
      guard takeScale(Scale(role: .scale, factor: factor), at: index) else { return false }
    default:
      return false
    }
    isOrdinal = ends
    return true
  }

  /// Where an ordinal stands among the cardinals: `third` where `three` does, `hundredth` where `hundred` does.
  private static func place(of number: NumberWord) -> NumberWord.Role {
    guard number.role == .ordinal, number.value <= 100 else { return number.role }
    return number.value < 20 ? .small : number.value < 100 ? .tens : .hundred
  }

  private mutating func add(_ value: Double, level: Double, end: Int) {
    current = (current ?? 0) + value
    self.level = level
    finish(end)
  }

  private mutating func takeScale(_ word: Scale, at index: Int) -> Bool {
    switch word.role {
    case .scale, .plural:
      if let phrase = current, word.factor < scale ?? .infinity {
        guard word.role == .scale || phrase != 1 else { return false }
        total += NumeralGrammar.rounded(phrase * word.factor)
        current = nil
      } else if current == nil, isCounted, word.factor > (scale ?? .infinity) {
        // `three lakh crore`, `a thousand million`
        total = NumeralGrammar.rounded(total * word.factor)
      } else {
        return false
      }
      scale = word.factor
      level = 100
    case .group:
      guard value > 0, scale == nil || current == nil else { return false }
      total = NumeralGrammar.rounded(value * word.factor)
      current = nil
      scale = word.factor
      level = 1
    case .suffix, .letter:
      return false
    }
    finish(index + 1)
    return true
  }

  private mutating func finish(_ index: Int) {
    end = index
    isCounted = true
  }
}
