internal import TextModel

/// Says what a name names, from its own words and from those beside it.
struct KindJudge {
  let text: TaggedText
  var sentence: Range<Int>

  /// Whether its words say that a name is an organisation's.
  func isOrganisation(_ name: Range<Int>) -> Bool {
    guard name.count > 1, let last = name.last else { return false }
    let facts = text.facts[last]
    if facts.hasAny([.organisationWord, .organisationSuffix]) {
      // `Ted Field`, `John Bank`: a given name and one word more are a person.
      return name.count > 2 || !text.facts[name.lowerBound].hasAny(.given) || facts.contains(.organisationSuffix)
        || isPossibleSurname(name.lowerBound)
    }
    if facts.contains(.organisationWeak) {
      return !text.facts[name.lowerBound].hasAny(.given) && !facts.contains(.thingWord)
    }
    // `Department of …`, `Committee to …`: the word that tells stands before the joint.
    return name.contains { index in
      index + 1 < name.upperBound && text.facts[index].contains(.organisationWord)
        && text.tokens[index + 1].shape == .lower
    }
  }

  /// A given name that the article uses as a surname: `Clinton Foundation`.
  private func isPossibleSurname(_ index: Int) -> Bool {
    text.isNameElsewhere(index)
  }

  /// What a name names that no list knows as a whole.
  func kind(of name: Range<Int>) -> NameKind {
    guard let last = name.last else { return .unknown }
    if isDateline(name) { return .place }
    if text.facts[last].contains(.placeWord), name.count > 1, text.isAfterArticle(name.lowerBound) { return .place }
    if isBeforePlaceWord(name), !text.facts[name.lowerBound].hasAny(.given) { return .place }
    if name.count == 1 { return kindAlone(name.lowerBound) }
    let first = text.facts[name.lowerBound]
    if text.facts[last].contains(.thingWord), !first.hasAny(.given) { return .thing }
    if hasPersonalShape(name) { return .person }
    // `the Denver Broncos`
    if first.contains(.startsPlace), text.isAfterArticle(name.lowerBound) { return .organisation }
    if first.hasAny(.given), name.count <= 4, !startsWithOrdinaryWord(name) { return .person }
    if text.facts[last].contains(.placeWord) { return .place }
    if name.contains(where: { text.facts[$0].contains(.organisationWord) }) { return .organisation }
    let common = name.count { text.isCommon($0) }
    // `Reince Priebus` has no word of the dictionary, `Good Jobs Nation` has nothing else.
    if common == 0, name.count <= 3 { return .person }
    return common * 2 > name.count ? .organisation : .unknown
  }

  /// `LARKMOOR –` at the head of a paragraph.
  private func isDateline(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    guard name.lowerBound == sentence.lowerBound, next < sentence.upperBound, text.tokens[next].kind == .punctuation,
      !text.tokens[next].isJoined,
      text.tokens[next].firstByte == UInt8(ascii: "-") || text.tokens[next].firstByte == 0xE2
    else { return false }
    return name.allSatisfy { text.tokens[$0].shape == .upper }
  }

  /// Whether a given name is rather a word of the dictionary: `Will Democrats`, `Mark Twain` at the head of a sentence.
  /// Anywhere else its capital says that it is a name.
  private func startsWithOrdinaryWord(_ name: Range<Int>) -> Bool {
    guard let last = name.last, text.isInitial(name.lowerBound, in: sentence) else { return false }
    return text.isCommon(name.lowerBound) && text.isCommon(last) && !text.isNameElsewhere(last)
  }

  /// `al-Qaim district`, `Helmand province`
  private func isBeforePlaceWord(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    return next < sentence.upperBound && text.tokens[next].shape == .lower && text.facts[next].contains(.placeWord)
  }

  private func kindAlone(_ index: Int) -> NameKind {
    let facts = text.facts[index]
    // `May` that was found to be a name is hers.
    if facts.contains(.thingWord) && !facts.contains(.auxiliary) || isDoctrine(index) || hasDigit(index) {
      return .thing
    }
    if facts.hasAny(.organisationSuffix) || text.tokens[index].shape == .initial { return .thing }
    if hasInnerCapital(index) { return .organisation }
    if facts.hasAny(.given), !text.isCommon(index) { return .unknown }
    if text.tokens[index].shape == .upper, text.tokens[index].span.count <= 6 { return .organisation }
    if isAfterIn(index), !text.isPartOfName(index), !text.isCommon(index) { return .place }
    // `the Internet`, `the Constitution`: nouns with a capital, where no surname explains it.
    if text.isCommon(index), !facts.hasAny(.given) {
      return text.isLoweredElsewhere(index) ? .thing : .unknown
    }
    return .unknown
  }

  /// `EgyptAir`, `WikiLeaks`; `McCain`, `DeLay` and `MacArthur` have theirs within the first letters.
  private func hasInnerCapital(_ index: Int) -> Bool {
    let span = text.tokens[index].span.range
    guard text.tokens[index].shape == .capitalised, span.count > 5 else { return false }
    let bytes = text.reading.bytes
    return (span.lowerBound + 4..<span.upperBound).contains { bytes[$0] &- 0x41 < 26 && bytes[$0 - 1] &- 0x61 < 26 }
  }

  /// `K-12`, `F16`
  private func hasDigit(_ index: Int) -> Bool {
    !text.isPlain(index) && text.reading.bytes[text.tokens[index].span.range].contains { $0 &- 0x30 < 10 }
  }

  /// `Trumpism`
  private func isDoctrine(_ index: Int) -> Bool {
    text.hasEnding("ism", index)
  }

  /// Initials, particles, nicknames and suffixes: only people's names have them.
  private func hasPersonalShape(_ name: Range<Int>) -> Bool {
    for index in name {
      let token = text.tokens[index]
      if token.kind != .word { return token.firstByte != UInt8(ascii: "&") }
      let facts = text.facts[index]
      if index > name.lowerBound, facts.contains(.suffix), token.span.count > 1, index == name.upperBound - 1 {
        return true
      }
      if facts.contains(.particle), token.shape == .lower { return true }
      if isInitial(index), name.count > 1, index + 1 < name.upperBound { return true }
    }
    return false
  }

  /// Whether the token is an initial: `J.`, `J.R.`
  func isInitial(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    let token = text.tokens[index]
    guard token.isCapitalised, text.reading.bytes[Int(token.span.end) - 1] == UInt8(ascii: ".") else { return false }
    return token.shape == .initial
      || token.shape == .upper && token.span.count <= 4 && !text.facts[index].contains(.startsPlace)
  }

  /// Whether a known name of one word, standing alone, is what the list says.
  func acceptsAlone(_ known: Atom) -> Bool {
    guard known.tokens.count == 1 else { return true }
    let index = known.tokens.lowerBound
    if known.flags.contains(.abbreviation) {
      // `Miss.` and `La` are places only behind another place and a comma.
      return index > sentence.lowerBound && text.tokens[index - 1].firstByte == UInt8(ascii: ",")
    }
    if known.flags.contains(.unsure)
      || text.facts[index].hasAny(.given) && known.name == .place && !known.flags.contains(.governs)
    {
      return isAfterPlacePreposition(index) || isBeforeState(index)
    }
    return true
  }

  private func isAfterPlacePreposition(_ index: Int) -> Bool {
    index > sentence.lowerBound && Self.placePrepositions.contains(text.tokens[index - 1].hash)
  }

  /// `in Larkmoor`: of the prepositions the one that people hardly stand behind.
  private func isAfterIn(_ index: Int) -> Bool {
    index > sentence.lowerBound && text.tokens[index - 1].hash == Self.within
  }

  private static let within = WordHash.of("in")

  private func isBeforeState(_ index: Int) -> Bool {
    index + 2 < sentence.upperBound && text.tokens[index + 1].firstByte == UInt8(ascii: ",")
      && text.facts[index + 2].contains(.startsPlace)
  }

  private static let placePrepositions: [UInt64] =
    (["in", "at", "near", "from", "outside", "of"].map { WordHash.of($0) })
}
