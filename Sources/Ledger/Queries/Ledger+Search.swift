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
      let passages = try found.passages.compactMap { try reader.passage($0) }
      if let best = found.hits.first, hits.count < limit {
        let stories = Set(hits.prefix(1).flatMap(\.quotations).map(\.version.story))
        let known = Set(found.hits.map(\.id))
        let renderings = try search.renderings(of: best.text, askedFor: wording).filter { !known.contains($0.id) }
        hits += try renderings.prefix(limit - hits.count).map { try reader.hit($0) }
          .filter { $0.quotations.contains { stories.contains($0.version.story) } }
      }
      return SearchResult(wordings: hits, passages: passages, isPartial: found.isPartial)
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

  mutating func passage(_ passage: PassageFinder.Passage) throws -> SourcePassage? {
    let id = passage.versionID
    guard let version = try versions[id] ?? VersionQuery.version(database, id: id) else { return nil }
    versions[id] = version
    return try sentences.passage(passage.ordinals, of: version, likeness: passage.likeness)
  }
}
