import Lexicons
import TestSupport
import Testing
import TextModel

@Suite struct LayoutTests {
  private static let abbreviations = Language.english.abbreviations

  private static func paragraphs(_ text: String) -> [(kind: TextBlock.Kind, text: String)] {
    let reading = ReadingText(verbatim: text)
    let layout = TextLayout(of: reading, abbreviations: abbreviations)
    return layout.paragraphs.map { ($0.kind, reading.string($0.span)) }
  }

  /// Paragraphs of plain text, parted by `|` in the second column.
  @Test(arguments: [
    ("One is here.\n\nTwo is there.", "One is here.|Two is there."),
    // Without an empty line, every line is a paragraph.
    ("One is here.\nTwo is there.\nThree.", "One is here.|Two is there.|Three."),
    // White space around, and lines of nothing else, part no more than empty ones.
    ("  \n\n  One is here.  \n \t \n\n\nTwo.\n\n", "One is here.|Two."),
    ("One.\r\rTwo.", "One.|Two."),
    ("", ""), ("\n\n\n", ""),
    // Hard-wrapped text: lines of about one width go on.
    (
      """
      WASHINGTON (AP) - The Senate voted on Friday to end a debate that had
      gone on for nine days, and the House is expected to follow on Monday,
      leaders of both parties said.

      The president has not said whether the bill will be signed. A speaker
      for the White House declined to comment.
      """,
      "WASHINGTON (AP) - The Senate voted on Friday to end a debate that had\n"
        + "gone on for nine days, and the House is expected to follow on Monday,\n"
        + "leaders of both parties said.|The president has not said whether the bill will be signed. A speaker\n"
        + "for the White House declined to comment."
    ),
    // One sentence in two lines.
    (
      "He is a liar,\nwho said so himself\nand more than once.\nSo it goes.",
      "He is a liar,\nwho said so himself\nand more than once.|So it goes."
    ),
    // Short lines of a list are wrapped by nobody.
    (
      "Here are the names of all:\n\nJane Doe\nJohn Roe\nRichard Miles",
      "Here are the names of all:|Jane Doe|John Roe|Richard Miles"
    ),
  ])
  func paragraphsOfPlainText(text: String, expected: String) {
    #expect(Self.paragraphs(text).map(\.text).joined(separator: "|") == expected)
  }

  /// The kind of the paragraph in the middle of an article.
  @Test(arguments: [
    ("US contractor killed", TextBlock.Kind.heading), ("United States targets militia sites", .heading),
    ("Why now?", .heading), ("ORLANDO MOURNS", .heading), ("“A fair deal”", .heading), ("The year 2016", .heading),
    ("The protest ended on Wednesday.", .paragraph),
    ("“The protest ended,” he said", .heading),  // no stop: nothing tells it from a headline that quotes
    ("“We have nothing to say.”", .paragraph), ("Caldwell continued:", .paragraph), ("and so it went", .paragraph),
    // Too long to head anything.
    ("Will he sign it before the end of the year or leave it to his successor?", .paragraph),
    // Speech that goes on in the next paragraph.
    ("“Do you believe that it is over?", .paragraph),
    ("It is over. Go home", .paragraph),  // two sentences
    ("He lives in the U.S.", .paragraph),
    (
      "A protester holds a banner in front of the embassy in Baghdad on January 1, 2020 (File: Khalid al-Mousily / Reuters)",
      .caption
    ),
    ("A protester holds a banner. (AP Photo/Jane Doe)", .caption),
    ("A protester holds a banner. (Photo by Jane Doe/Getty Images)", .caption),
    ("A protester holds a banner [Jane Doe/Reuters]", .caption),
    ("A protester holds a banner in Rome (AP)", .caption),
    ("Photograph: Jane Doe/AP", .caption), ("Photo by Jane Doe", .caption), ("Jane Doe/Getty Images", .caption),
    ("Image copyright Getty Images", .caption),
    ("The attack was reported by Agence France-Presse (AFP).", .paragraph),  // a name, explained
    ("The statement was sent to Reuters.", .paragraph), ("He said so to the AP.", .paragraph),
    ("Photo editors said that the pictures were genuine.", .paragraph),
    ("By Jane Smith", .furniture), ("By Jane Smith and John Doe, Staff Writers", .furniture),
    ("By Friday, the protest had ended.", .paragraph), ("By then it was over", .heading),
    ("Published 3 January 2020, 10:15 GMT", .furniture), ("Updated: 10:15", .furniture),
    ("Last updated 5 minutes ago", .furniture), ("Published works are few.", .paragraph),
    ("(Reporting by Jane Smith; Editing by John Doe)", .furniture),
    ("Reporting by Jane Smith", .furniture), ("Reporting on the war is hard.", .paragraph),
    ("- The first point.", .listItem), ("• The first point", .listItem), ("* The first point", .listItem),
    ("-5 degrees were measured.", .paragraph),  // a sign, not a bullet
  ])
  func kinds(line: String, kind: TextBlock.Kind) throws {
    let before = "The Senate voted on Friday to end the debate.\n\n"
    let found = Self.paragraphs(before + line + "\n\nThe House is expected to follow on Monday.")
    try #require(found.count == 3)
    #expect(found[1].text == line)
    #expect(found[1].kind == kind)
  }

  @Test func theFirstLineIsTheHeadlineAndTheLastIsNoHeading() {
    let found = Self.paragraphs("Senate Votes to End Debate: What Comes Next\n\nThe Senate voted.\n\nTo be continued")
    #expect(found.map(\.kind) == [.headline, .paragraph, .paragraph])
  }

  @Test func theFormatIsBelievedAndItsGapsAreInferred() {
    let text = "Title\n\nA quotation\n\nPhoto: Jane Doe/AP\n\nShort line\n\nBetween\n\nThe end."
    let marked = MarkedText("⟦Title⟧\n\n⟦A quotation⟧\n\n⟦Photo: Jane Doe/AP⟧\n\n⟦Short line⟧\n\nBetween\n\n⟦The end.⟧")
    #expect(marked.text == text)
    let kinds: [TextBlock.Kind] = [.headline, .blockQuote, .paragraph, .paragraph, .paragraph]
    let blocks = zip(kinds, marked.spans).map { TextBlock(kind: $0, span: $1) }
    let reading = ReadingText(
      bytes: Array(text.utf8), origin: .identity(count: text.utf8.count), blocks: blocks)
    let layout = TextLayout(of: reading, abbreviations: Self.abbreviations)
    // A paragraph of the format may still be a caption; it is never a heading.
    #expect(
      layout.paragraphs.map(\.kind) == [.headline, .blockQuote, .caption, .paragraph, .heading, .paragraph])
    #expect(layout.paragraphs.map { reading.string($0.span) }.joined(separator: "\n\n") == text)
  }

  @Test func blocksThatDoNotFitTheTextAreHeldInside() {
    let reading = ReadingText(
      bytes: Array("One. Two.".utf8), origin: .identity(count: 9),
      blocks: [
        TextBlock(kind: .paragraph, span: ReadingSpan(0, 4)), TextBlock(kind: .paragraph, span: ReadingSpan(2, 6)),
        TextBlock(kind: .paragraph, span: ReadingSpan(5, 400)),
      ])
    let layout = TextLayout(of: reading, abbreviations: Self.abbreviations)
    #expect(layout.paragraphs.map { reading.string($0.span) } == ["One.", "Two."])
  }
}
