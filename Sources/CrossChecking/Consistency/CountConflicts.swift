internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Finds counts, amounts and measures of one article that two sentences state with two values, in other words.
///
/// ``QuantityConflicts`` compares sentences that say it in the same words. Here the evidence is what is counted or what happened
/// to it, and one of: the second mention points back (`the 540 job cuts`); the digits are the same in another order, or
/// all but one; the sentences share what else they tell. What says that a number is a part, a plan, a comparison or another
/// time's speaks against all of these.
struct CountConflicts {
  /// Two numbers, the one that stands first in the text first.
  struct Conflict {
    let first: ReadingSpan
    let second: ReadingSpan
    /// Whether the digits, or words that point back, say that one was meant to be the other.
    let isPlain: Bool
    /// Whether the second one points back to what was told before: `the 420 trees`.
    var pointsBack = false
  }

  let text: CheckedText
  private var facts: [CountFact] { text.facts }

  init(_ text: CheckedText) { self.text = text }

  /// More numbers of a kind are a table.
  private static let most = 60

  /// The conflicts in order of their second number, each number in one at most.
  func find() -> [Conflict] {
    let byKind = Dictionary(grouping: facts.indices, by: { facts[$0].kindKey })
    var conflicts: [Conflict] = []
    for (_, indices) in byKind.sorted(by: { $0.key < $1.key }) where indices.count <= Self.most {
      for j in indices.indices.dropFirst() {
        let found = indices[..<j].lazy.compactMap { conflict($0, indices[j], indices) }.first
        if let found { conflicts.append(found) }
      }
    }
    return conflicts.sorted { ($0.second, $0.first) < ($1.second, $1.first) }
  }

  private func conflict(_ i: Int, _ j: Int, _ kind: [Int]) -> Conflict? {
    let (a, b) = (facts[i], facts[j])
    let digits = DigitLikeness(a.value, b.value)
    let pointsBack = b.isDefinite && !kind.contains { $0 < j && facts[$0].value == b.value }
    // What points back, in the same digits or their like, is a slip whatever time was spoken of before.
    let isEcho = pointsBack && (digits == .transposed || digits == .alikeInSound)
    // Inside quotation marks only such an echo says that the same is meant.
    guard a.sentence != b.sentence, a.value != b.value, !a.isQuoted, !b.isQuoted || isEcho,
      areApart(a, b, digits, pointsBack),
      mayBeOneCount(a, b, isEcho), isEcho || mayBeOneTime(a, b), !tells(b.value, a), !tells(a.value, b),
      !isSum(b.value, a), !isSum(a.value, b),
      a.complements.isEmpty || b.complements.isEmpty || !a.complements.isDisjoint(with: b.complements)
    else { return nil }
    let hasHead =
      a.head != 0
      && (a.head == b.head || pointsBack && a.event == b.event && areOneKind(a, b)
        || b.modifiers.contains(a.head) || a.modifiers.contains(b.head))
    let hasEvent = a.event != 0 && a.event == b.event && a.isAnybody && b.isAnybody
    // `240 limes and beeches`, `the 420 trees`: three digits are not the same by chance where a number points back.
    if isEcho, digits == .transposed, a.value >= 100, !a.isPercent {
      return Conflict(first: a.span, second: b.span, isPlain: true, pointsBack: b.isDefinite)
    }
    let shared = a.words.intersection(b.words).count
    // A length of time has no noun; what it is the length of must be the same.
    let isRecalled = pointsBack && shared >= 2 && isMistyped(a.value, b.value, digits)
    if a.isDuration, a.event != b.event, !isRecalled { return nil }
    guard hasHead || hasEvent || a.head == 0 || b.head == 0 || a.isAmount || a.isPercent && isEcho else {
      return nil
    }
    if a.isLoose || b.isLoose {
      let isOther = kind.contains { facts[$0].value != a.value && facts[$0].value != b.value }
      guard pointsBack, !isOther, shared >= 1, isMistyped(a.value, b.value, digits) else { return nil }
      return Conflict(first: a.span, second: b.span, isPlain: true, pointsBack: true)
    }
    let values = Set(kind.filter { isAlike(facts[$0], a) && !facts[$0].isSetApart }.map { facts[$0].value })
    if isPlain(
      a, b, hasHead || hasEvent || (a.isAmount || a.isPercent && pointsBack) && shared > 0, shared, digits, values.count
    ) {
      return Conflict(first: a.span, second: b.span, isPlain: true, pointsBack: b.isDefinite)
    }
    guard haveSameNames(a, b), isTold(a, b, hasHead, hasEvent, shared, values.count) else { return nil }
    return Conflict(first: a.span, second: b.span, isPlain: false)
  }

  /// Whether two numbers cannot both be right. `At least 31` may be 41; but where 41 points back to it, one digit off, one of
  /// the two is a slip.
  private func areApart(_ a: CountFact, _ b: CountFact, _ digits: DigitLikeness, _ pointsBack: Bool) -> Bool {
    !a.interval.overlaps(b.interval) || pointsBack && (digits == .oneOff || digits == .transposed) && b.qualifier == nil
  }

  /// How many of those who are told apart behind `including` another count may leave out.
  private static let leftOut = 3.0

  /// Whether no words beside either number say that it counts something else. What points back to a plan (`expected to
  /// make £42m`, `the £24m profit`) is no other count, where it has the digits of it.
  private func mayBeOneCount(_ a: CountFact, _ b: CountFact, _ isEcho: Bool) -> Bool {
    let apart = a.apart.union(b.apart)
    guard !apart.contains(.part),
      !apart.contains(.elsewhere) || isEcho && (a.apart.contains(.elsewhere) || !b.apart.contains(.elsewhere))
    else {
      return false
    }
    if apart.contains(.contrast), !isEcho || b.apart.contains(.contrast) { return false }
    if apart.contains(.open), abs(a.value - b.value) <= Self.leftOut { return false }
    // `In all 31 people were killed` counts those of other places as well.
    let (less, more) = a.value < b.value ? (a, b) : (b, a)
    return !more.apart.contains(.overall) || less.apart.contains(.overall) || more.span < less.span
  }

  /// Whether the digits or the article before the number say that it is the other one.
  private func isPlain(
    _ a: CountFact, _ b: CountFact, _ isSame: Bool, _ shared: Int, _ digits: DigitLikeness, _ values: Int
  ) -> Bool {
    let isElsewhere = !b.isDefinite && !b.names.isSubset(of: a.names)
    if digits == .magnified, values <= 3 {
      // Two digits are the same by chance once in a hundred numbers.
      let isChance = DigitLikeness.significant(a.value) < 2
      return b.isDefinite ? isSame || !isChance : isSame && shared >= (isChance ? 2 : 1)
    }
    if digits == .alikeInSound, b.isDefinite, !a.isDefinite { return isSame && values <= 3 }
    if digits == .transposed, !isElsewhere, a.qualifier == b.qualifier || haveSameNames(a, b),
      max(a.value, b.value) < 10 * min(a.value, b.value)
    {
      // Four digits are not the same by chance.
      let isTold = b.isDefinite || shared > 0 || DigitLikeness.significant(a.value) >= 4
      if a.value >= 1000, !a.isPercent, isTold, a.head == 0 || b.head == 0 || isSame { return true }
      let needed =
        a.isPercent
        ? (a.event != 0 && a.event == b.event || b.isDefinite ? 1 : 2)
        : a.value >= 100 || b.isDefinite || values == 2 && !a.isSmallEvent ? 0 : 1
      return isSame && values <= 3 && shared >= needed
    }
    guard isSame, values == 2 else { return false }
    // `450 people`, `the 480 workers`; `3,000 tonnes`, `the 30,000 tonnes`
    if b.isDefinite, !a.isDefinite, digits == .oneOff && a.head != b.head || digits == .shifted { return true }
    if b.isDefinite, !a.isDefinite, isSlip(a.value, b.value, digits) {
      return shared >= 2 || !a.modifiers.isDisjoint(with: b.modifiers) || !a.complements.isDisjoint(with: b.complements)
        || a.event != 0 && a.event == b.event
    }
    return digits == .oneOff && !a.isPercent && a.qualifier == b.qualifier && haveSameNames(a, b) && shared >= 1
      && a.value >= 10
  }

  /// Whether one number may be a slip for the other: near it, alike in its digits, or without its first or last one.
  private func isSlip(_ one: Double, _ other: Double, _ digits: DigitLikeness) -> Bool {
    let (small, large) = (min(one, other), max(one, other))
    return large - small <= 2 || large <= small * 1.5 || isMistyped(one, other, digits)
  }

  /// Whether two numbers are alike in their digits, or one is the other without its first or last one.
  private func isMistyped(_ one: Double, _ other: Double, _ digits: DigitLikeness) -> Bool {
    if digits != .none { return true }
    let (small, large) = (min(one, other), max(one, other))
    let (short, long) = (String(Int(min(small, 1e15))).utf8, String(Int(min(large, 1e15))).utf8)
    return long.count == short.count + 1
      && (long.dropFirst().elementsEqual(short) || long.dropLast().elementsEqual(short))
  }

  /// Whether the two sentences tell the same of it.
  private func isTold(
    _ a: CountFact, _ b: CountFact, _ hasHead: Bool, _ hasEvent: Bool, _ shared: Int, _ values: Int
  ) -> Bool {
    guard !a.isJoined, !b.isJoined else { return false }
    let shorter = max(1, min(a.words.count, b.words.count))
    if hasEvent, a.event != 0, shared >= 2, values <= 3 { return shared * 3 >= shorter }
    guard values == 2 else { return false }
    if hasHead, a.event == b.event || a.isPercent, shared >= 3 { return shared * 2 >= shorter }
    if a.isPercent { return abs(a.value - b.value) <= 10 && shared >= 2 && shared * 2 >= shorter && a.head == b.head }
    return a.isAmount && shared >= 2 && shared * 3 >= shorter
      && (a.isMeasure || max(a.value, b.value) <= 2 * min(a.value, b.value))
  }

  // MARK: What speaks against it

  /// Whether two nouns may be of the same people or things: `450 people`, `the 480 workers`.
  private func areOneKind(_ a: CountFact, _ b: CountFact) -> Bool {
    a.nounClass != 0 && b.nounClass != 0 && (a.nounClass == b.nounClass || a.nounClass == CountFact.anybody)
  }

  private func isAlike(_ one: CountFact, _ other: CountFact) -> Bool {
    one.isAmount || one.isPercent
      ? one.kindKey == other.kindKey
      : one.head == other.head || one.event != 0 && one.event == other.event
        || areOneKind(one, other) || areOneKind(other, one)
  }

  /// Whether a sentence has the other number as well: it tells both apart.
  private func tells(_ value: Double, _ fact: CountFact) -> Bool {
    text.sentences[fact.sentence].quantities.contains { text.quantity($0).value == value }
  }

  /// Whether a number is what others in a sentence make.
  private func isSum(_ value: Double, _ fact: CountFact) -> Bool {
    let addends = text.sentences[fact.sentence].quantities.compactMap { text.quantity($0).value }
    return addends.count >= 2 && addends.count <= 8 && zip(addends, addends.dropFirst()).contains { $0 + $1 == value }
      || addends.count > 2 && addends.reduce(0, +) == value
  }

  /// Whether both can be of one time: the dates in the two sentences are the same, or one of them names none that is
  /// coarser than a day.
  private func mayBeOneTime(_ a: CountFact, _ b: CountFact) -> Bool {
    let (one, other) = (dates(in: a.sentence), dates(in: b.sentence))
    if one == other { return true }
    guard one.isEmpty || other.isEmpty else { return !one.isDisjoint(with: other) }
    let isSlip = DigitLikeness(a.value, b.value) == .transposed && a.event != 0 && a.event == b.event
    return !hasCoarse(a, isSlip) && !hasCoarse(b, isSlip)
  }

  private func dates(in sentence: Int) -> Set<String> {
    Set(
      text.sentences[sentence].times.compactMap { index in
        let time = text.time(index)
        return time.kind == .date && time.granularity != nil && time.end != nil && !isNow(time) ? time.start : nil
      })
  }

  /// A year or a season tells of another time; a month does where people are counted. What is to come does not.
  private func hasCoarse(_ fact: CountFact, _ isSlip: Bool) -> Bool {
    text.sentences[fact.sentence].times.contains { index in
      let time = text.time(index)
      guard time.kind == .date, time.end != nil, !isNow(time) else { return false }
      switch time.granularity {
      case .year?, .season?, .quarter?, .decade?, .century?: return true
      case .month?: return !fact.isMeasure && !isSlip
      default: return false
      }
    }
  }

  /// Whether a time is to come, or goes on: `next spring`, `this year`.
  private func isNow(_ time: TimeExpression) -> Bool {
    guard let published = text.article.metadata.published, let start = time.start else { return false }
    if start > published { return true }
    return time.granularity != .day && time.end.map { $0 > published } ?? false
  }

  /// Whether neither of the sentences names somebody or some place where the other names another one.
  private func haveSameNames(_ a: CountFact, _ b: CountFact) -> Bool {
    a.names.isSubset(of: b.names) || b.names.isSubset(of: a.names) || a.isMeasure && !a.names.isDisjoint(with: b.names)
  }
}

/// How the digits of two numbers are alike.
enum DigitLikeness {
  /// The same digits in another order: 320 and 230.
  case transposed
  /// As many digits, and all but one in their places: 31 and 41.
  case oneOff
  /// The same digits a thousand times as much: 4.2 million and 4.2 billion.
  case magnified
  /// The same digits ten times as much: 3,000 and 30,000.
  case shifted
  /// They sound alike: 14 and 40, 15,000 and 50,000.
  case alikeInSound
  /// In neither way.
  case none

  init(_ one: Double, _ other: Double) {
    let (small, large) = (min(one, other), max(one, other))
    let ratio = small > 1 ? large / small : 0
    // `a dozen` and `12 million` have nothing to do with each other; `12 billion` may be a slip for `12,000`.
    if abs(ratio / 1e3 - 1) < 1e-9 || small >= 1e3 && abs(ratio / 1e6 - 1) < 1e-9 {
      self = .magnified
      return
    }
    if abs(ratio / 10 - 1) < 1e-9 {
      self = .shifted
      return
    }
    if let a = Self.digits(small), let b = Self.digits(large), a.count == b.count, Self.soundAlike(a, b) {
      self = .alikeInSound
      return
    }
    guard let a = Self.digits(one), let b = Self.digits(other), a.count == b.count, a.count >= 2, a != b else {
      self = .none
      return
    }
    if a.sorted() == b.sorted() {
      self = .transposed
    } else {
      self = zip(a, b).count(where: { $0 != $1 }) == 1 ? .oneOff : .none
    }
  }

  /// Whether digits are those of a number in `-teen` and of the one in `-ty`, noughts behind both.
  private static func soundAlike(_ small: [UInt8], _ large: [UInt8]) -> Bool {
    let nought = UInt8(ascii: "0")
    guard small.count >= 2, small[0] == UInt8(ascii: "1"), small[1] == large[0], small[1] > UInt8(ascii: "2"),
      large[1] == nought
    else { return false }
    return small.dropFirst(2).allSatisfy { $0 == nought } && large.dropFirst(2).allSatisfy { $0 == nought }
  }

  /// How many digits say something: 2 for 4.2 million.
  static func significant(_ value: Double) -> Int {
    guard var digits = digits(value) else { return 0 }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return digits.count
  }

  /// All digits, wherever the point is.
  private static func digits(_ value: Double) -> [UInt8]? {
    guard value > 0, value < 1e15 else { return nil }
    var scaled = value
    for _ in 0..<6 where scaled != scaled.rounded() { scaled *= 10 }
    guard scaled == scaled.rounded(), scaled < 1e15 else { return nil }
    return Array(String(Int(scaled)).utf8)
  }
}
