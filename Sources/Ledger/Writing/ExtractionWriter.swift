import Extraction
import GRDB
import QuoteExtraction

/// Puts what was found in a version into the tables.
struct ExtractionWriter {
  private let quotations: QuotationWriter
  private let claims: ClaimWriter

  init(_ database: Database) throws {
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
}
