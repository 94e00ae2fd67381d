/// What an editor said of a finding.
public struct EditorDecision: Hashable, Sendable {
  /// The three things that an editor can say.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The text has been, or will be, put right.
    case corrected
    /// Somebody has to be asked.
    case query
    /// Let it stand.
    case stet
  }

  /// What was decided.
  public let verdict: Verdict
  /// Who decided.
  public let editor: String
  /// When, in ISO 8601.
  public let date: String
  /// Why; empty where nothing was said.
  public let reason: String

  /// Makes a decision.
  public init(verdict: Verdict, editor: String, date: String, reason: String) {
    self.verdict = verdict
    self.editor = editor
    self.date = date
    self.reason = reason
  }
}

extension EditorDecision.Verdict {
  /// The verdict as a report has it: `Let stand`.
  var title: String {
    switch self {
    case .corrected: "Corrected"
    case .query: "Query"
    case .stet: "Let stand"
    }
  }
}
