internal import Extraction
internal import Lexicons
internal import QuoteExtraction
internal import TextModel

/// Makes the units of an article.
struct Normaliser {
  private let tokens: [Token]
  private let bytes: [UInt8]
  private let layout: TextLayout
  private let lexicon: ComparisonLexicon
  private let numerals: NumeralReader
  private let days: DayReader
  private let starts: TokenStarts
  /// The lists that mark units, in this order: bounds before negations, because they hold some.
  private let lists: [(class: WordClasses.Classes, table: PhraseTable<Bool>, trait: Unit.Traits)]
  private let quoted: [(span: ReadingSpan, piece: Int32)]
  private var nextQuoted = 0
  /// The tokens of the sentence at which a phrase of one of the lists may begin.
  private var beginnings: [Int] = []
  private(set) var units: [Unit] = []
  private(set) var sentences: [Range<Int>] = []

  init(article: Article, pieces: [QuotedPiece], lexicon: ComparisonLexicon) {
    layout = article.layout
    tokens = article.layout.tokens
    bytes = article.reading.bytes
    starts = TokenStarts(article, lexicon: lexicon)
    self.lexicon = lexicon
    numerals = NumeralReader(tokens: article.layout.tokens, bytes: article.reading.bytes, table: lexicon.numerals)
    days = DayReader(numerals: numerals, calendar: lexicon.calendar)
    lists = [
      (.limit, lexicon.limits, .limit), (.bound, lexicon.bounds, .bound),
      (.affirmation, lexicon.affirmations, .affirming), (.negation, lexicon.negations, .negation),
      (.increment, lexicon.increments, .increment), (.filler, lexicon.fillers, .filler),
    ]
    quoted = pieces.enumerated().flatMap { index, piece in piece.spans.map { ($0, Int32(index)) } }
      .sorted { $0.0 < $1.0 }
    units.reserveCapacity(tokens.count)
    sentences.reserveCapacity(layout.sentences.count)
  }

  /// Works through the text sentence by sentence: no unit crosses the end of one.
  mutating func run() {
    for sentence in layout.sentences {
      let start = units.count
      var all: WordClasses.Classes = []
      beginnings.removeAll(keepingCapacity: true)
      for index in sentence.tokens where !starts.classes[index].isDisjoint(with: .marking) {
        all.formUnion(starts.classes[index])
        beginnings.append(index)
      }
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound { index = takeUnit(at: index, limit: sentence.tokens.upperBound) }
      if start < units.count { units[start].traits.insert(.first) }
      for list in lists where all.contains(list.class) {
        mark(list.table, list.class, as: list.trait, in: sentence.tokens, from: start)
      }
      sentences.append(start..<units.count)
    }
  }

  /// Makes what starts at token `index` into units, and gives the token behind it.
  private mutating func takeUnit(at index: Int, limit: Int) -> Int {
    if starts.isWordAlone(index, limit) {
      append(wordAt: index)
      return index + 1
    }
    let token = tokens[index]
    if starts.mayBeginDay(index, limit), let (key, end) = days.read(index, limit) {
      append(key: key, index..<end, traits: .number)
      units[units.count - 1].traits.subtract([.function, .capital])
      return end
    }
    if starts.mayBeginNumber(index, limit), let (number, end) = numerals.read(index, limit) {
      append(key: number.key, index..<end, traits: .number)
      if starts.classes[index].contains(.article) { units[units.count - 1].traits.remove(.function) }
      return end
    }
    if let word = starts.bracketedCapital(index, limit) {
      append(part: word, of: index + 2)
      return index + 3
    }
    if starts.classes[index].contains(.equivalent),
      let (key, count) = lexicon.equivalents.longestMatch(in: tokens, at: index, limit: limit)
    {
      append(key: key, index..<(index + count), traits: [])
      return index + count
    }
    if starts.classes[index].contains(.equivalent), let (key, end) = abbreviation(at: index, limit) {
      append(key: key, index..<(index + 1), traits: [])
      return end
    }
    switch token.kind {
    case .number: takeNumber(token, at: index)
    case .word: takeWord(token, at: index)
    case .symbol: append(key: token.hash, index..<(index + 1), traits: [])
    case .punctuation: break
    }
    return index + 1
  }

  /// What a word stands for that is an abbreviation where a stop goes with it, and another word elsewhere: `Rep.`, `Sat.`,
  /// and the token behind it. The stop of one that tokens are not told by is a token of its own.
  private func abbreviation(at index: Int, _ limit: Int) -> (UInt64, end: Int)? {
    let span = tokens[index].span
    guard tokens[index].isCapitalised, let last = bytes[span.range].last else { return nil }
    let isWhole = last == UInt8(ascii: ".")
    guard
      isWhole
        || index + 2 < limit && tokens[index + 1].firstByte == UInt8(ascii: ".") && tokens[index + 1].span.count == 1
          && tokens[index + 1].span.start == span.end
    else { return nil }
    let whole = Token(
      span: span, hash: WordHash.of(bytes, Int(span.start)..<(Int(span.end) + (isWhole ? 0 : 1))), kind: .word,
      shape: tokens[index].shape, firstByte: tokens[index].firstByte, isJoined: false)
    guard let key = lexicon.equivalents.longestMatch(in: [whole], at: 0, limit: 1)?.value else { return nil }
    return (key, isWhole ? index + 1 : index + 2)
  }

  /// A word is cut at its hyphens, and loses the stops of an abbreviation.
  private mutating func takeWord(_ token: Token, at index: Int) {
    var start = Int(token.span.start)
    let end = Int(token.span.end)
    var isPlain = true
    var i = start
    while i < end {
      let width = Self.hyphenWidth(bytes, at: i, end: end)
      if width > 0 {
        if i > start { append(part: start..<i, of: index) }
        start = i + width
        isPlain = false
      } else if bytes[i] == 0x2E {
        isPlain = false
      }
      i += max(1, width)
    }
    if isPlain {
      append(key: token.hash, index..<(index + 1), traits: [])
    } else if start < end {
      append(part: start..<end, of: index)
    }
  }

  /// The bytes of the hyphen or dash at `i`: `-`, or U+2010 to U+2015.
  private static func hyphenWidth(_ bytes: [UInt8], at i: Int, end: Int) -> Int {
    if bytes[i] == 0x2D { return 1 }
    guard bytes[i] == 0xE2, i + 2 < end, bytes[i + 1] == 0x80 else { return 0 }
    return (0x90...0x95).contains(bytes[i + 2]) ? 3 : 0
  }

  /// A part of a hyphenated word, or an abbreviation, without its stops.
  private mutating func append(part: Range<Int>, of index: Int) {
    let letters = bytes[part].filter { $0 != 0x2E && $0 != 0x5D }
    guard !letters.isEmpty else { return }
    if let number = Decimal(spelled: bytes[part]) {
      return append(key: number.key, index..<(index + 1), traits: .number, part: part)
    }
    let hash = WordHash.of(letters, 0..<letters.count)
    if let number = number(hash) {
      return append(key: number.key, index..<(index + 1), traits: .number, part: part)
    }
    let lone = Token(
      span: tokens[index].span, hash: hash, kind: .word, shape: tokens[index].shape,
      firstByte: letters[0], isJoined: false)
    let key = lexicon.equivalents.longestMatch(in: [lone], at: 0, limit: 1)?.value ?? hash
    append(
      key: key, index..<(index + 1), traits: lexicon.classes[hash].contains(.function) ? .function : [], part: part)
  }

  /// What a number word is worth that is a part of another word: `Two-thirds`.
  private func number(_ hash: UInt64) -> Decimal? {
    switch lexicon.numerals[hash] {
    case .small(let value)?, .tens(let value)?: Decimal(value)
    default: nil
    }
  }

  /// Digits that letters or a nought minute go with: `2.5m` is a number, `3pm` and `5km` are two units, and `3:00` before
  /// `pm` is `3`.
  private mutating func takeNumber(_ token: Token, at index: Int) {
    let word = bytes[token.span.range]
    let digits = word.prefix { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2C || $0 == 0x3A }
    let letters = word[digits.endIndex...]
    guard letters.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }), let last = digits.last, last &- 0x30 < 10 else {
      return takeWord(token, at: index)
    }
    let suffix = WordHash.of(bytes, letters.startIndex..<letters.endIndex)
    if let power = lexicon.numerals.power(ofSuffix: suffix), let number = Decimal(spelled: digits) {
      return append(key: number.scaled(by: power).key, index..<(index + 1), traits: .number)
    }
    let isHalf = letters.isEmpty ? starts.isHalfOfDay(index + 1) : lexicon.calendar.halves[suffix] != nil
    let isUnit = isHalf || lexicon.unitLetters.contains(suffix)
    let hasNoughts = isHalf && digits.suffix(3).elementsEqual(":00".utf8)
    if hasNoughts, let hour = Decimal(spelled: digits.dropLast(3)) {
      append(key: hour.key, index..<(index + 1), traits: .number, part: digits.startIndex..<digits.endIndex)
    } else if isUnit, !letters.isEmpty {
      append(part: digits.startIndex..<digits.endIndex, of: index)
    } else {
      return takeWord(token, at: index)
    }
    if !letters.isEmpty { append(part: letters.startIndex..<letters.endIndex, of: index) }
  }

  /// Adds a unit of one token, a word that is compared as it is.
  private mutating func append(wordAt index: Int) {
    let token = tokens[index]
    var traits: Unit.Traits = token.isCapitalised ? .capital : []
    if starts.classes[index].contains(.function) { traits.insert(.function) }
    units.append(
      Unit(
        key: token.hash, start: token.span.start, end: token.span.end, token: Int32(index), tokenEnd: Int32(index + 1),
        traits: traits, piece: piece(at: token.span.start)))
  }

  /// Adds a unit of the tokens in `range`, or of the bytes of `part` in them.
  private mutating func append(key: UInt64, _ range: Range<Int>, traits: Unit.Traits, part: Range<Int>? = nil) {
    var traits = traits
    let token = tokens[range.lowerBound]
    if token.isCapitalised { traits.insert(.capital) }
    if starts.classes[range.lowerBound].contains(.function) { traits.insert(.function) }
    units.append(
      Unit(
        key: key, start: part.map { UInt32($0.lowerBound) } ?? token.span.start,
        end: part.map { UInt32($0.upperBound) } ?? tokens[range.upperBound - 1].span.end,
        token: Int32(range.lowerBound), tokenEnd: Int32(range.upperBound), traits: traits,
        piece: piece(at: token.span.start)))
  }

  /// The piece whose words hold `offset`. Offsets come in rising order.
  private mutating func piece(at offset: UInt32) -> Int32 {
    while nextQuoted < quoted.count, quoted[nextQuoted].span.end <= offset { nextQuoted += 1 }
    guard nextQuoted < quoted.count, quoted[nextQuoted].span.start <= offset else { return -1 }
    return quoted[nextQuoted].piece
  }

  /// Marks the units from `first` on that a phrase of `table` covers.
  private mutating func mark(
    _ table: PhraseTable<Bool>, _ class: WordClasses.Classes, as trait: Unit.Traits, in range: Range<Int>,
    from first: Int
  ) {
    var unit = first
    var next = range.lowerBound
    for index in beginnings where index >= next && starts.classes[index].contains(`class`) {
      guard let (_, count) = table.longestMatch(in: tokens, at: index, limit: range.upperBound),
        trait != .bound || starts.isBesideNumber(index..<(index + count), in: range)
      else { continue }
      while unit < units.count, Int(units[unit].tokenEnd) <= index { unit += 1 }
      while unit < units.count, Int(units[unit].token) < index + count {
        // `no more than` and `not less than` bound a number; they negate nothing.
        if trait != .negation || !units[unit].traits.contains(.bound) { units[unit].traits.insert(trait) }
        unit += 1
      }
      next = index + count
    }
  }
}
