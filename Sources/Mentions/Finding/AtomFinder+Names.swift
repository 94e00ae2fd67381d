internal import TextModel

/// Where names begin and end.
extension AtomFinder {
  /// Whether a capital at `index` says that the word is a name or part of one.
  func isNameToken(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isCapitalised else { return false }
    let facts = text.facts[index]
    // Of ten capitals three are doubtful.
    if facts.hasAny(Self.doubtful) || token.isJoined || !text.isPlain(index),
      let isName = isName(inDoubt: index, token, facts)
    {
      return isName
    }
    if !isTitleCase, !text.isInitial(index, in: sentence) { return true }
    return isNameWhereCapitalsAreDue(index, facts)
  }

  /// What a word may be that is no name in spite of its capital.
  private static let doubtful = WordFacts.closed.union([.initialism, .calendar])

  /// Whether a word that may be none is a name; `nil` where it is like any other.
  private func isName(inDoubt index: Int, _ token: Token, _ facts: WordFacts) -> Bool? {
    if facts.contains(.initialism), token.shape == .upper { return false }
    if facts.contains(.auxiliary), isSmallSurname(index) { return true }
    if facts.contains(.calendar), !facts.hasAny(.given) || !isGivenName(index) { return false }
    if text.isCompoundAdjective(index) || isTag(index) { return false }
    if facts.hasAny(.closed), !facts.contains(.startsHonorific) || honorificCount(index) < 2 {
      // `US` is no pronoun; `A.` in `Jock A. Finlayson` is no article.
      switch token.shape {
      case .upper: return startsKnownName(index, facts)
      case .initial: return token.span.count > 1
      default: return facts.contains(.article) ? startsNameWithArticle(index, facts) : isSmallGivenName(index, facts)
      }
    }
    return nil
  }

  private func isNameWhereCapitalsAreDue(_ index: Int, _ facts: WordFacts) -> Bool {
    if text.isNameElsewhere(index) || text.isPartOfName(index) || facts.hasAny([.startsHonorific, .startsDemonym]) {
      return true
    }
    if startsKnownName(index, facts) { return true }
    if facts.hasAny([.anyRole, .organisationNoun, .organisationPlural]) { return false }
    let isCommon = text.isCommon(index)
    if facts.hasAny(.given) { return !isCommon || isFollowedByName(index) }
    return !isCommon && !text.isLoweredElsewhere(index)
  }

  /// `The Hill`, whose article belongs to it, but not `The New York Times`, which is known without.
  private func startsNameWithArticle(_ index: Int, _ facts: WordFacts) -> Bool {
    guard facts.contains(.startsOrganisation), index + 1 < sentence.upperBound, text.tokens[index + 1].isCapitalised,
      let whole = text.lexicon.longestPhrase(.organisation, in: text.tokens, at: index, limit: sentence.upperBound)
    else { return false }
    let rest = text.lexicon.longestPhrase(.organisation, in: text.tokens, at: index + 1, limit: sentence.upperBound)
    return (rest?.count ?? 0) < whole.count - 1
  }

  /// `Per Holm`, `Will Hale`: a given name that is a small word, too, with a capital where none is due.
  private func isSmallGivenName(_ index: Int, _ facts: WordFacts) -> Bool {
    facts.hasAny(.given) && facts.hasAny([.preposition, .auxiliary])
      && !facts.hasAny([.calendar, .determiner, .possessive, .conjunction, .subordinator, .pronoun])
      && !isTitleCase && !text.isInitial(index, in: sentence) && isFollowedByName(index)
      && !text.facts[index + 1].hasAny([.startsOrganisation, .organisationWord, .startsPlace])
  }

  /// `Theresa May`, and `May said` in an article that has her: a surname that is a small word, too.
  private func isSmallSurname(_ index: Int) -> Bool {
    guard !isTitleCase, text.tokens[index].shape == .capitalised, text.isPartOfName(index) else { return false }
    if index > sentence.lowerBound, text.tokens[index - 1].isCapitalised, text.facts[index - 1].hasAny(.given),
      !text.facts[index - 1].hasAny(.closed)
    {
      return true
    }
    guard index + 1 < sentence.upperBound, text.tokens[index + 1].shape == .lower else { return false }
    let next = text.facts[index + 1]
    return next.contains(.pastForm) || next.contains(.reportingVerb) && text.isInflectedLikeVerb(index + 1)
  }

  /// `#LarkmoorFlood`, `@larkmoor`
  private func isTag(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, text.tokens[index].isJoined else { return false }
    let mark = text.tokens[index - 1].firstByte
    return mark == UInt8(ascii: "#") || mark == UInt8(ascii: "@")
  }

  /// `April Hume`, but `in April Hume resigned`.
  private func isGivenName(_ index: Int) -> Bool {
    let isTime = index > sentence.lowerBound && text.facts[index - 1].contains(.preposition)
    return !isTime && isFollowedByName(index)
  }

  private func honorificCount(_ index: Int) -> Int {
    text.lexicon.longestPhrase(.honorific, in: text.tokens, at: index, limit: sentence.upperBound)?.count ?? 0
  }

  private func startsKnownName(_ index: Int, _ facts: WordFacts) -> Bool {
    if facts.contains(.startsOrganisation),
      text.lexicon.longestPhrase(.organisation, in: text.tokens, at: index, limit: sentence.upperBound).map({
        $0.count > 1 || !text.isCommon(index)
      }) ?? false
    {
      return true
    }
    guard facts.contains(.startsPlace) else { return false }
    return text.lexicon.longestPhrase(.place, in: text.tokens, at: index, limit: sentence.upperBound).map {
      $0.count > 1 || !$0.fact.flags.contains(.unsure)
    } ?? false
  }

  private func isFollowedByName(_ index: Int) -> Bool {
    guard index + 1 < sentence.upperBound, text.tokens[index + 1].isCapitalised else { return false }
    // In a headline everything has a capital: `Maria Olsen Resigns`, but `Grace Under Pressure`, `Hope Fades`.
    return !text.facts[index + 1].hasAny(.closed) && (!isTitleCase || !text.isCommon(index + 1))
  }

  /// No name with its titles has more words; a longer stretch of capitals is a headline or no text at all.
  private static let longestRun = 24

  /// The stretch of capitalised words from `start`, with the small words that join the parts of a name.
  func run(from start: Int) -> Range<Int> {
    var end = start + 1
    var hasOrganisationWord = text.facts[start].contains(.organisationWord)
    while end < min(sentence.upperBound, start + Self.longestRun) {
      if end == start + 2, let patronage = patronageEnd(start, end) {
        end = patronage
        continue
      }
      // Most names end before a word in lower case that joins nothing.
      if text.isWord(end), !hasOrganisationWord, !text.facts[end].contains(.particle) { break }
      if isHeadlineVerb(end, behind: start) { break }
      if isNameToken(end), !text.isInitial(end, in: sentence) || isInitialLetter(end - 1) {
        hasOrganisationWord = hasOrganisationWord || text.facts[end].contains(.organisationWord)
        end += 1
        continue
      }
      guard let joint = jointEnd(at: end, afterOrganisation: hasOrganisationWord) else { break }
      end = joint
    }
    return start..<end
  }

  /// `St. Mary's Hospital`, `St Thomas' Church`: the end of a name that begins with its patron's, who is named up to `end`.
  private func patronageEnd(_ start: Int, _ end: Int) -> Int? {
    guard text.facts[start].contains(.startsHonorific), text.tokens[end].isJoined, end + 1 < sentence.upperBound,
      text.tokens[end].firstByte == UInt8(ascii: "'") || text.tokens[end].firstByte == 0xE2, isNameToken(end + 1),
      text.facts[end + 1].hasAny([.organisationWord, .placeWord]),
      let title = text.lexicon.longestPhrase(.honorific, in: text.tokens, at: start, limit: sentence.upperBound),
      title.count == 1, title.fact.flags.contains(.patron)
    else { return nil }
    return end + 2
  }

  /// Whether a capitalised word behind a full name is the verb of a headline: `Thomas Gray Says No`. One that reports
  /// is no surname in its third person or past; another may be, unless a given name follows: `Anna Lind Meets Jan Berg`.
  private func isHeadlineVerb(_ index: Int, behind start: Int) -> Bool {
    guard index >= start + 2, text.facts[start].hasAny(.given), !text.facts[index].hasAny(.given),
      text.tokens[index].kind == .word, text.isInflectedLikeVerb(index)
    else { return false }
    if text.facts[index].contains(.reportingVerb) { return true }
    return isTitleCase && index + 1 < sentence.upperBound && text.facts[index + 1].hasAny(.given)
      && text.isCommon(index)
  }

  private func isInitialLetter(_ index: Int) -> Bool { text.tokens[index].shape == .initial }

  /// The end of a name's part that begins with a small word at `index`, or `nil` where the name ends before it.
  private func jointEnd(at index: Int, afterOrganisation: Bool) -> Int? {
    let facts = text.facts[index]
    if facts.contains(.particle), text.tokens[index].shape == .lower { return particleEnd(at: index) }
    if text.tokens[index].kind == .punctuation || text.tokens[index].kind == .symbol { return markedEnd(at: index) }
    guard afterOrganisation, text.tokens[index].shape == .lower, facts.hasAny([.preposition, .conjunction]),
      Self.joints.contains(text.tokens[index].hash)
    else { return nil }
    var next = index + 1
    if next < sentence.upperBound, text.facts[next].contains(.article), text.tokens[next].shape == .lower { next += 1 }
    guard next < sentence.upperBound, isNameToken(next),
      // `National Union of Teachers`
      !text.facts[next].hasAny(.anyRole.subtracting(.rolePlural))
    else { return nil }
    // `the Department of Justice and Mr. Comey` are two: `and` joins only where a joint came before.
    if Self.and == text.tokens[index].hash,
      !isWithinJoint(index) || text.facts[next].hasAny([.given, .startsHonorific, .organisationWord])
    {
      return nil
    }
    return next + 1
  }

  private static let joints: [UInt64] = (["of", "for", "on", "and", "to"].map { WordHash.of($0) })
  private static let and = WordHash.of("and")

  /// Whether `of` or `for` came within the last four words.
  private func isWithinJoint(_ index: Int) -> Bool {
    var i = index - 1
    while i >= max(sentence.lowerBound, index - 4) {
      if text.tokens[i].shape == .lower { return text.facts[i].contains(.preposition) }
      i -= 1
    }
    return false
  }

  /// `al Mousily`, `van der Berg`: small words of a name up to the capital that they lead to.
  private func particleEnd(at index: Int) -> Int? {
    var next = index
    while next < min(index + 3, sentence.upperBound), text.facts[next].contains(.particle),
      text.tokens[next].shape == .lower
    {
      next += 1
    }
    guard next < sentence.upperBound, isNameToken(next) else { return nil }
    return next + 1
  }

  /// `Smith, Jr.`, `Johnson & Johnson`, `William "Bill" Bryan`.
  private func markedEnd(at index: Int) -> Int? {
    let token = text.tokens[index]
    let next = index + 1
    guard next < sentence.upperBound else { return nil }
    switch token.firstByte {
    case UInt8(ascii: ","):
      // `Acme, Inc.`
      let isSuffix = text.facts[next].hasAny([.suffix, .organisationSuffix])
      return isSuffix && text.tokens[next].isCapitalised && text.tokens[next].span.count > 1 && isNameToken(index - 1)
        ? next + 1 : nil
    case UInt8(ascii: "&"): return isNameToken(next) ? next + 1 : nil
    case UInt8(ascii: "\""), 0xE2:
      guard token.kind == .punctuation, next + 2 < sentence.upperBound, text.tokens[next].isCapitalised,
        text.tokens[next + 1].kind == .punctuation, text.tokens[next + 1].isJoined,
        text.tokens[next + 1].span.count == token.span.count, text.tokens[next + 2].isCapitalised,
        !text.facts[next + 2].hasAny(.closed), text.facts[index - 1].hasAny(.given)
      else { return nil }
      return next + 3
    default: return nil
    }
  }
}
