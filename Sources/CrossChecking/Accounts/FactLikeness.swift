internal import ClaimExtraction
internal import TextModel

/// Says how surely two accounts' facts are of one thing: by what is counted, what happened, who, where and when, and by the
/// words of sense that their sentences share.
struct FactLikeness: Sendable {
  /// What two facts must share of their words, by weight: a name, or two words.
  static let leastShared = 4
  /// How much of the shorter sentence must be shared. A sentence of another outlet has half of its words from elsewhere, and
  /// one on another event hardly one in eight.
  static let leastShare = 0.25
  /// The same of two outcomes, where all but the outcome has to be the same.
  static let leastSharedOfOutcome = 8
  static let leastShareOfOutcome = 0.6

  /// What the first sentences of two articles on one event share at least: a name and a word, or three words.
  static let leastSharedOfStory = 6

  let news: NewsConcepts

  /// What two facts share, by weight, and one more; 0 where they are not of one thing, or may well not be.
  func likeness(_ one: AccountFact, _ other: AccountFact) -> Int {
    guard mayBeOfOneThing(one, other) else { return 0 }
    let shared = one.context.shared(with: other.context)
    let least = min(one.context.weight, other.context.weight)
    if case .outcome = one.value {
      guard !haveDifferentObjects(one, other) else { return 0 }
      if areOfOnePerson(one, other), areOpposite(one, other) { return shared + 1 }
      guard shared >= Self.leastSharedOfOutcome,
        Double(shared) >= Self.leastShareOfOutcome * Double(least)
      else { return 0 }
      return shared + 1
    }
    if one.isOfPerson, other.isOfPerson { return shared + 1 }
    // Money and shares are told of everything: the words directly around them must be of one thing too.
    guard one.isCount || !one.isAmount || one.clause.shared(with: other.clause) > 0 || !one.measures.isEmpty else {
      return 0
    }
    if least <= Self.leastShared, isOfTheStory(one, other) { return shared + 1 }
    return shared >= Self.leastShared && Double(shared) >= Self.leastShare * Double(least) ? shared + 1 : 0
  }

  /// Whether two counts of one thing, in sentences that have hardly a word beside them (`Sixteen passengers were killed.`),
  /// are of what both articles are about.
  private func isOfTheStory(_ one: AccountFact, _ other: AccountFact) -> Bool {
    guard case .quantity = one.value, one.isCount, other.isCount, !one.events.isDisjoint(with: other.events) else {
      return false
    }
    return one.setting.shared(with: other.setting) >= Self.leastSharedOfStory
  }

  /// Whether nothing tells the things apart of which two facts are.
  func mayBeOfOneThing(_ one: AccountFact, _ other: AccountFact) -> Bool {
    guard areOfOneReach(one.reach, other.reach), countSame(one, other), mayBeOneEvent(one, other) else { return false }
    if one.measures != other.measures, one.measures.isDisjoint(with: other.measures) { return false }
    if Self.areOthers(one.people, other.people) { return false }
    // What is told of one person, of whom it is told once, is of one thing wherever it is said to have been.
    if !areOfOnePerson(one, other) || one.isAmount && one.isCount {
      if Self.areOthers(one.places, other.places) { return false }
      // `Mercy hospital`, `Saint Orla hospital`: each has a name that the other has not.
      if one.names.hasMore(than: other.keys), other.names.hasMore(than: one.keys) { return false }
    }
    // Seventeen on Thursday and four on Friday were not the same ones.
    if case .time = one.value {
      return one.counts == other.counts || !one.counts.isDisjoint(with: other.counts)
        || one.counts.isEmpty || other.counts.isEmpty
    }
    if one.times.isEmpty || other.times.isEmpty { return true }
    return one.times.contains { time in other.times.contains { time.overlaps($0) } }
  }

  /// Whether both are of one and the same person, who is named in full, and of nobody else.
  private func areOfOnePerson(_ one: AccountFact, _ other: AccountFact) -> Bool {
    guard one.people.count == 1, let name = one.people.first, name.words.count > 1 else { return false }
    return other.people == [name]
  }

  private static func areOthers(_ names: [PersonalName], _ others: [PersonalName]) -> Bool {
    !names.isEmpty && !others.isEmpty && !PersonalName.mayBeSame(names, others)
  }

  private func areOfOneReach(_ one: AccountFact.Reach, _ other: AccountFact.Reach) -> Bool {
    let sides: AccountFact.Reach = [.before, .after]
    return one.subtracting(sides) == other.subtracting(sides) && !one.contains(.part)
      && one.intersection(sides).union(other.intersection(sides)) != sides
  }

  private func mayBeOneEvent(_ one: AccountFact, _ other: AccountFact) -> Bool {
    switch (one.value, other.value) {
    case (.outcome(let negated), .outcome(let otherNegated)):
      return negated == otherNegated ? areOpposite(one, other) : one.events == other.events
    case (.time, _): return one.events == other.events || !one.events.isDisjoint(with: other.events)
    default:
      if one.events.isEmpty || other.events.isEmpty || !one.events.isDisjoint(with: other.events) { return true }
      // What a verb of no list does to an amount (`weighing 460 kilograms`) does not tell it from what a listed one does.
      return one.isMeasure && !(hasListed(one) && hasListed(other))
    }
  }

  private func hasListed(_ fact: AccountFact) -> Bool {
    fact.events.contains { $0 == AccountFact.price || news.isEvent($0) }
  }

  /// Whether the two outcomes cannot both be.
  private func areOpposite(_ one: AccountFact, _ other: AccountFact) -> Bool {
    one.events.contains { event in other.events.contains { news.areOpposite(event, $0) } }
  }

  /// Whether each of two clauses has words that the other's sentence has not: `found guilty of fraud`, `acquitted of
  /// perjury`.
  private func haveDifferentObjects(_ one: AccountFact, _ other: AccountFact) -> Bool {
    one.objects.hasMore(than: other.context) && other.objects.hasMore(than: one.context)
  }

  private func countSame(_ one: AccountFact, _ other: AccountFact) -> Bool {
    switch (one.thing, other.thing) {
    case (.none, .none), (.everyone, .none), (.none, .everyone): true
    default: one.thing == other.thing
    }
  }
}
