public import CrossChecking

/// A finding that the ledger keeps.
public struct FindingRecord: Hashable, Sendable {
  /// What was found, as its last run reported it.
  public let finding: Finding
  /// When it was first reported.
  public let firstSeen: RunRecord
  /// When it was last reported.
  public let lastSeen: RunRecord
  /// Whether the last run of its story reported it. What no longer stands is kept, with its decisions.
  public let stands: Bool
  /// What an editor last said of it.
  public let decision: DecisionRecord?
}

/// One check of a story.
public struct RunRecord: Hashable, Sendable {
  /// Its key in this ledger.
  public let id: Int64
  /// The program that checked, with its version.
  public let program: String
  /// When, in ISO 8601.
  public let date: String
}

/// What an editor says of a finding.
public enum Decision: String, Hashable, Sendable, CaseIterable {
  /// The text has been, or will be, put right.
  case corrected
  /// Somebody has to be asked.
  case query
  /// Let it stand.
  case stet
}

/// What an editor said of a finding, and when.
public struct DecisionRecord: Hashable, Sendable {
  /// The finding's id.
  public let finding: String
  /// What was decided.
  public let decision: Decision
  /// Who decided.
  public let editor: String
  /// When, in ISO 8601.
  public let date: String
  /// Why.
  public let reason: String
}
