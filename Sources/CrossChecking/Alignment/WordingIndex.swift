/// Finds, among many passages, the few that share rare words with a given one.
///
/// An inverted index: for each word the passages that have it. Words of many passages tell nothing apart and are
/// skipped, so that a query costs the same however long the texts are.
struct WordingIndex: Sendable {
  /// Words of more passages than this are skipped. Lower loses passages that are made of common words alone;
  /// higher makes text that repeats itself slow.
  static let mostPassagesOfAWord = 24
  /// The number of passages that a query gives. The right one was never below the third where it was there at
  /// all; the others are insurance.
  static let mostCandidates = 6

  /// The passages.
  let wordings: [Wording]
  private let postings: [Posting]

  private struct Posting: Sendable {
    let key: UInt64
    let wording: Int
  }

  init(_ wordings: [Wording]) {
    self.wordings = wordings
    postings = wordings.indices
      .flatMap { index in wordings[index].words.map { Posting(key: $0.key, wording: index) } }
      .sorted { ($0.key, $0.wording) < ($1.key, $1.wording) }
  }

  /// The passages that share most with `wording`, best first.
  func candidates(for wording: Wording) -> [Int] {
    var votes: [Int: Int] = [:]
    for word in wording.words {
      let range = postings(of: word.key)
      guard !range.isEmpty, range.count <= Self.mostPassagesOfAWord else { continue }
      for posting in postings[range] { votes[posting.wording, default: 0] += word.weight * 24 / range.count }
    }
    let ranked = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(Self.mostCandidates).map(\.key)
  }

  private func postings(of key: UInt64) -> Range<Int> {
    var (low, high) = (0, postings.count)
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].key < key { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < postings.count, postings[end].key == key, end - low <= Self.mostPassagesOfAWord { end += 1 }
    return low..<end
  }
}
