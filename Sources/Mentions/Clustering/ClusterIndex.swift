internal import TextModel

/// Lists of clusters under keys: those of one surname, those of one office.
///
/// The lists are chains through one array, so that ten thousand names cost no ten thousand arrays.
struct ClusterIndex {
  private var heads = FlatTable<Int32>(minimumCapacity: 32, free: -1)
  private var links: [(cluster: Int32, next: Int32)] = []

  /// An index with room for the names of a short article before it grows.
  init() { links.reserveCapacity(32) }

  /// A chain is followed so far; more people of one name than this cannot be told apart anyway.
  private static let longestChain = 24

  /// Enters a cluster under a key, once. Gives whether it is new there.
  @discardableResult
  mutating func insert(_ key: UInt64, _ cluster: Int) -> Bool {
    if contains(key, cluster) { return false }
    let head = heads.value(key)
    heads.insert(key, Int32(links.count))
    links.append((Int32(cluster), head))
    return true
  }

  private func contains(_ key: UInt64, _ cluster: Int) -> Bool {
    var found = false
    forEach(key) { found = found || $0 == cluster }
    return found
  }

  /// Calls `body` with the clusters under a key, the last entered first.
  func forEach(_ key: UInt64, _ body: (Int) -> Void) {
    var link = heads.value(key)
    var steps = 0
    while link >= 0, steps < Self.longestChain {
      body(Int(links[Int(link)].cluster))
      link = links[Int(link)].next
      steps += 1
    }
  }

  /// The cluster under a key with the highest rank; the one entered last of those that have the same.
  func best(_ key: UInt64, rank: (Int) -> Int?) -> Int? {
    var best: (cluster: Int, rank: Int)?
    forEach(key) { cluster in
      guard let rank = rank(cluster) else { return }
      if best.map({ rank > $0.rank }) ?? true { best = (cluster, rank) }
    }
    return best?.cluster
  }
}
