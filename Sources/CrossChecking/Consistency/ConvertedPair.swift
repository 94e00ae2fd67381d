internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Two measures of one thing side by side: `12 miles (19 km)`, `210 metres, or 690 feet`.
struct ConvertedPair {
  /// The first of the two.
  let first: Quantity
  /// The one behind it.
  let second: Quantity
  /// From the first to the end of the second, closing bracket included.
  let span: ReadingSpan
  private let bytes: [UInt8]
  private let isDifference: Bool

  /// How far, as a share of it, a conversion may be off that was rounded to noughts: 12 miles are told as 20 km (off by
  /// 3.5%), 30 as 50 (3.4%), 100 yards are not told as 100 metres (9%).
  private static let roundedShare = 0.06
  /// The same where the words say that it is not exact.
  private static let approximateShare = 0.12

  /// The quantity at `index` and the next one, where the second is the first one converted.
  init?(_ text: CheckedText, _ index: Int) {
    let (first, second) = (text.quantity(index), text.quantity(index + 1))
    guard first.kind == .measure, second.kind == .measure, let unit = first.unit, let other = second.unit,
      unit != other, text.converter.dimension(of: unit) == text.converter.dimension(of: other),
      text.converter.dimension(of: unit) != nil, first.span.end <= second.span.start
    else { return nil }
    let (tokens, otherTokens) = (text.quantityTokens[index], text.quantityTokens[index + 1])
    guard let isBracketed = Self.joins(text, tokens.upperBound..<otherTokens.lowerBound) else { return nil }
    self.first = unit == "lb" ? Self.withStones(text, index) ?? first : first
    self.second = second
    bytes = text.article.reading.bytes
    converter = text.converter
    let closing = otherTokens.upperBound
    let closes = isBracketed && (text.isMark(")", at: closing) || text.isMark("]", at: closing))
    span = self.first.span.union(closes ? text.tokens[closing].span : second.span)
    isDifference = text.isWord(.by, at: tokens.lowerBound - 1)
  }

  private let converter: UnitConverter

  /// `12st 4lb` as pounds, where stones stand before the pounds at `index`.
  private static func withStones(_ text: CheckedText, _ index: Int) -> Quantity? {
    guard index > 0, let pounds = text.quantity(index).value, let stones = text.quantity(index - 1).value else {
      return nil
    }
    let (before, own) = (text.quantity(index - 1).span, text.quantity(index).span)
    guard before.end <= own.start, own.start - before.end <= 8, text.quantity(index - 1).kind != .money else {
      return nil
    }
    let between = text.string(ReadingSpan(before.end, own.start)).filter { $0 != " " }
    let unit = between.isEmpty ? text.quantity(index - 1).unit : text.converter.unit(called: between) ?? between
    guard unit == "st" else { return nil }
    return Quantity(
      span: before.union(own), kind: .measure, value: stones * 14 + pounds, low: nil, high: nil, unit: "lb",
      qualifier: text.quantity(index).qualifier, counted: nil)
  }

  /// Whether what stands between two measures says that the second is the first; `true` for a bracket.
  private static func joins(_ text: CheckedText, _ range: Range<Int>) -> Bool? {
    guard let first = range.first, range.count <= 3 else { return nil }
    if text.isMark("(", at: first) || text.isMark("[", at: first) { return range.count == 1 ? true : nil }
    if text.tokens[first].firstByte == UInt8(ascii: "/"), range.count == 1 { return false }
    if text.isWord(.or, at: first), range.count == 1 { return false }
    if text.isMark(",", at: first), text.isWord(.or, at: first + 1), range.count == 2 { return false }
    return nil
  }

  /// What the first measure comes to in the unit of the second, in words, where the two do not agree; else `nil`.
  func mismatch() -> String? {
    if let low = first.low, let high = first.high, first.value == nil {
      guard let otherLow = second.low, let otherHigh = second.high, second.value == nil else { return nil }
      let bad = mismatch(low, otherLow) ?? mismatch(high, otherHigh)
      return bad.map { words($0) }
    }
    guard let value = first.value, let other = second.value else { return nil }
    return mismatch(value, other).map { words($0) }
  }

  /// What `value` comes to, where `other` is not that.
  private func mismatch(_ value: Double, _ other: Double) -> Double? {
    guard let unit = first.unit, let otherUnit = second.unit,
      let there = converter.convert(value, from: unit, to: otherUnit),
      let back = converter.convert(other, from: otherUnit, to: unit)
    else { return nil }
    let isTemperature = converter.dimension(of: unit) == "temperature"
    if isTemperature, let difference = difference(value, unit, otherUnit) {
      let agrees = agrees(difference, other, second, isTemperature: true)
      if isDifference { return agrees ? nil : difference }
      // `6C (11F) above the average` is a difference. Told as a temperature it would be far off.
      if agrees { return nil }
    }
    if agrees(there, other, second, isTemperature: isTemperature)
      || agrees(back, value, first, isTemperature: isTemperature)
    {
      return nil
    }
    if usesOtherNation(there, other, unit, otherUnit) { return nil }
    return there
  }

  /// Whether `converted` may have been written as `stated`.
  private func agrees(_ converted: Double, _ stated: Double, _ quantity: Quantity, isTemperature: Bool) -> Bool {
    let precision = Precision(value: stated, spelled: bytes[quantity.span.range.clamped(to: 0..<bytes.count)])
    let off = abs(converted - stated)
    // Temperatures are rounded to fives at most.
    if isTemperature { return off <= max(1, min(precision.quantum, 5) / 2) || quantity.isQualified && off <= 3 }
    let share = first.isQualified || second.isQualified ? Self.approximateShare : Self.roundedShare
    if off <= share * abs(stated) { return true }
    // Half of a last digit, but not of noughts: `10` may be 10.4 and is not 14.
    return !precision.hasTrailingNoughts && off <= precision.quantum * 0.55
  }

  /// A difference of so many degrees in the other scale.
  private func difference(_ value: Double, _ unit: String, _ other: String) -> Double? {
    guard let zero = converter.convert(0, from: unit, to: other),
      let there = converter.convert(value, from: unit, to: other)
    else { return nil }
    return there - zero
  }

  /// Whether the two agree by the gallon or the ton of the other side of the ocean.
  private func usesOtherNation(_ there: Double, _ other: Double, _ unit: String, _ otherUnit: String) -> Bool {
    guard other != 0 else { return false }
    // The imperial gallon is 1.20095 US gallons, the long ton 1.12 short tons.
    return [1.200_95, 1 / 1.200_95, 1.12, 1 / 1.12].contains { factor in
      let names = factor == 1.12 || factor == 1 / 1.12 ? Self.tons : Self.gallons
      return (names.contains(unit) || names.contains(otherUnit))
        && abs(there * factor - other) <= Self.roundedShare * abs(other)
    }
  }

  private static let gallons: Set<String> = ["gal", "pt", "qt", "fl oz", "mpg"]
  private static let tons: Set<String> = ["ton"]

  private func words(_ value: Double) -> String { "\(Phrasing.number(value)) \(second.unit ?? "")" }
}
