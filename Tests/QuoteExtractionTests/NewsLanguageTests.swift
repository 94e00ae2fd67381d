import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// How British, Irish, Indian and wire copy, and text that a machine translated, put it.
struct NewsLanguageTests {
  static let rows: [QuotationRow] = [
    // British: a fragment at the end of a clause, the comma outside, a rank before the name.
    .init(
      "⟦Two people were taken to hospital, “none badly hurt”⟧, said Superintendent Alan Pryce.", .mixed,
      by: "Alan Pryce", cue: "said"),
    // Quoted by another paper.
    .init(
      "“⟦We have no beds,⟧” Helen Marsh was quoted as saying by the Evening Post.", by: "Helen Marsh", cue: "saying"),
    // Unnamed sources.
    .init(
      "Sources close to the manager insisted ⟦he would stay⟧.", .indirect, by: "Sources close to the manager",
      cue: "insisted"),
    // One of them.
    .init(
      "“⟦He will stay,⟧” a source close to the manager told the Echo.", by: "source close to the manager", cue: "told"),
    // With a number, and what they were briefed on.
    .init(
      "⟦The deal is dead⟧, three people briefed on the talks said.", .indirect, by: "three people briefed on the talks",
      cue: "said"),
    // Who asked not to be named: that is not what was said.
    .init("“⟦The deal is dead,⟧” said one official, who asked not to be named.", by: "one official", cue: "said"),
    // The same with a relative clause.
    .init(
      "“⟦It was hell on earth,⟧” according to one nurse who did not want to be named.", by: "one nurse",
      cue: "according to"),
    // The police, who have no article.
    .init("Police said on Friday ⟦that a man, 34, had been arrested⟧.", .indirect, by: "Police", cue: "said"),
    // A building for who works there.
    .init("The White House said ⟦the president was resting⟧.", .indirect, by: "White House", cue: "said"),
    // An Irish office before the name.
    .init(
      "Taoiseach Brian Hanley has said ⟦the Government will not rush into a decision on the levy⟧.", .indirect,
      by: "Brian Hanley", cue: "said"),
    // Another, with its accent.
    .init("Tánaiste Orla Feeney told the Dáil ⟦the scheme was “on track”⟧.", .mixed, by: "Orla Feeney", cue: "told"),
    // The office alone, before who holds it is named.
    .init(
      "“⟦The scheme is on track,⟧” the Tánaiste told RTÉ Radio.\n\nTánaiste Orla Feeney was speaking in Cork.",
      by: "Orla Feeney", cue: "told"),
    // Indian: a participle, then office and name.
    .init(
      "Addressing a rally here on Sunday, Chief Minister Prakash Shinde said ⟦his government would waive farm loans up to Rs 2 lakh⟧.",
      .indirect, by: "Prakash Shinde", cue: "said"),
    // Indian: a rank with its branch in brackets.
    .init("\"⟦The accused was nabbed from Nagpur,⟧\" DCP (Crime) Sunil Kadam said.", by: "Sunil Kadam", cue: "said"),
    // Indian: a dateline with a colon is no speaker.
    .init(
      "NEW DELHI: The Supreme Court on Monday observed ⟦that bail is the rule and jail the exception⟧.", .indirect,
      by: "Supreme Court", cue: "observed"),
    // A court.
    .init("The bench asked ⟦why no FIR had been filed⟧.", .indirect, by: "bench", cue: "asked"),
    // Wire: an office without an article.
    .init(
      "\"⟦We expect growth of 3%,⟧\" CFO Lars Nygaard told Reuters in an interview.", by: "Lars Nygaard", cue: "told"),
    // Wire: a participle with the subject of its sentence.
    .init(
      "The central bank kept rates on hold on Tuesday, saying ⟦inflation was easing⟧.",
      .indirect, by: "central bank", cue: "saying"),
    // Machine translated: a subject twice, and a second cue for words that have one.
    .init(
      "The minister he said: \"⟦The works will finish in June⟧\", reports the newspaper.", by: "minister", cue: "said"),
    // Machine translated: the verb first, the office before the name.
    .init(
      "\"⟦It is a great tragedy⟧\", declared the president of the region, Marta Vidal, to the press.",
      by: "Marta Vidal", cue: "declared"),
    // Machine translated: an auxiliary before the verb.
    .init("\"⟦It is a great tragedy⟧\", has declared Marta Vidal.", by: "Marta Vidal", cue: "declared"),
    // Machine translated: an odd verb.
    .init(
      "\"⟦It's over⟧\", assured the mayor of the locality, Rosa Ibarra, in statements to this newspaper.",
      by: "Rosa Ibarra", cue: "assured"),
    // French marks.
    .init("« ⟦Le pont est fermé⟧ », said Amélie Girard.", by: "Amélie Girard", cue: "said"),
    // German marks.
    .init("„⟦Die Brücke ist zu⟧“, said Jürgen Althaus.", by: "Jürgen Althaus", cue: "said"),
    // German guillemets.
    .init("»⟦Die Brücke ist zu⟧«, said Jürgen Althaus.", by: "Jürgen Althaus", cue: "said"),
    // Swedish marks.
    .init("”⟦Bron är stängd⟧”, said Sven Åkesson.", by: "Sven Åkesson", cue: "said"),
    // Marks of a typewriter.
    .init("``⟦We won,⟧'' Bill Tranter said.", by: "Bill Tranter", cue: "said"),
    // A measure before the closing mark.
    .init("“⟦The plank is 12\" wide,⟧” said Bill Tranter.", by: "Bill Tranter", cue: "said"),
    // A possessive plural inside British marks.
    .init("‘⟦The drivers’ strike won’t last,⟧’ said Bill Tranter. ‘⟦It’s over.⟧’", by: "Bill Tranter", cue: "said"),
    // The same with straight marks.
    .init("'⟦The drivers' strike won't last,⟧' said Bill Tranter. '⟦It's over.⟧'", by: "Bill Tranter", cue: "said"),
    // An elision inside British marks.
    .init("'⟦It was rock 'n' roll,⟧' Bill Tranter said.", by: "Bill Tranter", cue: "said"),
    // A quotation within, with a possessive.
    .init(
      "Bill Tranter said: ‘⟦My brother told me, “Never trust the Joneses’ dog.”⟧’", by: "Bill Tranter", cue: "said"),
    // A quotation within that opens it.
    .init("‘⟦“Never” is a long time,⟧’ said Gwen Parry.", by: "Gwen Parry", cue: "said"),
    // A possessive before a term in marks.
    .init("⟦The drivers' \"strike\" lasted an hour⟧, said Bill Tranter.", .mixed, by: "Bill Tranter", cue: "said"),
    // A given name that is a people’s name, too.
    .init(
      "“⟦It's the worst since 1998,⟧” said Finn Dooley, harbourmaster at Ballyroan for 12 years.", by: "Finn Dooley",
      cue: "said"),
    // Contacted by the paper.
    .init(
      "Contacted by the Sentinel, the council said ⟦it had no comment to make⟧.", .indirect, by: "council", cue: "said"),
    // A party in brackets.
    .init("Scully (FG) said ⟦the pier was a matter for the council⟧.", .indirect, by: "Scully", cue: "said"),
    // A party whose member speaks.
    .init(
      "Sinn Féin's Aoife Breen accused ⟦the minister of “hiding behind the council”⟧.", .mixed, by: "Aoife Breen",
      cue: "accused"),
    // Machine translated: an office of another order.
    .init(
      "As explained by the councillor of Urbanism, Pilar Soto, \"⟦the works will last two months⟧\".", by: "Pilar Soto",
      cue: nil),
    // Machine translated: two verbs.
    .init(
      "The councillor has stressed ⟦that the works \"will not affect the neighbors\"⟧ and has asked for patience.",
      .mixed, by: "councillor", cue: "stressed"),
    // Indian: an abbreviation for who speaks.
    .init(
      "The MLA alleged ⟦that the contractor had used substandard material⟧ and demanded a CBI probe.", .indirect,
      by: "MLA", cue: "alleged"),
    // Indian: an office of several words before the name.
    .init(
      "Superintendent of Police Anil Thomas said ⟦teams had been formed to nab the contractor⟧.", .indirect,
      by: "Anil Thomas", cue: "said"),
    // Declined to say when.
    .init(
      "Holt, a former banker who took office in January, declined to say ⟦when talks would resume⟧.", .indirect,
      by: "Holt", cue: "declined to say"),
    // Wire: sources with a number.
    .init(
      "Three sources familiar with the matter told Reuters ⟦the talks would resume in May⟧.", .indirect,
      by: "Three sources familiar with the matter", cue: "told"),
    // Some of the people.
    .init("⟦The talks will resume in May⟧, two of the people said.", .indirect, by: "two of the people", cue: "said"),
    // One of them.
    .init("“⟦They’ll resume in May,⟧” one of them said.", by: "one of them", cue: "said"),
    // Sources on a condition.
    .init(
      "The sources, who spoke on condition of anonymity, said ⟦the talks would resume in May⟧.", .indirect,
      by: "sources", cue: "said"),
    // Analysts at a bank.
    .init(
      "Analysts at Harbour Bank said in a note ⟦that shares could fall further⟧.", .indirect,
      by: "Analysts at Harbour Bank", cue: "said"),
    // A possessive before the closing mark.
    .init("'⟦Don't,⟧' Una Keane said. '⟦It isn't yours. It's the miners'.⟧'", by: "Una Keane", cue: "said"),
    // A judge.
    .init("Mr Justice Colm Fahy said: “⟦You showed no remorse.⟧”", by: "Colm Fahy", cue: "said"),
    // A rank of four words.
    .init(
      "Det Ch Insp Moira Kane, of Northshire Police, said: “⟦Please come forward.⟧”", by: "Moira Kane", cue: "said"),
    // The sentence goes on behind the quotation.
    .init("Kari Holm said, “⟦It rained⟧” and left.", by: "Kari Holm", cue: "said"),
    // Brackets between cue and rest.
    .init(
      "“⟦It rained,⟧” Kari Holm said (she was in the car by then), “⟦for nine days.⟧”", by: "Kari Holm", cue: "said"),
  ]

  @Test(arguments: rows)
  func finds(_ row: QuotationRow) { check(row) }
}
