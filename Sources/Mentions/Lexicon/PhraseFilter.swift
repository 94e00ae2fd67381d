/// Says of the key of a phrase that it is in no list, or that it may be in one: a Bloom filter of one bit a key.
///
/// A capital sets a walk over the words behind it going, in five kinds of phrases. With every beginning of a phrase in the
/// filter the walk stops at the first word that goes on none, mostly the first of all, and the large table of phrases is
/// read only where there is something (finding names: SAVED).
struct PhraseFilter: Sendable {
  /// 2^17 bits are 16 KiB, which stay in the cache; of some 12,000 keys one stranger in eleven gets through.
  private var bits = [UInt64](repeating: 0, count: 2_048)

  /// Enters a key.
  mutating func insert(_ key: UInt64) { bits[Self.word(of: key)] |= Self.bit(of: key) }

  /// Whether the key may have been entered; where not, it was not.
  func mayContain(_ key: UInt64) -> Bool { bits[Self.word(of: key)] & Self.bit(of: key) != 0 }

  // The multiplication in `phraseKey` mixes the high bits best.
  private static func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 40 & 2_047) }
  private static func bit(of key: UInt64) -> UInt64 { 1 << (key >> 58) }
}
