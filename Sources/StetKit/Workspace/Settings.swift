public import CrossChecking
import Yams

/// What `stet.yml` says.
public struct Settings: Sendable {
  /// Which rules speak, and how loud.
  public var rules = RuleSettings()
  /// The severity from which a check fails; `nil` for never.
  public var failOn: Severity? = .error

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
    #   quote.fragment: suggestion
    #   name.*: off

    """
}
