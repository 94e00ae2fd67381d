internal import Extraction
internal import Lexicons
internal import TextModel

extension NormalText {
  /// The keys of units as they are spoken out: `don't` as `do not`, `gonna` as `going to`, without `um`.
  ///
  /// - Parameters:
  ///   - run: The units.
  ///   - lexicon: What the word lists say of them.
  ///   - table: What contractions stand for, where not for what they mostly do.
  func spoken(
    _ run: [Int], _ lexicon: ComparisonLexicon, as table: PhraseTable<UInt64>? = nil
  ) -> [UInt64] {
    var keys: [UInt64] = []
    var index = 0
    while index < run.count {
      let token = Int(units[run[index]].token)
      let limit = Int(units[run[run.count - 1]].tokenEnd)
      if let (key, count) = table?.longestMatch(in: article.layout.tokens, at: token, limit: limit)
        ?? lexicon.spoken.longestMatch(in: article.layout.tokens, at: token, limit: limit)
      {
        keys.append(key)
        while index < run.count, Int(units[run[index]].token) < token + count { index += 1 }
      } else {
        if !units[run[index]].traits.contains(.filler) { keys.append(units[run[index]].key) }
        index += 1
      }
    }
    return keys
  }

  /// Whether units are signs without letters: `$`, `£`.
  func areSigns(_ run: [Int]) -> Bool {
    run.allSatisfy { article.layout.tokens[Int(units[$0].token)].kind == .symbol }
  }

  /// Whether light words stand twice in a row, and a run is one of the two: `we, we will`, `I should -- I should have`.
  /// Speakers start anew; who writes `very, very` means it.
  func repeats(_ run: [Int]) -> Bool {
    guard let first = run.first, let last = run.last, last - first + 1 == run.count,
      run.allSatisfy({ !units[$0].traits.isDisjoint(with: [.function, .filler]) })
    else { return false }
    let own = keys[first...last]
    let (before, behind) = ((first - run.count)..<first, (last + 1)..<(last + 1 + run.count))
    return before.lowerBound >= 0 && keys[before].elementsEqual(own)
      || behind.upperBound <= keys.count && keys[behind].elementsEqual(own)
  }

  /// Whether an ellipsis stands at either end of a run, or, where that is empty, of the place between `previous` and
  /// `next`.
  func hasEllipsis(beside run: [Int], _ previous: Int, _ next: Int) -> Bool {
    guard let first = run.first, let last = run.last else {
      return hasEllipsis(before: next) || hasEllipsis(before: previous + 1)
    }
    return hasEllipsis(before: first) || hasEllipsis(before: last + 1)
  }

  /// Whether an ellipsis stands directly before a unit, or behind the last one.
  func hasEllipsis(before unit: Int) -> Bool {
    let tokens = article.layout.tokens
    let end = unit < units.count && unit >= 0 ? Int(units[unit].token) : tokens.count
    let start = unit > 0 && unit <= units.count ? Int(units[unit - 1].tokenEnd) : 0
    var stops = 0
    // Eight marks hold any ellipsis with the marks around it; more is no punctuation of a quotation.
    for token in tokens[start..<max(start, end)].prefix(8) {
      let bytes = article.reading.bytes[token.span.range]
      if bytes.elementsEqual([0xE2, 0x80, 0xA6]) { return true }
      if token.firstByte == 0x2E { stops += bytes.count }
    }
    return stops >= 3
  }

  /// Whether a unit stands in square brackets or parentheses, at most a dozen tokens long.
  func isBracketed(_ unit: Int) -> Bool {
    let tokens = article.layout.tokens
    for token in tokens[..<Int(units[unit].token)].suffix(12).reversed() where token.kind != .word {
      switch token.firstByte {
      case UInt8(ascii: "["), UInt8(ascii: "("): return true
      case UInt8(ascii: "]"), UInt8(ascii: ")"): return false
      default: continue
      }
    }
    return false
  }

  /// Whether a quotation mark stands directly before the first and directly behind the last unit of a run.
  func marks(around run: (first: Int, last: Int)) -> [Bool] {
    [hasMark(before: run.first), hasMark(before: run.last + 1)]
  }

  /// Whether a quotation mark stands between a unit and the one before it.
  private func hasMark(before unit: Int) -> Bool {
    let tokens = article.layout.tokens
    let end = unit < units.count ? Int(units[unit].token) : tokens.count
    let start = unit > 0 ? Int(units[unit - 1].tokenEnd) : 0
    return tokens[min(start, end)..<end].contains { isQuotationMark($0) }
  }

  /// Whether a token is a quotation mark of any style, double or single, once or doubled.
  func isQuotationMark(_ token: Token) -> Bool {
    guard token.kind == .punctuation || token.kind == .symbol else { return false }
    let bytes = article.reading.bytes
    let start = Int(token.span.start)
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): return true
    case 0xC2: return token.span.count >= 2 && (bytes[start + 1] == 0xAB || bytes[start + 1] == 0xBB)
    case 0xE2:
      guard token.span.count >= 3, bytes[start + 1] == 0x80 else { return false }
      return (0x98...0x9F).contains(bytes[start + 2]) || bytes[start + 2] == 0xB9 || bytes[start + 2] == 0xBA
    default: return false
    }
  }
}
