import Reading
import Testing
import TextModel

@Suite("Files that are no article") struct BadInputTests {
  struct Row: CustomTestStringConvertible {
    let why: String
    let bytes: [UInt8]
    let name: String
    /// Words that the line must have.
    let says: [String]
    var testDescription: String { why }
  }

  static let rows: [Row] = [
    Row(why: "nothing at all", bytes: [], name: "a.txt", says: ["empty"]),
    Row(why: "nothing but white space", bytes: Array(" \r\n\t\n".utf8), name: "a.txt", says: ["without any text"]),
    Row(why: "nothing but a mark", bytes: [0xEF, 0xBB, 0xBF], name: "a.txt", says: ["without any text"]),
    Row(
      why: "front matter and no text", bytes: Array("---\ntitle: x\n---\n".utf8), name: "a.md",
      says: ["without any text"]),
    Row(
      why: "a page of menus", bytes: Array("<nav><a href=x>News</a></nav>".utf8), name: "a.html",
      says: ["without any text"]),
    Row(why: "a PDF", bytes: Array("%PDF-1.7\n%âãÏÓ".utf8), name: "a.txt", says: ["PDF", "export"]),
    Row(
      why: "a Word file, which is a zip", bytes: [0x50, 0x4B, 3, 4, 0x14, 0], name: "a.docx", says: ["Word", "save"]),
    Row(
      why: "an old Word file", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], name: "a.doc",
      says: ["Office"]),
    Row(
      why: "rich text, which is ASCII", bytes: Array("{\\rtf1\\ansi Hello}".utf8), name: "a.rtf", says: ["RTF", "save"]),
    Row(why: "a picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], name: "a.png", says: ["picture"]),
    Row(why: "a compressed file", bytes: [0x1F, 0x8B, 8, 0], name: "a.txt.gz", says: ["gzip", "unpack"]),
    Row(why: "a database", bytes: Array("SQLite format 3\0".utf8), name: "ledger.sqlite", says: ["database"]),
    Row(
      why: "a NUL byte", bytes: Array("Some text".utf8) + [0] + Array("and more text".utf8), name: "a.txt",
      says: ["NUL", "offset 9"]),
    Row(why: "controls", bytes: Array("ab".utf8) + [1, 2, 3, 4], name: "a.txt", says: ["control"]),
    Row(
      why: "a mark of UTF-8 before a binary", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0, 0x62], name: "a.txt", says: ["NUL"]),
    Row(
      why: "UTF-16 that holds controls", bytes: [0xFF, 0xFE] + (0..<40).flatMap { [UInt8($0 % 8), 0] }, name: "a.txt",
      says: ["no text"]),
    Row(
      why: "front matter that is no YAML", bytes: Array("---\ntitle: x\nsub: a: b: c\n---\nText.\n".utf8), name: "a.md",
      says: ["front matter is not YAML", "line 3"]),
    Row(
      why: "a bracket left open", bytes: Array("---\ntitle: [x\ndate: y\n---\nText.\n".utf8), name: "a.md",
      says: ["front matter is not YAML", "line"]),
    Row(
      why: "a key twice", bytes: Array("---\ntitle: x\ntitle: y\n---\nText.\n".utf8), name: "a.md",
      says: ["front matter is not YAML", "title", "twice"]),
    Row(
      why: "front matter that is a list", bytes: Array("---\n- a\n- b\n---\nText.\n".utf8), name: "a.md",
      says: ["front matter is not YAML", "key: value"]),
    Row(
      why: "front matter that is never closed", bytes: Array("---\ntitle: x\n\nText.\n".utf8), name: "a.md",
      says: ["not closed", "---"]),
    Row(
      why: "front matter nested without end",
      bytes: Array(("---\na: " + String(repeating: "[", count: 9000) + "\n---\nText.\n").utf8), name: "a.md",
      says: ["nested too deep", "line 2"]),
    Row(
      why: "the same by list marks",
      bytes: Array(("---\n" + String(repeating: "- ", count: 9000) + "\n---\nText.\n").utf8),
      name: "a.md", says: ["nested too deep", "line 2"]),
  ]

  @Test("are refused in one line that says what to do", arguments: rows)
  func refusal(row: Row) {
    let error = #expect(throws: ReadingError.self) { try DocumentReader.read(row.bytes, name: row.name) }
    let line = error?.description ?? ""
    #expect(!line.isEmpty && !line.contains("\n"))
    for word in row.says { #expect(line.contains(word), "\(line)") }
  }

  @Test("are not confused with articles that start like one")
  func lookalikes() throws {
    for text in ["RIFF-RAFF are back in town, the mayor said.", "BZhang said so.", "GIF89 is an old format."] {
      #expect(try read(text, as: .text).text == text)
    }
    // Form feeds stand between the pages of wire copy.
    let paged = "One page of wire copy.\n\u{0C}\nAnother page of wire copy, which is longer than the first one by far."
    #expect(try read(paged, as: .text).paragraphs.count == 2)
  }
}
