internal import TextModel

/// The subject at the start of a sentence.
extension SubjectFinder {
  /// Behind a time that opens the sentence: `Two days later, the army left`.
  func behindTime(_ start: Int) -> Int {
    // Six tokens buy `Late on Friday night,`.
    let near = start..<max(start, min(start + 6, bounds.upperBound))
    guard let comma = near.first(where: { roles($0).contains(.comma) && !narrated.isQuoted($0) }),
      (start..<comma).contains(where: { roles($0).contains(.time) })
    else { return start }
    return comma + 1
  }

  /// The subject of a sentence, as far as its first words tell: the noun phrase that opens it, behind adverbials
  /// and a first clause that a comma ends.
  func openingSubject() -> SubjectPhrase? {
    var start = bounds.lowerBound
    let ceiling = min(bounds.upperBound, start + Self.reach)
    while start < ceiling, !narrated.isQuoted(start),
      !roles(start).isDisjoint(with: [.conjunction, .joiner, .breaker, .adverb, .comma]),
      roles(start).isDisjoint(with: [.determiner])
    {
      start += 1
    }
    if !roles(start).isDisjoint(with: [.preposition, .subordinator]) || text.ends(start, as: .participle) {
      guard
        let comma = (start..<max(start, ceiling)).first(where: {
          roles($0).contains(.comma) && !narrated.isQuoted($0)
        })
      else { return nil }
      start = comma + 1
    }
    start = behindTime(start)
    guard var phrase = subject(from: start) else { return nil }
    // Verbs that no list has look like nouns: the phrase ends where a small word follows a name, or a verb comes.
    let end = phrase.tokens.dropFirst().first {
      if text.isVerb($0), text.sense($0).noun < 0, !text.tokens[$0].isCapitalised {
        return text.roles[$0 - 1].isDisjoint(with: [.determiner, .possessive])
      }
      return text.tokens[$0 - 1].isCapitalised && $0 - 1 > start && text.tokens[$0].shape == .lower
        && text.tokens[$0].kind == .word && text.roles[$0].isDisjoint(with: [.preposition, .joiner])
    }
    if let end, end > start {
      phrase.tokens = start..<end
      phrase.head = min(phrase.head, end - 1)
    }
    return phrase
  }
}
