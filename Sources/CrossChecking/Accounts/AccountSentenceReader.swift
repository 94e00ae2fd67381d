internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

/// Reads the facts of one sentence.
struct AccountSentenceReader {
  let words: AccountWords
  let article: Article
  let text: NormalText
  let sentence: AccountSentence
  private let index: Int
  private let setting: Wording
  private let sentenceKeys: [(token: Int, event: AccountSentence.Event?, word: Wording.Word)]
  private let quantities: Range<Int>
  private let times: Range<Int>
  private let people: [(name: PersonalName, tokens: Range<Int>)]
  private let places: [PersonalName]
  private let nameTokens: Set<Int>
  /// What the whole sentence says of the reach of its values.
  private let reach: AccountFact.Reach

  /// - Parameters:
  ///   - reader: What is known of the article.
  ///   - index: The sentence, as an index into the layout's.
  ///   - setting: What the article is about.
  ///   - quantities: Its quantities, as indices.
  ///   - times: Its times, as indices.
  init(_ reader: AccountReader, sentence index: Int, setting: Wording, quantities: Range<Int>, times: Range<Int>) {
    words = reader.words
    article = reader.article
    text = reader.text
    self.index = index
    self.setting = setting
    self.quantities = quantities
    self.times = times
    let tokens = reader.article.layout.sentences[index].tokens
    let sentence = reader.words.sentence(tokens)
    self.sentence = sentence
    sentenceKeys = reader.words.keys(of: sentence)
    var (people, places): ([(PersonalName, Range<Int>)], [PersonalName]) = ([], [])
    var nameTokens = Set(
      tokens.dropFirst().filter { reader.words.tokens[$0].isCapitalised && reader.words.roles[$0].isEmpty })
    for mention in reader.names(in: tokens) {
      nameTokens.formUnion(mention.tokens)
      let name = PersonalName(reader.article.reading.string(mention.nameSpan))
      if mention.kind == .place { places.append(name) }
      let isSpeaker = mention.tokens.contains { reader.words.roles[$0].contains(.speaker) }
      if mention.kind == .person, !isSpeaker { people.append((name, mention.tokens)) }
    }
    (self.people, self.places, self.nameTokens) = (people, places, nameTokens)
    reach = sentence.events.reduce(into: []) { reach, event in
      switch event.concept?.kind {
      case .scope?: reach.insert(.wider)
      case .before?: reach.insert(.before)
      case .after?: reach.insert(.after)
      default: break
      }
    }
  }

  /// The facts, in order of their words.
  func facts() -> [AccountFact] {
    if sentence.tokens.allSatisfy({ words.roles[$0].contains(.quoted) }) { return [] }
    let known = times.compactMap { when($0)?.interval }
    let numbers = quantities.compactMap { quantity($0, times: known) }
    // Who counts the votes for and against tells of two sides, and not of the outcome.
    let counted = numbers.reduce(into: Set()) { $0.formUnion($1.events) }
    return numbers
      + times.compactMap { article.times[$0].kind == .duration ? length($0, times: known) : time($0, times: known) }
      + sentence.events.filter { !counted.contains($0.key) }.compactMap { outcome($0, times: known) }
  }
}

// MARK: - Numbers

extension AccountSentenceReader {
  private func quantity(_ number: Int, times: [AccountFact.Interval]) -> AccountFact? {
    let quantity = article.quantities[number]
    let tokens = article.layout.tokens(in: quantity.span).clamped(to: sentence.tokens)
    guard quantity.kind != .ordinal, !tokens.isEmpty, !words.roles[tokens.lowerBound].contains(.quoted) else {
      return nil
    }
    let counted = quantity.counted.map { article.layout.tokens(in: $0).clamped(to: sentence.tokens) }
    let head = counted.flatMap(\.last)
    let clause = sentence.clause(of: tokens.lowerBound)
    let own = sentence.events(inClause: clause)
    guard !hasAnotherOfKind(number, clause: clause) || own.contains(where: { $0.concept?.kind == .from }) else {
      return nil
    }
    var fact = Draft(value: .quantity(number), span: quantity.span, clause: clause, times: times)
    fact.reach = reach(of: own, before: tokens.lowerBound)
    switch quantity.kind {
    case .cardinal where !hasMeasure(beside: tokens):
      let end = max(tokens.upperBound, (head ?? -1) + 1)
      let event = head.flatMap { self.event(at: $0) } ?? event(ofCount: tokens.lowerBound..<end)
      fact.events = Set([event].compactMap { $0?.key })
      fact.thing = head.map { words.thing(at: $0) } ?? .none
      fact.taken = head.map { [$0] } ?? []
      fact.isCount = true
    case .age:
      guard let person = person(beside: tokens) else { return nil }
      fact.people = [person]
    default: fact.events = Set(own.filter { !$0.isLight }.map(\.groupKey))
    }
    return finished(fact)
  }

  /// Whether a clause has another number of one kind: then it compares, or lists, and each is of something else.
  private func hasAnotherOfKind(_ number: Int, clause: Int) -> Bool {
    quantities.contains { other in
      other != number && article.quantities[other].kind == article.quantities[number].kind
        && sentence.clause(of: article.layout.tokens(in: article.quantities[other].span).lowerBound) == clause
    }
  }

  /// Whether a rate is named directly before or behind a number: `magnitude 7.1`, `a 6.4 magnitude earthquake`.
  private func hasMeasure(beside tokens: Range<Int>) -> Bool {
    sentence.events.contains { event in
      event.concept?.kind == .measure
        && (event.tokens.upperBound == tokens.lowerBound || event.tokens.lowerBound == tokens.upperBound)
    }
  }

  /// What is said of the reach of a value at a token by the events of its clause, and of its sentence.
  private func reach(of clause: [AccountSentence.Event], before token: Int) -> AccountFact.Reach {
    var reach: AccountFact.Reach = []
    for event in clause where event.tokens.lowerBound <= token {
      if event.concept?.kind == .part { reach.insert(.part) }
      if event.concept?.kind == .from, event.tokens.upperBound == token { reach.insert(.earlier) }
      if event.concept?.kind == .wish { reach.insert(.wished) }
    }
    return reach.union(self.reach)
  }

  private func length(_ index: Int, times: [AccountFact.Interval]) -> AccountFact? {
    let tokens = article.layout.tokens(in: article.times[index].span).clamped(to: sentence.tokens)
    guard let first = tokens.first, !words.roles[first].contains(.quoted) else { return nil }
    let clause = sentence.clause(of: first)
    var fact = Draft(value: .length(index), span: article.times[index].span, clause: clause, times: times)
    let own = sentence.events(inClause: clause)
    fact.events = Set(own.filter { !$0.isLight }.map(\.key))
    fact.reach = reach(of: own, before: first)
    return fact.events.isEmpty ? nil : finished(fact)
  }

  /// Who is of an age: the name directly before or behind it.
  private func person(beside tokens: Range<Int>) -> PersonalName? {
    people.first { (0...2).contains(tokens.lowerBound - $0.tokens.upperBound) }?.name
      ?? people.first { (0...2).contains($0.tokens.lowerBound - tokens.upperBound) }?.name
  }

  /// What a count is of: the event directly before it, whose object it is (`killing 14 people`); or else the one behind it,
  /// whose subject it is (`14 people were killed`); or else the first of its clause (`the death toll rose to 14`); or else
  /// that of a clause beside it (`14 people, most of them tourists, died`).
  private func event(ofCount tokens: Range<Int>) -> AccountSentence.Event? {
    let clause = sentence.clause(of: tokens.lowerBound)
    let all = sentence.events.filter { !$0.isLight && !$0.isMovement }
    let own = all.filter { sentence.clause(of: $0.tokens.lowerBound) == clause }
    if let object = own.last(where: { $0.tokens.upperBound <= tokens.lowerBound }),
      tokens.lowerBound - object.tokens.upperBound <= Self.reachOfVerb
    {
      return object
    }
    let behind = own.first { $0.tokens.lowerBound >= tokens.upperBound }
    if let behind, behind.tokens.lowerBound - tokens.upperBound <= Self.reachOfSubject { return behind }
    if let first = own.first(where: { $0.tokens.upperBound <= tokens.lowerBound }) ?? behind { return first }
    return all.first { sentence.clause(of: $0.tokens.lowerBound) > clause }
      ?? all.last { sentence.clause(of: $0.tokens.lowerBound) < clause }
  }

  /// A verb has its object after an article and an adjective, a subject its verb after a place and an auxiliary.
  private static let reachOfVerb = 2
  private static let reachOfSubject = 5

  /// The event that a counted noun is itself: `19 dead`.
  private func event(at token: Int) -> AccountSentence.Event? {
    sentence.events.first { $0.tokens.contains(token) && !$0.isLight }
  }
}

// MARK: - Times

extension AccountSentenceReader {
  /// A time that is known, and the event that it is of; `nil` where it is only said when something was said.
  private func when(_ index: Int) -> (interval: AccountFact.Interval, event: AccountSentence.Event?)? {
    let time = article.times[index]
    guard time.kind != .duration, time.kind != .set, let start = time.start, let end = time.end else { return nil }
    let tokens = article.layout.tokens(in: time.span).clamped(to: sentence.tokens)
    guard let first = tokens.first, !words.roles[first].contains(.quoted) else { return nil }
    let own = sentence.events(inClause: sentence.clause(of: first)).filter { $0.isCue || !$0.isLight }
    let event = own.last { $0.tokens.upperBound <= first } ?? own.first { $0.tokens.lowerBound >= tokens.upperBound }
    if let event, event.isCue { return nil }
    return (AccountFact.Interval(start: start, end: end), event)
  }

  private func time(_ index: Int, times: [AccountFact.Interval]) -> AccountFact? {
    guard let (interval, event) = when(index), let event else { return nil }
    let span = article.times[index].span
    let clause = sentence.clause(of: event.tokens.lowerBound)
    var fact = Draft(value: .time(index), span: span, clause: clause, times: [interval] + times)
    fact.events = [event.key]
    fact.reach = reach(of: sentence.events(inClause: clause), before: event.tokens.lowerBound)
    fact.counts = Set(
      quantities.map { article.quantities[$0] }
        .filter { sentence.clause(of: article.layout.tokens(in: $0.span).lowerBound) == clause }.compactMap(\.value))
    return finished(fact)
  }
}

// MARK: - Outcomes

extension AccountSentenceReader {
  /// That something listed came about, or did not, where that is not said to be only likely, wanted or to come.
  private func outcome(_ event: AccountSentence.Event, times: [AccountFact.Interval]) -> AccountFact? {
    guard let concept = event.concept, concept.kind == .event || concept.kind == .movement else { return nil }
    let clause = sentence.clause(of: event.tokens.lowerBound)
    let own = sentence.tokens.filter { sentence.clause(of: $0) == clause }
    guard let first = own.first, let last = own.last, !words.roles[first].contains(.quoted) else { return nil }
    let span = words.tokens[first].span.union(words.tokens[last].span)
    let units = text.units(in: span).map { text.units[$0] }
    guard !units.contains(where: { $0.isQuoted || $0.traits.contains(.limit) || isModal($0) }) else { return nil }
    let isNegated = units.contains { unit in
      unit.traits.contains(.negation) && !event.tokens.contains(Int(unit.token))
    }
    var fact = Draft(
      value: .outcome(negated: isNegated), span: article.layout.sentences[index].span, clause: clause, times: times)
    fact.events = [event.key]
    fact.reach = reach(of: sentence.events(inClause: clause), before: event.tokens.lowerBound)
    return fact.reach.contains(.wished) ? nil : finished(fact)
  }

  private func isModal(_ unit: Unit) -> Bool { words.statements[unit.key].contains(.modal) }
}

// MARK: - What goes with a fact

extension AccountSentenceReader {
  /// A fact without the words around it.
  private struct Draft {
    let value: AccountFact.Value
    let span: ReadingSpan
    let clause: Int
    let times: [AccountFact.Interval]
    var events: Set<UInt64> = []
    var thing = AccountFact.Thing.none
    var reach: AccountFact.Reach = []
    var counts: Set<Double> = []
    var isCount = false
    var people: [PersonalName]?
    /// Tokens that are told by other fields.
    var taken: [Int] = []
  }

  private func finished(_ draft: Draft) -> AccountFact {
    var (clause, context, keys, names): ([Wording.Word], [Wording.Word], [Wording.Word], [Wording.Word]) = (
      [], [], [], []
    )
    for (token, event, word) in sentenceKeys {
      let isOfClause = sentence.clause(of: token) == draft.clause
      keys.append(word)
      if isOfClause, nameTokens.contains(token) { names.append(word) }
      if draft.events.contains(word.key) || draft.taken.contains(token) { continue }
      context.append(word)
      if isOfClause, event == nil { clause.append(word) }
    }
    let measures = sentence.events(inClause: draft.clause).filter { $0.concept?.kind == .measure }.compactMap {
      $0.concept?.number
    }
    return AccountFact(
      value: draft.value, span: draft.span, sentence: index, events: draft.events, thing: draft.thing,
      measures: Set(measures), reach: draft.reach, people: draft.people ?? self.people(in: draft.clause),
      places: places, times: draft.times, names: Wording(words: names), counts: draft.counts,
      clause: Wording(words: clause), context: Wording(words: context), setting: setting,
      keys: Wording(words: keys), isOfPerson: draft.people != nil, isCount: draft.isCount)
  }

  /// Who is named in a clause; where nobody is, in the sentence.
  private func people(in clause: Int) -> [PersonalName] {
    let own = people.filter { sentence.clause(of: $0.tokens.lowerBound) == clause }
    return (own.isEmpty ? people : own).map(\.name)
  }
}

extension AccountSentence.Event {
  /// `rose`, `fell`: what happens to a count, and not to what is counted.
  fileprivate var isMovement: Bool { concept?.kind == .movement }

  /// Its key; one for all that money goes for.
  fileprivate var groupKey: UInt64 { concept?.kind == .price ? 0 : key }
}
