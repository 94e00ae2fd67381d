import Foundation
import StetKit
import TestSupport
import Testing

/// Files in and out, and folders of articles.
struct FilesTests {
  @Test func aStagedFileComesIntoBeingWhole() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "before")
    let file = try StagedFile(for: scratch.path("a.txt"))
    try file.write(Array("af".utf8))
    #expect(try scratch.text("a.txt") == "before")
    try file.write(Array("ter".utf8))
    try file.commit()
    #expect(try scratch.text("a.txt") == "after")
    #expect(try scratch.names() == ["a.txt"])
  }

  @Test func aStagedFileThatIsLeftLeavesNothing() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "before")
    do {
      let file = try StagedFile(for: scratch.path("a.txt"))
      try file.write(Array("half".utf8))
      #expect(try scratch.names().count == 2)
    }
    #expect(try scratch.text("a.txt") == "before")
    #expect(try scratch.names() == ["a.txt"])
  }

  /// A report may be a link into another folder: the link stays.
  @Test func aLinkIsFollowed() throws {
    let scratch = try Scratch()
    try scratch.write("web/report.md", "before")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("report.md"), withDestinationPath: scratch.path("web/report.md"))
    try FileBytes.write(Array("after".utf8), to: scratch.path("report.md"))
    #expect(try scratch.text("web/report.md") == "after")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("report.md"))
        == scratch.path("web/report.md"))
  }

  /// What is no file is written to, and not replaced by one.
  @Test func aDeviceStaysADevice() throws {
    try FileBytes.write(Array("gone".utf8), to: "/dev/null")
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func whereNothingCanBeWrittenItSaysSo() throws {
    let scratch = try Scratch()
    try scratch.write("folder/a.txt", "Text.")
    for path in ["folder", "missing/a.txt", "folder/a.txt/b.txt"] {
      let error = #expect(throws: StetError.self) { try FileBytes.write([1], to: scratch.path(path)) }
      #expect(error?.description.hasPrefix(scratch.path(path) + ": ") == true)
    }
    #expect(try scratch.names() == ["folder"])
  }

  @Test func everyByteIsRead() throws {
    let scratch = try Scratch()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try scratch.write("a.bin", bytes: bytes)
    #expect(try FileBytes.read(scratch.path("a.bin")) == bytes)
    try scratch.write("empty.txt", "")
    #expect(try FileBytes.read(scratch.path("empty.txt")) == [])
  }

  /// Names that articles have by their ending, whatever its case, and names that they have not.
  @Test func articlesAreToldByTheirEndings() {
    for name in ["a.txt", "a.TXT", "a.b.md", "a.Html", "folder.d/a.markdown", "a.mkd"] {
      #expect(FolderListing.isArticle(name), "\(name)")
    }
    for name in ["a", "txt", "a.pdf", "a.txt.gz", "a.txt~", "folder.txt/a", "a."] {
      #expect(!FolderListing.isArticle(name), "\(name)")
    }
  }

  @Test func aFolderIsListedInTheOrderOfItsBytes() throws {
    let scratch = try Scratch()
    for name in [
      "b.txt", "B.txt", "a/z.md", "a.txt", "ä.txt", "a/deep/er/x.html", "notes.pdf", ".hidden.txt", ".git/a.txt",
      "a/.draft.md", "folder.txt/c.txt",
    ] {
      try scratch.write(name, "Text.")
    }
    let listed = try FolderListing.articles(in: scratch.path).map { $0.dropFirst(scratch.path.count + 1) }
    #expect(listed == ["B.txt", "a.txt", "a/deep/er/x.html", "a/z.md", "b.txt", "folder.txt/c.txt", "ä.txt"])
  }

  /// A link to the folder above would lead in a circle; one to a file is a file.
  @Test func linksToFoldersAreNotFollowed() throws {
    let scratch = try Scratch()
    try scratch.write("a/b.txt", "Text.")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("a/up"), withDestinationPath: scratch.path)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("c.txt"), withDestinationPath: scratch.path("a/b.txt"))
    #expect(try FolderListing.articles(in: scratch.path) == [scratch.path("a/b.txt"), scratch.path("c.txt")])
  }

  @Test func aMissingFolderIsNamed() throws {
    let path = try Scratch().path("nowhere")
    let error = #expect(throws: StetError.self) { try FolderListing.articles(in: path) }
    #expect(error?.description.hasPrefix("\(path): cannot be listed: ") == true)
  }
}
