/// Tells what a paragraph is for from its words: a heading, a caption, a byline, a list item.
///
/// It is asked of paragraphs alone: where the format names a part as anything else, the format is believed. A caption taken for a
/// paragraph gives its words to a speaker, a paragraph taken for a caption loses its quotations: so every
/// rule here asks for a mark of its kind and for brevity.
struct KindFinder {
  let text: [UInt8]
  let tokens: [Token]
  let words: AbbreviationTable

  /// A heading has at most so many tokens, a headline twice as many; a longer line without a stop is a sentence that
  /// lost it.
  private static let longestHeading = 14
  /// A heading that asks has at most so many; longer questions are the author's or a speaker's.
  private static let longestQuestion = 10
  /// The most tokens of a line about the article itself: `Published 3 January 2020, 10:15 GMT`.
  private static let longestFurniture = 16
  /// The most tokens of a credit in brackets at the end of a caption.
  private static let longestCredit = 16
  /// The most tokens of a caption, some three sentences.
  private static let longestCaption = 90

  /// A paragraph of which it is asked what it is for.
  struct Candidate {
    /// Its tokens, at least one.
    let tokens: Range<Int>
    let sentenceCount: Int
    /// Whether it was found by its lines, not named by the format.
    let isInferred: Bool
    let isFirst: Bool
    let isLast: Bool
  }

  /// What the paragraph is for.
  func kind(of candidate: Candidate) -> TextBlock.Kind {
    let range = candidate.tokens
    if isCaption(range) { return .caption }
    if isFurniture(range) { return .furniture }
    guard candidate.isInferred else { return .paragraph }
    if isListItem(range) { return .listItem }
    let longest = candidate.isFirst ? 2 * Self.longestHeading : Self.longestHeading
    guard !candidate.isLast, candidate.sentenceCount == 1, isHeading(range, longest: longest) else {
      return .paragraph
    }
    if candidate.isFirst { return .headline }
    return range.contains { isMark($0, ":") } ? .paragraph : .heading
  }

  private func role(_ index: Int) -> AbbreviationTable.LineRole? { words.lineRole(tokens[index].hash) }

  private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    tokens[index].kind != .word && tokens[index].firstByte == UInt8(ascii: mark)
  }

  private func endsWithStop(_ range: Range<Int>) -> Bool {
    let last = tokens[range.upperBound - 1]
    return last.kind == .punctuation && last.firstByte == UInt8(ascii: ".")
  }

  // MARK: Captions

  /// `… (File: Jane Doe / Reuters)`, `Photograph: Jane Doe/AP`, `… Jane Doe/Getty Images`.
  private func isCaption(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestCaption else { return false }
    return startsWithCredit(range) || endsWithBracketedCredit(range) || endsWithCredit(range)
  }

  private func startsWithCredit(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, role(range.lowerBound) == .creditNoun else { return false }
    return isMark(range.lowerBound + 1, ":") || role(range.lowerBound + 1) == .byline && !endsWithStop(range)
  }

  private func endsWithBracketedCredit(_ range: Range<Int>) -> Bool {
    var close = range.upperBound - 1
    let hasStop = endsWithStop(range)
    if hasStop { close -= 1 }
    guard close > range.lowerBound, isMark(close, ")") || isMark(close, "]") else { return false }
    var open = close - 1
    while open >= range.lowerBound, !isMark(open, "("), !isMark(open, "[") { open -= 1 }
    guard open >= range.lowerBound, close - open <= Self.longestCredit, close - open >= 2 else { return false }
    let inside = (open + 1)..<close
    let hasSource = inside.contains { role($0) == .creditSource }
    let hasNoun = inside.contains { role($0) == .creditNoun }
    let hasSlash = inside.contains { isMark($0, "/") }
    if hasSource && (hasNoun || hasSlash) || hasNoun && hasSlash { return true }
    if role(open + 1) == .creditNoun, inside.count > 1 { return true }
    // `(AP)` alone credits a picture only where no sentence ends before it.
    return hasSource && isMark(open, "(") && inside.count <= 2 && !hasStop && open > range.lowerBound
      && !isMark(open - 1, ".")
  }

  private func endsWithCredit(_ range: Range<Int>) -> Bool {
    let tail = max(range.lowerBound, range.upperBound - 8)..<range.upperBound
    guard let last = tail.last.flatMap({ role($0) }), last == .creditSource || last == .creditNoun else { return false }
    let hasSource = tail.contains { role($0) == .creditSource }
    return hasSource && !endsWithStop(range)
      && tail.contains { isMark($0, "/") || isMark($0, "|") || role($0) == .creditNoun }
  }

  // MARK: Lines about the article

  /// `By Jane Smith`, `Published 3 January 2020`, `(Reporting by Jane Smith; Editing by John Doe)`.
  private func isFurniture(_ range: Range<Int>) -> Bool {
    var first = range.lowerBound
    if isMark(first, "("), first + 2 < range.upperBound { first += 1 }
    switch role(first) {
    case .byline:
      return first + 1 < range.upperBound && range.count <= Self.longestFurniture && !endsWithStop(range)
        && tokens[first].isCapitalised && tokens[first + 1].isCapitalised
    case .contribution:
      return first + 1 < range.upperBound && role(first + 1) == .byline
    case .dateLabel:
      return range.count <= Self.longestFurniture && !endsWithStop(range)
        && range.contains { tokens[$0].kind == .number }
    default: return false
    }
  }

  // MARK: Headings and lists

  private func isListItem(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, !tokens[range.lowerBound + 1].isJoined else { return false }
    let first = tokens[range.lowerBound]
    switch first.firstByte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return first.span.count == 1
    case 0xE2:
      // The bullets U+2022, U+2023, U+25E6, U+25CF, U+25AA, and the en dash in their place.
      let scalar = TextScalar(in: text, at: Int(first.span.start), end: Int(first.span.end)).value
      return [0x2022, 0x2023, 0x25E6, 0x25CF, 0x25AA, 0x2013].contains(scalar)
    default: return false
    }
  }

  /// A short line of one sentence that starts with a capital and has no stop.
  private func isHeading(_ range: Range<Int>, longest: Int) -> Bool {
    let first = tokens[range.lowerBound]
    let last = tokens[range.upperBound - 1]
    guard range.count <= longest, first.kind != .word || first.shape != .lower, first.kind != .symbol,
      range.contains(where: { tokens[$0].kind == .word }), !opensQuotation(range)
    else { return false }
    switch last.kind {
    case .word: return text[Int(last.span.end) - 1] != UInt8(ascii: ".")
    case .number, .symbol: return true
    case .punctuation:
      if last.firstByte == UInt8(ascii: "?") { return range.count <= Self.longestQuestion }
      return QuoteMark.direction(of: last, in: text) != nil && !first.isCapitalised && !endsSentenceInside(range)
    }
  }

  /// Whether the line starts with a quotation mark that is not closed in it.
  private func opensQuotation(_ range: Range<Int>) -> Bool {
    guard QuoteMark.direction(of: tokens[range.lowerBound], in: text) != nil else { return false }
    return !range.dropFirst().contains { QuoteMark.direction(of: tokens[$0], in: text) != nil }
  }

  /// Whether the mark before the closing quotation mark ends a sentence: then the line is speech.
  private func endsSentenceInside(_ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(
      tokens[range.upperBound - 2].firstByte)
  }
}
