internal import Lexicons
internal import TextModel

extension MentionLexicon {
  /// The lists of names and offices, which may have more than one word.
  mutating func loadPhrases(of language: Language) {
    loadOffices(of: language)
    language.resource("honorifics").forEachFields { entry in
      var fact = PhraseFact(gender: Self.gender(entry.letter(1)))
      if !entry[3].isEmpty {
        let key = entry.words(3).reduce(PhraseKind.office.seed, phraseKey)
        fact.canonical = phrases[key]?.canonical ?? key
      }
      if !entry[3].isEmpty || entry.letter(2) == UInt8(ascii: "r") || entry.letter(2) == UInt8(ascii: "o") {
        fact.flags.insert(.isOffice)
      }
      add(.honorific, entry.words(0), fact, startingWith: .startsHonorific)
    }
    language.resource("organisations").forEachFields { entry in
      var fact = PhraseFact()
      if !entry[1].isEmpty { fact.canonical = entry.words(1).reduce(PhraseKind.organisation.seed, phraseKey) }
      if entry.has("m", in: 2) { fact.flags.insert(.outlet) }
      add(.organisation, entry.words(0), fact, startingWith: .startsOrganisation)
    }
    loadPlaces(of: language)
    loadDemonyms(of: language)
  }

  private mutating func loadOffices(of language: Language) {
    language.resource("offices").forEachFields { entry in
      let canonical = entry.words(1).reduce(PhraseKind.office.seed, phraseKey)
      let fact = PhraseFact(canonical: canonical, gender: Self.gender(entry.letter(2)))
      add(.office, entry.words(0), fact, startingWith: .startsOffice)
    }
  }

  private mutating func loadPlaces(of language: Language) {
    language.resource("places").forEachFields { entry in
      var fact = PhraseFact()
      switch (entry.letter(1), entry[1].count) {
      case (UInt8(ascii: "c"), 7):
        let isCountry = entry.bytes[entry[1].lowerBound + 1] == UInt8(ascii: "o")
        fact.flags.formUnion(isCountry ? [.governs, .country] : .governs)
      case (UInt8(ascii: "s"), 5): fact.flags.insert(.governs)
      case (UInt8(ascii: "s"), 4): fact.flags.formUnion([.governs, .seat])
      case (UInt8(ascii: "a"), _): fact.flags.insert(.abbreviation)
      default: break
      }
      if entry.has("a", in: 3) { fact.flags.insert(.unsure) }
      if !entry[2].isEmpty { fact.canonical = entry.words(2).reduce(PhraseKind.place.seed, phraseKey) }
      add(.place, entry.words(0), fact, startingWith: .startsPlace)
    }
  }

  private mutating func loadDemonyms(of language: Language) {
    language.resource("demonyms").forEachFields { entry in
      var fact = PhraseFact()
      if entry.has("a", in: 2) { fact.flags.insert(.adjective) }
      if entry.has("p", in: 2) { fact.flags.insert(.person) }
      if entry.has("g", in: 2) { fact.flags.insert(.people) }
      if !entry[1].isEmpty {
        let place = entry.words(1).reduce(PhraseKind.place.seed, phraseKey)
        fact.canonical = phrases[place]?.canonical ?? place
      }
      add(.demonym, entry.words(0), fact, startingWith: .startsDemonym)
    }
  }

  /// Which office is meant by the head of an institution. An institution that is a known organisation or place
  /// stands under the key that it is counted as.
  mutating func loadInstitutions(of language: Language) {
    language.resource("office-synonyms").forEachFields { entry in
      let officePhrase = entry.words(0).reduce(PhraseKind.office.seed, phraseKey)
      let office = phrases[officePhrase]?.canonical ?? officePhrase
      for institution in entry.parts(of: entry[1], separator: UInt8(ascii: "|")) {
        let words = entry.words(in: institution)
        for kind in [PhraseKind.organisation, .place] {
          let key = words.reduce(kind.seed, phraseKey)
          setOffice(office, ofInstitution: phrases[key]?.canonical ?? key)
        }
      }
    }
  }

  private static func gender(_ letter: UInt8?) -> Entity.Gender {
    letter == UInt8(ascii: "m") ? .male : letter == UInt8(ascii: "f") ? .female : .unknown
  }
}
