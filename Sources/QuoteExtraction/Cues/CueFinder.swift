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

  func cue(at i: Int) -> CueMatch? {
    let sense = text.senses[i]
    if sense.startsPhrase, let phrase = phraseCue(at: i) { return phrase }
    if sense.isVerb, let verb = verbCue(at: i, sense: sense) { return verb }
    if sense.noun >= 0 { return nounCue(at: i, sense: sense) }
    return nil
  }

  func roles(_ i: Int) -> WordRole { text.roles(i, in: bounds) }

  // MARK: Verbs

  func verbCue(at i: Int, sense: WordSense) -> CueMatch? {
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
  func isNobody(_ subject: SubjectPhrase) -> Bool {
    let first = subject.tokens.lowerBound
    return roles(first).contains(.naught) || roles(first - 1).contains(.naught) && !narrated.isQuoted(first - 1)
  }

  /// Who does what a passive verb says, where that is told: `was asked by Smith`.
  func agent(of cue: CueMatch) -> SubjectPhrase? {
    // Six tokens buy `was asked again on Friday by`.
    let by = (cue.tokens.upperBound..<cue.tokens.upperBound + 6).first { roles($0).contains(.agent) }
    return by.flatMap { subjects.subject(from: $0 + 1) }
  }

  /// The verb with the most particles that are there.
  func verb(at i: Int, head: ReportingLexicon.VerbHead) -> (ReportingVerb, end: Int)? {
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
}
