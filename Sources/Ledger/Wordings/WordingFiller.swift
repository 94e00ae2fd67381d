import GRDB

/// Puts quotations into the index that a program wrote which had none, and makes the index anew.
struct WordingFiller {
  /// So many quotations are one transaction: about a second, for which other programs wait. What is done stays done when
  /// the program is killed. Their words are held in memory, some ten megabytes.
  private static let batchCount = 50_000

  /// Whether a quotation is in no wording.
  static func isNeeded(_ database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM quotation WHERE wording_id IS NULL)") ?? false
  }

  /// Takes out all that is in the index and puts it in anew.
  static func refill(_ database: Database) throws {
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON; DELETE FROM posting; DELETE FROM wording")
    let index = try WordingIndex(database)
    var count = 0
    for (select, update) in [
      ("SELECT id, 0, text FROM quotation", "UPDATE quotation SET wording_id = ?1 WHERE id = ?2 + ?3"),
      (
        "SELECT version_id, ordinal, reading FROM source_sentence",
        "UPDATE source_sentence SET wording_id = ?1 WHERE version_id = ?2 AND ordinal = ?3"
      ),
    ] {
      let update = try database.makeStatement(sql: update)
      let said = try Row.fetchCursor(database, sql: select)
      while let row = try said.next() {
        var values = RowReader(row)
        let (key, ordinal, text): (Int64, Int64, String) = try (values.next(), values.next(), values.next())
        try update.execute(arguments: [index.wording(of: text), key, ordinal])
        count += 1
        if count.isMultiple(of: batchCount) { try index.flush() }
      }
    }
    try index.flush()
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
