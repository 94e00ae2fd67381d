internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Two outlets' accounts of one event, aligned by what they claim and not by their wording.
///
/// Each sentence outside quotation marks is read into facts: how many, how long, when, and whether it came about, each with
/// what happened, who, where and what else is named there. Facts that share rare keys are candidates (an inverted index:
/// ``WordingIndex``), and the most alike are taken first; then their values are held against each other. This is the linkage
/// of records that have no key in common, blocked by rare values (Fellegi and Sunter, "A Theory for Record Linkage", 1969;
/// Christen, *Data Matching*, 2012), with the event types of ACE 2005 in the place of fields.
///
/// In doubt two facts are of two things: a false alarm between two outlets costs a call to a newsroom.
struct AccountComparison: Sendable {
  /// Two facts of one thing whose values cannot both be so.
  struct Conflict: Sendable {
    let earlier: AccountFact
    let later: AccountFact
  }

  /// The conflicts, in the order of the later account.
  let conflicts: [Conflict]
  /// The facts that have values, by place.
  private let earlier: [AccountFact]
  private let later: [AccountFact]
  private let likeness: FactLikeness
  private let values: FactValues

  init(_ earlier: NormalText, _ later: NormalText, lexicon: ComparisonLexicon) {
    likeness = FactLikeness(news: lexicon.news)
    values = FactValues(earlier.article, later.article, converter: lexicon.converter)
    let (facts, laterFacts) = (
      AccountReader(earlier, lexicon: lexicon).facts(), AccountReader(later, lexicon: lexicon).facts()
    )
    conflicts = Self.conflicts(facts, laterFacts, likeness, values)
    self.earlier = facts.filter(\.isValue).sorted { $0.span < $1.span }
    self.later = laterFacts.filter(\.isValue).sorted { $0.span < $1.span }
  }

  /// Pairs facts of one thing, the most alike first, and keeps the pairs that conflict.
  private static func conflicts(
    _ earlier: [AccountFact], _ later: [AccountFact], _ likeness: FactLikeness, _ values: FactValues
  ) -> [Conflict] {
    let index = WordingIndex(earlier.map(\.keys))
    var votes = index.noVotes
    var pairs: [(likeness: Int, earlier: Int, later: Int)] = []
    for (l, fact) in later.enumerated() {
      for e in index.candidates(for: fact.keys, votes: &votes) where values.areOfOneKind(earlier[e], fact) {
        let score = likeness.likeness(earlier[e], fact)
        if score > 0 { pairs.append((score, e, l)) }
      }
    }
    // A value that both accounts have of one thing is in conflict with no other one there: both say so.
    let agreed = pairs.filter { values.areStated(earlier[$0.earlier], later[$0.later]) }
    var (takenEarlier, takenLater) = (Set(agreed.map(\.earlier)), Set(agreed.map(\.later)))
    var conflicts: [Conflict] = []
    for pair in pairs.sorted(by: { ($1.likeness, $0.later, $0.earlier) < ($0.likeness, $1.later, $1.earlier) })
    where !takenEarlier.contains(pair.earlier) && !takenLater.contains(pair.later) {
      takenEarlier.insert(pair.earlier)
      takenLater.insert(pair.later)
      conflicts.append(Conflict(earlier: earlier[pair.earlier], later: later[pair.later]))
    }
    return conflicts.sorted { ($0.later.span, $0.earlier.span) < ($1.later.span, $1.earlier.span) }
  }

  /// Whether what stands at two places may be of one thing, and cannot both be so; where nothing is known of either, it may.
  func mayConflict(_ span: ReadingSpan, _ laterSpan: ReadingSpan) -> Bool {
    guard let one = Self.fact(at: span, in: earlier), let other = Self.fact(at: laterSpan, in: later),
      values.areOfOneKind(one, other)
    else { return true }
    return likeness.mayBeOfOneThing(one, other) && !values.areStated(one, other)
  }

  private static func fact(at span: ReadingSpan, in facts: [AccountFact]) -> AccountFact? {
    let low = facts.partitioningIndex { $0.span.end > span.start }
    return low < facts.count && facts[low].span.start < span.end ? facts[low] : nil
  }
}

extension AccountComparison {
  /// The numbers of which two accounts claim different ones: those of `worded`, which stand at one place of sentences of one
  /// wording, where they may be of one thing, and those of matched facts.
  func numbers(_ worded: [NumberPair], in articles: (earlier: Article, later: Article)) -> [NumberPair] {
    var numbers = worded.filter { mayConflict($0.earlier, $0.later) }
    let known = SpanSet(numbers.map(\.later))
    for conflict in conflicts where !known.overlaps(conflict.later.span) {
      let difference: NumberPair.Difference
      switch (conflict.earlier.value, conflict.later.value) {
      case (.quantity(let e), .quantity(let l)):
        let found = NumberPair.difference(articles.earlier.quantities[e], articles.later.quantities[l])
        difference = found == .magnitude ? .magnitude : .value
      case (.length, .length): difference = .value
      default: continue
      }
      numbers.append(
        NumberPair(earlier: conflict.earlier.span, later: conflict.later.span, difference: difference))
    }
    return numbers.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }

  /// The times, likewise.
  func times(_ worded: [TimePair], in articles: (earlier: Article, later: Article)) -> [TimePair] {
    var times = worded.filter { mayConflict($0.earlier, $0.later) }
    let known = SpanSet(times.map(\.later))
    for conflict in conflicts where !known.overlaps(conflict.later.span) {
      guard case (.time(let e), .time(let l)) = (conflict.earlier.value, conflict.later.value) else { continue }
      times.append(
        TimePair(
          earlier: conflict.earlier.span, later: conflict.later.span, earlierStart: articles.earlier.times[e].start,
          laterStart: articles.later.times[l].start, isLength: false))
    }
    return times.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
  }

  /// What came about by one account, and did not by the other.
  var outcomes: [Conflict] { conflicts.filter { !$0.later.isValue } }
}
