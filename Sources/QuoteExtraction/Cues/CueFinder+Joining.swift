internal import TextModel

/// Cues that are one, and subjects that one cue has from another.
extension CueFinder {
  /// `Smith was quoted by the BBC as saying`: who is quoted is the subject of the participle, and the two are one cue.
  func joinQuotedAsSaying(among cues: inout [CueMatch]) {
    guard cues.count > 1, cues.contains(where: { $0.patient != nil }) else { return }
    var joined: [CueMatch] = []
    joined.reserveCapacity(cues.count)
    for var cue in cues {
      if let passive = joined.last, let patient = passive.patient, cue.form == .gerund, cue.kind == .verb,
        roles(cue.tokens.lowerBound - 1).contains(.comparer),
        // Eight tokens buy `was quoted on Monday by the Larkmoor Courier as saying`.
        cue.tokens.lowerBound - passive.tokens.upperBound <= 8
      {
        cue.group = passive.group.lowerBound..<cue.tokens.upperBound
        cue.form = .past
        cue.subject = patient
        joined.removeLast()
      }
      joined.append(cue)
    }
    cues = joined
  }

  /// `He declined to say whether it rained`: one cue, the saying negated.
  func joinRefusals(among cues: inout [CueMatch]) {
    guard cues.contains(where: { $0.frames.contains(.refusal) }) else { return }
    var joined: [CueMatch] = []
    for var cue in cues {
      if let refusal = joined.last, refusal.frames.contains(.refusal), cue.isInfinitive,
        cue.group.lowerBound == refusal.tokens.upperBound, leadsToClause(cue)
      {
        cue.tokens = refusal.tokens.lowerBound..<cue.tokens.upperBound
        cue.group = refusal.group.lowerBound..<cue.tokens.upperBound
        cue.form = refusal.form
        cue.isNegated = !refusal.isNegated
        cue.isInfinitive = false
        cue.subject = refusal.subject
        joined.removeLast()
      }
      joined.append(cue)
    }
    cues = joined.filter { $0.frames != .refusal }
  }

  /// Whether what is reported follows a verb at once: a clause that a small word opens, or a quotation.
  func leadsToClause(_ cue: CueMatch) -> Bool {
    let i = cue.tokens.upperBound
    return i < bounds.upperBound && (narrated.isQuoted(i) || !roles(i).isDisjoint(with: [.complementiser, .question]))
  }

  /// Behind the clause that says that nothing was said: `did not respond to a request for comment`.
  func endOfSilence(from start: Int) -> Int {
    // Twenty tokens buy `did not immediately respond to several requests for comment on the letter`.
    let reach = start..<min(start + 20, bounds.upperBound)
    return reach.first {
      narrated.isQuoted($0) || roles($0).isMark || !roles($0).isDisjoint(with: [.breaker, .joiner, .subjectPronoun])
    } ?? reach.upperBound
  }

  /// Gives cues that have no subject that of the cue before, or at the start of a sentence of the one behind.
  func lendSubjects(among cues: inout [CueMatch]) {
    var last: SubjectPhrase?
    for i in cues.indices where cues[i].kind == .verb || cues[i].kind == .predicate {
      if let subject = cues[i].subject, subject.isNear {
        if cues[i].form != .gerund { last = subject }
      } else {
        cues[i].borrowed = pronoun(before: cues[i].start, behind: last?.tokens.upperBound) ?? last
      }
    }
    var next: SubjectPhrase?
    for i in cues.indices.reversed() {
      if let subject = cues[i].subject, subject.isNear, cues[i].form != .gerund { next = subject }
      if cues[i].subject?.kind == .implied, cues[i].borrowed == nil { cues[i].borrowed = next }
    }
  }

  /// The nearest pronoun that can only be a subject: `he used harsher words, saying that …`.
  func pronoun(before end: Int, behind start: Int?) -> SubjectPhrase? {
    let floor = max(start ?? bounds.lowerBound, end - 40)
    guard floor < end else { return nil }
    let found = (floor..<end).last {
      !narrated.isQuoted($0) && roles($0).contains(.subjectPronoun)
        && roles($0).isDisjoint(with: [.objectPronoun, .relative])
    }
    return found.map { SubjectPhrase(kind: .pronoun, tokens: $0..<$0 + 1, head: $0) }
  }
}
