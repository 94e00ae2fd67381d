public import Extraction

/// How much a finding asks of an editor.
public enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
  case suggestion, warning, error

  /// Its name, as in `error`.
  public var name: String {
    switch self {
    case .suggestion: "suggestion"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// The severity of that name.
  public init?(name: String) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// Orders by weight: a suggestion is least.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What a rule reports: that this passage differs from that one, or does not agree with itself. Never that
/// something is false.
public struct Finding: Hashable, Sendable {
  /// How it is recognised again, in another run or in a later version: a digest of the rule, the article
  /// (outlet and story, not path or version), the normalised exact text, and which of its occurrences it is. 16
  /// hexadecimal digits.
  public let id: String
  /// The rule, as in `quote.altered`.
  public let rule: String
  /// How much it asks of an editor.
  public let severity: Severity
  /// One sentence that says what differs, in plain words.
  public let message: String
  /// The passage that it is about: in the later version where two are compared.
  public let primary: Place
  /// The passages that it was held against.
  public let related: [Place]
  /// What it rests on.
  public let evidence: Evidence

  /// Makes a finding.
  public init(
    id: String, rule: String, severity: Severity, message: String, primary: Place, related: [Place],
    evidence: Evidence
  ) {
    self.id = id
    self.rule = rule
    self.severity = severity
    self.message = message
    self.primary = primary
    self.related = related
    self.evidence = evidence
  }
}

/// What a finding rests on.
public struct Evidence: Hashable, Sendable {
  /// The words of the earlier or other passage and of the later one, run by run, in order; empty where no two
  /// passages are compared.
  public var changes: [WordChange]
  /// Who speaks in the passage, where it is speech.
  public var speaker: String?
  /// Named values, in order: `earlier` = `25`, `later` = `52`.
  public var values: [Value]
  /// What to ask, of whom: one question that would settle it.
  public var question: String?

  /// One named value.
  public struct Value: Hashable, Sendable {
    /// What it is the value of.
    public let name: String
    /// The value, as people write it.
    public let value: String

    /// Names a value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes evidence.
  public init(changes: [WordChange] = [], speaker: String? = nil, values: [Value] = [], question: String? = nil) {
    self.changes = changes
    self.speaker = speaker
    self.values = values
    self.question = question
  }
}

/// A run of words that two passages share, or that only one of them has.
public struct WordChange: Hashable, Sendable {
  /// Which of the two passages has the words.
  public enum Kind: String, Hashable, Sendable {
    /// Both.
    case same
    /// Only the earlier, or other, one.
    case removed
    /// Only the later one.
    case added
  }

  /// Which of the two has them.
  public let kind: Kind
  /// The words, with the spaces and marks between them; where both have them, as the later passage writes them.
  public let text: String
  /// The same words as the earlier passage writes them, where that is otherwise: `€2m`, `two million euros`.
  public let earlierText: String?

  /// Makes a run.
  public init(kind: Kind, text: String, earlierText: String? = nil) {
    self.kind = kind
    self.text = text
    self.earlierText = kind == .same && earlierText != text ? earlierText : nil
  }
}
