import StetKit
import TestSupport
import Testing

/// Where a workspace is, and how one is made.
struct WorkspaceTests {
  @Test func isFoundByWalkingUp() throws {
    let scratch = try Scratch()
    try scratch.write("desk/stet.yml", "")
    try scratch.write("desk/Claims/bridge/sources/press.txt", "Text.")
    // Its own folder, one deep inside, and one named with dots and a slash too many.
    for folder in ["desk", "desk/Claims/bridge/sources", "desk/Claims/../Claims//bridge/"] {
      #expect(try Workspace.find(from: scratch.path(folder)).root == scratch.path("desk"))
    }
  }

  /// A folder of stories is enough.
  @Test func isToldByItsStories() throws {
    let scratch = try Scratch()
    try scratch.write("desk/Claims/bridge/courier.v1.txt", "Text.")
    let workspace = try Workspace.find(from: scratch.path("desk"))
    #expect(workspace.claims == scratch.path("desk/Claims"))
    #expect(workspace.reports == scratch.path("desk/Reports"))
    #expect(workspace.ledger == scratch.path("desk/Claims/ledger.sqlite"))
  }

  @Test func whereThereIsNoneItSaysSo() throws {
    let scratch = try Scratch()
    let missing = #expect(throws: StetError.self) { try Workspace.find(from: scratch.path("nowhere")) }
    #expect(missing?.description.contains("no such folder") == true)
    let outside = #expect(throws: StetError.self) { try Workspace.find(from: scratch.path) }
    #expect(outside?.description.contains("stet init") == true)
  }

  @Test func badSettingsAreNamed() throws {
    let scratch = try Scratch()
    try scratch.write("stet.yml", "loud: yes")
    let error = #expect(throws: StetError.self) { try Workspace.find(from: scratch.path) }
    #expect(error?.description.hasPrefix(scratch.path("stet.yml") + ":1: ") == true)
  }

  @Test func makingOneTwiceChangesNothing() throws {
    let scratch = try Scratch()
    #expect(try Workspace.make(at: scratch.path) == ["Claims/", "Reports/", "stet.yml", "Claims/.gitignore"])
    #expect(try scratch.text("Claims/.gitignore") == "ledger.sqlite*\n")
    try scratch.write("stet.yml", "fail-on: never\n")
    #expect(try Workspace.make(at: scratch.path) == [])
    #expect(try scratch.text("stet.yml") == "fail-on: never\n")
  }

  @Test func pathsAreToldRelativeToIt() throws {
    let workspace = try Workspace(root: "/desk")
    #expect(workspace.relative("/desk/Claims/a.txt") == "Claims/a.txt")
    #expect(workspace.relative("/desk/Claims/../b.txt") == "b.txt")
    // Another folder with the same start, the folder above, and a way out.
    #expect(workspace.relative("/desktop/a.txt") == nil)
    #expect(workspace.relative("/a.txt") == nil)
    #expect(workspace.relative("/desk/../a.txt") == nil)
    #expect(try Workspace(root: "/").relative("/a.txt") == "a.txt")
  }
}
