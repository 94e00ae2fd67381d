public import CrossChecking
import GRDB

extension Ledger {
  /// Keeps what a check of a story found, in one transaction.
  ///
  /// A finding that was found before, by its id, is the same finding: it keeps its first run and its decisions, and
  /// takes severity, message, places and evidence from this run. What this run did not find no longer stands.
  ///
  /// - Parameters:
  ///   - story: The name of the story.
  ///   - findings: In the order in which they are to be listed. Their places name files as ``VersionRecord/path``
  ///     does. Of two with the same id the later one is kept.
  ///   - program: The program that checked, with its version.
  ///   - date: When, in ISO 8601.
  @discardableResult
  public func recordRun(
    of story: String, findings: [Finding], program: String, date: String
  ) throws(LedgerError) -> RunRecord {
    try write { database in
      guard let storyID = try Int64.fetchOne(database, sql: "SELECT id FROM story WHERE name = ?", arguments: [story])
      else { throw error(.unknownStory(story)) }
      try database.execute(
        sql: "INSERT INTO run (story_id, program, date) VALUES (?, ?, ?)", arguments: [storyID, program, date])
      let run = RunRecord(id: database.lastInsertedRowID, program: program, date: date)
      let writer = try FindingWriter(database, file: path, storyID: storyID, runID: run.id)
      for (ordinal, finding) in findings.enumerated() {
        try writer.write(finding, ordinal: ordinal)
      }
      return run
    }
  }

  /// The findings of a story: those that stand, in the order of their run, then those that no longer do.
  public func findings(of story: String) throws(LedgerError) -> [FindingRecord] {
    try read { database in
      try FindingQuery(database).findings(ofStory: story)
    }
  }

  /// The findings whose ids begin with `digits`, by id: a person writes as many as tell a finding from the others.
  public func findings(startingWith digits: String) throws(LedgerError) -> [FindingRecord] {
    try read { try FindingQuery($0).findings(startingWith: digits) }
  }

  /// The checks of a story, in the order in which they were made.
  public func runs(of story: String) throws(LedgerError) -> [RunRecord] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT run.id, program, date FROM run JOIN story ON story.id = run.story_id
          WHERE story.name = ? ORDER BY run.id
          """)
      return try statement.map([story]) { try RunRecord(id: $0.next(), program: $0.next(), date: $0.next()) }
    }
  }
}
