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
    #   quote.punctuation: warning
    #   name.*: off

    """
}

extension Settings {
  /// Reads the settings file at `path`; the defaults where there is none.
  ///
  /// - Throws: ``StetError`` that names the setting where one is not known or has a value that it cannot have.
  static func read(from path: String) throws(StetError) -> Settings {
    guard FileBytes.exists(path) else { return Settings() }
    let bytes = try FileBytes.read(path)
    let root: Node?
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Self.refusal(
        of: path, lineCount: text.split(separator: "\n", omittingEmptySubsequences: false).count, error)
    }
    guard let root, !(root.scalar?.string.isEmpty ?? false) else { return Settings() }
    guard let mapping = root.mapping else { throw StetError(path, "is no list of settings; write 'name: value' lines") }
    var settings = Settings()
    for (key, value) in mapping { try settings.set(key, to: value, path: path) }
    return settings
  }

  private mutating func set(_ key: Node, to value: Node, path: String) throws(StetError) {
    let name = key.string ?? ""
    let place = key.mark.map { "\(path):\($0.line)" } ?? path
    switch (name, value.string) {
    case ("fail-on", "never"): failOn = nil
    case ("fail-on", let text):
      guard let severity = text.flatMap(Severity.init(name:)) else {
        throw StetError(place, "fail-on is error, warning, suggestion or never")
      }
      failOn = severity
    case ("quotes", let text):
      guard let policy = text.flatMap(RuleSettings.QuotationPolicy.init(rawValue:)) else {
        throw StetError(place, "quotes is strict or clean-verbatim")
      }
      rules.quotes = policy
    case ("rules", _): try setLevels(value, place: place, path: path)
    default: throw StetError(place, "there is no setting '\(name)'; there are fail-on, quotes and rules")
    }
  }

  private mutating func setLevels(_ node: Node, place: String, path: String) throws(StetError) {
    if node.scalar?.string.isEmpty ?? false { return }
    guard let mapping = node.mapping else { throw StetError(place, "rules has a line for each rule, 'id: severity'") }
    for (key, value) in mapping {
      let id = key.string ?? ""
      let place = key.mark.map { "\(path):\($0.line)" } ?? path
      guard RuleCatalogue.covers(id) else {
        throw StetError(place, "there is no rule '\(id)'; 'stet rules list' has them all")
      }
      // YAML reads a bare `off` as a boolean in its older form; its words are what counts here.
      guard let level = value.scalar.flatMap({ RuleSettings.Level(name: $0.string) }) else {
        throw StetError(place, "\(id) is error, warning, suggestion or off")
      }
      rules.levels[id] = level
    }
  }

  /// Says where a file is no YAML, and why not.
  private static func refusal(of path: String, lineCount: Int, _ error: any Error) -> StetError {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      // What is missing at the end is missed behind it.
      StetError("\(path):\(min(mark.line, lineCount))", "is not YAML: \(problem)")
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      StetError("\(path):\(context.mark.line)", "\(keys.sorted().joined(separator: ", ")) is set twice; leave one")
    default: StetError(path, "is not YAML; write 'name: value' lines")
    }
  }
}

extension RuleCatalogue {
  /// Whether `id` names a rule, a family of rules (`quote.*`) or all (`*`).
  static func covers(_ id: String) -> Bool {
    if id == "*" { return true }
    guard id.hasSuffix(".*") else { return page(id) != nil }
    return all.contains { $0.id.hasPrefix(id.dropLast()) }
  }
}
