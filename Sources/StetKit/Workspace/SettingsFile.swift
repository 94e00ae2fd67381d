import CrossChecking
import Yams

/// Reads `stet.yml`. Every mistake is refused with its line, and with the name that was probably meant.
struct SettingsFile {
  private let path: String
  private(set) var settings = Settings()

  /// Reads the settings file at `path`; the defaults where there is none.
  ///
  /// - Throws: ``StetError`` that names the setting where one is not known or has a value that it cannot have.
  init(_ path: String) throws(StetError) {
    self.path = path
    guard FileBytes.exists(path) else { return }
    let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw refusal(of: text, error)
    }
    guard let root, !Self.isEmpty(root) else { return }
    guard let mapping = root.mapping else { throw StetError(path, "is no list of settings; write 'name: value' lines") }
    for (key, value) in mapping { try set(key, to: value) }
  }

  private static let names = ["fail-on", "quotes", "rules", "paths", "baseline"]

  private mutating func set(_ key: Node, to value: Node) throws(StetError) {
    switch key.string ?? "" {
    case "fail-on": settings.failOn = try threshold(in: value, at: key)
    case "quotes":
      guard let policy = value.string.flatMap(RuleSettings.QuotationPolicy.init(rawValue:)) else {
        throw refusal(at: key, "quotes is strict or clean-verbatim")
      }
      settings.rules.quotes = policy
    case "rules": settings.rules.levels = try levels(in: value, at: key)
    case "paths": settings.paths = try paths(in: value, at: key)
    case "baseline":
      guard let file = value.string, !file.isEmpty else { throw refusal(at: key, "baseline is the name of a file") }
      settings.baseline = file
    case let name: throw unknown(name, at: key, among: Self.names)
    }
  }

  private func threshold(in node: Node, at key: Node) throws(StetError) -> Severity? {
    if node.string == "never" { return nil }
    guard let severity = node.string.flatMap(Severity.init(name:)) else {
      throw refusal(at: key, "fail-on is error, warning, suggestion or never")
    }
    return severity
  }

  private func levels(in node: Node, at key: Node) throws(StetError) -> [String: RuleSettings.Level] {
    if Self.isEmpty(node) { return [:] }
    guard let mapping = node.mapping else { throw refusal(at: key, "rules has a line for each rule, 'id: severity'") }
    var levels: [String: RuleSettings.Level] = [:]
    for (key, value) in mapping {
      let id = key.string ?? ""
      guard let pattern = RulePattern(id) else { throw refusal(at: key, RulePattern.refusal(of: id)) }
      // YAML reads a bare `off` as a boolean in its older form; its words are what counts here.
      guard let level = value.scalar.flatMap({ RuleSettings.Level(name: $0.string) }) else {
        throw refusal(at: key, "\(id) is error, warning, suggestion or off")
      }
      levels[pattern.text] = level
    }
    return levels
  }

  private func paths(in node: Node, at key: Node) throws(StetError) -> [Settings.PathSettings] {
    if Self.isEmpty(node) { return [] }
    guard let sequence = node.sequence else {
      throw refusal(at: key, "paths is a list; write '- match: PATTERN' and rules below it")
    }
    var paths: [Settings.PathSettings] = []
    for entry in sequence { paths.append(try path(in: entry, at: key)) }
    return paths
  }

  private func path(in node: Node, at key: Node) throws(StetError) -> Settings.PathSettings {
    guard let mapping = node.mapping else { throw refusal(at: node, "an entry of paths has match and rules") }
    var match: String?
    var rules: [String: RuleSettings.Level] = [:]
    for (key, value) in mapping {
      switch key.string ?? "" {
      case "match": match = value.string
      case "rules": rules = try levels(in: value, at: key)
      case let name: throw unknown(name, at: key, among: ["match", "rules"])
      }
    }
    guard let match, !match.isEmpty else {
      throw refusal(at: node, "an entry of paths has a pattern; write 'match: PATTERN'")
    }
    return Settings.PathSettings(
      pattern: PathPattern(match), rules: RuleSettings(levels: rules), line: node.mark?.line ?? 1)
  }

  /// Nothing behind a name, or nothing in a file.
  private static func isEmpty(_ node: Node) -> Bool { node.scalar?.string.isEmpty ?? false }

  private func refusal(at node: Node, _ what: String) -> StetError {
    StetError(node.mark.map { "\(path):\($0.line)" } ?? path, what)
  }

  private func unknown(_ name: String, at key: Node, among names: [String]) -> StetError {
    let mend = NearestName.to(name, among: names).map { "did you mean '\($0)'?" }
    return refusal(at: key, "there is no setting '\(name)'; \(mend ?? "there are " + names.joined(separator: ", "))")
  }

  /// Says where a file is no YAML, and why not.
  private func refusal(of text: String, _ error: any Error) -> StetError {
    let lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      // What is missing at the end is missed behind it.
      return StetError("\(path):\(min(mark.line, lineCount))", "is not YAML: \(problem)")
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return StetError(
        "\(path):\(context.mark.line)", "\(keys.sorted().joined(separator: ", ")) is set twice; leave one")
    default: return StetError(path, "is not YAML; write 'name: value' lines")
    }
  }
}
