internal import TextModel

// Most tokens are one lexeme as they stand: they bring its hash, and their word was looked up before.

extension LexemeReader {
  /// Appends the lexemes of all paragraphs to `list`; gives the paragraphs in which a time or a quantity may begin.
  mutating func read(
    _ layout: TextLayout, of words: [KnownWord], into list: inout LexemeList
  ) -> [ArticleLexemes.Paragraph] {
    var paragraphs: [ArticleLexemes.Paragraph] = []
    paragraphs.reserveCapacity(layout.paragraphs.count)
    layout.tokens.withUnsafeBufferPointer { tokens in
      words.withUnsafeBufferPointer { words in
        bytes.withUnsafeBufferPointer { text in
          for paragraph in layout.paragraphs {
            let (first, firstStart) = list.beginParagraph()
            move(to: paragraph.span.range)
            let own = tokens[paragraph.tokens.clamped(to: tokens.indices)]
            read(UnsafeBufferPointer(rebasing: own), of: words, in: text, into: &list)
            read(into: &list)
            guard list.starts.count > firstStart else { continue }
            paragraphs.append(.init(lexemes: first..<list.count, starts: firstStart..<list.starts.count))
          }
        }
      }
    }
    return paragraphs
  }

  /// Appends lexemes up to the end of the last token that is one.
  ///
  /// Every word of an article comes by here: what is needed of its token is read where it is needed and not copied, and
  /// what is rare is called, so that the rest stays in registers.
  @inline(never)
  private mutating func read(
    _ tokens: UnsafeBufferPointer<Token>, of words: UnsafeBufferPointer<KnownWord>,
    in text: UnsafeBufferPointer<UInt8>, into list: inout LexemeList
  ) {
    for index in tokens.indices where tokens[index].kind != .number {
      let (start, end) = (Int(tokens[index].span.start), Int(tokens[index].span.end))
      if position != start {
        if position &+ 1 == start, text[position] == 0x20 {
          if gap != .line { gap = .space }
        } else {
          guard isReached(start, into: &list) else { continue }
        }
      }
      let word = Int(tokens[index].word)
      guard word < words.count, end <= self.end else { continue }
      guard tokens[index].kind == .word else {
        guard let byte = end == start &+ 1 ? tokens[index].firstByte : mark(start..<end) else { continue }
        append(tokens, index, words[word].meaning, .mark, .lower, byte, to: &list)
        continue
      }
      let next = end < self.end ? text[end] : 0x20
      guard words[word].isPlain, next == 0x20 || next == 0x2C || isEnd(of: start..<end) else { continue }
      let byte = tokens[index].firstByte
      let shape: Lexeme.Shape = byte >= 0x61 ? .lower : tokens[index].shape == .upper ? .upper : .capitalised
      append(tokens, index, words[word].meaning, .word, shape, byte, to: &list)
      if next > 0x7F || next == 0x27 { possessive(into: &list) }
    }
  }

  /// Appends the lexeme that the token at `index` is.
  @inline(__always)
  private mutating func append(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, _ meaning: WordMeaning, _ kind: Lexeme.Kind,
    _ shape: Lexeme.Shape, _ byte: UInt8, to list: inout LexemeList
  ) {
    list.append(
      Lexeme(
        start: tokens[index].span.start, end: tokens[index].span.end,
        count: Int(tokens[index].span.end) &- Int(tokens[index].span.start),
        hash: tokens[index].hash, meaning: meaning, kind: kind, gap: gap, shape: shape, byte: byte))
    position = Int(tokens[index].span.end)
    gap = .joined
  }

  /// Reads what stands before `start`; gives whether a lexeme may begin there.
  @inline(never)
  private mutating func isReached(_ start: Int, into list: inout LexemeList) -> Bool {
    while position < min(start, end) { step(into: &list) }
    return position == start
  }

  /// Whether letters of ASCII are a whole word, by what stands behind them: a stop belongs to a single letter, and an
  /// apostrophe to a word that goes on behind it.
  @inline(never)
  private func isEnd(of range: Range<Int>) -> Bool {
    let end = range.upperBound
    if bytes[end] == 0x2E { return range.count > 1 }
    guard let length = apostropheLength(at: end) else { return !isLetter(at: end) }
    return !isLetter(at: end + length) || isPossessive(at: end + length)
  }

  /// The mark that those bytes are; `nil` where they are several.
  @inline(never)
  private func mark(_ range: Range<Int>) -> UInt8? {
    guard case .mark(let byte, range.count) = wideClass(at: range.lowerBound) else { return nil }
    return byte
  }
}
