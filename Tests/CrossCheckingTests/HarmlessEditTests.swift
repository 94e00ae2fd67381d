import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// What must stay quiet: no warning, no error.
@Suite struct HarmlessEditTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let edit: @Sendable (String) -> String
    var testDescription: String { name }
  }

  static let story = """
    Norvik bridge closed after storm

    NORVIK — The bridge over the Norvik closed on Friday, Dec. 27, after a storm that "nobody had expected".

    At least twelve people were hurt, and 40 percent of the town's shops closed, police said.

    "We will not open it again before spring," Anna Ruiz, the mayor, told reporters. "It isn't safe - and it never was."

    The U.S. firm Hallberg & Sons built the bridge in 1962 for $3.5 million. It carried 25,000 cars a day, the firm said.

    "If they ask us, we will help," said Tom Hale, a spokesman for the firm. He called the damage "serious".
    """

  static let rows = [
    Row(name: "the same") { $0 },
    Row(name: "curly marks") {
      $0.replacing(" \"", with: " “").replacing("\n\"", with: "\n“").replacing("\"", with: "”").replacing(
        "'", with: "’")
    },
    Row(name: "dashes") { $0.replacing(" - ", with: " — ").replacing(" — ", with: "—") },
    Row(name: "no-break spaces") {
      $0.replacing("40 percent", with: "40\u{A0}percent").replacing("Dec. 27", with: "Dec.\u{A0}27")
    },
    Row(name: "CRLF") { $0.replacing("\n", with: "\r\n") },
    Row(name: "percent sign") { $0.replacing("40 percent", with: "40%") },
    Row(name: "per cent") { $0.replacing("percent", with: "per cent") },
    Row(name: "numerals") { $0.replacing("twelve", with: "12") },
    Row(name: "month in full") { $0.replacing("Dec. 27", with: "December 27") },
    Row(name: "initials without stops") { $0.replacing("U.S.", with: "US") },
    Row(name: "thousands in words") { $0.replacing("25,000", with: "25 thousand") },
    Row(name: "paragraphs joined") {
      $0.replacing("spring,\" Anna", with: "spring,\" Anna").replacing("said.\n\n\"We", with: "said. \"We")
    },
    Row(name: "paragraph split") { $0.replacing("million. It carried", with: "million.\n\nIt carried") },
    Row(name: "paragraph moved") { text in
      let parts = text.split(separator: "\n\n").map(String.init)
      return [parts[0], parts[1], parts[4], parts[3], parts[2], parts[5]].joined(separator: "\n\n")
    },
    Row(name: "paragraph added") { $0 + "\n\nThe army sent forty men to the river. They arrived on foot." },
    Row(name: "cue moved behind") {
      $0.replacing(
        "\"If they ask us, we will help,\" said Tom Hale, a spokesman for the firm.",
        with: "Tom Hale, a spokesman for the firm, said: \"If they ask us, we will help.\"")
    },
    Row(name: "extra line ends at the end") { $0 + "\n\n\n" },
    Row(name: "byte order mark") { "\u{FEFF}" + $0 },
  ]

  @Test(arguments: rows)
  func staysQuiet(_ row: Row) {
    let (forth, back) = (
      Reader.compare(Self.story, row.edit(Self.story), published: "2020-01-03"),
      Reader.compare(row.edit(Self.story), Self.story, published: "2020-01-03")
    )
    #expect(!forth.contains { $0.severity >= .warning }, "\(forth.map(\.line).joined(separator: "\n"))")
    let loud = back.filter { $0.severity >= .warning && $0.rule != "claim.removed" }
    #expect(loud.isEmpty, "\(loud.map(\.line).joined(separator: "\n"))")
  }

  /// An article with itself: nothing at all.
  @Test func anArticleWithItselfSaysNothing() {
    #expect(Reader.compare(Self.story, Self.story, published: "2020-01-03").isEmpty)
    #expect(Reader.check(Self.story, published: "2020-01-03").isEmpty)
  }
}
