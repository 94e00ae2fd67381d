internal import TextModel

/// What a cue reports, as pieces of the statement's tokens in order.
struct Content: Equatable {
  var pieces: [Range<Int>]
  /// Whether it stands before its cue.
  var isBeforeCue: Bool
}

/// Finds what the cues of one statement report.
///
/// Content stands behind its cue (`said that it rained`), before it (`It rained, Smith said`) or round it (`It
/// rained, Smith said, all day`). Clause bounds come from marks, complementisers and the next cue.
struct ContentFinder {
  let narrated: NarratedText
  let bounds: Range<Int>
  let cues: [CueMatch]
  let subjects: SubjectFinder

  var text: QuotationText { narrated.text }

  /// How far `that` or a quotation may be from a cue, over `in a statement issued late on Thursday`. Twenty tokens
  /// buy all but the rarest; each more costs false joins.
  private static let adverbialReach = 20

  init(_ narrated: NarratedText, bounds: Range<Int>, cues: [CueMatch]) {
    self.narrated = narrated
    self.bounds = bounds
    self.cues = cues
    subjects = SubjectFinder(narrated, bounds: bounds)
  }

  func roles(_ i: Int) -> WordRole { text.roles(i, in: bounds) }

  /// What the cue at `index` of ``cues`` reports, or `nil` where it reports nothing here.
  func content(of index: Int) -> Content? {
    let cue = cues[index]
    if cue.kind == .phrase { return contentOfPhrase(cue, index) }
    if cue.kind == .noun { return behindNoun(cue, index) }
    if let before = contentBefore(cue, index) { return before }
    guard let start = startBehind(cue),
      !cue.isPassive || cue.kind == .predicate || narrated.isQuoted(start) && start <= cue.end + 1
    else {
      return nil
    }
    let end = end(from: start, cue: index)
    return start < end ? Content(pieces: [start..<end], isBeforeCue: false) : nil
  }

  // MARK: Behind the cue

  /// Where what `cue` reports begins, behind it.
  private func startBehind(_ cue: CueMatch) -> Int? {
    var i = cue.end
    if cue.frames.contains(.addressee) { i = behindAddressee(from: i) }
    if let start = startOfQuotationOrClause(from: i, cue: cue) { return start }
    while i < bounds.upperBound, !narrated.isQuoted(i), !roles(i).isDisjoint(with: [.time, .adverb]),
      roles(i).isDisjoint(with: [.determiner, .preposition, .question]),
      i + 1 >= bounds.upperBound || !roles(i + 1).contains(.auxiliary)
    {
      i += 1
    }
    guard i < bounds.upperBound else { return nil }
    if narrated.isQuoted(i) { return i }
    let role = roles(i)
    if role.isMark { return nil }
    if cue.frames.contains(.question), role.contains(.question) { return i }
    if cue.frames.contains(.clause), !role.isDisjoint(with: [.complementiser, .question]) { return i }
    if cue.frames.contains(.infinitive), role.contains(.infinitive) { return i }
    if cue.isInverted { return nil }
    if cue.frames.contains(.objectInfinitive), hasInfinitive(behind: i) { return i }
    if cue.frames.contains(.clause), startsClause(i), cue.frames.contains(.object) || hasVerb(behind: i, of: cue) {
      return i
    }
    if cue.frames.contains(.object), startsNounPhrase(i) { return i }
    return nil
  }

  /// Behind whom one tells: `told reporters`, `told the BBC`, `told him`.
  private func behindAddressee(from start: Int) -> Int {
    var i = start
    while i < bounds.upperBound, !narrated.isQuoted(i) {
      let role = roles(i)
      if !role.isDisjoint(with: [.objectPronoun, .audience]), i == start || role.contains(.audience) { return i + 1 }
      if role.isMark
        || !role.isDisjoint(with: [.complementiser, .question, .subjectPronoun, .preposition, .infinitive])
      {
        return i
      }
      let opensPhrase = !role.isDisjoint(with: [.determiner, .possessive])
      if i > start, opensPhrase, !roles(i - 1).contains(.determiner) { return i }
      if !role.isDisjoint(with: [.auxiliary, .relative]) { return i }
      if i > start, roles(i).contains(.time) { return i }
      i += 1
    }
    return i
  }

  /// The quotation, or the clause behind `that`, that only adverbials part from `start`.
  private func startOfQuotationOrClause(from start: Int, cue: CueMatch) -> Int? {
    let ceiling = min(bounds.upperBound, start + Self.adverbialReach)
    var i = start
    var isParted = false
    while i < ceiling {
      if narrated.isQuoted(i) {
        if i > start, cue.frames.isDisjoint(with: [.clause, .quote]) { return nil }
        let isDirect = i == start || isParted || roles(i - 1).isMark
        return isDirect ? i : nil
      }
      let role = roles(i)
      if role.contains(.complementiser), cue.frames.contains(.clause) {
        // `said the plan that failed`: a relative clause.
        let isClause = i == start || !roles(start).isDisjoint(with: [.preposition, .adverb, .time]) || isParted
        return isClause ? i : nil
      }
      if role.contains(.colon) {
        return i + 1 < bounds.upperBound ? i + 1 : nil
      }
      if !role.isDisjoint(with: [.stop, .semicolon]) { return nil }
      if i > start, cues.contains(where: { $0.kind == .verb && $0.tokens.lowerBound == i }) { return nil }
      if role.contains(.comma) || role.contains(.dash) { isParted = true }
      let isFinite = !role.isDisjoint(with: [.auxiliary, .subjectPronoun, .relative])
      if isFinite, !(role.contains(.relative) && isParted) { return nil }
      i += 1
    }
    return nil
  }

  /// Whether a clause without `that` may start at `i`.
  private func startsClause(_ i: Int) -> Bool {
    let role = roles(i)
    if !role.isDisjoint(with: [.determiner, .possessive, .subjectPronoun, .pronoun]) { return true }
    if role.contains(.adverb), roles(i + 1).contains(.auxiliary) { return true }
    if !role.isDisjoint(with: [.infinitive, .conjunction, .joiner, .objectPronoun, .auxiliary]) { return false }
    if role.contains(.preposition) || role.contains(.subordinator) {
      // `said in 2014 he would`: a clause only where a subject comes.
      return (i..<min(i + 12, bounds.upperBound)).contains {
        !narrated.isQuoted($0) && !roles($0).isDisjoint(with: [.subjectPronoun, .auxiliary])
      }
    }
    return subjects.isNominal(i)
  }

  /// Whether what stands at `i` has a verb, so that it is a clause: `maintained the roads were safe`, but not
  /// `maintained the roads`.
  private func hasVerb(behind i: Int, of cue: CueMatch) -> Bool {
    if cue.stance == .neutral, !cue.frames.contains(.homonym) { return true }
    for j in i..<min(i + 25, bounds.upperBound) {
      if narrated.isQuoted(j) { return true }
      let role = roles(j)
      if role.contains(.comma) || role.contains(.stop) || role.contains(.semicolon) { return false }
      if !role.isDisjoint(with: [.auxiliary, .subjectPronoun]), role.isDisjoint(with: [.relative, .objectPronoun]) {
        return text.tokens[j].hash != text.possessiveHash || j == i + 1
      }
      if j > i, text.senses[j].isVerb, !text.senses[j].form.isDisjoint(with: [.past, .third]) { return true }
    }
    return false
  }

  private func startsNounPhrase(_ i: Int) -> Bool {
    let role = roles(i)
    if !role.isDisjoint(with: [.determiner, .possessive, .objectPronoun, .question, .complementiser]) { return true }
    return subjects.isNominal(i)
  }

  /// Whether `him to go`, `the two sides to talk` stands at `i`.
  private func hasInfinitive(behind i: Int) -> Bool {
    for j in i..<min(i + 10, bounds.upperBound) {
      if narrated.isQuoted(j) || roles(j).isMark || roles(j).contains(.auxiliary) { return false }
      if j > i, roles(j).contains(.infinitive) { return true }
    }
    return false
  }

  /// Where what begins at `start` ends.
  func end(from start: Int, cue index: Int) -> Int {
    let isDirect = narrated.isQuoted(start)
    var i = start
    while i < bounds.upperBound {
      if let passage = narrated.passage(at: i) {
        let end = min(narrated.passages[passage].end, bounds.upperBound)
        if i > start, reportsUtterance(at: i) { return trimmed(start..<i) }
        let isUtterance = isDirect && startsSentence(narrated.passages[passage])
        if isDirect
          ? isUtterance || !goesOn(behind: end) : endsWithComma(end) && (breaksOff(at: end) || text.endsInIng(end))
        {
          return end
        }
        i = max(i + 1, end)
        continue
      }
      if i > start, endsContent(at: i, start: start, cue: index) { return i }
      i += 1
    }
    return trimmed(start..<bounds.upperBound)
  }

  /// Whether a quotation that opens with marks goes on behind them: `“weak” and “sad”`.
  private func goesOn(behind end: Int) -> Bool {
    guard end < bounds.upperBound, !roles(end).isMark || narrated.isQuoted(end) else { return false }
    if endsWithComma(end) { return roles(end).contains(.joiner) && narrated.isQuoted(end + 1) }
    return !roles(end - 2).contains(.stop)
  }

  /// Whether the passage that ends before `end` has a comma inside its closing mark, American style.
  private func endsWithComma(_ end: Int) -> Bool {
    end - 2 >= bounds.lowerBound && roles(end - 2).contains(.comma)
  }

  /// Whether the passage at `i` is an utterance that a cue behind it reports.
  private func reportsUtterance(at i: Int) -> Bool {
    guard let passage = narrated.passage(at: i).map({ narrated.passages[$0] }), passage.open == i else { return false }
    return startsSentence(passage) && isReportedBehind(i)
  }

  /// Whether a cue at `i` leads to an utterance, which is its own and no part of what another cue reports.
  private func leadsToUtterance(at i: Int, cue index: Int) -> Bool {
    guard let cue = cues.first(where: { $0.start == i && $0.kind == .verb }), cues[index].tokens != cue.tokens,
      let start = startBehind(cue), let passage = narrated.passage(at: start).map({ narrated.passages[$0] })
    else { return false }
    return passage.open == start && startsSentence(passage)
  }

  /// Whether what stands behind a comma at `i` is no longer what the cue reports: another cue, or a clause that
  /// breaks away.
  private func breaksOff(at i: Int) -> Bool {
    guard i < bounds.upperBound, !narrated.isQuoted(i) else { return false }
    if roles(i).contains(.breaker) { return true }
    // `Smith, who thinks it is late, called it a night`: the verb of a subject before.
    if cues.contains(where: { $0.group.lowerBound == i && $0.form.contains(.past) && $0.start < i }) { return true }
    let next = roles(i).contains(.joiner) ? i + 1 : i
    if let following = cues.first(where: { $0.start >= i && $0.start <= next }) {
      return following.subject?.kind != .relative
    }
    return false
  }

  /// Whether the content of a cue ends before the token at `i`.
  private func endsContent(at i: Int, start: Int, cue index: Int) -> Bool {
    let role = roles(i)
    if role.contains(.semicolon) || leadsToUtterance(at: i, cue: index) { return true }
    if role.contains(.stop) { return text.tokens[i].firstByte != UInt8(ascii: ".") ? false : isLastStop(i) }
    if role.contains(.comma) || role.contains(.dash) {
      return breaksOff(at: i + 1)
    }
    if role.contains(.preposition) || role.contains(.subordinator) {
      return cues.contains { $0.start == i + 1 && $0.form == .gerund && $0.subject?.kind == .implied }
    }
    if role.contains(.joiner) {
      return cues.contains {
        $0.start == i + 1
          && ($0.subject?.kind == .nominal
            || $0.subject?.kind == .implied
              && !$0.form.isDisjoint(with: [.past, .gerund]))
      }
    }
    return false
  }

  private func isLastStop(_ i: Int) -> Bool { i + 1 >= bounds.upperBound }

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

  // MARK: Before and round the cue

  /// What stands before the cue, and behind it again: `“No,” he said. “Never.”`
  private func contentBefore(_ cue: CueMatch, _ index: Int) -> Content? {
    guard !cue.frames.isDisjoint(with: [.clause, .quote]), cue.form != .gerund || cue.group.count > 1 else {
      return nil
    }
    let boundary = cue.start - 1
    guard boundary >= bounds.lowerBound else { return nil }
    var last = boundary
    if !narrated.isQuoted(last), roles(last).contains(.comma) || roles(last).contains(.dash) { last -= 1 }
    guard last >= bounds.lowerBound else { return nil }
    guard cue.subject.map({ $0.kind != .relative }) ?? true else { return nil }
    if let passage = narrated.passage(at: last) {
      guard followsQuotation(cue, passage: narrated.passages[passage], isParted: last < boundary) else { return nil }
    } else {
      guard last < boundary, roles(boundary).contains(.comma), followsClause(cue, endingAt: last) else { return nil }
    }
    let start = utterance(endingAt: last) ?? startOfClause(before: boundary, index)
    let end = narrated.isQuoted(last) ? last + 1 : trimmed(start..<last + 1)
    guard start < end else { return nil }
    var pieces = [start..<end]
    if let rest = rest(behind: cue, index) { pieces.append(rest) }
    return Content(pieces: pieces, isBeforeCue: true)
  }

  /// The passage that has the token at `last`, where it is a sentence of its own behind a mark of the narration:
  /// `He shook his head: “No,” he said.`
  private func utterance(endingAt last: Int) -> Int? {
    guard let passage = narrated.passage(at: last).map({ narrated.passages[$0] }), startsSentence(passage) else {
      return nil
    }
    let before = roles(passage.open - 1)
    return before.isMark && !narrated.isQuoted(passage.open - 1) ? passage.open : nil
  }

  /// Whether the first word in a passage has a capital, as a whole utterance has.
  private func startsSentence(_ passage: QuotedPassage) -> Bool {
    guard let first = passage.content.first(where: { text.tokens[$0].kind != .punctuation }) else { return false }
    return text.tokens[first].isCapitalised && !roles(passage.end).contains(.auxiliary)
  }

  /// Whether a cue right behind a passage reports it.
  private func followsQuotation(_ cue: CueMatch, passage: QuotedPassage, isParted: Bool) -> Bool {
    guard let last = passage.content.last(where: { text.senses[$0].roles != .quotationMark }) else { return false }
    let role = text.senses[last].roles
    if let start = startBehind(cue) {
      // `At the rally, “Fair Deal,” Smith said: “No.”`, `On “The Hour,” Smith said it was over`.
      if let next = narrated.passage(at: start) {
        if startsSentence(narrated.passages[next]), !startsSentence(passage) { return false }
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
  private func followsClause(_ cue: CueMatch, endingAt last: Int) -> Bool {
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
  private func isAdverbialTail(_ start: Int) -> Bool {
    guard !roles(start).isDisjoint(with: [.preposition, .time, .adverb]),
      roles(start).isDisjoint(with: [.infinitive, .determiner])
    else { return false }
    for i in start..<min(start + Self.adverbialReach, bounds.upperBound) {
      let role = roles(i)
      if narrated.isQuoted(i) { return false }
      if role.contains(.comma) || role.contains(.stop) { return true }
      if !role.isDisjoint(with: [.auxiliary, .subjectPronoun, .complementiser]) { return false }
    }
    return bounds.upperBound <= start + Self.adverbialReach
  }

  /// Where a clause that ends before `end` starts: with its statement, or behind what another cue reports.
  private func startOfClause(before end: Int, _ index: Int) -> Int {
    var start = bounds.lowerBound
    if index > 0 {
      for i in cues[index - 1].end..<max(cues[index - 1].end, end)
      where !narrated.isQuoted(i) && roles(i).contains(.comma) && i + 1 < end {
        let next = roles(i + 1)
        if next.contains(.breaker) || next.contains(.joiner) { start = i + 2 }
      }
    }
    return behindOpening(start, end: end)
  }

  /// Behind a word that links the statement to the one before: `But “no,” she said`.
  private func behindOpening(_ start: Int, end: Int) -> Int {
    var i = start
    while i < end, !narrated.isQuoted(i),
      !roles(i).isDisjoint(with: [.conjunction, .joiner, .breaker, .adverb, .comma, .colon])
    {
      i += 1
    }
    return i < end && (i == start || narrated.isQuoted(i) || !roles(i - 1).contains(.adverb)) ? i : start
  }

  /// What goes on behind a cue in the middle: `The plan, Smith said, would fail`.
  private func rest(behind cue: CueMatch, _ index: Int) -> Range<Int>? {
    var i = cue.end
    let ceiling = min(bounds.upperBound, i + Self.adverbialReach)
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
        if narrated.isQuoted(next) || takesUp(next, cue: cue, comma: i) {
          let end = end(from: next, cue: index)
          return next < end ? next..<end : nil
        }
      } else if role.contains(.stop) || role.contains(.semicolon) {
        return nil
      }
      if cues.contains(where: { $0.start == i && $0.start > cue.start }) { return nil }
      i += 1
    }
    guard i < ceiling, narrated.isQuoted(i) else { return nil }
    let end = end(from: i, cue: index)
    return i < end ? i..<end : nil
  }

  /// Whether the passage at `i` has a cue of its own right behind it.
  private func isReportedBehind(_ i: Int) -> Bool {
    guard let passage = narrated.passage(at: i) else { return false }
    let end = narrated.passages[passage].end
    return cues.contains { $0.start == end }
  }

  /// Whether the clause that a cue cut in two goes on at `i`.
  private func takesUp(_ i: Int, cue: CueMatch, comma: Int) -> Bool {
    let last = cue.start - 1
    guard comma == cue.end, !narrated.isQuoted(last), roles(last).contains(.comma) else { return false }
    let role = roles(i)
    guard role.isDisjoint(with: [.breaker, .relative, .joiner]) else { return false }
    return !text.senses[i].form.contains(.gerund) && !cues.contains { $0.start == i }
  }

  // MARK: Nouns and phrases

  private func behindNoun(_ cue: CueMatch, _ index: Int) -> Content? {
    var start = cue.end
    guard start < bounds.upperBound else { return nil }
    if !roles(start).isDisjoint(with: [.preposition, .colon]),
      roles(start).isDisjoint(with: [.infinitive, .complementiser])
    {
      start += 1
    }
    guard start < bounds.upperBound else { return nil }
    let end = end(from: start, cue: index)
    return start < end ? Content(pieces: [start..<end], isBeforeCue: false) : nil
  }

  private func contentOfPhrase(_ cue: CueMatch, _ index: Int) -> Content? {
    let behind = cue.end < bounds.upperBound && roles(cue.end).contains(.comma) ? cue.end + 1 : cue.end
    if !cue.isInverted, narrated.isQuoted(behind), behind < bounds.upperBound {
      return Content(pieces: [behind..<end(from: behind, cue: index)], isBeforeCue: false)
    }
    let isFirst = (bounds.lowerBound..<cue.start).allSatisfy {
      !roles($0).isDisjoint(with: [.conjunction, .joiner, .breaker, .adverb, .comma])
    }
    if isFirst {
      var i = cue.end
      while i < bounds.upperBound, !narrated.isQuoted(i), !roles(i).contains(.comma) {
        if i > cue.end + 40 { return nil }
        i += 1
      }
      let start = i < bounds.upperBound && roles(i).contains(.comma) && !narrated.isQuoted(i) ? i + 1 : i
      guard start < bounds.upperBound else { return nil }
      let end = end(from: start, cue: index)
      return start < end ? Content(pieces: [start..<end], isBeforeCue: false) : nil
    }
    let start = startOfClause(before: cue.start, index)
    let end = trimmed(start..<cue.start)
    return start < end ? Content(pieces: [start..<end], isBeforeCue: true) : nil
  }
}
