import Testing

/// Paragraphs of two outlets on one event, in their own words: half of them contradict each other, and half only seem to.
enum AccountPairs {
  struct Pair: Sendable, CustomTestStringConvertible {
    let earlier: String
    /// The other account; `⟦` and `⟧` stand around what is reported.
    let later: String
    /// The rule that reports it; `nil` where nothing above a suggestion may come.
    let rule: String?
    var testDescription: String { later }

    init(_ earlier: String, _ later: String, _ rule: String? = nil) {
      (self.earlier, self.later, self.rule) = (earlier, later, rule)
    }
  }

  /// Every text was published on Friday, 3 January 2020.
  static let published = "2020-01-03"

  static let conflicts = [
    // The count of the dead: a participle against a finite verb.
    Pair(
      "A fire tore through a night market in Kessari, killing 14 people, the fire service said. Dozens of stalls burned.",
      "⟦Nineteen⟧ people died when flames swept the night market in Kessari, officials told reporters.",
      "number.changed"),
    // The count of the injured: active against passive.
    Pair(
      "The collapse of a crane at the port of Salde injured 40 workers. The crane was built in 1988.",
      "A crane came down in Salde on Thursday. ⟦Fifty-four⟧ workers were hurt at the port, hospitals said.",
      "number.changed"),
    // What was paid for one thing: bought against paid.
    Pair(
      "The council of Norvik bought the old brewery for $3.2 million. It has stood empty for a decade.",
      "Norvik paid ⟦$2.3 million⟧ for the old brewery, council papers show. Nobody has used it for years.",
      "number.changed"),
    // Votes for a bill.
    Pair(
      "Lawmakers in Tessin approved the water bill with 61 votes. The debate lasted until midnight.",
      "The water bill passed the Tessin assembly with ⟦67⟧ votes, after hours of debate.", "number.changed"),
    // The day of an arrest: arrested against detained.
    Pair(
      "Police arrested the former harbour master Pavel Dorn on Tuesday at his home in Salde.",
      "Dorn, once the harbour master of Salde, was detained on ⟦Wednesday⟧, police said.", "date.changed"),
    // People arrested: detained protesters against arrested demonstrators.
    Pair(
      "Officers detained 22 protesters outside the embassy in Velm. The crowd had gathered at noon.",
      "Police in Velm arrested ⟦32⟧ demonstrators at the embassy, a lawyer for the group said.", "number.changed"),
    // The outcome of a trial.
    Pair(
      "A jury in Harrow found Dr. Lena Voss guilty of fraud. Voss had run the clinic for eight years.",
      "⟦Lena Voss was acquitted of fraud by a jury in Harrow.⟧ She wept as the clerk read it out.", "claim.changed"),
    // The outcome of a vote on one plan.
    Pair(
      "The planning board rejected the Hallberg tower after a long meeting. Neighbours had feared for their light.",
      "⟦The Hallberg tower was approved by the planning board late at night.⟧ Work will start next year.",
      "claim.changed"),
    // The length of a sentence.
    Pair(
      "The former treasurer Ines Malo was sentenced to seven years in prison for theft from the fund.",
      "A judge jailed Ines Malo for ⟦nine years⟧ for theft from the pension fund.", "number.changed"),
    // Jobs that are cut: jobs against workers.
    Pair(
      "Orvane said it would cut 1,200 jobs at its plant in Lirn. The firm makes pumps.",
      "Orvane is to lay off ⟦2,100⟧ workers at the Lirn plant, the union said.", "number.changed"),
    // A rate, under two names.
    Pair(
      "Unemployment in Karsia rose to 7.4 percent in December, the statistics office said.",
      "The jobless rate in Karsia climbed to ⟦7.9 percent⟧ in December.", "number.changed"),
    // The age of one person.
    Pair(
      "Marta Lind, 34, was on her way to work when the bus hit her, her family said.",
      "The victim was named as Marta Lind, ⟦43⟧, a nurse from Salde.", "number.changed"),
    // People who had to leave.
    Pair(
      "Some 3,000 residents of Brenn were told to leave as the river rose. Sandbags were piled high.",
      "About ⟦5,000⟧ people were evacuated from Brenn because of the flood.", "number.changed"),
    // A slip of the scale.
    Pair(
      "The government will spend $1.4 billion on a new rail tunnel under the Marne bay.",
      "A rail tunnel under the Marne bay will cost the government ⟦$1.4 million⟧.", "number.magnitude"),
    // How far from the coast.
    Pair(
      "The ferry sank 12 km off the coast of Salde in heavy seas.",
      "The ferry went down ⟦20 kilometres⟧ off Salde, the coast guard said.", "number.changed"),
    // When it happened.
    Pair(
      "The blast at the Orvo refinery happened at 9:40 p.m. on Thursday and broke windows in three streets.",
      "The explosion at the Orvo refinery occurred at ⟦10:40 p.m. on Thursday⟧, residents said.", "date.changed"),
    // A day that is still to come.
    Pair(
      "The supreme court will rule on the Lorn dam on 14 February. Both sides have filed papers.",
      "A ruling of the supreme court on the Lorn dam is due on ⟦24 February⟧.", "date.changed"),
    // People on board.
    Pair(
      "A plane carrying 48 passengers slid off the runway at Ostra. Snow had fallen all day.",
      "The plane that slid off the runway at Ostra had ⟦84⟧ passengers on board, the airline said.", "number.changed"),
    // The share of a vote.
    Pair(
      "Ilse Brandt won the mayoral election in Ostra with 52 percent of the vote.",
      "Brandt took ⟦58 percent⟧ of the vote in the mayoral election in Ostra, and thanked her team.", "number.changed"),
    // Missing people: sailors against crew members.
    Pair(
      "Six sailors are missing after the trawler Maren sank in the Straits of Ulm.",
      "⟦Eight⟧ crew members of the trawler Maren were missing after it went down.", "number.changed"),
    // The year of a foundation.
    Pair(
      "The Hollen school, founded in 1954, has 400 pupils. It lies beside the park.",
      "The Hollen school was established in ⟦1964⟧, and stands near the park.", "date.changed"),
    // Rescued people.
    Pair(
      "Rescue teams brought 11 miners to the surface at Karel mine. The shaft had flooded overnight.",
      "⟦Thirteen⟧ miners were rescued from the flooded shaft of the Karel mine.", "number.changed"),
    // Houses destroyed.
    Pair(
      "The storm destroyed 230 homes in the valley of Isel, the mayor said. Roads were cut off.",
      "In the Isel valley ⟦320⟧ houses were flattened by the storm.", "number.changed"),
    // A death toll without a noun.
    Pair(
      "The death toll from the earthquake in Tarn rose to 212, the health ministry said.",
      "At least ⟦250⟧ people have been killed in the earthquake in Tarn.", "number.changed"),
    // A fine.
    Pair(
      "The regulator fined Belmar Bank 40 million euros for poor controls. The bank said it had learned from it.",
      "Belmar Bank must pay a fine of ⟦14 million euros⟧ for its poor controls, the regulator said.", "number.changed"),
    // Who said it, without quotation marks.
    Pair(
      "The dam at Lorn will hold through the winter, engineer Ivo Karel told reporters.",
      "Dita Sol, the mayor, said ⟦the Lorn dam would hold through the winter⟧.", "quote.speaker-changed"),
    // Nobody else is meant: a bare count in a later sentence.
    Pair(
      "A bus fell into a ravine near Ostra on Thursday. Sixteen passengers were killed.",
      "A bus plunged into a ravine near Ostra. Police said ⟦26⟧ passengers had died.", "number.changed"),
  ]

  static let traps = [
    // The dead and the injured.
    Pair(
      "A fire tore through a night market in Kessari, killing 14 people, the fire service said.",
      "Forty people were injured when flames swept the night market in Kessari."),
    // Some of the dead.
    Pair(
      "A fire tore through a night market in Kessari, killing 14 people.",
      "Three children were killed when fire swept the night market in Kessari."),
    Pair(
      "A fire at the night market in Kessari killed 14 people.",
      "Many people were killed by a fire at the night market in Kessari, including five firefighters."),
    // An earlier event at the same place.
    Pair(
      "A fire at the night market in Kessari killed 14 people on Thursday.",
      "In 2011 a fire at the night market in Kessari killed 30 people."),
    // Another place.
    Pair(
      "Rockets killed six people in Ostra, the army said.", "In Velm, rockets killed nine people, the army said."),
    // The same number in another dress.
    Pair(
      "The crash on the coast road near Salde killed twelve people.", "Twelve died in the crash near Salde."),
    Pair("Some 1.2 million homes in Karsia lost power.", "In Karsia 1,200,000 homes lost power."),
    // Rounded, or bounded.
    Pair(
      "About 3,000 residents of Brenn were evacuated.", "In Brenn 2,950 residents were evacuated by boat."),
    Pair("At least 12 people died in the crash at Salde.", "The crash at Salde killed 14 people."),
    Pair("More than 40,000 people marched in Velm.", "Organisers said 41,200 people had marched in Velm."),
    // Money for two things.
    Pair(
      "The bridge at Lorn cost $12 million to build.", "The council of Lorn borrowed $8 million for the bridge."),
    // Two events of one affair.
    Pair(
      "Police arrested the former harbour master Pavel Dorn on Tuesday.",
      "Pavel Dorn, the former harbour master, was charged with theft on Wednesday."),
    // When it was said.
    Pair(
      "Police said on Monday that they had arrested Pavel Dorn.", "Dorn has been arrested, police said on Tuesday."),
    // Two people.
    Pair(
      "Pavel Dorn was sentenced to seven years in prison for theft.",
      "His brother Jan Dorn was sentenced to three years in prison for theft."),
    Pair("Marta Lind, 34, was on her way to work.", "A colleague, Anna Berg, 43, saw the accident."),
    // Two rates.
    Pair(
      "Unemployment in Karsia rose to 7.4 percent in December.", "Inflation in Karsia rose to 9.1 percent in December."),
    // Two months.
    Pair(
      "Unemployment in Karsia rose to 7.4 percent in December.",
      "Unemployment in Karsia had fallen to 7.1 percent in November."),
    // Two plans.
    Pair(
      "The planning board approved the Hallberg tower.", "The planning board rejected the car park at the station."),
    // Two charges.
    Pair(
      "A jury in Harrow found Lena Voss guilty of fraud.", "A jury in Harrow acquitted Lena Voss of perjury."),
    // One day under three names.
    Pair("The trawler sank off Salde on Thursday.", "The trawler went down off Salde on January 2."),
    Pair("The trawler sank off Salde on Thursday.", "The trawler went down off Salde on 2 January 2020."),
    // How far the count goes.
    Pair(
      "Officers detained 22 protesters in Velm.", "Police arrested 132 protesters across the country."),
    // Two groups.
    Pair("The raid on Tarn killed five soldiers.", "The raid on Tarn killed nine civilians."),
    // The other account has both.
    Pair(
      "The crash at Salde killed 12 people.",
      "Police said 12 people had died in the crash at Salde. A hospital said 14 people had died."),
    Pair(
      "Unemployment in Karsia rose from 7.1 percent to 7.4 percent.",
      "Unemployment in Karsia rose to 7.4 percent from 7.1 percent."),
    // One length in two units.
    Pair("The ferry sank 12 miles off Salde.", "The ferry went down 19 km off Salde."),
    // Those who work there, and those who must go.
    Pair("Orvane employs 4,000 people at its plant in Lirn.", "Orvane will lay off 400 people at its plant in Lirn."),
    // More of the same.
    Pair(
      "Police arrested 22 protesters in Velm on Thursday.", "Police arrested another 15 protesters in Velm on Thursday."
    ),
    // Two people on one thing.
    Pair(
      "The dam at Lorn will hold through the winter, engineer Ivo Karel told reporters.",
      "Dita Sol, the mayor, said the Lorn dam would be repaired in spring."),
    // For and against.
    Pair(
      "Lawmakers in Tessin approved the water bill with 61 votes.",
      "In Tessin 38 lawmakers voted against the water bill."),
    // Fined, and earned.
    Pair("The regulator fined Belmar Bank 40 million euros.", "Belmar Bank earned 90 million euros from the trades."),
    // Opened, and closed.
    Pair("The polls in Ostra opened at 7 a.m. on Thursday.", "The polls in Ostra closed at 8 p.m. on Thursday."),
    // What may be, and what is not.
    Pair(
      "The planning board may approve the Hallberg tower.", "The planning board has not approved the Hallberg tower."),
    // What was, and what is now.
    Pair(
      "The court in Harrow overturned the verdict against Lena Voss.",
      "A jury in Harrow found Lena Voss guilty of fraud in 2018."),
  ]
}
