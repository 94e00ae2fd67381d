internal import TextModel

/// The few words whose identity counts.
private enum Word {
  static let indefiniteArticles: [UInt64] = [WordHash.of("a"), WordHash.of("an")]
  static let definite: [UInt64] =
    (["the", "this", "that", "these", "those", "both", "all", "whose"].map { WordHash.of($0) })
  /// The prepositions whose phrase belongs to a noun for people before it. `in` and `on` are left out but for
  /// names: `police in riot gear`.
  static let binding: [UInt64] = (["of", "for", "at", "from", "with", "to"].map { WordHash.of($0) })
  /// Those whose phrase belongs to a noun for an organisation: `the coalition against ISIL`.
  static let bindingToOrganisation: [UInt64] = (["of", "for", "against"].map { WordHash.of($0) })
  static let forWord = WordHash.of("for")
  /// Quantities that stand for people when no noun follows.
  static let people: [UInt64] = (["many", "some", "most", "several", "others", "few"].map { WordHash.of($0) })
  /// Determiners that no singular follows.
  static let plural: [UInt64] =
    (["some", "many", "several", "few", "these", "those", "most", "all", "both", "two", "three", "four", "other"].map {
      WordHash.of($0)
    })
  static let to = WordHash.of("to")
  static let and = WordHash.of("and")
}

extension TaggedText {
  func isIndefiniteArticle(_ token: Int) -> Bool { Word.indefiniteArticles.contains(tokens[token].hash) }
  func isDefinite(_ token: Int) -> Bool { Word.definite.contains(tokens[token].hash) }
  /// Whether the phrase of a preposition belongs to the noun before it.
  func binds(_ token: Int, toOrganisation: Bool) -> Bool {
    (toOrganisation ? Word.bindingToOrganisation : Word.binding).contains(tokens[token].hash)
  }
  func isFor(_ token: Int) -> Bool { tokens[token].hash == Word.forWord }
  func isTo(_ token: Int) -> Bool { tokens[token].hash == Word.to }
  func isAnd(_ token: Int) -> Bool { tokens[token].hash == Word.and }

  /// Whether an article stands right before the token.
  func isAfterArticle(_ token: Int) -> Bool {
    token > 0 && facts[token - 1].contains(.article) && !isIndefiniteArticle(token - 1)
  }

  func wantsPlural(_ token: Int) -> Bool { Word.plural.contains(tokens[token].hash) }

  func standsForPeople(_ token: Int) -> Bool { Word.people.contains(tokens[token].hash) }

  /// Whether the token is a word in lower case and no `of`.
  func isWord(_ token: Int) -> Bool { tokens[token].kind == .word && tokens[token].shape == .lower }

  /// Whether a word may be a verb's participle: `beating rival Ruth Tanner`.
  func isParticiple(_ atom: Atom) -> Bool {
    guard let token = atom.tokens.first, !facts[token].contains(.modifier) else { return false }
    return hasEnding("ing", token)
  }

  /// Whether a word ends with these letters, in lower case.
  func hasEnding(_ ending: StaticString, _ token: Int) -> Bool {
    let word = tokens[token].span.range
    let start = word.upperBound - ending.utf8CodeUnitCount
    return start >= word.lowerBound
      && ending.withUTF8Buffer { letters in letters.indices.allSatisfy { reading.bytes[start + $0] == letters[$0] } }
  }

  /// Whether a word ends as a verb's third person or past does, or is an irregular past form.
  func isInflectedLikeVerb(_ token: Int) -> Bool {
    guard let last = reading.bytes[tokens[token].span.range].last else { return false }
    return last | 0x20 == UInt8(ascii: "s") || last | 0x20 == UInt8(ascii: "d") || facts[token].contains(.pastForm)
  }

  /// The gender that a noun for people says.
  func roleGender(_ facts: WordFacts) -> Entity.Gender? {
    facts.contains(.roleMale) ? .male : facts.contains(.roleFemale) ? .female : nil
  }

  /// The gender that the given name in a person's name says.
  func givenGender(_ name: Range<Int>) -> Entity.Gender {
    for index in name {
      let given = facts[index].intersection(.given)
      if given == .givenMale { return .male }
      if given == .givenFemale { return .female }
      // A name that both have settles nothing, but the next one may: `Lee Ann`.
      if index > name.lowerBound || name.count == 1 { break }
    }
    return .unknown
  }

  /// The key of a name that no list knows: its words without the marks between them.
  func nameKey(_ name: Range<Int>) -> UInt64 {
    var key = PhraseKind.organisation.seed
    for index in name where tokens[index].kind == .word || tokens[index].kind == .number {
      key = phraseKey(key, tokens[index].hash)
    }
    return key
  }
}
