internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Numbers of one sentence that do not make what the sentence says they make.
struct ArithmeticSlip {
  /// From the first number that is concerned to the last.
  let span: ReadingSpan
  /// What the numbers come to, in one sentence.
  let message: String
  /// What the sentence says.
  let stated: String
  /// What the numbers come to.
  let computed: String
}

/// Does the sums of an article.
///
/// Every sum has its own form of words, and nothing is added up that no form of words says belongs together: most of the
/// numbers that stand side by side in a sentence have no sum. Numbers are taken to be rounded as newspapers round.
struct Arithmetic {
  let text: CheckedText
  let sentence: CheckedSentence
  /// The quantities of the sentence that have one value, outside quotation marks, as indices into the article's.
  let numbers: [Int]

  init(_ text: CheckedText, _ sentence: CheckedSentence) {
    self.text = text
    self.sentence = sentence
    numbers = sentence.quantities.filter { index in
      let quantity = text.quantity(index)
      return quantity.value != nil && quantity.kind != .ordinal && quantity.kind != .age
        && !text.isQuoted(quantity.span)
    }
  }

  /// A sentence with more numbers is a table that was flattened.
  private static let most = 40

  /// All slips of an article, in order.
  static func slips(in text: CheckedText) -> [ArithmeticSlip] {
    text.sentences.flatMap { sentence -> [ArithmeticSlip] in
      guard (1...most).contains(sentence.quantities.count) else { return [] }
      let sums = Arithmetic(text, sentence)
      let lists = sums.nameLists()
      guard sums.numbers.count >= 2 else { return lists + sums.totalsOfTold() }
      let found =
        sums.changes() + sums.pointChanges() + sums.shares() + sums.margins() + sums.products() + sums.totals()
        + sums.partsOfTold() + sums.totalsOfTold() + sums.responses() + lists
      return told(found.sorted { $0.span < $1.span })
    }
  }

  /// Each slip once: two forms of words may lead to one sum, `of 200 patients, 50, or 40 percent`.
  private static func told(_ slips: [ArithmeticSlip]) -> [ArithmeticSlip] {
    slips.enumerated().filter { index, slip in
      !slips[..<index].contains { $0.span == slip.span && $0.message == slip.message }
    }.map(\.element)
  }

  // MARK: Looking around

  func value(_ index: Int) -> Double { text.quantity(index).value ?? 0 }

  func words(_ index: Int) -> String { text.string(text.quantity(index).span) }

  func tokens(_ index: Int) -> Range<Int> { text.quantityTokens[index] }

  /// The tokens between two quantities.
  func gap(_ index: Int, _ next: Int) -> Range<Int> {
    let start = tokens(index).upperBound
    return start..<max(start, tokens(next).lowerBound)
  }

  func isWord(_ word: SmallWords, _ token: Int) -> Bool { text.isWord(word, at: token) }

  func isPunctuation(_ token: Int) -> Bool {
    text.tokens.indices.contains(token) && text.tokens[token].kind == .punctuation
  }

  func hasPunctuation(_ range: Range<Int>) -> Bool { range.contains { isPunctuation($0) } }

  /// Whether two quantities are of one kind and unit.
  func areAlike(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (text.quantity(one), text.quantity(other))
    return a.kind == b.kind && a.unit == b.unit
  }

  func isQualified(_ index: Int) -> Bool { text.quantity(index).isQualified }

  func isPercent(_ index: Int) -> Bool { text.quantity(index).unit == "percent" }

  /// A third, one in five: less than one and no measure.
  func isFraction(_ index: Int) -> Bool {
    text.quantity(index).kind == .cardinal && value(index) > 0 && value(index) < 1
  }

  func isCount(_ index: Int) -> Bool { text.quantity(index).kind == .cardinal && value(index) >= 1 }

  /// What a number may have been before it was rounded: half of its last digit to either side, but of noughts at the end
  /// no more than 1 in 100, or nothing could be held against `£310,000`.
  func rounding(_ index: Int) -> ClosedRange<Double> {
    let bytes = text.article.reading.bytes
    guard let precision = Precision(text.quantity(index), in: bytes) else { return 0...0 }
    let half =
      precision.hasTrailingNoughts
      ? min(precision.quantum / 2, precision.value.magnitude * 0.01) : precision.quantum / 2
    // People and votes are counted, not rounded.
    let isCounted = text.quantity(index).kind == .cardinal && precision.quantum == 1
    let slack = isCounted ? 0 : half
    return (precision.value - slack)...(precision.value + slack)
  }

  /// By how much of itself a number that a change is reckoned from may have been rounded: `$12 million` to `$15 million` is an
  /// increase of 25 percent to every reader, though $12.4 million may have become $14.6 million. More would forgive most slips.
  private static let mostRounded = 0.015

  /// The same of two numbers that are told together: `to $690 million from $600 million` has both to the same digit.
  func roundings(_ one: Int, _ other: Int) -> (ClosedRange<Double>, ClosedRange<Double>) {
    let (a, b) = (rounding(one), rounding(other))
    let both = min(a.upperBound - a.lowerBound, b.upperBound - b.lowerBound) / 2
    let half = min(both, Self.mostRounded * min(value(one).magnitude, value(other).magnitude))
    return ((value(one) - half)...(value(one) + half), (value(other) - half)...(value(other) + half))
  }

  func slip(_ indices: [Int], _ message: String, stated: String, computed: String) -> ArithmeticSlip {
    let spans = indices.map { text.quantity($0).span }
    let span = spans.dropFirst().reduce(spans[0]) { $0.union($1) }
    return ArithmeticSlip(span: span, message: message, stated: stated, computed: computed)
  }
}

extension Arithmetic {
  /// From one number to another: `from 200 to 260`, `to $44 from $54`.
  struct Change {
    let from: Int
    let to: Int
    /// Where it stands.
    let tokens: Range<Int>
  }

  /// The changes that the sentence tells in numbers; those of percentages where `ofPercents` asks for them.
  func changePairs(ofPercents: Bool = false) -> [Change] {
    zip(numbers, numbers.dropFirst()).compactMap { first, second in
      guard areAlike(first, second) || shareUnit(first, second), isPercent(first) == ofPercents,
        !isFraction(first), !isFraction(second)
      else {
        return nil
      }
      let between = gap(first, second)
      guard let last = between.last, between.count <= 4, !hasPunctuation(between) else { return nil }
      let whole = tokens(first).lowerBound..<tokens(second).upperBound
      let before = tokens(first).lowerBound - 1
      if isWord(.to, last), isWord(.from, before) { return Change(from: first, to: second, tokens: whole) }
      if isWord(.from, last), isWord(.to, before) { return Change(from: second, to: first, tokens: whole) }
      return nil
    }
  }

  /// `rose 25 percent, from 200 to 260`; `doubled from 1,200 to 1,900`.
  func changes() -> [ArithmeticSlip] {
    changePairs().flatMap { change -> [ArithmeticSlip] in
      guard value(change.from) > 0, !isQualified(change.from), !isQualified(change.to) else { return [] }
      return [percentSlip(change), multipleSlip(change), amountSlip(change)].compactMap { $0 }
    } + changePairs(ofPercents: true).compactMap { multipleSlip($0) } + basedPercents() + rangedMultiples()
      + wrongDirections()
  }

  /// `trebled, from 310 to 640 a day`: where the two are read as one range.
  private func rangedMultiples() -> [ArithmeticSlip] {
    sentence.quantities.compactMap { index in
      let quantity = text.quantity(index)
      guard quantity.value == nil, let low = quantity.low, let high = quantity.high, low > 0, quantity.qualifier == nil,
        text.isWord(.from, at: tokens(index).lowerBound), !text.isQuoted(quantity.span)
      else { return nil }
      let change = Change(from: index, to: index, tokens: tokens(index))
      return multipleSlip(change, ratio: high / low)
    }
  }

  /// `1.2 million visitors last year, up 50% from 900,000`
  private func basedPercents() -> [ArithmeticSlip] {
    guard numbers.count >= 3 else { return [] }
    return (0..<(numbers.count - 2)).compactMap { i in
      let (now, percent, base) = (numbers[i], numbers[i + 1], numbers[i + 2])
      let before = max(sentence.tokens.lowerBound, tokens(percent).lowerBound - 3)..<tokens(percent).lowerBound
      guard isPercent(percent), areAlike(now, base), isCount(now) || text.quantity(now).kind == .money,
        let from = gap(percent, base).first, gap(percent, base).count <= 2, isWord(.from, from),
        text.has([.rise, .fall], in: before), gap(now, percent).count <= 10, !isQualified(now), !isQualified(base)
      else { return nil }
      return percentSlip(
        Change(from: base, to: now, tokens: tokens(now).lowerBound..<tokens(base).upperBound), percent)
    }
  }

  /// `increased by £3m, from £20m to £25m`; `from $12 to $8, a reduction of $5`.
  private func amountSlip(_ change: Change) -> ArithmeticSlip? {
    guard areAlike(change.from, change.to),
      let amount = amount(of: change, where: { areAlike($0, change.from) && isDifference($0) }),
      !isQualified(amount)
    else { return nil }
    let (from, to) = roundings(change.from, change.to)
    let difference = abs(value(change.to) - value(change.from))
    let slack = (from.upperBound - from.lowerBound + to.upperBound - to.lowerBound) / 2
    let own = (rounding(amount).upperBound - rounding(amount).lowerBound) / 2
    // Whole dollars are told as they are: `from $12 to $8`.
    let isExact = [change.from, change.to, amount].allSatisfy { value($0) < 1000 && value($0) == value($0).rounded() }
    guard abs(difference - value(amount)) > (isExact ? 0 : slack + own) + 1e-6 else { return nil }
    return slip(
      [amount, change.from, change.to],
      "From \(words(change.from)) to \(words(change.to)) is a change of \(Phrasing.number(difference)), not "
        + "\(words(amount)).", stated: words(amount), computed: Phrasing.number(difference))
  }

  /// Whether words before a number say that something changed by it: `rose by 12`, `a reduction of 12`.
  private func isDifference(_ index: Int) -> Bool {
    let start = tokens(index).lowerBound
    let window = max(sentence.tokens.lowerBound, start - 3)..<start
    return text.has([.rise, .fall], in: window) && (isWord(.by, start - 1) || isWord(.of, start - 1))
  }

  /// How far from the change the percentage may stand, in tokens: an apposition and a noun.
  private static let reach = 8

  private func percentSlip(_ change: Change) -> ArithmeticSlip? {
    amount(of: change, where: { isPercent($0) && !isWord(.of, tokens($0).upperBound) })
      .flatMap { percentSlip(change, $0) }
  }

  private func percentSlip(_ change: Change, _ percent: Int) -> ArithmeticSlip? {
    let (from, to) = roundings(change.from, change.to)
    guard from.lowerBound > 0 else { return nil }
    let low = (to.lowerBound - from.upperBound) / from.upperBound * 100
    let high = (to.upperBound - from.lowerBound) / from.lowerBound * 100
    let (least, most) =
      low < 0 && high > 0 ? (0, max(-low, high)) : (min(abs(low), abs(high)), max(abs(low), abs(high)))
    guard !agrees(percent, least: least, most: most) else { return nil }
    let exact = abs(value(change.to) - value(change.from)) / value(change.from) * 100
    return slip(
      [percent, change.from, change.to],
      "From \(words(change.from)) to \(words(change.to)) is a change of about \(Phrasing.number(rounded(exact))) percent, "
        + "not \(words(percent)).",
      stated: words(percent), computed: "\(Phrasing.number(rounded(exact))) percent")
  }

  /// The one number of those that is told of a change: shortly before it or behind.
  private func amount(of change: Change, where isAmount: (Int) -> Bool) -> Int? {
    // `fell from 5 percent to 10 percent, and the team climbed from 12 to eight`: what another change leads to is no amount.
    let ends = Set((changePairs() + changePairs(ofPercents: true)).flatMap { [$0.from, $0.to] })
    let near = numbers.filter { index in
      guard isAmount(index), !ends.contains(index) else { return false }
      let own = tokens(index)
      let between =
        own.upperBound <= change.tokens.lowerBound
        ? own.upperBound..<change.tokens.lowerBound
        : change.tokens.upperBound..<max(change.tokens.upperBound, own.lowerBound)
      let others = numbers.contains { $0 != index && between.contains(tokens($0).lowerBound) }
      let isOtherClause = between.contains { text.isMark(";", at: $0) } || text.has(.open, in: between)
      return between.count <= Self.reach && !others && !isOtherClause
    }
    return near.count == 1 ? near.first : nil
  }

  /// `fell by 1.5 percentage points, from 7.8% to 6.8%`; `by 50 basis points from 3.2% to 4.2%`.
  func pointChanges() -> [ArithmeticSlip] {
    changePairs(ofPercents: true).compactMap { change in
      guard !isQualified(change.from), !isQualified(change.to),
        let points = amount(of: change, where: { pointsPerPercent($0) != nil }), !isQualified(points),
        let scale = pointsPerPercent(points)
      else { return nil }
      let (from, to) = roundings(change.from, change.to)
      let difference = abs(value(change.to) - value(change.from))
      let slack = (from.upperBound - from.lowerBound + to.upperBound - to.lowerBound) / 2
      let own = (rounding(points).upperBound - rounding(points).lowerBound) / 2 / scale
      guard abs(difference - value(points) / scale) > slack + own + 1e-6 else { return nil }
      let exact = Phrasing.number(rounded(difference * scale))
      let unit = (text.quantity(points).unit ?? "point") + "s"
      return slip(
        [points, change.from, change.to],
        "From \(words(change.from)) to \(words(change.to)) is a change of \(exact) \(unit), not \(words(points)).",
        stated: words(points), computed: "\(exact) \(unit)")
    }
  }

  /// How many of a number's points make a percentage point; `nil` where it counts none.
  private func pointsPerPercent(_ index: Int) -> Double? {
    switch text.quantity(index).unit {
    case "percentage point": 1
    case "basis point": 100
    default: text.quantity(index).kind == .cardinal && isWord(.point, tokens(index).upperBound) ? 1 : nil
    }
  }

  /// One digit behind the point.
  func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  /// Whether a percentage can have been made of anything between `least` and `most`.
  func agrees(_ percent: Int, least: Double, most: Double) -> Bool {
    let stated = value(percent).magnitude
    switch text.quantity(percent).qualifier {
    case .atLeast, .moreThan: return most >= stated - 0.5
    case .atMost, .lessThan: return least <= stated + 0.5
    case .approximately: return least <= stated * 1.12 + 1 && most >= stated * 0.88 - 1
    case nil:
      // A percentage is rounded to a whole or to a digit behind the point; half a percent more forgives a rounding of
      // what was rounded.
      let slack = stated == stated.rounded() ? 1.0 : 0.25
      return least <= stated + slack && most >= stated - slack
    }
  }

  private func multipleSlip(_ change: Change) -> ArithmeticSlip? {
    multipleSlip(change, ratio: value(change.to) / value(change.from))
  }

  private func multipleSlip(_ change: Change, ratio: Double) -> ArithmeticSlip? {
    let before = max(sentence.tokens.lowerBound, change.tokens.lowerBound - 4)..<change.tokens.lowerBound
    guard let mark = text.marks(.multiple, in: before).last, mark.sense.factor > 0,
      !hasPunctuation((mark.token + 1)..<max(mark.token + 1, change.tokens.lowerBound - 2))
    else { return nil }
    let factor = mark.sense.factor
    let words = max(sentence.tokens.lowerBound, mark.token - 3)..<mark.token
    let (isNear, isOver) = (text.has(.near, in: words), text.has(.over, in: words))
    // `Doubled` is said of 1.9 times and of 2.15, `nearly doubled` of 1.7, `more than doubled` of 2.9.
    let least = isNear ? factor * 0.8 : factor * 0.93
    let most = isOver ? factor * 1.5 : isNear ? factor * 1.05 : factor * 1.1
    guard ratio < least || ratio > most else { return nil }
    return slip(
      [change.from, change.to],
      "From \(self.words(change.from)) to \(self.words(change.to)) is \(Phrasing.number(ratio)) times as much; the text says "
        + "\(Phrasing.quoted(text.string(text.tokens[mark.token].span))).",
      stated: text.string(text.tokens[mark.token].span), computed: "\(Phrasing.number(ratio)) times")
  }
}
