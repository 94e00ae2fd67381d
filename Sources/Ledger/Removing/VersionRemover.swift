import GRDB

/// Takes versions with all that was found in them out of the tables. Only inside a transaction.
struct VersionRemover {
  private let database: Database
  private let extractions: ExtractionWriter

  init(_ database: Database) throws {
    self.database = database
    extractions = try ExtractionWriter(database)
  }

  func remove(_ version: VersionRecord, _ removal: inout Removal) throws {
    try removeFindings(of: version, &removal)
    removal.quotations += try count("SELECT count(*) FROM quotation WHERE version_id = ?", version.id)
    try extractions.remove(versionID: version.id)
    try execute("DELETE FROM version WHERE id = ?", version.id)
    removal.versions += database.changesCount
  }

  /// Writes the index, and takes out what nothing refers to any more. Once, at the end of the transaction.
  func finish() throws {
    try extractions.finish()
    for sql in Self.leftovers { try database.execute(sql: sql) }
  }

  /// The findings whose own passage is in a version; of others the places in it.
  private func removeFindings(of version: VersionRecord, _ removal: inout Removal) throws {
    let findings = try String.fetchAll(
      database, sql: "SELECT finding_id FROM finding_passage WHERE version_id = ? AND ordinal = 0",
      arguments: [version.id])
    removal.findings += findings.count
    for finding in findings {
      removal.decisions += try count("SELECT count(*) FROM decision WHERE finding_id = ?", finding)
      for sql in Self.ofFinding { try execute(sql, finding) }
    }
    try execute("DELETE FROM finding_passage WHERE version_id = ?", version.id)
  }

  private func execute(_ sql: String, _ key: some DatabaseValueConvertible) throws {
    try database.cachedStatement(sql: sql).execute(arguments: [key])
  }

  private func count(_ sql: String, _ key: some DatabaseValueConvertible) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [key]) ?? 0
  }

  /// What refers to a row goes before the row.
  private static let ofFinding = [
    "DELETE FROM withdrawal WHERE decision_id IN (SELECT id FROM decision WHERE finding_id = ?)",
    "DELETE FROM decision WHERE finding_id = ?",
    "DELETE FROM finding_passage WHERE finding_id = ?",
    "DELETE FROM finding WHERE id = ?",
  ]

  private static let leftovers = [
    "DELETE FROM speaker WHERE NOT EXISTS (SELECT 1 FROM quotation WHERE speaker_id = speaker.id)",
    "DELETE FROM article WHERE NOT EXISTS (SELECT 1 FROM version WHERE article_id = article.id)",
    """
    DELETE FROM run WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.story_id = run.story_id)
      AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.story_id = run.story_id)
    """,
    """
    DELETE FROM story WHERE NOT EXISTS (SELECT 1 FROM article WHERE story_id = story.id)
      AND NOT EXISTS (SELECT 1 FROM run WHERE story_id = story.id)
    """,
  ]
}
