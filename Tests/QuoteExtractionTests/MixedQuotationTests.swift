import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Quotations some of whose words are in marks: the whole clause is what was said.
struct MixedQuotationTests {
  static let rows: [QuotationRow] = [
    // A complement clause with quoted words at its end.
    .init("Ines Moreau said ⟦that the plan was “a gift to thieves.”⟧", .mixed, by: "Ines Moreau", cue: "said"),
    // In the middle.
    .init("Ines Moreau said ⟦that the “gift to thieves” would be stopped⟧.", .mixed, by: "Ines Moreau", cue: "said"),
    // Without a complementiser.
    .init("Ines Moreau said ⟦the plan was “a gift to thieves.”⟧", .mixed, by: "Ines Moreau", cue: "said"),
    // Two quoted parts, one quotation.
    .init(
      "Ines Moreau said ⟦there were “some signs” that the thieves “could be back,” with more of them⟧.", .mixed,
      by: "Ines Moreau", cue: "said"),
    // Quoted words first in the clause.
    .init("Ines Moreau said ⟦“greedy men” had written the plan⟧.", .mixed, by: "Ines Moreau", cue: "said"),
    // The clause before its cue.
    .init("⟦The plan was “a gift to thieves,”⟧ Ines Moreau said.", .mixed, by: "Ines Moreau", cue: "said"),
    // The clause cut in two by its cue.
    .init("⟦The “gift to thieves,”⟧ Ines Moreau said, ⟦would be stopped⟧.", .mixed, by: "Ines Moreau", cue: "said"),
    // An infinitive.
    .init("Ines Moreau vowed ⟦to “stop the thieves” by June⟧.", .mixed, by: "Ines Moreau", cue: "vowed"),
    // A wish counts where its words are quoted.
    .init("Ines Moreau wants ⟦to “stop the thieves” by June⟧.", .mixed, by: "Ines Moreau", cue: "wants"),
    // An object with its predicate.
    .init("Ines Moreau called ⟦the plan “a gift to thieves.”⟧", .mixed, by: "Ines Moreau", cue: "called"),
    // An object with `as`.
    .init("Ines Moreau described ⟦the plan as “a gift to thieves.”⟧", .mixed, by: "Ines Moreau", cue: "described"),
    // Accused of.
    .init("Ines Moreau accused ⟦the mayor of “helping thieves.”⟧", .mixed, by: "Ines Moreau", cue: "accused"),
    // A headline without articles.
    .init(
      "Moreau calls ⟦plan “unsafe” again⟧\n\nThe plan was read on Monday, and nobody liked it.",
      .mixed, by: "Moreau", cue: "calls"),
    // Told somebody to.
    .init("Ines Moreau told him ⟦to “stop the thieves” by June⟧.", .mixed, by: "Ines Moreau", cue: "told"),
    // Told somebody that.
    .init(
      "Ines Moreau told reporters ⟦that the plan was “a gift to thieves.”⟧", .mixed, by: "Ines Moreau", cue: "told"),
    // A noun of speech.
    .init("He knew of Ines Moreau’s claim ⟦that it was “a gift to thieves.”⟧", .mixed, by: "Ines Moreau", cue: "claim"),
    // What another verb of the same subject says is not part of it.
    .init(
      "Ines Moreau called ⟦the plan “a gift to thieves,”⟧ but praised the mayor.", .mixed, by: "Ines Moreau",
      cue: "called"),
    // A relative clause's subject.
    .init(
      "Ines Moreau, who called ⟦the plan “a gift to thieves,”⟧ left the room.", .mixed, by: "Ines Moreau",
      cue: "called"),
    // A participle behind it is the narration.
    .init(
      "Ines Moreau called ⟦it “a gift to thieves,”⟧ pointing at the mayor.", .mixed, by: "Ines Moreau", cue: "called"),
  ]

  @Test(arguments: rows)
  func finds(_ row: QuotationRow) { check(row) }

  /// The quoted words are given apart from the clause.
  @Test func quotedSpans() throws {
    let marked = MarkedText("Ines Moreau said there were “⟦some signs⟧” that they “⟦could be back⟧” in June.")
    let found = Pipeline.quotations(in: marked.text)
    let quotation = try #require(found.first)
    #expect(found.count == 1)
    #expect(quotation.quotedSpans == marked.spans)
  }
}
