import GRDB

/// Puts quotations into the index that an older program wrote, or that are in a form that the index no longer has.
struct WordingFiller {
  /// So many quotations are one transaction: about a second, for which other programs wait. What is done stays done when
  /// the program is killed.
  private static let batchCount = 50_000

  /// Whether a quotation is in no wording.
  static func isNeeded(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM quotation WHERE wording_id IS NULL)") ?? false
  }

  /// Fills in until nothing is missing.
  static func fill(_ queue: DatabaseQueue) throws {
    while try queue.read(isNeeded) {
      try queue.write { database in
        let index = try WordingIndex(database)
        let update = try database.cachedStatement(sql: "UPDATE quotation SET wording_id = ? WHERE id = ?")
        let missing = try database.cachedStatement(
          sql: "SELECT id, text FROM quotation WHERE wording_id IS NULL ORDER BY id LIMIT ?")
        let quotations = try missing.map([batchCount]) { values in
          (id: try values.next(Int64.self), text: try values.next(String.self))
        }
        for quotation in quotations {
          try update.execute(arguments: [index.wording(of: quotation.text), quotation.id])
        }
        try index.flush()
      }
    }
  }
}
