internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension Arithmetic {
  /// A number without a unit that is so many times another one or more has another scale as well: `from 4 to 5 million euros`.
  private static let leastScale = 10.0

  /// Whether the unit of two numbers stands once, behind one of them: `from 4 million to 5 million euros`.
  func shareUnit(_ first: Int, _ second: Int) -> Bool {
    let (bare, other) = text.quantity(first).unit == nil ? (first, second) : (second, first)
    return isCount(bare) && text.quantity(bare).counted == nil && gap(first, second).count == 1
      && [.money, .measure].contains(text.quantity(other).kind)
      && max(value(bare), value(other)) < Self.leastScale * min(value(bare), value(other))
  }

  /// `Prices rose from 10 euros to 8 euros`: a verb right before the numbers that speaks against them.
  ///
  /// Only amounts and percentages: a team climbs from 12th to eighth, and what is counted may be a place.
  func wrongDirections() -> [ArithmeticSlip] {
    (changePairs() + changePairs(ofPercents: true)).compactMap { change in
      let (from, to) = (value(change.from), value(change.to))
      guard from > 0, to > 0, from != to, change.from < change.to, areAlike(change.from, change.to),
        isPercent(change.from) || text.quantity(change.from).kind == .money,
        gap(change.from, change.to).count == 1, !isQualified(change.from), !isQualified(change.to),
        let verb = verb(before: change), verb.sense.roles.contains(to > from ? .fall : .rise),
        !namesUnit(of: change, before: verb.token), !mayBeRange(change, of: verb.token)
      else { return nil }
      let said = text.string(text.tokens[verb.token].span)
      let direction = to > from ? "rise" : "fall"
      return slip(
        [change.from, change.to],
        "From \(words(change.from)) to \(words(change.to)) is a \(direction); the text says \(Phrasing.quoted(said)).",
        stated: said, computed: direction)
    }
  }

  /// The verb right before `from`.
  private func verb(before change: Change) -> CheckedText.Mark? {
    let from = change.tokens.lowerBound - 1
    let window = max(sentence.tokens.lowerBound, from - 2)..<max(sentence.tokens.lowerBound, from)
    return text.marks(.moved, in: window).last { $0.token + $0.count == from }
  }

  /// So many letters tell one currency from another in any form: `ruble`, `rubles`.
  private static let unitLength = 4

  /// `The yen fell from 140 yen to 150 yen a dollar`: a currency is worth less where more of it is paid.
  private func namesUnit(of change: Change, before verb: Int) -> Bool {
    let units = Set(text.tokens[tokens(change.to)].filter { $0.kind == .word }.map(beginning))
    return text.tokens[sentence.tokens.lowerBound..<verb].contains { units.contains(beginning($0)) }
  }

  private func beginning(_ token: Token) -> UInt64 {
    let range = token.span.range
    return WordHash.of(
      text.article.reading.bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + Self.unitLength))
  }

  /// `Fares fell from 5 percent to 10 percent` may mean between the two; decimals are told of no range, and what is itself told
  /// in percent, as unemployment is, does not fall by them.
  private func mayBeRange(_ change: Change, of verb: Int) -> Bool {
    if text.has(.share, in: max(sentence.tokens.lowerBound, verb - 4)..<verb) { return false }
    let isWhole = [change.from, change.to].allSatisfy { value($0) == value($0).rounded() }
    return isPercent(change.from) && isWhole && value(change.to) > value(change.from)
  }
}
