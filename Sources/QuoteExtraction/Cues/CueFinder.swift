internal import TextModel

/// Finds the cues of one statement: reporting verbs with a subject, nouns of speech, phrases.
struct CueFinder {
  let narrated: NarratedText
  let bounds: Range<Int>
  /// Whether every word has a capital, as in some headlines, so that a capital says nothing.
  let isTitleCase: Bool
  let subjects: SubjectFinder

  var text: QuotationText { narrated.text }

  init(_ narrated: NarratedText, bounds: Range<Int>, isTitleCase: Bool) {
    self.narrated = narrated
    self.bounds = bounds
    self.isTitleCase = isTitleCase
    subjects = SubjectFinder(narrated, bounds: bounds)
  }

  /// All cues outside of quotation marks, in order.
  func cues() -> [CueMatch] {
    var cues: [CueMatch] = []
    let narrated = narrated
    let words = narrated.text.cueWords
    var next = words.partitioningIndex { $0 >= bounds.lowerBound }
    var free = bounds.lowerBound
    while next < words.count, words[next] < bounds.upperBound {
      let i = words[next]
      next += 1
      guard i >= free, !narrated.isQuoted(i), let cue = cue(at: i) else { continue }
      if cue.isSilent {
        free = endOfSilence(from: cue.tokens.upperBound)
      } else {
        cues.append(cue)
        free = cue.tokens.upperBound
      }
    }
    joinQuotedAsSaying(among: &cues)
    joinRefusals(among: &cues)
    lendSubjects(among: &cues)
    return cues
  }

  /// `Smith was quoted by the BBC as saying`: who is quoted is the subject of the participle, and the two are one cue.
  private func joinQuotedAsSaying(among cues: inout [CueMatch]) {
    guard cues.contains(where: { $0.patient != nil }) else { return }
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
  private func joinRefusals(among cues: inout [CueMatch]) {
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
  private func leadsToClause(_ cue: CueMatch) -> Bool {
    let i = cue.tokens.upperBound
    return i < bounds.upperBound && (narrated.isQuoted(i) || !roles(i).isDisjoint(with: [.complementiser, .question]))
  }

  /// Behind the clause that says that nothing was said: `did not respond to a request for comment`.
  private func endOfSilence(from start: Int) -> Int {
    // Twenty tokens buy `did not immediately respond to several requests for comment on the letter`.
    let reach = start..<min(start + 20, bounds.upperBound)
    return reach.first {
      narrated.isQuoted($0) || roles($0).isMark || !roles($0).isDisjoint(with: [.breaker, .joiner, .subjectPronoun])
    } ?? reach.upperBound
  }

  /// Gives cues that have no subject that of the cue before, or at the start of a sentence of the one behind.
  private func lendSubjects(among cues: inout [CueMatch]) {
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
  private func pronoun(before end: Int, behind start: Int?) -> SubjectPhrase? {
    let floor = max(start ?? bounds.lowerBound, end - 40)
    guard floor < end else { return nil }
    let found = (floor..<end).last {
      !narrated.isQuoted($0) && roles($0).contains(.subjectPronoun)
        && roles($0).isDisjoint(with: [.objectPronoun, .relative])
    }
    return found.map { SubjectPhrase(kind: .pronoun, tokens: $0..<$0 + 1, head: $0) }
  }

  private func cue(at i: Int) -> CueMatch? {
    let sense = text.senses[i]
    if sense.startsPhrase, let phrase = phraseCue(at: i) { return phrase }
    if sense.isVerb, let verb = verbCue(at: i, sense: sense) { return verb }
    if sense.noun >= 0 { return nounCue(at: i, sense: sense) }
    return nil
  }

  func roles(_ i: Int) -> WordRole { text.roles(i, in: bounds) }

  // MARK: Verbs

  private func verbCue(at i: Int, sense: WordSense) -> CueMatch? {
    if text.tokens[i].isCapitalised, i > bounds.lowerBound, !isTitleCase,
      !text.roles(i - 1, in: bounds).contains(.quotationMark)
    {
      return nil
    }
    guard let (verb, end) = verb(at: i, head: text.lexicon.verbs[Int(sense.verb)]) else { return nil }
    let group = VerbGroup(endingAt: i, form: sense.form, in: narrated, bounds: bounds)
    guard group.isPossible else { return nil }
    var cue = CueMatch(
      kind: .verb, tokens: i..<end, group: group.start..<end, lemma: verb.lemma, tone: verb.tone,
      frames: verb.frames, form: group.form, isNegated: group.isNegated, isPassive: group.isPassive,
      isInvertible: verb.isInvertible, isInfinitive: group.isInfinitive)
    guard findSubject(of: &cue) else { return nil }
    if cue.isPassive {
      cue.patient = cue.subject
      cue.subject = agent(of: cue)
    } else if let subject = cue.subject, subject.isNear, isNobody(subject) {
      cue.isNegated.toggle()
    }
    return isNounAfterAll(cue, sense: sense) ? nil : cue
  }

  /// `Neither company responded`, `no officials said`
  private func isNobody(_ subject: SubjectPhrase) -> Bool {
    let first = subject.tokens.lowerBound
    return roles(first).contains(.naught) || roles(first - 1).contains(.naught) && !narrated.isQuoted(first - 1)
  }

  /// Who does what a passive verb says, where that is told: `was asked by Smith`.
  private func agent(of cue: CueMatch) -> SubjectPhrase? {
    // Six tokens buy `was asked again on Friday by`.
    let by = (cue.tokens.upperBound..<cue.tokens.upperBound + 6).first { roles($0).contains(.agent) }
    return by.flatMap { subjects.subject(from: $0 + 1) }
  }

  /// The verb with the most particles that are there.
  private func verb(at i: Int, head: ReportingLexicon.VerbHead) -> (ReportingVerb, end: Int)? {
    for phrasal in head.phrasal {
      let particles = phrasal.particles
      let end = i + 1 + particles.count
      if end <= bounds.upperBound, !(i + 1..<end).contains(where: { narrated.isQuoted($0) }),
        particles.indices.allSatisfy({ text.tokens[i + 1 + $0].hash == particles[$0] })
      {
        return (phrasal.verb, end)
      }
    }
    return head.plain.map { ($0, i + 1) }
  }

  /// Gives the cue its subject; says whether the verb can be a cue with what stands beside it.
  private func findSubject(of cue: inout CueMatch) -> Bool {
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
    if !followsQuotation || inverted == nil, let subject = subjects.subject(before: cue.group.lowerBound) {
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

  /// `Asked whether it rained, he said no`, `When asked by a reporter if it rained`: who asked is told behind it, if at all.
  private func isAsked(_ cue: inout CueMatch, before: Int) -> Bool {
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
  private func isAskedBetweenCommas(_ cue: inout CueMatch, before: Int) -> Bool {
    guard roles(before).contains(.comma), cue.form.contains(.participle), cue.frames.contains(.question),
      roles(cue.tokens.upperBound).contains(.question),
      let patient = subjects.phrase(endingAt: before - 1, floor: max(bounds.lowerBound, before - 12)),
      patient.tokens.lowerBound == bounds.lowerBound
    else { return false }
    cue.form = .participle
    cue.isPassive = true
    return true
  }

  private var implied: SubjectPhrase {
    SubjectPhrase(kind: .implied, tokens: bounds.lowerBound..<bounds.lowerBound, head: bounds.lowerBound)
  }

  private func findSubjectOfGerund(_ cue: inout CueMatch, before: Int) -> Bool {
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
  private func invertedSubject(of cue: CueMatch) -> SubjectPhrase? {
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
    if subject.tokens.upperBound < bounds.upperBound, text.senses[subject.tokens.upperBound].isVerb,
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
  private func opensWithQuotation(before cue: CueMatch) -> Bool {
    narrated.passage(at: cue.group.lowerBound - 1).map { narrated.passages[$0].open <= bounds.lowerBound } ?? false
  }

  /// Whether a word that may be a noun too is one here: `the report`, `his claims`, `two demands`.
  private func isNounAfterAll(_ cue: CueMatch, sense: WordSense) -> Bool {
    let i = cue.tokens.lowerBound
    guard cue.form.isDisjoint(with: [.gerund]), cue.group.lowerBound == i, !cue.isPassive else { return false }
    if cue.isInverted, narrated.isQuoted(i - 1) { return false }
    let before = roles(i - 1)
    if !before.isDisjoint(with: [.determiner, .possessive]), before.isDisjoint(with: [.pronoun, .subjectPronoun]) {
      return true
    }
    guard !cue.form.contains(.past) || cue.form.contains(.base) else { return false }
    if cue.isInverted, cue.form == .base { return sense.noun >= 0 || cue.frames.contains(.homonym) }
    guard let subject = cue.subject, subject.kind != .implied, !cue.isInverted else { return cue.form != .third }
    if subject.kind != .nominal { return false }
    let next = roles(cue.tokens.upperBound)
    let isFollowedByContent =
      !next.isDisjoint(with: [
        .complementiser, .determiner, .possessive, .subjectPronoun, .objectPronoun, .question, .colon,
      ])
      || narrated.isQuoted(cue.tokens.upperBound)
      || (next.contains(.comma) && narrated.isQuoted(cue.tokens.upperBound + 1))
      || cue.tokens.upperBound < bounds.upperBound && text.tokens[cue.tokens.upperBound].isCapitalised && !isTitleCase
    if cue.form == .base, !isPlural(subject) {
      // `more than half of voters say`, `six in 10 say`: where the verb cannot be a noun, any plural does.
      return sense.noun >= 0 || cue.frames.contains(.homonym) || !isCounted(subject)
    }
    // `Mayor calls bridge ‘unsafe’`: a headline has no articles.
    if isTitleCase, cue.form == .third, hasQuotation(behind: cue.tokens.upperBound) { return false }
    if narrated.isQuoted(cue.start - 1) { return false }
    // `Pier will reopen, minister promises`
    if isTitleCase, cue.form == .third, cue.end == bounds.upperBound, roles(cue.start - 1).contains(.comma) {
      return false
    }
    if isTitleCase, cue.form == .third, cue.tokens.count > 1, text.tokens[subject.head].isCapitalised { return false }
    let isNamed =
      text.tokens[subject.head].isCapitalised
      || !roles(subject.tokens.lowerBound).isDisjoint(with: [.determiner, .possessive])
    if cue.form == .third, cue.frames.contains(.homonym) || sense.noun >= 0, !isNamed { return true }
    return (sense.noun >= 0 || cue.frames.contains(.homonym)) && !isFollowedByContent
  }

  /// Whether anything in a subject is more than one.
  private func isCounted(_ subject: SubjectPhrase) -> Bool {
    subject.tokens.contains {
      text.tokens[$0].kind == .number || roles($0).contains(.plural) || text.ends($0, as: .plural)
    }
  }

  /// Whether quoted words follow within a short noun phrase.
  private func hasQuotation(behind i: Int) -> Bool {
    (i..<min(i + 5, bounds.upperBound)).first { narrated.isQuoted($0) || roles($0).isMark }.map(narrated.isQuoted)
      ?? false
  }

  /// Whether a subject may go with a verb that has no ending: `voters say`, `Smith and Jones say`.
  private func isPlural(_ subject: SubjectPhrase) -> Bool {
    text.ends(subject.head, as: .plural)
      || !roles(subject.head).isDisjoint(with: [.plural, .pronoun]) && !roles(subject.head).contains(.singular)
      || subject.tokens.contains { roles($0).contains(.joiner) }
  }
}
