internal import TextModel

/// Cuts a stretch of text into lexemes.
///
/// Marks of direction and zero-width characters are passed over as if they were not there, so that a number set
/// among right-to-left words reads as one. Digits of other scripts are letters here: a number in them is unknown,
/// not wrong.
struct LexemeReader {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var gap = Lexeme.Gap.line
  private let vocabulary: Vocabulary

  /// A reader of the bytes of `text` in `range`.
  init(_ text: [UInt8], in range: Range<Int>, vocabulary: Vocabulary) {
    let clamped = range.clamped(to: 0..<text.count)
    bytes = text
    position = clamped.lowerBound
    end = clamped.upperBound
    self.vocabulary = vocabulary
  }

  /// Appends all lexemes to `list`.
  mutating func read(into list: inout LexemeList) {
    while position < end { step(into: &list) }
  }

  /// Appends all lexemes to `list`, where the text is parted into tokens already: a token that is one lexeme as it
  /// stands brings its hash, and its word was looked up before.
  mutating func read(_ tokens: ArraySlice<Token>, of words: [KnownWord], into list: inout LexemeList) {
    tokens.withUnsafeBufferPointer { tokens in
      words.withUnsafeBufferPointer { words in
        bytes.withUnsafeBufferPointer { text in
          for index in tokens.indices where tokens[index].kind != .number {
            read(tokens, index, of: words, in: text, into: &list)
          }
        }
      }
    }
    read(into: &list)
  }

  /// Reads up to the end of the token at `index` where it is one lexeme, and up to its start where it is more.
  ///
  /// Every word of an article comes by here: what is needed of its token is read where it is needed, and not copied.
  @inline(__always)
  private mutating func read(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, of words: UnsafeBufferPointer<KnownWord>,
    in text: UnsafeBufferPointer<UInt8>, into list: inout LexemeList
  ) {
    let start = Int(tokens[index].span.start)
    if position != start {
      if position &+ 1 == start, text[position] == 0x20 {
        if gap != .line { gap = .space }
      } else {
        step(upTo: start, into: &list)
        guard position == start else { return }
      }
    }
    let word = Int(tokens[index].word)
    guard word < words.count, isLexeme(tokens, index, words[word].isPlain, in: text) else { return }
    position = Int(tokens[index].span.end)
    let isWord = tokens[index].kind == .word
    let isHigh = isWord && tokens[index].firstByte < 0x61
    list.append(
      Lexeme(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position), count: position &- start,
        hash: tokens[index].hash, meaning: words[word].meaning, kind: isWord ? .word : .mark, gap: gap,
        shape: !isHigh ? .lower : tokens[index].shape == .upper ? .upper : .capitalised,
        byte: tokens[index].firstByte))
    gap = .joined
  }

  /// Whether a token is one lexeme: letters alone that nothing follows which could belong to them, or a mark of ASCII.
  @inline(__always)
  private func isLexeme(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, _ isPlain: Bool, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let end = Int(tokens[index].span.end)
    guard tokens[index].kind == .word else { return tokens[index].firstByte < 0x80 && tokens[index].span.count == 1 }
    guard isPlain, end < self.end else { return isPlain && end == self.end }
    let next = text[end]
    if next == 0x20 { return true }
    // A stop belongs to a single letter, an apostrophe to every word, and letters beyond ASCII are not looked at here.
    return next < 0x80 && !isASCIILetter(next) && next != 0x27 && (next != 0x2E || tokens[index].span.count > 1)
  }

  @inline(never)
  private mutating func step(upTo start: Int, into list: inout LexemeList) {
    while position < min(start, end) { step(into: &list) }
  }

  /// Reads one lexeme or space.
  private mutating func step(into list: inout LexemeList) {
    let byte = bytes[position]
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: word(into: &list)
    case 0x00...0x20, 0x7F: passSpace(byte)
    case 0x30...0x39:
      list.append(digits())
      possessive(into: &list)
    case 0x80...0xFF: wide(into: &list)
    default: list.append(mark(byte, length: 1))
    }
  }

  private mutating func passSpace(_ byte: UInt8) {
    let isLine = byte == 0x0A || byte == 0x0D
    if isLine { gap = .line } else if gap != .line { gap = .space }
    position += 1
  }

  private mutating func digits() -> Lexeme {
    let start = position
    var hash = WordHash.Builder()
    var count = 0
    while position < end {
      if bytes[position] &- 0x30 < 10 {
        hash.combine(folded: bytes[position])
        position += 1
        count += 1
      } else if case .nothing(let length) = wideClass(at: position), position + length < end,
        bytes[position + length] &- 0x30 < 10
      {
        position += length
      } else {
        break
      }
    }
    return lexeme(from: start, hash: hash.value, kind: .digits, shape: .lower, byte: 0x30, count: count)
  }

  private mutating func mark(_ byte: UInt8, length: Int) -> Lexeme {
    let start = position
    position += length
    let hash = WordHash.of(bytes, start..<position)
    return lexeme(from: start, hash: hash, kind: .mark, shape: .lower, byte: byte)
  }

  private mutating func lexeme(
    from start: Int, hash: UInt64, kind: Lexeme.Kind, shape: Lexeme.Shape, byte: UInt8, count: Int? = nil
  ) -> Lexeme {
    defer { gap = .joined }
    return Lexeme(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: position),
      count: count ?? position - start, hash: hash,
      meaning: kind == .digits ? .none : vocabulary.meaning(of: hash),
      kind: kind, gap: gap, shape: shape, byte: byte)
  }
}

extension LexemeReader {
  /// The hashes of the lexemes of a phrase, hyphens left out: the key under which word lists enter it.
  static func hashes(of phrase: Substring) -> [UInt64] {
    if let plain = plainHashes(of: phrase) { return plain }
    let bytes = Array(phrase.utf8)
    var reader = LexemeReader(bytes, in: 0..<bytes.count, vocabulary: .empty)
    let lexemes = LexemeList.gathered { reader.read(into: &$0) }.lexemes
    return lexemes.filter { !$0.isMark("-") }.map(\.hash)
  }

  /// The same for phrases of small ASCII letters and single spaces, as nearly all are.
  private static func plainHashes(of phrase: Substring) -> [UInt64]? {
    var hashes: [UInt64] = []
    var hash = WordHash.Builder()
    for byte in phrase.utf8 {
      if byte &- 0x61 < 26 {
        hash.combine(folded: byte)
      } else if byte == 0x20 {
        hashes.append(hash.value)
        hash = WordHash.Builder()
      } else {
        return nil
      }
    }
    return hashes + [hash.value]
  }
}

// MARK: - Words

extension LexemeReader {
  /// A word, and behind it the `'s` that it may carry as a lexeme of its own.
  private mutating func word(into list: inout LexemeList) {
    let start = position
    if let dotted = dottedInitials() {
      list.append(dotted)
      return
    }
    var capitals = 0
    var letters = 0
    while position < end {
      let byte = bytes[position]
      if (byte | 0x20) &- 0x61 < 26 {
        if byte < 0x61 { capitals += 1 }
        letters += 1
        position += 1
      } else if let length = apostropheLength(), isLetter(at: position + length) {
        if isPossessive(at: position + length) { break }
        position += length
      } else if byte >= 0xC0, case .letter(let length) = wideClass(at: position) {
        letters += 1
        position += length
      } else {
        break
      }
    }
    let hash = WordHash.of(bytes, start..<position)
    let startsHigh = bytes[start] &- 0x41 < 26 || isWideCapital(at: start)
    let shape: Lexeme.Shape = !startsHigh ? .lower : capitals == letters && letters > 1 ? .upper : .capitalised
    list.append(lexeme(from: start, hash: hash, kind: .word, shape: shape, byte: bytes[start]))
    possessive(into: &list)
  }

  /// `U.S.`, `p.m.`, `a.m`: single letters, each with a stop behind it, the last stop perhaps missing.
  private mutating func dottedInitials() -> Lexeme? {
    guard position + 1 < end, bytes[position + 1] == 0x2E else { return nil }
    let start = position
    var i = position
    var hash = WordHash.Builder()
    var count = 0
    while i + 1 < end, isASCIILetter(bytes[i]), bytes[i + 1] == 0x2E {
      hash.combine(folded: bytes[i] | 0x20)
      i += 2
      count += 1
    }
    guard count > 0 else { return nil }
    let endsOpen = i < end && isASCIILetter(bytes[i]) && !(i + 1 < end && isWordByte(bytes[i + 1]))
    if endsOpen {
      hash.combine(folded: bytes[i] | 0x20)
      i += 1
      count += 1
    }
    guard count > 1, !(i < end && isASCIILetter(bytes[i])) else { return nil }
    position = i
    let isHigh = bytes[start] &- 0x41 < 26
    return lexeme(from: start, hash: hash.value, kind: .word, shape: isHigh ? .upper : .lower, byte: bytes[start])
  }

  private mutating func possessive(into list: inout LexemeList) {
    guard position < end, let length = apostropheLength(), isPossessive(at: position + length) else { return }
    let start = position
    position += length + 1
    list.append(
      lexeme(from: start, hash: vocabulary.possessive, kind: .word, shape: .lower, byte: 0x27))
  }

  /// The length of the apostrophe at the position, straight or typographic.
  private func apostropheLength() -> Int? {
    if bytes[position] == 0x27 { return 1 }
    guard bytes[position] == 0xE2, position + 2 < end, bytes[position + 1] == 0x80, bytes[position + 2] == 0x99 else {
      return nil
    }
    return 3
  }

  private func isPossessive(at i: Int) -> Bool {
    guard i < end, bytes[i] | 0x20 == 0x73 else { return false }
    return i + 1 >= end || !isLetter(at: i + 1)
  }

  private func isLetter(at i: Int) -> Bool {
    guard i < end else { return false }
    if bytes[i] < 0x80 { return isASCIILetter(bytes[i]) }
    if case .letter = wideClass(at: i) { return true }
    return false
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private func isWordByte(_ byte: UInt8) -> Bool { isASCIILetter(byte) || byte >= 0xC0 || byte == 0x27 }

  /// Whether a capital of Latin-1, Greek or Cyrillic stands there.
  private func isWideCapital(at i: Int) -> Bool {
    guard i + 1 < end else { return false }
    switch bytes[i] {
    case 0xC3: return bytes[i + 1] < 0x9F
    case 0xC4, 0xC5: return bytes[i + 1] & 1 == 0
    case 0xCE: return bytes[i + 1] >= 0x91 && bytes[i + 1] <= 0xA9
    case 0xD0: return bytes[i + 1] < 0xB0
    default: return false
    }
  }
}

// MARK: - Characters beyond ASCII

extension LexemeReader {
  private enum WideClass {
    case letter(Int)
    case space(Int)
    case tied(Int)
    case nothing(Int)
    case mark(UInt8, Int)
  }

  private mutating func wide(into list: inout LexemeList) {
    switch wideClass(at: position) {
    case .letter: word(into: &list)
    case .space(let length):
      if gap != .line { gap = .space }
      position += length
    case .tied(let length):
      if gap == .joined { gap = .tied }
      position += length
    case .nothing(let length): position += length
    case .mark(let byte, let length): list.append(mark(byte, length: length))
    }
  }

  /// What stands at `i`, by Unicode's general category as far as news text needs it.
  private func wideClass(at i: Int) -> WideClass {
    let lead = bytes[i]
    if lead < 0x80 { return .mark(lead, 1) }
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, end - i)
    let second = i + 1 < end ? bytes[i + 1] : 0
    switch lead {
    case 0xC2: return latinMark(second, length)
    case 0xC3 where second == 0x97: return .mark(0x78, length)
    case 0xC3 where second == 0xB7: return .mark(0, length)
    case 0xE2: return generalMark(second, third: i + 2 < end ? bytes[i + 2] : 0, length)
    case 0xE3 where second == 0x80: return .mark(0, length)
    case 0xEF where second == 0xBB && i + 2 < end && bytes[i + 2] == 0xBF: return .nothing(length)
    case 0xEF where second == 0xBF: return .mark(0, length)
    case 0xF0: return .mark(0, length)
    default: return .letter(length)
    }
  }

  /// U+0080 to U+00BF.
  private func latinMark(_ second: UInt8, _ length: Int) -> WideClass {
    switch second {
    case 0xA0: .tied(length)
    case 0xAD: .nothing(length)
    case 0xAA, 0xB5, 0xBA: .letter(length)
    case 0xAB, 0xBB: .mark(0x22, length)
    default: .mark(0, length)
    }
  }

  /// U+2000 to U+2FFF.
  private func generalMark(_ second: UInt8, third: UInt8, _ length: Int) -> WideClass {
    guard second == 0x80 || second == 0x81 else {
      return second == 0x88 && third == 0x92 ? .mark(0x2D, length) : .mark(0, length)
    }
    switch (second, third) {
    case (0x80, 0x87), (0x80, 0x89), (0x80, 0x8A), (0x80, 0xAF): return .tied(length)
    case (0x80, 0x80...0x8A), (0x81, 0x9F): return .space(length)
    case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return .nothing(length)
    case (0x80, 0x90...0x93): return .mark(0x2D, length)
    case (0x80, 0x98...0x9F): return .mark(0x22, length)
    default: return .mark(0, length)
    }
  }
}
