import CrossChecking
import Extraction
import Foundation
import GRDB
import TextModel

/// Puts the findings of a run into the tables. Only inside a transaction.
struct FindingWriter {
  private let file: String
  private let storyID: Int64
  private let runID: Int64
  private let upsert: Statement
  private let removePassages: Statement
  private let insertPassage: Insertion
  private let selectExact: Statement
  /// The story's versions, by what places call them.
  private let versions: [String: Int64]

  init(_ database: Database, file: String, storyID: Int64, runID: Int64) throws {
    self.file = file
    self.storyID = storyID
    self.runID = runID
    upsert = try database.cachedStatement(
      sql: """
        INSERT INTO finding (id, story_id, rule, severity, message, evidence, ordinal, first_run, last_run)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET rule = excluded.rule, severity = excluded.severity, message = excluded.message,
          evidence = excluded.evidence, ordinal = excluded.ordinal, last_run = excluded.last_run
        """)
    removePassages = try database.cachedStatement(sql: "DELETE FROM finding_passage WHERE finding_id = ?")
    insertPassage = try Insertion(
      database, into: "finding_passage", "finding_id, ordinal, version_id, \(StoredPassage.columns)")
    versions = try Self.versions(of: storyID, in: database)
    selectExact = try database.cachedStatement(sql: "SELECT substr(bytes, ? + 1, ?) FROM version WHERE id = ?")
  }

  func write(_ finding: Finding, ordinal: Int) throws {
    try upsert.execute(arguments: [
      finding.id, storyID, finding.rule, finding.severity.name, finding.message,
      EvidenceJSON.text(of: finding.evidence), ordinal, runID, runID,
    ])
    try removePassages.execute(arguments: [finding.id])
    for (index, place) in ([finding.primary] + finding.related).enumerated() {
      let versionID = try versionID(at: place.path)
      let exact = try exactBytes(at: place.span, versionID: versionID)
      try insertPassage([finding.id, index, versionID] + StoredPassage.values(place, exact: exact))
    }
  }

  /// Read once for all findings: a path is made of several columns, and no index finds it. Where two versions have one path it
  /// is the later one's.
  private static func versions(of storyID: Int64, in database: Database) throws -> [String: Int64] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(VersionQuery.path), version.id FROM version JOIN article ON article.id = version.article_id
        WHERE story_id = ? ORDER BY version.id
        """, arguments: [storyID])
    var versions: [String: Int64] = [:]
    while let row = try rows.next() {
      var values = RowReader(row)
      let path: String = try values.next()
      versions[path] = try values.next()
    }
    return versions
  }

  /// The version that places call `path`.
  private func versionID(at path: String) throws -> Int64 {
    guard let id = versions[path] else { throw LedgerError(file: file, problem: .unknownPath(path)) }
    return id
  }

  private func exactBytes(at span: SourceSpan, versionID: Int64) throws -> Data {
    let bytes = try Data.fetchOne(selectExact, arguments: [Int64(span.start), span.count, versionID])
    return bytes ?? Data()
  }
}
