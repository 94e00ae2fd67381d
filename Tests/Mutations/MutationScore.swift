import CrossChecking

/// How many edits of each kind were caught and named, how many stayed quiet, and how many false alarms there were.
public struct MutationScore: Sendable {
  /// The counts of one kind of edit.
  public struct Count: Sendable {
    /// The edits made.
    public var pairs = 0
    /// Reported at all.
    public var caught = 0
    /// Reported by a rule that should.
    public var named = 0
    /// Without a warning or error.
    public var quiet = 0
    /// Warnings and errors beyond the one that was due.
    public var falseAlarms = 0

    fileprivate mutating func add(_ outcome: MutationBench.Outcome) {
      pairs += 1
      caught += outcome.isCaught ? 1 : 0
      named += outcome.isNamed ? 1 : 0
      quiet += outcome.findings.contains { $0.severity >= .warning } ? 0 : 1
      falseAlarms += outcome.falseAlarms
    }
  }

  /// Kinds in the order in which the edits are listed, each with its counts.
  public private(set) var kinds: [(edit: Edit, count: Count)] = []
  /// All harmful edits together.
  public private(set) var harmful = Count()
  /// All harmless edits together.
  public private(set) var harmless = Count()

  /// Scores what came of a run.
  public init(_ outcomes: [MutationBench.Outcome]) {
    for edit in Edit.all {
      var count = Count()
      for outcome in outcomes where outcome.edit.kind == edit.kind { count.add(outcome) }
      if count.pairs > 0 { kinds.append((edit, count)) }
    }
    for outcome in outcomes {
      if outcome.edit.isHarmful { harmful.add(outcome) } else { harmless.add(outcome) }
    }
  }
}
