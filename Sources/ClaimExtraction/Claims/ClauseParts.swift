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

  private enum Class: UInt8, Sendable {
    case auxiliary, verb, opener, relative, adverb, prediction
  }

  private var classes = FlatTable<UInt8>(minimumCapacity: 1024, free: 0)

  init(language: Language) {
    language.resource("word-classes").forEachEntry { fields in
      guard fields.count > 1 else { return }
      let hash = WordHash.of(String(fields[0]))
      for name in fields[1].split(separator: ",") {
        switch name {
        case "auxiliary": insert(hash, .auxiliary)
        case "preposition", "subordinator", "conjunction": insert(hash, .opener)
        case "adverb": insert(hash, .adverb)
        default: break
        }
      }
    }
    language.resource("claim-words").forEachEntry { fields in
      guard fields.count > 1, !fields[0].contains(" ") else { return }
      let hash = WordHash.of(String(fields[0]))
      switch fields[1] {
      case "past", "change", "verb": insert(hash, .verb)
      case "subordinate": insert(hash, .relative)
      case "prediction": insert(hash, .prediction)
      default: break
      }
    }
  }

  private mutating func insert(_ hash: UInt64, _ class: Class) {
    classes.insert(hash, classes.value(hash) | 1 << `class`.rawValue)
  }

  private func isA(_ class: Class, _ token: Token) -> Bool {
    token.kind == .word && classes.value(token.hash) >> `class`.rawValue & 1 == 1
  }

  /// No subject is longer, in tokens; before a verb that is farther on stands a clause.
  private static let longestSubject = 24
  /// How far from the start of a statement its verb is looked for.
  private static let reach = 40

  /// The parts of the statement in those tokens.
  func parts(of layout: TextLayout, _ range: Range<Int>, bytes: [UInt8]) -> Parts {
    let tokens = layout.tokens
    let limit = min(range.upperBound, tokens.count, range.lowerBound + Self.reach)
    let start = startOfSubject(tokens, range.lowerBound, limit)
    guard let verb = verb(tokens, from: start, limit, bytes) else { return Parts() }
    var parts = Parts()
    parts.predicate = tokens[verb.lowerBound].span.union(tokens[verb.upperBound - 1].span)
    parts.isAhead = isA(.prediction, tokens[verb.lowerBound])
    var end = start
    while end < verb.lowerBound, tokens[end].kind != .punctuation, !isA(.relative, tokens[end]) { end += 1 }
    if end > start, end - start <= Self.longestSubject {
      parts.subject = tokens[start].span.union(tokens[end - 1].span)
    }
    return parts
  }

  /// Behind opening marks, conjunctions and adverbs, and behind the comma that ends an opening phrase.
  private func startOfSubject(_ tokens: [Token], _ first: Int, _ limit: Int) -> Int {
    var start = first
    while start < limit, tokens[start].kind == .punctuation { start += 1 }
    guard start < limit, isA(.opener, tokens[start]) || isA(.adverb, tokens[start]) else { return start }
    let comma = (start..<limit).first { tokens[$0].firstByte == UInt8(ascii: ",") && tokens[$0].kind == .punctuation }
    if let comma, comma - start <= 12 { return comma + 1 }
    // `But the council`, `Now the council`
    return isA(.auxiliary, tokens[start]) ? start : start + 1
  }

  /// The first group of verbs that belongs to no clause of its own: behind `who` and its like the next one counts.
  private func verb(_ tokens: [Token], from start: Int, _ limit: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var isInside = false
    var index = start
    while index < limit {
      let token = tokens[index]
      if index > start, isA(.relative, token) { isInside = true }
      guard isVerb(token, bytes), index > start else {
        index += 1
        continue
      }
      let end = endOfGroup(tokens, index, limit, bytes)
      if !isInside { return index..<end }
      isInside = false
      index = end
    }
    return nil
  }

  private func isVerb(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.kind == .word, token.shape == .lower else { return false }
    // The `'s` of a possessive looks like that of `it's`.
    if token.isJoined { return false }
    if isA(.auxiliary, token) || isA(.verb, token) { return true }
    let end = Int(token.span.end)
    return token.span.count > 3 && bytes[end - 1] == 0x64 && bytes[end - 2] == 0x65
  }

  /// Behind auxiliaries, adverbs and negations and the verb that they go with.
  private func endOfGroup(_ tokens: [Token], _ first: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
    guard isA(.auxiliary, tokens[first]) else { return first + 1 }
    var end = first + 1
    while end < limit, end - first <= 5, tokens[end].kind == .word, tokens[end].shape == .lower {
      let isPart = isA(.auxiliary, tokens[end]) || isA(.adverb, tokens[end]) || tokens[end].hash == Self.not
      if isPart {
        end += 1
        continue
      }
      return isVerb(tokens[end], bytes) || isA(.verb, tokens[end]) ? end + 1 : end
    }
    return end
  }

  private static let not = WordHash.of("not")
}
