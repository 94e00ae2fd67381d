import ArgumentParser
import CrossChecking
import Foundation
import StetKit

/// How findings are weighed: by rules that flags set, and by a baseline.
struct ReviewOptions: ParsableArguments {
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Give a rule or a family another severity, or switch it off: quote.punctuation=warning, name.*=off. May be repeated.",
      valueName: "id=level"))
  var levels: [String] = []

  @Option(
    help: ArgumentHelp(
      "Let the findings stand that this file lists. (default: stet.yml, or none)", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var baseline: String?

  /// What a command goes by, with the settings of its workspace where there is one.
  func session(in place: WorkspaceOption, writing target: String? = nil) throws -> ReviewSession {
    let workspace = try place.workspaceIfAny()
    let settings = workspace?.settings ?? Settings()
    let own = settings.baseline.flatMap { name in
      workspace.map { name.hasPrefix("/") ? name : ($0.root as NSString).appendingPathComponent(name) }
    }
    // A baseline that settings name and that is about to be written for the first time is not there yet.
    let path = baseline ?? own.flatMap { target == nil || FileBytes.exists($0) ? $0 : nil }
    return ReviewSession(
      settings: settings, rules: HouseRules(settings, in: workspace, flags: try flags()), workspace: workspace,
      baseline: try path.map { try Baseline.read($0) }, target: target)
  }

  private func flags() throws -> [(RulePattern, RuleSettings.Level)] {
    try levels.map { flag in
      let parts = flag.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let id = parts.first, parts.count == 2 else {
        throw StetError("--rule \(flag): write the rule, '=' and a level, as in --rule quote.punctuation=off")
      }
      guard let pattern = RulePattern(id) else { throw StetError("--rule \(flag): \(RulePattern.refusal(of: id))") }
      guard let level = RuleSettings.Level(name: parts[1]) else {
        throw StetError("--rule \(flag): a level is error, warning, suggestion or off")
      }
      return (pattern, level)
    }
  }
}

/// Whether what was found is written as a baseline.
struct BaselineWriting: ParsableArguments {
  @Option(
    name: .customLong("write-baseline"),
    help: ArgumentHelp("Let all that is open now stand: write it to this file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var target: String?
}
