internal import Lexicons
internal import TextModel

/// The subject and the verb of a statement, as far as they can be told without a parser.
///
/// The verb is the first group of auxiliaries and a word that the lists know as a verb, or a word in `-ed`, of the main
/// clause; the subject is what stands before it, without an opening phrase (`On Monday,`) and without what commas set off.
/// Where no verb is known, as in many sentences in the present, neither is told.
struct ClausePartsFinder: Sendable {
  /// The parts of one statement.
  struct Parts {
    /// Who or what it is about: `The former treasurer`.
    var subject: ReadingSpan?
    /// What is said of it: `was not sentenced`.
    var predicate: ReadingSpan?
    /// Whether the verb tells of what is to come: `will rise`.
    var isAhead = false
  }

  /// Reads the word lists; what they say of single words goes into `vocabulary`.
  init(language: Language, vocabulary: inout ClaimVocabulary) {
    language.resource("word-classes").forEachEntry { fields in
      guard fields.count > 1 else { return }
      for name in fields[1].split(separator: ",") {
        switch name {
        case "auxiliary": vocabulary.insert(.auxiliary, ofWord: fields[0])
        case "preposition", "subordinator", "conjunction": vocabulary.insert(.opener, ofWord: fields[0])
        case "adverb": vocabulary.insert(.adverb, ofWord: fields[0])
        default: break
        }
      }
    }
    language.resource("claim-words").forEachEntry { fields in
      guard fields.count > 1 else { return }
      switch fields[1] {
      case "past", "change", "verb": vocabulary.insert(.verb, ofWord: fields[0])
      case "subordinate": vocabulary.insert(.relative, ofWord: fields[0])
      case "prediction": vocabulary.insert(.prediction, ofWord: fields[0])
      default: break
      }
    }
  }

  /// No subject is longer, in tokens; before a verb that is farther on stands a clause.
  private static let longestSubject = 24
  /// How far from the start of a statement its verb is looked for.
  private static let reach = 40

  /// The parts of the statement in those tokens.
  func parts(of text: ClaimText, _ range: Range<Int>) -> Parts {
    let limit = min(range.upperBound, text.tokens.count, range.lowerBound + Self.reach)
    let start = startOfSubject(text, range.lowerBound, limit)
    guard let verb = verb(text, from: start, limit) else { return Parts() }
    var parts = Parts()
    parts.predicate = text.span(verb)
    parts.isAhead = text.isA(.prediction, verb.lowerBound)
    var end = start
    while end < verb.lowerBound, text.tokens[end].kind != .punctuation, !text.isA(.relative, end) { end += 1 }
    if end > start, end - start <= Self.longestSubject { parts.subject = text.span(start..<end) }
    return parts
  }

  /// Behind opening marks, conjunctions and adverbs, and behind the comma that ends an opening phrase.
  private func startOfSubject(_ text: ClaimText, _ first: Int, _ limit: Int) -> Int {
    var start = first
    while start < limit, text.tokens[start].kind == .punctuation { start += 1 }
    guard start < limit, !text.role(start).isDisjoint(with: [.opener, .adverb]) else { return start }
    if let comma = (start..<min(limit, start + 13)).first(where: text.isComma) { return comma + 1 }
    // `But the council`, `Now the council`
    return text.isA(.auxiliary, start) ? start : start + 1
  }

  /// The first group of verbs that belongs to no clause of its own: behind `who` and its like the next one counts.
  private func verb(_ text: ClaimText, from start: Int, _ limit: Int) -> Range<Int>? {
    var isInside = false
    var index = start
    while index < limit {
      if index > start, text.isA(.relative, index) { isInside = true }
      guard index > start, isVerb(text, index) else {
        index += 1
        continue
      }
      let end = endOfGroup(text, index, limit)
      if !isInside { return index..<end }
      isInside = false
      index = end
    }
    return nil
  }

  private func isVerb(_ text: ClaimText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    // The `'s` of a possessive looks like that of `it's`.
    guard token.kind == .word, token.shape == .lower, !token.isJoined else { return false }
    if !text.role(index).isDisjoint(with: [.auxiliary, .verb]) { return true }
    let end = Int(token.span.end)
    return token.span.count > 3 && text.bytes[end - 1] == 0x64 && text.bytes[end - 2] == 0x65
  }

  /// Behind auxiliaries, adverbs and negations and the verb that they go with.
  private func endOfGroup(_ text: ClaimText, _ first: Int, _ limit: Int) -> Int {
    guard text.isA(.auxiliary, first) else { return first + 1 }
    var end = first + 1
    while end < limit, end - first <= 5, text.tokens[end].kind == .word, text.tokens[end].shape == .lower {
      let isPart = !text.role(end).isDisjoint(with: [.auxiliary, .adverb]) || text.tokens[end].hash == Self.not
      if isPart {
        end += 1
        continue
      }
      return isVerb(text, end) || text.isA(.verb, end) ? end + 1 : end
    }
    return end
  }

  private static let not = WordHash.of("not")
}
