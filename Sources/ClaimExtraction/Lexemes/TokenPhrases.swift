internal import TextModel

/// Phrases of tokens. What `PhraseTable` is, with a filter in front, so that a word that begins no phrase costs
/// one load; and inside this module, so that the compiler makes it for the values that it holds.
struct TokenPhrases<Value: Sendable>: Sendable {
  private var filter = [UInt64](repeating: 0, count: 256)
  private var values: [UInt64: Value] = [:]
  private var reach: [UInt64: Int] = [:]

  /// Enters a phrase of words parted by single spaces; one that is there already stays.
  mutating func insert(_ phrase: Substring, _ value: Value) {
    let words = phrase.split(separator: " ").map { WordHash.of(String($0)) }
    guard let first = words.first else { return }
    filter[Int(first >> 6 & 255)] |= 1 << (first & 63)
    reach[first] = max(reach[first] ?? 0, words.count)
    let key = words.reduce(Self.seed, Self.extend)
    if values[key] == nil { values[key] = value }
  }

  /// The longest phrase that starts at `index` and ends before `limit`: its value and its number of tokens.
  func longestMatch(in tokens: [Token], at index: Int, limit: Int) -> (value: Value, count: Int)? {
    let first = tokens[index].hash
    guard filter[Int(first >> 6 & 255)] >> (first & 63) & 1 == 1, let longest = reach[first] else { return nil }
    var best: (Value, Int)?
    var key = Self.seed
    for count in 1...max(1, longest) {
      guard index + count <= limit else { break }
      key = Self.extend(key, by: tokens[index + count - 1].hash)
      if let value = values[key] { best = (value, count) }
    }
    return best.map { (value: $0.0, count: $0.1) }
  }

  private static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  private static func extend(_ key: UInt64, by hash: UInt64) -> UInt64 {
    (key ^ hash) &* 0xFF51_AFD7_ED55_8CCD ^ (key >> 29)
  }
}
