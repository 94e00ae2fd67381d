internal import TextModel

extension TimeGrammar {
  /// How far back in its sentence a word that speaks of what is to come is looked for. Farther than that it is mostly
  /// another clause's.
  private static let reach = 12

  /// How far a verb is looked for on each side, for the tense of a sentence.
  private static let sentenceReach = 40

  /// Tells the resolver what the sentence says of past and future, where the time needs to be told that: a year or a
  /// length does not.
  func tellTense(of parts: TimeParts, behind last: Int?, to resolver: inout TimeResolver) {
    let isTensed = parts.isTensed
    resolver.isAhead = isTensed && isAhead(around: parts.range)
    resolver.isPastLed = isTensed && isPastLed(around: parts.range)
    resolver.isBehindPast = isTensed && isBehindPast(parts.range.lowerBound)
    if case .stretch? = parts.base, let last {
      resolver.isBesideSpoken = isOneSentence(last, parts.range.lowerBound)
    } else {
      resolver.isBesideSpoken = false
    }
  }

  /// Whether the words around say that the time is to come: `will meet on Friday`, `the talks begin Monday`.
  func isAhead(around range: Range<Int>) -> Bool {
    let index = range.lowerBound
    // `Monday's debate will be`: the verb comes behind.
    if text[range.upperBound].hash == text.vocabulary.possessive {
      for i in range.upperBound..<(range.upperBound + Self.reach) {
        if text[i].isMark(".") || text[i].isMark(",") { break }
        if isForetelling(i), !isModal(i) { return true }
      }
    }
    for i in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      if endsSentence(behind: i) { return false }
      if isForetelling(i) { return !isModal(i) || !isParted(i, index) }
      // `in the upcoming election, called Friday for`
      if isPast(i), !isPassive(i) { return false }
    }
    return isFuturate(around: range)
  }

  /// `will`, `expected`; `may` only where it is no month.
  private func isForetelling(_ index: Int) -> Bool {
    guard text[index].roles.contains(.keyword) else { return false }
    // `is to take over on Jan. 1`
    if text.has(.to, at: index), text[index].count == 2, text[index + 1].roles.isEmpty || text[index + 1].isVerbal {
      return text[index - 1].hash == Self.isWord || text[index - 1].hash == Self.areWord
    }
    return text.has(.ahead, at: index) || isModal(index)
  }

  private static let isWord = WordHash.of("is")
  private static let areWord = WordHash.of("are")

  /// `may`, `would`; `may` only where it is no month.
  private func isModal(_ index: Int) -> Bool {
    text.has(.modal, at: index) && (!text[index].roles.contains(.month) || text[index].shape == .lower)
  }

  /// Whether the time opens its sentence and a past verb follows: `In January, the governor lauded`.
  func isPastLed(around range: Range<Int>) -> Bool {
    guard text[range.upperBound].isMark(",") else { return false }
    let isOpening = (0..<5).contains { count in
      let before = range.lowerBound - 1 - count
      return text[before].kind == .none || endsSentence(behind: before) || text[before].isMark("\"")
    }
    guard isOpening else { return false }
    for i in range.upperBound..<(range.upperBound + Self.sentenceReach) {
      if text[i].kind == .none || endsSentence(behind: i) || isForetelling(i) { return false }
      if isPast(i) { return true }
    }
    return false
  }

  /// Whether a comma, bracket or quotation mark stands between: then a `would` is another clause's.
  private func isParted(_ first: Int, _ second: Int) -> Bool {
    (first..<second).contains { text[$0].isMark(",") || text[$0].isMark("\"") || text[$0].isMark("(") }
  }

  /// Whether a participle there goes with a `be`: `will be released Friday`.
  private func isPassive(_ index: Int) -> Bool {
    text.has(.be, at: index - 1) || text.has(.be, at: index - 2) || text.has(.perfect, at: index - 1)
  }

  private func endsSentence(behind index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.isMark("?") || lexeme.isMark("!") || lexeme.isMark(";") { return true }
    return lexeme.isMark(".") && (!lexeme.isJoined || text[index + 1].gap == .space) && text[index + 1].isCapitalised
  }

  /// Whether a verb of the calendar stands in the present and nothing in the sentence is past: `they meet Monday`. English
  /// tells what is settled beforehand so (Quirk et al., *A Comprehensive Grammar*, 4.45).
  private func isFuturate(around range: Range<Int>) -> Bool {
    var hasVerb = false
    var start = range.lowerBound
    while start > max(0, range.lowerBound - Self.sentenceReach), !endsSentence(behind: start - 1) {
      start -= 1
      if isPast(start) { return false }
      hasVerb = hasVerb || text.has(.futurate, at: start) || isProgressive(start)
    }
    guard hasVerb else { return false }
    for i in range.upperBound..<(range.upperBound + Self.sentenceReach) {
      if text[i].kind == .none || endsSentence(behind: i) { return true }
      if isPast(i) { return false }
    }
    return true
  }

  /// `is organizing a dinner Friday`; not `are investigating a shooting Saturday`.
  private func isProgressive(_ index: Int) -> Bool {
    text.has(.planned, at: index) && text.has(.be, at: index - 1) && text[index - 1].count < 4
  }

  /// Whether a past verb stands within a few words before: `reached in Paris in December`.
  func isBehindPast(_ index: Int) -> Bool {
    for i in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      if endsSentence(behind: i) { return false }
      if isPast(i) { return true }
    }
    return false
  }

  /// Whether a word is a past form, as far as its own letters tell.
  func isPast(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.roles.contains(.past) { return true }
    guard lexeme.kind == .word, lexeme.shape == .lower, lexeme.count > 4, !lexeme.roles.contains(.keyword) else {
      return false
    }
    let end = Int(lexeme.end)
    return text.bytes[end - 1] == 0x64 && text.bytes[end - 2] == 0x65
  }

  /// Whether a perfect or a `never` stands before: `has not been seen in 20 years` looks back.
  func isPerfect(before index: Int) -> Bool {
    for i in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      if endsSentence(behind: i) || isForetelling(i) { return false }
      if text.has(.perfect, at: i) { return true }
    }
    return false
  }

  /// Whether both places are in one sentence.
  func isOneSentence(_ first: Int, _ second: Int) -> Bool {
    second - first < 2 * Self.sentenceReach && !(first..<max(first, second)).contains { endsSentence(behind: $0) }
  }
}

extension TimeParts {
  /// Whether which one of several is meant depends on past and future: a weekday, a month without its year.
  fileprivate var isTensed: Bool {
    guard !isSetOrDuration, year == nil else { return false }
    if month != nil || day != nil || weekday != nil { return true }
    switch base {
    case .holiday, .holidayWeekend, .season, .shift, .range, .unit(.weekend): return true
    default: return false
    }
  }
}
