import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Speakers who take turns, and quotations without a cue.
struct DialogueTests {
  static let rows: [QuotationRow] = [
    // Each paragraph opens, the last one closes, the cue stands behind it.
    .init(
      "“⟦We built this with our hands. Nobody helped us.⟧\n\n“⟦And now they want it,⟧” said Owen Pugh.",
      by: "Owen Pugh", cue: "said"),
    // The same with straight marks and a rest.
    .init(
      "\"⟦We built this with our hands. Nobody helped us.⟧\n\n\"⟦And now they want it,⟧\" Owen Pugh said. \"⟦They can wait.⟧\"",
      by: "Owen Pugh", cue: "said"),
    // The cue before all of them.
    .init(
      "Owen Pugh said: “⟦We built this with our hands.⟧\n\n“⟦Nobody helped us.⟧\n\n“⟦And now they want it.⟧”",
      by: "Owen Pugh", cue: "said"),
    // A paragraph goes on with the one before, which has its cue behind a first sentence.
    .init("“⟦First, we eat,⟧” Holm said.\n\n“⟦Then we talk. And after that⟧\n\n“⟦we sleep.⟧”", by: "Holm", cue: "said"),
    // A colon, and a thing that is somebody’s.
    .init("Ruth Amis's message was simple: “⟦Let us wait.⟧”", by: "Ruth Amis", cue: ":"),
    // A colon without a verb of saying, behind an apposition with a relative clause.
    .init("Mendes's deputy, Jack Ferrer, who voted against: “⟦We were never asked.⟧”", by: "Jack Ferrer", cue: ":"),
    // A gesture and a colon.
    .init("Dahl shook his head: “⟦They never paid a penny.⟧”", by: "Dahl", cue: ":"),
    // A name and a colon.
    .init("Ruth Amis, on why she stayed: “⟦I had nowhere to go.⟧”", by: "Ruth Amis", cue: ":"),
    // An inverted verb before a colon is no part of the name.
    .init("Adds Marsh: “⟦We have no beds.⟧”", by: "Marsh", cue: "Adds"),
    // A question of the writer, answered.
    .init("Ruth Amis’s reaction? “⟦Let us wait.⟧”", by: "Ruth Amis", cue: nil),
    // The sentence before is about the speaker.
    .init("Ruth Amis smiles. “⟦I had nowhere to go.⟧”", by: "Ruth Amis", cue: nil),
    // The one behind is.
    .init("“⟦I had nowhere to go.⟧” Ruth Amis smiles as she remembers.", by: "Ruth Amis", cue: nil),
    // A question that another one answers in the same paragraph.
    .init("“⟦Will you pay?⟧” “Never,” Tor Berge replied.", by: nil, cue: nil),
    // The answer.
    .init("“Will you pay?” “⟦Never,⟧” Tor Berge replied.", by: "Tor Berge", cue: "replied"),
    // Nobody answers themselves: whom they spoke to does.
    .init("Dorn told Bell: \"You are fired.\" \"⟦I am not,⟧\" she answered.", by: "Bell", cue: "answered"),
    // By full name, though the gender fits who spoke first.
    .init("Anna Dorn told Bell: “You are fired.” “⟦I am not,⟧” she answered.", by: "Bell", cue: "answered"),
    // Nobody is told who else it could be.
    .init("Lena Holm said: “You are fired.” “⟦I am not,⟧” she answered.", by: nil, cue: "answered"),
    // He who was spoken to is no she.
    .init("Anna Dorn told Mark Bell: “You are fired.” “⟦I am not,⟧” she answered.", by: nil, cue: "answered"),
    // A reporter's question in other words: who spoke before answers.
    .init(
      "“Rates will fall,” Anna Dorn said. Asked when, she replied: “⟦Soon enough.⟧”", by: "Anna Dorn", cue: "replied"),
    // A speaker who is named nowhere else goes on.
    .init(
      "'We won't go,' said Bell. '⟦It's the farmers' land,⟧' he added.", by: "Bell", cue: "added"),
    // Two pieces, and a sentence that goes on.
    .init(
      "“⟦We paid⟧”, Berge said, “⟦in full and on time⟧”; his accountant, Nils Dahl, disagreed.", by: "Berge",
      cue: "said"),
    // Two pieces and a gesture.
    .init("“⟦I am,⟧” said Holm, “⟦over the moon,⟧” and he laughed.", by: "Holm", cue: "said"),
    // A second sentence of one paragraph has a cue of its own.
    .init(
      "Joe Mallory, whose house was flooded, said: “It came so fast.” He added: “⟦We had no time.⟧”", by: "Joe Mallory",
      cue: "added"),
  ]

  @Test(arguments: rows)
  func finds(_ row: QuotationRow) { check(row) }

  /// Transcripts and interviews: each paragraph is its speaker's, whatever is reported in it.
  static let transcripts: [(String, [String], [String?])] = [
    // Counsel and witness.
    (
      "MS LOWTHER: Did you see the car?\n\nTHE WITNESS: I saw it turn left. He said it was late.",
      ["Did you see the car?", "I saw it turn left. He said it was late"], ["LOWTHER", "WITNESS"]
    ),
    // Question and answer.
    ("Q: Why now?\n\nA: Because we had to.", ["Why now?", "Because we had to"], ["Q", "A"]),
    // With stops.
    ("Q. Why now?\n\nA. Because we had to.", ["Why now?", "Because we had to"], ["Q", "A"]),
    // Names.
    (
      "Gwen Parry runs the school.\n\nINTERVIEWER: Why now?\n\nGwen Parry: We had to. Nobody helped.",
      ["Why now?", "We had to. Nobody helped"], ["INTERVIEWER", "Gwen Parry"]
    ),
  ]

  @Test(arguments: transcripts)
  func turns(_ text: String, contents: [String], speakers: [String?]) {
    let reading = ReadingText(verbatim: text)
    let found = Pipeline.quotations(in: reading)
    #expect(found.map { $0.spans.map(reading.string).joined(separator: " | ") } == contents)
    #expect(found.map { $0.speaker?.name.map { String($0.split(separator: ".").first ?? "") } } == speakers)
  }

  /// Labels that name nobody.
  static let notices: [String] = [
    // A date and a place.
    "Tickets: £12 from the box office. Doors: 7pm.",
    // The writer's own word.
    "Note: the road is closed until May.",
    // A prompt before words in marks.
    "The road was closed.\n\nSubscribe: \"Get our newsletter for 5 euros\"",
    // An initial is no `A.` of an interview.
    "The road was closed.\n\nA. Lowther walked home alone.",
  ]

  @Test(arguments: notices)
  func labelsNobody(_ text: String) {
    #expect(Pipeline.quotations(in: text).isEmpty)
  }

  /// Five paragraphs, two of them with a cue.
  @Test func alternates() {
    let text =
      "“Are you hungry?” asked Kari.\n\n“I could eat,” said Holm.\n\n“Then sit.”\n\n“Thank you.”\n\n“Bread?”"
    #expect(Pipeline.quotations(in: text).map { $0.speaker?.name } == ["Kari", "Holm", "Kari", "Holm", "Kari"])
  }
}
