import CrossChecking
import Extraction
import GRDB

/// The way to the findings of a story.
struct FindingQuery {
  private let ofStory: Statement
  private let byID: Statement
  private let passages: Statement
  private let decisions: DecisionQuery

  init(_ database: Database) throws {
    let select = """
      SELECT finding.id, rule, severity, message, evidence, first.id, first.program, first.date,
        last.id, last.program, last.date,
        last_run = (SELECT max(id) FROM run WHERE run.story_id = finding.story_id) AS stands
      FROM finding JOIN story ON story.id = finding.story_id JOIN run AS first ON first.id = first_run
        JOIN run AS last ON last.id = last_run
      """
    ofStory = try database.cachedStatement(
      sql: select + " WHERE story.name = ? ORDER BY last_run DESC, ordinal, finding.id")
    // Ids are hexadecimal, so those that begin with some digits lie between these and these with a letter behind all digits.
    byID = try database.cachedStatement(
      sql: select + " WHERE finding.id >= ?1 AND finding.id < ?1 || 'g' ORDER BY finding.id")
    passages = try database.cachedStatement(
      sql: """
        SELECT \(VersionQuery.path), \(PassageQuery.columns) FROM finding_passage
        JOIN version ON version.id = finding_passage.version_id WHERE finding_id = ? ORDER BY ordinal
        """)
    decisions = try DecisionQuery(database)
  }

  func findings(ofStory story: String) throws -> [FindingRecord] {
    try ofStory.map([story]) { try record(&$0) }
  }

  func findings(startingWith digits: String) throws -> [FindingRecord] {
    try byID.map([digits]) { try record(&$0) }
  }

  private func record(_ values: inout RowReader) throws -> FindingRecord {
    let finding = try finding(&values)
    return try FindingRecord(
      finding: finding,
      firstSeen: RunRecord(id: values.next(), program: values.next(), date: values.next()),
      lastSeen: RunRecord(id: values.next(), program: values.next(), date: values.next()),
      stands: values.next(), decision: decisions.decisions(onFinding: finding.id).last)
  }

  private func finding(_ values: inout RowReader) throws -> Finding {
    let id: String = try values.next()
    let rule: String = try values.next()
    let severityName: String = try values.next()
    let places = try places(ofFinding: id)
    guard let severity = Severity(name: severityName), let primary = places.first else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the finding \(id) has no severity or no place")
    }
    return try Finding(
      id: id, rule: rule, severity: severity, message: values.next(), primary: primary,
      related: Array(places.dropFirst()), evidence: EvidenceJSON.evidence(in: values.next()))
  }

  private func places(ofFinding id: String) throws -> [Place] {
    try passages.map([id]) { values in
      let path: String = try values.next()
      return try PassageQuery.place(&values, path: path)
    }
  }
}
