internal import TextModel

/// Content behind its cue: `said that it rained`.
extension ContentFinder {
  /// Where what `cue` reports begins, behind it.
  func startBehind(_ cue: CueMatch) -> Int? {
    var i = cue.end
    if cue.frames.contains(.addressee) { i = behindAddressee(from: i) }
    // `was accused of “theft” by Smith`
    if cue.isPassive, let agent = cue.subject?.tokens, agent.lowerBound > i,
      let quoted = (i..<min(i + 2, agent.lowerBound)).first(where: { narrated.isQuoted($0) })
    {
      return quoted
    }
    // `was asked by Smith whether`
    if cue.isPassive, let agent = cue.subject?.tokens, agent.lowerBound > i { i = agent.upperBound }
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
    if cue.frames.contains(.infinitive), role.contains(.infinitive) {
      // `promised not to go`
      return i > cue.end && roles(i - 1).contains(.negation) ? i - 1 : i
    }
    if cue.isInverted { return nil }
    if cue.frames.contains(.objectInfinitive), hasInfinitive(behind: cue.end) { return cue.end }
    if isDescribing(cue), !hasVerb(behind: i, of: cue), !hasQuotation(behind: i) { return nil }
    if cue.frames.contains(.clause), startsClause(i), cue.frames.contains(.object) || hasVerb(behind: i, of: cue) {
      return behindAdverbial(i)
    }
    if cue.frames.contains(.object), startsNounPhrase(i) { return i }
    if cue.frames.contains(.partlyQuoted), role.contains(.infinitive) || startsNounPhrase(i), hasQuotation(behind: i) {
      return i
    }
    return nil
  }

  /// Behind a short adverbial between the verb and the subject of a clause without `that`: `said in a filing it would
  /// close`, `said on Friday he was sorry`.
  private func behindAdverbial(_ start: Int) -> Int {
    guard roles(start).contains(.preposition), roles(start).isDisjoint(with: [.subordinator, .infinitive]) else {
      return start
    }
    // Seven tokens buy `in a filing to the exchange`.
    for i in start + 1..<min(start + 8, bounds.upperBound) {
      if narrated.isQuoted(i) || roles(i).isMark || roles(i).contains(.auxiliary) { return start }
      if roles(i).contains(.subjectPronoun), roles(i).isDisjoint(with: [.relative]),
        roles(i - 1).isDisjoint(with: [.preposition, .determiner])
      {
        return i
      }
    }
    return start
  }

  /// Behind whom one tells: `told reporters`, `told the BBC`, `told him`.
  func behindAddressee(from start: Int) -> Int {
    var i = start
    let ceiling = min(bounds.upperBound, start + ContentFinder.adverbialReach)
    while i < ceiling, !narrated.isQuoted(i) {
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
  func startOfQuotationOrClause(from start: Int, cue: CueMatch) -> Int? {
    let ceiling = min(bounds.upperBound, start + ContentFinder.adverbialReach)
    var i = start
    var isParted = false
    while i < ceiling {
      if narrated.isQuoted(i) {
        if i > start, cue.frames.isDisjoint(with: [.clause, .quote]) { return nil }
        // `told of a letter that backs him: “I was there,” he wrote`: the cue behind is nearer.
        if i > start + 1, reportsUtterance(at: i) { return nil }
        if i == start || roles(i - 1).isMark { return i }
        // `said on “The Hour” that it rained`: a title in an adverbial.
        guard let end = narrated.passage(at: i).map({ narrated.passages[$0].end }),
          roles(end).contains(.complementiser)
        else { return nil }
        return cue.frames.contains(.clause) ? end : nil
      }
      let role = roles(i)
      guard !role.isDisjoint(with: .clauseSigns) || text.isVerb(i) else {
        i += 1
        continue
      }
      if role.contains(.complementiser), cue.frames.contains(.clause) {
        // `said the plan that failed`: a relative clause.
        let isClause = i == start || !roles(start).isDisjoint(with: [.preposition, .adverb, .time]) || isParted
        return isClause ? i : nil
      }
      if role.contains(.colon) {
        return i + 1 < bounds.upperBound ? i + 1 : nil
      }
      if !role.isDisjoint(with: [.stop, .semicolon]) { return nil }
      if i > start, text.isVerb(i), sequence.hasVerb(at: i) { return nil }
      if role.contains(.comma) || role.contains(.dash) { isParted = true }
      if isParted, !role.isDisjoint(with: [.relative, .question]), let comma = comma(from: i + 1, to: ceiling) {
        // `said in its report, which was late, that it rained`
        i = comma
        continue
      }
      let isFinite = !role.isDisjoint(with: [.auxiliary, .subjectPronoun, .relative])
      if isFinite, !(role.contains(.relative) && isParted) { return nil }
      i += 1
    }
    return nil
  }

  /// The next comma outside of marks, before anything that ends a sentence.
  private func comma(from start: Int, to ceiling: Int) -> Int? {
    (start..<max(start, ceiling)).first { narrated.isQuoted($0) || roles($0).isMark }
      .flatMap { roles($0).contains(.comma) && !narrated.isQuoted($0) ? $0 : nil }
  }

  /// Whether a clause without `that` may start at `i`.
  func startsClause(_ i: Int) -> Bool {
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
  func hasVerb(behind i: Int, of cue: CueMatch) -> Bool {
    if cue.tone.stance == .neutral, !cue.frames.contains(.homonym) { return true }
    for j in i..<min(i + 25, bounds.upperBound) {
      if narrated.isQuoted(j) { return true }
      let role = roles(j)
      if role.contains(.comma) || role.contains(.stop) || role.contains(.semicolon) { return false }
      if !role.isDisjoint(with: [.auxiliary, .subjectPronoun]), role.isDisjoint(with: [.relative, .objectPronoun]) {
        return !text.isOwner(j) || j == i + 1
      }
      if j > i, text.isVerb(j), !text.sense(j).form.isDisjoint(with: [.past, .third]) { return true }
    }
    return false
  }

  func startsNounPhrase(_ i: Int) -> Bool {
    let role = roles(i)
    if !role.isDisjoint(with: [.determiner, .possessive, .objectPronoun, .question, .complementiser]) { return true }
    return subjects.isNominal(i)
  }

  /// Whether a participle describes the noun of an adverbial that opens the sentence: `In its letter confirming the
  /// date, …` says what letter it is, not what somebody says.
  private func isDescribing(_ cue: CueMatch) -> Bool {
    cue.form == .gerund && cue.group.count == 1 && cue.subject?.kind == .nominal
      && roles(bounds.lowerBound).contains(.preposition)
      && cue.start <= bounds.lowerBound + 1
  }

  /// Whether quoted words follow in the phrase that starts at `i`.
  private func hasQuotation(behind i: Int) -> Bool {
    for j in i..<min(i + ContentFinder.adverbialReach, bounds.upperBound) {
      if narrated.isQuoted(j) { return true }
      if roles(j).isMark || roles(j).contains(.subjectPronoun)
        || j > i && text.isVerb(j) && sequence.hasVerb(at: j)
      {
        return false
      }
    }
    return false
  }

  /// Whether `him to go`, `the two sides to talk` stands at `i`.
  func hasInfinitive(behind i: Int) -> Bool {
    for j in i..<min(i + 10, bounds.upperBound) {
      if narrated.isQuoted(j) || roles(j).isMark || roles(j).contains(.auxiliary) { return false }
      if j > i, roles(j).contains(.infinitive) { return true }
    }
    return false
  }
}

extension WordRole {
  /// What parts an adverbial from the clause behind it, or says that there is none.
  fileprivate static let clauseSigns: WordRole = [
    .complementiser, .colon, .stop, .semicolon, .comma, .dash, .relative, .question, .auxiliary, .subjectPronoun,
  ]
}
