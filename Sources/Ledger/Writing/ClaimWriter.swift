import ClaimExtraction
import Extraction
import GRDB
import TextModel

/// Puts quantities, times and claims into the tables.
struct ClaimWriter {
  private let insertQuantity: Insertion
  private let insertTime: Insertion
  private let insertClaim: Insertion
  private let insertHedge: Insertion
  private let insertQuantityOfClaim: Insertion
  private let insertTimeOfClaim: Insertion

  init(_ database: Database) throws {
    let passage = StoredPassage.columns
    insertQuantity = try Insertion(
      database, into: "quantity",
      "version_id, ordinal, kind, value, low, high, unit, qualifier, counted, \(passage)")
    insertTime = try Insertion(
      database, into: "time_expression",
      "version_id, ordinal, kind, starts, ends, duration, granularity, weekday, impossible, \(passage)")
    insertClaim = try Insertion(
      database, into: "claim", "version_id, ordinal, attributed_to, polarity, checkworthiness, \(passage)")
    insertHedge = try Insertion(database, into: "claim_hedge", "version_id, claim, ordinal, \(passage)")
    insertQuantityOfClaim = try Insertion(database, into: "claim_quantity", "version_id, claim, quantity")
    insertTimeOfClaim = try Insertion(database, into: "claim_time", "version_id, claim, time")
  }

  func writeQuantities(of article: Article, versionID: Int64) throws {
    for (ordinal, quantity) in article.quantities.enumerated() {
      let counted = quantity.counted.map { article.reading.string($0) }
      try insertQuantity(
        [
          versionID, ordinal, quantity.kind.rawValue, quantity.value, quantity.low, quantity.high, quantity.unit,
          quantity.qualifier?.rawValue, counted,
        ] + StoredPassage.values(quantity.span, of: article))
    }
  }

  func writeTimes(of article: Article, versionID: Int64) throws {
    for (ordinal, time) in article.times.enumerated() {
      try insertTime(
        [
          versionID, ordinal, time.kind.rawValue, time.start, time.end, time.duration, time.granularity?.rawValue,
          time.weekday?.rawValue, time.isImpossible,
        ] + StoredPassage.values(time.span, of: article))
    }
  }

  /// Writes the claims. Quantities and times must have been written: claims refer to them.
  func writeClaims(of article: Article, versionID: Int64) throws {
    for (ordinal, claim) in article.claims.enumerated() {
      try insertClaim(
        [versionID, ordinal, claim.attributedTo, claim.polarity.rawValue, claim.checkworthiness]
          + StoredPassage.values(claim.span, of: article))
      for (index, hedge) in claim.hedges.enumerated() {
        try insertHedge([versionID, ordinal, index] + StoredPassage.values(hedge, of: article))
      }
      for quantity in Set(claim.quantities).sorted() {
        try insertQuantityOfClaim([versionID, ordinal, quantity])
      }
      for time in Set(claim.times).sorted() {
        try insertTimeOfClaim([versionID, ordinal, time])
      }
    }
  }
}
