internal import TextModel

/// Phrases of lexemes: units, currencies, qualifiers, holidays. Hyphens between words count as spaces on both sides.
struct LexemePhrases<Value: Sendable>: Sendable {
  /// Of phrases that differ in letter case alone (`MW`, `mW`) all are kept.
  private var values: [[Value]] = []
  /// Where in `values` those of a phrase are, by the key of its words; -1 for none.
  private var places = FlatTable<Int32>(minimumCapacity: 256, free: -1)
  /// The number of words of the longest phrase that starts with a word.
  private var reach = FlatTable<Int32>(minimumCapacity: 256, free: 0)
  /// The number of words of the longest phrase that ends with a word.
  private var backReach = FlatTable<Int32>(minimumCapacity: 256, free: 0)

  /// Enters a phrase, spelled as in a text. Gives the hash of its first lexeme.
  @discardableResult
  mutating func insert(_ phrase: Substring, _ value: Value) -> UInt64 {
    let words = LexemeReader.hashes(of: phrase)
    guard let first = words.first, let last = words.last else { return 0 }
    reach.insert(first, Int32(words.count), combine: max)
    backReach.insert(last, Int32(words.count), combine: max)
    let key = words.reduce(Self.seed, Self.extend)
    if places.value(key) < 0 {
      places.insert(key, Int32(values.count))
      values.append([])
    }
    values[Int(places.value(key))].append(value)
    return first
  }

  /// The longest phrase that starts at `index`: what is said of it, and the index behind it. A hyphen in front
  /// of the phrase is no part of it; those within are passed over.
  func longestMatch(
    in text: LexemeText, at index: Int, where fits: (Value, Int) -> Bool = { _, _ in true }
  ) -> (value: Value, end: Int)? {
    let longest = reach.value(text[index].hash)
    guard longest > 0 else { return nil }
    var best: (Value, Int)?
    var key = Self.seed
    var i = index
    for _ in 0..<longest {
      guard text[i].kind != .none else { break }
      key = Self.extend(key, by: text[i].hash)
      i += 1
      if let value = value(key, where: { fits($0, i) }) { best = (value, i) }
      if text[i].isMark("."), text[i].isJoined, text[i - 1].count < 4, text[i + 1].kind == .word { i += 1 }
      if text.isInnerHyphen(i) { i += 1 }
    }
    return best.map { (value: $0.0, end: $0.1) }
  }

  /// The longest phrase that ends before `index`: what is said of it, and where it starts.
  func longestMatch(in text: LexemeText, endingAt index: Int) -> (value: Value, start: Int)? {
    let longest = Int(backReach.value(text[index - 1].hash))
    for count in stride(from: min(longest, index), to: 0, by: -1) {
      var key = Self.seed
      for i in (index - count)..<index { key = Self.extend(key, by: text[i].hash) }
      if let value = value(key, where: { _ in true }) { return (value, index - count) }
    }
    return nil
  }

  /// The first value under a key that fits.
  private func value(_ key: UInt64, where fits: (Value) -> Bool) -> Value? {
    let place = places.value(key)
    return place < 0 ? nil : values[Int(place)].first(where: fits)
  }

  private static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  private static func extend(_ key: UInt64, by hash: UInt64) -> UInt64 {
    (key ^ hash) &* 0xFF51_AFD7_ED55_8CCD ^ (key >> 29)
  }
}
