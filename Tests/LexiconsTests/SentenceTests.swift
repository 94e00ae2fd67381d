import Lexicons
import TestSupport
import Testing
import TextModel

@Suite struct SentenceTests {
  private static let abbreviations = Language.english.abbreviations

  /// One paragraph a row; `|` stands where a sentence ends and the next begins.
  @Test(arguments: [
    "He came. | She left.",
    "He came! | She left? | Nobody stayed.",
    // Abbreviations that go with a name.
    "Mr. Smith met Dr. Jones and Gen. Lee. | They spoke.",
    "Sen. Ted Cruz and Rep. Paul Ryan met Lt. Gov. Dan Patrick.",
    "Gov. Chris Christie, Rev. Al Sharpton and Sgt. Bowe Bergdahl were there.",
    "Roe v. Wade was decided. | Bush v. Gore was too.",
    // Abbreviations that go with a number, and the words that they look like.
    "It was No. 1 on Jan. 3 and Sept. 11. | On Oct. 5 it fell.",
    "He said no. | The others agreed.",
    "See p. 12 and pp. 3-5. | It is clear.",
    // Abbreviations that may end a sentence.
    "The U.S. Senate met. | It voted.",
    "He left the U.S. | The others stayed.",
    "Troops of the U.S. and the U.K. were sent.",
    "They met at 9 a.m. on Friday. | Nobody came.",
    "They met at 9 a.m. | Nobody came.",
    "It opens at 6 p.m. Tuesday.",
    "Apple Inc. Chief Executive Tim Cook spoke. | He smiled.",
    "He works for Apple Inc. | She does not.",
    "Martin Luther King Jr. was there. | So was John Lewis.",
    "He was born in Washington, D.C. | His mother was a nurse.",
    "She moved to St. Louis. | He stayed on Main St. | They wrote.",
    "Clothes, food, etc. were sent. | Help came.",
    "Rep. Mark Meadows (R-N.C.) voted. | Others did not.",
    "Sen. Claire McCaskill (D-Mo.) and then-Sen. Barack Obama voted.",
    "Calif. Gov. Jerry Brown signed it.",
    "He has a Ph.D. from Yale. | She has an M.D. | They met there.",
    // Initials.
    "George W. Bush won. | J. R. R. Tolkien wrote. | J.K. Rowling did too.",
    "It was Plan B. | He had no other.",
    "Nobody but you and I. | It was late.",
    "Samuel L. Jackson and Robert E. Lee never met.",
    // Numbers.
    "It grew 3.5 percent. | In 2016. | That was all.",
    "It cost $1.2 billion. | 25 people died.",
    "It was 1,000.50 at 10.30. | So it was.",
    "1. The first is this. | 2. The second is that.",
    "A. This is so. | B. That is not.",
    // Ellipses.
    "He waited ... and waited. | Then he left.",
    "He waited … and waited.",
    "He waited ... | Then he left.",
    "He waited. . . . | Then he left.",
    "“I … I don’t know,” he said.",
    "... And then he left.",
    "It was . . . fine. | He left.",
    "It is over. | ... He left.", "It is over. | … He left.",
    // Closing marks belong to the sentence.
    "“It is over.” | He left.",
    "\"It is over.\" | He left.",
    "He said, “It is over.” | “It is not,” she said.",
    "He said, \"It is over.\" | \"It is not,\" she said.",
    "He said it was ‘over.’ | She did not.",
    "He said it was 'over.' | She did not.",
    "“He told me, ‘It is over.’” | She laughed.",
    "(It is over.) | He left.",
    "He left (it was over). | She did too.",
    "It is over.) | He left.",
    "``It is over.'' | He left.",
    "«It is over.» | He left.",
    // Marks that stand free, or were turned the wrong way.
    "“It is over. ” | He left.", "“It is over.“", "“It is over.” | … “We lost,” he said.",
    // A mark inside a quotation before its cue ends none.
    "“Why?” he asked.",
    "\"Why?\" he asked. | Nobody knew.",
    "“Stop!” she cried. | He did not.",
    "“Who are you?” asked the man. | “Nobody,” she said.",
    "“It is over.” said the man.",
    // Nor before a name and a verb alone.
    "“Is it over?” Graham asked. | “No.”", "''Is it over?'' Mr. Trump asked, smiling.", "“Is it over?” | Nobody knew.",
    "“Is it over?” | Graham went to see the men. | “It is.”",
    "Is it over? | Graham knew.",
    // Sentences within a quotation.
    "“It is over. | We lost. | Go home,” he said.",
    "“It is over,” he said. | “We lost.”",
    "“Is it over?” | “It is.”",
    // What starts a sentence in small letters, and names that do.
    "It was over. | al-Shabab left. | It was quiet.",
    "He bought it. | iPhone sales rose.",
    // Small letters behind a stop: the stop was none.
    "It came since the invasion. in 2003",
    "“They will pay,” he said. wrote on Twitter.",
    // Names with marks.
    "Yahoo! said so. | He asked, Who knows?",
    "See example.com. | It is at www.example.org/a. | Or a@b.org.",
    "See https://example.org/a.html?q=1. | It is there.",
    // Datelines.
    "WASHINGTON (AP) — The Senate voted. | It adjourned.",
    "BAGHDAD, Jan. 3 (Reuters) - Iraq said so. | Iran did not.",
    "WASHINGTON, D.C. — The Senate voted.",
    // Headlines and lines without a stop.
    "Senate votes to end debate",
    "Can it be done?",
    // A dash behind the end starts what signs it.
    "“It is over.” | — Jane Doe",
    // Other scripts.
    "彼は来た。 | 彼女は去った！",
    "Ça va. | Élise est là. | Он пришёл. | Она ушла.",
  ])
  func sentences(row: String) {
    for (name, variant) in MarkedText.variants(of: row) {
      let pieces = variant.split(separator: "|").map(Self.trimmed)
      let text = variant.split(separator: "|").map(Self.trimmed).joined(separator: " ")
      let prefix = text.utf8.count - row.split(separator: "|").map(Self.trimmed).joined(separator: " ").utf8.count
      let reading = ReadingText(verbatim: text)
      let layout = TextLayout(of: reading, abbreviations: Self.abbreviations)
      var expected: [ReadingSpan] = []
      var position = 0
      for piece in pieces {
        expected.append(ReadingSpan(max(position, prefix), position + piece.utf8.count))
        position += piece.utf8.count + 1
      }
      let found = layout.sentences.map(\.span).filter { Int($0.start) >= prefix }
      #expect(found == expected, "\(name): \(found.map { reading.string($0) })")
    }
  }

  @Test func aLostSpaceHidesNoEnd() {
    let reading = ReadingText(verbatim: "It is over.The others left.")
    let layout = TextLayout(of: reading, abbreviations: Self.abbreviations)
    #expect(layout.sentences.map(\.span) == [ReadingSpan(0, 11), ReadingSpan(11, 27)])
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  @Test func everyTokenBelongsToOneSentenceAndOneParagraph() {
    let text = "HEADLINE HERE\n\n“One. Two,” he said.\n\nThree (four. Five).\n\n—\n\n…\n"
    let layout = TextLayout(of: ReadingText(verbatim: text), abbreviations: Self.abbreviations)
    #expect(layout.sentences.flatMap { Array($0.tokens) } == Array(layout.tokens.indices))
    #expect(layout.paragraphs.flatMap { Array($0.tokens) } == Array(layout.tokens.indices))
    #expect(layout.paragraphs.flatMap { Array($0.sentences) } == Array(layout.sentences.indices))
    for (index, paragraph) in layout.paragraphs.enumerated() {
      for sentence in layout.sentences[paragraph.sentences] {
        #expect(sentence.paragraph == index)
        #expect(paragraph.span.contains(sentence.span))
      }
    }
  }
}
