public import CrossChecking
import Extraction
public import Reporting

/// Joins findings with what was decided on them, and keeps account of what was needed.
///
/// An editor who decided on the finding itself has the last word; then come the comments in its text, then the baseline.
public struct Reviewer: Sendable {
  private let baseline: Baseline?
  private var used: Set<String> = []
  /// What was asked so far.
  public var coverage = Coverage()
  /// What the findings that nobody decided on singly would be in a baseline.
  public private(set) var entries: [Baseline.Entry] = []

  /// A reviewer of a run with `baseline`.
  public init(baseline: Baseline? = nil) {
    self.baseline = baseline
  }

  /// Findings with what was decided on each.
  ///
  /// - Parameters:
  ///   - findings: Everything that was found.
  ///   - texts: What the texts are known by in every version, by the paths of their files.
  ///   - comments: What the comments in its files let stand, by path.
  ///   - decisions: What editors decided, by the ids of findings.
  public mutating func review(
    _ findings: [Finding], texts: [String: String], comments: [String: CommentDecisions],
    decisions: [String: EditorDecision] = [:]
  ) -> [ReviewedFinding] {
    findings.map { finding in
      let standing = baseline?.decision(on: finding)
      if standing != nil { used.insert(finding.id) }
      let single = decisions[finding.id] ?? comments[finding.primary.path]?.decision(on: finding)
      if single == nil { entries.append(Baseline.Entry(finding, in: texts[finding.primary.path] ?? "")) }
      return ReviewedFinding(finding, decision: single ?? standing)
    }
  }

  /// What of the baseline nothing needed.
  public var baselineNotices: [Notice] { baseline?.notices(used: used, coverage: coverage) ?? [] }
}
