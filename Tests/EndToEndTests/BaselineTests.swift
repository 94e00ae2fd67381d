import Foundation
import TestSupport
import Testing

/// Findings that stand in bulk, and settings by path.
struct BaselineTests {
  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write("Claims/bridge/gazette.v1.md", DecisionTests.first)
    try scratch.write("Claims/bridge/gazette.v2.md", DecisionTests.second)
    try scratch.write("Claims/tunnel/herald.v1.txt", "The tunnel opened on 30 February 2024.\n")
    #expect(try scratch.stet("add").status == 0)
    return scratch
  }

  @Test func whatWasThereBeforeStands() throws {
    let scratch = try workspace()
    let written = try scratch.stet("check", "--write-baseline", "baseline.json")
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(written.errors == "4 findings stand by the baseline baseline.json\n")
    let file = try scratch.text("baseline.json")
    #expect(
      file.hasPrefix("{\"stet-baseline\":1,\"findings\":[\n{\"text\":\"bridge/gazette\",\"rule\":\"edit.silent\""))
    #expect(file.split(separator: "\n").count == 6)
    // The same run again writes the same bytes.
    try scratch.stet("check", "--write-baseline", "baseline.json")
    #expect(try scratch.text("baseline.json") == file)
    #expect(try scratch.stet("check").status == 1)
    #expect(try scratch.stet("check", "--baseline", "baseline.json", "--fail-on", "suggestion").status == 0)
    // Settings can name it; then reports go by it too.
    try scratch.write("stet.yml", "baseline: baseline.json\n")
    #expect(try scratch.stet("check").status == 0)
    #expect(try scratch.stet("report").output.contains("nothing open, 3 decided → Reports/bridge.md"))
    #expect(try scratch.text("Reports/bridge.md").contains("3 findings stand by the baseline"))
    #expect(!(try scratch.text("Reports/bridge.md").contains("## Sign-off")))
    // What is new is reported.
    try scratch.write(
      "Claims/bridge/gazette.v3.md", DecisionTests.second.replacing("21 people", with: "31 people"))
    try scratch.stet("add")
    let check = try scratch.stet("check")
    #expect(check.status == 1)
    #expect(check.output.contains("“At least 21” became “At least 31”. [number.changed]"))
    #expect(!check.output.contains("quote.negation"))
  }

  @Test func entriesThatNothingNeedsAreReported() throws {
    let scratch = try workspace()
    try scratch.stet("check", "--write-baseline", "b.json")
    let stale = ["bridge/gazette", "gone/x"].enumerated().map { id, text in
      "{\"text\":\"\(text)\",\"rule\":\"quote.altered\",\"passage\":\"a\",\"id\":\"\(id)\"},\n"
    }
    let file = try scratch.text("b.json").replacing("[\n", with: "[\n" + stale.joined())
    try scratch.write("b.json", file)
    let whole = try scratch.stet("check", "--baseline", "b.json")
    #expect(whole.status == 0)
    #expect(
      whole.errors.contains("b.json:2: note: no finding needs this entry any more (quote.altered in bridge/gazette)"))
    #expect(whole.errors.contains("(quote.altered in gone/x)"))
    // Of a text that was not looked at nothing can be told.
    let part = try scratch.stet("check", "tunnel", "--baseline", "b.json")
    #expect(part.errors == "1 finding stands by the baseline b.json\n")
    // Written anew for one story, the others' entries stay.
    try scratch.stet("check", "tunnel", "--write-baseline", "b.json")
    #expect(try scratch.text("b.json").contains("gone/x"))
    try scratch.stet("check", "--write-baseline", "b.json")
    #expect(!(try scratch.text("b.json").contains("gone/x")))
  }

  @Test func filesCanBeComparedAgainstABaseline() throws {
    let scratch = try Scratch()
    try scratch.write("bridge.v1.md", DecisionTests.first)
    try scratch.write("bridge.v2.md", DecisionTests.second)
    #expect(try scratch.stet("compare", "bridge.v1.md", "bridge.v2.md", "--write-baseline", "b.json").status == 0)
    #expect(try scratch.stet("compare", "bridge.v1.md", "bridge.v2.md", "--baseline", "b.json").status == 0)
    // The text is known by its name without the version.
    try scratch.write("bridge.v3.md", "It rained.\n\n" + DecisionTests.second)
    let later = try scratch.stet(
      "compare", "bridge.v1.md", "bridge.v3.md", "--baseline", "b.json", "--rule", "edit.silent=off")
    #expect(later.status == 0, "\(later.output)")
    let sarif = try scratch.stet("compare", "bridge.v1.md", "bridge.v2.md", "--baseline", "b.json", "--format", "sarif")
    #expect(sarif.output.components(separatedBy: "stet by the baseline b.json").count == 4)
  }

  @Test(arguments: [
    (["--baseline", "none.json"], "none.json: no such file"), (["--baseline", "a.txt"], "a.txt: is no baseline"),
    (["--write-baseline", "a.txt"], "a.txt: is no baseline"),
    (["--rule", "quote.altered"], "write the rule, '=' and a level"),
    (["--rule", "quote.alterd=off"], "did you mean 'quote.altered'?"),
    (["--rule", "quote.altered=loud"], "a level is error, warning, suggestion or off"),
  ])
  func whatCannotBeUsedIsSaid(flags: [String], says: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "They met on 30 February.\n")
    let outcome = try Program.run(["check", "a.txt"] + flags, in: scratch.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
    #expect(try scratch.text("a.txt") == "They met on 30 February.\n")
  }

  @Test func settingsByPath() throws {
    let scratch = try workspace()
    try scratch.write(
      "stet.yml",
      """
      paths:
        - match: Claims/tunnel/**
          rules:
            date.*: off
        - match: Claims/archive/**
          rules:
            edit.silent: off
      """)
    let check = try scratch.stet("check")
    #expect(!check.output.contains("date.impossible"))
    #expect(check.output.contains("quote.negation"))
    #expect(check.errors.contains("stet.yml:5: note: no file in the ledger goes by 'Claims/archive/**'"))
    // Of settings for other stories nothing can be told.
    #expect(try scratch.stet("check", "tunnel").errors.isEmpty)
    #expect(try scratch.stet("check", "tunnel").status == 0)
    // Single files go by them too, and flags win.
    #expect(try scratch.stet("check", "Claims/tunnel/herald.v1.txt").status == 0)
    let flagged = try scratch.stet("check", "Claims/tunnel/herald.v1.txt", "--rule", "date.*=warning")
    #expect(flagged.output.contains(": warning: "))
    #expect(flagged.status == 0)
  }
}
