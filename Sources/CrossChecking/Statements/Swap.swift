internal import Extraction
internal import TextModel

/// Words that changed places in a passage that is otherwise the same: who did it, and to whom it was done.
///
/// `The man shot the officer`, `The officer shot the man`: none of the words is new, and the statement is another one. Where
/// the verb turned with them (`the man was shot by the officer`) nothing was exchanged but the form.
struct Swap: Sendable {
  /// The two changes by which it shows.
  let changes: [UnitChange]
  /// The two that changed places, as units of the later text, in the order in which that has them.
  let first: [Int]
  let second: [Int]
  /// Whether the words are known to be names.
  var isOfNames = false
}

extension Comparison {
  /// The swaps outside quotation marks that no other rule reports: one a passage.
  func swaps() -> [Swap] {
    let differing = SpanSet(numbers.map(\.later) + times.map(\.later) + names.map(\.later) + speakers.map(\.mention))
    let exchanged = exchangedNames.map { swap(of: $0) }
    let answered = SpanSet(exchangedNames.flatMap { [$0.first.later, $0.second.later] })
    return exchanged
      + changed.compactMap { passage in
        guard passage.strength >= StatementComparison.leastStrength, let swap = swap(in: passage) else { return nil }
        let isKnown = (swap.first + swap.second).contains { unit in
          let span = later.span(of: unit)
          return differing.overlaps(span) || answered.overlaps(span)
        }
        return isKnown ? nil : swap
      }
  }

  /// Two names that took each other's place, with the changes of the passage that are theirs.
  private func swap(of exchange: NameExchange) -> Swap {
    let spans = [exchange.first, exchange.second]
    let changes = changed.flatMap(\.changes).filter { change in
      let touches = { (run: [Int], text: NormalText, span: ReadingSpan) in
        run.contains { span.overlaps(text.span(of: $0)) }
      }
      return spans.contains { touches(change.later, later, $0.later) || touches(change.earlier, earlier, $0.earlier) }
    }
    let units = { [later] (pair: NamePair) in Array(later.units(in: pair.later)) }
    return Swap(
      changes: changes, first: units(exchange.first), second: units(exchange.second), isOfNames: true)
  }

  /// The first two changes of a passage that exchange words.
  private func swap(in passage: ChangedPassage) -> Swap? {
    var waiting: [UInt64: UnitChange] = [:]
    for change in passage.changes where mayBePartOfSwap(change) {
      let (gone, new) = (earlier.digest(of: change.earlier), later.digest(of: change.later))
      if let first = waiting[gone ^ (new &* 3)], let last = first.later.last, let next = change.later.first,
        !isMutual(later.keys[(last + 1)..<max(last + 1, next)])
      {
        return Swap(changes: [first, change], first: first.later, second: change.later)
      }
      waiting[new ^ (gone &* 3)] = change
    }
    return zip(passage.changes, passage.changes.dropFirst()).lazy.compactMap { turn($0, $1) }.first
  }

  /// Whether a change has words of sense on both sides, outside quotation marks.
  private func mayBePartOfSwap(_ change: UnitChange) -> Bool {
    let (gone, new) = (change.earlier.map { earlier.units[$0] }, change.later.map { later.units[$0] })
    return hasSense(gone) && hasSense(new) && !(gone + new).contains(where: \.isQuoted)
  }

  private func hasSense(_ units: [Unit]) -> Bool {
    units.contains { $0.traits.isDisjoint(with: [.function, .filler, .number]) }
  }

  /// Words that went from one side of others to the other side, and turned: of `Hale sued Ruiz`, `Ruiz sued Hale`,
  /// `Ruiz` stayed, `Hale sued` is gone before it, and `sued Hale` new behind it.
  private func turn(_ first: UnitChange, _ second: UnitChange) -> Swap? {
    let isGone = first.later.isEmpty && second.earlier.isEmpty
    guard isGone || first.earlier.isEmpty && second.later.isEmpty else { return nil }
    let (run, other) = isGone ? (first.earlier, second.later) : (second.earlier, first.later)
    let keys = run.map { earlier.keys[$0] }
    let otherKeys = other.map { later.keys[$0] }
    guard run.count > 1, run.count <= Self.longestTurn, run.count == other.count, keys != otherKeys else { return nil }
    guard !run.contains(where: { earlier.units[$0].isQuoted }), !other.contains(where: { later.units[$0].isQuoted })
    else {
      return nil
    }
    // The words between the two that changed places come first on one side and last on the other.
    guard let cut = (1..<run.count).first(where: { Array(keys[$0...] + keys[..<$0]) == otherKeys }) else { return nil }
    let (name, between) = isGone ? (run[..<cut], run[cut...]) : (run[cut...], run[..<cut])
    let start = isGone ? first.laterNext : (other.last ?? 0) + 1
    let kept = start..<max(start, isGone ? other.first ?? 0 : second.laterNext)
    guard hasSense(name.map { earlier.units[$0] }), hasSense(kept.map { later.units[$0] }),
      kept.count <= Self.longestTurn, !isMutual(between.map { earlier.keys[$0] })
    else { return nil }
    let moved = isGone ? Array(other.suffix(name.count)) : Array(other.prefix(name.count))
    return Swap(
      changes: [first, second], first: isGone ? Array(kept) : moved, second: isGone ? moved : Array(kept))
  }

  /// More words than this are no name of who did something.
  static let longestTurn = 6

  /// Whether what stands between two names is so of both in turn: `Hale and Ruiz`, `Hale met Ruiz`.
  private func isMutual(_ between: some Collection<UInt64>) -> Bool {
    let words = lexicon.statements.words
    return between.isEmpty
      || between.contains { !words[$0].isDisjoint(with: [.coordinator, .mutual]) }
  }
}
