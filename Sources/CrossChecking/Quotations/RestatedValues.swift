internal import ClaimExtraction
internal import Extraction
internal import Lexicons
internal import TextModel

/// Changes between two wordings that put one value in another dress: `forty million dollars` and `$40 million`, `half past
/// nine in the morning` and `9:30 a.m.`, `the nineties` and `the 1990s`, `June 13–15` and `13–15 June`.
///
/// What is spoken in one way is printed in another, and that is the house's style and not the speaker's words. Values are
/// those that were extracted; they must be equal to the last digit and have the same unit. Words that bound them are words:
/// `at least` is not `no fewer than`; nor is `two days ago` a date.
struct RestatedValues {
  private let earlier: NormalText
  private let later: NormalText
  private let lexicon: ComparisonLexicon

  init(_ earlier: NormalText, _ later: NormalText, lexicon: ComparisonLexicon) {
    self.earlier = earlier
    self.later = later
    self.lexicon = lexicon
  }

  /// Whether all that a change has on either side belongs to one value, which both texts state.
  func covers(_ change: UnitChange) -> Bool {
    let new = Self.core(change.later, of: later, lexicon)
    let gone = Self.core(change.earlier, of: earlier, lexicon)
    guard !new.isEmpty || !gone.isEmpty, gone.count + new.count <= Self.mostWords,
      !gone.contains(where: { earlier.units[$0].isLimit }), !new.contains(where: { later.units[$0].isLimit })
    else { return false }
    let before = values(in: earlier, gone, beside: change.earlierPrevious, change.earlierNext)
    if before.isEmpty { return false }
    let behind = values(in: later, new, beside: change.laterPrevious, change.laterNext)
    let isOneSided = new.isEmpty || gone.isEmpty
    return before.contains { value in behind.contains { value.isSame(as: $0, isOneSided: isOneSided) } }
  }

  /// `two hundred and fifty-six thousand four hundred and seventeen US dollars`.
  private static let mostWords = 24

  /// The places of the earlier text, made to take in the whole of a value that stands at either end of both wordings.
  ///
  /// - Parameters:
  ///   - run: The units of the later text.
  ///   - units: The first and the last unit of the earlier text.
  /// - Returns: The first and the last unit that belong to them.
  func whole(_ units: ClosedRange<Int>, for run: [Int]) -> ClosedRange<Int> {
    guard let first = run.first, let last = run.last else { return units }
    var (low, high) = (units.lowerBound, units.upperBound)
    for value in values(in: earlier, [high], beside: -1, -1) where value.units.upperBound > high + 1 {
      let isStated = values(in: later, [last], beside: -1, -1).contains { value.isSame(as: $0, isOneSided: false) }
      if isStated { high = value.units.upperBound - 1 }
    }
    for value in values(in: earlier, [low], beside: -1, -1) where value.units.lowerBound < low {
      let isStated = values(in: later, [first], beside: -1, -1).contains { value.isSame(as: $0, isOneSided: false) }
      if isStated { low = value.units.lowerBound }
    }
    return low...high
  }

  /// The words of a change without an article before them: `a quarter past two` is `2:15`.
  private static func core(_ run: [Int], of text: NormalText, _ lexicon: ComparisonLexicon) -> [Int] {
    guard run.count > 1, let first = run.first,
      lexicon.classes[text.article.layout.tokens[Int(text.units[first].token)].hash].contains(.article)
    else { return run }
    return Array(run.dropFirst())
  }

  /// The values that hold all units of a run; of an empty one those that a unit beside it is of.
  private func values(in text: NormalText, _ run: [Int], beside previous: Int, _ next: Int) -> [StatedValue] {
    let probes = (run.isEmpty ? [previous, next] : [run[0]]).filter { text.units.indices.contains($0) }
    return probes.flatMap { text.values(at: $0) }.filter { value in run.allSatisfy { value.units.contains($0) } }
      .map { value in
        value.with(words: CalendarWords(value.units, in: text, names: lexicon.calendar))
      }
  }
}

extension Unit {
  /// Whether it bounds what is said beside it.
  fileprivate var isLimit: Bool { !traits.isDisjoint(with: [.limit, .bound, .negation]) }
}

/// A quantity or a time, with the words that state it.
struct StatedValue {
  fileprivate enum Content {
    case quantity(Quantity)
    case time(TimeExpression)
  }

  fileprivate let content: Content
  /// The units that state it.
  let units: Range<Int>
  private var words: CalendarWords?

  fileprivate init(_ content: Content, _ units: Range<Int>) {
    self.content = content
    self.units = units
  }

  fileprivate func with(words: CalendarWords) -> StatedValue {
    var value = self
    value.words = words
    return value
  }

  /// Whether both are the same value. Where only one text has words that the other lacks (`isOneSided`) those must be its
  /// unit: `9:30` does not say that it was in the morning.
  fileprivate func isSame(as other: StatedValue, isOneSided: Bool) -> Bool {
    switch (content, other.content) {
    case (.quantity(let one), .quantity(let other)):
      return one.kind == other.kind && one.unit == other.unit && NumberPair.difference(one, other) == nil
    case (.time(let one), .time(let second)):
      if isOneSided { return false }
      if let words, let others = other.words, words.namesSame(as: others) { return true }
      guard one.kind == second.kind else { return false }
      switch one.kind {
      case .time: return one.moment != nil && one.moment == second.moment
      case .duration: return one.duration != nil && one.duration == second.duration
      case .date: return one.granularity == .decade && one.start != nil && one.start == second.start
      case .datetime, .set: return false
      }
    default: return false
    }
  }
}

extension TimeExpression {
  /// The moment that it names, whatever bounds it.
  fileprivate var moment: String? { start ?? end }
}

extension NormalText {
  /// The quantities and times that a unit is part of.
  fileprivate func values(at unit: Int) -> [StatedValue] {
    let (quantities, times) = (article.quantities, article.times)
    let quantity = quantities.partitioningIndex { $0.span.end > units[unit].start }
    let time = times.partitioningIndex { $0.span.end > units[unit].start }
    return [
      quantity < quantities.count
        ? StatedValue(.quantity(quantities[quantity]), words(of: quantities[quantity].span)) : nil,
      time < times.count ? StatedValue(.time(times[time]), words(of: times[time].span)) : nil,
    ].compactMap { $0 }.filter { $0.units.contains(unit) }
  }

  /// The units that share a byte with a span: the apostrophe of `'90s` is no part of the time.
  private func words(of span: ReadingSpan) -> Range<Int> {
    let first = units.partitioningIndex { $0.end > span.start }
    return first..<max(first, firstUnit(atOrBehind: span.end))
  }
}
