internal import Lexicons
internal import TextModel

extension MentionLexiconBuilder {
  /// The lists of names and offices, which may have more than one word.
  mutating func loadPhrases(of language: Language) {
    loadOffices(of: language)
    language.resource("honorifics").forEachFields { entry in
      var fact = PhraseFact(gender: Self.gender(entry.letter(1)))
      if !entry[3].isEmpty {
        let key = entry.key(3, .office)
        fact.canonical = phrases[key]?.canonical ?? key
      }
      if !entry[3].isEmpty || entry.letter(2) == UInt8(ascii: "r") || entry.letter(2) == UInt8(ascii: "o") {
        fact.flags.insert(.isOffice)
      }
      if entry.letter(2) == UInt8(ascii: "p") { fact.flags.formUnion([.isOffice, .patron]) }
      add(.honorific, entry, fact, startingWith: .startsHonorific)
    }
    language.resource("organisations").forEachFields { entry in
      var fact = PhraseFact()
      if !entry[1].isEmpty { fact.canonical = entry.key(1, .organisation) }
      if entry.has("m", in: 2) { fact.flags.insert(.outlet) }
      add(.organisation, entry, fact, startingWith: .startsOrganisation)
    }
    loadPlaces(of: language)
    loadDemonyms(of: language)
  }

  private mutating func loadOffices(of language: Language) {
    language.resource("offices").forEachFields { entry in
      let canonical = entry.key(1, .office)
      let fact = PhraseFact(canonical: canonical, gender: Self.gender(entry.letter(2)))
      add(.office, entry, fact, startingWith: .startsOffice)
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
      if !entry[2].isEmpty { fact.canonical = entry.key(2, .place) }
      add(.place, entry, fact, startingWith: .startsPlace)
    }
  }

  private mutating func loadDemonyms(of language: Language) {
    language.resource("demonyms").forEachFields { entry in
      var fact = PhraseFact()
      if entry.has("a", in: 2) { fact.flags.insert(.adjective) }
      if entry.has("p", in: 2) { fact.flags.insert(.person) }
      if entry.has("g", in: 2) { fact.flags.insert(.people) }
      if !entry[1].isEmpty {
        let place = entry.key(1, .place)
        fact.canonical = phrases[place]?.canonical ?? place
      }
      add(.demonym, entry, fact, startingWith: .startsDemonym)
    }
  }

  /// Which office is meant by the head of an institution. An institution that is a known organisation or place
  /// stands under the key that it is counted as.
  mutating func loadInstitutions(of language: Language) {
    language.resource("office-synonyms").forEachFields { entry in
      let officePhrase = entry.key(0, .office)
      let office = phrases[officePhrase]?.canonical ?? officePhrase
      entry.forEachPart(of: entry[1], separator: UInt8(ascii: "|")) { institution in
        for kind in [PhraseKind.organisation, .place] {
          let key = entry.key(of: institution, kind)
          setOffice(office, ofInstitution: phrases[key]?.canonical ?? key)
        }
      }
    }
  }

  private static func gender(_ letter: UInt8?) -> Entity.Gender {
    letter == UInt8(ascii: "m") ? .male : letter == UInt8(ascii: "f") ? .female : .unknown
  }
}
