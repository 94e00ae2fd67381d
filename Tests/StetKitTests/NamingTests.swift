import StetKit
import Testing

/// How names that people write are told: of commands and settings, of rules, of files.
struct NamingTests {
  static let names = ["extract", "compare", "check", "decide", "quotes", "rules"]

  @Test(arguments: [
    // A letter too few, too many, wrong, and two swapped.
    ("extrct", "extract"), ("extracct", "extract"), ("comqare", "compare"), ("dceide", "decide"),
    // Two slips in a longer word.
    ("comprae", "compare"), ("exrtact", "extract"),
    // One slip in a short one; of two that are as near, the first.
    ("rule", "rules"), ("quote", "quotes"),
    // The word itself.
    ("check", "check"),
    // Too far from all of them.
    ("publish", nil), ("x", nil), ("", nil),
    // No name is that long, and it is not tried.
    (String(repeating: "extract", count: 10_000), nil),
  ])
  func aSlipFindsItsName(word: String, name: String?) {
    #expect(NearestName.to(word, among: Self.names) == name)
  }

  @Test func whereThereAreNoNamesThereIsNone() {
    #expect(NearestName.to("extract", among: []) == nil)
    #expect(NearestName.to("extract", among: [""]) == nil)
  }

  @Test(arguments: [
    ("quote.altered", "quote.altered", true), ("quote.altered", "quote.negation", false),
    ("quote.*", "quote.negation", true), ("quote.*", "number.changed", false), ("*", "number.changed", true),
  ])
  func aPatternCoversRules(pattern: String, rule: String, isCovered: Bool) throws {
    #expect(try #require(RulePattern(pattern)).covers(rule) == isCovered)
  }

  /// A family is written with its dot, and only whole families and rules are patterns.
  @Test(arguments: ["quote", "quote.", "quote*", "quotes.*", "quote.alt*", "**", "", "QUOTE.ALTERED"])
  func otherNamesAreNoPatterns(text: String) {
    #expect(RulePattern(text) == nil)
  }

  @Test(arguments: [
    ("quote.alterd", "there is no rule 'quote.alterd'; did you mean 'quote.altered'?"),
    ("qoute.*", "there is no rule 'qoute.*'; did you mean 'quote.*'?"),
    ("spelling", "there is no rule 'spelling'; 'stet rules list' has them all"),
  ])
  func aNameThatIsNoRuleIsRefusedWithTheOneMeant(text: String, line: String) {
    #expect(RulePattern.refusal(of: text) == line)
  }

  @Test(arguments: [
    // Names as they are.
    ("Claims/bridge/a.md", "Claims/bridge/a.md", true), ("Claims/bridge/a.md", "Claims/bridge/a.mdx", false),
    ("./Claims/a.md", "Claims/a.md", true),
    // A star stays within one name, and may stand for nothing.
    ("Claims/*/a.md", "Claims/bridge/a.md", true), ("Claims/*/a.md", "Claims/x/y/a.md", false),
    ("Claims/bridge/*.md", "Claims/bridge/a.v1.md", true), ("Claims/bridge/a*.md", "Claims/bridge/a.md", true),
    // Two stars go through folders.
    ("Claims/archive/**", "Claims/archive/x/y.md", true), ("Claims/archive/**", "Claims/archived/y.md", false),
    ("**", "anything/at/all", true), ("Claims/**.html", "Claims/x/y.html", true),
    // Two stars and a slash: any folders, or none.
    ("**/a.md", "a.md", true), ("**/a.md", "x/y/a.md", true), ("**/a.md", "x/ba.md", false),
    ("Claims/**/a.md", "Claims/a.md", true), ("Claims/**/a.md", "Claims/x/y/a.md", true),
    ("Claims/**/a.md", "Claims/xa.md", false),
    // A folder goes for all that is in it.
    ("Claims/archive/", "Claims/archive/x/y.md", true), ("Claims/archive/", "Claims/archive.md", false),
    // Names of any script, byte by byte.
    ("Claims/Žižkov*/a.md", "Claims/Žižkov-🗞️/a.md", true),
    ("", "", true), ("", "a", false),
  ])
  func aPatternGoesForPaths(pattern: String, path: String, goes: Bool) {
    #expect(PathPattern(pattern).matches(path) == goes)
  }

  /// A pattern that would have others try every way to read it.
  @Test func aHostilePatternIsReadOnce() {
    let pattern = PathPattern(String(repeating: "*a", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 2000)))
    #expect(!PathPattern(String(repeating: "**/", count: 200) + "b").matches(String(repeating: "a/", count: 1000)))
  }
}
