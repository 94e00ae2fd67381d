/// What the word lists say of a word: one bit each, so that a token is looked up once and asked often.
struct WordFacts: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { self.init(rawValue: 1 << bit) }

  // The closed classes.
  static let article = WordFacts(bit: 0)
  static let determiner = WordFacts(bit: 1)
  static let possessive = WordFacts(bit: 2)
  static let preposition = WordFacts(bit: 3)
  static let conjunction = WordFacts(bit: 4)
  static let subordinator = WordFacts(bit: 5)
  static let auxiliary = WordFacts(bit: 6)
  static let adverb = WordFacts(bit: 7)
  static let pronoun = WordFacts(bit: 8)
  // The small words of names.
  static let particle = WordFacts(bit: 9)
  static let suffix = WordFacts(bit: 10)
  static let initialism = WordFacts(bit: 11)
  /// `familiar` with, `close` to: stands behind the noun that it describes.
  static let postmodifier = WordFacts(bit: 12)

  /// `is`, `was`: says that one is another.
  static let copula = WordFacts(bit: 39)
  /// `chief`, `head`: of an institution, stands for its office.
  static let headship = WordFacts(bit: 36)

  // Names.
  static let givenMale = WordFacts(bit: 13)
  static let givenFemale = WordFacts(bit: 14)
  static let calendar = WordFacts(bit: 15)
  static let placeWord = WordFacts(bit: 16)
  static let thingWord = WordFacts(bit: 17)

  // People by what they are.
  static let role = WordFacts(bit: 18)
  static let rolePlural = WordFacts(bit: 19)
  static let roleTitle = WordFacts(bit: 20)
  static let roleUnnamed = WordFacts(bit: 21)
  /// A verb or another noun as often: counts only where an article or a modifier says that it is a noun.
  static let roleUnsure = WordFacts(bit: 22)
  static let roleMale = WordFacts(bit: 23)
  static let roleFemale = WordFacts(bit: 24)
  static let modifier = WordFacts(bit: 25)

  // Organisations.
  static let organisationWord = WordFacts(bit: 26)
  static let organisationWeak = WordFacts(bit: 27)
  static let organisationSuffix = WordFacts(bit: 28)
  static let organisationNoun = WordFacts(bit: 29)
  static let organisationPlural = WordFacts(bit: 30)
  /// `the ISIL group` is ISIL: says no more than what the organisation named before it is.
  static let organisationIdentity = WordFacts(bit: 37)

  // Parts of speech of common words.
  static let noun = WordFacts(bit: 31)
  static let verb = WordFacts(bit: 32)
  static let adjective = WordFacts(bit: 33)
  static let commonAdverb = WordFacts(bit: 34)
  /// A past form that is no noun's plural or base: after a singular noun it is the verb.
  static let pastForm = WordFacts(bit: 38)
  static let reportingVerb = WordFacts(bit: 35)

  // The first word of a phrase of the phrase table.
  static let startsHonorific = WordFacts(bit: 40)
  static let startsOffice = WordFacts(bit: 41)
  static let startsOrganisation = WordFacts(bit: 42)
  static let startsPlace = WordFacts(bit: 43)
  static let startsDemonym = WordFacts(bit: 44)

  // What the words of noun phrases do in them.
  static let indefinite = WordFacts(bit: 45)
  static let definite = WordFacts(bit: 46)
  /// No singular follows: `several`.
  static let plural = WordFacts(bit: 47)
  /// Stands for people where no noun follows: `some said`.
  static let people = WordFacts(bit: 48)
  /// A preposition whose phrase belongs to a noun for people before it. `in` and `on` do not but for names: `police in riot gear`.
  static let binding = WordFacts(bit: 49)
  /// Likewise to a noun for an organisation: `the coalition against Orne`.
  static let bindingOrganisation = WordFacts(bit: 50)
  static let `for` = WordFacts(bit: 51)
  static let to = WordFacts(bit: 52)
  static let and = WordFacts(bit: 53)

  static let given: WordFacts = [.givenMale, .givenFemale]
  static let anyRole: WordFacts = [.role, .rolePlural]
  static let common: WordFacts = [.noun, .verb, .adjective, .commonAdverb]
  /// Words that a name never begins with.
  static let closed: WordFacts = [
    .article, .determiner, .possessive, .preposition, .conjunction, .subordinator, .auxiliary, .adverb, .pronoun,
  ]

  func hasAny(_ facts: WordFacts) -> Bool { rawValue & facts.rawValue != 0 }
}
