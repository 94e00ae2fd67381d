internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

// When, and whether it came about.

extension AccountSentenceReader {
  /// A time that is known.
  struct When {
    let interval: AccountFact.Interval
    /// Whether the time is the edge of something that lasts.
    let edges: AccountFact.Reach
    /// Its first token.
    let token: Int
    /// The event that it is of.
    let event: AccountSentence.Event?
  }

  /// A time that is known; `nil` where it is only said when something was said.
  func when(_ index: Int) -> When? {
    let time = article.times[index]
    guard time.kind != .duration, time.kind != .set, let (interval, edges) = AccountFact.Interval.told(by: time) else {
      return nil
    }
    let tokens = tokens(in: time.span)
    guard let first = tokens.first, !words.roles[first].contains(.quoted) else { return nil }
    let own = sentence.events(inClause: sentence.clause(of: first)).filter { $0.isCue || !$0.isLight }
    let event = own.last { $0.tokens.upperBound <= first } ?? own.first { $0.tokens.lowerBound >= tokens.upperBound }
    if let event, event.isCue { return nil }
    return When(interval: interval, edges: edges, token: first, event: event)
  }

  func knownTime(_ index: Int) -> KnownTime? {
    guard article.times[index].start != nil, article.times[index].end != nil else { return nil }
    return when(index).map { known in
      let clause = sentence.clause(of: known.token)
      let isEarlier = sentence.events(inClause: clause).contains {
        $0.concept?.kind == .from && $0.tokens.upperBound < known.token
      }
      return KnownTime(interval: known.interval, clause: clause, isEarlier: isEarlier)
    }
  }

  /// The times that are of a clause: days and longer ones are of the whole sentence, an hour (where `isOfHour` asks for it) and
  /// what an earlier value was so at (`up from 66 percent in 2011`) of their own clause.
  func named(_ times: [KnownTime], in clause: Int, isOfHour: Bool = true) -> [AccountFact.Interval] {
    times.filter { time in
      time.isHour ? isOfHour && time.clause == clause : time.clause == clause || !time.isEarlier
    }.map(\.interval)
  }

  func time(_ index: Int, times: [KnownTime]) -> AccountFact? {
    guard let known = when(index) else { return nil }
    let (first, event) = (known.token, known.event)
    let edges = edges(before: first).union(known.edges)
    // Without a word for what happened only a time that something lasts from or to says anything.
    guard event != nil || !edges.isEmpty else { return nil }
    let clause = sentence.clause(of: event?.tokens.lowerBound ?? first)
    var fact = Draft(
      value: .time(index), span: article.times[index].span, clause: clause,
      times: [known.interval] + named(times, in: clause))
    fact.events = Set([event].compactMap { $0?.key })
    fact.reach = reach(of: sentence.events(inClause: clause), before: event?.tokens.lowerBound ?? first)
      .subtracting(.earlier).union(edges)
    fact.counts = Set(
      quantities.map { article.quantities[$0] }
        .filter { sentence.clause(of: article.layout.tokens(in: $0.span).lowerBound) == clause }.compactMap(\.value))
    return finished(fact)
  }

  /// `until`, `since` or `from` directly before a time.
  private func edges(before token: Int) -> AccountFact.Reach {
    guard let edge = sentence.events.last(where: { $0.tokens.upperBound == token }) else { return [] }
    switch edge.concept?.kind {
    case .until?: return .until
    case .since?, .from?: return .since
    default: return []
    }
  }
}

extension AccountSentenceReader {
  /// That something listed came about, or did not, where that is not said to be only likely, wanted or to come.
  func outcome(_ event: AccountSentence.Event, times: [KnownTime]) -> AccountFact? {
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
      value: .outcome(negated: isNegated), span: article.layout.sentences[index].span, clause: clause,
      times: named(times, in: clause))
    fact.events = [event.key]
    // Who speaks in a sentence is told of by the verb that stands right behind the name: `Keys refused to concede and spoke …`.
    if people.isEmpty, let subject = speakers.first(where: { $0.tokens.upperBound == event.tokens.lowerBound }) {
      fact.people = [subject.name]
    }
    fact.reach = reach(of: sentence.events(inClause: clause), before: event.tokens.lowerBound)
    return fact.reach.contains(.wished) ? nil : finished(fact)
  }

  private func isModal(_ unit: Unit) -> Bool { words.statements[unit.key].contains(.modal) }
}

/// A time that a sentence names, and where.
struct KnownTime {
  let interval: AccountFact.Interval
  let clause: Int
  let isEarlier: Bool

  /// Whether it is an hour of a day that is not named.
  var isHour: Bool { interval.start.utf8.first == UInt8(ascii: "T") }
}
