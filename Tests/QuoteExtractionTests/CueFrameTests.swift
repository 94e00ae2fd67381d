import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Reporting words in the constructions that they take: negated, refused, asked, passive, inverted, parted.
struct CueFrameTests {
  static let rows: [QuotationRow] = [
    // A negated cue reports what was not said.
    .init("Fergal Quinn did not say ⟦whether he would resign⟧.", .indirect, by: "Fergal Quinn", cue: "say"),
    // A refusal and the saying are one cue.
    .init(
      "Fergal Quinn declined to say ⟦whether he would resign⟧.", .indirect, by: "Fergal Quinn", cue: "declined to say"),
    // The same with another verb.
    .init(
      "Joe Mallory refused to say ⟦who had called the police⟧.", .indirect, by: "Joe Mallory", cue: "refused to say"),
    // Refused by a modal.
    .init("Tor Berge would not say ⟦whether he would resign⟧.", .indirect, by: "Tor Berge", cue: "say"),
    // Negated by its subject.
    .init(
      "Neither Joe Mallory nor Ruth Amis would say ⟦who had called the police⟧.", .indirect,
      by: "Joe Mallory nor Ruth Amis", cue: "say"),
    // A denial has a clause.
    .init("Fergal Quinn denied ⟦that he had taken the money⟧.", .indirect, by: "Fergal Quinn", cue: "denied"),
    // Or a participle.
    .init("Fergal Quinn denied ⟦taking the money⟧.", .indirect, by: "Fergal Quinn", cue: "denied"),
    // Never said.
    .init("Joe Mallory has never said ⟦that he saw the car⟧.", .indirect, by: "Joe Mallory", cue: "said"),
    // A question.
    .init("Asha Rao asked ⟦whether the bridge was safe⟧.", .indirect, by: "Asha Rao", cue: "asked"),
    // A question that one asks oneself.
    .init("Asha Rao wondered ⟦if the bridge would last the winter⟧.", .indirect, by: "Asha Rao", cue: "wondered"),
    // A participle that opens the sentence: who asked is not said.
    .init("Asked ⟦whether the bridge was safe⟧, Asha Rao said: “I would cross it.”", .indirect, by: nil, cue: "Asked"),
    // And the answer.
    .init("Asked whether the bridge was safe, Asha Rao said: “⟦I would cross it.⟧”", by: "Asha Rao", cue: "said"),
    // The same with a clause whose subject is a pronoun.
    .init("Asked ⟦if he would resign⟧, Liv Aas's deputy, Tor Berge, said: “No.”", .indirect, by: nil, cue: "Asked"),
    // Accused of.
    .init("Asha Rao accused ⟦the council of hiding the report⟧.", .indirect, by: "Asha Rao", cue: "accused"),
    // Accused by somebody: who accuses speaks.
    .init("Mr Stone has been accused of “⟦grandstanding⟧” by the minister.", by: "minister", cue: "accused"),
    // Told by somebody.
    .init("Mallory was told by the judge: “⟦You will go to prison for six years.⟧”", by: "judge", cue: "told"),
    // A form of *be* and `how` between the words and the verb.
    .init("\"⟦Nonsense,⟧\" was how Peter Fearon described the report.", by: "Peter Fearon", cue: "described"),
    // The same without a comma, with a name in apposition.
    .init(
      "“⟦A disgrace⟧” was how the chief whip, Dermot Kiely, described the vote.", by: "Dermot Kiely", cue: "described"),
    // In the present.
    .init("“⟦Grandstanding⟧” is how the minister, Liv Aas, sums up the case.", by: "Liv Aas", cue: "sums up"),
    // Parted by `as he put it`.
    .init("“⟦The sea took it all,⟧” as Tomas Reyes put it, “⟦in one night.⟧”", by: "Tomas Reyes", cue: "put it"),
    // British marks, parted by a source.
    .init("‘⟦The harbour⟧’, according to Tomas Reyes, ‘⟦is finished⟧’.", by: "Tomas Reyes", cue: "according to"),
    // A second verb with a quotation of its own: the first.
    .init("\"⟦We lost,⟧\" Dana Whitlock said, and added: \"We will be back.\"", by: "Dana Whitlock", cue: "said"),
    // The second.
    .init("\"We lost,\" Dana Whitlock said, and added: \"⟦We will be back.⟧\"", by: "Dana Whitlock", cue: "added"),
    // Before adding.
    .init(
      "\"We lost,\" Dana Whitlock said before adding \"⟦but we will be back⟧\".", by: "Dana Whitlock", cue: "adding"),
    // A quotation that ends its sentence ends what was said: what follows is the narration.
    .init(
      "Dana Whitlock tweeted ⟦that \"nobody asked us!\"⟧ Her rival, Omar Saleh, did not reply.", .mixed,
      by: "Dana Whitlock", cue: "tweeted"),
    // The cue of British prose inside the clause.
    .init("⟦The bridge is⟧, claims Asha Rao, ⟦a death trap⟧.", .indirect, by: "Asha Rao", cue: "claims"),
    // The clause goes on behind the cue.
    .init("⟦The bridge⟧, Asha Rao said, ⟦would stay shut⟧.", .indirect, by: "Asha Rao", cue: "said"),
    // Inverted, with a plural.
    .init("⟦The wall was never safe⟧, say engineers.", .indirect, by: "engineers", cue: "say"),
    // The same with a phrase.
    .init(
      "⟦The sale has collapsed⟧, say people close to the talks.", .indirect, by: "people close to the talks", cue: "say"
    ),
    // Two verbs, joined by `but`: the first ends before it.
    .init(
      "Tor Berge admitted ⟦the works were late⟧ but insisted they would be finished by May.", .indirect,
      by: "Tor Berge", cue: "admitted"),
    // The second borrows the subject.
    .init(
      "Tor Berge admitted the works were late but insisted ⟦they would be finished by May⟧.", .indirect,
      by: "Tor Berge", cue: "insisted"),
    // A plural and a verb without an ending behind a clause.
    .init("⟦The claim that the drought is over is wrong⟧, experts say.", .indirect, by: "experts", cue: "say"),
    // A noun of speech whose sentence goes on behind the quoted words.
    .init("Mr Holm's promise of “⟦jam tomorrow⟧” fooled nobody.", by: "Holm", cue: "promise"),
    // Set against the next clause: the comma ends it.
    .init(
      "While Kari Holm said ⟦the rain would stop⟧, her son packed the car.", .indirect, by: "Kari Holm", cue: "said"),
    // A participle that opens the sentence: the comma ends it.
    .init(
      "Alleging ⟦that the police had not registered an FIR⟧, the workers staged a dharna.", .indirect, by: "workers",
      cue: "Alleging"),
    // An adverbial between verb and clause is no part of the clause.
    .init("The company said in a filing ⟦it would cut 400 jobs⟧.", .indirect, by: "company", cue: "said"),
    // Would only say.
    .init(
      "Una Keane, the council's press officer, would only say ⟦that an inquiry was under way⟧.", .indirect,
      by: "Una Keane", cue: "say"),
    // It has been reported: by nobody who is named.
    .init("It has been reported ⟦that the pier will be sold⟧.", .indirect, by: nil, cue: "reported"),
    // The cue of British prose behind a clause that ends with quoted words.
    .init("⟦Rumours that the pier will be sold are “rubbish”⟧, says Una Keane.", .mixed, by: "Una Keane", cue: "says"),
    // A noun of speech behind a form of *be*.
    .init("“⟦Rubbish⟧” was Una Keane's response to the rumours.", by: "Una Keane", cue: "response"),
    // Asked between commas: what was asked is not what is replied.
    .init("Keane, asked whether the pier would be sold, replied: “⟦Rubbish.⟧”", by: "Keane", cue: "replied"),
    // Reminded somebody to.
    .init("Keane reminded ⟦the councillors to lock the door⟧.", .indirect, by: "Keane", cue: "reminded"),
    // Two utterances of one crowd.
    .init("The crowd chanted ⟦“Save our pier” and “Out, out, out”⟧.", .mixed, by: "crowd", cue: "chanted"),
    // A participle behind what bears the words.
    .init("A banner reading “⟦Save our pier⟧” hung from the church.", by: "banner", cue: "reading"),
    // A second verb behind a gesture.
    .init("“Ask me in June,” Falk said, picking up her bag, then added: “⟦Or July.⟧”", by: "Falk", cue: "added"),
    // A relative clause between verb and clause.
    .init(
      "The bank said in its annual report, which was published on Monday, ⟦that profits had doubled⟧.", .indirect,
      by: "bank", cue: "said"),
    // The clause goes on behind the cue with quoted words.
    .init("⟦Profits have doubled⟧, the bank said, ⟦thanks to “exceptional” trading⟧.", .mixed, by: "bank", cue: "said"),
    // Told her: her is not what was told.
    .init("Ruth Amis said her neighbour, Joe Mallory, had told her: “⟦Run!⟧”", by: "Joe Mallory", cue: "told"),
    // A cleft sentence.
    .init("It was Ruth Amis who said: “⟦Let us wait.⟧”", by: "Ruth Amis", cue: "said"),
    // A noun of speech with whose it is behind `from`.
    .init(
      "Despite warnings from experts ⟦that the drought would last⟧, the council lifted the ban.", .indirect,
      by: "experts",
      cue: "warnings"),
    // The writer’s word for it, in apposition, is not what was said.
    .init(
      "Dahl said ⟦the firm had “never paid a penny” in tax⟧, a charge Berge denied.", .mixed, by: "Dahl", cue: "said"),
  ]

  @Test(arguments: rows)
  func finds(_ row: QuotationRow) { check(row) }

  /// Texts in which nobody is reported to have said anything.
  static let quiet: [String] = [
    // Silence.
    "Fergal Quinn did not respond to a request for comment.",
    // Silence with adverbs.
    "Tor Berge did not immediately respond to several requests for comment.",
    // Silence of two.
    "Neither company responded to a request for comment.",
    // A refusal that says nothing.
    "A spokeswoman for the ministry declined to comment.",
    // The same in the passive.
    "The ministry could not be reached for comment.",
    // What was spoken of is not what was said.
    "The council met and talked about the bridge.",
    // It is clear to nobody in particular.
    "It was clear that the bridge would fall.",
    // Songs have titles.
    "The boys, all in their teens, sang “Blue Harbour” and “Winter Train”.",
    // Bare words that stand for what was said.
    "The company denied it.",
  ]

  @Test(arguments: quiet)
  func reportsNobody(_ text: String) {
    #expect(Pipeline.quotations(in: text).isEmpty)
  }

  /// What a cue says of what it reports, and what the words do.
  static let tones: [(String, Cue.Stance, Cue.Strength, Bool, Quotation.Mood)] = [
    ("Asha Rao said the bridge was safe.", .neutral, .plain, false, .statement),
    ("Asha Rao did not say whether the bridge was safe.", .neutral, .plain, true, .question),
    ("Asha Rao declined to say that the bridge was safe.", .neutral, .plain, true, .statement),
    ("Neither engineer said the bridge was safe.", .neutral, .plain, true, .statement),
    ("Asha Rao denied that the bridge was safe.", .denying, .strong, false, .statement),
    ("Asha Rao claimed that the bridge was safe.", .distancing, .plain, false, .statement),
    ("Asha Rao insisted that the bridge was safe.", .distancing, .strong, false, .statement),
    ("Asha Rao suggested that the bridge was safe.", .neutral, .weak, false, .statement),
    ("Asha Rao admitted that the bridge was unsafe.", .factive, .plain, false, .statement),
    ("Asha Rao asked whether the bridge was safe.", .requesting, .weak, false, .question),
    ("Asha Rao asked why the bridge was shut.", .requesting, .weak, false, .question),
    ("Asha Rao explained why the bridge was shut.", .neutral, .plain, false, .statement),
    ("“Is the bridge safe?” Asha Rao said.", .neutral, .plain, false, .question),
    ("Asha Rao urged drivers to stay at home.", .requesting, .strong, false, .directive),
  ]

  @Test(arguments: tones)
  func tone(
    _ text: String, stance: Cue.Stance, strength: Cue.Strength, isNegated: Bool, mood: Quotation.Mood
  ) throws {
    let quotation = try #require(Pipeline.quotations(in: text).first)
    let cue = try #require(quotation.cue)
    #expect(cue.stance == stance)
    #expect(cue.strength == strength)
    #expect(cue.isNegated == isNegated)
    #expect(quotation.mood == mood)
  }
}
