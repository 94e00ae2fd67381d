internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension Arithmetic {
  /// How plainly the words say that the parts are all of the total.
  private enum Plainness {
    /// `15 members: seven …`, `…, 24 people in all`: they are.
    case said
    /// `1,500 people, 900 in Norway and 500 in Denmark`: a reader takes them for all; a writer may not have meant it.
    case implied
  }

  /// How much of a total parts that are only implied to be all must make for the sum to be asked about. Slips are near the
  /// total; lists that were never meant to be complete are mostly far below it.
  private static let nearMiss = 0.85...1.15

  /// Parts that do not make the total.
  func totals() -> [ArithmeticSlip] {
    numbers.indices.compactMap { position in
      let total = numbers[position]
      guard value(total) > 2, !isQualified(total), [.cardinal, .money].contains(text.quantity(total).kind) else {
        return nil
      }
      return partsBehind(position) ?? partsBefore(position)
    }
  }

  /// `15 members: seven Liberals, five Conservatives and four independents`
  private func partsBehind(_ position: Int) -> ArithmeticSlip? {
    let total = numbers[position]
    let parts = run(from: position + 1, to: numbers.count, of: total)
    guard let first = parts.first, let last = parts.last, parts.count >= 2,
      let plainness = plainness(of: total, first, parts.count), isClosed(parts),
      isComplete(tokens(total).upperBound..<endOfClause(behind: last))
    else { return nil }
    // A part that counts something else is no part of the total, unless a colon says so.
    if case .implied = plainness, parts.contains(where: { countsAnother($0, than: total) }) { return nil }
    return slip(total, parts, plainness)
  }

  private func plainness(of total: Int, _ first: Int, _ count: Int) -> Plainness? {
    let between = gap(total, first)
    guard let last = between.last, between.count <= 14 else { return nil }
    if text.isMark(":", at: last) || isDash(last) { return .said }
    let before = tokens(total).lowerBound - 1
    let hasOf = isWord(.of, before) || isWord(.definite, before) && isWord(.of, before - 1)
    let startsWithOf = hasOf && (before - 1 <= sentence.tokens.lowerBound || isPunctuation(before - 2))
    if startsWithOf, between.contains(where: { text.isMark(",", at: $0) }) { return .implied }
    if text.isMark(",", at: last), between.count <= 5 { return .implied }
    // `the $96 million budget gives $51 million to schools, …`
    return count >= 3 && text.quantity(total).kind == .money && !hasPunctuation(between) && between.count <= 4
      && isWord(.definite, before) ? .implied : nil
  }

  /// `12 men, nine women and five children, 24 people in all`
  private func partsBefore(_ position: Int) -> ArithmeticSlip? {
    let total = numbers[position]
    let behind = tokens(total).upperBound..<min(sentence.tokens.upperBound, tokens(total).upperBound + 4)
    let before = max(sentence.tokens.lowerBound, tokens(total).lowerBound - 3)..<tokens(total).lowerBound
    let isInAll =
      text.marks(.total, in: behind).contains { $0.count > 1 }
      || text.marks(.total, in: before).contains { $0.count > 1 }
    guard position >= 2, isInAll else { return nil }
    var start = position - 1
    while start > 0, areAlike(numbers[start - 1], total), isList(gap(numbers[start - 1], numbers[start])) { start -= 1 }
    let parts = Array(numbers[start..<position])
    guard let first = parts.first, let last = parts.last, parts.count >= 2, isClosed(parts),
      parts.allSatisfy({ areAlike($0, total) && !isQualified($0) && value($0) < value(total) * 1.5 }),
      gap(last, total).count <= 8, hasPunctuation(gap(last, total)),
      isComplete(tokens(first).lowerBound..<tokens(total).lowerBound)
    else { return nil }
    return slip(total, parts, .said)
  }

  /// The longest run of numbers like the total, each smaller than it, that are listed one behind the other.
  private func run(from start: Int, to end: Int, of total: Int) -> [Int] {
    var parts: [Int] = []
    var position = start
    while position < end {
      let index = numbers[position]
      guard areAlike(index, total), !isQualified(index), value(index) < value(total) else { break }
      if let last = parts.last, !isList(gap(last, index)) { break }
      parts.append(index)
      position += 1
    }
    return parts
  }

  /// Whether two numbers are neighbours in a list: a comma or an `and` between them, and nothing that sets them against each
  /// other.
  private func isList(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 10, !gap.contains(where: { text.isMark(".", at: $0) || isWord(.to, $0) && gap.count == 1 })
    else { return false }
    return gap.contains { text.isMark(",", at: $0) || text.isMark(";", at: $0) || isWord(.and, $0) }
  }

  /// Whether `and` or a semicolon stands before the last part.
  private func isClosed(_ parts: [Int]) -> Bool {
    guard parts.count >= 2 else { return false }
    return gap(parts[parts.count - 2], parts[parts.count - 1]).contains {
      isWord(.and, $0) || text.isMark(";", at: $0)
    }
  }

  /// Whether nothing in those tokens says that the list is not all.
  private func isComplete(_ range: Range<Int>) -> Bool { !text.has([.open, .each], in: range) }

  private func endOfClause(behind index: Int) -> Int {
    var end = tokens(index).upperBound
    while end < sentence.tokens.upperBound, !text.isMark(".", at: end) { end += 1 }
    return end
  }

  private func isDash(_ token: Int) -> Bool {
    guard isPunctuation(token), !text.tokens[token].isJoined else { return false }
    let first = text.tokens[token].firstByte
    return first == UInt8(ascii: "-") || first == 0xE2 && text.tokens[token].span.count == 3
  }

  private func countsAnother(_ part: Int, than total: Int) -> Bool {
    guard let counted = text.quantity(part).counted else { return false }
    guard let whole = text.quantity(total).counted else { return false }
    return text.normal.units(in: counted).map { text.normal.keys[$0] }
      != text.normal.units(in: whole).map { text.normal.keys[$0] }
  }

  private func slip(_ total: Int, _ parts: [Int], _ plainness: Plainness) -> ArithmeticSlip? {
    let sum = parts.reduce(0) { $0 + value($1) }
    let slack = (parts + [total]).reduce(0) { $0 + (rounding($1).upperBound - rounding($1).lowerBound) / 2 }
    let isMoney = text.quantity(total).kind == .money
    guard abs(sum - value(total)) > (isMoney ? min(slack, value(total) * 0.02) : 0.001) else { return nil }
    if case .implied = plainness, !Self.nearMiss.contains(sum / value(total)) { return nil }
    let shown = parts.map { words($0) }.joined(separator: " + ")
    return slip(
      [total] + parts, "\(shown) make \(Phrasing.number(sum)), not \(words(total)).", stated: words(total),
      computed: Phrasing.number(sum))
  }

  // MARK: Answers

  /// Answers that make more or less than all who were asked: `46 percent for, 41 against and 23 did not know`.
  func responses() -> [ArithmeticSlip] {
    let percents = numbers.filter { isPercent($0) }
    guard percents.count >= 3, percents.count <= 6, let first = percents.first, let last = percents.last else {
      return []
    }
    let range = tokens(first).lowerBound..<sentence.tokens.upperBound
    guard text.has(.response, in: tokens(last).upperBound..<sentence.tokens.upperBound), !text.has(.open, in: range),
      percents.allSatisfy({ !isQualified($0) }),
      percents.dropFirst().allSatisfy({ !isWord(.of, tokens($0).upperBound) })
    else { return [] }
    let sum = percents.reduce(0) { $0 + value($1) }
    // Each is rounded by half a percent at most; shares of other questions do not come near 100.
    guard abs(sum - 100) > 0.5 * Double(percents.count) + 0.01, (85...120).contains(sum) else { return [] }
    return [
      slip(
        percents, "The answers make \(Phrasing.number(sum)) percent.", stated: "100 percent",
        computed: "\(Phrasing.number(sum)) percent")
    ]
  }
}
