internal import TextModel

extension TaggedText {
  func isIndefiniteArticle(_ token: Int) -> Bool { facts[token].contains(.indefinite) }
  func isDefinite(_ token: Int) -> Bool { facts[token].contains(.definite) }
  /// Whether the phrase of a preposition belongs to the noun before it.
  func binds(_ token: Int, toOrganisation: Bool) -> Bool {
    facts[token].contains(toOrganisation ? .bindingOrganisation : .binding)
  }
  func isFor(_ token: Int) -> Bool { facts[token].contains(.for) }
  func isTo(_ token: Int) -> Bool { facts[token].contains(.to) }
  func isAnd(_ token: Int) -> Bool { facts[token].contains(.and) }

  /// Whether an article stands right before the token.
  func isAfterArticle(_ token: Int) -> Bool {
    token > 0 && facts[token - 1].contains(.article) && !isIndefiniteArticle(token - 1)
  }

  func wantsPlural(_ token: Int) -> Bool { facts[token].contains(.plural) }

  func standsForPeople(_ token: Int) -> Bool { facts[token].contains(.people) }

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
