public import CrossChecking
public import Reporting

/// The rules as a house wants them, file by file: what `stet.yml` says for all, then for paths, then what flags say.
public struct HouseRules: Sendable {
  /// The settings of the whole workspace.
  private let settings: Settings
  /// What flags say: they win.
  private let flags: [RuleSettings]
  private let workspace: Workspace?

  /// The rules of a house.
  ///
  /// - Parameters:
  ///   - settings: What `stet.yml` has.
  ///   - workspace: What paths are told relative to.
  ///   - flags: Levels that win over all settings, in order: the last that covers a rule counts.
  public init(
    _ settings: Settings = Settings(), in workspace: Workspace? = nil, flags: [(RulePattern, RuleSettings.Level)] = []
  ) {
    self.settings = settings
    self.flags = flags.map { RuleSettings(levels: [$0.text: $1]) }
    self.workspace = workspace
  }

  /// The settings for the file at `path`.
  public func settings(for path: String) -> RuleSettings {
    let layers = settings.paths.filter { $0.pattern.matches(name(of: path)) }.map(\.rules) + flags
    guard !layers.isEmpty else { return settings.rules }
    var rules = settings.rules
    for page in RuleCatalogue.all {
      if let level = layers.reversed().lazy.compactMap({ $0.level(of: page.id) }).first {
        rules.levels[page.id] = level
      }
    }
    return rules
  }

  /// Those of `ids` that are on for the file at `path`.
  public func on(_ ids: Set<String>, for path: String) -> Set<String> {
    let settings = settings(for: path)
    return ids.filter { id in RuleCatalogue.page(id).map(settings.isOn) ?? false }
  }

  /// Settings by path that go for none of `paths`.
  public func notices(for paths: [String]) -> [Notice] {
    let names = paths.map(name)
    return settings.paths.filter { setting in !names.contains(where: setting.pattern.matches) }.map { setting in
      Notice(
        .unused, path: Workspace.settingsName, line: setting.line,
        "no file in the ledger goes by '\(setting.pattern.text)'; mend the pattern, or take it out")
    }
  }

  /// The path as settings have it: relative to the workspace.
  private func name(of path: String) -> String { workspace?.relative(path) ?? path }
}
