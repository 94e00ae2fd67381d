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
  /// Which passages have a word: a run of `passages` for each word that few enough have.
  private let runs: [UInt64: Range<Int32>]
  private let passages: [Int32]

  /// What the queries of one index share, so that none has to make it anew.
  struct Votes {
    fileprivate var weights: [Int]
    fileprivate var voted: [Int] = []
  }

  private struct Posting {
    let key: UInt64
    let passage: Int32
  }

  init(_ wordings: [Wording]) {
    self.wordings = wordings
    var postings: [Posting] = []
    postings.reserveCapacity(wordings.reduce(0) { $0 + $1.words.count })
    for (index, wording) in wordings.enumerated() {
      for word in wording.words { postings.append(Posting(key: word.key, passage: Int32(index))) }
    }
    postings.sort { ($0.key, $0.passage) < ($1.key, $1.passage) }
    var runs: [UInt64: Range<Int32>] = [:]
    var start = 0
    while start < postings.count {
      var end = start + 1
      while end < postings.count, postings[end].key == postings[start].key { end += 1 }
      if end - start <= Self.mostPassagesOfAWord { runs[postings[start].key] = Int32(start)..<Int32(end) }
      start = end
    }
    self.runs = runs
    passages = postings.map(\.passage)
  }

  /// An empty count of votes.
  var noVotes: Votes { Votes(weights: [Int](repeating: 0, count: wordings.count)) }

  /// The passages that share most with `wording`, best first.
  func candidates(for wording: Wording, votes: inout Votes) -> [Int] {
    for word in wording.words {
      guard let run = runs[word.key] else { continue }
      for position in run {
        let passage = Int(passages[Int(position)])
        if votes.weights[passage] == 0 { votes.voted.append(passage) }
        votes.weights[passage] += word.weight * Self.mostPassagesOfAWord / run.count
      }
    }
    let ranked = votes.voted.sorted { (votes.weights[$1], $0) < (votes.weights[$0], $1) }
    for passage in votes.voted { votes.weights[passage] = 0 }
    votes.voted.removeAll(keepingCapacity: true)
    return Array(ranked.prefix(Self.mostCandidates))
  }
}
