import CrossChecking
import Extraction
import Reporting
import StetKit

/// One run of a command that reports findings: what it goes by, what was found, and how it ends.
struct ReviewSession {
  let settings: Settings
  let rules: HouseRules
  let workspace: Workspace?
  /// Joins findings with decisions.
  var reviewer: Reviewer
  /// What was found so far.
  var checked = Checked()
  private let baseline: Baseline?
  /// Where what is open is written as a baseline.
  private let target: String?
  private let checker = CrossChecker()

  init(settings: Settings, rules: HouseRules, workspace: Workspace?, baseline: Baseline?, target: String?) {
    self.settings = settings
    self.rules = rules
    self.workspace = workspace
    self.baseline = baseline
    self.target = target
    reviewer = Reviewer(baseline: baseline)
  }

  /// The checker for the file at `path`.
  func checker(for path: String) -> CrossChecker { checker.with(rules.settings(for: path)) }

  /// What the text in the file at `path` is known by.
  func text(ofFile path: String) -> String { ArticleIdentity.text(ofFile: path, in: workspace) }

  /// Takes what was found in one file, held against `others` or by itself.
  ///
  /// - Parameter asked: The rules that were asked.
  mutating func take(
    _ findings: [Finding], in read: ReadArticle, against others: [Article] = [], asked: Set<String>
  ) {
    let path = read.article.path
    let text = text(ofFile: path)
    let asked = rules.on(asked, for: path)
    let comments = CommentDecisions(read)
    reviewer.coverage.ask(asked, of: text)
    let reviewed = reviewer.review(findings, texts: [path: text], comments: [path: comments])
    checked.take(reviewed, of: others + [read.article], notices: comments.notices(for: findings, asked: asked))
  }

  /// Writes the report, and the baseline where one was asked for, and ends with the status that what is open asks for.
  ///
  /// - Parameters:
  ///   - comparison: What was held against what.
  ///   - quotations: What was found of every quotation, where that was asked.
  ///   - notices: What else is to be mended.
  func conclude(
    _ comparison: FindingsReport.Comparison, quotations: [VerifiedQuotation]? = nil, notices: [Notice] = [],
    output: OutputOptions<FindingFormats>, failure: FailureOption
  ) throws {
    let written = try writeBaseline()
    let findings = written.map(checked.standing) ?? checked.findings
    let report = FindingsReport(
      comparison: comparison, findings: findings, quotations: quotations,
      notices: checked.notices + (written == nil ? reviewer.baselineNotices : []) + notices, isKept: checked.isKept,
      pages: RuleCatalogue.all, programVersion: Version.current, documents: checked.documents, lines: checked.lines)
    try output.write(report.rendered(as: output.format, style: output.style))
    report.remarks(as: output.format).forEach(StandardError.write)
    try failure.end(for: findings.filter(\.isOpen).map(\.finding), default: settings.failOn)
  }

  /// What stood in the file before keeps its reasons, and what this run did not ask of stays in it.
  private func writeBaseline() throws -> Baseline? {
    guard let target else { return nil }
    let before = FileBytes.exists(target) ? try Baseline.read(target) : Baseline(path: target, entries: [])
    let written = before.renewed(with: reviewer.entries, coverage: reviewer.coverage)
    try FileBytes.write(written.bytes, to: target)
    return written
  }
}
