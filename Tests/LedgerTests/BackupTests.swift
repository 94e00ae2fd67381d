import Foundation
import Ledger
import Testing

@Suite struct BackupTests {
  let folder: TemporaryFolder
  let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    ledger = try folder.ledger()
    _ = try ledger.add(["The engine", "The loom"].map { Fixture.version(about: $0, outlet: $0) })
  }

  @Test func theCopyHasEverythingAndIsOneFile() throws {
    try ledger.backUp(to: folder.file("copy.sqlite"))
    // What is added afterwards is not in it.
    try ledger.add(Fixture.version(about: "The mill"))
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") }
    #expect(files == ["copy.sqlite"])
    let copy = try folder.ledger("copy.sqlite")
    #expect(try copy.versions(of: "engine") == ledger.versions(of: "engine").filter { $0.outlet != "daily" })
    #expect(try copy.check().isSound)
    #expect(try copy.search("loom").wordings.count == 1)
  }

  @Test func nothingIsOverwritten() throws {
    try Data("precious".utf8).write(to: URL(fileURLWithPath: folder.file("copy.sqlite")))
    let error = #expect(throws: LedgerError.self) { try ledger.backUp(to: folder.file("copy.sqlite")) }
    #expect(error?.problem == .exists)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("copy.sqlite"))) == Data("precious".utf8))
    let itself = #expect(throws: LedgerError.self) { try ledger.backUp(to: ledger.path) }
    #expect(itself?.problem == .exists)
    let nowhere = #expect(throws: LedgerError.self) { try ledger.backUp(to: folder.file("no/folder/copy.sqlite")) }
    #expect(nowhere?.problem == .folderMissing)
  }
}
