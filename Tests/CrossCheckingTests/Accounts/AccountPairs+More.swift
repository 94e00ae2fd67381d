extension AccountPairs {
  /// Written after the comparison had been made to tell the others apart, and before it was run on these.
  static let laterConflicts = [
    // Strikes and their dead, in a headline and first paragraph.
    Pair(
      "Airstrikes kill 31 in Dulm\n\nThirty-one people were killed when warplanes bombed a bakery in Dulm on Thursday, medics said.",
      "A bakery in the town of Dulm was hit from the air, leaving ⟦43⟧ people dead, the medical aid group said.",
      "number.changed"),
    // The dead of a shipwreck, found over days.
    Pair(
      "Divers have recovered 17 bodies from the wreck of the Ostrava Star, the navy said on Friday.",
      "Navy divers had pulled ⟦21⟧ bodies from the Ostrava Star by Friday.", "number.changed"),
    // Signatures.
    Pair(
      "More than 50,000 residents signed a petition against the airport at Lunde.",
      "The petition against the airport at Lunde was signed by ⟦fewer than 30,000⟧ residents.", "number.changed"),
    // The size of a crowd.
    Pair(
      "Some 8,000 demonstrators marched through Velm against the pension law.",
      "About ⟦20,000⟧ protesters marched against the pension law in Velm, unions said.", "number.changed"),
    // A share price.
    Pair(
      "Shares in Belmar Bank fell 12 percent on Thursday after the fine.",
      "Belmar Bank's shares dropped ⟦21 percent⟧ on Thursday.", "number.changed"),
    // Prices for a house.
    Pair(
      "The singer Ada Kron sold her villa in Brenn for 4.5 million euros.",
      "Ada Kron's villa in Brenn was sold for ⟦5.4 million euros⟧, an agent said.", "number.changed"),
    // The day of a resignation.
    Pair(
      "Transport minister Olaf Grim resigned on Monday over the rail contracts.",
      "Olaf Grim stepped down as minister on ⟦Tuesday⟧ because of the contracts.", "date.changed"),
    // The date of a wedding.
    Pair(
      "Prince Leo married Clara Moss on 12 May 2018 in the chapel of Ulm.",
      "Leo and Clara Moss were married in Ulm on ⟦21 May 2018⟧.", "date.changed"),
    // Infections.
    Pair(
      "Health officials in Arden confirmed 64 infections with the virus.",
      "In Arden ⟦46⟧ people were infected with the virus, health officials said.", "number.changed"),
    // Hostages.
    Pair(
      "Gunmen abducted 35 schoolgirls from a boarding school in Maro.",
      "⟦Fifty-three⟧ pupils were kidnapped from the boarding school in Maro by armed men.", "number.changed"),
    // Turnout.
    Pair(
      "Turnout in the Karsian referendum was 61 percent, the election commission said.",
      "Only ⟦51 percent⟧ of voters turned out in the Karsian referendum, by the commission's count.", "number.changed"),
    // How strong an earthquake was.
    Pair(
      "A 6.4 magnitude earthquake shook Tarn before dawn.", "Tarn was shaken by an earthquake of magnitude ⟦7.1⟧.",
      "number.changed"),
    // The verdict of an appeal court.
    Pair(
      "The appeal court in Velm upheld the ban on the Lorn festival.",
      "⟦The ban on the Lorn festival was struck down by the appeal court in Velm.⟧", "claim.changed"),
    // What was and was not destroyed.
    Pair(
      "The chapel of Saint Orla in Isel was destroyed by the storm.",
      "⟦The chapel of Saint Orla in Isel was not destroyed by the storm.⟧", "claim.polarity"),
    // A loan.
    Pair(
      "The development bank will lend Karsia 600 million dollars for new power lines.",
      "Karsia gets a loan of ⟦900 million dollars⟧ from the development bank for power lines.", "number.changed"),
    // Workers on strike.
    Pair(
      "About 700 nurses walked out at the Mercy hospital in Harrow.",
      "At the Mercy hospital in Harrow ⟦1,700⟧ nurses went on strike.", "number.changed"),
  ]

  static let laterTraps = [
    // Crew and passengers.
    Pair(
      "The plane that crashed near Ostra carried 84 passengers.", "The plane that crashed near Ostra carried six crew."),
    // Two hospitals.
    Pair(
      "Twelve of the injured were taken to Mercy hospital.", "Nine of the injured were taken to Saint Orla hospital."),
    // Two days of one series.
    Pair(
      "Divers recovered 17 bodies from the wreck on Thursday.", "Divers recovered four bodies from the wreck on Friday."
    ),
    // Two years.
    Pair(
      "Belmar Bank earned 90 million euros in 2018.", "Belmar Bank earned 120 million euros in 2019."),
    // Two people of one trial.
    Pair(
      "Ines Malo was found guilty of theft by a court in Salde.",
      "Her deputy Tom Rask was acquitted of theft by a court in Salde."),
    // Sought, and given.
    Pair(
      "Prosecutors asked for nine years in prison for Ines Malo.", "Ines Malo was sentenced to seven years in prison."),
    // The highest penalty.
    Pair(
      "Voss faces up to 20 years in prison for fraud.", "Voss was sentenced to four years in prison for fraud."),
    // The budget of a year and the price of a part.
    Pair(
      "The tunnel under the Marne bay will cost $1.4 billion.",
      "The first section of the tunnel under the Marne bay will cost $200 million."),
    // Two floors.
    Pair("The fire broke out on the third floor.", "The fire was stopped on the fifth floor."),
    // Before and after.
    Pair(
      "Orvane had 4,000 workers at the Lirn plant before the cuts.",
      "After the cuts Orvane has 2,800 workers at the Lirn plant."),
    // Two polls.
    Pair(
      "Ilse Brandt had 41 percent in a poll last month.", "Ilse Brandt won the election with 52 percent of the vote."),
    // Two candidates.
    Pair(
      "Ilse Brandt won 52 percent of the vote in Ostra.", "Her rival Nils Sol won 44 percent of the vote in Ostra."),
    // A plan, and what came of it.
    Pair(
      "The council planned to buy 12 buses for the new line.", "The council bought eight buses for the new line."),
    // Two scores.
    Pair("Velm beat Ostra 3-1 on Saturday.", "Velm beat Tarn 2-0 on Sunday."),
    // Warnings.
    Pair("Up to 30 cm of snow is expected in Brenn.", "Brenn had 12 cm of snow in the night."),
    // Arrests on two days.
    Pair(
      "Police arrested Pavel Dorn on Tuesday and his brother Jan Dorn on Wednesday.",
      "Jan Dorn was arrested on Wednesday."),
    // Children among the injured.
    Pair(
      "The blast injured 40 people at the market in Orvo.", "The blast injured 11 children at the market in Orvo."),
    // The other group.
    Pair(
      "The army said it had killed 60 militants near Maro.", "Residents said 22 villagers had been killed near Maro."),
    // Rates of change and levels.
    Pair(
      "House prices in Velm rose 8 percent in a year.", "In Velm house prices rose 2 percent in December."),
    // A longer and a shorter name of one day.
    Pair(
      "The trial of Lena Voss opens on Monday.", "The trial of Lena Voss begins on 6 January."),
  ]
}
