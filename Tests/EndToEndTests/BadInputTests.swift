import Foundation
import TestSupport
import Testing

/// Bad input gets one clear line that names the file and the mend, and status 2.
struct BadInputTests {
  /// A file that is no article, and what the line about it must say.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let says: String
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    // Nothing to read is not an article without findings: it is a mistake, most often a failed download.
    Row(name: "empty.txt", bytes: [], says: "empty"),
    Row(name: "blank.txt", bytes: Array(" \n\n\t \r\n".utf8), says: "text without any text"),
    // A picture that was saved under the wrong name.
    Row(
      name: "picture.md", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 64),
      says: "PNG"),
    // A program's data.
    Row(name: "binary.txt", bytes: (0..<2048).map { UInt8(($0 &* 197 &+ 13) & 0xFF) }, says: "no text"),
    // Front matter with a tab and a bracket that is never closed.
    Row(name: "front.md", bytes: Array("---\ntitle: [a, b\ndate: 2020\n---\n\nText.\n".utf8), says: "front matter"),
  ]

  @Test(arguments: rows)
  func oneLineAndStatusTwo(row: Row) throws {
    let scratch = try Scratch()
    try scratch.write(row.name, bytes: row.bytes)
    let outcome = try scratch.stet("extract", row.name)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains(row.name))
    #expect(outcome.errors.lowercased().contains(row.says.lowercased()), "\(outcome.errors)")
  }

  @Test func aMissingFile() throws {
    let outcome = try Scratch().stet("extract", "nowhere.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "stet: nowhere.txt: no such file; check the name\n")
  }

  @Test func aFolderWhereAFileIsAsked() throws {
    let scratch = try Scratch()
    try scratch.write("folder/note.txt", "Text.")
    let outcome = try scratch.stet("compare", "folder", "folder/note.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "stet: folder: is a folder, not an article; name the files in it\n")
  }

  @Test func anUnknownOptionIsBadUsage() throws {
    let outcome = try Scratch().stet("extract", "--loud", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--loud"))
  }

  /// Invalid UTF-8 in an otherwise sound text is read, and said.
  @Test func invalidUTF8IsRead() throws {
    let scratch = try Scratch()
    let text = Array("Café owner Ann Lee said: “We ".utf8) + [0xFF, 0xC3] + Array(" stay.”\n".utf8)
    try scratch.write("broken.txt", bytes: text)
    let outcome = try scratch.stet("check", "broken.txt", "--fail-on", "never")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("text.damaged"))
  }

  /// HTML that ends in the middle of a tag is read as far as it goes.
  @Test func truncatedHTMLIsRead() throws {
    let scratch = try Scratch()
    try scratch.write(
      "cut.html", "<html><body><article><p>The mayor, Ann Lee, said: “We stay here.”</p><p>The rest is <a hre")
    let outcome = try scratch.stet("extract", "--text", "cut.html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("The mayor, Ann Lee, said: “We stay here.”"))
  }

  /// What is longer than any article is refused by its size, not by running out of memory.
  @Test func aLineWithoutEnd() throws {
    let scratch = try Scratch()
    let file = try scratch.write("long.txt", "")
    let handle = try FileHandle(forWritingTo: file)
    let chunk = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
    for _ in 0..<200 { try handle.write(contentsOf: chunk) }
    try handle.close()
    let outcome = try scratch.stet("extract", "long.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("MB"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func settingsThatAreNoneNameTheLine() throws {
    let scratch = try Scratch()
    try scratch.write("stet.yml", "fail-on: error\nrules:\n  quote.alterd: off\n")
    try scratch.write("a.txt", "A text.")
    let outcome = try scratch.stet("check", "a.txt")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("stet.yml:3"))
    #expect(outcome.errors.contains("quote.alterd"))
  }

  /// A file held against itself has no changes, and is no reason to stop.
  @Test func aFileAgainstItself() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "“We stay here,” Ann Lee said on Monday.\n")
    let outcome = try scratch.stet("compare", "a.txt", "a.txt", "--format", "sarif")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"results\":[]"))
  }

  /// A result that is cut short must not pass for a whole one. `/dev/full` is a disk without room; not every system has one.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskIsSaid() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "“We stay here,” Ann Lee said on Monday.\n")
    let process = Program.process(["extract", "a.txt"], in: scratch.url)
    let errors = Pipe()
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = errors
    try process.run()
    let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 2)
    #expect(message.hasPrefix("stet: standard output: cannot be written: "))
  }

  @Test func emptyStandardInputIsCalledByItsName() throws {
    let outcome = try Scratch().stet("check", "-", input: "")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "stet: standard input: the file is empty; give an article\n")
  }

  /// What is given as standard input may be no stream of bytes at all.
  @Test func aFolderAsStandardInput() throws {
    let scratch = try Scratch()
    for arguments in [["extract", "-"], ["extract", "--input-format", "ndjson", "-"]] {
      let process = Program.process(arguments, in: scratch.url)
      let errors = Pipe()
      process.standardInput = FileHandle(forReadingAtPath: scratch.path)
      process.standardError = errors
      try process.run()
      let message = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 2)
      #expect(message.hasPrefix("stet: standard input: cannot be read: "), "\(message)")
    }
  }
}
