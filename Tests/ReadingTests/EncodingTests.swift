import Foundation
import Reading
import Testing
import TextModel

@Suite("Encodings") struct EncodingTests {
  struct Row: CustomTestStringConvertible {
    let why: String
    let bytes: [UInt8]
    let encoding: String
    let text: String
    var name = "a.txt"
    var testDescription: String { why }
  }

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = Array(((mark ? "\u{FEFF}" : "") + text).utf16)
    return units.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func page(_ head: String, _ body: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body><p>".utf8) + body + Array("</p></body></html>".utf8)
  }

  static let rows: [Row] = [
    Row(why: "plain ASCII is UTF-8", bytes: Array("Plain text.".utf8), encoding: "utf-8", text: "Plain text."),
    Row(why: "UTF-8 needs no mark", bytes: Array("“Tomás” 🗞️".utf8), encoding: "utf-8", text: "“Tomás” 🗞️"),
    Row(
      why: "a byte order mark is no text", bytes: [0xEF, 0xBB, 0xBF] + Array("Tomás".utf8), encoding: "utf-8",
      text: "Tomás"),
    Row(
      why: "UTF-16, little end first, with a mark", bytes: utf16("“Go” 🗞️", bigEndian: false, mark: true),
      encoding: "utf-16le", text: "“Go” 🗞️"),
    Row(
      why: "UTF-16, big end first, with a mark", bytes: utf16("“Go” 🗞️", bigEndian: true, mark: true),
      encoding: "utf-16be", text: "“Go” 🗞️"),
    Row(
      why: "UTF-16 without a mark shows by its NUL bytes",
      bytes: utf16("Plain “words”.", bigEndian: false, mark: false),
      encoding: "utf-16le", text: "Plain “words”."),
    Row(
      why: "the same the other way about", bytes: utf16("Plain “words”.", bigEndian: true, mark: false),
      encoding: "utf-16be", text: "Plain “words”."),
    Row(
      why: "UTF-32, whose mark starts like that of UTF-16",
      bytes: [0xFF, 0xFE, 0, 0]
        + "Hé🗞".unicodeScalars.flatMap { scalar in
          (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
        }, encoding: "utf-32le", text: "Hé🗞"),
    Row(
      why: "quotation marks of Windows",
      bytes: Array("He said \u{0}Go\u{1} \u{2} ".utf8).map {
        $0 == 0 ? 0x93 : $0 == 1 ? 0x94 : $0 == 2 ? 0xE9 : $0
      }, encoding: "windows-1252", text: "He said “Go” é "),
    Row(
      why: "apostrophes of old Macs stand where no capital can",
      bytes: Array("We don".utf8) + [0xD5]
        + Array("t know, ".utf8) + [0xD2] + Array("he said.".utf8) + [0xD3], encoding: "macintosh",
      text: "We don’t know, “he said.”"),
    Row(
      why: "mostly bytes above ASCII: Cyrillic",
      bytes: [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0],
      encoding: "windows-1251", text: "Привет, мир"),
    Row(
      why: "the same in KOI8-R, whose small letters are the other half",
      bytes: [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4, 0x2C, 0x20, 0xCD, 0xC9, 0xD2], encoding: "koi8-r", text: "Привет, мир"
    ),
    Row(
      why: "UTF-8 with a stray byte is UTF-8 with one place damaged",
      bytes: Array("“One” 1".utf8) + [0xFF] + Array("2 é".utf8),
      encoding: "utf-8", text: "“One” 1\u{FFFD}2 é"),
    Row(
      why: "a page declares its encoding", bytes: page("<meta charset='windows-1250'>", [0x9A, 0xE8, 0xF8]),
      encoding: "windows-1250", text: "ščř", name: "a.html"),
    Row(
      why: "in the old way too, behind a comment that lies",
      bytes: page(
        "<!-- <meta charset=koi8-r> --><meta http-equiv=content-type content='text/html; charset=ISO-8859-2'>",
        [0xB9, 0xE8]),
      encoding: "iso-8859-2", text: "šč", name: "a.html"),
    Row(
      why: "Latin-1 means Windows-1252", bytes: page("<meta charset=iso-8859-1>", [0x93, 0x61, 0x94]),
      encoding: "windows-1252", text: "“a”", name: "a.html"),
    Row(
      why: "XML declares it first of all",
      bytes: Array("<?xml version='1.0' encoding='ISO-8859-15'?>".utf8)
        + page("", [0xA4, 0x35]), encoding: "iso-8859-15", text: "€5", name: "a.xhtml"),
    Row(
      why: "Japanese, two bytes a letter and one",
      bytes: page("<meta charset=Shift_JIS>", [0x93, 0xFA, 0x96, 0x7B, 0xB1]),
      encoding: "shift_jis", text: "日本ｱ", name: "a.html"),
    Row(
      why: "Chinese, two and four bytes a letter",
      bytes: page("<meta charset=gbk>", [0xD6, 0xD0, 0x81, 0x30, 0x84, 0x36]),
      encoding: "gb18030", text: "中\u{A5}", name: "a.html"),
    Row(
      why: "Korean", bytes: page("<meta charset=euc-kr>", [0xC7, 0xD1, 0xB1, 0xDB]), encoding: "euc-kr", text: "한글",
      name: "a.html"),
    Row(
      why: "escape sequences leave nothing behind",
      bytes: page(
        "<meta charset=iso-2022-jp>", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42]),
      encoding: "iso-2022-jp",
      text: "日本", name: "a.html"),
    Row(
      why: "content wins: UTF-8 that says it is Latin-1", bytes: page("<meta charset=iso-8859-1>", Array("“é”".utf8)),
      encoding: "utf-8", text: "“é”", name: "a.html"),
    Row(
      why: "content wins: Windows-1252 that says it is UTF-8", bytes: page("<meta charset=utf-8>", [0x93, 0x61, 0x94]),
      encoding: "windows-1252", text: "“a”", name: "a.html"),
    Row(
      why: "a page that could be read as ASCII is not UTF-16",
      bytes: page("<meta charset=utf-16>", [0x93, 0x61, 0x94]),
      encoding: "windows-1252", text: "“a”", name: "a.html"),
    Row(
      why: "a label that nobody knows is none", bytes: page("<meta charset=x-nonsense>", [0x93, 0x61, 0x94]),
      encoding: "windows-1252", text: "“a”", name: "a.html"),
    Row(
      why: "Big5 that is not Big5 is not believed",
      bytes: page("<meta charset=big5>", Array("x".utf8) + [0x93, 0x20, 0x94, 0x20, 0x92]),
      encoding: "windows-1252", text: "x“ ” ’", name: "a.html"),
  ]

  @Test("are found, and every character knows its bytes", arguments: rows)
  func decoding(row: Row) throws {
    let document = try DocumentReader.read(row.bytes, name: row.name)
    #expect(document.source.encoding == row.encoding)
    #expect(document.text == row.text)
    expectSound(document, row.why)
  }

  @Test("map each character to its own bytes")
  func places() throws {
    let bytes = Self.page("<meta charset=Shift_JIS>", [0x61, 0x93, 0xFA, 0xB1, 0x62])
    let document = try DocumentReader.read(bytes, name: "a.html")
    let start = UInt32(try #require(bytes.firstIndex(of: 0x93)))
    // a, 日, ｱ, b: one, three, three and one byte in UTF-8; one, two, one and one in the file.
    let characters: [(Range<UInt32>, Range<UInt32>)] = [
      (0..<1, (start - 1)..<start), (1..<4, start..<(start + 2)), (4..<7, (start + 2)..<(start + 3)),
      (7..<8, (start + 3)..<(start + 4)),
    ]
    for (inText, inFile) in characters {
      let place = document.reading.origin(ReadingSpan(inText.lowerBound, inText.upperBound))
      #expect(place == SourceSpan(inFile.lowerBound, inFile.upperBound))
    }
  }

  @Test("of half a character give a replacement character, and go on")
  func brokenCharacters() throws {
    // A lead byte before ASCII, and one at the end of the file.
    let bytes = Self.page(
      "<meta charset=euc-kr>", (0..<60).flatMap { _ in [0xC7, 0xD1] } + [0xC7, 0x3C] + Array("b>x".utf8) + [0xC7])
    let document = try DocumentReader.read(bytes, name: "a.html")
    #expect(document.source.encoding == "euc-kr")
    #expect(document.text.hasSuffix("한\u{FFFD}x\u{FFFD}"))
    expectSound(document, "broken characters")
    // Half a surrogate pair, and an odd byte at the end.
    let wide = try DocumentReader.read([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x62, 0, 0x63], name: "a.txt")
    #expect(wide.text == "a\u{FFFD}b\u{FFFD}")
    expectSound(wide, "half a pair")
  }
}
