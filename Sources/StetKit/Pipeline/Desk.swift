public import CrossChecking
public import Ledger
public import Reporting

/// Reviews the stories of a ledger: reads them, checks them, keeps what was found, and joins it with what editors
/// decided.
public struct Desk: Sendable {
  /// A story with everything that was found in it.
  public struct Review: Sendable {
    /// The story, read.
    public let story: Story
    /// The findings, by place, each with its decision.
    public let findings: [ReviewedFinding]
  }

  private let ledger: Ledger
  private let reader: ArticleReader
  private let check: StoryCheck
  private let program: String

  /// A desk over `ledger`. `program` names what checks, with its version.
  public init(ledger: Ledger, reader: ArticleReader, checker: CrossChecker, program: String) {
    self.ledger = ledger
    self.reader = reader
    self.program = program
    check = StoryCheck(checker: checker)
  }

  /// Checks one story and keeps what was found.
  ///
  /// - Parameters:
  ///   - name: The story.
  ///   - date: When, in ISO 8601, for the ledger.
  /// - Throws: ``StetError`` where there is no such story, or the ledger cannot be read or written.
  public func review(_ name: String, date: String) throws(StetError) -> Review {
    let story = try Story(name, in: ledger, reader: reader)
    let findings = check.findings(in: story)
    do {
      try ledger.recordRun(of: name, findings: findings, program: program, date: date)
      let decisions = Dictionary(
        try ledger.decisions(of: name).map { ($0.finding, $0) }, uniquingKeysWith: { _, last in last })
      return Review(
        story: story,
        findings: findings.map { finding in
          ReviewedFinding(finding, decision: decisions[finding.id].map { EditorDecision($0) })
        })
    } catch {
      throw StetError(error)
    }
  }
}

extension EditorDecision {
  /// A decision as the ledger keeps it.
  init(_ record: DecisionRecord) {
    let verdict: Verdict =
      switch record.decision {
      case .corrected: .corrected
      case .query: .query
      case .stet: .stet
      }
    self.init(verdict: verdict, editor: record.editor, date: record.date, reason: record.reason)
  }
}
