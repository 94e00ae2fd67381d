internal import ClaimExtraction
internal import Extraction
internal import Lexicons
internal import QuoteExtraction
internal import TextModel

/// What is known of the words of an account, token by token.
struct AccountWords: Sendable {
  /// What a word is there for.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    /// It reports: `said`.
    static let cue = Role(rawValue: 1)
    /// It names who speaks.
    static let speaker = Role(rawValue: 2)
    /// It is part of a quantity or a time.
    static let value = Role(rawValue: 4)
    /// It stands inside quotation marks.
    static let quoted = Role(rawValue: 8)
  }

  /// The tokens.
  let tokens: [Token]
  /// The stem of each.
  let stems: [UInt64]
  /// What each is there for.
  private(set) var roles: [Role]
  private let bytes: [UInt8]
  private let lexicon: ComparisonLexicon

  /// What small words do to a statement.
  var statements: StatementWords { lexicon.statements.words }

  /// - Parameters:
  ///   - article: The account.
  ///   - lexicon: The word lists.
  ///   - respelled: Words of names as the other account spells them.
  init(_ article: Article, lexicon: ComparisonLexicon, respelled: [[UInt8]: [UInt8]]) {
    self.lexicon = lexicon
    tokens = article.layout.tokens
    bytes = article.reading.bytes
    var stems = article.layout.words.map { [bytes] in Stem.key(bytes, $0.span.range) }
    if !respelled.isEmpty {
      let keys = respelled.map { (Stem.key($0.key, $0.key.indices), Stem.key($0.value, $0.value.indices)) }
      let others = Dictionary(keys, uniquingKeysWith: { min($0, $1) })
      stems = stems.map { others[$0] ?? $0 }
    }
    self.stems = tokens.map { stems[Int($0.word)] }
    roles = [Role](repeating: [], count: tokens.count)
    for quotation in article.quotations {
      // Who rejected or approved something did more than say so.
      if quotation.kind != .indirect || !tells(quotation, of: article.layout) {
        if let cue = quotation.cue { mark(cue.span, .cue, article.layout) }
        if let speaker = quotation.speaker { mark(speaker.mention, .speaker, article.layout) }
      }
      for span in quotation.quotedSpans { mark(span, .quoted, article.layout) }
    }
    for quantity in article.quantities { mark(quantity.span, .value, article.layout) }
    for time in article.times { mark(time.span, .value, article.layout) }
  }

  /// Whether the words that report speech tell what happened.
  private func tells(_ quotation: Quotation, of layout: TextLayout) -> Bool {
    guard let cue = quotation.cue, let first = layout.tokens(in: cue.span).first else { return false }
    let found = lexicon.news.happening(at: first, in: tokens, limit: tokens.count, stem: stems[first])
    return found?.concept.kind == .event || found?.concept.kind == .movement
  }

  private mutating func mark(_ span: ReadingSpan, _ role: Role, _ layout: TextLayout) {
    for index in layout.tokens(in: span) { roles[index].insert(role) }
  }

  /// Parts a sentence into clauses and events.
  func sentence(_ range: Range<Int>) -> AccountSentence {
    var clauses: [Int] = []
    clauses.reserveCapacity(range.count)
    var events: [AccountSentence.Event] = []
    var (clause, next) = (0, range.lowerBound)
    for index in range {
      if parts(index) { clause += 1 }
      if index >= next, tokens[index].kind == .word, let event = event(at: index, limit: range.upperBound) {
        // `closed until Monday`, `mayor since 2011`: the time belongs to what is told before it.
        if event.opensClause, !event.isEdge || !isValue(event.tokens.upperBound) { clause += 1 }
        if event.concept?.kind != .clause { events.append(event) }
        next = event.tokens.upperBound
      }
      clauses.append(clause)
    }
    return AccountSentence(tokens: range, clauses: clauses, events: events)
  }

  private func isValue(_ token: Int) -> Bool { token < roles.count && roles[token].contains(.value) }

  /// Whether a token is a comma, semicolon, colon, dash or bracket that belongs to no value.
  private func parts(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation, !roles[index].contains(.value) else { return false }
    switch token.firstByte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): return true
    case UInt8(ascii: "-"): return !token.isJoined
    case 0xE2: return token.span.count == 3 && !token.isJoined
    default: return false
    }
  }

  /// Whether a token stands between the two numbers of a result: a dash, or `to`.
  func opposes(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.hash == Self.to { return true }
    return token.kind == .punctuation && (token.firstByte == UInt8(ascii: "-") || token.firstByte == 0xE2)
  }

  private static let to = WordHash.of("to")

  private func event(at index: Int, limit: Int) -> AccountSentence.Event? {
    let token = tokens[index]
    if roles[index].contains(.value) { return nil }
    // A name is no event: `Marta Burns`.
    let isName = token.isCapitalised && index > 0 && tokens[index - 1].kind == .word
    if !isName, let (concept, count) = lexicon.news.happening(at: index, in: tokens, limit: limit, stem: stems[index]),
      concept.kind != .light || !roles[index].contains(.cue)
    {
      return AccountSentence.Event(tokens: index..<(index + count), key: concept.key, concept: concept, isCue: false)
    }
    if roles[index].contains(.cue) {
      return AccountSentence.Event(tokens: index..<(index + 1), key: stems[index], concept: nil, isCue: true)
    }
    guard token.shape == .lower, isVerb(token) else { return nil }
    return AccountSentence.Event(tokens: index..<(index + 1), key: stems[index], concept: nil, isCue: false)
  }

  /// What ends like a verb and is shorter is mostly none: `red`, `king`.
  private static let shortestVerb = 5

  /// Whether a word has the form of a verb: an ending of one, or one of the irregular forms.
  private func isVerb(_ token: Token) -> Bool {
    if lexicon.functionWords.contains(token.hash) { return false }
    if lexicon.verbs.isIrregularForm(token.hash) { return true }
    let word = bytes[token.span.range]
    return word.count >= Self.shortestVerb
      && lexicon.verbEndings.contains { word.suffix($0.letters.count).elementsEqual($0.letters) }
  }

  /// What is counted or named by the word at `index`.
  func thing(at index: Int) -> AccountFact.Thing {
    guard let concept = lexicon.news.thing(at: index, in: tokens, stem: stems[index]) else {
      return .noun(stems[index])
    }
    return concept.kind == .everyone ? .everyone : .concept(concept.number)
  }

  /// The words of sense of a sentence, what happens in it by the key of that, with their tokens and what they weigh: a name
  /// tells events apart as no other word does.
  func keys(of sentence: AccountSentence) -> [(token: Int, event: AccountSentence.Event?, word: Wording.Word)] {
    var next = sentence.events.makeIterator()
    var event = next.next()
    return sentence.tokens.compactMap { token in
      while let current = event, current.tokens.upperBound <= token { event = next.next() }
      let own = event.flatMap { $0.tokens.contains(token) ? $0 : nil }
      guard isSense(token), own?.isLight != true else { return nil }
      let isName = tokens[token].isCapitalised && token > sentence.tokens.lowerBound
      return (token, own, Wording.Word(key: own?.key ?? stems[token], weight: isName ? 4 : 2))
    }
  }

  /// Whether a stop ends a sentence, before any closing marks.
  func endsWithStop(_ range: Range<Int>) -> Bool {
    tokens[range].suffix(3).contains { $0.kind == .punctuation && [0x2E, 0x21, 0x3F].contains($0.firstByte) }
  }

  /// Whether a word has a sense of its own.
  func isSense(_ index: Int) -> Bool {
    tokens[index].kind == .word && roles[index].isEmpty && !lexicon.functionWords.contains(tokens[index].hash)
  }
}
