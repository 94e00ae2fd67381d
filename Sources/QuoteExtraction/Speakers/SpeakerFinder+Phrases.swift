internal import Mentions
internal import TextModel

/// Whom the words of a noun phrase name.
extension SpeakerFinder {
  func nominal(_ phrase: SubjectPhrase) -> Answer? {
    if let joint = joint(phrase) { return joint }
    if let mention = index.mention(at: phrase.head) ?? mention(in: phrase),
      mention.tokens.clamped(to: phrase.tokens) == mention.tokens
        || !mention.tokens.contains(where: text.isVerb)
    {
      // `The company, Holm Travel, said`, where the cast has two of them.
      if mention.form == .description {
        if let named = apposition(to: phrase), named.entity != mention.entity { return answer(for: named) }
        if let aged = bearer(ofAgeIn: mention) { return aged }
      }
      return answer(for: mention)
    }
    if let opening = opening(of: phrase) { return answer(for: opening) }
    if let named = apposition(to: phrase) { return answer(for: named) }
    var tokens = phrase.tokens
    // `the drivers`, `more than half of voters`, but `one of them`
    let isPart = tokens.last.map { text.roles[$0].contains(.objectPronoun) } ?? false
    while tokens.count > 1, !isPart,
      !text.roles[tokens.lowerBound].isDisjoint(with: [.determiner, .preposition]),
      !text.roles[tokens.lowerBound].contains(.plural)
    {
      tokens = tokens.dropFirst()
    }
    guard let first = tokens.first, let last = tokens.last, !isArticle(last), !isTime(tokens) else { return nil }
    let span = text.tokens[first].span.union(text.tokens[last].span)
    let isAnyone = text.roles[phrase.head].contains(.pronoun) || text.ends(phrase.head, as: .plural)
    let kind: Speaker.Kind =
      isAnyone && !text.tokens[phrase.head].isCapitalised || tokens.count == 1 && isPronoun(phrase.head)
      ? .unnamed : text.tokens[phrase.head].isCapitalised ? .person : .role
    return Answer(name: text.string(span), kind: kind, mention: span, entity: nil, sieve: .words)
  }

  /// Whether a word is an article, which names nobody, and no label as `A:` and `A.` in an interview are.
  private func isArticle(_ i: Int) -> Bool {
    guard text.roles[i].contains(.article) else { return false }
    return !text.roles.indices.contains(i + 1) || text.roles[i + 1].isDisjoint(with: [.colon, .stop])
  }

  /// `Another said`, `One said`, but not `A:`.
  private func isPronoun(_ i: Int) -> Bool {
    text.tokens[i].shape != .initial && !text.roles[i].isDisjoint(with: [.pronoun, .determiner])
  }

  /// `14:10 GMT`, `5 May`: a number and a name that no list has are no person.
  private func isTime(_ tokens: Range<Int>) -> Bool {
    tokens.count == 2 && text.tokens[tokens.lowerBound].kind == .number
      && text.tokens[tokens.upperBound - 1].isCapitalised
  }

  /// `The 34-year-old said`: the one of the cast who is said to be so old.
  private func bearer(ofAgeIn mention: Mention) -> Answer? {
    guard let number = mention.tokens.first(where: { text.tokens[$0].kind == .number }),
      text.tokens.indices.contains(number + 1), text.tokens[number + 1].isJoined,
      index.kind(of: mention.entity) != .person,
      let entity = index.bearer(ofAge: text.tokens[number].hash, in: text), let name = index.name(of: entity)
    else { return nil }
    return Answer(name: name, kind: .person, mention: mention.span, entity: entity, sieve: .described)
  }

  /// The mention that opens a phrase where a verb that no list has was taken for one of its nouns: `The council met and
  /// said`.
  func opening(of phrase: SubjectPhrase) -> Mention? {
    var first = phrase.tokens.lowerBound
    while first < phrase.head, text.roles[first].contains(.determiner) { first += 1 }
    guard let mention = index.mention(at: first), mention.tokens.lowerBound <= first else { return nil }
    let next = mention.tokens.upperBound
    guard next <= phrase.head, text.tokens[next].shape == .lower, text.tokens[next].kind == .word, !text.isOwner(next),
      text.roles[next].isDisjoint(with: [.preposition, .joiner])
    else { return nil }
    return mention
  }

  /// The name behind what somebody or something is: `the harbourmaster, Finn Dooley,`, `the company, Holm Travel,`.
  func apposition(to phrase: SubjectPhrase) -> Mention? {
    let comma = phrase.tokens.upperBound
    guard text.roles.indices.contains(comma), text.roles[comma].contains(.comma),
      !text.roles[phrase.tokens.lowerBound].isDisjoint(with: [.determiner, .possessive]),
      !text.ends(phrase.head, as: .plural),
      let name = index.mention(at: comma + 1), name.tokens.lowerBound == comma + 1, name.form == .name,
      name.kind != .place
    else { return nil }
    let end = behindBracket(name.tokens.upperBound)
    guard text.roles.indices.contains(end), text.roles[end].contains(.comma) else { return nil }
    // `The agency, Acme, and its owner` are several.
    let isListed = text.roles.indices.contains(end + 1) && text.roles[end + 1].contains(.joiner)
    return isListed ? nil : name
  }

  /// Behind the bracket that may stand at `i`: `(no relation)`. Eight tokens buy a party with its place.
  private func behindBracket(_ i: Int) -> Int {
    guard text.roles.indices.contains(i), text.roles[i].contains(.opening),
      let close = (i..<min(i + 8, text.roles.count)).first(where: { text.roles[$0].contains(.closing) })
    else { return i }
    return close + 1
  }

  /// Whose a thing is: `Smith's verdict?`
  func owner(of phrase: SubjectPhrase) -> Mention? {
    index.mention(at: phrase.tokens.lowerBound).flatMap {
      text.isOwner($0.tokens.upperBound) && phrase.tokens.contains($0.tokens.upperBound) ? $0 : nil
    }
  }

  /// `Anna Keller and Robert Hale said`: both, under the names that the article has for them.
  func joint(_ phrase: SubjectPhrase) -> Answer? {
    let joiners = phrase.tokens.filter { text.roles[$0].contains(.joiner) }
    guard joiners.count == 1, let joiner = joiners.first, let first = index.mention(at: joiner - 1),
      let second = index.mention(at: joiner + 1), first.entity != second.entity, first.form == .name,
      second.form == .name, first.tokens.upperBound == joiner, second.tokens.lowerBound == joiner + 1,
      second.tokens.upperBound == phrase.tokens.upperBound
    else { return nil }
    let both = [first, second].map { answer(for: $0) }
    let names = both.compactMap(\.name)
    guard names.count == 2 else { return nil }
    return Answer(
      name: "\(names[0]) \(text.string(text.tokens[joiner].span)) \(names[1])", kind: both[1].kind,
      mention: first.span.union(second.span), entity: nil, sieve: .named)
  }

  /// A mention in a phrase whose head is none, where it stands before the head: `Smith 's spokesman` is not Smith.
  func mention(in phrase: SubjectPhrase) -> Mention? {
    let mentions = index.mentions(in: phrase.tokens.lowerBound..<phrase.head + 1)
    guard let last = mentions.last, last.tokens.upperBound == phrase.head + 1 else { return nil }
    return last
  }

  func answer(for mention: Mention) -> Answer {
    var answer = Answer(
      name: index.name(of: mention.entity) ?? text.string(mention.nameSpan),
      kind: Self.kind(of: index.kind(of: mention.entity) ?? mention.kind),
      mention: mention.span, entity: mention.entity, sieve: mention.form == .name ? .named : .described)
    if let index = mention.entity, mention.tokens.count == 1, let token = mention.tokens.first {
      let bearers = self.index.bearers(ofSurname: text.tokens[token].hash, takenFor: index)
      if let first = bearers.first {
        answer.clarity = 0.5 + first.score / 2
        answer.candidates = candidates(bearers)
      }
    }
    return answer
  }

  func candidates(_ antecedents: [Antecedent]) -> [SpeakerCandidate] {
    var candidates: [SpeakerCandidate] = []
    candidates.reserveCapacity(min(antecedents.count, Self.mostCandidates))
    for antecedent in antecedents.prefix(Self.mostCandidates) {
      guard let name = index.name(of: antecedent.entity) else { continue }
      candidates.append(SpeakerCandidate(name: name, confidence: antecedent.score))
    }
    return candidates
  }

  /// Behind the fifth nobody is likely.
  private static let mostCandidates = 5
}
