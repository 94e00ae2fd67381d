/// Parts a text into words, numbers, marks and symbols, by the rules that ``Token`` states: one pass over the bytes.
struct Tokeniser {
  let text: [UInt8]
  let abbreviations: AbbreviationTable
  let classes = ByteClass.table
  private(set) var tokens: [Token] = []
  private var numbering: WordNumbering
  /// The distinct words of the tokens.
  var words: [DistinctWord] { numbering.words }
  /// The tokens that a sentence may end with, as indices: marks but commas, and words with a stop of their own. One token
  /// in eight is one.
  private(set) var terminals: [Int] = []
  /// Where the last token of the range at work ends.
  private var lastEnd = -1

  init(text: [UInt8], abbreviations: AbbreviationTable) {
    self.text = text
    self.abbreviations = abbreviations
    numbering = WordNumbering(byteCount: text.count)
    tokens.reserveCapacity(text.count / 5)
  }

  /// Appends the tokens of the bytes in `range` and gives their indices.
  mutating func tokenise(_ range: Range<Int>) -> Range<Int> {
    let first = tokens.count
    lastEnd = -1
    let text = text
    text.withUnsafeBytes { bytes in
      var i = range.lowerBound
      while i < range.upperBound {
        if bytes[i] == 0x20 {
          i &+= 1
        } else if ASCII.isLetter(bytes[i]), let word = PlainWord(in: bytes, at: i), word.end <= range.upperBound {
          append(i..<word.end, hash: word.hash, .word, word.shape, isPlain: true)
          i = word.end
        } else {
          i = token(at: i, end: range.upperBound)
        }
      }
    }
    return first..<tokens.count
  }

  /// Appends the token at `i`, where one starts there, and gives the offset behind it.
  private mutating func token(at i: Int, end: Int) -> Int {
    switch classes[Int(text[i])] {
    case .space, .lineEnd: return i + 1
    case .lowercase, .uppercase: return word(from: i, end: end)
    case .digit: return number(from: i, end: end)
    case .apostrophe: return apostrophe(from: i, length: 1, end: end)
    case .mark: return mark(from: i, end: end)
    case .repeatable: return repeated(from: i, length: 1, end: end)
    case .symbol:
      append(i..<(i + 1), .symbol)
      return i + 1
    case .multibyte: return multibyte(from: i, end: end)
    }
  }

  /// Appends a token that has no case.
  mutating func append(_ range: Range<Int>, _ kind: Token.Kind) {
    append(range, hash: WordHash.of(text, range), kind, .lower)
  }

  /// Appends a token. Whether it is letters of ASCII alone is found out where the caller does not know that it is.
  @inline(__always)
  mutating func append(
    _ range: Range<Int>, hash: UInt64, _ kind: Token.Kind, _ shape: Token.Shape, isPlain: Bool = false
  ) {
    let first = text[range.lowerBound]
    if !isPlain, mayEndSentence(range, kind) { terminals.append(tokens.count) }
    let word = numbering.number(of: hash, at: range, in: text, isPlain: isPlain)
    tokens.append(
      Token(
        span: ReadingSpan(range), hash: hash, kind: kind, shape: shape, firstByte: first,
        isJoined: isJoined(at: range.lowerBound), word: word))
    lastEnd = range.upperBound
  }

  private func mayEndSentence(_ range: Range<Int>, _ kind: Token.Kind) -> Bool {
    switch kind {
    case .word: text[range.upperBound - 1] == UInt8(ascii: ".")
    case .number, .symbol: false
    case .punctuation: text[range.lowerBound] != UInt8(ascii: ",")
    }
  }

  /// Whether a token ends at `i`.
  func isJoined(at i: Int) -> Bool { lastEnd == i }

  /// The class of the byte at `i`, a space behind the end.
  func byteClass(_ i: Int, _ end: Int) -> ByteClass { i < end ? classes[Int(text[i])] : .space }

  /// Whether a letter starts at `i`.
  func isLetter(_ i: Int, _ end: Int) -> Bool {
    switch byteClass(i, end) {
    case .lowercase, .uppercase: return true
    case .multibyte:
      let scalarClass = ScalarClass.of(TextScalar(in: text, at: i, end: end).value)
      return scalarClass == .lowercase || scalarClass == .uppercase
    default: return false
    }
  }

  /// Whether a letter or a digit starts at `i`.
  func isAlphanumeric(_ i: Int, _ end: Int) -> Bool { byteClass(i, end) == .digit || isLetter(i, end) }

  private mutating func multibyte(from i: Int, end: Int) -> Int {
    let scalar = TextScalar(in: text, at: i, end: end)
    let next = i + scalar.length
    switch ScalarClass.of(scalar.value) {
    case .space: return next
    case .lowercase, .uppercase: return word(from: i, end: end)
    case .fraction: append(i..<next, .number)
    case .apostrophe: return apostrophe(from: i, length: scalar.length, end: end)
    case .hyphen: append(i..<next, .punctuation)
    case .mark:
      let isDecade = scalar.value == 0x2018 && isDecade(at: next, end)
      append(i..<(isDecade ? next + 3 : next), isDecade ? .number : .punctuation)
      return isDecade ? next + 3 : next
    case .repeatable: return repeated(from: i, length: scalar.length, end: end)
    case .symbol: return emoji(from: i, end: end)
    }
    return next
  }
}

// MARK: Marks and numbers

extension Tokeniser {
  /// A mark alone, or two backticks.
  private mutating func mark(from i: Int, end: Int) -> Int {
    let isPair = text[i] == UInt8(ascii: "`") && i + 1 < end && text[i + 1] == UInt8(ascii: "`")
    append(i..<(isPair ? i + 2 : i + 1), .punctuation)
    return isPair ? i + 2 : i + 1
  }

  /// One mark as often as it is repeated. A point before a digit starts a number: `.300`.
  private mutating func repeated(from i: Int, length: Int, end: Int) -> Int {
    if text[i] == UInt8(ascii: "."), byteClass(i + 1, end) == .digit,
      !isJoined(at: i) || tokens.last?.kind == .symbol
    {
      return number(from: i, end: end)
    }
    var next = i + length
    while next + length <= end, (0..<length).allSatisfy({ text[next + $0] == text[i + $0] }) { next += length }
    append(i..<next, .punctuation)
    return next
  }

  /// An apostrophe: the start of a possessive or of a decade, or a mark.
  private mutating func apostrophe(from i: Int, length: Int, end: Int) -> Int {
    let next = i + length
    if next < end, text[next] | 0x20 == UInt8(ascii: "s"), isJoined(at: i), !isAlphanumeric(next + 1, end) {
      append(i..<(next + 1), .word)
      return next + 1
    }
    if isDecade(at: next, end), !isJoined(at: i) || tokens.last?.kind == .punctuation {
      append(i..<(next + 3), .number)
      return next + 3
    }
    let isPair = length == 1 && next < end && text[next] == text[i]
    append(i..<(isPair ? next + 1 : next), .punctuation)
    return isPair ? next + 1 : next
  }

  /// Whether `90s` stands at `i`.
  private func isDecade(at i: Int, _ end: Int) -> Bool {
    byteClass(i, end) == .digit && byteClass(i + 1, end) == .digit && i + 2 < end
      && text[i + 2] | 0x20 == UInt8(ascii: "s") && !isAlphanumeric(i + 3, end)
  }

  /// A symbol with the marks that belong to it: variation selectors, joiners and what they join.
  private mutating func emoji(from i: Int, end: Int) -> Int {
    var next = i + TextScalar(in: text, at: i, end: end).length
    while next < end, text[next] >= 0xE2 {
      let scalar = TextScalar(in: text, at: next, end: end)
      if scalar.value == 0x200D, next + scalar.length < end {
        next += scalar.length
        next += TextScalar(in: text, at: next, end: end).length
      } else if (0xFE00...0xFE0F).contains(scalar.value) || (0x1F3FB...0x1F3FF).contains(scalar.value) {
        next += scalar.length
      } else {
        break
      }
    }
    append(i..<next, .symbol)
    return next
  }

  /// Digits with inner points, commas, colons and slashes, then letters: `1,200`, `3rd`, `1990s`.
  private mutating func number(from start: Int, end: Int) -> Int {
    var i = start + 1
    while i < end {
      let byte = text[i]
      if classes[Int(byte)] == .digit {
        i += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
        || byte == UInt8(ascii: "/"), byteClass(i + 1, end) == .digit, classes[Int(text[i - 1])] == .digit
      {
        i += 2
      } else {
        break
      }
    }
    if i < end, text[i] >= 0x80, case let scalar = TextScalar(in: text, at: i, end: end),
      ScalarClass.of(scalar.value) == .fraction
    {
      i += scalar.length
    }
    var suffixEnd = i
    while byteClass(suffixEnd, end) == .lowercase || byteClass(suffixEnd, end) == .uppercase
      || byteClass(suffixEnd, end) == .digit
    { suffixEnd += 1 }
    // `9a.m.` is `9` and `a.m.`.
    let isDotted = suffixEnd == i + 1 && byteClass(suffixEnd, end) == .repeatable && isLetter(suffixEnd + 1, end)
    if !isDotted { i = suffixEnd }
    append(start..<i, .number)
    return i
  }
}
