/// What whole stories of several outlets showed: one pair for each kind of thing that was missed, or told wrongly.
extension AccountPairs {
  static let storyConflicts = [
    // Somebody is dead in one account and alive in the other.
    Pair(
      "Captain Elias Dorn, 58, was among the dead when the ferry sank off Salde, the coast guard said.",
      "⟦Elias Dorn, the captain of the ferry that sank off Salde, survived and is being questioned.⟧",
      "claim.changed"),
    // One person under two spellings.
    Pair(
      "Rolf Eck, once mayor of Haldane, must go to prison, a court said.",
      "The court sent ⟦Rolf Ek⟧ to prison. He had led Haldane.", "name.spelling"),
    // Since when: nothing happened, and only the office is the same.
    Pair(
      "The painter Rolf Eck has been mayor of Haldane since 2011.",
      "Rolf Eck, mayor of Haldane ⟦since 2001⟧, lost the election in May.", "date.changed"),
    // The day of one event that neither verb of the list tells, but for `show`.
    Pair(
      "The Vane museum will show the portrait by Agnes Hallam again from June 3.",
      "The portrait by Agnes Hallam will be on show at the Vane museum from ⟦June 4⟧.", "date.changed"),
    // How long something stays shut.
    Pair(
      "Schools in Ardesh will be closed until March 3 after the quake.",
      "After the quake, schools in Ardesh stay shut ⟦until March 9⟧.", "date.changed"),
    // Those against, in a vote.
    Pair(
      "The Brayton council voted 19 to 6 to close Elmer school.",
      "Elmer school in Brayton will close after a vote of 19 to ⟦5⟧ in the council.", "number.changed"),
    // Two numbers in one clause, of two sorts.
    Pair(
      "An earthquake in Ardesh killed 31 people on Tuesday, officials said.",
      "⟦Thirteen⟧ people were killed by a 5.8-magnitude earthquake in Ardesh on Tuesday.", "number.changed"),
    // A rate that stands alone in its sentence.
    Pair(
      "Alma Sorel won the election in Verland on Sunday. Turnout was 71 percent, up from 66 percent in 2015.",
      "Verland voted for Alma Sorel in the election on Sunday. Turnout reached ⟦77 percent⟧. In 2015 it was 66 percent.",
      "number.changed"),
    // An age, and a name behind another word.
    Pair(
      "Police in Salde arrested a 34-year-old man, Karl Venn, over the fire.",
      "A ⟦43-year-old⟧ man named as Karl Venn was arrested in Salde over the fire.", "number.changed"),
  ]

  static let storyTraps = [
    // Part of a house, and all of it.
    Pair(
      "Marl hospital opened a new wing with 120 beds on Wednesday.",
      "The governor opened the new wing of the hospital in Marl, which has 500 beds in all."),
    // Some of the injured, by how badly.
    Pair(
      "Twelve people were injured in the crash near Brool. Three of the injured were in a critical condition.",
      "Twelve people were injured near Brool in the crash; nine had minor injuries."),
    // Two people of names that are alike, whom one account tells apart.
    Pair(
      "Leon Brandt won the race in Velm, and Leon Brand came second.", "Leon Brand was second in the race in Velm."),
    // Sisters.
    Pair("Mara Lindgren runs the Brannock mill.", "Maria Lindgren runs the Brannock mill."),
    // A headline names the month, a text the day.
    Pair(
      "New Alder bridge to open in May\n\nThe new bridge over the Alder will open on May 18.",
      "The new bridge over the Alder opens on May 18."),
    // A former share beside this year's.
    Pair(
      "Turnout in Verland was 71 percent, up from 66 percent in 2015.",
      "In 2015, when Verland voted last, turnout was 66 percent."),
    // What was planned, and what it came to.
    Pair(
      "The Alder bridge has cost $410 million, against the $290 million that was planned.",
      "The price of the Alder bridge has risen from $290 million to $410 million."),
    // Another school.
    Pair(
      "Arvid school in Brayton, which has 84 pupils, was built in 1934.",
      "Lorne school near Brayton, which has 480 pupils, was built in 1962."),
    // An opening, and a founding.
    Pair("The Vane museum opened in 1911 in Salde.", "The Hallam exhibition at the Vane museum opened on Friday."),
  ]
}
