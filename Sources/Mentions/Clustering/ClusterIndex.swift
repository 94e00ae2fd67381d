internal import TextModel

/// Lists of clusters under keys: those of one surname, those of one office.
///
/// The lists are chains through one array, and all kinds of keys stand in one table, so that neither ten thousand names
/// nor six kinds of keys cost as many arrays.
struct ClusterIndex {
  /// What a key is of. The same word may be a surname here and a given name there.
  enum KeyKind: UInt64 {
    case fullName = 1
    case surname, givenName, acronym, office, noun

    /// The key as it stands in the table; nought, which is no key, stays nought.
    @inline(__always)
    func key(_ key: UInt64) -> UInt64 { key == 0 ? 0 : key ^ (rawValue &* 0xD6E8_FEB8_6659_FD93) }
  }

  private var heads: FlatTable<Int32>
  private var lists: Chains<Int32>

  /// An index with room for the clusters of so many mentions before it grows.
  init(mentions: Int) {
    heads = FlatTable(minimumCapacity: mentions, free: Chains<Int32>.empty)
    lists = Chains(minimumCapacity: mentions)
  }

  /// A chain is followed so far; more people of one name than this cannot be told apart anyway.
  private static let longestChain = 24

  /// Enters a cluster under a key, once. Gives whether it is new there.
  @discardableResult
  mutating func insert(_ kind: KeyKind, _ key: UInt64, _ cluster: Int) -> Bool {
    let key = kind.key(key)
    let list = heads.value(key)
    if contains(list, cluster) { return false }
    heads.insert(key, lists.append(Int32(truncatingIfNeeded: cluster), to: list))
    return true
  }

  private func contains(_ list: Int32, _ cluster: Int) -> Bool {
    var list = list
    var steps = 0
    while steps < Self.longestChain, let (last, before) = lists.last(of: list) {
      if Int(last) == cluster { return true }
      list = before
      steps += 1
    }
    return false
  }

  /// Calls `body` with the clusters under a key, the last entered first.
  @inline(__always)
  func forEach(_ kind: KeyKind, _ key: UInt64, _ body: (Int) -> Void) {
    var list = heads.value(kind.key(key))
    var steps = 0
    while steps < Self.longestChain, let (cluster, before) = lists.last(of: list) {
      body(Int(cluster))
      list = before
      steps += 1
    }
  }

  /// The cluster under a key with the highest rank; the one entered last of those that have the same.
  @inline(__always)
  func best(_ kind: KeyKind, _ key: UInt64, rank: (Int) -> Int?) -> Int? {
    var best: (cluster: Int, rank: Int)?
    forEach(kind, key) { cluster in
      guard let rank = rank(cluster) else { return }
      if best.map({ rank > $0.rank }) ?? true { best = (cluster, rank) }
    }
    return best?.cluster
  }
}
