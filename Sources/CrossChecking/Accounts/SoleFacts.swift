internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Finds the facts of a kind that each of two accounts of one story has but once: its one death toll, its one turnout, the
/// one day on which somebody was released.
///
/// Sentences that say little else (`Turnout reached 77 percent.`, `She will be sworn in on January 10.`) share no words by which
/// they could be matched; that each account has no other such fact takes their place, as a unique blocking key does
/// in record linkage.
struct SoleFacts {
  /// What facts are of, as far as one word of a list tells: an event or a rate.
  private enum Key: Hashable {
    case event(UInt64)
    case measure(Int)
  }

  /// What leads of accounts of one story share at least: a name and a word, or three words.
  private static let leastSharedOfStory = 6
  /// What two sentences must share: a word. Where one of them has two words at most beside the fact there may be none.
  private static let (leastShared, mostContext) = (2, 4)
  /// More facts of one kind are a list.
  private static let mostOfAKind = 24

  let earlier: [AccountFact]
  let later: [AccountFact]
  let likeness: FactLikeness
  let values: FactValues

  /// The pairs, with what their sentences share.
  func pairs() -> [(likeness: Int, earlier: Int, later: Int)] {
    guard let one = earlier.first?.setting, let other = later.first?.setting,
      one.shared(with: other) >= Self.leastSharedOfStory
    else { return [] }
    let (groups, laterGroups) = (Self.groups(earlier, likeness), Self.groups(later, likeness))
    var pairs: [(likeness: Int, earlier: Int, later: Int)] = []
    for (l, fact) in later.enumerated() {
      for key in Self.keys(of: fact, likeness) {
        guard let group = groups[key], let laterGroup = laterGroups[key],
          max(group.count, laterGroup.count) <= Self.mostOfAKind,
          // What both tell is no other value: `77 percent`, and `66 percent in 2011`.
          !group.contains(where: { agree(earlier[$0], fact) }),
          let e = partner(of: fact, in: group.filter { e in !laterGroup.contains { agree(earlier[e], later[$0]) } }),
          laterGroup.allSatisfy({ index in
            index == l || values.areEqual(later[index], fact) || !isPartner(earlier[e], later[index])
              || group.contains { agree(earlier[$0], later[index]) }
          }),
          let score = score(earlier[e], fact), !pairs.contains(where: { $0.earlier == e && $0.later == l })
        else { continue }
        pairs.append((score, e, l))
      }
    }
    return pairs
  }

  private static func groups(_ facts: [AccountFact], _ likeness: FactLikeness) -> [Key: [Int]] {
    var groups: [Key: [Int]] = [:]
    for (index, fact) in facts.enumerated() {
      for key in keys(of: fact, likeness) { groups[key, default: []].append(index) }
    }
    return groups
  }

  private static func keys(of fact: AccountFact, _ likeness: FactLikeness) -> [Key] {
    if !fact.isValue || fact.isOfPerson { return [] }
    if !fact.measures.isEmpty { return fact.measures.sorted().map { .measure($0) } }
    if fact.isShare, fact.events.contains(AccountFact.price) { return [.event(AccountFact.price)] }
    return fact.events.filter { likeness.news.isEvent($0) }.sorted().map { .event($0) }
  }

  /// The one fact of the earlier account that may be of the same thing; `nil` where there are several, with several values.
  private func partner(of fact: AccountFact, in group: [Int]) -> Int? {
    let partners = group.filter { isPartner(earlier[$0], fact) }
    guard let first = partners.first,
      partners.allSatisfy({ values.areEqual(inEarlier: earlier[$0], earlier[first]) })
    else { return nil }
    return partners.max { shared(earlier[$0], fact) < shared(earlier[$1], fact) }
  }

  private func agree(_ one: AccountFact, _ other: AccountFact) -> Bool {
    values.areOfOneKind(one, other) && values.agree(one, other)
  }

  private func isPartner(_ one: AccountFact, _ other: AccountFact) -> Bool {
    values.areOfOneKind(one, other) && values.mayBeSlip(one, other) && values.areAsFine(one, other)
      && likeness.mayBeOfOneThing(one, other)
  }

  private func shared(_ one: AccountFact, _ other: AccountFact) -> Int { one.context.shared(with: other.context) }

  private func score(_ one: AccountFact, _ other: AccountFact) -> Int? {
    let shared = shared(one, other)
    let isRate = !one.measures.isEmpty && !one.isCount
    guard shared >= Self.leastShared || isRate || min(one.context.weight, other.context.weight) <= Self.mostContext
    else {
      return nil
    }
    return shared + 1
  }
}
