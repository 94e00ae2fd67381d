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
  /// The people whom the two spell two ways.
  let spellings: AccountSpellings

  init(_ earlier: NormalText, _ later: NormalText, lexicon: ComparisonLexicon) {
    likeness = FactLikeness(news: lexicon.news)
    values = FactValues(earlier.article, later.article, converter: lexicon.converter)
    spellings = AccountSpellings(earlier.article, later.article)
    let facts = AccountReader(earlier, lexicon: lexicon).facts()
    let laterFacts = AccountReader(later, lexicon: lexicon, respelled: spellings.respelled).facts()
    conflicts = Self.conflicts(facts, laterFacts, likeness, values)
    self.earlier = facts.filter(\.isValue).sorted { $0.span < $1.span }
    self.later = laterFacts.filter(\.isValue).sorted { $0.span < $1.span }
  }

  /// Pairs facts of one thing, the most alike first, and keeps the pairs that conflict.
  private static func conflicts(
    _ earlier: [AccountFact], _ later: [AccountFact], _ likeness: FactLikeness, _ values: FactValues
  ) -> [Conflict] {
    let (sentences, laterSentences) = (Self.sentences(of: earlier), Self.sentences(of: later))
    let index = WordingIndex(sentences.compactMap { earlier[$0].first?.keys })
    var votes = index.noVotes
    var pairs: [(likeness: Int, earlier: Int, later: Int)] = []
    for sentence in laterSentences {
      let candidates = index.candidates(for: later[sentence.lowerBound].keys, votes: &votes)
      for l in sentence {
        for e in candidates.lazy.flatMap({ sentences[$0] })
        where values.areOfOneKind(earlier[e], later[l]) && values.mayBeSlip(earlier[e], later[l]) {
          let score = likeness.likeness(earlier[e], later[l])
          if score > 0 { pairs.append((score, e, l)) }
        }
      }
    }
    pairs = clear(pairs, earlier, later, values)
    pairs += SoleFacts(earlier: earlier, later: later, likeness: likeness, values: values).pairs()
    // A value that both accounts have of one thing is in conflict with no other one there: both say so.
    let agreed = pairs.filter { pair in
      let (one, other) = (earlier[pair.earlier], later[pair.later])
      return values.areStated(one, other) && values.areAsFine(one, other)
    }
    var (takenEarlier, takenLater) = (Set(agreed.map(\.earlier)), Set(agreed.map(\.later)))
    var conflicts: [Conflict] = []
    let (known, laterKnown) = (values.told(earlier, inEarlier: true), values.told(later, inEarlier: false))
    for pair in pairs.sorted(by: { ($1.likeness, $0.later, $0.earlier) < ($0.likeness, $1.later, $1.earlier) })
    where !takenEarlier.contains(pair.earlier) && !takenLater.contains(pair.later)
      && !values.areStated(earlier[pair.earlier], later[pair.later])
    {
      // Each account has its value, or one has the other's too, elsewhere and perhaps of another thing.
      if let value = values.told(earlier[pair.earlier], inEarlier: true), laterKnown.contains(value) { continue }
      if let value = values.told(later[pair.later], inEarlier: false), known.contains(value) { continue }
      takenEarlier.insert(pair.earlier)
      takenLater.insert(pair.later)
      conflicts.append(Conflict(earlier: earlier[pair.earlier], later: later[pair.later]))
    }
    return conflicts.sorted { ($0.later.span, $0.earlier.span) < ($1.later.span, $1.earlier.span) }
  }

  /// The pairs but for those of money or shares that could as well be another pair: an article on taxes has ten percentages
  /// in sentences of the same words.
  private static func clear(
    _ pairs: [(likeness: Int, earlier: Int, later: Int)], _ earlier: [AccountFact], _ later: [AccountFact],
    _ values: FactValues
  ) -> [(likeness: Int, earlier: Int, later: Int)] {
    let (ofEarlier, ofLater) = (
      Dictionary(grouping: pairs, by: \.earlier), Dictionary(grouping: pairs, by: \.later)
    )
    return pairs.filter { pair in
      guard earlier[pair.earlier].isShare, !values.areStated(earlier[pair.earlier], later[pair.later]) else {
        return true
      }
      let least = leastRival * Double(pair.likeness)
      let hasRival = ofEarlier[pair.earlier, default: []].contains {
        Double($0.likeness) >= least && $0.later != pair.later
          && !values.areEqual(later[$0.later], later[pair.later])
      }
      return !hasRival
        && !ofLater[pair.later, default: []].contains {
          Double($0.likeness) >= least && $0.earlier != pair.earlier
            && !values.areEqual(inEarlier: earlier[$0.earlier], earlier[pair.earlier])
        }
    }
  }

  /// From this share of a pair's likeness on another pair may be the right one.
  private static let leastRival = 0.6

  /// The facts of each sentence, as indices; never none.
  private static func sentences(of facts: [AccountFact]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for index in facts.indices {
      if let last = sentences.last, facts[last.lowerBound].sentence == facts[index].sentence {
        sentences[sentences.count - 1] = last.lowerBound..<(index + 1)
      } else {
        sentences.append(index..<(index + 1))
      }
    }
    return sentences
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
