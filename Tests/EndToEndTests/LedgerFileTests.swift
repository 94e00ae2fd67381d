import Foundation
import TestSupport
import Testing

/// A database that cannot be used is said so in one line, and nothing in it is lost.
struct LedgerFileTests {
  private static let article = "Mayor Ann Lee said: \"We stay here.\" Twelve boats were lost on Monday."

  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write("Claims/story/gazette.v1.txt", Self.article)
    return scratch
  }

  private func expectOneLine(_ outcome: Program.Outcome, containing words: String) {
    #expect(outcome.status == 2)
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func somebodyElsesFileIsLeftAsItIs() throws {
    let scratch = try workspace()
    let other = "SQLite format 3\0 but not really, and certainly not a ledger"
    try scratch.write("Claims/ledger.sqlite", other)
    expectOneLine(try scratch.stet("add"), containing: "ledger.sqlite")
    let after = try String(contentsOf: scratch.url.appendingPathComponent("Claims/ledger.sqlite"), encoding: .utf8)
    #expect(after == other)
  }

  @Test func aFolderInItsPlace() throws {
    let scratch = try workspace()
    try scratch.write("Claims/ledger.sqlite/keep.txt", "x")
    expectOneLine(try scratch.stet("add"), containing: "ledger.sqlite")
  }

  @Test func noLedgerYet() throws {
    expectOneLine(try workspace().stet("check"), containing: "stet add")
  }

  /// Pages overwritten in the middle of the file: the check says so and ends, whatever it finds there.
  @Test func aDamagedLedgerIsFound() throws {
    let scratch = try workspace()
    for number in 2...30 {
      try scratch.write("Claims/story/gazette.v\(number).txt", Self.article + " Version \(number).")
    }
    try scratch.stet("add")
    #expect(try scratch.stet("ledger", "check").status == 0)
    let handle = try FileHandle(forUpdating: scratch.url.appendingPathComponent("Claims/ledger.sqlite"))
    let size = try handle.seekToEnd()
    try handle.seek(toOffset: size / 2)
    try handle.write(contentsOf: Data(repeating: 0xA5, count: Int(size / 4)))
    try handle.close()
    let outcome = try scratch.stet("ledger", "check")
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
  }

  /// Killed at any moment while adding, the ledger opens clean and holds whole versions only.
  @Test func killedWhileAdding() throws {
    let scratch = try workspace()
    let text = String(repeating: Self.article + "\n\n", count: 60)
    for number in 1...400 {
      try scratch.write("Claims/archive/paper\(number).v1.txt", text + "Number \(number).")
    }
    var generator = SystemRandomNumberGenerator()
    var wasCutShort = false
    for _ in 0..<12 {
      let process = Program.process(["add"], in: scratch.url)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      Thread.sleep(forTimeInterval: Double.random(in: 0.02...0.6, using: &generator))
      if process.isRunning { wasCutShort = true }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard FileManager.default.fileExists(atPath: scratch.url.path + "/Claims/ledger.sqlite") else { continue }
      let check = try scratch.stet("ledger", "check")
      #expect(check.status == 0, "\(check.errors)")
    }
    #expect(wasCutShort)
    let last = try scratch.stet("add")
    #expect(last.status == 0, "\(last.errors)")
    let again = try scratch.stet("add")
    #expect(again.output == "0 added, 401 unchanged\n")
    #expect(try scratch.stet("ledger", "check").output.hasPrefix("401 versions"))
  }
}
