internal import TextModel

/// Finds the cues of one statement: reporting verbs with a subject, nouns of speech, phrases.
struct CueFinder {
  let reader: StatementReader

  var narrated: NarratedText { reader.narrated }
  var text: QuotationText { reader.text }
  var bounds: Range<Int> { reader.bounds }
  var isTitleCase: Bool { reader.isTitleCase }
  var subjects: SubjectFinder { SubjectFinder(reader) }

  /// Puts all cues outside of quotation marks into `cues`, in order, in place of what is there.
  func find(into cues: inout [CueMatch]) {
    if !cues.isEmpty { cues.removeAll(keepingCapacity: true) }
    let words = text.cueWords
    var next = reader.firstCueWord
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
    guard !cues.isEmpty else { return }
    joinQuotedAsSaying(among: &cues)
    joinRefusals(among: &cues)
    lendSubjects(among: &cues)
  }

  func cue(at i: Int) -> CueMatch? {
    let sense = text.sense(i)
    if sense.startsPhrase, let phrase = phraseCue(at: i) { return phrase }
    if sense.verb >= 0, let verb = verbCue(at: i, sense: sense) { return verb }
    if sense.noun >= 0 { return nounCue(at: i, sense: sense) }
    return nil
  }

  func roles(_ i: Int) -> WordRole { reader.roles(i) }

  // MARK: Verbs

  func verbCue(at i: Int, sense: WordSense) -> CueMatch? {
    if text.tokens[i].isCapitalised, i > bounds.lowerBound, !isTitleCase,
      !roles(i - 1).contains(.quotationMark)
    {
      return nil
    }
    guard !isNoun(at: i, sense: sense), let (verb, end) = verb(at: i, head: Int(sense.verb)) else { return nil }
    let group = VerbGroup(endingAt: i, form: sense.form, in: reader)
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
  func verb(at i: Int, head: Int) -> (ReportingVerb, end: Int)? {
    // Particles inside quotation marks are none.
    let reach = i + 1..<max(i + 1, min(bounds.upperBound, i + 1 + text.lexicon.verbs[head].mostParticles))
    let limit = reach.first { narrated.isQuoted($0) } ?? reach.upperBound
    return text.lexicon.verb(head, in: text.tokens, at: i, limit: limit)
  }
}
