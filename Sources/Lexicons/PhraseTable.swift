public import TextModel

/// Says what a language's word list says of a phrase of one or more words, and finds the longest one that
/// starts at a token.
@frozen
public struct PhraseTable<Value: Sendable>: Sendable {
  @usableFromInline var values: [Value] = []
  /// Where in `values` that of a phrase is, by the key of its words; -1 for none.
  @usableFromInline var places = FlatTable<Int32>(minimumCapacity: 256, free: -1)
  /// Every beginning of every phrase; see ``PhraseFilter``. 1 KiB, for lists of some hundreds of phrases.
  @usableFromInline var beginnings = PhraseFilter(wordCount: 128)

  /// An empty table.
  public init() {}

  /// Enters a phrase: words and marks parted by single spaces, in the way in which the tokeniser parts them. A phrase
  /// that is there already keeps what `combine` makes of both.
  public mutating func insert(
    _ phrase: some StringProtocol, _ value: Value, combine: (Value, Value) -> Value = { $1 }
  ) {
    var key = Self.seed
    for word in phrase.split(separator: " ") {
      key = Self.extend(key, by: WordHash.of(String(word)))
      beginnings.insert(key)
    }
    guard key != Self.seed else { return }
    let place = Int(places.value(key))
    if place >= 0 {
      values[place] = combine(values[place], value)
    } else {
      places.insert(key, Int32(values.count))
      values.append(value)
    }
  }

  /// Whether a phrase may start with the word of that hash; where not, none does.
  @inlinable
  public func mayStart(with hash: UInt64) -> Bool { beginnings.mayContain(Self.extend(Self.seed, by: hash)) }

  /// The longest phrase that starts at `index` of `tokens` and ends before `limit`: what is said of it, and
  /// how many tokens it has.
  @inlinable
  public func longestMatch(in tokens: [Token], at index: Int, limit: Int) -> (value: Value, count: Int)? {
    var best: (place: Int32, count: Int)?
    var key = Self.seed
    var count = 0
    while index &+ count < limit {
      key = Self.extend(key, by: tokens[index &+ count].hash)
      guard beginnings.mayContain(key) else { break }
      count &+= 1
      let place = places.value(key)
      if place >= 0 { best = (place, count) }
    }
    return best.map { (values[Int($0.place)], $0.count) }
  }

  @inlinable static var seed: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  @inlinable
  static func extend(_ key: UInt64, by hash: UInt64) -> UInt64 {
    (key ^ hash) &* 0xFF51_AFD7_ED55_8CCD ^ (key >> 29)
  }
}
