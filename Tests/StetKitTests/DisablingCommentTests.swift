import Testing

@testable import StetKit

/// What stands behind `stet:` in a comment.
struct DisablingCommentTests {
  @Test(arguments: [
    ("disable-next quote.altered", "disable-next", ["quote.altered"], ""),
    // Several rules, with commas or without, over several lines.
    ("disable-next quote.altered, number.*", "disable-next", ["quote.altered", "number.*"], ""),
    ("disable\n  quote.altered\n  *", "disable", ["quote.altered", "*"], ""),
    // A reason in any marks; white space in it is one space.
    ("disable-line name.* reason=\"as he\n  spells it\"", "disable-line", ["name.*"], "as he spells it"),
    ("disable-file * reason='an \"archive\"'", "disable-file", ["*"], "an \"archive\""),
    ("disable * reason=“as broadcast”", "disable", ["*"], "as broadcast"),
    ("disable * reason=\"\"", "disable", ["*"], ""),
    // Only this one needs no rule.
    ("enable", "enable", [], ""), ("enable quote.*", "enable", ["quote.*"], ""),
  ])
  func aCommentIsRead(text: String, action: String, rules: [String], reason: String) throws {
    let comment = try DisablingComment(text)
    #expect(comment.action.rawValue == action)
    #expect(comment.rules.map(\.text) == rules)
    #expect(comment.reason == reason)
    #expect(comment.unknown.isEmpty)
  }

  @Test(arguments: [
    ("", "says nothing to do; write disable-next and a rule"),
    ("disable-nxt quote.altered", "cannot 'disable-nxt'; did you mean 'disable-next'?"),
    // The colon was left out.
    (
      "stet disable-next quote.altered",
      "has no colon behind 'stet', and so no effect; write <!-- stet: disable-next … -->"
    ),
    ("STET enable", "has no colon behind 'stet', and so no effect; write <!-- stet: enable … -->"),
    ("ignore", "cannot 'ignore'; it can disable, enable, disable-next, disable-line, disable-file"),
    ("disable-next", "names no rule; write disable-next quote.altered, or disable-next * for all rules"),
    ("disable reason=\"x\"", "names no rule; write disable quote.altered, or disable * for all rules"),
    ("disable * reason=as broadcast", "has a reason without quotation marks; write reason=\"…\""),
    ("disable * reason=\"as broadcast", "has a reason whose quotation mark is never closed; write reason=\"…\""),
    ("disable * reason=\"x\" quote.altered", "goes on behind its reason; write the rules first and reason=\"…\" last"),
  ])
  func aMistakeIsNamedWithItsMend(text: String, message: String) {
    let error = #expect(throws: DisablingComment.Mistake.self) { try DisablingComment(text) }
    #expect(error?.message == message)
  }

  /// One name that is no rule does not take the effect of the others away.
  @Test func unknownRulesAreKeptApart() throws {
    let comment = try DisablingComment("disable-next quote.alterd, name.*")
    #expect(comment.rules.map(\.text) == ["name.*"])
    #expect(comment.unknown == ["quote.alterd"])
  }

  @Test func aCommentOfAMegabyteIsRead() throws {
    let comment = try DisablingComment("disable " + String(repeating: "x ", count: 500_000))
    #expect(comment.unknown.count == 500_000)
  }
}
