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

  var text: QuotationText { narrated.text }

  /// Whom a mention or some words point to, before confidence.
  struct Answer {
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
  ///   - turns: Who spoke before.
  func speaker(of draft: Draft, behind turns: SpeakerTurns) -> (Speaker?, [SpeakerCandidate]) {
    guard let cue = draft.cue else {
      if draft.isTurn, let other = turns.other { return again(other) }
      return loose(draft, behind: turns)
    }
    guard let answer = answer(to: cue, of: draft) else { return (nil, Self.guess(turns.last)) }
    return found(inDialogue(answer, to: cue, of: draft, behind: turns))
  }

  /// Whom the words of a cue, or else those of its sentence, point to: nobody who is named in what was said.
  private func answer(to cue: CueMatch, of draft: Draft) -> Answer? {
    let answer = subject(of: cue, of: draft)
    guard let answer, isWithin(draft, answer.mention) else { return answer }
    // A subject that was lent from elsewhere may lie in what was said.
    guard cue.kind != .noun, let other = sentenceSubject(of: draft), !isWithin(draft, other.mention) else { return nil }
    return other
  }

  private func subject(of cue: CueMatch, of draft: Draft) -> Answer? {
    if let subject = cue.subject, subject.isNear { return answer(for: subject, of: draft) }
    if let subject = cue.borrowed {
      guard var answer = answer(for: subject, of: draft) else { return nil }
      answer.sieve = .implied
      return answer
    }
    guard !cue.isPassive, let subject = sentenceSubject(of: draft), cue.kind != .noun || stands(subject, before: cue)
    else { return nil }
    return subject
  }

  func found(_ answer: Answer) -> (Speaker?, [SpeakerCandidate]) {
    let confidence = answer.name == nil ? Self.unresolved : Self.confidence(of: answer.sieve) * answer.clarity
    let speaker = Speaker(
      name: answer.name, kind: answer.kind, mention: answer.mention, entity: answer.entity, confidence: confidence)
    guard answer.candidates.isEmpty else { return (speaker, answer.candidates) }
    return (speaker, answer.name.map { [SpeakerCandidate(name: $0, confidence: confidence)] } ?? [])
  }

  /// Who spoke last may be who speaks here, where nothing tells.
  static func guess(_ last: Speaker?) -> [SpeakerCandidate] {
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
  func isWithin(_ draft: Draft, _ mention: ReadingSpan) -> Bool {
    draft.pieces.contains {
      let piece = text.span(of: $0)
      return piece.start <= mention.start && mention.end <= piece.end
    }
  }

  // MARK: With a cue

  func answer(for subject: SubjectPhrase, of draft: Draft) -> Answer? {
    switch subject.kind {
    case .pronoun: return pronoun(at: subject.head, of: draft)
    case .relative: return relative(at: subject.head)
    case .nominal, .implied:
      // `Her message was simple: “Never.”` is hers.
      let first = subject.tokens.lowerBound
      let isHers = text.roles[first].contains(.possessive) && text.sense(subject.head).noun >= 0
      return isHers && first < subject.head ? pronoun(at: first, of: draft) : nominal(subject)
    }
  }

  func pronoun(at token: Int, of draft: Draft) -> Answer? {
    let span = text.tokens[token].span
    let antecedents = antecedents(ofPronounAt: token, saying: draft)
    guard let best = antecedents.first, let name = index.name(of: best.entity), let kind = index.kind(of: best.entity)
    else {
      return Answer(name: nil, kind: .person, mention: span, entity: nil, sieve: .pronoun)
    }
    return Answer(
      name: name, kind: Self.kind(of: kind), mention: span, entity: best.entity, sieve: .pronoun,
      candidates: candidates(antecedents), clarity: 0.5 + best.score / 2)
  }

  /// Whom a pronoun may stand for. Who is named in what `he` said is hardly he: in `His client denies it, he said` he is
  /// not the client. A fifth of the weight buys those who speak of themselves by name.
  func antecedents(ofPronounAt token: Int, saying draft: Draft) -> [Antecedent] {
    let antecedents = index.pronouns.antecedents(ofPronounAt: token)
    guard antecedents.count > 1 else { return antecedents }
    index.note(draft.pieces.prefix(Self.mostPieces))
    guard antecedents.contains(where: { index.isNoted($0.entity) }) else { return antecedents }
    let weighed = antecedents.map {
      Antecedent(entity: $0.entity, score: index.isNoted($0.entity) ? $0.score / 5 : $0.score)
    }
    let total = weighed.reduce(0) { $0 + $1.score }
    return weighed.map { Antecedent(entity: $0.entity, score: $0.score / total) }
      .sorted { ($0.score, $1.entity) > ($1.score, $0.entity) }
  }

  /// More pieces of one quotation are no news.
  static let mostPieces = 8

  func relative(at token: Int) -> Answer? {
    let span = text.tokens[token].span
    var before = token - 1
    if before >= 0, text.roles[before].contains(.comma) { before -= 1 }
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
  func nearest(_ phrase: SubjectPhrase) -> SubjectPhrase {
    let preposition = phrase.tokens.last {
      text.roles[$0].contains(.preposition) && !text.roles[$0].contains(.genitive)
    }
    guard let preposition, preposition + 1 < phrase.tokens.upperBound else { return phrase }
    let tokens = preposition + 1..<phrase.tokens.upperBound
    let head = tokens.first { text.roles[$0].contains(.preposition) }.map { $0 - 1 } ?? tokens.upperBound - 1
    return SubjectPhrase(kind: phrase.kind, tokens: tokens, head: max(head, tokens.lowerBound))
  }

  /// Who or what the statement is about: its first noun phrase, or who is mentioned first in it.
  func sentenceSubject(of draft: Draft) -> Answer? {
    let statement = narrated.statements[draft.statement].tokens
    if let opening = SubjectFinder(narrated, bounds: statement).openingSubject(),
      var answer = self.opening(of: opening).map(answer(for:)) ?? answer(for: opening, of: draft),
      !isWithin(draft, answer.mention), draft.cue != nil || !isFirstWordAlone(opening, of: answer)
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

  /// Whether all that tells of a name is the capital of a statement's first word: `Sign up for “…”`.
  private func isFirstWordAlone(_ phrase: SubjectPhrase, of answer: Answer) -> Bool {
    answer.entity == nil && answer.sieve == .words && phrase.tokens.count == 1
      && text.tokens[phrase.head].shape == .capitalised
  }

  /// Whether a subject stands before a noun of speech. Behind it, it is spoken of: `Amid fears that Smith has left`.
  func stands(_ answer: Answer, before cue: CueMatch) -> Bool {
    answer.mention.end <= text.tokens[cue.tokens.lowerBound].span.start
  }

  static func kind(of kind: Entity.Kind) -> Speaker.Kind {
    switch kind {
    case .person: .person
    case .organisation, .place: .organisation
    case .role: .role
    case .unnamed: .unnamed
    }
  }
}
