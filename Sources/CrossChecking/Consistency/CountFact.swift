internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// A number with what is counted, what happened to it, and what else its sentence tells.
struct CountFact {
  /// The number.
  let span: ReadingSpan
  /// Its value.
  let value: Double
  /// The least and the most that the words allow.
  let interval: ClosedRange<Double>
  /// What numbers it can be held against: counts, an amount in one currency, a measure in one unit.
  let kindKey: UInt64
  /// The stem of the noun that is counted; 0 for none.
  let head: UInt64
  /// What the counted noun is another word for, by the key of its class: `staff` and `workers`; 0 where that is not known.
  let nounClass: UInt64
  /// What happened to what is counted; 0 where the word list has nothing.
  let event: UInt64
  /// Whether what is counted are people of no particular kind, or nothing is said of them.
  let isAnybody: Bool
  /// Whether it is money, a measure or a length of time: it has a unit in place of a noun.
  let isAmount: Bool
  /// Whether it is a measure.
  let isMeasure: Bool
  /// Whether a hyphen joins it to what it counts: `four-way`.
  let isJoined: Bool
  /// Whether it stands inside quotation marks: a speaker may mean something else, or not know.
  let isQuoted: Bool
  /// Whether it is a length of time.
  let isDuration: Bool
  /// Whether it is a length of time of nothing in particular: there are many of those in a story.
  let isLoose: Bool
  /// Whether it is a percentage.
  let isPercent: Bool
  /// Whether `the`, `all` or `each of the` before it says that it was told before.
  let isDefinite: Bool
  /// What words beside it say that sets it apart from other counts of the same.
  let apart: Apart
  /// The sentence.
  let sentence: Int
  /// The stems of the words of sense in the sentence, but for the number and what it counts.
  let words: Set<UInt64>
  /// The stems of the words that stand before what is counted: `yellow` in `nine yellow cards`.
  let modifiers: Set<UInt64>
  /// The stems of the words that stand behind it: `fraud` in `six counts of fraud`.
  let complements: Set<UInt64>
  /// What the words say of how exact it is.
  let qualifier: Quantity.Qualifier?
  /// The names in the sentence.
  let names: Set<UInt64>

  /// The class of `people`, who may be any.
  static let anybody = WordHash.of("anybody")

  /// Whether it counts few people to whom something happened: such numbers are alike by chance.
  var isSmallEvent: Bool { value < 100 && head == 0 }

  /// Whether words beside it say that it is a part, a plan or another count.
  var isSetApart: Bool { !apart.isDisjoint(with: [.elsewhere, .contrast, .part]) }

  /// What sets a number apart from others that count the same.
  struct Apart: OptionSet {
    let rawValue: UInt8
    /// It is of another place or time.
    static let elsewhere = Apart(rawValue: 1)
    /// It is a plan, a limit, a former count, or one to compare with.
    static let contrast = Apart(rawValue: 2)
    /// It is a part of what is spoken of.
    static let part = Apart(rawValue: 4)
    /// Some of what it counts are told apart behind it: `four people, including the gunman`.
    static let open = Apart(rawValue: 8)
    /// It counts more than was spoken of before: `in all`.
    static let overall = Apart(rawValue: 16)
  }

  /// A sentence with more numbers is a table that was flattened; each of its facts would hold all of its words.
  private static let mostInSentence = 40

  /// All facts of an article, in order.
  static func all(in text: CheckedText) -> [CountFact] {
    text.sentences.flatMap { sentence -> [CountFact] in
      guard sentence.isProse || sentence.kind == .headline || sentence.kind == .heading,
        (1...mostInSentence).contains(sentence.quantities.count + sentence.times.count)
      else {
        return []
      }
      let counts = sentence.quantities.compactMap { CountFact(text, sentence, quantity: $0) }
      let terms = sentence.times.compactMap { CountFact(text, sentence, duration: $0) }
      return (counts + terms).sorted { $0.span < $1.span }
    }
  }

  /// What is known of a number before its sentence is looked at.
  private struct Number {
    let span: ReadingSpan
    let value: Double
    let interval: ClosedRange<Double>
    /// From the number to the noun that it counts.
    let tokens: Range<Int>
    let kindKey: UInt64
    var kind = Quantity.Kind.measure
    var qualifier: Quantity.Qualifier?
    var noun: UInt64 = 0
    var isAnybody = true
    var nounClass: UInt64 = 0
    var isDuration = false
    var isLoose = false
  }

  /// A whole number of one unit: `P3D`, `PT19M`.
  private struct Length {
    let count: Int
    /// Which unit, as a number of its own.
    let unit: UInt64

    init?(iso text: String) {
      let bytes = Array(text.utf8)
      let isTime = bytes.count > 1 && bytes[1] == UInt8(ascii: "T")
      guard let last = bytes.last, (3...8).contains(bytes.count) else { return nil }
      var count = 0
      for byte in bytes[(isTime ? 2 : 1)..<(bytes.count - 1)] {
        guard byte &- 0x30 < 10 else { return nil }
        count = count * 10 + Int(byte &- 0x30)
      }
      (self.count, unit) = (count, UInt64(last) | (isTime ? 256 : 0))
    }
  }

  private init?(_ text: CheckedText, _ sentence: CheckedSentence, quantity index: Int) {
    let quantity = text.quantity(index)
    guard let value = quantity.value, value > 1, quantity.kind != .ordinal, quantity.kind != .age else { return nil }
    let tokens = text.quantityTokens[index]
    let counted = quantity.counted.map { text.normal.units(in: $0) }.flatMap(\.last)
    let nounToken = counted.map { Int(text.normal.units[$0].token) }
    let low = quantity.interval.low ?? 0
    var number = Number(
      span: quantity.span, value: value, interval: low...max(low, quantity.interval.high ?? .infinity),
      tokens: (tokens.lowerBound..<max(tokens.upperBound, nounToken.map { $0 + 1 } ?? 0)).clamped(to: sentence.tokens),
      kindKey: quantity.unit.map { WordHash.of($0) } ?? 1)
    number.kind = quantity.kind
    number.qualifier = quantity.qualifier
    number.noun = counted.map { Self.noun(text, $0) } ?? 0
    number.nounClass =
      nounToken.flatMap { text.marks(.people, in: $0..<($0 + 1)).first }.map(\.sense.people) ?? 0
    number.isAnybody = nounToken.map { text.has([.people, .event], in: $0..<($0 + 1)) } ?? true
    self.init(text, sentence, number)
  }

  /// `four years in prison`, `a three-day strike`: a length of time that goes with an event.
  private init?(_ text: CheckedText, _ sentence: CheckedSentence, duration index: Int) {
    let time = text.time(index)
    guard time.kind == .duration, let length = time.duration.flatMap({ Length(iso: $0) }), length.count > 1,
      !text.isQuoted(time.span)
    else { return nil }
    let tokens = text.timeTokens[index]
    let start = max(sentence.tokens.lowerBound, tokens.lowerBound - 8)
    let near = start..<min(sentence.tokens.upperBound, tokens.upperBound + 3)
    let value = Double(length.count)
    var number = Number(
      span: time.span, value: value, interval: value...value, tokens: tokens,
      kindKey: WordHash.of("duration") ^ length.unit)
    number.isDuration = true
    number.isLoose = !text.has(.lasting, in: near)
    self.init(text, sentence, number)
  }

  private init(_ text: CheckedText, _ sentence: CheckedSentence, _ number: Number) {
    (span, value, interval) = (number.span, number.value, number.interval)
    (kindKey, qualifier, isAnybody, head) = (number.kindKey, number.qualifier, number.isAnybody, number.noun)
    isMeasure = number.kind == .measure && !number.isDuration
    isAmount = number.kind == .measure || number.kind == .money
    isPercent = number.kind == .percent
    (isDuration, isLoose) = (number.isDuration, number.isLoose)
    isQuoted = text.isQuoted(number.span)
    nounClass = number.nounClass
    self.sentence = sentence.index
    let tokens = number.tokens
    (modifiers, complements) = number.noun == 0 ? ([], []) : Self.attached(text, tokens, number.noun)
    event = Self.event(text, sentence, tokens)
    isDefinite = Self.isDefinite(text, tokens.lowerBound)
    apart = Self.apart(text, sentence, tokens)
    let last = tokens.last.map { text.tokens[$0].span }
    isJoined = last.map { $0.end > number.span.end && $0.start < number.span.end } ?? false
    (words, names) = Self.words(text, sentence, beside: number)
  }

  private static func words(
    _ text: CheckedText, _ sentence: CheckedSentence, beside number: Number
  ) -> (words: Set<UInt64>, names: Set<UInt64>) {
    let own = text.normal.units(in: number.span)
    var (words, names): (Set<UInt64>, Set<UInt64>) = ([], [])
    for unit in text.normal.sentences[sentence.index] where !own.contains(unit) {
      let traits = text.normal.units[unit].traits
      guard traits.isDisjoint(with: [.function, .number]), !text.isReporting(unit) else { continue }
      let stem = noun(text, unit)
      if stem != number.noun { words.insert(stem) }
      // `City had 15 shots`: a word at the start of a sentence is a name where it is one elsewhere.
      let key = text.normal.keys[unit]
      if traits.contains(.capital), !traits.contains(.first) || text.nameKeys.contains(key) { names.insert(key) }
    }
    return (words, names)
  }

  /// The words of sense between a number and its noun, and those behind an `of` behind it.
  private static func attached(
    _ text: CheckedText, _ tokens: Range<Int>, _ noun: UInt64
  ) -> (modifiers: Set<UInt64>, complements: Set<UInt64>) {
    let hasOf = text.isWord(.of, at: tokens.upperBound)
    let behind = tokens.upperBound..<(hasOf ? min(text.tokens.count, tokens.upperBound + 3) : tokens.upperBound)
    return (stems(text, tokens).subtracting([noun]), stems(text, behind))
  }

  private static func stems(_ text: CheckedText, _ tokens: Range<Int>) -> Set<UInt64> {
    guard let first = tokens.first, let last = tokens.last else { return [] }
    let units = text.normal.units(in: text.tokens[first].span.union(text.tokens[last].span))
    return Set(
      units.filter { text.normal.units[$0].traits.isDisjoint(with: [.function, .number]) }.map { noun(text, $0) })
  }

  /// How far from a number the word stands that says what happened.
  private static let reach = 7

  private static func event(_ text: CheckedText, _ sentence: CheckedSentence, _ tokens: Range<Int>) -> UInt64 {
    let window =
      max(
        sentence.tokens.lowerBound, tokens.lowerBound - reach)..<min(
        sentence.tokens.upperBound, tokens.upperBound + reach)
    let marks = text.marks(.event, in: window)
    let nearest = marks.min { distance($0.token, tokens) < distance($1.token, tokens) }
    return nearest?.sense.event ?? 0
  }

  private static func distance(_ token: Int, _ range: Range<Int>) -> Int {
    token < range.lowerBound ? range.lowerBound - token : max(0, token - range.upperBound + 1)
  }

  private static func isDefinite(_ text: CheckedText, _ token: Int) -> Bool {
    text.isWord([.owner, .all], at: token - 1)
  }

  /// How far from a number the words stand that say it is of another place, time or one.
  private static let elsewhereReach = 14

  private static func apart(_ text: CheckedText, _ sentence: CheckedSentence, _ tokens: Range<Int>) -> Apart {
    let whole = sentence.tokens
    let around = max(whole.lowerBound, tokens.lowerBound - elsewhereReach)
    var apart: Apart = []
    if text.has(.elsewhere, in: around..<min(whole.upperBound, tokens.upperBound + elsewhereReach)) {
      apart.insert(.elsewhere)
    }
    let isOpening = text.has(.overall, in: whole.lowerBound..<min(whole.upperBound, whole.lowerBound + 2))
    let beside = max(whole.lowerBound, tokens.lowerBound - 3)..<min(whole.upperBound, tokens.upperBound + 8)
    if isOpening || text.has(.overall, in: beside) { apart.insert(.overall) }
    // Before `the four-day strike` stand the words of another phrase.
    let before = tokens.lowerBound - (isDefinite(text, tokens.lowerBound) ? 3 : 4)
    let start = max(whole.lowerBound, before)
    let near = tokens.upperBound..<min(whole.upperBound, tokens.upperBound + 2)
    let far = tokens.upperBound..<min(whole.upperBound, tokens.upperBound + 6)
    // `Of the seven counts`, `a third of its 16,000 books`: the number counts them all.
    let isWhole = text.isWord(.owner, at: tokens.lowerBound - 1) && text.isWord(.of, at: tokens.lowerBound - 2)
    if !isWhole, text.has(.contrast, in: start..<tokens.lowerBound) { apart.insert(.contrast) }
    if !isWhole, text.has(.subset, in: start..<tokens.lowerBound) { apart.insert(.part) }
    if text.has(.behind, in: near) { apart.insert(.contrast) }
    // `of the` behind a number makes it a part; `including` is told a few words on.
    if text.has(.subset, in: (tokens.lowerBound + 1)..<max(tokens.lowerBound + 1, tokens.upperBound))
      || text.marks(.subset, in: near).contains(where: { $0.count > 1 })
    {
      apart.insert(.part)
    }
    if text.marks(.subset, in: far).contains(where: { $0.sense.roles.contains(.open) }) { apart.insert(.open) }
    return apart
  }

  /// The key of a word without its ending, by its first letters where it is long: equal for `ban`, `bans` and `banned`,
  /// for `sentence` and `sentenced`.
  private static func noun(_ text: CheckedText, _ unit: Int) -> UInt64 {
    let bytes = text.article.reading.bytes
    let (start, last) = (Int(text.normal.units[unit].start), Int(text.normal.units[unit].end))
    guard last - start > 3 else { return text.normal.keys[unit] }
    var end = last
    for ending in text.small.endings where last - start >= ending.count + 3 {
      guard bytes[..<last].suffix(ending.count).elementsEqual(ending) else { continue }
      end = last - ending.count
      break
    }
    // `banned`, `cutting`
    if end < last, end - start > 3, bytes[end - 1] == bytes[end - 2], bytes[end - 1] != 0x73 { end -= 1 }
    if bytes[end - 1] == 0x65, end - start > 3 { end -= 1 }
    return WordHash.of(bytes, start..<min(end, start + stemLength))
  }

  /// More letters than this only tell forms of one word apart: `conviction`, `convicted`.
  private static let stemLength = 6
}

extension CheckedText {
  /// Whether a unit is the cue of a quotation: `said` is shared by sentences that have nothing in common.
  func isReporting(_ unit: Int) -> Bool { cueUnits.contains(unit) }
}
