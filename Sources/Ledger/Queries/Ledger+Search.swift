import GRDB

extension Ledger {
  /// How many of the words of a wording are asked for, the rarest first.
  ///
  /// Common words find nearly every quotation and tell none from another, yet each must be scored: eight rare words
  /// find what thirty words find, in a time that does not grow with the archive's share of `the`. A wording with
  /// one word wrong still has seven right ones.
  static let searchedWordCount = 8

  /// The quotations of all stories that have words of `wording`, in any order, whatever their case, accents and
  /// marks: the most fitting first.
  ///
  /// One word in common is enough to be found. The words of a wording as it is remembered need not all be right;
  /// whether a hit is the wording in question is for the caller to judge.
  ///
  /// - Parameters:
  ///   - wording: The words, as they are remembered.
  ///   - limit: How many to give at most. Every version of a text has its own quotations.
  public func search(_ wording: String, limit: Int = 100) throws(LedgerError) -> [SearchHit] {
    try read { database in
      guard let pattern = try searchPattern(database, for: wording) else { return [] }
      let hits = try Row.fetchAll(
        database,
        sql: """
          SELECT hit.id, quotation.version_id, -hit.score FROM (
            SELECT rowid AS id, rank AS score FROM quotation_search WHERE quotation_search MATCH ?
            ORDER BY rank, rowid LIMIT ?
          ) AS hit JOIN quotation ON quotation.id = hit.id ORDER BY hit.score, hit.id
          """, arguments: [pattern, max(0, limit)])
      return try records(database, of: hits)
    }
  }

  /// The rarest words of the wording that the archive has, as an FTS5 expression; `nil` where it has none of them.
  private func searchPattern(_ database: Database, for wording: String) throws -> String? {
    let tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
    let count = try database.cachedStatement(sql: "SELECT doc FROM quotation_word WHERE term = ?")
    var seen: Set<String> = []
    var words: [(word: String, count: Int)] = []
    for token in try tokenizer.tokenize(query: wording) where seen.insert(token.token).inserted {
      guard let found = try Int.fetchOne(count, arguments: [token.token]) else { continue }
      words.append((token.token, found))
    }
    words.sort { ($0.count, $0.word) < ($1.count, $1.word) }
    guard !words.isEmpty else { return nil }
    // A token has letters and digits only, so that quotes around it are enough.
    return words.prefix(Self.searchedWordCount).map { "\"\($0.word)\"" }.joined(separator: " OR ")
  }

  private func records(_ database: Database, of hits: [Row]) throws -> [SearchHit] {
    let query = try QuotationQuery(database)
    var versions: [Int64: VersionRecord] = [:]
    return try hits.compactMap { hit in
      var values = RowReader(hit)
      let id: Int64 = try values.next()
      let versionID: Int64 = try values.next()
      let score: Double = try values.next()
      guard let version = try versions[versionID] ?? VersionQuery.version(database, id: versionID) else { return nil }
      versions[versionID] = version
      return try query.quotation(id: id, of: version).map { SearchHit(quotation: $0, score: score) }
    }
  }
}
