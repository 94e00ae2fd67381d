import Foundation
import TestSupport
import Testing

/// The main job: a folder of versions becomes a report.
struct WorkspaceTests {
  static let first = """
    Title: Bridge closed after barge strike
    Date: 2024-05-07

    Harbour master Lena Voss closed the Alder Bridge on Monday. "We will not open it before Friday," Voss said. At least 12 people were hurt.
    """
  static let second = """
    Title: Bridge closed after barge strike
    Date: 2024-05-07

    Harbour master Lena Voss closed the Alder Bridge on Monday. "We will open it before Friday," Voss said. At least 21 people were hurt.
    """

  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    #expect(try scratch.stet("init").status == 0)
    try scratch.write("Claims/bridge/gazette.v1.txt", Self.first)
    try scratch.write("Claims/bridge/gazette.v2.txt", Self.second)
    return scratch
  }

  @Test func fromNothingToAReport() throws {
    let scratch = try workspace()
    #expect(try scratch.stet("add").output == "2 added, 0 unchanged\n")
    let check = try scratch.stet("check")
    #expect(check.status == 1)
    #expect(check.output.contains("Claims/bridge/gazette.v2.txt:4:"))
    #expect(check.output.contains("[quote.negation]"))
    #expect(check.output.contains("[number.changed]"))
    #expect(try scratch.stet("report").status == 0)
    let report = try String(contentsOf: scratch.url.appendingPathComponent("Reports/bridge.md"), encoding: .utf8)
    #expect(report.contains("Lena Voss"))
    #expect(report.contains("quote.negation"))
    #expect(try scratch.stet("ledger", "check").output.contains("all sound"))
  }

  @Test func addingAgainChangesNothing() throws {
    let scratch = try workspace()
    try scratch.stet("add")
    #expect(try scratch.stet("add").output == "0 added, 2 unchanged\n")
  }

  @Test func theSameLedgerGivesTheSameReport() throws {
    let scratch = try workspace()
    try scratch.stet("add")
    let first = try scratch.stet("report", "bridge", "-o", "-")
    let second = try scratch.stet("report", "bridge", "-o", "-")
    #expect(first.status == 0)
    #expect(first.output == second.output)
    #expect(first.output.count > 500)
  }

  @Test func aTakenVersionNumberIsRefusedAndTheRestIsAdded() throws {
    let scratch = try workspace()
    try scratch.stet("add")
    try scratch.write("Claims/bridge/gazette.v2.txt", Self.second + "\nMore.\n")
    try scratch.write("Claims/bridge/gazette.v3.txt", Self.second + "\nStill more.\n")
    let outcome = try scratch.stet("add")
    #expect(outcome.status == 2)
    #expect(outcome.output == "1 added, 1 unchanged, 1 refused\n")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("gazette.v2"))
    #expect(try scratch.stet("ledger", "check").status == 0)
  }

  @Test func tracingFindsAQuotationWithAWordWrong() throws {
    let scratch = try workspace()
    try scratch.stet("add")
    let outcome = try scratch.stet("trace", "we won't open it before Friday", "--format", "json")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Lena Voss"))
    #expect(try scratch.stet("trace", "purple elephants never dance here").status == 1)
  }

  @Test func aFileFromElsewhereIsTakenIn() throws {
    let scratch = try workspace()
    let elsewhere = try Scratch()
    let file = try elsewhere.write("page.txt", Self.first)
    #expect(try scratch.stet("add", file.path).status == 2)
    let outcome = try scratch.stet("add", file.path, "--story", "bridge", "--outlet", "herald")
    #expect(outcome.output == "1 added, 0 unchanged\n", "\(outcome.errors)")
    let copy = scratch.url.appendingPathComponent("Claims/bridge/herald.v1.txt")
    #expect(try Data(contentsOf: copy) == Data(contentsOf: file))
    #expect(try scratch.stet("add", file.path, "--story", "../..", "--outlet", "herald").status == 2)
  }

  @Test func whereThereIsNoWorkspaceItSaysHowToMakeOne() throws {
    let outcome = try Scratch().stet("report")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("stet init"))
  }
}
