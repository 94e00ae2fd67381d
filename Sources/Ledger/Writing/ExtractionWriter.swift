import Extraction
import GRDB
import QuoteExtraction

/// Puts what was found in a version into the tables.
struct ExtractionWriter {
  private let quotations: QuotationWriter
  private let claims: ClaimWriter
  private let sentences: SentenceWriter
  private let wordings: WordingIndex
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    wordings = try WordingIndex(database)
    quotations = try QuotationWriter(database, wordings: wordings)
    claims = try ClaimWriter(database)
    sentences = try SentenceWriter(database, wordings: wordings)
  }

  func write(_ article: Article, role: ArticleRole, versionID: Int64, storyID: Int64) throws {
    for (ordinal, quotation) in article.quotations.enumerated() {
      try quotations.write(quotation, ordinal: ordinal, of: article, versionID: versionID, storyID: storyID)
    }
    try claims.writeQuantities(of: article, versionID: versionID)
    try claims.writeTimes(of: article, versionID: versionID)
    try claims.writeClaims(of: article, versionID: versionID)
    if role == .source { try sentences.write(article, versionID: versionID) }
  }

  /// Puts `article` in the place of what was found in a version before.
  func rewrite(_ article: Article, role: ArticleRole, versionID: Int64, storyID: Int64) throws {
    let before = try removeRows(versionID: versionID)
    try write(article, role: role, versionID: versionID, storyID: storyID)
    // Most is found again, so that only now it shows which wordings nobody has any more.
    for wording in before { try wordings.removeIfUnused(wording.id, text: wording.text) }
  }

  /// Takes out what was found in a version.
  func remove(versionID: Int64) throws {
    for wording in try removeRows(versionID: versionID) { try wordings.removeIfUnused(wording.id, text: wording.text) }
  }

  /// Takes out the rows of a version, and gives the wordings that they had.
  private func removeRows(versionID: Int64) throws -> [(id: Int64, text: String)] {
    let wordings = try database.cachedStatement(
      sql: """
        SELECT wording_id, text FROM quotation WHERE version_id = ?1
        UNION SELECT wording_id, reading FROM source_sentence WHERE version_id = ?1
        """
    ).map([versionID]) { values in (id: try values.next(Int64.self), text: try values.next(String.self)) }
    for sql in Self.removal {
      try database.cachedStatement(sql: sql).execute(arguments: [versionID])
    }
    return wordings
  }

  /// Writes what was held back so far. Once, at the end of the transaction.
  func finish() throws {
    try wordings.flush()
  }

  /// What refers to a row goes before the row.
  private static let removal = [
    "DELETE FROM claim_time WHERE version_id = ?",
    "DELETE FROM claim_quantity WHERE version_id = ?",
    "DELETE FROM claim_hedge WHERE version_id = ?",
    "DELETE FROM claim WHERE version_id = ?",
    "DELETE FROM time_expression WHERE version_id = ?",
    "DELETE FROM quantity WHERE version_id = ?",
    "DELETE FROM quotation WHERE version_id = ?",
    "DELETE FROM source_sentence WHERE version_id = ?",
  ]
}
