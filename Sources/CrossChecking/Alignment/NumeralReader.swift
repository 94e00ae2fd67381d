internal import TextModel

/// Reads a number that is spelled over one or more tokens: `1.2 million`, `two hundred and six`, `twenty-five`, and as it
/// is spoken: `two point four million`, `a hundred and twenty`, `twenty twenty-seven`.
struct NumeralReader {
  let tokens: [Token]
  let bytes: [UInt8]
  let table: NumeralTable

  /// The number that starts at token `index` and ends before `limit`, with the token behind it.
  func read(_ index: Int, _ limit: Int) -> (Decimal, end: Int)? { read(index, limit, below: .max) }

  /// The same, where no scale in it reaches a power of ten; `nil` where one does. Each call of itself is below a smaller
  /// power.
  private func read(_ index: Int, _ limit: Int, below highest: Int) -> (Decimal, end: Int)? {
    guard var (current, end) = start(at: index, limit) else { return nil }
    while end < limit {
      if case .scale(let power)? = table[tokens[end].hash] {
        guard power < highest else { return nil }
        current = current.scaled(by: power)
        end += 1
      } else if let (small, next) = addend(at: end, limit), let sum = current.adding(small) {
        current = sum
        end = next
      } else {
        break
      }
    }
    return (current, end)
  }

  /// What a number begins with: a year or decimals as they are spoken, one before a scale, or one token.
  private func start(at index: Int, _ limit: Int) -> (Decimal, end: Int)? {
    if case .article? = table[tokens[index].hash] {
      guard index + 1 < limit, case .scale? = table[tokens[index + 1].hash] else { return nil }
      return (Decimal(1), index + 1)
    }
    guard let first = part(at: index) else { return nil }
    return year(at: index, limit) ?? decimals(first, behind: index, limit) ?? (first, index + 1)
  }

  /// `nineteen eighty-four`, `twenty twenty-seven`, `twenty twenty five`.
  private func year(at index: Int, _ limit: Int) -> (Decimal, end: Int)? {
    guard let century = word(at: index)?.whole, (10...20).contains(century),
      let (pair, end) = pair(at: index + 1, limit),
      end >= limit || part(at: end) == nil && !isScale(end)
    else { return nil }
    return (Decimal(century * 100 + pair), end)
  }

  /// Ten to ninety-nine in words.
  private func pair(at index: Int, _ limit: Int) -> (UInt64, end: Int)? {
    guard index < limit, tokens[index].kind == .word, let value = word(at: index)?.whole, value >= 10 else {
      return nil
    }
    guard case .tens? = table[tokens[index].hash], let (ones, end) = addend(at: index + 1, limit),
      let ones = ones.whole
    else { return (value, index + 1) }
    return (value + ones, end)
  }

  private func isScale(_ index: Int) -> Bool {
    if case .scale? = table[tokens[index].hash] { true } else { false }
  }

  /// `two point four`, `three point one four`: the digits behind the point are spoken one by one.
  private func decimals(_ whole: Decimal, behind index: Int, _ limit: Int) -> (Decimal, end: Int)? {
    guard index + 1 < limit, case .point? = table[tokens[index + 1].hash], var digits = whole.whole, digits < 1000
    else {
      return nil
    }
    var end = index + 2
    while end < min(limit, index + 2 + Self.mostDecimals), case .small(let digit)? = table[tokens[end].hash], digit < 10
    {
      digits = digits * 10 + digit
      end += 1
    }
    let count = end - index - 2
    return count > 0 ? (Decimal(digits, exponent: -count), end) : nil
  }

  /// Nobody speaks more, and as many fit.
  private static let mostDecimals = 8

  /// A place in a row: `thirtieth`, `twenty-first`, `21st`.
  func ordinal(at index: Int, _ limit: Int) -> (number: Int, end: Int)? {
    let span = tokens[index].span
    if tokens[index].kind == .number {
      let digits = bytes[span.range].prefix { $0 &- 0x30 < 10 }
      let ending = bytes[span.range].dropFirst(digits.count)
      guard (1...2).contains(digits.count), ending.count == 2, ending.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }),
        table.isOrdinalEnding(WordHash.of(bytes, ending.startIndex..<ending.endIndex))
      else { return nil }
      return (digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }, index + 1)
    }
    if let value = small(ordinal: tokens[index].hash) { return (value, index + 1) }
    if case .tens(let tens)? = table[tokens[index].hash], index + 1 < limit,
      let ones = small(ordinal: tokens[index + 1].hash), ones < 10
    {
      return (Int(tens) + ones, index + 2)
    }
    guard span.count <= 14, let hyphen = bytes[span.range].firstIndex(of: 0x2D),
      case .tens(let tens)? = table[WordHash.of(bytes, Int(span.start)..<hyphen)],
      let ones = small(ordinal: WordHash.of(bytes, (hyphen + 1)..<Int(span.end))), ones < 10
    else { return nil }
    return (Int(tens) + ones, index + 1)
  }

  private func small(ordinal hash: UInt64) -> Int? {
    guard case .ordinal(let value)? = table[hash], value < 100 else { return nil }
    return Int(value)
  }

  /// The number of one token: digits, a small number word, tens, or tens and ones with a hyphen.
  private func part(at index: Int) -> Decimal? {
    let token = tokens[index]
    switch token.kind {
    case .number: return Decimal(spelled: bytes[token.span.range])
    case .word: return word(at: index)
    default: return nil
    }
  }

  private func word(at index: Int) -> Decimal? {
    switch table[tokens[index].hash] {
    case .small(let value), .tens(let value): return Decimal(value)
    case .scale, .ordinal, .article, .point: return nil
    case nil: return hyphenated(tokens[index].span.range)
    }
  }

  /// `twenty-five`, where it is one token.
  private func hyphenated(_ range: Range<Int>) -> Decimal? {
    guard range.count >= 7, range.count <= 13, let hyphen = bytes[range].firstIndex(of: 0x2D),
      case .tens(let tens)? = table[WordHash.of(bytes, range.lowerBound..<hyphen)],
      case .small(let ones)? = table[WordHash.of(bytes, (hyphen + 1)..<range.upperBound)], ones < 10
    else { return nil }
    return Decimal(tens + ones)
  }

  /// What a spelled number goes on with: `five` after `twenty`, `and six` after `two hundred`.
  private func addend(at index: Int, _ limit: Int) -> (Decimal, next: Int)? {
    guard index < limit else { return nil }
    let previous = table[tokens[index - 1].hash]
    if case .tens? = previous, case .small(let ones)? = table[tokens[index].hash], ones > 0, ones < 10 {
      return (Decimal(ones), index + 1)
    }
    guard case .scale(let power)? = previous else { return nil }
    let isAnd = tokens[index].hash == Self.and
    let at = isAnd ? index + 1 : index
    guard at < limit, tokens[at].kind == .word, let value = word(at: at) else { return nil }
    // In `one hundred and twenty million` the second scale multiplies both; in `one million two hundred thousand`, and in
    // `three thousand two hundred`, only what stands behind the first.
    guard power > 2 else { return (value, at + 1) }
    return read(at, limit, below: power).map { ($0, $1) }
  }

  private static let and = WordHash.of("and")
}
