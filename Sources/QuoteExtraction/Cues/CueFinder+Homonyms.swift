internal import TextModel

/// Verbs told from the nouns that are written like them.
extension CueFinder {
  /// Whether the word before says that a word is a noun, with whatever verb it could be: `the report`, `his claims`.
  ///
  /// What ``isNounAfterAll(_:sense:)`` says of it, too: known here before a subject is looked for.
  func isNoun(at i: Int, sense: WordSense) -> Bool {
    let before = roles(i - 1)
    return !before.isDisjoint(with: [.determiner, .possessive])
      && before.isDisjoint(with: [
        .pronoun, .subjectPronoun, .question, .auxiliary, .negation, .infinitive, .adverb,
      ]) && !sense.form.contains(.gerund) && !narrated.isQuoted(i - 1)
  }

  /// Whether a word that may be a noun too is one here: `the report`, `his claims`, `two demands`.
  func isNounAfterAll(_ cue: CueMatch, sense: WordSense) -> Bool {
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
  func isCounted(_ subject: SubjectPhrase) -> Bool {
    subject.tokens.contains {
      text.tokens[$0].kind == .number || roles($0).contains(.plural) || text.ends($0, as: .plural)
    }
  }

  /// Whether quoted words follow within a short noun phrase.
  func hasQuotation(behind i: Int) -> Bool {
    (i..<min(i + 5, bounds.upperBound)).first { narrated.isQuoted($0) || roles($0).isMark }.map(narrated.isQuoted)
      ?? false
  }

  /// Whether a subject may go with a verb that has no ending: `voters say`, `Smith and Jones say`.
  func isPlural(_ subject: SubjectPhrase) -> Bool {
    text.ends(subject.head, as: .plural)
      || !roles(subject.head).isDisjoint(with: [.plural, .pronoun]) && !roles(subject.head).contains(.singular)
      || subject.tokens.contains { roles($0).contains(.joiner) }
  }
}
