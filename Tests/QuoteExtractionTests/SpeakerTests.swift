import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Whose words they are.
struct SpeakerTests {
  static let rows: [QuotationRow] = [
    // A surname stands for the fullest name.
    .init("Maria Olsen spoke on Monday.\n\n“⟦We are ready,⟧” Olsen said.", by: "Maria Olsen", cue: "said"),
    // A pronoun stands for the last who fits.
    .init("Maria Olsen spoke on Monday.\n\n“⟦We are ready,⟧” she said.", by: "Maria Olsen", cue: "said"),
    // By gender, not by distance.
    .init(
      "Maria Olsen spoke with Robert Hale on Monday.\n\n“⟦We are ready,⟧” she said.", by: "Maria Olsen", cue: "said"),
    // Who is named inside the quotation does not speak it.
    .init(
      "Robert Hale spoke on Monday.\n\n“⟦Ask Thomas Gray,⟧” he said.", by: "Robert Hale", cue: "said"),
    // A title stands for whom it introduced.
    .init(
      "US Defence Secretary Robert Hale spoke on Monday.\n\n“⟦We are ready,⟧” the defence secretary said.",
      by: "Robert Hale",
      cue: "said"),
    // The noun of a title alone.
    .init(
      "Defence Minister Anna Lind spoke on Monday.\n\n“⟦We are ready,⟧” the minister said.", by: "Anna Lind",
      cue: "said"),
    // A title before the name.
    .init("“⟦We are ready,⟧” Defence Minister Robert Hale said.", by: "Robert Hale", cue: "said"),
    // An organisation.
    .init("“⟦We are ready,⟧” the Red Cross said in a statement.", by: "Red Cross", cue: "said"),
    // Two at once, by their full names.
    .init(
      "Anna Keller met Robert Hale.\n\n“⟦We are ready,⟧” Keller and Hale said.", by: "Anna Keller and Robert Hale",
      cue: "said"),
    // Unnamed.
    .init("“⟦We are ready,⟧” a senior official said.", by: "senior official", cue: "said"),
    // A group.
    .init("⟦The road is closed⟧, officials said.", .indirect, by: "officials", cue: "said"),
    // A relative pronoun.
    .init(
      "They met Robert Hale, who said ⟦that the road was closed⟧.", .indirect, by: "Robert Hale", cue: "said"),
    // The writer, whom the text does not name.
    .init("“⟦We are ready,⟧” I said.", by: nil, cue: "said"),
    // Nobody is told: a question in the passive.
    .init("Robert Hale was told, “⟦You are late.⟧”", by: nil, cue: "told"),
    // An age and a town between name and verb.
    .init(
      "Joe Mallory, 45, of Bexton, said ⟦he ran “like hell” when the wall fell⟧.", .mixed, by: "Joe Mallory",
      cue: "said"),
    // An age in brackets.
    .init("Petra Vance (52), a nurse, said ⟦nobody had told them⟧.", .indirect, by: "Petra Vance", cue: "said"),
    // A description stands for whom an apposition introduced.
    .init(
      "Margaret Doyle, 71, a retired teacher, lives by the river. Sean Tobin, 33, is a plumber.\n\n“⟦It rose in an hour,⟧” the retired teacher said.\n\n“I lost my van,” said the plumber.",
      by: "Margaret Doyle", cue: "said"),
    // Or for whom a sentence said to be it.
    .init(
      "Margaret Doyle, 71, a retired teacher, lives by the river. Sean Tobin, 33, is a plumber.\n\n“It rose in an hour,” the retired teacher said.\n\n“⟦I lost my van,⟧” said the plumber.",
      by: "Sean Tobin", cue: "said"),
    // An office of a place.
    .init(
      "The prime minister met the German chancellor, Ulrike Brandt, on Friday. “⟦We agree,⟧” the chancellor said.",
      by: "Ulrike Brandt", cue: "said"),
    // Husband and wife, told apart by their titles: hers.
    .init(
      "Paul Harte and his wife, Joan Harte, own the mill. “⟦We shall sell,⟧” Mrs Harte said. “Not yet,” Mr Harte said.",
      by: "Joan Harte", cue: "said"),
    // His.
    .init(
      "Paul Harte and his wife, Joan Harte, own the mill. “We shall sell,” Mrs Harte said. “⟦Not yet,⟧” Mr Harte said.",
      by: "Paul Harte", cue: "said"),
    // A wife who is named behind a conjunction.
    .init("“I am over the moon,” said Holm, and his wife, Kari, said: “⟦So am I.⟧”", by: "Kari", cue: "said"),
    // Who is named in what was said does not say it: behind the quotation is who does.
    .init(
      "“I never saw the money,” Karim Haddad told the jury. ⟦His client “denies every charge”⟧, his solicitor, Anne Lowther, told the court.\n\nKarim Haddad sat still.",
      .mixed, by: "Anne Lowther", cue: "told"),
    // The same with a pronoun: she is not her client.
    .init(
      "Anne Lowther, for Haddad, said the case was weak. ⟦Her client “denies every charge”⟧, she later told the court.",
      .mixed, by: "Anne Lowther", cue: "told"),
    // A preposition that opens a clause does not join the subject to what stands before.
    .init(
      "Councillors resigned after the Gazette revealed ⟦a payment to the contractor⟧.", .indirect, by: "Gazette",
      cue: "revealed"),
    // An adjective before a title and a name.
    .init("Speaking after the vote, a delighted Mr Holm said: “⟦I am over the moon.⟧”", by: "Holm", cue: "said"),
    // A mother who is named behind what she is.
    .init("“⟦I saw the flash,⟧” said Ivan Petrov’s mother, Olga.", by: "Olga", cue: "said"),
    // Where he is from, behind the name.
    .init(
      "“⟦I saw the flash,⟧” said Ivan Petrov, of the village of Dolna, near the border.", by: "Ivan Petrov", cue: "said"
    ),
    // A name behind a description that no list knows.
    .init(
      "The harbourmaster, Finn Dooley, said ⟦the swell was “the worst since 1998”⟧.", .mixed, by: "Finn Dooley",
      cue: "said"),
    // A brother who is named behind what he is.
    .init("Finn Dooley's brother, Cormac, said ⟦two boats had gone⟧.", .indirect, by: "Cormac", cue: "said"),
    // A predecessor, named, in the sentence before.
    .init(
      "Keane's predecessor, Matt Quirke, is less sure. “⟦The pier is done for,⟧” he says.", by: "Matt Quirke",
      cue: "says"),
    // A colleague, named behind what she is.
    .init(
      "“Rates will fall,” says Falk. “⟦The question is when,⟧” says her colleague Bo Stern.", by: "Bo Stern",
      cue: "says"),
    // A company that is named behind what it is.
    .init(
      "The company, Holm Travel, said ⟦it was \"deeply shocked\"⟧.", .mixed, by: "Holm Travel", cue: "said"),
    // A name, an organisation's too, before what it is.
    .init("Holm Travel, the operator, said ⟦the coach was new⟧.", .indirect, by: "Holm Travel", cue: "said"),
    // A bracket behind the name, and a given name that is a preposition, too.
    .init("The owner, Per Holm (no relation), said ⟦the coach was new⟧.", .indirect, by: "Per Holm", cue: "said"),
    // A party behind the name.
    .init("The minister, Karl Ness (Labour), said ⟦he was “tired”⟧.", .mixed, by: "Karl Ness", cue: "said"),
    // Two are no apposition.
    .init("The agency, Acme Corp, and its owner said ⟦it was late⟧.", .indirect, by: "its owner", cue: "said"),
    // A source that tells what another one said in marks.
    .init("According to Holm, Ness had said: \"⟦I will pay.⟧\"", by: "Ness", cue: "said"),
    // A source that tells what another one said in other words is the speaker still.
    .init(
      "According to Lena Holm, ⟦Karl Ness said the road was closed⟧.", .indirect, by: "Lena Holm", cue: "According to"),
    // A number with a hyphen belongs to its noun.
    .init("The 480-page report said ⟦inspectors had warned of it⟧.", .indirect, by: "480-page report", cue: "said"),
    // A possessive before the speaker.
    .init("“⟦We are ready,⟧” Robert Hale’s lawyer said.", by: "lawyer", cue: "said"),
    // A surname that is a small word, too.
    .init("Theresa May lost the vote.\n\n“⟦We are late,⟧” May said.", by: "Theresa May", cue: "said"),
    // A given name that is one, before a form that goes with no modal.
    .init("“⟦The road is shut,⟧” Will wrote.", by: "Will", cue: "wrote"),
    // One owner, told by what it is to another and by name.
    .init("Its parent, Acme Corp, said ⟦it would appeal⟧.", .indirect, by: "Acme Corp", cue: "said"),
    // By an age that one alone is said to have.
    .init(
      "Gregory Hale, 34, was arrested with Thomas Gray, 51.\n\n“⟦I only wanted to look,⟧” the 34-year-old said.",
      by: "Gregory Hale", cue: "said"),
    // Not where two are as old.
    .init(
      "Gregory Hale, 34, was arrested with Thomas Gray, 34.\n\n“⟦I only wanted to look,⟧” the 34-year-old said.",
      by: "34-year-old", cue: "said"),
    // A relative clause whose second comma is missing.
    .init(
      "“⟦It is over,⟧” Anna Keller, who is chairman of the union said in a statement.", by: "Anna Keller", cue: "said"),
    // A code in angle brackets behind the name.
    .init("Retailer Marlow <MRLW.L> said on Thursday ⟦that profit fell⟧.", .indirect, by: "Marlow", cue: "said"),
    // A code with its exchange, which is no label.
    .init(
      "Acme Fasteners (NYSE: ACF) announced ⟦that it would close⟧.", .indirect, by: "Acme Fasteners", cue: "announced"),
    // What a firm is by law, behind a comma.
    .init(
      "Acme Fasteners, Inc. announced ⟦that it would close⟧.", .indirect, by: "Acme Fasteners, Inc.", cue: "announced"),
    // A group that takes a plural.
    .init("The crew of the ferry say ⟦they are “tired”⟧.", .mixed, by: "crew of the ferry", cue: "say"),
    // The name behind what the source is stands between commas, and is no part of what it says.
    .init("According to the owner, Robert Hale, ⟦it was “bad luck”⟧.", .mixed, by: "Robert Hale", cue: "According to"),
    // A word that links the quotation to the one before.
    .init("“⟦We are ready,⟧” Anna Keller said. Instead, “⟦he just left.⟧”", by: "Anna Keller", cue: "said"),
    // The paragraph before is about one person.
    .init(
      "Anna Keller is sure of the vote.\n\n“⟦We shall win it in the spring.⟧”\n\nThe hall is small.", by: "Anna Keller",
      cue: nil),
    // An article before a term names nobody.
    .init("The “⟦war on potholes⟧” has cost the county a lot.", by: nil, cue: nil),
    // Nor does the first word of a sentence by its capital alone.
    .init("Sign up to our newsletter for “⟦the best stories of the week⟧”.", by: nil, cue: nil),
    // Nor a time.
    .init("14:10 GMT ‘⟦We lost everything⟧’", by: nil, cue: nil),
    // What stands behind a semicolon is what was said.
    .init("A man was rescued; “⟦he is fine⟧”, his daughter said.", by: "his daughter", cue: "said"),
  ]

  @Test(arguments: rows)
  func finds(_ row: QuotationRow) { check(row) }

  /// What a speaker is.
  static let kinds: [(String, Speaker.Kind)] = [
    ("“We are ready,” Robert Hale said.", .person),
    ("“We are ready,” the Red Cross said.", .organisation),
    ("“We are ready,” a government spokesman said.", .role),
    ("“We are ready,” sources said.", .unnamed),
  ]

  @Test(arguments: kinds)
  func kind(_ text: String, kind: Speaker.Kind) throws {
    let speaker = try #require(Pipeline.quotations(in: text).first?.speaker)
    #expect(speaker.kind == kind)
  }

  /// The words that name the speaker are those at the quotation.
  @Test func mention() throws {
    let marked = MarkedText("Maria Olsen spoke on Monday.\n\n“We are ready,” ⟦she⟧ said.")
    let speaker = try #require(Pipeline.quotations(in: marked.text).first { $0.kind == .direct }?.speaker)
    #expect(speaker.mention == marked.spans[0])
    #expect(speaker.entity != nil)
  }

  /// Of a pronoun with nobody to stand for the words are kept, and nobody is invented.
  @Test func unresolved() throws {
    let marked = MarkedText("⟦He⟧ said the road was open.")
    let quotation = try #require(Pipeline.quotations(in: marked.text).first)
    let speaker = try #require(quotation.speaker)
    #expect(speaker.name == nil)
    #expect(speaker.mention == marked.spans[0])
    #expect(speaker.entity == nil)
    #expect(speaker.confidence < 0.5)
    #expect(quotation.candidates.isEmpty)
  }

  /// An article alone names nobody.
  @Test func articleAlone() {
    let text = "A first estimate by the fire service, seen by the Post, had put the cost at “five million”."
    #expect(Pipeline.quotations(in: text).map { $0.speaker?.name } == ["Post"])
  }

  /// A surname that two people have is taken for either, and said with less confidence.
  @Test func namesakes() throws {
    let text = "Paul Harte and Joan Harte own the mill.\n\n“We shall sell,” Harte said."
    let quotation = try #require(Pipeline.quotations(in: text).first { $0.kind == .direct })
    #expect(Set(quotation.candidates.map(\.name)) == ["Paul Harte", "Joan Harte"])
    #expect(quotation.candidates.first?.name == quotation.speaker?.name)
    #expect((quotation.speaker?.confidence ?? 1) < 0.9)
  }

  /// Candidates come best first and have the speaker among them.
  @Test func candidates() throws {
    let text = "Jan Berg spoke with Robert Hale on Monday.\n\n“We are ready,” he said."
    let quotation = try #require(Pipeline.quotations(in: text).first { $0.kind == .direct })
    #expect(quotation.candidates.count == 2)
    #expect(quotation.candidates.first?.name == quotation.speaker?.name)
    let confidences = quotation.candidates.map(\.confidence)
    #expect(confidences == confidences.sorted(by: >))
  }
}
