public import CrossChecking

/// What `stet.yml` says.
public struct Settings: Sendable {
  /// Which rules speak, and how loud.
  public var rules = RuleSettings()
  /// The same for some paths: where several go for a file, the last counts.
  var paths: [PathSettings] = []
  /// The severity from which a check fails; `nil` for never.
  public var failOn: Severity? = .error
  /// The baseline file, relative to the workspace.
  public var baseline: String?

  /// What a workspace wants of the rules in some of its files.
  struct PathSettings: Sendable {
    /// The files.
    let pattern: PathPattern
    /// The levels.
    let rules: RuleSettings
    /// Where it stands in the settings file, from 1.
    let line: Int
  }

  /// The defaults.
  public init() {}

  /// What a new workspace starts with: every setting, at its default, as a comment.
  static let template = """
    # Settings of this workspace. Everything here is optional; flags win over it.

    # The severity from which a check fails: error, warning, suggestion or never.
    # fail-on: error

    # What may be done inside quotation marks: strict (nothing) or clean-verbatim (fillers and grammar).
    # quotes: strict

    # A rule or a family of rules can be switched off or given another severity.
    # rules:
    #   quote.punctuation: warning
    #   name.*: off

    # The same for some files. A path is relative to this file; ** stands for any folders, and the last that goes for a file counts.
    # paths:
    #   - match: Claims/archive/**
    #     rules:
    #       edit.silent: off

    # Findings that were there before, and stand: 'stet check --write-baseline baseline.json' writes them.
    # baseline: baseline.json

    """
}
