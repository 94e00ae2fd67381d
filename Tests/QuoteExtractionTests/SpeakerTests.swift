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
    // The writer.
    .init("“⟦We are ready,⟧” I said.", by: "I", cue: "said"),
    // Nobody is told: a question in the passive.
    .init("Robert Hale was told, “⟦You are late.⟧”", by: nil, cue: "told"),
    // A possessive before the speaker.
    .init("“⟦We are ready,⟧” Robert Hale’s lawyer said.", by: "lawyer", cue: "said"),
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
