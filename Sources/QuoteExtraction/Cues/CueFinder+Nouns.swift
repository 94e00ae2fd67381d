internal import TextModel

/// Cues that are no verbs: nouns of speech, phrases, and adjectives behind a form of *be*.
extension CueFinder {
  func nounCue(at i: Int, sense: WordSense) -> CueMatch? {
    let noun = text.lexicon.nouns[Int(sense.noun)]
    guard i + 1 < bounds.upperBound, !narrated.isQuoted(i + 1),
      !text.tokens[i].isCapitalised || isTitleCase || i == bounds.lowerBound,
      let agent = leadsToContent(i + 1, noun: noun) || isPredicate(i) ? .some(nil) : agent(of: noun, at: i + 1)
    else { return nil }
    var cue = CueMatch(
      kind: .noun, tokens: i..<i + 1, group: i..<i + 1, lemma: noun.lemma, tone: noun.tone, frames: .clause,
      form: [])
    cue.subject = agent ?? possessor(of: i)
    cue.isInverted = agent != nil
    return cue
  }

  /// `“Rubbish” was Smith's response`
  private func isPredicate(_ i: Int) -> Bool {
    guard narrated.isQuoted(bounds.lowerBound), let owner = possessor(of: i) else { return false }
    let be = owner.tokens.lowerBound - 1
    return roles(be).contains(.be) && narrated.isQuoted(be - 1)
  }

  /// Whose the noun is where that stands behind it: `the claim by the council that it rained`.
  private func agent(of noun: ReportingNoun, at i: Int) -> SubjectPhrase?? {
    guard !roles(i).isDisjoint(with: [.agent, .genitive, .origin]), let subject = subjects.subject(from: i + 1),
      subject.tokens.upperBound < bounds.upperBound, roles(subject.tokens.upperBound).contains(.complementiser),
      noun.followers.contains(text.tokens[subject.tokens.upperBound].hash)
    else { return nil }
    return .some(subject)
  }

  /// Whether a clause or a quotation follows a noun: `the claim that it rained`, `chants of “Out!”`.
  private func leadsToContent(_ i: Int, noun: ReportingNoun) -> Bool {
    let isFollower = noun.followers.contains(text.tokens[i].hash)
    // `her answer was that it rained`
    if roles(i).contains(.be), roles(i + 1).contains(.complementiser), !narrated.isQuoted(i + 1) { return true }
    if narrated.isQuoted(i + 1), i + 1 < bounds.upperBound {
      return isFollower || !roles(i).isDisjoint(with: [.colon, .complementiser]) || roles(i).contains(.preposition)
    }
    return isFollower && !roles(i).isDisjoint(with: [.complementiser, .question])
  }

  /// Whose the noun at `i` is: `Smith's repeated claim`, `their claim`.
  private func possessor(of i: Int) -> SubjectPhrase? {
    var j = i - 1
    // Four words buy the adjectives of nearly all noun phrases.
    while j >= max(bounds.lowerBound, i - 4), !narrated.isQuoted(j) {
      if roles(j).contains(.possessive) { return SubjectPhrase(kind: .pronoun, tokens: j..<j + 1, head: j) }
      if text.isOwner(j)
        || (roles(j).contains(.quotationMark) && text.isJoined(j, in: bounds))
      {
        return subjects.phrase(endingAt: j - 1, floor: max(bounds.lowerBound, j - 12))
      }
      guard subjects.isNominal(j) || roles(j).contains(.adverb), !text.tokens[j].isCapitalised else { return nil }
      j -= 1
    }
    return nil
  }

  func phraseCue(at i: Int) -> CueMatch? {
    guard let (phrase, count) = text.lexicon.phrase(in: text.tokens, at: i, limit: bounds.upperBound)
    else { return nil }
    let tokens = i..<i + count
    switch phrase.shape {
    case .sourceAfter:
      guard let subject = subjects.subject(from: tokens.upperBound) else { return nil }
      return CueMatch(
        kind: .phrase, tokens: tokens, group: tokens, lemma: phrase.lemma, tone: phrase.tone, frames: .clause,
        form: [], subject: subject, isInverted: true)
    case .sourceBefore:
      return CueMatch(
        kind: .phrase, tokens: tokens, group: tokens, lemma: phrase.lemma, tone: phrase.tone, frames: .clause,
        form: [], subject: pronoun(in: tokens))
    case .predicate:
      return predicateCue(phrase, tokens)
    case .silent:
      return CueMatch(
        kind: .phrase, tokens: tokens, group: tokens, lemma: phrase.lemma, tone: phrase.tone, frames: .silent, form: [])
    }
  }

  private func pronoun(in tokens: Range<Int>) -> SubjectPhrase? {
    tokens.first { !roles($0).isDisjoint(with: [.possessive]) }
      .map { SubjectPhrase(kind: .pronoun, tokens: $0..<$0 + 1, head: $0) }
  }

  /// `It is clear that`: nobody is.
  private func isExpletive(_ subject: SubjectPhrase) -> Bool {
    subject.kind == .pronoun && roles(subject.head).isSuperset(of: [.subjectPronoun, .objectPronoun, .singular])
  }

  /// `is convinced that`, `seemed eager to`: an adjective with a form of *be* before it.
  private func predicateCue(_ phrase: ReportingPhrase, _ tokens: Range<Int>) -> CueMatch? {
    let i = tokens.lowerBound
    let next = roles(tokens.upperBound)
    guard !next.isDisjoint(with: [.complementiser, .question]) else { return nil }
    let group = VerbGroup(endingAt: i, form: .participle, in: reader)
    guard group.isPassive, !text.tokens[i].isCapitalised,
      let subject = subjects.subject(before: group.start), !isExpletive(subject)
    else { return nil }
    return CueMatch(
      kind: .predicate, tokens: tokens, group: group.start..<tokens.upperBound, lemma: phrase.lemma,
      tone: phrase.tone, frames: [.clause, .infinitive, .question], form: .participle,
      isNegated: group.isNegated, subject: subject)
  }
}
