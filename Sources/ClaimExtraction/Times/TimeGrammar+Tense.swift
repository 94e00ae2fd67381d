internal import Lexicons
internal import TextModel

extension TimeGrammar {
  /// How far back in its sentence a word that speaks of what is to come is looked for. Farther than that it is mostly
  /// another clause's.
  private static let reach = 12

  /// How far a verb is looked for on each side, for the tense of a sentence.
  private static let sentenceReach = 40

  /// How far before a time an auxiliary stands that has it as its own.
  private static let nearReach = 6

  /// How far before a time another verb stands that has it as its own.
  private static let farReach = 10

  /// Tells the resolver what the sentence says of past and future, where the time needs to be told that: a year or a
  /// length does not.
  func tellTense(of parts: TimeParts, behind last: Int?, to resolver: inout TimeResolver) {
    resolver.tense = parts.isTensed ? tense(around: parts.range) : .open
    resolver.isBesideSpoken = false
    resolver.isJoinedToSpoken = false
    resolver.isInSpokenYear = false
    guard let last else { return }
    if case .stretch? = parts.base { resolver.isBesideSpoken = isOneSentence(last, parts.range.lowerBound) }
    // `In 2008, his campaign ran the first ones in September`
    resolver.isInSpokenYear = parts.isTensed && isOneSentence(last, parts.range.lowerBound) && opensWithYear(last)
    // `in December and January`
    if parts.month != nil, parts.range.lowerBound == last + 1 {
      resolver.isJoinedToSpoken = text.has(.and, at: last) || text.has(.or, at: last) || text[last].isMark(",")
    }
  }

  /// Whether a sentence opens with a year, behind which `end` is: `In 2008,`.
  private func opensWithYear(_ end: Int) -> Bool {
    guard text[end].isMark(","), text[end - 1].kind == .digits, text[end - 1].count == 4, text.has(.in, at: end - 2)
    else {
      return false
    }
    return text[end - 3].kind == .none || endsSentence(behind: end - 3)
  }

  /// What the sentence says of past and future at a time: the nearest verb before it decides, then the first one behind.
  private func tense(around range: Range<Int>) -> Tense {
    if isEventAhead(range.upperBound) { return .eventAhead }
    // `As Election Day nears`
    if isFuturateVerb(range.upperBound), text[range.lowerBound - 1].hash == Self.asWord { return .ahead }
    if let led = ledTense(range) { return led }
    let governed = governingTense(of: range)
    // `when he speaks later Monday`: on the day of the story, which may be printed on the next.
    if governed?.isAhead == true, text.sense(range.lowerBound - 1).time.isLater(1) { return .eventAhead }
    if governed?.isAhead != true, isContest(range) { return .aim }
    if let governed { return governed }
    if isFuturate(around: range) { return .ahead }
    if isSubjectAhead(range.upperBound) { return .eventAhead }
    return firstVerb(behind: range.upperBound) == .past ? .past : .open
  }

  // MARK: Behind

  /// `Monday's debate will be`: the verb comes behind.
  private func isEventAhead(_ end: Int) -> Bool {
    guard text[end].hash == text.vocabulary.possessive else { return false }
    for i in end..<(end + Self.reach) {
      if text[i].isMark(".") || text[i].isMark(",") || text[i].isMark(":") || isFinitePast(i) { return false }
      if isForetelling(i), !isModal(i) { return true }
    }
    return false
  }

  /// `the November election`, `November's general election`, `the vote on Nov. 8`: votes are told beforehand for long,
  /// whatever the verb.
  private func isContest(_ range: Range<Int>) -> Bool {
    guard text[range.lowerBound].roles.contains(.month) else { return false }
    if range.count > 1, text.has(.on, at: range.lowerBound - 1) { return text.has(.contest, at: range.lowerBound - 2) }
    for i in range.upperBound..<(range.upperBound + Self.subjectReach) {
      if text.has(.contest, at: i) { return true }
      if text[i].kind != .word || text[i].isFunction && text[i].hash != text.vocabulary.possessive { return false }
    }
    return false
  }

  /// `the gathering in September would be`, `a Friday meeting will`: the verb comes at once.
  private func isSubjectAhead(_ end: Int) -> Bool {
    for i in end..<(end + Self.subjectReach) {
      if text[i].kind != .word || text.sense(i).wordClass == .conjunction || text[i].hash == Self.that { return false }
      if isForetelling(i) { return true }
    }
    return false
  }

  /// How far behind a time the verb stands whose subject the time belongs to.
  private static let subjectReach = 4
  private static let that = WordHash.of("that")

  /// The tense of a sentence that opens with the time: `In January, the governor lauded`, `On Friday he has a speech
  /// scheduled`.
  private func ledTense(_ range: Range<Int>) -> Tense? {
    var start = range.lowerBound
    for _ in 0..<4 where text[start - 1].isFunction && !endsSentence(behind: start - 1) { start -= 1 }
    guard text[start - 1].kind == .none || endsSentence(behind: start - 1) || text[start - 1].isMark("\"") else {
      return nil
    }
    return switch firstVerb(behind: range.upperBound) {
    case .ahead: text[range.upperBound].hash == text.vocabulary.possessive ? .eventAhead : .ledAhead
    case .past: text[range.upperBound].isMark(",") ? .ledPast : .nearPast
    case nil: nil
    }
  }

  private enum Verb { case past, ahead }

  /// What the first verb behind that tells speaks of; `nil` where the sentence or quotation has none.
  private func firstVerb(behind end: Int) -> Verb? {
    for i in end..<(end + Self.sentenceReach) {
      if text[i].kind == .none || endsSentence(behind: i) || closesQuotation(i) { return nil }
      // `Mr. Smith, who will speak, said`
      if isForetelling(i), !isModal(i), !text.has(.relative, at: i - 1) { return i - end > Self.reach ? nil : .ahead }
      if isFinitePast(i) { return .past }
    }
    return nil
  }

  // MARK: Before

  /// The tense of the nearest verb before a time; `nil` where nothing before it tells.
  private func governingTense(of range: Range<Int>) -> Tense? {
    let index = range.lowerBound
    if isLasting(until: index) { return .ahead }
    var isAim = false
    var isAfter = false
    for i in stride(from: index - 1, through: max(0, index - Self.sentenceReach), by: -1) {
      if endsSentence(behind: i) || opensQuotation(i) || text[i].isMark(":") { break }
      if isForetelling(i) {
        guard !isModal(i) || !isParted(i, index) else { continue }
        if index - i <= Self.reach { return strength(ofForetelling: i) }
        if isAim { return .aim }
      } else if isFinitePast(i) {
        if isAim { return .past }
        if index - i > 3, opensClause(i + 1), isSubjectAhead(range.upperBound) { return .eventAhead }
        return index - i <= (text[i].isFunction ? Self.nearReach : Self.farReach) ? .nearPast : .past
      } else if text.has(.since, at: i) {
        return .nearPast
      }
      isAfter = isAfter || isAfterEvent(i)
      isAim = isAim || !isAfter && index - i <= Self.reach && isInfinitive(i) && !isParted(i, index)
    }
    return isAfter ? .past : (isAim || isGoal(index - 1)) && !text.has(.from, at: index - 1) ? .aim : nil
  }

  /// How surely a word foretells: `can` hardly, and what `was planned` may have been.
  private func strength(ofForetelling index: Int) -> Tense {
    if text.has(.ability, at: index) { return .aim }
    return isFinitePast(index - 1) || isFinitePast(index - 2) && isPast(index - 1) ? .eventAhead : .ahead
  }

  /// `said the gathering in September would be`: whether a clause of its own may begin there.
  private func opensClause(_ index: Int) -> Bool {
    switch text.sense(index).wordClass {
    case .determiner, .possessive, .pronoun: true
    default: text.has(.the, at: index) || text.has(.a, at: index) || text[index].hash == Self.that
    }
  }

  /// `toward November`, `until July`
  private func isGoal(_ index: Int) -> Bool {
    if text.has(.the, at: index), text.has(.goal, at: index - 1) { return true }
    return text.has(.goal, at: index) || text.has(.to, at: index) && text[index].count > 2
  }

  /// `are closed until Monday`: what is so now lasts to a time that is to come.
  private func isLasting(until index: Int) -> Bool {
    // The word is part of the time where it bounds one.
    let until = text.has(.to, at: index) ? index : index - 1
    guard text.has(.to, at: until), text[until].count > 2 else { return false }
    for i in stride(from: until - 1, through: max(0, until - Self.nearReach), by: -1) {
      if text[i].kind != .word || endsSentence(behind: i) { return false }
      if text.has(.be, at: i) { return !isPast(i) && !isFinitePast(i) }
    }
    return false
  }

  /// `after the massacre`; not `until after the election`.
  private func isAfterEvent(_ index: Int) -> Bool {
    text.sense(index).time.isLater(1) && text.sense(index).wordClass == .preposition && !text.has(.to, at: index - 1)
      && !text.has(.not, at: index - 1)
  }

  /// `to win`: what for.
  private func isInfinitive(_ index: Int) -> Bool {
    let verb = text[index + 1]
    // `need to be voting`
    if text.has(.to, at: index), text[index].count == 2, text.has(.be, at: index + 1), !isPast(index + 1) {
      return true
    }
    guard text.has(.to, at: index), text[index].count == 2, verb.kind == .word, verb.shape == .lower, !verb.isFunction,
      verb.gap == .space, let parts = lexicon.commonWords.fields(of: text.bytes[Int(verb.start)..<Int(verb.end)])?.first
    else { return false }
    return parts.contains(UInt8(ascii: "v"))
  }

  private func closesQuotation(_ index: Int) -> Bool {
    text[index].isMark("\"") && text[index].isJoined && !text[index + 1].isJoined
  }

  private func opensQuotation(_ index: Int) -> Bool {
    text[index].isMark("\"") && !text[index].isJoined && text[index + 1].isJoined
  }

  /// `will`, `expected`; `may` only where it is no month.
  private func isForetelling(_ index: Int) -> Bool {
    guard text[index].roles.contains(.keyword) else { return false }
    switch text.sense(index).keyword {
    case .ahead: return !text.has(.than, at: index - 1)
    case .aheadTo: return text.has(.to, at: index + 1) || text.has(.for, at: index + 1) || text.has(.a, at: index + 1)
    case .modal, .ability: return isModal(index)
    case .to: return isBeTo(index)
    case .be: return isBidden(index)
    default: return false
    }
  }

  /// `is to open on Jan. 1`, `a speech, to be held on Friday`
  private func isBeTo(_ index: Int) -> Bool {
    if text[index - 1].isMark(","), text.has(.be, at: index + 1) { return isPast(index + 2) }
    return text[index].count == 2 && (text[index + 1].roles.isEmpty || text[index + 1].isVerbal)
      && (text[index - 1].hash == Self.isWord || text[index - 1].hash == Self.areWord)
  }

  /// `ordered that the records be released by Thursday`
  private func isBidden(_ index: Int) -> Bool {
    let before = text[index - 1]
    return text[index].hash == Self.beWord && isPast(index + 1)
      && (before.isMark(",") || before.kind == .word && !before.isFunction && !before.roles.contains(.keyword))
  }

  private static let asWord = WordHash.of("as")
  private static let beWord = WordHash.of("be")
  private static let isWord = WordHash.of("is")
  private static let areWord = WordHash.of("are")

  /// `may`, `would`; `may` only where it is no month. `Would have been`, `could not` and `would not say` are of the past.
  private func isModal(_ index: Int) -> Bool {
    guard text.has(.modal, at: index) || text.has(.ability, at: index) else { return false }
    if text[index].roles.contains(.month), text[index].shape != .lower { return false }
    if text.has(.not, at: index + 1), text[index].hash == Self.could || text[index].hash == Self.would { return false }
    return !text.has(.perfect, at: index + 1)
      || !isPast(index + 2) && text[index + 2].roles.isDisjoint(with: [.weekday, .month, .direction])
  }

  private static let would = WordHash.of("would")
  private static let could = WordHash.of("could")

  /// Whether a comma, bracket or quotation mark stands between: then a `would` is another clause's.
  private func isParted(_ first: Int, _ second: Int) -> Bool {
    (first..<second).contains { text[$0].isMark(",") || text[$0].isMark("\"") || text[$0].isMark("(") }
  }

  private func endsSentence(behind index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.isMark("?") || lexeme.isMark("!") || lexeme.isMark(";") { return true }
    guard lexeme.isMark(".") else { return false }
    let next = text[index + 1].isMark("\"") ? index + 2 : index + 1
    guard text[next].isCapitalised, !lexeme.isJoined || text[next].gap == .space || next > index + 1 else {
      return false
    }
    // `Gov. Smith`, `Paul D. Ryan`
    return !text.has(.title, at: index - 1) && !(text[index - 1].count == 1 && text[index - 1].shape != .lower)
  }

  /// Whether a verb of the calendar stands in the present and nothing in the sentence is past: `they meet Monday`. English
  /// tells what is settled beforehand so (Quirk et al., *A Comprehensive Grammar*, 4.45).
  private func isFuturate(around range: Range<Int>) -> Bool {
    var hasVerb = (range.upperBound..<(range.upperBound + Self.subjectReach)).contains { i in
      isFuturateVerb(i) && (text[i - 1].isCapitalised || text.sense(i - 1).wordClass == .pronoun)
    }
    var start = range.lowerBound
    while start > max(0, range.lowerBound - Self.sentenceReach), !endsSentence(behind: start - 1) {
      start -= 1
      if isFinitePast(start) { return false }
      hasVerb = hasVerb || isFuturateVerb(start) || isProgressive(start)
    }
    return hasVerb && firstVerb(behind: range.upperBound) != .past
  }

  /// `they meet`; not `he appears to be`.
  private func isFuturateVerb(_ index: Int) -> Bool {
    text.has(.futurate, at: index) && !(text.has(.to, at: index + 1) && text[index + 1].count == 2)
  }

  /// `is organizing a dinner Friday`; not `are investigating a shooting Saturday`.
  private func isProgressive(_ index: Int) -> Bool {
    text.has(.planned, at: index) && text.has(.be, at: index - 1) && text[index - 1].count < 4
  }

  // MARK: Past forms

  /// Whether a past form tells that something is past: not in `will be released`, `a contested convention`.
  private func isFinitePast(_ index: Int) -> Bool {
    guard isPast(index), !isAttributive(index) else { return false }
    for i in [index - 1, index - 2] {
      if text.has(.perfect, at: i) { return !isForetelling(i - 1) }
      if text.has(.be, at: i) { return isPast(i) && isFinitePast(i) }
    }
    return true
  }

  /// Whether a past form is said of the noun behind it: `a hotly contested convention`, `for increased pay`, `the
  /// well-organized rival`.
  private func isAttributive(_ index: Int) -> Bool {
    let noun = text[text[index + 1].isMark(",") ? index + 2 : index + 1]
    guard noun.kind == .word, !noun.isFunction, noun.roles.isDisjoint(with: [.weekday, .month]) else { return false }
    if text.isInnerHyphen(index - 1) { return true }
    let before = isAdverb(index - 1) ? index - 2 : index - 1
    switch text.sense(before).wordClass {
    case .possessive, .preposition: return true
    default:
      return text.has(.a, at: before) || text.has(.the, at: before) || text[before].hash == text.vocabulary.possessive
    }
  }

  /// Whether a word ends in `-ly`.
  private func isAdverb(_ index: Int) -> Bool {
    let (word, end) = (text[index], Int(text[index].end))
    return word.kind == .word && word.count > 4 && text.bytes[end - 1] == 0x79 && text.bytes[end - 2] == 0x6C
  }

  /// Whether a word is a past form, as far as its own letters tell.
  func isPast(_ index: Int) -> Bool {
    let lexeme = text[index]
    if lexeme.roles.contains(.past) { return true }
    guard lexeme.kind == .word, lexeme.shape == .lower, lexeme.count > 3,
      lexeme.roles.isDisjoint(with: [.keyword, .number])
    else { return false }
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
    case .holiday, .holidayWeekend, .season, .shift, .range, .stretch, .unit(.weekend), .quarter, .half: return true
    case .unit(.day): return edge == 2
    default: return false
    }
  }
}
