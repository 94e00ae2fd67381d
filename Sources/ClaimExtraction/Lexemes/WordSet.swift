/// A set of words by their hashes. A filter in front turns most strangers away for one load.
struct WordSet: Sendable {
  private var filter = [UInt64](repeating: 0, count: 64)
  private var words: Set<UInt64> = []

  /// Enters a word.
  mutating func insert(_ hash: UInt64) {
    filter[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
    words.insert(hash)
  }

  /// Whether the word is in it.
  func contains(_ hash: UInt64) -> Bool {
    filter[Int(hash >> 6 & 63)] >> (hash & 63) & 1 == 1 && words.contains(hash)
  }
}
