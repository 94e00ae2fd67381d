import Foundation
import TestSupport
import Testing

/// What editors decide: in the ledger, in the text, in bulk; and how a run ends by it.
struct DecisionTests {
  static let first = """
    ---
    title: Bridge closed after barge strike
    date: 2024-05-07
    ---

    Harbour master Lena Voss closed the Alder Bridge on Monday.

    “We will not open it before Friday,” Voss said.

    At least 12 people were hurt.

    """
  static let second = first.replacing("will not open", with: "will open").replacing("12 people", with: "21 people")

  /// A workspace with both versions in its ledger, checked.
  private func workspace(_ second: String = second) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write("Claims/bridge/gazette.v1.md", Self.first)
    try scratch.write("Claims/bridge/gazette.v2.md", second)
    #expect(try scratch.stet("add").status == 0)
    #expect(try scratch.stet("check").status == 1)
    return scratch
  }

  /// That nothing is open says nothing where nobody has checked.
  @Test func aStoryThatWasNeverCheckedIsSaidToBe() throws {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write("Claims/bridge/gazette.v1.md", Self.first)
    try scratch.stet("add")
    let list = try scratch.stet("decide", "--list")
    #expect(list.status == 0 && list.output.isEmpty)
    #expect(list.errors == "bridge was never checked; run 'stet check bridge'.\n")
  }

  /// The findings that are open, by rule, with their ids.
  private func open(in scratch: Scratch) throws -> [String: String] {
    let list = try scratch.stet("decide", "--list")
    #expect(list.status == 0)
    var ids: [String: String] = [:]
    for line in list.output.split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      let rule = try #require(line.split(separator: "[").last?.prefix { $0 != "]" })
      ids[String(rule)] = String(words[1])
    }
    return ids
  }

  @Test func whatIsDecidedNoLongerFailsACheck() throws {
    let scratch = try workspace()
    let ids = try open(in: scratch)
    #expect(Set(ids.keys) == ["quote.negation", "number.changed", "edit.silent"])
    let negation = try #require(ids["quote.negation"])
    let number = try #require(ids["number.changed"])
    let outcome = try scratch.stet(
      "decide", negation, "--as", "stet", "--by", "Ana Ruiz", "--reason", "as broadcast")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("stet  \(negation)  Claims/bridge/gazette.v2.md:8:"))
    #expect(try scratch.stet("check").status == 1)
    #expect(try scratch.stet("decide", String(number.prefix(5)).uppercased(), "--as", "corrected").status == 0)
    let check = try scratch.stet("check")
    #expect(check.status == 0)
    #expect(check.output.contains("    decided  stet by Ana Ruiz on 2"))
    #expect(check.output.contains(": as broadcast\n"))
    #expect(try scratch.stet("check", "--fail-on", "warning").status == 1)
    #expect(try Set(open(in: scratch).keys) == ["edit.silent"])
    // The format does not change the status, and each form has the decisions.
    let json = try scratch.stet("check", "--format", "json")
    #expect(json.status == 0)
    #expect(json.output.contains("\"decision\":{\"verdict\":\"stet\",\"by\":\"ledger\",\"editor\":\"Ana Ruiz\""))
    #expect(json.output.contains("\"summary\":{\"error\":0,\"warning\":1,\"suggestion\":0,\"decided\":2}"))
    #expect(try scratch.stet("check", "--format", "sarif").output.contains("\"suppressions\":[{\"kind\":\"external\""))
    #expect(!(try scratch.stet("check", "--format", "github").output.contains("quote.negation")))
    let report = try scratch.stet("report", "bridge", "-o", "-").output
    #expect(report.contains("## Decided\n"))
    #expect(report.contains("*Let stand, Ana Ruiz, "))
    #expect(report.contains("  - ☑ No. "))
  }

  @Test func aQueryStaysOpenAndAnUndoneDecisionOpensAgain() throws {
    let scratch = try workspace()
    let ids = try open(in: scratch)
    let all = Array(ids.values).sorted()
    #expect(try Program.run(["decide"] + all + ["--as", "query", "--by", "M."], in: scratch.url).status == 0)
    #expect(try scratch.stet("check").status == 1)
    #expect(try open(in: scratch).count == 3)
    #expect(try scratch.stet("decide", "--list").output.contains("(query by M.)"))
    #expect(try Program.run(["decide"] + all + ["--as", "stet"], in: scratch.url).status == 0)
    #expect(try scratch.stet("decide", "--list").errors == "Nothing is open in the last check.\n")
    #expect(try scratch.stet("check", "--fail-on", "suggestion").status == 0)
    let undone = try scratch.stet("decide", "--undo", all[0])
    #expect(undone.output.hasPrefix("took back stet  \(all[0])  "))
    // What was decided before holds again.
    #expect(try scratch.stet("decide", "--list").output.contains("(query by M.)"))
    #expect(try open(in: scratch).count == 1)
  }

  @Test(arguments: [
    (["decide"], "Say what is decided"), (["decide", "--as", "stet"], "Name a finding"),
    (["decide", "ab", "--as", "gone"], "invalid"), (["decide", "ab", "--as", "stet", "--undo"], "not both"),
    (["decide", "--list", "--as", "stet"], "--list stands alone"),
    (["decide", "0a", "--as", "stet"], "0a: is too little of an id; write at least 4 of its digits"),
    (["decide", "zz", "--as", "stet"], "zz: is no finding's id; 'stet decide --list' has those that are open"),
    (["decide", "0123456789abcdef", "--as", "stet"], "no finding's id begins so"),
    (["decide", "--undo", "0123456789abcdef"], "no finding's id begins so"),
    (["decide", "--list", "tunnel"], "tunnel: no such story"),
  ])
  func whatCannotBeDecidedIsSaid(arguments: [String], says: String) throws {
    let scratch = try workspace()
    let outcome = try Program.run(arguments, in: scratch.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  /// With a slip in one id nothing is decided.
  @Test func allOrNone() throws {
    let scratch = try workspace()
    let id = try #require(try open(in: scratch).values.first)
    #expect(try scratch.stet("decide", id, "zz", "--as", "stet").status == 2)
    #expect(try open(in: scratch).count == 3)
  }

  @Test func aDecisionSurvivesANewVersion() throws {
    let scratch = try workspace()
    let id = try #require(try open(in: scratch)["quote.negation"])
    try scratch.stet("decide", id, "--as", "stet")
    try scratch.write("Claims/bridge/gazette.v3.md", Self.second + "\nThe harbour is closed.\n")
    try scratch.stet("add")
    let check = try scratch.stet("check")
    #expect(check.output.contains("    decided  stet by "))
    #expect(try open(in: scratch)["quote.negation"] == nil)
    #expect(try scratch.stet("ledger", "check").output.hasSuffix("all sound\n"))
  }

  // MARK: - Comments

  @Test func commentsLetFindingsStand() throws {
    let comment = "<!-- stet: disable-next quote.negation reason=\"he corrected himself\" -->\n\n"
    let scratch = try Scratch()
    try scratch.write("old.md", Self.first)
    try scratch.write("new.md", Self.second.replacing("“We", with: comment + "“We"))
    let outcome = try scratch.stet("compare", "old.md", "new.md")
    // The number is still open.
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("    decided  stet by a comment in line 8: he corrected himself\n"))
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    let file = "<!-- stet: disable-file * -->\n"
    try scratch.write("new.html", "\(file)<h1>Bridge</h1><p>“We stay until 30 February,” Ann Lee said.</p>")
    #expect(try scratch.stet("check", "new.html").status == 0)
    try scratch.write("new.html", "<h1>Bridge</h1><p>“We stay until 30 February,” Ann Lee said.</p>")
    #expect(try scratch.stet("check", "new.html").status == 1)
  }

  @Test func commentsThatCannotBeReadAreReportedInEveryForm() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "One.\n\n<!-- stet: disable-next date.imposible -->\n\nThey met on 30 February.\n")
    let text = try scratch.stet("check", "a.md")
    #expect(text.status == 1)
    let line = "this comment names 'date.imposible', which is no rule; did you mean 'date.impossible'?"
    #expect(text.errors == "a.md:3:1: note: \(line)\n")
    let json = try scratch.stet("check", "a.md", "--format", "json")
    #expect(json.output.contains("\"notices\":[\n{\"kind\":\"unknown-rule\",\"path\":\"a.md\",\"line\":3,\"column\":1"))
    #expect(json.errors.isEmpty)
    let github = try scratch.stet("check", "a.md", "--format", "github").output
    #expect(github.contains("::warning file=a.md,line=3,col=1,title=stet unknown-rule::"))
    #expect(try scratch.stet("check", "a.md", "--format", "sarif").output.contains("toolConfigurationNotifications"))
    #expect(try scratch.stet("check", "a.md", "--format", "markdown").output.contains("## Decisions to look at"))
  }

  /// Of a rule that was not asked nothing is said.
  @Test func unusedCommentsAreReportedWhereTheyCouldHaveBeenUsed() throws {
    let scratch = try Scratch()
    try scratch.write("old.md", "One.\n\nTwo.\n")
    try scratch.write("new.md", "One.\n\n<!-- stet: disable-next quote.altered -->\n\nTwo.\n")
    #expect(try scratch.stet("check", "new.md").errors.isEmpty)
    #expect(
      try scratch.stet("compare", "old.md", "new.md").errors
        == "new.md:3:1: note: nothing that this comment lets stand by 'quote.altered' is found; take it out\n")
    #expect(try scratch.stet("compare", "old.md", "new.md", "--rule", "quote.*=off").errors.isEmpty)
  }
}
