internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// One quantity, as two wordings of a passage have it.
struct NumberPair: Sendable {
  /// How the two differ.
  enum Difference: Sendable {
    /// Another value or unit.
    case value
    /// A thousandfold, or a millionfold, more or less: a slip of the scale.
    case magnitude
    /// The same value, said to be more or less exact.
    case qualifier
  }

  /// The earlier one.
  let earlier: ReadingSpan
  /// The later one.
  let later: ReadingSpan
  /// How they differ.
  let difference: Difference

  /// How two quantities differ; `nil` where they are the same.
  static func difference(_ a: Quantity, _ b: Quantity) -> Difference? {
    let (first, second) = (bounds(a), bounds(b))
    if isEqual(first.low, second.low) && isEqual(first.high, second.high) {
      if a.kind != b.kind { return .value }
      if let one = a.unit, let other = b.unit, one != other { return .value }
      return a.qualifier == b.qualifier ? nil : .qualifier
    }
    return isScaled(first.low, second.low) && isScaled(first.high, second.high) ? .magnitude : .value
  }

  /// The number itself, or the ends of a range. What a qualifier bounds is not looked at: it is compared apart.
  private static func bounds(_ quantity: Quantity) -> (low: Double?, high: Double?) {
    if let value = quantity.value { return (value, value) }
    return (quantity.low, quantity.high)
  }

  private static func isEqual(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b))
  }

  /// Whether one is the other with its comma moved by three places, or a multiple of three.
  private static func isScaled(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    let (small, large) = (min(abs(a), abs(b)), max(abs(a), abs(b)))
    guard small > 0 else { return false }
    return [1e3, 1e6, 1e9, 1e12].contains { abs(large / small - $0) <= 1e-6 * $0 }
  }
}

extension Comparison {
  /// How much of a passage must be the same for two numbers at the same place of it to be the same quantity. At half
  /// of the words by weight a sentence tells of the same event; below, the number may have come with another statement.
  static let strengthForValues = 0.5
  /// The same for another outlet's sentence, which was never the same sentence.
  static let strengthForOtherOutlets = 0.7

  /// The quantities that two wordings state differently, and numbers that are part of no quantity; `times` are
  /// known to differ already.
  static func numbers(
    _ alignment: Alignment, strength: Double, beside times: [TimePair], lexicon: ComparisonLexicon
  ) -> [NumberPair] {
    if alignment.changed.isEmpty { return [] }
    let (earlier, later) = (alignment.earlier, alignment.later)
    let changes = PlainChanges(alignment, strength: strength)
    let words = lexicon.statements.words
    let exchanged = changes.numbers().map { exchange in
      NumberPair(
        earlier: earlier.span(of: exchange.earlier), later: later.span(of: exchange.later),
        difference: isScaled(exchange, earlier, later, lexicon.numerals) ? .magnitude : .value)
    }
    let multiplied = changes.multiples(words.multiples).map { exchange in
      NumberPair(
        earlier: earlier.span(of: exchange.earlier), later: later.span(of: exchange.later), difference: .value)
    }
    // Where a range was read as one on one side only, the number in it that changed says more than the two do.
    let known = quantities(alignment, strength: strength).filter { pair in
      !exchanged.contains {
        $0.earlier != pair.earlier && pair.earlier.contains($0.earlier) && !pair.later.overlaps($0.later)
      }
        && !exchanged.contains {
          $0.later != pair.later && pair.later.contains($0.later) && !pair.earlier.overlaps($0.earlier)
        }
    }
    let plain = (exchanged + multiplied).filter { exchange in
      !known.contains { $0.later.overlaps(exchange.later) }
        && !times.contains { $0.later.overlaps(exchange.later) || $0.earlier.overlaps(exchange.earlier) }
        && !areOfOneLength(exchange, earlier.article, later.article)
    }
    let bounds = boundsChanged(alignment, strength: strength, senses: words.bounds).filter { pair in
      !known.contains { $0.later.overlaps(pair.later) } && !times.contains { $0.later.overlaps(pair.later) }
    }
    return (known + plain + bounds).sorted { $0.later < $1.later }
  }

  /// Whether two numbers tell one length of time in two units: `14 days`, `two weeks`.
  private static func areOfOneLength(_ pair: NumberPair, _ earlier: Article, _ later: Article) -> Bool {
    guard let one = length(around: pair.earlier, in: earlier), let other = length(around: pair.later, in: later) else {
      return false
    }
    return one == other
  }

  private static func length(around number: ReadingSpan, in article: Article) -> DurationLength? {
    let index = article.times.partitioningIndex { $0.span.end >= number.end }
    guard index < article.times.count, article.times[index].kind == .duration,
      article.times[index].span.contains(number)
    else { return nil }
    return article.times[index].duration.flatMap { DurationLength(iso: $0) }
  }

  /// Whether a number is another one with its comma moved by three places, or a multiple of three.
  private static func isScaled(
    _ exchange: PlainChanges.Exchange, _ earlier: NormalText, _ later: NormalText, _ table: NumeralTable
  ) -> Bool {
    guard let one = earlier.decimal(at: exchange.earlier.lowerBound, table),
      let other = later.decimal(at: exchange.later.lowerBound, table)
    else { return false }
    let power = one.exponent &- other.exponent
    return one.digits == other.digits && one.digits != 0 && power != 0 && power % 3 == 0
  }

  private static func quantities(_ alignment: Alignment, strength: Double) -> [NumberPair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    if alignment.changed.isEmpty { return [] }
    let a = ValuePairing.items(earlier.article.quantities.map { earlier.units(in: $0.span) })
    let b = ValuePairing.items(later.article.quantities.map { later.units(in: $0.span) })
    if a.isEmpty || b.isEmpty { return [] }
    return alignment.changed.filter { $0.strength >= strength }.flatMap { passage in
      ValuePairing(alignment, passage, earlier: a, later: b)
        .pairs { mayPair(earlier.article.quantities[$0], later.article.quantities[$1]) }
        .compactMap { pair -> NumberPair? in
          if isQuoted(pair.later.units, in: later) || isQuoted(pair.earlier.units, in: earlier) { return nil }
          let (e, l) = (earlier.article.quantities[pair.earlier.index], later.article.quantities[pair.later.index])
          return NumberPair.difference(e, l).map { NumberPair(earlier: e.span, later: l.span, difference: $0) }
        }
    }
  }

  /// Numbers before which a bound (`nearly`, `more than`) came or went, whatever they are part of: `nearly two
  /// decades`.
  private static func boundsChanged(
    _ alignment: Alignment, strength: Double, senses: [UInt64: String]
  ) -> [NumberPair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    return alignment.changed.filter { $0.strength >= strength }.flatMap(\.changes).compactMap { change in
      let words = change.earlier.map { earlier.units[$0] } + change.later.map { later.units[$0] }
      guard words.allSatisfy({ $0.traits.contains(.bound) && !$0.isQuoted }),
        let one = earlier.boundedNumber(behind: change.earlierNext),
        let other = later.boundedNumber(behind: change.laterNext), earlier.keys[one.number] == later.keys[other.number]
      else { return nil }
      let (sense, laterSense) = (
        senses[ComparisonLexicon.joined(earlier.keys[one.bound])],
        senses[ComparisonLexicon.joined(later.keys[other.bound])]
      )
      if sense == laterSense, sense != nil || change.earlier.isEmpty == change.later.isEmpty { return nil }
      return NumberPair(
        earlier: earlier.span(of: one.bound.lowerBound..<(one.number + 1)),
        later: later.span(of: other.bound.lowerBound..<(other.number + 1)), difference: .qualifier)
    }
  }

  /// A share of a hundred may have become a count of the same number, and a count a share.
  private static func mayPair(_ a: Quantity, _ b: Quantity) -> Bool {
    a.kind == b.kind || a.isShare && b.kind == .cardinal || a.kind == .cardinal && b.isShare
  }

  /// Whether the quotation rules answer for a value.
  static func isQuoted(_ units: Range<Int>, in text: NormalText) -> Bool {
    units.contains { text.units[$0].isQuoted }
  }
}

extension Quantity {
  /// Whether it is so many of a hundred: `10 percent`, and not `10 percentage points`, which are `points` as well.
  fileprivate var isShare: Bool { kind == .percent && unit == "percent" }
}

extension NormalText {
  /// The number at a unit or behind the words that bound it there, with all the words that do.
  fileprivate func boundedNumber(behind index: Int) -> (bound: Range<Int>, number: Int)? {
    let isBound = { [units] (unit: Int) in units.indices.contains(unit) && units[unit].traits.contains(.bound) }
    var (low, high) = (index, index)
    while isBound(high), high - index < Self.longestBound { high += 1 }
    while isBound(low - 1), index - low < Self.longestBound { low -= 1 }
    return number(at: high).map { (low..<high, $0) }
  }

  /// `at the very least` and the like have no more words.
  private static let longestBound = 6

  /// The number that a unit is spelled as.
  fileprivate func decimal(at index: Int, _ table: NumeralTable) -> Decimal? {
    guard units.indices.contains(index) else { return nil }
    let unit = units[index]
    return NumeralReader(tokens: article.layout.tokens, bytes: article.reading.bytes, table: table)
      .read(Int(unit.token), Int(unit.tokenEnd))?.0
  }

  /// The unit at `index`, or behind a currency there, where it is a number: `40`, `$1 million`, `8:30`.
  fileprivate func number(at index: Int) -> Int? {
    for unit in [index, index + 1] where units.indices.contains(unit) {
      let isNumber = units[unit].traits.contains(.number) || article.reading.bytes[Int(units[unit].start)] &- 0x30 < 10
      if isNumber { return unit }
      if article.layout.tokens[Int(units[unit].token)].kind != .symbol { return nil }
    }
    return nil
  }
}
