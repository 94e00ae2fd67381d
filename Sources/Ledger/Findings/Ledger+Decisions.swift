import GRDB

extension Ledger {
  /// Keeps what an editor decided on a finding. Earlier decisions on it stay in its history.
  ///
  /// - Parameters:
  ///   - decision: What was decided.
  ///   - finding: The finding's id.
  ///   - editor: Who decided.
  ///   - date: When, in ISO 8601.
  ///   - reason: Why; may be empty.
  @discardableResult
  public func decide(
    _ decision: Decision, on finding: String, editor: String, date: String, reason: String
  ) throws(LedgerError) -> DecisionRecord {
    try write { database in
      guard try Bool.fetchOne(database, sql: "SELECT 1 FROM finding WHERE id = ?", arguments: [finding]) != nil else {
        throw error(.unknownFinding(finding))
      }
      try database.execute(
        sql: "INSERT INTO decision (finding_id, kind, editor, date, reason) VALUES (?, ?, ?, ?, ?)",
        arguments: [finding, decision.rawValue, editor, date, reason])
    }
    return DecisionRecord(finding: finding, decision: decision, editor: editor, date: date, reason: reason)
  }

  /// Takes back the last decision on a finding; the one before it holds again, if there is one.
  ///
  /// - Parameters:
  ///   - finding: The finding's id.
  ///   - editor: Who takes it back.
  ///   - date: When, in ISO 8601.
  /// - Returns: What was taken back; `nil` where nothing was decided.
  public func takeBackDecision(
    on finding: String, editor: String, date: String
  ) throws(LedgerError) -> DecisionRecord? {
    try write { database in
      guard let last = try DecisionQuery(database).decisions(onFinding: finding).last else { return nil }
      try database.execute(
        sql: """
          INSERT INTO withdrawal (decision_id, editor, date)
          SELECT max(id), ?, ? FROM decision WHERE finding_id = ? AND id NOT IN (SELECT decision_id FROM withdrawal)
          """, arguments: [editor, date, finding])
      return last
    }
  }

  /// All decisions on the findings of a story, in the order in which they were made, without those that were taken back.
  /// The last one on a finding holds.
  public func decisions(of story: String) throws(LedgerError) -> [DecisionRecord] {
    try read { try DecisionQuery($0).decisions(ofStory: story) }
  }
}

/// The ways to find decisions.
struct DecisionQuery {
  private static let columns = "finding_id, decision.kind, editor, date, reason"

  private static let stands = "decision.id NOT IN (SELECT decision_id FROM withdrawal)"

  private let onFinding: Statement
  private let ofStory: Statement

  init(_ database: Database) throws {
    onFinding = try database.cachedStatement(
      sql: "SELECT \(Self.columns) FROM decision WHERE finding_id = ? AND \(Self.stands) ORDER BY id")
    ofStory = try database.cachedStatement(
      sql: """
        SELECT \(Self.columns) FROM decision JOIN finding ON finding.id = decision.finding_id
        JOIN story ON story.id = finding.story_id WHERE story.name = ? AND \(Self.stands) ORDER BY decision.id
        """)
  }

  func decisions(onFinding id: String) throws -> [DecisionRecord] { try records(onFinding, [id]) }

  func decisions(ofStory name: String) throws -> [DecisionRecord] { try records(ofStory, [name]) }

  private func records(_ statement: Statement, _ arguments: StatementArguments) throws -> [DecisionRecord] {
    try statement.map(arguments) { values in
      try DecisionRecord(
        finding: values.next(), decision: values.name(), editor: values.next(), date: values.next(),
        reason: values.next())
    }
  }
}
