internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension Arithmetic {
  /// A count, what it is a part of, and the share that the sentence says it is.
  private struct Share {
    let part: Int
    let whole: Int
    let share: Int
  }

  /// `18 of 60 patients, or 36 percent`; `of 2,400 services, 480, or 25 percent`; `36 percent (18 of 60)`; `two-thirds of
  /// the 90 schools, 41,`.
  func shares() -> [ArithmeticSlip] { sharesOfCounts() + sharesOfTold() }

  private func sharesOfCounts() -> [ArithmeticSlip] {
    guard numbers.count >= 3 else { return [] }
    return (0..<(numbers.count - 2)).compactMap { i in
      let (a, b, c) = (numbers[i], numbers[i + 1], numbers[i + 2])
      guard
        let share = partOfWholeThenShare(a, b, c) ?? wholeThenPartThenShare(a, b, c) ?? shareThenPart(a, b, c)
          ?? shareOfWholeThenPart(a, b, c)
      else { return nil }
      return slip(share)
    }
  }

  private func partOfWholeThenShare(_ a: Int, _ b: Int, _ c: Int) -> Share? {
    guard isCount(a), isCount(b), isShare(c), isPartOf(gap(a, b)), equates(gap(b, c), c) else { return nil }
    return Share(part: a, whole: b, share: c)
  }

  private func wholeThenPartThenShare(_ a: Int, _ b: Int, _ c: Int) -> Share? {
    let before = tokens(a).lowerBound - 1
    let hasOf = isWord(.of, before) || isWord(.definite, before) && isWord(.of, before - 1)
    guard hasOf, isCount(a), isCount(b), isShare(c), let comma = gap(a, b).last, text.isMark(",", at: comma),
      gap(a, b).count <= 9, equates(gap(b, c), c), gap(b, c).count <= 2
    else { return nil }
    return Share(part: b, whole: a, share: c)
  }

  private func shareThenPart(_ a: Int, _ b: Int, _ c: Int) -> Share? {
    guard isShare(a), isCount(b), isCount(c), isPartOf(gap(b, c)), let mark = gap(a, b).last, gap(a, b).count <= 2,
      equates(gap(a, b), b) || text.isMark(":", at: mark) || text.isDash(at: mark)
    else { return nil }
    return Share(part: b, whole: c, share: a)
  }

  private func shareOfWholeThenPart(_ a: Int, _ b: Int, _ c: Int) -> Share? {
    guard isShare(a), isCount(b), isCount(c), isPartOf(gap(a, b)), let comma = gap(b, c).last,
      text.isMark(",", at: comma) || text.isMark("(", at: comma) || isWord(.or, comma), gap(b, c).count <= 6
    else { return nil }
    let behind = tokens(c).upperBound
    let end = isWord(.or, comma) ? endOfCounted(c) : behind
    let isAlone = isPunctuation(end) || isWord(.of, behind) && isPunctuation(behind + 2)
    return isAlone ? Share(part: c, whole: b, share: a) : nil
  }

  /// So many sentences before one are looked at for the whole of its parts.
  private static let reachBack = 2

  /// `Of the 2,400 who answered … 1,648 of them (80 percent)`: a part whose whole was told before. Where any number before it
  /// can be that, nothing is said.
  private func sharesOfTold() -> [ArithmeticSlip] {
    zip(numbers, numbers.dropFirst()).compactMap { part, share in
      guard isCount(part), isPercent(share), !isQualified(part), equates(gap(part, share), share) else { return nil }
      let between = gap(part, share)
      let isSaid = text.marks(.subset, in: between.lowerBound..<(between.lowerBound + 1)).contains { $0.count > 1 }
      // `a survey of 500 residents found that 310, or 52 percent,`: the one greater count of the sentence.
      let changes = max(sentence.tokens.lowerBound, tokens(part).lowerBound - 4)..<tokens(part).lowerBound
      guard isSaid || between.count <= 2 && !text.has([.rise, .fall], in: changes) else { return nil }
      let told = isSaid ? countsTold(before: part) : numbers.prefix { $0 < part }.filter { isCount($0) }
      let wholes = told.filter { value($0) >= value(part) }
      guard isSaid || wholes.count == 1 && isWord(.of, tokens(wholes[0]).lowerBound - 1) else { return nil }
      guard let nearest = wholes.last, !wholes.contains(where: { isQualified($0) || agrees(share, part, $0) }) else {
        return nil
      }
      return slip(Share(part: part, whole: nearest, share: share))
    }
  }

  private func agrees(_ share: Int, _ part: Int, _ whole: Int) -> Bool {
    let computed = value(part) / value(whole) * 100
    return agrees(share, least: computed, most: computed)
  }

  /// The counts of a sentence before one of its numbers, and of the sentences shortly before it.
  private func countsTold(before index: Int) -> [Int] {
    let back = text.sentences[max(0, sentence.index - Self.reachBack)..<sentence.index]
    let earlier = back.flatMap { $0.quantities.prefix(20) }.filter { index in
      text.quantity(index).value != nil && isCount(index) && !text.isQuoted(text.quantity(index).span)
    }
    return earlier + numbers.prefix { $0 < index }.filter { isCount($0) }
  }

  private func isShare(_ index: Int) -> Bool { isPercent(index) || isFraction(index) }

  /// `of`, `of the`, `out of`, `of its`: what is between a part and its whole.
  private func isPartOf(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 3, !hasPunctuation(gap) else { return false }
    return gap.contains { isWord(.of, $0) } && !gap.contains { text.tokens[$0].isCapitalised }
  }

  /// Whether what stands between says that the number behind is the one before told again: `, or`, `(`.
  private func equates(_ gap: Range<Int>, _ behind: Int) -> Bool {
    guard let last = gap.last, gap.count <= 6 else { return false }
    if isWord(.of, tokens(behind).upperBound), isPercent(behind) { return false }
    // `21 — a third — were cancelled`
    let isBetweenDashes = gap.count == 1 && text.isDash(at: last) && text.isDash(at: tokens(behind).upperBound)
    return isWord(.or, last) || text.isMark("(", at: last) || isBetweenDashes
  }

  private func slip(_ share: Share) -> ArithmeticSlip? {
    let (part, whole) = (value(share.part), value(share.whole))
    guard whole > 0, part <= whole else { return nil }
    let computed = part / whole * 100
    let isVague = isQualified(share.part) || isQualified(share.whole)
    let stated = isFraction(share.share) ? value(share.share) * 100 : value(share.share)
    if isFraction(share.share) {
      // A third, two-thirds, half are said of what is some points off.
      let slack = isQualified(share.share) || isVague ? 9.0 : 6.0
      if abs(stated - computed) <= slack { return nil }
    } else if agrees(share.share, least: computed, most: computed) || isVague && abs(stated - computed) <= 6 {
      return nil
    }
    // What was told in a sentence before is no place of this one.
    return slip(
      sentence.quantities.contains(share.whole) ? [share.part, share.whole, share.share] : [share.part, share.share],
      "\(words(share.part)) of \(words(share.whole)) is \(Phrasing.number(rounded(computed))) percent, not "
        + "\(Phrasing.quoted(words(share.share))).",
      stated: words(share.share), computed: "\(Phrasing.number(rounded(computed))) percent")
  }

  // MARK: Margins

  /// `by 312 votes, 2,410 to 2,118`; `48 percent for one and 41 percent for the other, a lead of nine points`.
  func margins() -> [ArithmeticSlip] {
    numbers.enumerated().compactMap { position, index in
      guard isCount(index) || text.quantity(index).unit == "percentage point", !isQualified(index),
        text.has(.margin, in: behind(index))
      else { return nil }
      if position + 2 < numbers.count {
        let (a, b) = (numbers[position + 1], numbers[position + 2])
        if let slip = countMargin(index, a, b) { return slip }
      }
      return pointMargin(index)
    }
  }

  /// The tokens behind a number that may say what it counts.
  private func behind(_ index: Int) -> Range<Int> {
    let start = tokens(index).upperBound
    return start..<min(sentence.tokens.upperBound, start + 3)
  }

  private func countMargin(_ margin: Int, _ a: Int, _ b: Int) -> ArithmeticSlip? {
    guard isCount(a), isCount(b), areAlike(a, b), !isQualified(a), !isQualified(b) else { return nil }
    let (before, between) = (gap(margin, a), gap(a, b))
    guard isWord(.by, tokens(margin).lowerBound - 1) || isMarginOf(margin), before.count <= 4,
      let mark = before.last, isPunctuation(mark), between.count == 1,
      isWord(.to, between.lowerBound) || isPunctuation(between.lowerBound)
    else { return nil }
    let difference = abs(value(a) - value(b))
    guard difference != value(margin), value(margin) < max(value(a), value(b)) else { return nil }
    return slip(
      [margin, a, b],
      "\(words(a)) to \(words(b)) is a difference of \(Phrasing.number(difference)), not \(words(margin)).",
      stated: words(margin), computed: Phrasing.number(difference))
  }

  /// `a margin of 312 votes`
  private func isMarginOf(_ index: Int) -> Bool {
    let start = tokens(index).lowerBound
    return isWord(.of, start - 1) && text.has(.margin, in: max(sentence.tokens.lowerBound, start - 2)..<start)
  }

  private func pointMargin(_ margin: Int) -> ArithmeticSlip? {
    let around = max(sentence.tokens.lowerBound, tokens(margin).lowerBound - 4)..<behind(margin).upperBound
    let further = around.lowerBound..<min(sentence.tokens.upperBound, around.upperBound + 3)
    let percents = numbers.filter { isPercent($0) }
    guard isPoints(margin), !text.has(.open, in: further),
      text.marks(.margin, in: around).contains(where: { !isPoint($0.token) }),
      percents.count == 2,
      let first = percents.first, let second = percents.last, tokens(second).upperBound <= tokens(margin).lowerBound,
      !isQualified(first), !isQualified(second)
    else { return nil }
    let difference = abs(value(first) - value(second))
    // Both percentages and the margin are rounded.
    guard abs(difference - value(margin)) > 1.01 else { return nil }
    return slip(
      [first, second, margin],
      "\(words(first)) and \(words(second)) are \(Phrasing.number(difference)) points apart, not \(words(margin)).",
      stated: words(margin), computed: "\(Phrasing.number(difference)) points")
  }

  private func isPoints(_ index: Int) -> Bool {
    behind(index).contains { isPoint($0) } || text.quantity(index).unit == "percentage point"
  }

  private func isPoint(_ token: Int) -> Bool { isWord(.point, token) }

  // MARK: Products

  /// `400 tickets at £15 each, raising £8,000`
  func products() -> [ArithmeticSlip] {
    guard numbers.count >= 3 else { return [] }
    return (0..<(numbers.count - 2)).compactMap { i in
      let (count, price, total) = (numbers[i], numbers[i + 1], numbers[i + 2])
      guard isCount(count) || text.quantity(count).kind == .measure, text.quantity(price).kind == .money,
        areAlike(price, total), !isQualified(count),
        !isQualified(price), let at = gap(count, price).last, isWord([.at, .of], at), gap(count, price).count <= 5,
        text.has(.each, in: tokens(price).upperBound..<min(sentence.tokens.upperBound, tokens(price).upperBound + 2))
          || isWord(.indefinite, tokens(price).upperBound), gap(price, total).count <= 8
      else { return nil }
      let product = value(count) * value(price)
      let share = isQualified(total) ? 0.12 : 0.05
      guard abs(product - value(total)) > share * value(total), value(total) > value(price) else { return nil }
      return slip(
        [count, price, total],
        "\(words(count)) at \(words(price)) come to \(Phrasing.number(product)), not \(words(total)).",
        stated: words(total), computed: Phrasing.number(product))
    }
  }
}
