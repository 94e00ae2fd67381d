import GRDB

extension Ledger {
  /// What is like `wording` in all stories: wordings, the most alike first, each with every quotation that has it; and
  /// passages of sources.
  ///
  /// The words need not all be right, nor all be there. What is too far from them to be the same words is not given, but for
  /// this: where a wording that is given says more than was asked for, other renderings of it in the same story are
  /// given too, however little they have of the words that were asked for. An editor who remembers the end of a
  /// quotation wants to see the version that lost it.
  ///
  /// - Parameters:
  ///   - wording: The words, as they are remembered. Their case, accents and marks say nothing. Of more than
  ///     ``longestWording`` words the first ones are looked for.
  ///   - limit: How many wordings to give at most.
  public func search(_ wording: String, limit: Int = 100) throws(LedgerError) -> SearchResult {
    try read { database in
      let search = try WordingFinder(database)
      var reader = try HitReader(database)
      let found = try search.search(wording, limit: limit)
      var hits = try found.hits.map { try reader.hit($0) }
      var passages = try found.passages.compactMap { try reader.passage($0) }
      if let best = found.hits.first, hits.count < limit {
        let stories = Set(hits.prefix(1).flatMap(\.quotations).map(\.version.story))
        let known = Set(found.hits.map(\.id))
        let hasSource = try reader.hasSource(besides: passages, in: stories)
        let near = try search.renderings(of: best.text, askedFor: wording, inSources: hasSource)
        hits += try near.hits.filter { !known.contains($0.id) }.prefix(limit - hits.count).map { try reader.hit($0) }
          .filter { $0.quotations.contains { stories.contains($0.version.story) } }
        passages += try near.passages.compactMap { try reader.passage($0) }
          .filter { stories.contains($0.version.story) }
      }
      return SearchResult(wordings: hits, passages: passages, isPartial: found.isPartial)
    }
  }

  /// What has most of some words, in whatever order: where ``search(_:limit:)`` finds nothing.
  ///
  /// - Parameters:
  ///   - words: The words, each with its other forms: words that every text has are better left out.
  ///   - limit: How many wordings to give at most.
  public func search(anyOrder words: [[String]], limit: Int = 100) throws(LedgerError) -> SearchResult {
    try read { database in
      let found = try LooseFinder(database).search(words)
      var reader = try HitReader(database)
      var (hits, passages): ([WordingHit], [SourcePassage]) = ([], [])
      for hit in found {
        let wording = try reader.hit(.init(id: hit.id, text: hit.text, likeness: hit.likeness, wordCount: 0))
        if !wording.quotations.isEmpty { hits.append(wording) }
        passages += try reader.sentences(ofWording: hit.id, likeness: hit.likeness)
      }
      return SearchResult(
        wordings: Array(hits.prefix(max(0, limit))), passages: Array(passages.prefix(max(0, limit))),
        isPartial: hits.count > max(0, limit))
    }
  }

  /// So many words of a wording are looked for.
  public static let longestWording = WordingQuery.mostWords
}

/// Reads what was found out of the tables.
private struct HitReader {
  private let database: Database
  private let quotations: QuotationQuery
  private let sentences: SentenceQuery
  private var versions: [Int64: VersionRecord] = [:]

  init(_ database: Database) throws {
    self.database = database
    quotations = try QuotationQuery(database)
    sentences = try SentenceQuery(database)
  }

  mutating func hit(_ hit: WordingFinder.Hit) throws -> WordingHit {
    WordingHit(
      text: hit.text, likeness: hit.likeness,
      quotations: try quotations.quotations(ofWording: hit.id, versions: &versions))
  }

  /// Whether any of some stories has a source, and none of the passages is from one of theirs.
  func hasSource(besides passages: [SourcePassage], in stories: Set<String>) throws -> Bool {
    guard !passages.contains(where: { stories.contains($0.version.story) }) else { return false }
    let source = try database.cachedStatement(
      sql: """
        SELECT 1 FROM article JOIN story ON story.id = article.story_id
        WHERE story.name = ? AND role = 'source' LIMIT 1
        """)
    return try stories.contains { try Int.fetchOne(source, arguments: [$0]) != nil }
  }

  /// The sentences of sources that are a wording.
  mutating func sentences(ofWording id: Int64, likeness: Double) throws -> [SourcePassage] {
    let users = try database.cachedStatement(
      sql: "SELECT version_id, ordinal FROM source_sentence WHERE wording_id = ? ORDER BY version_id, ordinal LIMIT 20")
    let places = try users.map([id]) { values in (try values.next(Int64.self), try values.next(Int.self)) }
    return try places.compactMap { version, ordinal in
      try passage(PassageFinder.Passage(versionID: version, ordinals: ordinal...ordinal, likeness: likeness))
    }
  }

  mutating func passage(_ passage: PassageFinder.Passage) throws -> SourcePassage? {
    let id = passage.versionID
    guard let version = try versions[id] ?? VersionQuery.version(database, id: id) else { return nil }
    versions[id] = version
    return try sentences.passage(passage.ordinals, of: version, likeness: passage.likeness)
  }
}
