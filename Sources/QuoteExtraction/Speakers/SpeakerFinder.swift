internal import Mentions
internal import TextModel

/// Finds whose words the quotations of an article are.
///
/// Sieves from sure to unsure, after Muzny et al., "A Two-stage Sieve Approach for Quote Attribution" (2017): who
/// is named as the subject of the cue, then who a pronoun or a relative there stands for, then who is the subject
/// elsewhere in the sentence, then who spoke last.
struct SpeakerFinder {
  /// How a speaker was found.
  enum Sieve {
    case named, described, pronoun, relative, implied, words, continued, near
  }

  let narrated: NarratedText
  let index: CastIndex

  private var text: QuotationText { narrated.text }

  /// Whom a mention or some words point to, before confidence.
  private struct Answer {
    var name: String?
    var kind: Speaker.Kind
    var mention: ReadingSpan
    var entity: Int?
    var sieve: Sieve
    var candidates: [SpeakerCandidate] = []
    /// How far the words at the quotation point to one alone, from 0.5 to 1.
    var clarity = 1.0
  }

  /// The speaker of `draft` and who else it might be.
  ///
  /// - Parameters:
  ///   - draft: The quotation.
  ///   - last: The speaker before, and the paragraph where they spoke.
  ///   - other: The last speaker who is somebody else.
  func speaker(of draft: Draft, last: (speaker: Speaker, paragraph: Int)?, other: Speaker?) -> (
    Speaker?, [SpeakerCandidate]
  ) {
    guard let cue = draft.cue else {
      if draft.isTurn, let other { return again(other) }
      return loose(draft, last: last)
    }
    var answer: Answer?
    if let subject = cue.subject, subject.isNear {
      answer = self.answer(for: subject, of: draft)
    } else if let subject = cue.borrowed {
      answer = self.answer(for: subject, of: draft)
      answer?.sieve = .implied
    } else if !cue.isPassive, let subject = sentenceSubject(of: draft),
      cue.kind != .noun || stands(subject, before: cue)
    {
      answer = subject
    }
    // A subject that was lent from elsewhere may lie in what was said.
    if let lent = answer, isWithin(draft, lent.mention) {
      answer = cue.kind == .noun ? nil : sentenceSubject(of: draft)
    }
    guard let answer, !isWithin(draft, answer.mention) else { return (nil, Self.guess(last?.speaker)) }
    return found(answer)
  }

  private func found(_ answer: Answer) -> (Speaker?, [SpeakerCandidate]) {
    let confidence = answer.name == nil ? Self.unresolved : Self.confidence(of: answer.sieve) * answer.clarity
    let speaker = Speaker(
      name: answer.name, kind: answer.kind, mention: answer.mention, entity: answer.entity, confidence: confidence)
    guard answer.candidates.isEmpty else { return (speaker, answer.candidates) }
    return (speaker, answer.name.map { [SpeakerCandidate(name: $0, confidence: confidence)] } ?? [])
  }

  /// Who spoke last may be who speaks here, where nothing tells.
  private static func guess(_ last: Speaker?) -> [SpeakerCandidate] {
    last?.name.map { [SpeakerCandidate(name: $0, confidence: unresolved)] } ?? []
  }

  /// Of a pronoun for whom nobody is found the words are known, and not who it is.
  static let unresolved = 0.3

  /// How often a sieve names the words that annotators name, of 100 quotations in American political news, all
  /// kinds together, to the nearest five. They are counts, not weights: no sieve is chosen by them.
  static func confidence(of sieve: Sieve) -> Double {
    switch sieve {
    case .named, .pronoun: 0.95
    case .described, .relative: 0.9
    case .implied, .words, .continued: 0.75
    case .near: 0.5
    }
  }

  /// Whether a mention lies in what was said: nobody is named there as who says it.
  private func isWithin(_ draft: Draft, _ mention: ReadingSpan) -> Bool {
    draft.pieces.contains {
      let piece = text.span(of: $0)
      return piece.start <= mention.start && mention.end <= piece.end
    }
  }

  // MARK: With a cue

  private func answer(for subject: SubjectPhrase, of draft: Draft) -> Answer? {
    switch subject.kind {
    case .pronoun: return pronoun(at: subject.head, of: draft)
    case .relative: return relative(at: subject.head)
    case .nominal, .implied:
      // `Her message was simple: “Never.”` is hers.
      let first = subject.tokens.lowerBound
      let isHers = text.senses[first].roles.contains(.possessive) && text.senses[subject.head].noun >= 0
      return isHers && first < subject.head ? pronoun(at: first, of: draft) : nominal(subject)
    }
  }

  private func pronoun(at token: Int, of draft: Draft) -> Answer? {
    let span = text.tokens[token].span
    let antecedents = antecedents(ofPronounAt: token, saying: draft)
    guard let best = antecedents.first, let entity = index.entity(best.entity) else {
      return Answer(name: nil, kind: .person, mention: span, entity: nil, sieve: .pronoun)
    }
    return Answer(
      name: entity.name, kind: Self.kind(of: entity.kind), mention: span, entity: best.entity, sieve: .pronoun,
      candidates: candidates(antecedents), clarity: 0.5 + best.score / 2)
  }

  /// Whom a pronoun may stand for. Who is named in what `he` said is hardly he: in `His client denies it, he said` he is
  /// not the client. A fifth of the weight buys those who speak of themselves by name.
  private func antecedents(ofPronounAt token: Int, saying draft: Draft) -> [Antecedent] {
    let antecedents = index.pronouns.antecedents(ofPronounAt: token)
    guard antecedents.count > 1 else { return antecedents }
    let told = Set(draft.pieces.prefix(Self.mostPieces).flatMap { index.mentions(in: $0).compactMap(\.entity) })
    guard antecedents.contains(where: { told.contains($0.entity) }) else { return antecedents }
    let weighed = antecedents.map {
      Antecedent(entity: $0.entity, score: told.contains($0.entity) ? $0.score / 5 : $0.score)
    }
    let total = weighed.reduce(0) { $0 + $1.score }
    return weighed.map { Antecedent(entity: $0.entity, score: $0.score / total) }
      .sorted { ($0.score, $1.entity) > ($1.score, $0.entity) }
  }

  /// More pieces of one quotation are no news.
  private static let mostPieces = 8

  private func relative(at token: Int) -> Answer? {
    let span = text.tokens[token].span
    var before = token - 1
    if before >= 0, text.senses[before].roles.contains(.comma) { before -= 1 }
    guard before >= 0 else { return nil }
    if let mention = index.mention(at: before) {
      var answer = self.answer(for: mention)
      answer.mention = span
      answer.sieve = .relative
      return answer
    }
    let statement = max(0, before - 40)..<token
    guard
      let phrase = SubjectFinder(narrated, bounds: statement).phrase(endingAt: before, floor: statement.lowerBound),
      var answer = nominal(nearest(phrase))
    else { return Answer(name: nil, kind: .unnamed, mention: span, entity: nil, sieve: .relative) }
    answer.mention = span
    answer.sieve = .relative
    return answer
  }

  /// The last noun phrase of several that prepositions join, but for *of*: what a relative pronoun stands for in
  /// `the attacks with a spokesman who said`.
  private func nearest(_ phrase: SubjectPhrase) -> SubjectPhrase {
    let preposition = phrase.tokens.last {
      text.senses[$0].roles.contains(.preposition) && !text.senses[$0].roles.contains(.genitive)
    }
    guard let preposition, preposition + 1 < phrase.tokens.upperBound else { return phrase }
    let tokens = preposition + 1..<phrase.tokens.upperBound
    let head = tokens.first { text.senses[$0].roles.contains(.preposition) }.map { $0 - 1 } ?? tokens.upperBound - 1
    return SubjectPhrase(kind: phrase.kind, tokens: tokens, head: max(head, tokens.lowerBound))
  }

  private func nominal(_ phrase: SubjectPhrase) -> Answer? {
    if let joint = joint(phrase) { return joint }
    if let mention = index.mention(at: phrase.head) ?? mention(in: phrase),
      mention.tokens.clamped(to: phrase.tokens) == mention.tokens
        || !text.senses[mention.tokens].contains(where: \.isVerb)
    {
      return answer(for: mention)
    }
    if let opening = opening(of: phrase) { return answer(for: opening) }
    if let named = apposition(to: phrase) { return answer(for: named) }
    var tokens = phrase.tokens
    // `the drivers`, `more than half of voters`, but `one of them`
    let isPart = tokens.last.map { text.senses[$0].roles.contains(.objectPronoun) } ?? false
    while tokens.count > 1, !isPart,
      !text.senses[tokens.lowerBound].roles.isDisjoint(with: [.determiner, .preposition]),
      !text.senses[tokens.lowerBound].roles.contains(.plural)
    {
      tokens = tokens.dropFirst()
    }
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let span = text.tokens[first].span.union(text.tokens[last].span)
    let kind: Speaker.Kind =
      text.tokens[phrase.head].isCapitalised ? .person : text.ends(phrase.head, as: .plural) ? .unnamed : .role
    return Answer(name: text.string(span), kind: kind, mention: span, entity: nil, sieve: .words)
  }

  /// The mention that opens a phrase where a verb that no list has was taken for one of its nouns: `The council met and
  /// said`.
  private func opening(of phrase: SubjectPhrase) -> Mention? {
    var first = phrase.tokens.lowerBound
    while first < phrase.head, text.senses[first].roles.contains(.determiner) { first += 1 }
    guard let mention = index.mention(at: first), mention.tokens.lowerBound <= first else { return nil }
    let next = mention.tokens.upperBound
    guard next <= phrase.head, text.tokens[next].shape == .lower, text.tokens[next].kind == .word, !text.isOwner(next),
      text.senses[next].roles.isDisjoint(with: [.preposition, .joiner])
    else { return nil }
    return mention
  }

  /// The name behind a description that no list knows: `the harbourmaster, Finn Dooley,`.
  private func apposition(to phrase: SubjectPhrase) -> Mention? {
    let comma = phrase.tokens.upperBound
    guard text.senses.indices.contains(comma), text.senses[comma].roles.contains(.comma),
      text.senses[phrase.tokens.lowerBound].roles.contains(.determiner), let name = index.mention(at: comma + 1),
      name.tokens.lowerBound == comma + 1, name.form == .name, name.kind == .person,
      text.senses.indices.contains(name.tokens.upperBound), text.senses[name.tokens.upperBound].roles.contains(.comma)
    else { return nil }
    return name
  }

  /// Whose a thing is: `Smith's verdict?`
  private func owner(of phrase: SubjectPhrase) -> Mention? {
    index.mention(at: phrase.tokens.lowerBound).flatMap {
      text.isOwner($0.tokens.upperBound) && phrase.tokens.contains($0.tokens.upperBound) ? $0 : nil
    }
  }

  /// `Anna Keller and Robert Hale said`: both, under the names that the article has for them.
  private func joint(_ phrase: SubjectPhrase) -> Answer? {
    let joiners = phrase.tokens.filter { text.senses[$0].roles.contains(.joiner) }
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
  private func mention(in phrase: SubjectPhrase) -> Mention? {
    let mentions = index.mentions(in: phrase.tokens.lowerBound..<phrase.head + 1)
    guard let last = mentions.last, last.tokens.upperBound == phrase.head + 1 else { return nil }
    return last
  }

  private func answer(for mention: Mention) -> Answer {
    let entity = index.entity(mention.entity)
    var answer = Answer(
      name: entity?.name ?? text.string(mention.nameSpan), kind: Self.kind(of: entity?.kind ?? mention.kind),
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

  private func candidates(_ antecedents: [Antecedent]) -> [SpeakerCandidate] {
    antecedents.prefix(5).compactMap { antecedent in
      index.entity(antecedent.entity).map { SpeakerCandidate(name: $0.name, confidence: antecedent.score) }
    }
  }

  /// Who or what the statement is about: its first noun phrase, or who is mentioned first in it.
  private func sentenceSubject(of draft: Draft) -> Answer? {
    let statement = narrated.statements[draft.statement].tokens
    if let opening = SubjectFinder(narrated, bounds: statement).openingSubject(),
      var answer = self.opening(of: opening).map(answer(for:)) ?? answer(for: opening, of: draft),
      !isWithin(draft, answer.mention)
    {
      answer.sieve = .implied
      return answer
    }
    for i in statement.prefix(60) where !narrated.isQuoted(i) {
      guard let mention = index.mention(at: i), mention.kind != .place, !isWithin(draft, mention.span) else { continue }
      var answer = self.answer(for: mention)
      answer.sieve = .implied
      return answer
    }
    return nil
  }

  /// Whether a subject stands before a noun of speech. Behind it, it is spoken of: `Amid fears that Smith has left`.
  private func stands(_ answer: Answer, before cue: CueMatch) -> Bool {
    answer.mention.end <= text.tokens[cue.tokens.lowerBound].span.start
  }

  // MARK: Without a cue

  /// An utterance goes on with who spoke last, in this paragraph or the one before; a fragment may be anybody's.
  private func loose(_ draft: Draft, last: (speaker: Speaker, paragraph: Int)?) -> (Speaker?, [SpeakerCandidate]) {
    let paragraph = narrated.statements[draft.statement].paragraph
    if draft.isUtterance, let last, paragraph - last.paragraph <= 1 { return again(last.speaker) }
    guard var answer = sentenceSubject(of: draft) ?? (draft.isUtterance ? neighbour(of: draft) : nil) else {
      return (nil, Self.guess(last?.speaker))
    }
    answer.sieve = .near
    return found(answer)
  }

  /// The person whom the sentence before an utterance is about, or else the one behind, in its paragraph: `Smith smiles.
  /// “Never.”`
  private func neighbour(of draft: Draft) -> Answer? {
    let paragraph = narrated.statements[draft.statement].paragraph
    for index in [draft.statement - 1, draft.statement + draft.passages.count] {
      guard narrated.statements.indices.contains(index), narrated.statements[index].paragraph == paragraph,
        narrated.statements[index].passages.isEmpty,
        let subject = SubjectFinder(narrated, bounds: narrated.statements[index].tokens).openingSubject(),
        let answer = (opening(of: subject) ?? owner(of: subject)).map(answer(for:)) ?? answer(for: subject, of: draft),
        answer.kind == .person, answer.entity != nil
      else { continue }
      return answer
    }
    return nil
  }

  /// Somebody who spoke before, speaking again.
  private func again(_ speaker: Speaker) -> (Speaker?, [SpeakerCandidate]) {
    let confidence = min(Self.confidence(of: .continued), speaker.confidence)
    let same = Speaker(
      name: speaker.name, kind: speaker.kind, mention: speaker.mention, entity: speaker.entity, confidence: confidence)
    return (same, same.name.map { [SpeakerCandidate(name: $0, confidence: confidence)] } ?? [])
  }

  private static func kind(of kind: Entity.Kind) -> Speaker.Kind {
    switch kind {
    case .person: .person
    case .organisation, .place: .organisation
    case .role: .role
    case .unnamed: .unnamed
    }
  }
}
