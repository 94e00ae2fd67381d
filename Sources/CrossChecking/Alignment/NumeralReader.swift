internal import TextModel

/// Reads a number that is spelled over one or more tokens: `1.2 million`, `two hundred and six`, `twenty-five`.
struct NumeralReader {
  let tokens: [Token]
  let bytes: [UInt8]
  let table: NumeralTable

  /// The number that starts at token `index` and ends before `limit`, with the token behind it.
  func read(_ index: Int, _ limit: Int) -> (Decimal, end: Int)? {
    guard let first = part(at: index) else { return nil }
    var current = first
    var end = index + 1
    while end < limit {
      if case .scale(let power)? = table[tokens[end].hash] {
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
    case .scale: return nil
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
    let previous = table[tokens[index - 1].hash]
    if case .tens? = previous, case .small(let ones)? = table[tokens[index].hash], ones > 0, ones < 10 {
      return (Decimal(ones), index + 1)
    }
    guard case .scale(let power)? = previous else { return nil }
    let isAnd = tokens[index].hash == Self.and
    let at = isAnd ? index + 1 : index
    guard at < limit, tokens[at].kind == .word, let value = word(at: at) else { return nil }
    // In `one million two hundred thousand` the second scale does not multiply the million.
    if power > 2, at + 1 < limit, case .scale? = table[tokens[at + 1].hash] { return nil }
    return (value, at + 1)
  }

  private static let and = WordHash.of("and")
}
