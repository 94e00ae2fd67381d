import Mentions
import TestSupport
import Testing
import TextModel

/// Names: where they begin and end, what they name, which titles they have.
@Suite struct NameTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let name: String
    let kind: Entity.Kind
    let titles: [String]
    let gender: Entity.Gender

    init(_ text: String, _ name: String, _ kind: Entity.Kind, _ gender: Entity.Gender = .unknown, titles: [String] = [])
    {
      self.text = text
      self.name = name
      self.kind = kind
      self.titles = titles
      self.gender = gender
    }

    var testDescription: String { text }
  }

  /// Every row marks one mention; its span, its entity's name, kind, gender and titles are all told.
  static let people: [Row] = [
    // A name alone.
    Row("Officials met ⟦Maria Alvarez⟧ in the evening.", "Maria Alvarez", .person, .female),
    // A surname that is a month and a small word.
    Row("Officials met ⟦Theresa May⟧ in the evening.", "Theresa May", .person, .female),
    // Alone, where the article has it in full and it does something.
    Row("Theresa May left in May. ⟦May⟧ said so.", "Theresa May", .person, .female),
    // The possessive is no part of the name.
    Row("They read ⟦Peter Lindqvist⟧'s letter.", "Peter Lindqvist", .person, .male),
    // A typographic possessive, too.
    Row("They read ⟦Peter Lindqvist⟧’s letter.", "Peter Lindqvist", .person, .male),
    // A title of three words that begins with a place.
    Row(
      "On Monday ⟦US Defense Secretary Alan Brook⟧ spoke.", "Alan Brook", .person, .male,
      titles: ["US Defense Secretary"]),
    // An abbreviated rank.
    Row("Then ⟦Gen. Harold Pike⟧ arrived.", "Harold Pike", .person, .male, titles: ["Gen."]),
    // The surname is a given name of the other gender; only the given name counts.
    Row("But Clayton objected. Then ⟦Susan Clayton⟧ left.", "Susan Clayton", .person, .female),
    // A title that says no gender and a surname that is a given name.
    Row("Then ⟦Secretary Clayton⟧ left.", "Clayton", .person, titles: ["Secretary"]),
    // A form of address tells the gender that the name does not.
    Row("Then ⟦Mrs. Oduya⟧ arrived.", "Oduya", .person, .female, titles: ["Mrs."]),
    // State and office before the name.
    Row("Then ⟦Ohio Gov. Ruth Tanner⟧ arrived.", "Ruth Tanner", .person, .female, titles: ["Ohio Gov."]),
    // The party and state behind a name are not part of it.
    Row("So ⟦Sen. Carla Whitfield⟧ (D-Mass.) voted no.", "Carla Whitfield", .person, .female, titles: ["Sen."]),
    // A religious title.
    Row("In Qom, ⟦Ayatollah Reza Kamali⟧ preached.", "Reza Kamali", .person, .male, titles: ["Ayatollah"]),
    // A title in lower case.
    Row("He asked ⟦spokesman Tim Harrow⟧ about it.", "Tim Harrow", .person, .male, titles: ["spokesman"]),
    // A verb in front that could be a noun.
    Row(
      "They wanted to fire ⟦campaign manager Nora Vance⟧ then.", "Nora Vance", .person, .female,
      titles: ["campaign manager"]),
    // Adjectives and a party go with a title in lower case.
    Row(
      "He asked ⟦former Republican strategist Nora Vance⟧ about it.", "Nora Vance", .person, .female,
      titles: ["former Republican strategist"]),
    // `US` is no pronoun.
    Row("The ⟦US ambassador Joan Petrie⟧ left.", "Joan Petrie", .person, .female, titles: ["US ambassador"]),
    // Arabic particles with a hyphen.
    Row("The photographer, ⟦Khalid al-Masri⟧, left.", "Khalid al-Masri", .person, .male, titles: ["photographer"]),
    // A given name that is a small word, too.
    Row("She met ⟦Will Hale⟧ there.", "Will Hale", .person, .male),
    // A preposition that is one.
    Row("She met ⟦Per Holm⟧ there.", "Per Holm", .person, .male),
    // Particles that stand alone.
    Row("She met ⟦Ursula van der Meer⟧ there.", "Ursula van der Meer", .person, .female),
    // `bin` joins as well.
    Row("She met ⟦Faisal bin Turki⟧ there.", "Faisal bin Turki", .person, .male),
    // Romance particles.
    Row("She met ⟦Oscar de la Fuente⟧ there.", "Oscar de la Fuente", .person, .male),
    // A capital within the word.
    Row("She met ⟦Ian McAllister⟧ there.", "Ian McAllister", .person, .male),
    // An apostrophe within the word.
    Row("She met ⟦Sean O'Malley⟧ there.", "Sean O'Malley", .person, .male),
    // A hyphenated surname.
    Row("She met ⟦Anne Hartley-Boyd⟧ there.", "Anne Hartley-Boyd", .person, .female),
    // An initial in the middle.
    Row("She met ⟦George T. Ashby⟧ there.", "George T. Ashby", .person, .male),
    // `A.` is no article.
    Row("She met ⟦Jack A. Finley⟧ there.", "Jack A. Finley", .person, .male),
    // Two initials and a surname.
    Row("She met ⟦J.R. Moffat⟧ there.", "J.R. Moffat", .person),
    // A suffix behind a comma.
    Row("She met ⟦Louis Graves, Jr.⟧ there.", "Louis Graves, Jr.", .person, .male),
    // A suffix without one.
    Row("She met ⟦Louis Graves III⟧ there.", "Louis Graves III", .person, .male),
    // A nickname in quotation marks.
    Row("She met ⟦William \"Buddy\" Crane⟧ there.", "William \"Buddy\" Crane", .person, .male),
    // A surname that is an office's name.
    Row("She met ⟦Tim Cook⟧ there.", "Tim Cook", .person, .male),
    // A surname that is a noun of the dictionary.
    Row("His strategist, ⟦John Weaver⟧, agreed.", "John Weaver", .person, .male, titles: ["His strategist"]),
    // At the start of a sentence, where a capital tells nothing.
    Row("⟦Layla Haddad⟧ agreed.", "Layla Haddad", .person, .female),
    // The first word is a common one, but a name follows it.
    Row("Meanwhile ⟦Layla Haddad⟧ agreed.", "Layla Haddad", .person, .female),
    // A title with the name of an institution.
    Row("Then ⟦FBI Director Paul Renner⟧ spoke.", "Paul Renner", .person, .male, titles: ["FBI Director"]),
    // An office of several words.
    Row("Then ⟦Prime Minister Ingrid Solberg⟧ spoke.", "Ingrid Solberg", .person, .female, titles: ["Prime Minister"]),
    // An apposition behind the name.
    Row(
      "⟦Jane Doyle⟧, a spokeswoman for the FBI, declined.", "Jane Doyle", .person, .female,
      titles: ["spokeswoman for the FBI"]),
    // An apposition in front of it.
    Row(
      "The foreign minister, ⟦Kadri Tamm⟧, declined.", "Kadri Tamm", .person, .female, titles: ["foreign minister"]),
    // An age stands between.
    Row("⟦Jill Chaston⟧, 27, a nurse in Leeds, declined.", "Jill Chaston", .person, .female, titles: ["nurse"]),
    // A given name that is a month.
    Row("He thanked ⟦April Hume⟧ warmly.", "April Hume", .person, .female),
    // A given name that is a noun, and a verb that is a noun, too.
    Row("⟦Maria Olsen⟧ met Robert Hale", "Maria Olsen", .person, .female),
    // The same in a headline.
    Row("⟦Maria Olsen⟧ Meets Robert Hale In Oslo", "Maria Olsen", .person, .female),
    // A surname that is a common word.
    Row("Then ⟦Thomas Gray⟧ spoke.", "Thomas Gray", .person, .male),
    // The same in a headline, before its verb.
    Row("⟦Thomas Gray⟧ Says No", "Thomas Gray", .person, .male),
    // Two names with a reporting verb between them.
    Row(
      "Pentagon said ⟦US President Daniel Trask⟧ ordered it.", "Daniel Trask", .person, .male,
      titles: ["US President"]),
    // A name of two words that no list knows.
    Row("He thanked ⟦Zorvan Quellik⟧ warmly.", "Zorvan Quellik", .person),
  ]

  static let things: [Row] = [
    // An organisation by its last word.
    Row("He joined the ⟦Larkmoor Housing Association⟧ in May.", "Larkmoor Housing Association", .organisation, .neuter),
    // One with small words in the middle.
    Row(
      "He joined the ⟦Department of Harbours and Fisheries⟧ then.", "Department of Harbours and Fisheries",
      .organisation, .neuter),
    // It begins with a place.
    Row("He joined the ⟦New York Police Department⟧ then.", "New York Police Department", .organisation, .neuter),
    // A company by its suffix.
    Row("He joined ⟦Brightwell Inc.⟧ in May.", "Brightwell Inc.", .organisation, .neuter),
    // Two names and a sign.
    Row("He joined ⟦Harker & Lowe Ltd.⟧ then.", "Harker & Lowe Ltd.", .organisation, .neuter),
    // A union of those who are in it.
    Row(
      "He led the ⟦National Union of Teachers⟧ for years.", "National Union of Teachers", .organisation, .neuter),
    // A hospital that is its patron's.
    Row("He works at ⟦St. Mary's Hospital⟧ there.", "St. Mary's Hospital", .organisation, .neuter),
    // Without a stop.
    Row("He works at ⟦St Mary’s Hospital⟧ there.", "St Mary’s Hospital", .organisation, .neuter),
    // A surname before an organisation's word.
    Row("He led the ⟦Vance Foundation⟧ for years.", "Vance Foundation", .organisation, .neuter),
    // Known by its short name.
    Row("The ⟦FBI⟧ declined.", "FBI", .organisation, .neuter),
    // A name that looks like a person's.
    Row("Rockets of ⟦Kataib Hezbollah⟧ fell.", "Kataib Hezbollah", .organisation, .neuter),
    // An outlet whose article belongs to its name.
    Row("⟦The Hill⟧ reported so.", "The Hill", .organisation, .neuter),
    // An outlet.
    Row("He told the ⟦Washington Post⟧ so.", "Washington Post", .organisation, .neuter),
    // A seat that stands for who works there.
    Row("The ⟦Pentagon⟧ declined.", "Pentagon", .organisation, .neuter),
    // An unknown acronym.
    Row("He led the ⟦QZRF⟧ for years.", "QZRF", .organisation, .neuter),
    // A company by the capital within its name.
    Row("He left ⟦HarbourAir⟧ in May.", "HarbourAir", .organisation, .neuter),
    // A country.
    Row("He left ⟦Iran⟧ in May.", "Iran", .place, .neuter),
    // A country of two words.
    Row("He left ⟦Saudi Arabia⟧ in May.", "Saudi Arabia", .place, .neuter),
    // A country in capitals that is a pronoun in lower case.
    Row("He left the ⟦US⟧ in May.", "US", .place, .neuter),
    // A town before its state.
    Row("He lived in ⟦Dayton⟧, Ohio, then.", "Dayton", .place, .neuter),
    // A dateline.
    Row("⟦LARKVALE⟧ – The rain stopped.", "LARKVALE", .place, .neuter),
    // A town that no list has.
    Row("The rain stopped in ⟦Larkvale⟧ then.", "Larkvale", .place, .neuter),
    // A place by the word behind it.
    Row("A raid in the ⟦al-Zarim⟧ district failed.", "al-Zarim", .place, .neuter),
    // A team of a town that is a given name.
    Row("He joined the ⟦Denver Quarriers⟧ then.", "Denver Quarriers", .organisation, .neuter),
    // A river by its last word.
    Row("They crossed the ⟦Orrin River⟧ at dawn.", "Orrin River", .place, .neuter),
  ]

  @Test(arguments: people + things) func isFound(row: Row) throws {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let reader = Reader(marked.text)
      let span = try #require(marked.spans.first)
      let entity = try #require(reader.entity(at: span), "\(variant.name): \(reader.listing)")
      #expect(entity.name == row.name, "\(variant.name)")
      #expect(entity.kind == row.kind, "\(variant.name)")
      #expect(entity.gender == row.gender, "\(variant.name)")
      #expect(entity.titles == row.titles, "\(variant.name)")
    }
  }

  /// Words with a capital that name nobody and nothing.
  @Test(arguments: [
    // The first word of a sentence.
    "Yesterday the rain stopped.",
    // A verb at the head of a sentence.
    "Asked about it, nobody answered.",
    // Days and months.
    "It rained on Monday and in March.",
    // A month that is a given name, too.
    "It rained in April and all of June.",
    // The pronoun.
    "Perhaps I will stay, and I think so.",
    // An adjective of a country.
    "The rain ruined an Iranian carpet.",
    // What goes on behind a quotation's mark.
    "\"Nothing changed,\" it says.",
    // An initialism that names a thing.
    "The TV was off.",
    // A compound with a country in it.
    "The US-led drive failed.",
    // A tag.
    "It spread under #LarkmoorFlood quickly.",
    // Initials of what people are.
    "Then MPs and MEPs voted on it.",
    // The same at the head of a sentence.
    "MPs voted on it, and CEOs objected.",
    // The name of a law.
    "It broke the Clean Harbours Act.",
  ]) func namesNothing(text: String) {
    let reader = Reader(text)
    #expect(reader.cast.mentions.filter { $0.form == .name }.isEmpty, "\(reader.listing)")
  }

  @Test func governmentsSpeakByTheirCapitals() throws {
    let marked = MarkedText("⟦Washington⟧ said so, and ⟦Tehran⟧ agreed. He lives in ⟦Dayton⟧, Ohio.")
    let reader = Reader(marked.text)
    #expect(try #require(reader.entity(at: marked.spans[0])).canSpeak)
    #expect(try #require(reader.entity(at: marked.spans[1])).canSpeak)
    #expect(try !#require(reader.entity(at: marked.spans[2])).canSpeak)
  }

  @Test func namesWithinMentionsAreNested() throws {
    let marked = MarkedText("A spokeswoman for the ⟦FBI⟧ met ⟦US⟧ officials.")
    let reader = Reader(marked.text)
    #expect(reader.cast.nested.map(\.span) == marked.spans)
  }

  @Test func headlinesYieldOnlyWhoIsKnown() {
    let reader = Reader(
      "Harrow Blames Wardens For Larkmoor Flood After Long Night\n\nTim Harrow blamed the wardens of the town.\n")
    let names = reader.cast.mentions.filter { $0.form == .name }.compactMap(\.entity).map {
      reader.cast.entities[$0].name
    }
    #expect(names.first == "Tim Harrow")
    #expect(!names.contains("Blames"))
    #expect(!names.contains("Long Night"))
  }
}
