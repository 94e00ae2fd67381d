internal import TextModel

/// Where content ends: at marks, at the next cue, with the utterance.
extension ContentFinder {
  /// Where what begins at `start` ends.
  func end(from start: Int, cue index: Int) -> Int {
    let isDirect = narrated.isQuoted(start)
    let cue = cues[index]
    var i = start
    while i < bounds.upperBound {
      if let passage = narrated.passage(at: i) {
        let end = min(narrated.passages[passage].end, bounds.upperBound)
        if i > start, reportsUtterance(at: i) { return trimmed(start..<i) }
        let isUtterance = isDirect && startsSentence(narrated.passages[passage])
        if isDirect
          ? isUtterance && !isListed(behind: end) || !goesOn(behind: end) || isPredicated(behind: end, cue: cue)
            || cue.kind == .noun && roles(end).isDisjoint(with: [.joiner, .preposition])
          : endsWithComma(end) && isOver(behind: end, cue: cue)
        {
          return end
        }
        i = max(i + 1, end)
        continue
      }
      // Two words of three are neither a mark nor a small word, and no cue starts with them.
      if i > start, !roles(i).isDisjoint(with: .contentEnds) || sequence.mayStart(at: i),
        endsContent(at: i, start: start, cue: cue)
      {
        return i
      }
      i += 1
    }
    return trimmed(start..<bounds.upperBound)
  }

  /// Whether a comma inside the closing mark ends what a cue reports: what it calls something, a relative clause, or
  /// what another clause follows.
  func isOver(behind end: Int, cue: CueMatch) -> Bool {
    let isNamed = cue.frames.isDisjoint(with: [.clause, .question]) && !narrated.isQuoted(end + 1)
    return isNamed || isRelative(cue) || breaksOff(at: end) || text.ends(end, as: .participle)
  }

  /// Whether a quotation that opens with marks goes on behind them: `“weak” and “sad”`.
  func goesOn(behind end: Int) -> Bool {
    guard end < bounds.upperBound, !roles(end).isMark || narrated.isQuoted(end) else { return false }
    if endsWithComma(end) { return roles(end).contains(.joiner) && narrated.isQuoted(end + 1) }
    return !roles(end - 2).contains(.stop)
  }

  /// Whether another utterance follows behind `and`: `chanted “Save our pier” and “Out”`.
  private func isListed(behind end: Int) -> Bool {
    roles(end).contains(.joiner) && narrated.isQuoted(end + 1) && end + 1 < bounds.upperBound
      && !isReportedBehind(end + 1)
  }

  /// Whether the verb of the sentence stands behind what a cue calls something: `What she calls “the toll” was paid`.
  private func isPredicated(behind end: Int, cue: CueMatch) -> Bool {
    cue.frames.isDisjoint(with: [.clause, .question]) && roles(end).contains(.auxiliary)
  }

  /// Whether the passage that ends before `end` has a comma inside its closing mark, American style.
  func endsWithComma(_ end: Int) -> Bool {
    // `… ‘miracles,’” she said`: behind the mark of a quotation within.
    let last = roles(end - 2) == .quotationMark ? end - 3 : end - 2
    return last >= bounds.lowerBound && roles(last).contains(.comma)
  }

  /// Whether the passage at `i` is an utterance that a cue behind it reports.
  func reportsUtterance(at i: Int) -> Bool {
    guard let passage = narrated.passage(at: i).map({ narrated.passages[$0] }), passage.open == i else { return false }
    return startsSentence(passage) && isReportedBehind(i)
  }

  /// Whether a cue at `i` leads to an utterance, which is its own and no part of what another cue reports.
  func leadsToUtterance(at i: Int, besides other: CueMatch) -> Bool {
    guard let cue = sequence.starting(at: i), cue.kind == .verb, other.tokens != cue.tokens,
      let start = startBehind(cue), let passage = narrated.passage(at: start).map({ narrated.passages[$0] })
    else { return false }
    return passage.open == start && startsSentence(passage)
  }

  /// Whether what stands behind a comma at `i` is no longer what the cue reports: another cue, or a clause that
  /// breaks away.
  func breaksOff(at i: Int) -> Bool {
    guard i < bounds.upperBound, !narrated.isQuoted(i) else { return false }
    if roles(i).contains(.breaker) { return true }
    // `Smith, who thinks it is late, called it a night`: the verb of a subject before.
    if let verb = sequence.verbGroup(at: i), verb.form.contains(.past), verb.start < i { return true }
    // `…, a charge that Smith denied`: the writer's word for what was said.
    if roles(i).contains(.article), i + 1 < bounds.upperBound, text.sense(i + 1).noun >= 0,
      !roles(i + 2).isDisjoint(with: [.complementiser, .relative, .subjectPronoun])
        || sequence.starting(at: i + 2...i + 3) != nil
    {
      return true
    }
    let next = roles(i).contains(.joiner) ? i + 1 : i
    if let following = sequence.starting(at: i...next) {
      return following.subject?.kind != .relative
    }
    return false
  }

  /// Whether a cue is the verb of a relative clause between commas, which ends with the second one: `Smith, who
  /// called it late, left`.
  private func isRelative(_ cue: CueMatch) -> Bool {
    guard let subject = cue.subject, subject.kind == .relative else { return false }
    return roles(subject.tokens.lowerBound - 1).contains(.comma)
  }

  /// Whether the content of a cue ends before the token at `i`, at which a cue starts or that has one of the roles
  /// `WordRole.contentEnds`.
  func endsContent(at i: Int, start: Int, cue: CueMatch) -> Bool {
    let role = roles(i)
    if role.contains(.semicolon) || sequence.mayStart(at: i) && leadsToUtterance(at: i, besides: cue) { return true }
    if role.contains(.stop) { return text.tokens[i].firstByte != UInt8(ascii: ".") ? false : isLastStop(i) }
    if role.contains(.comma), roles(i - 1).contains(.complementiser) { return false }
    if role.contains(.comma) || role.contains(.dash) {
      return isRelative(cue) || isOpening(cue) || breaksOff(at: i + 1)
    }
    if role.contains(.auxiliary), isMainVerb(at: i, from: start, of: cue) { return true }
    if role.contains(.absolute), leadsToSpeaker(from: i + 1) { return true }
    if role.contains(.preposition) || role.contains(.subordinator) {
      return sequence.starting(at: i + 1).map { $0.form == .gerund && $0.subject?.kind == .implied } ?? false
    }
    // `admitted it was late but insisted it was safe`
    if role.contains(.breaker), let next = sequence.starting(at: i + 1), next.subject?.kind == .implied,
      next.form.contains(.past), reports(next)
    {
      return true
    }
    if role.contains(.joiner) {
      // `a group of men and supporters attempted to`: a verb that reports nothing begins no other report.
      guard let next = sequence.starting(at: i + 1), !joinsNames(at: i, from: start), reports(next) else {
        return false
      }
      let isJoined = next.subject?.kind == .implied && !next.form.isDisjoint(with: [.past, .gerund])
      return next.subject?.kind == .nominal || isJoined
    }
    return false
  }

  /// Whether the verb at `i` is that of the sentence whose subject is a noun of speech: `The claim that it rained was
  /// denied`.
  private func isMainVerb(at i: Int, from start: Int, of cue: CueMatch) -> Bool {
    guard cue.kind == .noun, cue.start - bounds.lowerBound <= 2, i - start <= ContentFinder.adverbialReach,
      roles(i - 1).isDisjoint(with: [.auxiliary, .adverb, .negation, .subjectPronoun, .infinitive])
    else { return false }
    var hasVerb = false
    for j in start + 1..<max(start + 1, i) {
      if !roles(j).isDisjoint(with: [.joiner, .comma, .complementiser, .subordinator, .relative]) {
        hasVerb = false
      } else if roles(j).contains(.auxiliary), !text.isOwner(j) {
        hasVerb = true
      }
    }
    return hasVerb
  }

  /// Whether a noun of speech or a participle stands in an adverbial that opens the sentence, which a comma ends: `Amid
  /// fears that the road would close, drivers left`, `While saying that it was late, she stayed`.
  ///
  /// So do a participle that opens the sentence itself (`Asked whether it was late, she left`) and a clause that is set
  /// against the next (`While he said that it was late, she stayed`).
  private func isOpening(_ cue: CueMatch) -> Bool {
    let first = roles(bounds.lowerBound)
    if cue.form == .gerund || cue.isPassive, cue.group.lowerBound == bounds.lowerBound { return true }
    if cue.isPassive, cue.kind == .verb, cue.patient == nil, roles(cue.start - 1).contains(.comma) { return true }
    guard cue.start - bounds.lowerBound <= Self.openingReach else { return false }
    if cue.kind == .noun || cue.form == .gerund || cue.isPassive {
      return !first.isDisjoint(with: [.preposition, .subordinator, .question])
    }
    return first.contains(.breaker) && first.contains(.subordinator) && cue.start == bounds.lowerBound + 1
  }

  /// Six tokens buy `Amid growing and widespread public fears that`.
  private static let openingReach = 6

  /// Whether a noun phrase from `start` on is the speaker of another cue: `condemned the raids with a spokesman who
  /// said`, `with the mayor saying`.
  private func leadsToSpeaker(from start: Int) -> Bool {
    for i in start..<min(start + 12, bounds.upperBound) {
      if let cue = sequence.cue(at: i) { return cue.subject?.kind == .relative || cue.form == .gerund }
      if narrated.isQuoted(i) || roles(i).isMark || roles(i).contains(.auxiliary) { return false }
    }
    return false
  }

  /// Whether anything that a cue may report stands beside it.
  private func reports(_ cue: CueMatch) -> Bool {
    cue.kind != .verb || startBehind(cue) != nil || narrated.isQuoted(cue.start - 1) || roles(cue.end).isMark
  }

  /// Whether nothing but a name stands before a joiner: in `Anna Lind and Jan Berg warned`, both did.
  private func joinsNames(at joiner: Int, from start: Int) -> Bool {
    joiner - start <= 5
      && (start..<joiner).allSatisfy {
        text.tokens[$0].isCapitalised && !text.isVerb($0)
          || !roles($0).isDisjoint(with: [.determiner, .possessive, .complementiser])
      }
  }

  func isLastStop(_ i: Int) -> Bool { i + 1 >= bounds.upperBound }

  /// Without the marks at the end that belong to the sentence around it.
  func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, !narrated.isQuoted(end - 1), roles(end - 1).isMark,
      roles(end - 1).isDisjoint(with: [.closing, .opening])
    {
      end -= 1
    }
    return end
  }

  /// Whether the first word in a passage has a capital, as a whole utterance has.
  func startsSentence(_ passage: QuotedPassage) -> Bool {
    guard let first = passage.content.first(where: { text.tokens[$0].kind != .punctuation }) else { return false }
    return text.tokens[first].isCapitalised && !roles(passage.end).contains(.auxiliary)
  }

  /// Whether the passage at `i` has a cue of its own right behind it.
  func isReportedBehind(_ i: Int) -> Bool {
    guard let passage = narrated.passage(at: i) else { return false }
    let end = narrated.passages[passage].end
    return sequence.starting(at: end) != nil
  }
}

extension WordRole {
  /// What content may end before.
  fileprivate static let contentEnds: WordRole = [
    .semicolon, .stop, .comma, .dash, .auxiliary, .absolute, .preposition, .subordinator, .breaker, .joiner,
  ]
}
