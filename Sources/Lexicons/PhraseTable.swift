public import TextModel

/// Says what a language's word list says of a phrase of one or more words, and finds the longest one that
/// starts at a token.
public struct PhraseTable<Value: Sendable>: Sendable {
  /// The key of a phrase is made of its words' hashes; `reach` keeps, for every first word, the number of words of the longest
  /// phrase that starts with it, so that a token that starts none costs one look-up.
  private var values: [UInt64: Value] = [:]
  private var reach: [UInt64: Int] = [:]

  /// An empty table.
  public init() {}

  /// Enters a phrase: words and marks parted by single spaces, in the way in which the tokeniser parts them.
  public mutating func insert(_ phrase: some StringProtocol, _ value: Value) {
    let words = phrase.split(separator: " ").map { WordHash.of(String($0)) }
    guard let first = words.first else { return }
    reach[first] = max(reach[first] ?? 0, words.count)
    values[Self.key(words[...])] = value
  }

  /// The longest phrase that starts at `index` of `tokens` and ends before `limit`: what is said of it, and
  /// how many tokens it has.
  public func longestMatch(in tokens: [Token], at index: Int, limit: Int) -> (value: Value, count: Int)? {
    guard let longest = reach[tokens[index].hash] else { return nil }
    var best: (Value, Int)?
    var key = Self.seed
    for count in 1...longest {
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

  private static func key(_ words: ArraySlice<UInt64>) -> UInt64 {
    words.reduce(seed) { extend($0, by: $1) }
  }
}
