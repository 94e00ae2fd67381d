import Foundation
import GRDB

/// Finds the wordings that are most like one that is remembered.
///
/// Rarest words first (after "quit and continue" of Moffat and Zobel, "Self-indexing inverted files for fast text
/// retrieval", 1996): each gives votes to the wordings that have it, as many as it tells, until enough wordings have been
/// read. Those with most votes are then read themselves and held against the query word by word. So the time goes with
/// what the rare words find, and not with the size of the archive.
struct WordingFinder {
  /// So many numbers of wordings are read, but at least those of the three rarest words. More finds wordings of which only
  /// common words are remembered right, and takes 10 ns each.
  ///
  /// Beyond 200,000 wordings it grows with the square root of their number: every word is in more of them then, and with a fixed
  /// limit the common ones, which are all that is left where three rare words are wrong, would not be read any more.
  private var readLimit: Int { max(30_000, Int(30_000 * (Double(wordingCount) / 200_000).squareRoot())) }
  /// So many wordings are held against the query.
  private static let candidateLimit = 64

  /// A wording with less than this share of the most votes is not looked at: it has a few of the words by chance.
  private static let leastShareOfVotes = 0.25

  /// A wording that was found.
  struct Hit {
    let id: Int64
    let text: String
    let likeness: Double
    let wordCount: Int
  }

  private let database: Database
  private let rows: Statement
  private let moreRows: Statement
  private let texts: Statement
  private let wordingCount: Int

  init(_ database: Database) throws {
    self.database = database
    rows = try database.cachedStatement(
      sql: "SELECT key, wordings FROM posting WHERE key BETWEEN ? AND ? ORDER BY key LIMIT 2")
    moreRows = try database.cachedStatement(
      sql: "SELECT key, wordings FROM posting WHERE key BETWEEN ? AND ? ORDER BY key")
    texts = try database.cachedStatement(sql: "SELECT text FROM quotation WHERE wording_id = ? LIMIT 1")
    wordingCount = try Int.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM wording")) ?? 0
  }

  /// A word of the query, and how many wordings have it.
  private struct Term {
    let key: UInt32
    let length: UInt8
    let count: Int
  }

  /// Other renderings of `wording`, which was found for `query` and says more than it: those that have three in five of its
  /// words, or of which it has three in five. Their likeness is that to the query. And, if `inSources`, the passages of
  /// sources that have `wording`, whatever they have of the query.
  func renderings(
    of wording: String, askedFor query: String, inSources: Bool
  ) throws -> (hits: [Hit], passages: [PassageFinder.Passage]) {
    let asked = try read(query)
    let whole = try read(wording)
    let isLonger = whole.query.words.count > asked.query.words.count
    guard isLonger || inSources else { return ([], []) }
    let candidates = try candidates(whole.terms).map { Int64($0) }
    let passages =
      inSources
      ? try PassageFinder(database, query: whole.query).passages(near: candidates) { isLike(whole.query, $0) } : []
    guard isLonger else { return ([], passages) }
    var hits: [Hit] = []
    for id in candidates {
      guard let text = try String.fetchOne(texts, arguments: [id]) else { continue }
      let words = FoldedWords(text)
      let match = whole.query.match(in: words)
      let shorter = min(words.words.count, whole.query.words.count)
      guard match.wordCount >= Self.fewestWordsOfRendering, match.wordCount * 5 >= shorter * 3 else { continue }
      hits.append(
        Hit(id: id, text: text, likeness: asked.query.match(in: words).likeness, wordCount: words.words.count))
    }
    hits.sort { ($1.likeness, $0.wordCount, $0.id) < ($0.likeness, $1.wordCount, $1.id) }
    return (hits, passages)
  }

  /// A part of a quotation with fewer words is in many a quotation.
  private static let fewestWordsOfRendering = 5

  private func read(_ text: String) throws -> (query: WordingQuery, terms: [Term]) {
    let words = Array(FoldedWords(text).words.prefix(WordingQuery.mostWords))
    let terms = try terms(of: words)
    let counts = Dictionary(terms.map { ($0.key, $0.count) }, uniquingKeysWith: { first, _ in first })
    return (WordingQuery(words) { weight(of: counts[$0.key] ?? 0, length: $0.length) }, terms)
  }

  /// What was found.
  struct Outcome {
    /// Wordings of quotations, best first.
    let hits: [Hit]
    /// Passages of sources, best first.
    let passages: [PassageFinder.Passage]
    /// Whether there is more that is as like.
    let isPartial: Bool
  }

  /// What is like `text`: quotations, at most `limit`, and passages of sources.
  func search(_ text: String, limit: Int) throws -> Outcome {
    let (query, terms) = try read(text)
    let candidates = try candidates(terms).map { Int64($0) }
    var hits: [Hit] = []
    for id in candidates {
      guard let text = try String.fetchOne(texts, arguments: [id]) else { continue }
      let words = FoldedWords(text)
      let match = query.match(in: words)
      guard isLike(query, match) else { continue }
      hits.append(Hit(id: id, text: text, likeness: match.likeness, wordCount: words.words.count))
    }
    // Of two that have all that was asked for, the one that has nothing else.
    hits.sort { ($1.likeness, $0.wordCount, $0.id) < ($0.likeness, $1.wordCount, $1.id) }
    let passages = try PassageFinder(database, query: query).passages(near: candidates) { isLike(query, $0) }
    return Outcome(
      hits: Array(hits.prefix(max(0, limit))), passages: passages,
      isPartial: try hits.count > max(0, limit) || isCutShort(candidates, query))
  }

  /// Whether even the last of as many wordings as are looked at is like the query: then there may be more.
  private func isCutShort(_ candidates: [Int64], _ query: WordingQuery) throws -> Bool {
    guard candidates.count == Self.candidateLimit, let last = candidates.last else { return false }
    let text = try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT text FROM quotation WHERE wording_id = ?1
          UNION ALL SELECT reading FROM source_sentence WHERE wording_id = ?1 LIMIT 1
          """), arguments: [last])
    return text.map { isLike(query, query.match(in: FoldedWords($0))) } ?? false
  }

  /// Whether a match is the same words, remembered wrongly, and not other words that have some in common.
  ///
  /// Three fifths of what the words tell are as damaged as people remember; or three in five words, where the rare ones were the
  /// wrong ones, if they tell two fifths of it, and more than words do that stand together in one wording of a thousand: not
  /// the `the`, `and`, `the` of `the beds and the sheets`. Asking for half of it instead would lose one in a hundred
  /// with three words wrong. Where less is left, it must tell so much that in all the archive it would not stand together by
  /// chance: its bits beyond those that number the wordings, of which a long query must have more, for it can be read in more ways.
  /// Over 200,000 quotations this finds 90 in 100 of those that came back from a translation, and something for 15 in 100
  /// that are not there.
  private func isLike(_ query: WordingQuery, _ match: WordingQuery.Match) -> Bool {
    let bits = Double(match.weight) / 16
    let told = Double(match.weight) / Double(max(1, query.weight))
    let counted = Double(match.wordCount) / Double(max(1, query.words.count))
    if told >= 0.6 { return true }
    if counted >= 0.6, told >= 0.4, bits >= log2(Self.background) { return true }
    let evidence = bits - log2(Double(wordingCount) + Self.background)
    return max(told, counted) >= 0.4 && evidence >= Double(query.words.count) * 0.75
  }

  /// The query's words and pairs of short words that the index has, rarest first.
  private func terms(of words: [FoldedWords.Word]) throws -> [Term] {
    var terms: [UInt32: Term] = [:]
    for word in words { try add(word.key, length: word.length, to: &terms) }
    for (word, next) in zip(words, words.dropFirst()) where word.length <= FoldedWords.shortLength {
      guard next.length <= FoldedWords.shortLength else { continue }
      try add(FoldedWords.pairKey(word, next), length: word.length + next.length, to: &terms)
    }
    return terms.values.filter { $0.count > 0 }.sorted { ($0.count, $0.key) < ($1.count, $1.key) }
  }

  private func add(_ key: UInt32, length: UInt8, to terms: inout [UInt32: Term]) throws {
    guard terms[key] == nil else { return }
    terms[key] = Term(key: key, length: length, count: try count(of: key))
  }

  /// About how many wordings have a word: all that are in its only row, or as many as its first row leads to expect.
  private func count(of word: UInt32) throws -> Int {
    let found = try Row.fetchCursor(rows, arguments: Self.range(of: word))
    guard let row = try found.next() else { return 0 }
    let first = PostingKey(rowID: try row.decode(Int64.self, atIndex: 0)).first
    let count = try row.withUnsafeData(atIndex: 1) { bytes in PostingList.count(bytes ?? Data()) }
    guard let next = try found.next() else { return count }
    let behind = PostingKey(rowID: try next.decode(Int64.self, atIndex: 0)).first
    return max(count, count * wordingCount / max(1, Int(behind) - Int(first)))
  }

  private static func range(of word: UInt32) -> StatementArguments {
    [PostingKey(word: word, first: 0).rowID, PostingKey(word: word, first: .max).rowID]
  }

  /// The numbers of the wordings that have most of what the words tell.
  private func candidates(_ terms: [Term]) throws -> [UInt32] {
    let limit = readLimit
    var reading: [Term] = []
    var readCount = 0
    for term in terms where reading.count < 3 || readCount + term.count <= limit {
      reading.append(term)
      readCount += term.count
    }
    var votes = VoteTable(capacity: readCount)
    for term in reading {
      let weight = UInt32(weight(of: term.count, length: term.length))
      let rows = try Row.fetchCursor(moreRows, arguments: Self.range(of: term.key))
      while let row = try rows.next() {
        let key = PostingKey(rowID: try row.decode(Int64.self, atIndex: 0))
        try row.withUnsafeData(atIndex: 1) { bytes in
          (bytes ?? Data()).withUnsafeBytes { votes.add(weight, to: $0, first: key.first) }
        }
      }
    }
    return votes.best(Self.candidateLimit, leastShare: Self.leastShareOfVotes)
  }

  static let background = 1000.0

  /// What a word tells, in sixteenths of a bit: the logarithm of how rare it is.
  ///
  /// In a ledger of one story every word is rare. So that `the` tells little there too, words count as if they had been
  /// seen in a thousand wordings more, as often as words of their length are: a bit a letter or so.
  private func weight(of count: Int, length: UInt8) -> Int {
    let expected = Self.background / Double(1 << min(Int(length), 10))
    return max(1, Int(log2((Double(wordingCount) + Self.background) / (Double(count) + expected)) * 16))
  }
}
