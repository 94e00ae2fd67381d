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
    // `split three ways: $250 million …`: behind a colon the list starts, whatever number stood before it.
    let next = position + 1
    let skips = next + 1 < numbers.count && !areAlike(numbers[next], total) && isBehindColon(numbers[next + 1])
    let parts = run(from: skips ? next + 1 : next, to: numbers.count, of: total)
    guard let last = parts.last, parts.count >= 2, let plainness = plainness(of: total, parts),
      isClosed(parts), isComplete(tokens(total).upperBound..<endOfClause(behind: last))
    else { return nil }
    if case .implied = plainness {
      // A part that counts something else is no part of the total, unless a colon says so.
      if parts.contains(where: { countsAnother($0, than: total) }) || isOneOfList(position, parts) { return nil }
    }
    return slip(total, topLevel(parts, of: total), plainness)
  }

  private func isBehindColon(_ index: Int) -> Bool { text.isMark(":", at: tokens(index).lowerBound - 1) }

  /// `8 on Friday, 5 on Saturday and 4 on Sunday`: the first of three like items is no total. They are alike where a list goes
  /// before it, or where the same word stands behind what each of them counts.
  private func isOneOfList(_ position: Int, _ parts: [Int]) -> Bool {
    let total = numbers[position]
    if position > 0, areAlike(numbers[position - 1], total), gap(numbers[position - 1], total).count <= 6,
      isList(gap(numbers[position - 1], total))
    {
      return true
    }
    guard let frame = frame(total) else { return false }
    return parts.contains { self.frame($0) == frame }
  }

  /// The word right behind what a number counts: `on` in `8 goals on Friday`.
  private func frame(_ index: Int) -> UInt64? {
    let end = endOfCounted(index)
    guard end < sentence.tokens.upperBound, text.tokens[end].kind == .word, !isWord(.and, end) else { return nil }
    return text.tokens[end].hash
  }

  /// The token behind the noun that a number counts; behind the number, where none is known.
  func endOfCounted(_ index: Int) -> Int {
    guard let counted = text.quantity(index).counted, let last = text.normal.units(in: counted).last else {
      return tokens(index).upperBound
    }
    return max(tokens(index).upperBound, Int(text.normal.units[last].tokenEnd))
  }

  /// The parts that are no parts of parts: without those that are said to be (`seven of them new`), and without lists that make
  /// the part before them where the others then make the total.
  private func topLevel(_ parts: [Int], of total: Int) -> [Int] {
    let others = parts.filter { !isPartOfPart($0) }
    let told = others.count >= 2 ? others : parts
    guard told.reduce(0, { $0 + value($1) }) != value(total) else { return told }
    for first in told.indices {
      var sum = 0.0
      for last in told.indices where last > first {
        sum += value(told[last])
        guard sum == value(told[first]), last > first + 1 else { continue }
        let kept = Array(told[...first] + told[(last + 1)...])
        if kept.reduce(0, { $0 + value($1) }) == value(total) { return kept }
      }
    }
    return told
  }

  private func isPartOfPart(_ index: Int) -> Bool {
    let behind = tokens(index).upperBound..<min(sentence.tokens.upperBound, tokens(index).upperBound + 1)
    return text.marks(.subset, in: behind).contains { $0.count > 1 }
  }

  // MARK: Sorts

  /// Whether parts are of sorts that make a whole: `330 girls and 290 boys`, `nine men and four women`. What the total counts is
  /// none of them.
  private func areAllSorts(_ parts: [Int], of total: Int) -> Bool {
    let sorts = parts.enumerated().map { place, part in
      self.sorts(of: part, before: place + 1 < parts.count ? tokens(parts[place + 1]).lowerBound : nil)
    }
    guard let wholes = sorts.first.map({ $0.map(\.whole) }) else { return false }
    let own = self.sorts(of: total, before: tokens(parts[0]).lowerBound).map(\.whole)
    return wholes.contains { whole in
      let members = sorts.compactMap { $0.first { $0.whole == whole }?.part }
      return members.count == parts.count && Set(members).count == parts.count && !own.contains(whole)
    }
  }

  /// What sorts a number counts: those named behind it, before the next one.
  private func sorts(of index: Int, before next: Int?) -> [RuleWords.Sort] {
    let start = tokens(index).upperBound
    let end = min(next ?? sentence.tokens.upperBound, start + 4, sentence.tokens.upperBound)
    guard start < end else { return [] }
    return text.marks(.sort, in: start..<end).first?.sense.sorts ?? []
  }

  private func plainness(of total: Int, _ parts: [Int]) -> Plainness? {
    let (first, count) = (parts[0], parts.count)
    let between = gap(total, first)
    guard let last = between.last, between.count <= 14 else { return nil }
    if text.isMark(":", at: last) || isDash(last) { return .said }
    let isClosedByVerb = !hasPunctuation(between) && text.has(.then, in: between)
    let isBeside = text.isMark(",", at: last) || endsWithWhole(between) || isClosedByVerb
    if isBeside, between.count <= 6, areAllSorts(parts, of: total) { return .said }
    if endsWithWhole(between), between.count <= 6 { return .implied }
    let before = tokens(total).lowerBound - 1
    let hasOf = isWord(.of, before) || isWord(.definite, before) && isWord(.of, before - 1)
    let startsWithOf = hasOf && (before - 1 <= sentence.tokens.lowerBound || isPunctuation(before - 2))
    if startsWithOf, between.contains(where: { text.isMark(",", at: $0) }) { return .implied }
    if text.isMark(",", at: last), between.count <= 5 { return .implied }
    // `the $96 million budget gives $51 million to schools, …`
    return count >= 3 && text.quantity(total).kind == .money && !hasPunctuation(between) && between.count <= 4
      && isWord(.definite, before) ? .implied : nil
  }

  /// `412 letters, of which`
  private func endsWithWhole(_ between: Range<Int>) -> Bool {
    text.marks(.subset, in: between).contains { $0.count > 1 && $0.token + $0.count == between.upperBound }
      && between.contains { text.isMark(",", at: $0) }
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
      // `and 21 in all`: there were others.
      !gap(last, total).contains(where: { isWord(.and, $0) }),
      isComplete(tokens(first).lowerBound..<tokens(total).lowerBound)
    else { return nil }
    return slip(total, topLevel(parts, of: total), .said)
  }

  // MARK: Of those

  /// `The committee had 412 letters. Of those, 260 were for it, 131 against and 41 took no view`: parts of what the sentence
  /// before counts, which make more than it.
  func partsOfTold() -> [ArithmeticSlip] {
    let start = sentence.tokens.lowerBound
    guard sentence.index > 0, let first = numbers.first, text.isWord(.of, at: start),
      text.marks(.subset, in: start..<(start + 1)).contains(where: { $0.count > 1 })
    else { return [] }
    let before = Arithmetic(text, text.sentences[sentence.index - 1])
    let counts = before.numbers.filter { isCount($0) && text.quantity($0).counted != nil }
    let parts = numbers.prefix { areAlike($0, first) && isCount($0) && !isQualified($0) }
    guard counts.count == 1, let total = counts.first, !isQualified(total), parts.count >= 2,
      let last = parts.last,
      isClosed(Array(parts)), zip(parts, parts.dropFirst()).allSatisfy({ isList(gap($0, $1)) }),
      isComplete(tokens(first).lowerBound..<endOfClause(behind: last)), parts.allSatisfy({ value($0) < value(total) })
    else { return [] }
    let sum = parts.reduce(0) { $0 + value($1) }
    let isAnswered = text.has(.response, in: tokens(last).upperBound..<sentence.tokens.upperBound)
    guard sum > value(total) || isAnswered && Self.nearMiss.contains(sum / value(total)) && sum != value(total) else {
      return []
    }
    let shown = parts.map { words($0) }.joined(separator: " + ")
    return [
      slip(
        Array(parts), "\(shown) make \(Phrasing.number(sum)), not \(words(total)).", stated: words(total),
        computed: Phrasing.number(sum))
    ]
  }

  /// The longest run of numbers like the total, each smaller than it, that are listed one behind the other.
  private func run(from start: Int, to end: Int, of total: Int) -> [Int] {
    var parts: [Int] = []
    var position = start
    while position < end {
      let index = numbers[position]
      guard areAlike(index, total), !isQualified(index), value(index) < value(total), !isFraction(index) else { break }
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

  private func isDash(_ token: Int) -> Bool { text.isDash(at: token) && !text.tokens[token].isJoined }

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
    if let slip = twoShares() { return [slip] }
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

  /// `55 percent of the vote to her 48 percent`: two shares of one whole that make more than it.
  private func twoShares() -> ArithmeticSlip? {
    let percents = numbers.filter { isPercent($0) }
    guard percents.count == 2, let first = percents.first, let second = percents.last, !isQualified(first),
      !isQualified(second), isWord(.of, tokens(first).upperBound), text.has(.ballot, in: gap(first, second)),
      let to = gap(first, second).first(where: { isWord(.to, $0) }), gap(first, second).upperBound - to <= 3
    else { return nil }
    let sum = value(first) + value(second)
    guard sum > 101.01 else { return nil }
    return slip(
      [first, second], "The shares make \(Phrasing.number(sum)) percent.", stated: "100 percent",
      computed: "\(Phrasing.number(sum)) percent")
  }
}
