internal import TextModel

/// Phrases of lexemes: units, currencies, qualifiers, holidays. Hyphens between words count as spaces on both sides.
struct LexemePhrases<Value: Sendable>: Sendable {
  /// Of phrases that differ in letter case alone (`MW`, `mW`) all are kept.
  private var values: [UInt64: [Value]] = [:]
  private var reach: [UInt64: Int] = [:]
  /// The number of words of the longest phrase.
  private(set) var longest = 0

  /// Enters a phrase, spelled as in a text. Gives the hash of its first lexeme.
  @discardableResult
  mutating func insert(_ phrase: Substring, _ value: Value) -> UInt64 {
    let words = LexemeReader.hashes(of: phrase)
    guard let first = words.first else { return 0 }
    reach[first] = max(reach[first] ?? 0, words.count)
    longest = max(longest, words.count)
    let key = words.reduce(Self.seed, Self.extend)
    values[key, default: []].append(value)
    return first
  }

  /// The longest phrase that starts at `index`: what is said of it, and the index behind it. A hyphen in front
  /// of the phrase is no part of it; those within are passed over.
  func longestMatch(
    in text: LexemeText, at index: Int, where fits: (Value, Int) -> Bool = { _, _ in true }
  ) -> (value: Value, end: Int)? {
    guard let longest = reach[text[index].hash] else { return nil }
    var best: (Value, Int)?
    var key = Self.seed
    var i = index
    for _ in 0..<longest {
      guard text[i].kind != .none else { break }
      key = Self.extend(key, by: text[i].hash)
      i += 1
      if let value = values[key]?.first(where: { fits($0, i) }) { best = (value, i) }
      if text[i].isMark("."), text[i].isJoined, text[i - 1].count < 4, text[i + 1].kind == .word { i += 1 }
      if text.isInnerHyphen(i) { i += 1 }
    }
    return best.map { (value: $0.0, end: $0.1) }
  }

  /// The longest phrase that ends before `index`: what is said of it, and where it starts.
  func longestMatch(in text: LexemeText, endingAt index: Int) -> (value: Value, start: Int)? {
    for count in stride(from: min(longest, index), to: 0, by: -1) {
      var key = Self.seed
      for i in (index - count)..<index { key = Self.extend(key, by: text[i].hash) }
      if let value = values[key]?.first { return (value, index - count) }
    }
    return nil
  }

  private static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  private static func extend(_ key: UInt64, by hash: UInt64) -> UInt64 {
    (key ^ hash) &* 0xFF51_AFD7_ED55_8CCD ^ (key >> 29)
  }
}
