import Foundation
import Ledger
import StetKit
import TestSupport
import Testing

/// Files that are copied to their place under `Claims/`.
struct TakingInTests {
  private static let reader = ArticleReader()

  private let scratch: Scratch
  private let workspace: Workspace

  init() throws {
    scratch = try Scratch()
    _ = try Workspace.make(at: scratch.path("desk"))
    workspace = try Workspace(root: scratch.path("desk"))
  }

  @discardableResult
  private func takeIn(
    _ text: String, story: String = "bridge", outlet: String = "courier", version: Int? = nil,
    role: ArticleRole = .article, taken: Set<Int> = [], file: String = "page.html"
  ) throws -> ArchiveAdder.Candidate {
    try scratch.write(file, text)
    return try workspace.takeIn(
      scratch.path(file), as: ArticleIdentity(story: story, outlet: outlet, version: version, role: role),
      taken: taken, reader: Self.reader)
  }

  @Test func theNextVersionIsTaken() throws {
    let first = try takeIn("one")
    #expect(first.name == "Claims/bridge/courier.v1.html")
    #expect(first.identity.version == 1)
    #expect(first.path == scratch.path("desk/Claims/bridge/courier.v1.html"))
    #expect(try takeIn("two").name == "Claims/bridge/courier.v2.html")
    #expect(try scratch.text("desk/Claims/bridge/courier.v1.html") == "one")
    #expect(try scratch.text("desk/Claims/bridge/courier.v2.html") == "two")
  }

  /// A number that no version has is part of a name, and no number to count on from.
  @Test func aNumberOutOfAllMeasureIsPassedOver() throws {
    try scratch.write("desk/Claims/bridge/courier.v\(Int.max).html", "other")
    #expect(try takeIn("one").name == "Claims/bridge/courier.v1.html")
  }

  @Test func theSameBytesAreNotTakenTwice() throws {
    try takeIn("one")
    try takeIn("two")
    #expect(try takeIn("one").name == "Claims/bridge/courier.v1.html")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("desk/Claims/bridge")).count == 2)
  }

  @Test func aNumberThatIsTakenIsRefused() throws {
    try takeIn("one", version: 3)
    #expect(try takeIn("one", version: 3).name == "Claims/bridge/courier.v3.html")
    let error = #expect(throws: StetError.self) { try takeIn("two", version: 3) }
    #expect(error?.description.contains("version 3 of courier is there already") == true)
    #expect(try scratch.text("desk/Claims/bridge/courier.v3.html") == "one")
  }

  /// Another format does not make it another version.
  @Test func aNumberThatIsTakenInAnotherFormatIsRefused() throws {
    try takeIn("one", version: 3)
    #expect(throws: StetError.self) { try takeIn("two", version: 3, file: "page.md") }
    #expect(try takeIn("two", file: "page.md").name == "Claims/bridge/courier.v4.md")
  }

  /// What the ledger has counts, whether its file is still there or not.
  @Test func theNextVersionIsBehindTheLedgers() throws {
    #expect(try takeIn("one", taken: [1, 5]).name == "Claims/bridge/courier.v6.html")
  }

  /// What cannot be read would be in the way of everything that is added later.
  @Test func whatIsNoTextIsNotCopied() throws {
    #expect(throws: StetError.self) { try takeIn(" \n ", file: "page.txt") }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("desk/Claims/bridge")))
  }

  /// A source is not numbered until there are two of it.
  @Test func sourcesGoToTheirFolder() throws {
    #expect(try takeIn("one", outlet: "press", role: .source, file: "p.txt").name == "Claims/bridge/sources/press.txt")
    #expect(
      try takeIn("two", outlet: "press", role: .source, file: "p.txt").name == "Claims/bridge/sources/press.v2.txt")
  }

  @Test func aFileWithoutAnEndingKeepsNone() throws {
    #expect(try takeIn("one", file: "page").name == "Claims/bridge/courier.v1")
  }

  /// What a file was taken in as is told again by where it was put.
  @Test(arguments: [ArticleRole.article, .source])
  func theNameTellsWhatItWasTakenInAs(role: ArticleRole) throws {
    for text in ["one", "two"] {
      let candidate = try takeIn(text, role: role)
      let told = ArticleIdentity(pathInClaims: String(candidate.name.dropFirst("Claims/".count)))
      #expect(told?.story == "bridge")
      #expect(told?.outlet == "courier")
      #expect(told?.role == role)
      #expect(told?.version ?? 1 == candidate.identity.version)
    }
  }

  /// Names that would lead elsewhere, hide the file, or break the lines of messages.
  @Test(arguments: ["", ".", "..", "../..", "a/b", "/etc", ".hidden", "a\u{0}b", "a\nb", "a\u{1B}[2J"])
  func namesThatAreNoneAreRefused(name: String) throws {
    #expect(throws: StetError.self) { try takeIn("one", story: name) }
    #expect(throws: StetError.self) { try takeIn("one", outlet: name) }
    #expect(try scratch.names() == ["desk", "page.html"])
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path("desk/Claims")) == [".gitignore"])
  }

  @Test(arguments: [0, -1, Int.min, 1_000_000, Int.max])
  func numbersThatAreNoneAreRefused(number: Int) {
    #expect(throws: StetError.self) { try takeIn("one", version: number) }
  }

  @Test func aMissingFileIsNamed() {
    let identity = ArticleIdentity(story: "bridge", outlet: "courier", version: nil, role: .article)
    let error = #expect(throws: StetError.self) {
      try workspace.takeIn(scratch.path("gone.txt"), as: identity, taken: [], reader: Self.reader)
    }
    #expect(error?.description == "\(scratch.path("gone.txt")): no such file; check the name")
  }
}
