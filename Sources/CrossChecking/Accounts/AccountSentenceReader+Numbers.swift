internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

// How many, how much, how long, and how old.

extension AccountSentenceReader {
  func quantity(_ number: Int, times: [KnownTime]) -> AccountFact? {
    let quantity = article.quantities[number]
    let tokens = tokens(in: quantity.span)
    guard quantity.kind != .ordinal, !tokens.isEmpty, !words.roles[tokens.lowerBound].contains(.quoted) else {
      return nil
    }
    let counted = quantity.counted.map { self.tokens(in: $0) }
    let head = counted.flatMap(\.last)
    let clause = sentence.clause(of: tokens.lowerBound)
    let own = sentence.events(inClause: clause)
    if let result = result(number, clause: clause, times: times) { return result }
    guard !isOfSomebody(quantity, at: tokens.lowerBound), !quantity.isVague else { return nil }
    // `35 to 12 percent`
    guard !isHalfOfShare(number) else { return nil }
    guard !hasAnotherOfKind(number, clause: clause) || own.contains(where: { $0.concept?.kind == .from }) else {
      return nil
    }
    // A toll is of an hour; how deep, how much or how strong something was is so all day.
    let isOfHour = quantity.kind == .cardinal && !hasMeasure(beside: tokens)
    var fact = Draft(
      value: .quantity(number), span: quantity.span, clause: clause,
      times: named(times, in: clause, isOfHour: isOfHour))
    fact.number = number
    fact.reach = reach(of: own, before: tokens.lowerBound)
    switch quantity.kind {
    case .cardinal where !hasMeasure(beside: tokens):
      let end = max(tokens.upperBound, (head ?? -1) + 1)
      let event = head.flatMap { self.event(at: $0) } ?? event(ofCount: tokens.lowerBound..<end)
      fact.events = Set([event].compactMap { $0?.key })
      // `a 214-delegate lead` counts no delegates that somebody has.
      let isJoined = quantity.counted != nil && gap(tokens.upperBound, tokens.upperBound + 1) == 0
      fact.thing = head.map { isJoined ? .joined(words.stems[$0]) : words.thing(at: $0) } ?? .none
      fact.taken = head.map { [$0] } ?? []
      fact.isCount = true
      if isPortion(behind: tokens.upperBound) { fact.reach.insert(.part) }
    case .age:
      guard let person = person(beside: tokens) else { return nil }
      fact.people = [person]
    default: fact.events = Set(own.filter { !$0.isLight }.map(\.groupKey))
    }
    // Whoever gets a share of votes, or has to pay, is named first: `Sorel defeated Keys with 54 percent`.
    if quantity.kind == .percent, let holder = people(in: clause).first { fact.people = [holder] }
    return finished(fact)
  }

  /// `a man of 63`, and a crew of eight as well: neither counts what happened.
  private func isOfSomebody(_ quantity: Quantity, at token: Int) -> Bool {
    guard quantity.kind == .cardinal, quantity.counted == nil, token >= sentence.tokens.lowerBound + 2,
      !words.isSense(token - 1), words.tokens[token - 2].kind == .word,
      case .concept = words.thing(at: token - 2)
    else { return false }
    return true
  }

  /// One of the two numbers of a vote: `9 to 6`, `9-5`.
  private func result(_ number: Int, clause: Int, times: [KnownTime]) -> AccountFact? {
    let quantity = article.quantities[number]
    let vote = sentence.events(inClause: clause).first { $0.concept?.kind == .event }
    guard let vote, let value = quantity.value,
      let other = opposed(to: number).flatMap({ article.quantities[$0].value }),
      value != other
    else { return nil }
    var fact = Draft(value: .quantity(number), span: quantity.span, clause: clause, times: named(times, in: clause))
    fact.number = number
    fact.events = [vote.key]
    fact.thing = value > other ? .winners : .losers
    fact.isCount = true
    return finished(fact)
  }

  /// Whether a number shares its unit with the one behind it.
  private func isHalfOfShare(_ number: Int) -> Bool {
    let next = number + 1
    guard quantities.contains(next), article.quantities[number].kind == .cardinal,
      article.quantities[number].counted == nil, article.quantities[next].unit != nil
    else { return false }
    let (end, start) = (tokens(ofNumber: number).upperBound, tokens(ofNumber: next).lowerBound)
    return end + 1 == start && words.opposes(end)
  }

  /// The number on the other side of a dash or of `to`.
  private func opposed(to number: Int) -> Int? {
    guard article.quantities[number].kind == .cardinal else { return nil }
    let own = tokens(ofNumber: number)
    return quantities.first { index in
      guard index != number, article.quantities[index].kind == .cardinal else { return false }
      let other = tokens(ofNumber: index)
      let (start, end) =
        other.lowerBound < own.lowerBound ? (other.upperBound, own.lowerBound) : (own.upperBound, other.lowerBound)
      return start + 1 == end && words.opposes(start)
    }
  }

  /// Whether a clause has another number of one kind: then it compares, or lists, and each is of something else.
  private func hasAnotherOfKind(_ number: Int, clause: Int) -> Bool {
    let own = sort(ofNumber: number)
    return quantities.contains { other in
      other != number && article.quantities[other].kind == article.quantities[number].kind
        && sentence.clause(of: tokens(ofNumber: other).lowerBound) == clause
        && sort(ofNumber: other) == own
    }
  }

  func tokens(ofNumber number: Int) -> Range<Int> { tokens(in: article.quantities[number].span) }

  /// The tokens of a span, as far as they are the sentence's.
  func tokens(in span: ReadingSpan) -> Range<Int> { article.layout.tokens(in: span).clamped(to: sentence.tokens) }

  /// What a number of a clause is told from the others by: what it counts, and whether a rate is named beside it
  /// (`13 people were killed by a 5.8-magnitude earthquake`).
  private func sort(ofNumber number: Int) -> [AccountFact.Thing] {
    let counted = article.quantities[number].counted.map { tokens(in: $0) }
    let thing = counted.flatMap(\.last).map { words.thing(at: $0) } ?? .none
    return hasMeasure(beside: tokens(ofNumber: number)) ? [thing, .none] : [thing]
  }

  /// `Three of the injured`
  private func isPortion(behind token: Int) -> Bool {
    sentence.events.contains { $0.concept?.kind == .portion && $0.tokens.lowerBound == token }
  }

  /// Whether a rate is named directly before or behind a number: `magnitude 7.1`, `a 6.4 magnitude earthquake`.
  private func hasMeasure(beside tokens: Range<Int>) -> Bool {
    sentence.events.contains { event in
      (event.concept?.kind == .measure || event.concept?.kind == .dimension)
        && (event.tokens.upperBound == tokens.lowerBound || gap(tokens.upperBound, event.tokens.lowerBound) == 0)
    }
  }

  /// Whether nothing but an article stands between a word and a value: `against the $290 million`.
  private func leads(_ event: AccountSentence.Event, to token: Int) -> Bool {
    event.tokens.upperBound == token || event.tokens.upperBound + 1 == token && !words.isSense(token - 1)
  }

  /// How many tokens stand from one up to another, but for a hyphen: none in `5.8-magnitude`.
  private func gap(_ start: Int, _ end: Int) -> Int {
    start < end && words.tokens[start].kind == .punctuation && words.tokens[start].isJoined
      ? end - start - 1 : end - start
  }

  /// What is said of the reach of a value at a token by the events of its clause, and of its sentence.
  func reach(of clause: [AccountSentence.Event], before token: Int) -> AccountFact.Reach {
    var reach: AccountFact.Reach = []
    for event in clause where event.tokens.lowerBound <= token {
      if event.concept?.kind == .part { reach.insert(.part) }
      if event.concept?.kind == .from, leads(event, to: token) { reach.insert(.earlier) }
      if event.concept?.kind == .wish { reach.insert(.wished) }
    }
    for event in clause {
      if event.concept?.kind == .grave { reach.insert(.grave) }
      if event.concept?.kind == .slight { reach.insert(.slight) }
    }
    return reach.union(self.reach)
  }

  func length(_ index: Int, times: [KnownTime]) -> AccountFact? {
    let tokens = tokens(in: article.times[index].span)
    guard let first = tokens.first, !words.roles[first].contains(.quoted) else { return nil }
    let clause = sentence.clause(of: first)
    var fact = Draft(
      value: .length(index), span: article.times[index].span, clause: clause, times: named(times, in: clause))
    let own = sentence.events(inClause: clause)
    fact.events = Set(own.filter { !$0.isLight }.map(\.key))
    fact.reach = reach(of: own, before: first)
    return fact.events.isEmpty ? nil : finished(fact)
  }

  /// Who is of an age: the name directly before or behind it, also behind a word for what they are (`a 43-year-old man named
  /// as Karl Venn`).
  private func person(beside tokens: Range<Int>) -> PersonalName? {
    people.first { (0...2).contains(tokens.lowerBound - $0.tokens.upperBound) }?.name
      ?? people.first { (0...2).contains($0.tokens.lowerBound - tokens.upperBound) }?.name
      ?? people.first { isNamed(as: $0.tokens.lowerBound, behind: tokens.upperBound) }?.name
  }

  /// Whether one or two light words (`named as`) and a noun are all that stands between an age and a name.
  private func isNamed(as name: Int, behind age: Int) -> Bool {
    guard (2...3).contains(name - age) else { return false }
    return (age + 1..<name).allSatisfy { token in
      !words.isSense(token) || sentence.events.contains { $0.tokens.contains(token) && $0.isNaming }
    }
  }

  /// What a count is of: the event directly before it, whose object it is (`killing 14 people`); or else the one behind it,
  /// whose subject it is (`14 people were killed`); or else the first of its clause (`the death toll rose to 14`); or else
  /// that of a clause beside it (`14 people, most of them tourists, died`).
  private func event(ofCount tokens: Range<Int>) -> AccountSentence.Event? {
    let clause = sentence.clause(of: tokens.lowerBound)
    // `The school, which has 84 pupils, was built …`: the pupils are of no event.
    if sentence.events.contains(where: { $0.concept?.kind == .have && leads($0, to: tokens.lowerBound) }) { return nil }
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

extension Quantity {
  /// `dozens`, `hundreds`: it agrees with any number that another account may have, and so says nothing of it.
  fileprivate var isVague: Bool {
    guard value == nil, let low = interval.low, let high = interval.high else { return value == nil }
    return high > 2 * low
  }
}
