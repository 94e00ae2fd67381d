import QuoteExtraction
import Testing

/// Quotations without marks: a reporting verb or phrase and the bounds of its clause.
struct IndirectQuotationTests {
  static let rows: [QuotationRow] = [
    // A complementiser.
    .init("Tomas Novak said ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // None.
    .init("Tomas Novak said ⟦the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // A day between verb and clause.
    .init("Tomas Novak said Friday ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // A place between verb and clause.
    .init("Tomas Novak said in a letter ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // The clause before its cue.
    .init("⟦The road was closed⟧, Tomas Novak said.", .indirect, by: "Tomas Novak", cue: "said"),
    // Inverted.
    .init("⟦The road was closed⟧, said Tomas Novak.", .indirect, by: "Tomas Novak", cue: "said"),
    // Inverted, behind a remark that its clause ends with.
    .init(
      "⟦Eleven people were taken to the hospital, none of them badly hurt⟧, said Inspector Tomas Novak of the county police.",
      .indirect, by: "Tomas Novak", cue: "said"),
    // The clause round its cue.
    .init("⟦The road⟧, Tomas Novak said, ⟦was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // The title of a programme between verb and clause.
    .init(
      "Tomas Novak said on “The Morning Hour” ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // Told somebody.
    .init("Tomas Novak told the court ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "told"),
    // Told somebody, without a complementiser.
    .init("Tomas Novak told reporters ⟦the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "told"),
    // Warned somebody.
    .init("Tomas Novak warned him ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "warned"),
    // A question.
    .init("Tomas Novak asked ⟦whether the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "asked"),
    // A promise.
    .init("Tomas Novak promised ⟦to open the road⟧.", .indirect, by: "Tomas Novak", cue: "promised"),
    // A request.
    .init("Tomas Novak urged ⟦drivers to stay at home⟧.", .indirect, by: "Tomas Novak", cue: "urged"),
    // An accusation.
    .init("Tomas Novak accused ⟦the council of neglect⟧.", .indirect, by: "Tomas Novak", cue: "accused"),
    // A denial of a thing.
    .init("Tomas Novak denied ⟦the charges⟧.", .indirect, by: "Tomas Novak", cue: "denied"),
    // With a particle.
    .init("Tomas Novak called for ⟦a new road⟧.", .indirect, by: "Tomas Novak", cue: "called for"),
    // According to, behind.
    .init("⟦The road was closed⟧, according to Tomas Novak.", .indirect, by: "Tomas Novak", cue: "according to"),
    // According to, before.
    .init("According to Tomas Novak, ⟦the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "According to"),
    // According to, in the middle of the clause.
    .init("⟦The road⟧, according to Tomas Novak, ⟦was closed⟧.", .indirect, by: "Tomas Novak", cue: "according to"),
    // Two names that say it together are one subject.
    .init(
      "According to Tomas Novak, ⟦Karin Holm and Jan Berg have worried for months⟧.", .indirect, by: "Tomas Novak",
      cue: "According to"),
    // Two subjects of a verb that reports nothing here.
    .init(
      "Tomas Novak said ⟦a group of drivers and farmers attempted to close the road⟧.", .indirect, by: "Tomas Novak",
      cue: "said"),
    // Said to have been said.
    .init(
      "Tomas Novak is reported to have said ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // A promise not to.
    .init("Tomas Novak promised ⟦not to close the road⟧.", .indirect, by: "Tomas Novak", cue: "promised"),
    // A question in the passive, with who asked it.
    .init(
      "Karin Holm was asked by Tomas Novak ⟦whether the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "asked"),
    // Part of a plural.
    .init("More than half of drivers say ⟦the road is closed⟧.", .indirect, by: "half of drivers", cue: "say"),
    // A noun of speech with whose it is behind it; it ends before the verb of the sentence.
    .init(
      "The claim by Tomas Novak ⟦that the road was closed⟧ was denied.", .indirect, by: "Tomas Novak", cue: "claim"),
    // A noun of speech and a form of be.
    .init("Tomas Novak’s answer was ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "answer"),
    // A participle with the subject before.
    .init(
      "Tomas Novak closed the road, saying ⟦it was full of holes⟧.", .indirect, by: "Tomas Novak", cue: "saying"),
    // A second verb of the same subject.
    .init(
      "Tomas Novak denied the charges and said ⟦the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // A clause that breaks away.
    .init(
      "Tomas Novak said ⟦the road was closed⟧, but drivers used it.", .indirect, by: "Tomas Novak", cue: "said"),
    // Another speaker behind a semicolon.
    .init(
      "Tomas Novak said ⟦the road was closed⟧; the council disagreed.", .indirect, by: "Tomas Novak", cue: "said"),
    // The perfect.
    .init("Tomas Novak has said ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "said"),
    // The present.
    .init("Tomas Novak says ⟦the road is closed⟧.", .indirect, by: "Tomas Novak", cue: "says"),
    // A belief.
    .init("Tomas Novak believes ⟦that the road is closed⟧.", .indirect, by: "Tomas Novak", cue: "believes"),
    // An adjective.
    .init("Tomas Novak was convinced ⟦that the road was closed⟧.", .indirect, by: "Tomas Novak", cue: "convinced"),
    // A noun of speech in an adverbial that opens the sentence: the comma ends what is feared. Nobody is named who fears.
    .init(
      "Amid fears ⟦that the bridge of Karin Holm could fall⟧, here is a summary.", .indirect, by: nil, cue: "fears"),
    // The speaker of the next cue is no part of what is condemned.
    .init(
      "The council condemned ⟦the raids⟧ with a government spokesman who said: “They must stop.”", .indirect,
      by: "council", cue: "condemned"),
    // A participle whose subject comes behind what is said: the pronoun within is not who says it.
    .init(
      "While saying ⟦that she does respect Karin Holm⟧, Tomas Novak left.", .indirect, by: "Tomas Novak", cue: "saying"),
    // What is said within what is said is not told apart.
    .init(
      "Tomas Novak said ⟦that Karin Holm denied the charges⟧.", .indirect, by: "Tomas Novak", cue: "said"),
  ]

  @Test(arguments: rows)
  func finds(_ row: QuotationRow) { check(row) }

  /// Words that are reporting verbs elsewhere.
  static let quiet: [String] = [
    // A noun behind an article.
    "The report was long.",
    // A noun behind a possessive.
    "His claims were on the table.",
    // A country.
    "The United States has fifty of them.",
    // A plural.
    "Three demands were on the table.",
    // An object that is no clause.
    "The council maintained the road.",
    // A wish without quoted words.
    "The council wants a new road.",
    // A participle that says what statement it is.
    "In its statement confirming the attack, the army named nobody.",
    // A question word alone.
    "The road was closed, and nobody knew why.",
    // What it points to stands in another sentence.
    "That’s according to members of the council.",
    // A verb with nothing behind it.
    "Nobody answered.",
  ]

  @Test(arguments: quiet)
  func reportsNothing(_ text: String) {
    #expect(Pipeline.quotations(in: text).isEmpty)
  }

  /// What a cue says beside that something was said.
  static let stances: [(String, String, Cue.Stance, Bool)] = [
    // The plainest.
    ("Tomas Novak said the road was closed.", "say", .neutral, false),
    // At arm's length.
    ("Tomas Novak claimed the road was closed.", "claim", .distancing, false),
    // Taken for true.
    ("Tomas Novak admitted that the road was closed.", "admit", .factive, false),
    // Said not to be so.
    ("Tomas Novak denied that the road was closed.", "deny", .denying, false),
    // Of what is to come.
    ("Tomas Novak promised that the road would open.", "promise", .committing, false),
    // Wanted of others.
    ("Tomas Novak demanded that the road be closed.", "demand", .requesting, false),
    // Held.
    ("Tomas Novak believes that the road is closed.", "believe", .believing, false),
    // Not said.
    ("Tomas Novak did not say whether the road was closed.", "say", .neutral, true),
    // Never said.
    ("Tomas Novak never said that the road was closed.", "say", .neutral, true),
    // Not said, contracted.
    ("Tomas Novak didn’t say that the road was closed.", "say", .neutral, true),
  ]

  @Test(arguments: stances)
  func cue(_ text: String, lemma: String, stance: Cue.Stance, isNegated: Bool) throws {
    let cue = try #require(Pipeline.quotations(in: text).first?.cue)
    #expect(cue.lemma == lemma)
    #expect(cue.stance == stance)
    #expect(cue.isNegated == isNegated)
  }
}
