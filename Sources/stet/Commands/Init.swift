import ArgumentParser
import StetKit

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a workspace: Claims/, Reports/ and stet.yml.",
    discussion: """
      What is there already stays as it is.

      EXAMPLES
        stet init
        stet init ~/desk
      """)

  @Argument(help: "The folder; it is made where it is missing.")
  var folder: String = "."

  func run() throws {
    try FileBytes.makeFolder(folder)
    let made = try Workspace.make(at: folder)
    guard !made.isEmpty else { return StandardOutput.writeLine("This is a workspace already; nothing was changed.") }
    StandardOutput.writeLine("Made \(made.joined(separator: ", ")).")
    StandardOutput.writeLine("Put versions of an article under Claims/<story>/ as <outlet>.v1.md, <outlet>.v2.html, …")
    StandardOutput.writeLine(
      "and primary sources under Claims/<story>/sources/. Then run 'stet add' and 'stet report'.")
  }
}
