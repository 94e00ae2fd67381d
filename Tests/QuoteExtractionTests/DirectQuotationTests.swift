import QuoteExtraction
import Testing

/// Quotations all of whose words are in marks: cues before, behind and between, and pieces that belong together.
struct DirectQuotationTests {
  static let rows: [QuotationRow] = [
    // Subject and verb behind.
    .init("“⟦We are ready,⟧” Maria Olsen said.", by: "Maria Olsen", cue: "said"),
    // Inverted.
    .init("“⟦We are ready,⟧” said Maria Olsen.", by: "Maria Olsen", cue: "said"),
    // Inverted, with an apposition.
    .init("“⟦We are ready,⟧” said Maria Olsen, the harbour master.", by: "Maria Olsen", cue: "said"),
    // Apposition between subject and verb.
    .init("“⟦We are ready,⟧” Maria Olsen, the harbour master, said.", by: "Maria Olsen", cue: "said"),
    // A relative clause between subject and verb.
    .init("“⟦We are ready,⟧” Maria Olsen, who runs the harbour, told reporters.", by: "Maria Olsen", cue: "told"),
    // An adverb between.
    .init("“⟦We are ready,⟧” Maria Olsen later said.", by: "Maria Olsen", cue: "said"),
    // A day behind the verb.
    .init("“⟦We are ready,⟧” Maria Olsen said Tuesday.", by: "Maria Olsen", cue: "said"),
    // Where it was said.
    .init("“⟦We are ready,⟧” Maria Olsen said in a statement.", by: "Maria Olsen", cue: "said"),
    // To whom it was said.
    .init("“⟦We are ready,⟧” Maria Olsen told the Daily Courier.", by: "Maria Olsen", cue: "told"),
    // A question.
    .init("“⟦Are we ready?⟧” Maria Olsen asked.", by: "Maria Olsen", cue: "asked"),
    // An exclamation, inverted.
    .init("“⟦We are ready!⟧” shouted Maria Olsen.", by: "Maria Olsen", cue: "shouted"),
    // The cue before, with a comma.
    .init("Maria Olsen said, “⟦We are ready.⟧”", by: "Maria Olsen", cue: "said"),
    // With a colon.
    .init("Maria Olsen said: “⟦We are ready.⟧”", by: "Maria Olsen", cue: "said"),
    // With nothing.
    .init("Maria Olsen said “⟦We are ready.⟧”", by: "Maria Olsen", cue: "said"),
    // With where and when between.
    .init("Maria Olsen said in a statement on Tuesday: “⟦We are ready.⟧”", by: "Maria Olsen", cue: "said"),
    // Behind a first clause.
    .init("Asked about the storm, Maria Olsen replied, “⟦We are ready.⟧”", by: "Maria Olsen", cue: "replied"),
    // A participle.
    .init("Maria Olsen shook her head, saying: “⟦We are ready.⟧”", by: "Maria Olsen", cue: "saying"),
    // On a network.
    .init("Maria Olsen wrote on Twitter: “⟦We are ready.⟧”", by: "Maria Olsen", cue: "wrote"),
    // The verb of a network.
    .init("“⟦We are ready,⟧” Maria Olsen tweeted.", by: "Maria Olsen", cue: "tweeted"),
    // Cut in two by its cue: one quotation.
    .init("“⟦We are ready,⟧” Maria Olsen said, “⟦but the sea is not.⟧”", by: "Maria Olsen", cue: "said"),
    // Cut between two sentences.
    .init("“⟦We are ready,⟧” Maria Olsen said. “⟦The sea is not.⟧”", by: "Maria Olsen", cue: "said"),
    // Three pieces.
    .init("“⟦We are ready,⟧” Maria Olsen said. “⟦The sea is not.⟧” “⟦We wait.⟧”", by: "Maria Olsen", cue: "said"),
    // A second sentence with a cue of its own is a quotation of its own.
    .init("“We are ready,” Maria Olsen said. “⟦The sea is not,⟧” Jan Berg added.", by: "Jan Berg", cue: "added"),
    // Several sentences in one pair of marks.
    .init("“⟦We are ready. The sea is not. We wait,⟧” Maria Olsen said.", by: "Maria Olsen", cue: "said"),
    // A dash for the cue.
    .init("“⟦We are ready.⟧” — Maria Olsen", by: "Maria Olsen", cue: "—"),
    // A label in a transcript.
    .init("OLSEN: “⟦We are ready for it.⟧”", by: "OLSEN", cue: ":"),
    // A paragraph that a colon leads to.
    .init("Maria Olsen said:\n\n“⟦We are ready.⟧”", by: "Maria Olsen", cue: "said"),
    // A colon without a verb.
    .init("Maria Olsen had one answer: “⟦We are ready.⟧”", by: "Maria Olsen", cue: "answer"),
    // A paragraph that goes on with the speaker before.
    .init(
      "“⟦We are ready,⟧” Maria Olsen said.\n\n“⟦The sea is not.⟧”", by: "Maria Olsen", cue: "said"),
    // A sentence that is only the cue, behind a full stop inside the marks.
    .init("“⟦We are ready.⟧” Maria Olsen said.", by: "Maria Olsen", cue: "said"),
    // A word of the narration before the quotation is not quoted.
    .init("But “⟦we are ready,⟧” Maria Olsen said.", by: "Maria Olsen", cue: "said"),
    // The narration goes on behind it.
    .init("“⟦We are ready,⟧” Maria Olsen said, but nobody listened.", by: "Maria Olsen", cue: "said"),
    // A subordinate clause behind the cue.
    .init("“⟦We are ready,⟧” Maria Olsen said as the storm came nearer.", by: "Maria Olsen", cue: "said"),
    // Two cues, two quotations: the first.
    .init("“⟦We are ready,⟧” Maria Olsen said, adding: “The sea is not.”", by: "Maria Olsen", cue: "said"),
    // Two cues, two quotations: the second.
    .init("“We are ready,” Maria Olsen said, adding: “⟦The sea is not.⟧”", by: "Maria Olsen", cue: "adding"),
    // Quoted by another.
    .init("Maria Olsen was quoted as saying, “⟦We are ready.⟧”", by: "Maria Olsen", cue: "saying"),
    // Quoted by another who is named: the speaker is who is quoted.
    .init(
      "Maria Olsen was quoted by the Daily Courier as saying, “⟦We are ready.⟧”", by: "Maria Olsen", cue: "saying"),
    // The same behind the quotation.
    .init(
      "“⟦We are ready,⟧” Maria Olsen was quoted as saying by the Daily Courier.", by: "Maria Olsen", cue: "saying"),
    // A second piece behind `and`.
    .init("“⟦We are ready,⟧” Maria Olsen said, and “⟦we always were.⟧”", by: "Maria Olsen", cue: "said"),
    // And behind `but`.
    .init("“⟦I like Jo Hart,⟧” Maria Olsen said, but “⟦on the toll she was wrong.⟧”", by: "Maria Olsen", cue: "said"),
    // What something is called ends where the sentence goes on.
    .init("What Maria Olsen calls “⟦the harbour toll⟧” was paid in June.", by: "Maria Olsen", cue: "calls"),
    // A dash for the cue, in a paragraph of its own, with her office.
    .init("“⟦We are ready.⟧”\n\n– Maria Olsen, mayor", by: "Maria Olsen", cue: "–"),
    // Where the words are recorded says not whose they are.
    .init("“⟦We are ready,⟧” Maria Olsen said, according to a transcript.", by: "Maria Olsen", cue: "said"),
    // Inside a relative clause, with another cue right behind it.
    .init("Robert Hale, whom Maria Olsen once called “⟦a fool,⟧” said he was ready.", by: "Maria Olsen", cue: "called"),
    // A verb that reports and is none here, before the cue behind the quotation.
    .init(
      "Robert Hale had no letters that would back up his claims: “⟦We are ready,⟧” Maria Olsen wrote.",
      by: "Maria Olsen", cue: "wrote"),
    // Passive: who asked is not said.
    .init("Maria Olsen was asked, “⟦Are you ready?⟧”", by: nil, cue: "asked"),
    // According to.
    .init("According to Maria Olsen, “⟦We are ready.⟧”", by: "Maria Olsen", cue: "According to"),
    // A crowd.
    .init("Protesters chanted, “⟦Save our harbour!⟧”", by: "Protesters", cue: "chanted"),
    // A document.
    .init("The letter reads: “⟦We are ready.⟧”", by: "letter", cue: "reads"),
    // A relative clause behind another verb's object.
    .init(
      "The council condemned the raids with a government spokesman who said: “⟦They must stop.⟧”",
      by: "government spokesman", cue: "said"),
    // A second verb that lost its sentence.
    .init(
      "Robert Hale blamed them.\n\n“⟦They will pay for it,⟧” he said. wrote On twitter.", by: "Robert Hale", cue: "said"
    ),
    // A quoted transcript: the label is not what was said.
    .init("“HALE: ⟦We are ready for it.⟧”", by: "HALE", cue: ":"),
    // The rest of a sentence that opens with a quotation, in the paragraph of its speaker, is mixed.
    .init(
      "⟦“We are ready,”⟧ Maria Olsen said. ⟦“We want safety” and other things⟧.", .mixed, by: "Maria Olsen",
      cue: "said"),
    // A fragment that no cue takes: whose words it is, is in doubt.
    .init("The Red Cross carried out “⟦defensive measures⟧” on Monday.", by: "Red Cross", cue: nil),
    // A time that opens the sentence is nobody.
    .init("Two days later, the Red Cross carried out “⟦defensive measures⟧” again.", by: "Red Cross", cue: nil),
    // The words in a first pair of marks belong to an adverbial.
    .init("In a box marked “open,” Maria Olsen typed “⟦closed.⟧”", by: "Maria Olsen", cue: "typed"),
    // A headline.
    .init("Maria Olsen: ‘⟦We are ready⟧’", by: "Maria Olsen", cue: ":"),
  ]

  @Test(arguments: rows)
  func finds(_ row: QuotationRow) { check(row) }

  /// Paragraphs without a cue in a dialogue are spoken by turns.
  @Test func turns() {
    let text = """
      “Are you ready?” Maria Olsen asked.

      “We are,” Jan Berg said.

      “And the boats?”

      “They are not.”
      """
    let found = Pipeline.quotations(in: text)
    #expect(found.map { $0.speaker?.name } == ["Maria Olsen", "Jan Berg", "Maria Olsen", "Jan Berg"])
    #expect(found.allSatisfy { $0.spans.count == 1 })
  }

  /// Alternating speakers: each paragraph is somebody's own.
  @Test func dialogue() {
    let text = """
      “Are you ready?” Maria Olsen asked.

      “We are,” Jan Berg said.

      “And the boats?” Maria Olsen asked.
      """
    let speakers = Pipeline.quotations(in: text).map { $0.speaker?.name }
    #expect(speakers == ["Maria Olsen", "Jan Berg", "Maria Olsen"])
  }
}
