import CrossChecking
import Reporting
import TestSupport
import Testing

@testable import StetKit

/// What `stet.yml` says, and what is said of one that says nothing sensible.
struct SettingsTests {
  private func settings(_ yaml: String) throws -> Settings {
    let scratch = try Scratch()
    try scratch.write("stet.yml", yaml)
    return try SettingsFile(scratch.path("stet.yml")).settings
  }

  @Test func withoutAFileAreTheDefaults() throws {
    let settings = try SettingsFile(Scratch().path("stet.yml")).settings
    #expect(settings.failOn == .error)
    #expect(settings.rules == RuleSettings())
  }

  /// Files that set nothing: empty, comments alone, the one that `stet init` writes, and a list of rules without a rule.
  @Test(arguments: ["", "\n\n", "# fail-on: never\n", Settings.template, "rules:\n"])
  func anEmptyFileSetsNothing(yaml: String) throws {
    let settings = try settings(yaml)
    #expect(settings.failOn == .error)
    #expect(settings.rules == RuleSettings())
  }

  /// The file that `stet init` writes, with every comment that is a setting made one.
  @Test func theTemplateHoldsSettings() throws {
    let lines = Settings.template.split(separator: "\n").map { line in
      line.hasSuffix(".") || !line.contains(":") || line.contains("'") ? line : line.dropFirst(2)
    }
    let settings = try settings(lines.joined(separator: "\n"))
    #expect(settings.rules.levels == ["quote.punctuation": .severity(.warning), "name.*": .off])
    #expect(settings.baseline == "baseline.json")
    #expect(settings.paths.map(\.pattern.text) == ["Claims/archive/**"])
    #expect(settings.paths.map(\.rules.levels) == [["edit.silent": .off]])
  }

  /// The last entry that goes for a file and covers a rule counts, before what is said for all; flags count before all.
  @Test func theRulesOfAFile() throws {
    let settings = try settings(
      """
      rules:
        quote.altered: error
        name.*: off
      paths:
        - match: Claims/archive/**
          rules:
            quote.*: suggestion
        - match: "**/gazette.*"
          rules:
            quote.negation: warning
            name.spelling: error
      """)
    let rules = HouseRules(settings)
    let all = rules.settings(for: "Claims/bridge/courier.v1.md")
    #expect(all == settings.rules)
    let archive = rules.settings(for: "Claims/archive/courier.v1.md")
    #expect(archive.level(of: "quote.altered") == .severity(.suggestion))
    #expect(archive.level(of: "name.spelling") == .off)
    let both = rules.settings(for: "Claims/archive/gazette.v1.md")
    #expect(both.level(of: "quote.negation") == .severity(.warning))
    #expect(both.level(of: "quote.altered") == .severity(.suggestion))
    #expect(both.level(of: "name.spelling") == .severity(.error))
    let pattern = try #require(RulePattern("quote.*"))
    let flagged = HouseRules(settings, flags: [(pattern, .off)]).settings(for: "Claims/archive/gazette.v1.md")
    #expect(flagged.level(of: "quote.negation") == .off)
    #expect(flagged.level(of: "number.changed") == nil)
    #expect(rules.on(["quote.altered", "name.spelling", "no.such"], for: "a.md") == ["quote.altered"])
  }

  @Test func aPathThatGoesForNothingIsReported() throws {
    let settings = try settings("paths:\n  - match: a/**\n    rules: {}\n  - match: b/**\n    rules: {}\n")
    let notices = HouseRules(settings).notices(for: ["b/x.md"])
    #expect(notices.map(\.line) == [2])
    #expect(notices.first?.description.hasPrefix("stet.yml:2: note: no file in the ledger goes by 'a/**'") == true)
  }

  @Test func everySetting() throws {
    let settings = try settings(
      """
      fail-on: warning
      quotes: clean-verbatim
      rules:
        quote.altered: warning
        name.*: off
        "*": suggestion
      """)
    #expect(settings.failOn == .warning)
    #expect(settings.rules.quotes == .cleanVerbatim)
    #expect(
      settings.rules.levels == ["quote.altered": .severity(.warning), "name.*": .off, "*": .severity(.suggestion)])
  }

  @Test func neverFails() throws {
    #expect(try settings("fail-on: never").failOn == nil)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let yaml: String
    /// The line that the message names, from 1; `nil` where it names the file alone.
    let line: Int?
    let says: String
    var testDescription: String { String(yaml.prefix(60)) }
  }

  static let refusals: [Refusal] = [
    // A slip in the name of a setting.
    Refusal(yaml: "\nfail-no: error", line: 2, says: "no setting 'fail-no'"),
    // A severity that is none; the names of levels are not those of thresholds.
    Refusal(yaml: "fail-on: grave", line: 1, says: "error, warning, suggestion or never"),
    Refusal(yaml: "fail-on: off", line: 1, says: "error, warning, suggestion or never"),
    Refusal(yaml: "fail-on: [error]", line: 1, says: "error, warning, suggestion or never"),
    // A policy that is none.
    Refusal(yaml: "# ours\nquotes: clean", line: 2, says: "strict or clean-verbatim"),
    // A rule that is none, a family that has none, and a level that is none.
    Refusal(yaml: "rules:\n  quote.altered: off\n  quote.alterd: off", line: 3, says: "no rule 'quote.alterd'"),
    Refusal(yaml: "rules:\n  quotes.*: off", line: 2, says: "no rule 'quotes.*'"),
    Refusal(yaml: "rules:\n  quote.altered: never", line: 2, says: "error, warning, suggestion or off"),
    Refusal(yaml: "rules:\n  quote.altered:", line: 2, says: "error, warning, suggestion or off"),
    // Lists in the place of names.
    Refusal(yaml: "rules: [quote.altered]", line: 1, says: "'id: severity'"),
    Refusal(yaml: "- fail-on", line: nil, says: "no list of settings"),
    Refusal(yaml: "? [a, b]\n: c", line: 1, says: "no setting"),
    // What was probably meant.
    Refusal(yaml: "rule: {}", line: 1, says: "did you mean 'rules'?"),
    Refusal(yaml: "rules:\n  quote.alterd: off", line: 2, says: "did you mean 'quote.altered'?"),
    // Settings by path: each part that can be wrong.
    Refusal(yaml: "paths: Claims/**", line: 1, says: "paths is a list"),
    Refusal(yaml: "paths:\n  - Claims/**", line: 2, says: "an entry of paths has match and rules"),
    Refusal(yaml: "paths:\n  - rules: {}", line: 2, says: "write 'match: PATTERN'"),
    Refusal(yaml: "paths:\n  - match: a\n    rule: {}", line: 3, says: "did you mean 'rules'?"),
    Refusal(yaml: "paths:\n  - match: a\n    rules:\n      x.y: off", line: 4, says: "no rule 'x.y'"),
    Refusal(yaml: "baseline: [a]", line: 1, says: "the name of a file"),
    // The same setting twice.
    Refusal(yaml: "fail-on: error\nfail-on: never", line: 1, says: "fail-on is set twice"),
    // No YAML at all.
    Refusal(yaml: "fail-on: error\nrules: [a", line: 2, says: "is not YAML"),
    Refusal(yaml: "fail-on: *unknown", line: 1, says: "is not YAML"),
    // Nested deeper than any parser should follow.
    Refusal(yaml: "rules: " + String(repeating: "[", count: 100_000), line: 1, says: "is not YAML"),
  ]

  @Test(arguments: refusals)
  func aMistakeIsNamedWithItsLine(refusal: Refusal) throws {
    let scratch = try Scratch()
    try scratch.write("stet.yml", refusal.yaml)
    let path = scratch.path("stet.yml")
    let error = #expect(throws: StetError.self) { try SettingsFile(path) }
    let message = try #require(error).description
    let place = refusal.line.map { "\(path):\($0)" } ?? path
    #expect(message.hasPrefix(place + ": "), "\(message)")
    #expect(message.contains(refusal.says), "\(message)")
    #expect(!message.contains("\n"))
  }
}
