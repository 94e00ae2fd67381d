/// Says where a source has a word, or two words in a row.
///
/// A long transcript is indexed once, however many quotations are looked for in it. The places of every word of sense and
/// of every pair of words lie in one array, by buckets of their hash (a counting sort: two passes, no comparison), so that
/// making it costs about as much as reading the words. Pairs find what is made of common words alone, single words what
/// was altered at every other word. After the seed-and-extend searches of Altschul et al., "Basic Local Alignment Search
/// Tool" (1990).
struct SourceIndex: Sendable {
  /// A word, or a pair of words, of a wording that is looked for.
  struct Seed: Sendable {
    /// Where in the wording it stands.
    let offset: Int
    /// The second word of a pair.
    let isPair: Bool
    /// Its bucket, which other words may share.
    fileprivate let bucket: Int
    /// How many places the bucket has.
    let count: Int
  }

  private let keys: [UInt64]
  private let starts: [UInt32]
  private let places: [UInt32]
  private let shift: UInt64

  /// Indexes the words of a source, by their keys. `isFunction` tells the words that are indexed in pairs only.
  init(_ keys: [UInt64], isFunction: (Int) -> Bool) {
    self.keys = keys
    let bits = max(4, UInt64.bitWidth - max(1, keys.count).leadingZeroBitCount)
    let shift = UInt64(64 - bits)
    self.shift = shift
    var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    Self.forEachFeature(of: keys, isFunction) { feature, _ in starts[Self.bucket(feature, shift) + 1] += 1 }
    for bucket in 1..<starts.count { starts[bucket] += starts[bucket - 1] }
    var places = [UInt32](repeating: 0, count: Int(starts.last ?? 0))
    var next = starts
    Self.forEachFeature(of: keys, isFunction) { feature, place in
      let bucket = Self.bucket(feature, shift)
      places[Int(next[bucket])] = UInt32(place)
      next[bucket] += 1
    }
    self.starts = starts
    self.places = places
  }

  private static func forEachFeature(
    of keys: [UInt64], _ isFunction: (Int) -> Bool, _ body: (_ feature: UInt64, _ place: Int) -> Void
  ) {
    for place in keys.indices {
      if !isFunction(place) { body(keys[place], place) }
      if place + 1 < keys.count { body(pair(keys[place], keys[place + 1]), place) }
    }
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first ^ (second >> 29 | second << 35)) &* 0xFF51_AFD7_ED55_8CCD
  }

  /// Multiplicative hashing: the upper bits of a product with the golden ratio (Knuth, volume 3, 6.4).
  private static func bucket(_ feature: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (feature &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// What a wording can be found by, rarest first. Words that the source does not have are none.
  func seeds(of wording: [UInt64], isFunction: (Int) -> Bool) -> [Seed] {
    var seeds: [Seed] = []
    Self.forEachFeature(of: wording, { _ in false }) { feature, offset in
      let isPair = feature != wording[offset]
      if !isPair && isFunction(offset) { return }
      let bucket = Self.bucket(feature, shift)
      let count = Int(starts[bucket + 1] - starts[bucket])
      if count > 0 { seeds.append(Seed(offset: offset, isPair: isPair, bucket: bucket, count: count)) }
    }
    return seeds.sorted { ($0.count, $0.offset) < ($1.count, $1.offset) }
  }

  /// Where the source has the words of a seed, in order.
  func forEachPlace(of seed: Seed, in wording: [UInt64], _ body: (Int) -> Void) {
    for index in Int(starts[seed.bucket])..<Int(starts[seed.bucket + 1]) {
      let place = Int(places[index])
      guard keys[place] == wording[seed.offset] else { continue }
      if seed.isPair {
        guard place + 1 < keys.count, seed.offset + 1 < wording.count, keys[place + 1] == wording[seed.offset + 1]
        else {
          continue
        }
      }
      body(place)
    }
  }
}
