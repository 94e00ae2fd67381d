/// Parts the tokens of a paragraph into sentences.
///
/// After the heuristics of the Unicode Text Segmentation standard (UAX #29, sentence boundaries) with the
/// lists of abbreviations that Kiss and Strunk ("Unsupervised Multilingual Sentence Boundary Detection", 2006) show to
/// decide most of the doubtful stops.
struct SentenceFinder {
  let text: [UInt8]
  let tokens: [Token]
  let abbreviations: AbbreviationTable

  /// The tokens that a sentence may end with, as indices, in order. All others are passed over.
  let terminals: [Int]
  /// The next of them.
  private var next = 0

  init(text: [UInt8], tokens: [Token], terminals: [Int], abbreviations: AbbreviationTable) {
    self.text = text
    self.tokens = tokens
    self.terminals = terminals
    self.abbreviations = abbreviations
  }

  /// Appends the sentences of the paragraph whose tokens are `range`. Paragraphs are asked for in order.
  mutating func find(in range: Range<Int>, paragraph: Int, into sentences: inout [Sentence]) {
    var start = range.lowerBound
    // From the start of the sentence to here there is no word.
    var word = start
    while next < terminals.count, terminals[next] < range.upperBound {
      let index = terminals[next]
      next += 1
      while word < index, tokens[word].kind != .word, tokens[word].kind != .number { word += 1 }
      let hasWord = word < index || tokens[index].kind == .word && word == index
      guard hasWord, let end = sentenceEnd(at: index, start: start, limit: range.upperBound) else { continue }
      append(start..<end, paragraph, &sentences)
      start = end
      word = end
    }
    if start < range.upperBound { append(start..<range.upperBound, paragraph, &sentences) }
  }

  private func append(_ range: Range<Int>, _ paragraph: Int, _ sentences: inout [Sentence]) {
    let span = ReadingSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
    sentences.append(Sentence(span: span, tokens: range, paragraph: paragraph))
  }

  /// What a token may end a sentence with.
  private enum Terminal {
    case stop, question, ellipsis, abbreviation
  }

  private func terminal(_ index: Int, limit: Int) -> Terminal? {
    let token = tokens[index]
    switch token.kind {
    case .word: return text[Int(token.span.end) - 1] == UInt8(ascii: ".") ? .abbreviation : nil
    case .number, .symbol: return nil
    case .punctuation: break
    }
    switch token.firstByte {
    case UInt8(ascii: "."):
      // Of `. . .` the last one tells.
      if index + 1 < limit, isPoint(index + 1), tokens[index + 1].span.count == 1 { return nil }
      let isLastOfThree = index > 0 && isPoint(index - 1) && tokens[index - 1].span.count == 1
      return token.span.count > 1 || isLastOfThree ? .ellipsis : .stop
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return .question
    case 0xE2, 0xE3, 0xEF:
      switch TextScalar(in: text, at: Int(token.span.start), end: Int(token.span.end)).value {
      case 0x2026: return .ellipsis
      case 0x3002: return .stop
      case 0xFF01, 0xFF1F: return .question
      default: return nil
      }
    default: return nil
    }
  }

  private func isPoint(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && tokens[index].firstByte == UInt8(ascii: ".")
  }

  /// The index behind the sentence that the token at `index` ends, or `nil` where it ends none.
  private func sentenceEnd(at index: Int, start: Int, limit: Int) -> Int? {
    guard let terminal = terminal(index, limit: limit) else { return nil }
    var end = index + 1
    while end < limit, isCloser(end, limit: limit) { end += 1 }
    guard end < limit else { return end }
    if terminal == .stop, isListNumber(index, start: start) { return nil }
    return startsSentence(end, behind: terminal, at: index, limit: limit) ? end : nil
  }

  /// `1. The first` and `A. The first`: a number or a letter alone before the stop.
  private func isListNumber(_ index: Int, start: Int) -> Bool {
    index == start + 1 && (tokens[start].kind == .number || tokens[start].shape == .initial)
  }

  /// Whether the token closes what the sentence opened: a bracket or a quotation mark without a space before. A closing mark
  /// that stands free closes too, and so does an opening one that nothing follows, which was turned the wrong way.
  private func isCloser(_ index: Int, limit: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation else { return false }
    let isLast = index + 1 == limit
    let isFollowed = !isLast && tokens[index + 1].isJoined
    switch QuoteMark.direction(of: token, in: text) {
    case .closing: return token.isJoined || !isFollowed
    case .either: return token.isJoined && (!isFollowed || tokens[index + 1].kind == .punctuation)
    case .opening: return token.isJoined && isLast
    case nil: return token.isJoined && (token.firstByte == UInt8(ascii: ")") || token.firstByte == UInt8(ascii: "]"))
    }
  }

  /// Whether what stands at `index` looks like the start of a sentence.
  private func startsSentence(_ index: Int, behind terminal: Terminal, at stop: Int, limit: Int) -> Bool {
    var next = index
    while next < limit, isOpener(next) { next += 1 }
    guard next < limit else { return true }
    let token = tokens[next]
    let isQuoted = next > index
    switch token.kind {
    case .number: return terminal != .abbreviation || isQuoted
    case .symbol: return terminal != .abbreviation
    case .punctuation:
      // A dash that signs, an ellipsis that begins.
      let isLead = token.firstByte == UInt8(ascii: "-") || token.firstByte == 0xE2 || isPoint(next)
      return isLead && !token.isJoined && (terminal == .stop || terminal == .question)
    case .word:
      guard token.shape != .lower || token.firstByte >= 0xE0 else { return false }
      switch terminal {
      case .stop: return !isCode(at: stop, before: next)
      case .question: return index == stop + 1 || !isBareCue(next, limit: limit)
      case .ellipsis: return token.shape != .initial
      case .abbreviation: return endsSentence(stop, before: token, isQuoted: isQuoted)
      }
    }
  }

  /// Whether a stop is one inside of a code, capitals on both sides: `ACME.L`.
  private func isCode(at stop: Int, before next: Int) -> Bool {
    guard next == stop + 1, tokens[next].isJoined, stop > 0, tokens[stop].isJoined else { return false }
    return tokens[stop - 1].isInCapitals && tokens[next].isInCapitals
  }

  /// Whether a name and a verb stand there alone, which behind a closed quotation say whose it is: `“Why?” Smith asked.`
  ///
  /// Without the meaning of the verb this was right at all 39 such places in 924 articles of American news; where more
  /// follows the verb it may be anything, and the quotation ends its sentence.
  private func isBareCue(_ index: Int, limit: Int) -> Bool {
    guard !abbreviations.isOpener(tokens[index].hash) else { return false }
    var verb = index
    while verb < limit, verb - index < 6, tokens[verb].isCapitalised { verb += 1 }
    guard verb + 1 < limit, tokens[verb].kind == .word, tokens[verb].shape == .lower else { return false }
    let mark = tokens[verb + 1]
    return mark.kind == .punctuation && mark.isJoined
      && (mark.firstByte == UInt8(ascii: ".") || mark.firstByte == UInt8(ascii: ","))
  }

  /// Whether the abbreviation ends its sentence before a capitalised word.
  private func endsSentence(_ index: Int, before next: Token, isQuoted: Bool) -> Bool {
    let token = tokens[index]
    let kind = abbreviations.kind(of: token.hash, isCapitalised: token.shape != .lower)
    if kind == .beforeName || (kind == nil && token.shape == .initial) { return false }
    return isQuoted || abbreviations.isOpener(next.hash)
  }

  private func isOpener(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation else { return false }
    switch QuoteMark.direction(of: token, in: text) {
    case .opening, .either: return true
    case .closing: return false
    case nil: return token.firstByte == UInt8(ascii: "(") || token.firstByte == UInt8(ascii: "[")
    }
  }
}

extension Token {
  /// Whether a word has no small letter.
  fileprivate var isInCapitals: Bool { kind == .word && (shape == .upper || shape == .initial) }
}
