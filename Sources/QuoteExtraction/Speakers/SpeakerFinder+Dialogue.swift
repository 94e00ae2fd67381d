internal import Mentions
internal import TextModel

/// Pronouns that who spoke before makes clear.
extension SpeakerFinder {
  /// Whom a pronoun at a cue points to among those who talk: nobody answers themselves, and `he added` behind
  /// `said Smith` is Smith, though he is named nowhere else.
  func inDialogue(_ answer: Answer, to cue: CueMatch, of draft: Draft, behind turns: SpeakerTurns) -> Answer {
    guard let subject = cue.subject, subject.kind == .pronoun, let last = turns.last,
      turns.paragraph == narrated.statements[draft.statement].paragraph
    else { return answer }
    let isAnswer = cue.frames.contains(.answer)
    if !isAnswer, let named = lastNamed(last, rather: answer, in: turns.paragraph, forPronounAt: subject.head) {
      return named
    }
    guard isAnswer, answer.entity == last.entity, followsQuotation(draft) else { return answer }
    return addressee(of: turns, forPronounAt: subject.head)
      ?? Answer(name: nil, kind: .person, mention: answer.mention, entity: nil, sieve: .pronoun)
  }

  /// Who spoke last, where that is somebody by name of whom the cast knows nothing, for `he` and `she`, and whom else the
  /// pronoun may stand for was not named since the paragraph began.
  private func lastNamed(_ last: Speaker, rather answer: Answer, in paragraph: Int, forPronounAt token: Int) -> Answer?
  {
    // One word: `hashtag #Larkmoor` and `South Carolina Republican` are nobody's name. Nor is it another who is named so.
    guard last.entity == nil, last.kind == .person, let name = last.name, !name.utf8.contains(UInt8(ascii: " ")),
      answer.name?.hasSuffix(name) != true, isOfPerson(token)
    else { return nil }
    // Four hundred tokens are a long paragraph of news, and bound the work on one of a million.
    let start = max(text.layout.paragraphs[paragraph].tokens.lowerBound, token - 400)
    if let other = answer.entity, index.mentions(in: start..<max(start, token)).contains(where: { $0.entity == other })
    {
      return nil
    }
    return Answer(name: name, kind: .person, mention: text.tokens[token].span, entity: nil, sieve: .continued)
  }

  /// Whether nothing stands between a quotation and the one before, so that another one speaks: `“You are fired.” “I am
  /// not,” she answered.`
  private func followsQuotation(_ draft: Draft) -> Bool {
    guard let first = draft.passages.first, first > 0 else { return false }
    let before = narrated.passages[first - 1]
    return before.ending == .closed && before.end == narrated.passages[first].open
  }

  /// Whom the last speaker spoke to, by name: `Smith told Jones: “…”`.
  private func addressee(of turns: SpeakerTurns, forPronounAt token: Int) -> Answer? {
    let start = turns.addressee
    // Three words of a name.
    let name = (start..<min(start + 3, text.tokens.count)).prefix {
      text.tokens[$0].isCapitalised && !narrated.isQuoted($0)
    }
    guard start > 0, !name.isEmpty, isOfPerson(token), text.roles.indices.contains(name.endIndex),
      text.roles[name.endIndex].isMark
    else { return nil }
    let span = text.tokens[token].span
    guard let mention = index.mention(at: start) else {
      let words = text.string(text.span(of: name.startIndex..<name.endIndex))
      return Answer(name: words, kind: .person, mention: span, entity: nil, sieve: .words)
    }
    let isFitting = index.pronouns.antecedents(ofPronounAt: token).contains { $0.entity == mention.entity }
    guard isFitting else { return nil }
    var answer = answer(for: mention)
    (answer.mention, answer.sieve) = (span, .words)
    return answer
  }

  /// Whether a pronoun is `he` or `she`.
  private func isOfPerson(_ token: Int) -> Bool {
    let gender = index.pronouns.pronoun(at: token)?.gender
    return gender == .male || gender == .female
  }
}
