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
    _ alignment: Alignment, strength: Double, beside times: [TimePair], multiples: [UInt64: String]
  ) -> [NumberPair] {
    let known = quantities(alignment, strength: strength)
    let (earlier, later) = (alignment.earlier, alignment.later)
    let changes = PlainChanges(alignment, strength: strength)
    let plain = (changes.numbers() + changes.multiples(multiples)).compactMap { exchange -> NumberPair? in
      let (one, other) = (earlier.span(of: exchange.earlier), later.span(of: exchange.later))
      let isKnown =
        known.contains { $0.later.overlaps(other) }
        || times.contains { $0.later.overlaps(other) || $0.earlier.overlaps(one) }
      return isKnown ? nil : NumberPair(earlier: one, later: other, difference: .value)
    }
    let bounds = boundsChanged(alignment, strength: strength).filter { pair in
      !known.contains { $0.later.overlaps(pair.later) } && !times.contains { $0.later.overlaps(pair.later) }
    }
    return (known + plain + bounds).sorted { $0.later < $1.later }
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
  private static func boundsChanged(_ alignment: Alignment, strength: Double) -> [NumberPair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    return alignment.changed.filter { $0.strength >= strength }.flatMap(\.changes).compactMap { change in
      guard change.earlier.isEmpty != change.later.isEmpty, let next = earlier.number(at: change.earlierNext),
        let laterNext = later.number(at: change.laterNext), earlier.keys[next] == later.keys[laterNext],
        (change.earlier.map { earlier.units[$0] } + change.later.map { later.units[$0] }).allSatisfy({
          $0.traits.contains(.bound) && !$0.isQuoted
        })
      else { return nil }
      return NumberPair(
        earlier: earlier.span(of: (change.earlier.first ?? change.earlierNext)..<(next + 1)),
        later: later.span(of: (change.later.first ?? change.laterNext)..<(laterNext + 1)), difference: .qualifier)
    }
  }

  private static func mayPair(_ a: Quantity, _ b: Quantity) -> Bool { a.kind == b.kind }

  /// Whether the quotation rules answer for a value.
  static func isQuoted(_ units: Range<Int>, in text: NormalText) -> Bool {
    units.contains { text.units[$0].isQuoted }
  }
}

extension NormalText {
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
