internal import Lexicons
internal import TextModel

extension MentionLexiconBuilder {
  /// The lists of single words.
  mutating func loadWords(of language: Language) {
    language.resource("word-classes").forEachFields { entry in
      add(entry.hash(0), Self.wordClasses(entry))
    }
    language.resource("given-names").forEachFields { entry in
      switch entry.letter(1) {
      case UInt8(ascii: "f"): add(entry.hash(0), .givenFemale)
      case UInt8(ascii: "m"): add(entry.hash(0), .givenMale)
      default: add(entry.hash(0), .given)
      }
    }
    language.resource("common-words").forEachFields { entry in add(entry.hash(0), Self.partsOfSpeech(entry)) }
    language.resource("role-modifiers").forEachFields { entry in add(entry.hash(0), .modifier) }
    language.resource("name-words").forEachFields { entry in
      add(entry.hash(0), entry.letter(1) == UInt8(ascii: "p") ? .placeWord : .thingWord)
    }
    language.resource("reporting-verbs").forEachFields { entry in
      entry.forEachInflection { add($0, .reportingVerb) }
    }
    for calendar in ["months", "weekdays", "holidays"] {
      language.resource(calendar).forEachFields { entry in
        if !entry.has(" ", in: 0) { add(entry.hash(0), .calendar) }
      }
    }
    loadRoles(of: language)
    loadOrganisationWords(of: language)
  }

  private mutating func loadRoles(of language: Language) {
    language.resource("roles").forEachFields { entry in
      var facts: WordFacts = []
      if entry.letter(2) == UInt8(ascii: "m") { facts.insert(.roleMale) }
      if entry.letter(2) == UInt8(ascii: "f") { facts.insert(.roleFemale) }
      if entry.has("t", in: 3) { facts.insert(.roleTitle) }
      if entry.has("u", in: 3) { facts.insert(.roleUnnamed) }
      if entry.has("v", in: 3) { facts.insert(.roleUnsure) }
      let singular = entry.hash(0)
      add(singular, facts.union(.role))
      facts.remove(.roleTitle)
      entry.forEachPlural { plural in
        if plural != singular { add(plural, facts.union(.rolePlural)) }
      }
    }
  }

  private mutating func loadOrganisationWords(of language: Language) {
    language.resource("organisation-words").forEachFields { entry in
      var facts: WordFacts = []
      if entry.has("n", in: 1) { facts.insert(.organisationWord) }
      if entry.has("w", in: 1) { facts.insert(.organisationWeak) }
      if entry.has("s", in: 1) { facts.insert(.organisationSuffix) }
      if entry.has("d", in: 1) { facts.insert(entry.has("p", in: 1) ? .organisationPlural : .organisationNoun) }
      if entry.has("i", in: 1) { facts.insert(.organisationIdentity) }
      add(entry.hash(0), facts)
    }
  }

  private static func partsOfSpeech(_ entry: ResourceFields) -> WordFacts {
    var facts: WordFacts = []
    for i in entry[1] {
      switch entry.bytes[i] {
      case UInt8(ascii: "n"): facts.insert(.noun)
      case UInt8(ascii: "v"): facts.insert(.verb)
      case UInt8(ascii: "a"): facts.insert(.adjective)
      case UInt8(ascii: "p"): facts.insert(.pastForm)
      default: facts.insert(.commonAdverb)
      }
    }
    return facts
  }

  /// The closed classes that an entry of `word-classes` names.
  static func wordClasses(_ entry: ResourceFields) -> WordFacts {
    var facts: WordFacts = []
    entry.forEachPart(of: entry[1], separator: UInt8(ascii: ",")) { name in
      facts.formUnion(classNames[WordHash.of(entry.bytes, name)] ?? [])
    }
    return facts
  }

  /// The names of the classes, by their hashes, so that loading makes no strings.
  private static let classNames: [UInt64: WordFacts] = {
    let names: [(String, WordFacts)] = [
      ("article", .article), ("determiner", .determiner), ("possessive", .possessive), ("preposition", .preposition),
      ("conjunction", .conjunction), ("subordinator", .subordinator), ("auxiliary", .auxiliary), ("adverb", .adverb),
      ("pronoun", .pronoun), ("particle", .particle), ("suffix", .suffix), ("initialism", .initialism),
      ("copula", .copula), ("postmodifier", .postmodifier), ("headship", .headship), ("indefinite", .indefinite),
      ("definite", .definite), ("no-singular", .plural), ("people", .people), ("binding", .binding),
      ("binding-organisation", .bindingOrganisation), ("for", .for), ("to", .to), ("and", .and),
    ]
    return Dictionary(uniqueKeysWithValues: names.map { (WordHash.of($0), $1) })
  }()
}
