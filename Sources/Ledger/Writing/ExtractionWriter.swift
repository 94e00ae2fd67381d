import Extraction
import GRDB
import QuoteExtraction

/// Puts what was found in a version into the tables.
struct ExtractionWriter {
  private let quotations: QuotationWriter
  private let claims: ClaimWriter
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    quotations = try QuotationWriter(database)
    claims = try ClaimWriter(database)
  }

  func write(_ article: Article, versionID: Int64, storyID: Int64) throws {
    for (ordinal, quotation) in article.quotations.enumerated() {
      try quotations.write(quotation, ordinal: ordinal, of: article, versionID: versionID, storyID: storyID)
    }
    try claims.writeQuantities(of: article, versionID: versionID)
    try claims.writeTimes(of: article, versionID: versionID)
    try claims.writeClaims(of: article, versionID: versionID)
  }

  /// Takes out all that was found in a version.
  func remove(versionID: Int64) throws {
    for sql in Self.removal {
      try database.cachedStatement(sql: sql).execute(arguments: [versionID])
    }
  }

  /// What refers to a row goes before the row.
  private static let removal = [
    "DELETE FROM claim_time WHERE version_id = ?",
    "DELETE FROM claim_quantity WHERE version_id = ?",
    "DELETE FROM claim_hedge WHERE version_id = ?",
    "DELETE FROM claim WHERE version_id = ?",
    "DELETE FROM time_expression WHERE version_id = ?",
    "DELETE FROM quantity WHERE version_id = ?",
    """
    INSERT INTO quotation_search (quotation_search, rowid, text)
    SELECT 'delete', id, text FROM quotation WHERE version_id = ?
    """,
    "DELETE FROM quotation WHERE version_id = ?",
  ]
}
