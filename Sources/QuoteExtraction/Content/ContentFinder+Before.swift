internal import TextModel

/// Content before its cue, and round it: `It rained, Smith said, all day`.
extension ContentFinder {
  /// What stands before the cue, and behind it again: `“No,” he said. “Never.”`
  func contentBefore(_ cue: CueMatch, _ index: Int) -> Content? {
    guard !cue.frames.isDisjoint(with: [.clause, .quote]), cue.form != .gerund || cue.group.count > 1 else {
      return nil
    }
    let boundary = boundary(before: cue)
    // `The first line, “The sea is wide,” is known to all`: what is held was not said.
    guard boundary >= bounds.lowerBound, !cue.isPassive || cue.patient != nil || cue.tone.stance != .believing else {
      return nil
    }
    var last = boundary
    if !narrated.isQuoted(last), roles(last).contains(.comma) || roles(last).contains(.dash) { last -= 1 }
    guard last >= bounds.lowerBound else { return nil }
    if let described = described(by: cue) { return described }
    guard cue.subject.map({ $0.kind != .relative }) ?? true else { return nil }
    if let passage = narrated.passage(at: last) {
      guard followsQuotation(cue, passage: narrated.passages[passage], isParted: last < boundary) else { return nil }
    } else {
      guard last < boundary, roles(boundary).contains(.comma), followsClause(cue, endingAt: last) else { return nil }
    }
    let start = utterance(endingAt: last) ?? ownPassage(endingAt: last, index) ?? startOfClause(before: boundary, index)
    let end = narrated.isQuoted(last) ? last + 1 : trimmed(start..<last + 1)
    guard start < end else { return nil }
    return Content(start..<end, rest: rest(behind: cue, index), isBeforeCue: true)
  }

  /// The last token before a cue that is no part of it: in `“No,” as he put it`, the quotation's.
  private func boundary(before cue: CueMatch) -> Int {
    let last = cue.start - 1
    let isIntroduced = roles(last).contains(.comparer) && last > bounds.lowerBound && !narrated.isQuoted(last)
    let isParted = roles(last - 1).contains(.comma) && narrated.isQuoted(last - 2) && last - 2 >= bounds.lowerBound
    return isIntroduced && (narrated.isQuoted(last - 1) || isParted) ? last - 1 : last
  }

  /// `“Nonsense,” was how he described the report`: what stands before a form of *be* and a question word.
  private func described(by cue: CueMatch) -> Content? {
    let question = cue.start - 1
    guard question - 2 >= bounds.lowerBound, roles(question).contains(.question), roles(question - 1).contains(.be),
      let passage = narrated.passage(at: question - 2).map({ narrated.passages[$0] }), !narrated.isQuoted(question - 1)
    else { return nil }
    return Content(passage.open..<passage.end, isBeforeCue: true)
  }

  /// The passage that has the token at `last`, where it is a sentence of its own behind a mark of the narration:
  /// `He shook his head: “No,” he said.`
  func utterance(endingAt last: Int) -> Int? {
    guard let passage = narrated.passage(at: last).map({ narrated.passages[$0] }), startsSentence(passage) else {
      return nil
    }
    let before = roles(passage.open - 1)
    return before.isMark && !narrated.isQuoted(passage.open - 1) ? passage.open : nil
  }

  /// The passage that ends at `last`, where another cue stands between it and the one before: of `“No,” he said,
  /// “never,” she added` hers is the second.
  private func ownPassage(endingAt last: Int, _ index: Int) -> Int? {
    guard index > 0, let passage = narrated.passage(at: last).map({ narrated.passages[$0] }),
      cues[index - 1].end <= passage.open, cues[index - 1].start > bounds.lowerBound,
      narrated.isQuoted(cues[index - 1].start - 1)
    else { return nil }
    return passage.open
  }

  /// Whether a cue right behind a passage reports it.
  func followsQuotation(_ cue: CueMatch, passage: QuotedPassage, isParted: Bool) -> Bool {
    guard let last = passage.content.last(where: { text.roles[$0] != .quotationMark }) else { return false }
    let role = text.roles[last]
    if let start = startBehind(cue) {
      // `At the rally, “Fair Deal,” Smith said: “No.”`, `On “The Hour,” Smith said it was over`.
      if let next = narrated.passage(at: start) {
        if startsSentence(narrated.passages[next]), !startsSentence(passage) { return false }
        // `In a box marked “open,” she typed “closed”`: the first is not hers.
        if start == cue.end, passage.open > bounds.lowerBound, !startsSentence(passage) { return false }
      } else if start == cue.end, passage.open > bounds.lowerBound {
        return false
      }
    }
    if isParted || role.contains(.comma) || role.contains(.dash) { return true }
    if role.contains(.stop) {
      return text.tokens[last].firstByte != UInt8(ascii: ".") || startBehind(cue) == nil
    }
    return startBehind(cue) == nil
  }

  /// Whether a cue behind a comma reports the clause before it: nothing is left behind it to report.
  func followsClause(_ cue: CueMatch, endingAt last: Int) -> Bool {
    guard cue.frames.contains(.clause), cue.form != .gerund, !cue.isInfinitive else { return false }
    guard cue.subject?.kind != .implied, cue.kind == .verb else { return false }
    var i = cue.end
    if cue.frames.contains(.addressee) { i = behindAddressee(from: i) }
    guard i < bounds.upperBound else { return true }
    if narrated.isQuoted(i) { return false }
    if roles(i).contains(.comma) || roles(i).contains(.colon), let next = narrated.passage(at: i + 1) {
      return !startsSentence(narrated.passages[next])
    }
    if roles(i).contains(.comma) || roles(i).contains(.stop) || roles(i).contains(.dash) { return true }
    return isAdverbialTail(i)
  }

  /// Whether only adverbials are left from `i` to the next comma or the end: `said on Thursday`.
  func isAdverbialTail(_ start: Int) -> Bool {
    guard !roles(start).isDisjoint(with: [.preposition, .time, .adverb]),
      roles(start).isDisjoint(with: [.infinitive, .determiner])
    else { return false }
    for i in start..<min(start + ContentFinder.adverbialReach, bounds.upperBound) {
      let role = roles(i)
      if narrated.isQuoted(i) { return false }
      if role.contains(.comma) || role.contains(.stop) { return true }
      if !role.isDisjoint(with: [.auxiliary, .subjectPronoun, .complementiser]) { return false }
    }
    return bounds.upperBound <= start + ContentFinder.adverbialReach
  }

  /// Where a clause that ends before `end` starts: with its statement, or behind what another cue reports.
  func startOfClause(before end: Int, _ index: Int) -> Int {
    var start = bounds.lowerBound
    if index > 0 {
      for i in cues[index - 1].end..<max(cues[index - 1].end, end)
      where !narrated.isQuoted(i) && roles(i).contains(.comma) && i + 1 < end {
        let next = roles(i + 1)
        if next.contains(.breaker) || next.contains(.joiner) { start = i + 2 }
      }
    }
    // `A man was rescued; “he is fine,” his daughter said`
    if let semicolon = (start..<max(start, end)).last(where: { roles($0).contains(.semicolon) }),
      !narrated.isQuoted(semicolon), narrated.isQuoted(semicolon + 1)
    {
      start = semicolon + 1
    }
    return behindOpening(start, end: end)
  }

  /// Behind a word that links the statement to the one before: `But “no,” she said`.
  func behindOpening(_ start: Int, end: Int) -> Int {
    var i = start
    while i < end, !narrated.isQuoted(i),
      !roles(i).isDisjoint(with: [.conjunction, .joiner, .breaker, .adverb, .comma, .colon])
    {
      i += 1
    }
    return i < end && (i == start || narrated.isQuoted(i) || !roles(i - 1).contains(.adverb)) ? i : start
  }

  /// What goes on behind a cue in the middle: `The plan, Smith said, would fail`.
  func rest(behind cue: CueMatch, _ index: Int) -> Range<Int>? {
    var i = cue.end
    let ceiling = min(bounds.upperBound, i + ContentFinder.adverbialReach)
    while i < ceiling {
      if narrated.isQuoted(i) {
        if i == cue.end || roles(i - 1).isMark { break }
        return nil
      }
      let role = roles(i)
      if role.contains(.comma) || role.contains(.colon) || role.contains(.dash) {
        let next = i + 1
        guard next < bounds.upperBound else { return nil }
        if narrated.isQuoted(next), isReportedBehind(next) { return nil }
        // `“We are ready,” she said, and “we always were.”`; `“I like him,” she said, but “he was wrong.”`
        let joins = !roles(next).isDisjoint(with: [.joiner, .breaker])
        if joins, narrated.isQuoted(next + 1), next + 1 < bounds.upperBound, role.contains(.comma), i == cue.end,
          !isReportedBehind(next + 1)
        {
          return next + 1..<end(from: next + 1, cue: index)
        }
        if narrated.isQuoted(next) || takesUp(next, cue: cue, comma: i) {
          let end = end(from: next, cue: index)
          return next < end ? next..<end : nil
        }
      } else if role.contains(.stop) || role.contains(.semicolon) {
        return nil
      }
      if i > cue.start, sequence.starting(at: i) != nil { return nil }
      i += 1
    }
    guard i < ceiling, narrated.isQuoted(i) else { return nil }
    let end = end(from: i, cue: index)
    return i < end ? i..<end : nil
  }

  /// Whether the passage that ends at `last` is part of a clause that has other words too.
  private func isFragment(endingAt last: Int) -> Bool {
    guard let passage = narrated.passage(at: last).map({ narrated.passages[$0] }) else { return false }
    return passage.open > bounds.lowerBound && roles(passage.end - 2).contains(.comma) && !startsSentence(passage)
      && !roles(passage.open - 1).isMark
  }

  /// Whether the clause that a cue cut in two goes on at `i`.
  func takesUp(_ i: Int, cue: CueMatch, comma: Int) -> Bool {
    let last = cue.start - 1
    // Behind `said Smith,` an apposition is likelier than the rest of the clause.
    guard comma == cue.end, roles(last).contains(.comma) || isFragment(endingAt: last) else { return false }
    // `The plan is, says Smith, a trap`: a verb that waits for what follows.
    if cue.isInverted {
      return roles(last - 1).contains(.auxiliary) && !narrated.isQuoted(last - 1)
        && roles(i).isDisjoint(with: [.breaker, .relative, .joiner])
    }
    let role = roles(i)
    guard role.isDisjoint(with: [.breaker, .relative, .joiner]) else { return false }
    return !text.sense(i).form.contains(.gerund) && sequence.starting(at: i) == nil
  }
}
