internal import TextModel

/// The subject of a reporting verb: before it, behind it, or elsewhere in the sentence.
extension CueFinder {
  /// Gives the cue its subject; says whether the verb can be a cue with what stands beside it.
  func findSubject(of cue: inout CueMatch) -> Bool {
    let before = cue.group.lowerBound - 1
    let role = roles(before)
    if cue.form == .gerund { return findSubjectOfGerund(&cue, before: before) }
    if cue.isInfinitive {
      cue.subject = implied
      return true
    }
    let followsBreak = before < bounds.lowerBound || role.isMark || narrated.isQuoted(before)
    let followsQuotation = narrated.isQuoted(before) || followsBreak && narrated.isQuoted(before - 1)
    let inverted = followsBreak ? invertedSubject(of: cue) : nil
    let isTag = followsQuotation || role.contains(.comma) && (inverted.map(endsSentence) ?? false)
    if !isTag || inverted == nil, let subject = subjects.subject(before: cue.group.lowerBound) {
      cue.subject = subject
      return true
    }
    if let inverted {
      cue.subject = inverted
      cue.isInverted = true
      return true
    }
    // `He rose and said`: the subject of the verb before.
    if role.contains(.joiner) || role.contains(.breaker), cue.group.count > 0 {
      cue.subject = implied
      return true
    }
    if isAsked(&cue, before: before) { return true }
    // `…” wrote on Twitter.`: damaged text that lost its subject.
    if followsBreak, narrated.isQuoted(before) || role.contains(.stop) { return cue.frames.contains(.clause) }
    if isAskedBetweenCommas(&cue, before: before) { return true }
    return followsBreak && before >= bounds.lowerBound && role.contains(.comma) && cue.form.contains(.past)
      && cue.frames.contains(.clause)
      && {
        cue.subject = implied; return true
      }()
  }

  /// Whether nothing but who it is stands between a name behind its verb and the full stop: `, none of them badly hurt, said
  /// Superintendent Pryce of the county police.` So no clause is left that the name could be the subject of.
  private func endsSentence(_ subject: SubjectPhrase) -> Bool {
    guard subject.kind == .nominal, text.tokens[subject.tokens.lowerBound].isCapitalised else { return false }
    let end = subject.tokens.upperBound
    // `of the county police`, `for the city of Leeds`
    let rest = end..<min(end + 7, bounds.upperBound)
    guard let mark = rest.first(where: { roles($0).isMark || narrated.isQuoted($0) }), roles(mark).contains(.stop),
      !narrated.isQuoted(mark)
    else { return false }
    guard let first = (end..<mark).first else { return true }
    return roles(first).contains(.preposition)
      && (first..<mark).allSatisfy {
        roles($0).isDisjoint(with: [.auxiliary, .subjectPronoun, .infinitive]) && !text.isVerb($0)
      }
  }

  /// `Asked whether it rained, he said no`, `When asked by a reporter if it rained`: who asked is told behind it, if at all.
  func isAsked(_ cue: inout CueMatch, before: Int) -> Bool {
    let isFirst = before < bounds.lowerBound || before == bounds.lowerBound && roles(before).contains(.question)
    guard isFirst, cue.form.contains(.participle), cue.frames.contains(.question), cue.group.count == 1 else {
      return false
    }
    // Eight tokens buy `Asked by a reporter on Monday whether`.
    let near = cue.tokens.upperBound..<min(cue.tokens.upperBound + 8, bounds.upperBound)
    guard
      near.contains(where: {
        roles($0).contains(.question) && !narrated.isQuoted($0)
      })
    else { return false }
    cue.form = .participle
    cue.isPassive = true
    return true
  }

  /// `Smith, asked whether it rained, said no`: who is asked opens the sentence.
  func isAskedBetweenCommas(_ cue: inout CueMatch, before: Int) -> Bool {
    guard roles(before).contains(.comma), cue.form.contains(.participle), cue.frames.contains(.question),
      roles(cue.tokens.upperBound).contains(.question),
      let patient = subjects.phrase(endingAt: before - 1, floor: max(bounds.lowerBound, before - 12)),
      patient.tokens.lowerBound == bounds.lowerBound
    else { return false }
    cue.form = .participle
    cue.isPassive = true
    return true
  }

  var implied: SubjectPhrase {
    SubjectPhrase(kind: .implied, tokens: bounds.lowerBound..<bounds.lowerBound, head: bounds.lowerBound)
  }

  func findSubjectOfGerund(_ cue: inout CueMatch, before: Int) -> Bool {
    let role = roles(before)
    if !role.isDisjoint(with: [.determiner, .possessive]) { return false }
    if before >= bounds.lowerBound, text.isOwner(before) { return false }
    if cue.group.lowerBound < cue.tokens.lowerBound, let subject = subjects.subject(before: cue.group.lowerBound) {
      cue.subject = subject
      return true
    }
    // `a letter urging`: the noun before it.
    if before >= bounds.lowerBound, !role.isMark, subjects.isNominal(before), !narrated.isQuoted(before),
      let subject = subjects.subject(before: cue.group.lowerBound)
    {
      cue.subject = subject
      return true
    }
    cue.subject = implied
    return true
  }

  /// `said Smith`: a subject behind a verb that needs none before it.
  func invertedSubject(of cue: CueMatch) -> SubjectPhrase? {
    // `The wall was weak, say engineers`: with no ending it needs a plural.
    let isBare = cue.form.isDisjoint(with: [.past, .third])
    guard !isBare || cue.form.contains(.base), !cue.isPassive, cue.group.lowerBound == cue.tokens.lowerBound,
      !cue.frames.isDisjoint(with: [.clause, .quote]), cue.isInvertible,
      let subject = subjects.subject(from: cue.tokens.upperBound)
    else { return nil }
    if isBare,
      subject.kind != .nominal || !isPlural(subject) && !isCounted(subject)
        || text.tokens[cue.tokens.lowerBound].isCapitalised
    {
      return nil
    }
    let after = roles(subject.tokens.upperBound)
    let isBeforeQuotation = narrated.isQuoted(cue.group.lowerBound - 1)
    guard after.isDisjoint(with: [.auxiliary, .subjectPronoun, .infinitive]) || isBeforeQuotation else { return nil }
    if subject.tokens.upperBound < bounds.upperBound, text.isVerb(subject.tokens.upperBound),
      !narrated.isQuoted(subject.tokens.upperBound)
    {
      return nil
    }
    // `Hale, whom she called “a fool,” said he was ready`
    if isBeforeQuotation, subject.kind == .pronoun, after.contains(.auxiliary), !opensWithQuotation(before: cue) {
      return nil
    }
    // A lower-case word alone is an object sooner: `, said reporters` against `, told reporters`.
    return subject.kind == .pronoun && !isBeforeQuotation ? nil : subject
  }

  /// Whether the passage right before a cue opens the statement.
  func opensWithQuotation(before cue: CueMatch) -> Bool {
    narrated.passage(at: cue.group.lowerBound - 1).map { narrated.passages[$0].open <= bounds.lowerBound } ?? false
  }
}
