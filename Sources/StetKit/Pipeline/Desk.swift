import CrossChecking
import Extraction
public import Ledger
public import Reporting

/// Reviews the stories of a ledger: reads them, checks them, keeps what was found, and joins it with what was decided.
public struct Desk: Sendable {
  /// A story with everything that was found in it.
  public struct Review: Sendable {
    /// The story, read.
    public let story: Story
    /// The findings, by place, each with its decision.
    public let findings: [ReviewedFinding]
    /// What is to be mended in the comments of its texts and the decisions on them.
    public let notices: [Notice]
  }

  private let ledger: Ledger
  private let reader: ArticleReader
  private let rules: HouseRules
  private let check: StoryCheck
  private let program: String

  /// A desk over `ledger`. `program` names what checks, with its version.
  public init(ledger: Ledger, reader: ArticleReader, rules: HouseRules, program: String) {
    self.ledger = ledger
    self.reader = reader
    self.rules = rules
    self.program = program
    check = StoryCheck(rules: rules)
  }

  /// Checks one story and keeps what was found.
  ///
  /// - Parameters:
  ///   - name: The story.
  ///   - date: When, in ISO 8601, for the ledger.
  ///   - reviewer: Joins the findings with decisions; keeps account over several stories.
  /// - Throws: ``StetError`` where there is no such story, or the ledger cannot be read or written.
  public func review(_ name: String, date: String, with reviewer: inout Reviewer) throws(StetError) -> Review {
    let story = try Story(name, in: ledger, reader: reader)
    let found = check.check(story)
    let findings = found.findings
    let records = try StetError.translating { () throws(LedgerError) in
      try ledger.recordRun(of: name, findings: findings, program: program, date: date)
      return try ledger.findings(of: name)
    }
    let coverage = StoryCoverage(of: story, rules: rules)
    coverage.report(to: &reviewer.coverage)
    let reviewed = reviewer.review(
      findings, texts: coverage.texts, comments: coverage.comments, decisions: decisions(in: records, on: story))
    return Review(
      story: story,
      findings: reviewed.map { reviewed in
        let recurrences = found.recurrences[reviewed.finding.id] ?? []
        return ReviewedFinding(reviewed.finding, decision: reviewed.decision, recurrences: recurrences)
      }, notices: coverage.notices(for: findings) + coverage.unneeded(of: records))
  }

  /// Checks one story by itself, with no baseline.
  public func review(_ name: String, date: String) throws(StetError) -> Review {
    var reviewer = Reviewer()
    return try review(name, date: date, with: &reviewer)
  }

  /// What editors decided, by the ids of findings.
  private func decisions(in records: [FindingRecord], on story: Story) -> [String: EditorDecision] {
    let added = Dictionary(
      story.articles.map { ($0.article.path, $0.record.added) }, uniquingKeysWith: { first, _ in first })
    var decisions: [String: EditorDecision] = [:]
    for record in records where record.stands {
      guard let decision = record.decision else { continue }
      decisions[record.finding.id] = EditorDecision(decision, passageAdded: added[record.finding.primary.path])
    }
    return decisions
  }
}

extension EditorDecision {
  /// A decision as the ledger keeps it, on a passage whose version was added at that time.
  init(_ record: DecisionRecord, passageAdded: String?) {
    let verdict: Verdict =
      switch record.decision {
      case .corrected: .corrected
      case .query: .query
      case .stet: .stet
      }
    // Both times are in UTC and written the same way, so that they can be compared as they are.
    let isOutlived = verdict == .corrected && passageAdded.map { $0 > record.date } ?? false
    self.init(
      verdict: verdict, editor: record.editor, date: record.date, reason: record.reason, isOutlived: isOutlived)
  }
}
