/// Says of the key of a phrase that it is in no list, or that it may be in one: a Bloom filter of one bit a key.
///
/// With every beginning of every phrase in the filter, a walk over the words of a text stops at the first word that goes
/// on none, mostly the first of all, and the table of phrases is read only where there is something. (Finding the names
/// of an article, where each capital starts such a walk in up to five kinds of phrases, takes 30 ns a byte with it and 35
/// without: the walks read cold memory.)
@frozen
public struct PhraseFilter: Sendable {
  @usableFromInline var bits: [UInt64]

  /// An empty filter of so many words of 64 bits, a power of two. With one key for every ten bits one stranger in ten
  /// gets through.
  public init(wordCount: Int) { bits = Array(repeating: 0, count: wordCount) }

  /// Enters a key.
  public mutating func insert(_ key: UInt64) { bits[word(of: key)] |= 1 << (key >> 58) }

  /// Whether the key may have been entered; where not, it was not.
  @inlinable
  public func mayContain(_ key: UInt64) -> Bool { bits[word(of: key)] >> (key >> 58) & 1 == 1 }

  /// The multiplication that makes the key of a phrase mixes its high bits best.
  @inlinable
  func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 40) & (bits.count &- 1) }
}
