internal import Extraction
internal import Lexicons
internal import TextModel

/// Finds who speaks from where on in a transcript.
///
/// A turn begins with a label at the start of a paragraph: `RUIZ:`, `Anna Ruiz (Mayor):`, `JOHN SMITH, HARBOUR MASTER:`,
/// `[00:12:31] Q:`; or with a mark that says only that somebody else speaks: `>>`, `- `. Labels, time stamps and notes such
/// as `[APPLAUSE]` are nobody's words.
struct TurnFinder {
  /// What begins a turn.
  struct Header: Sendable {
    /// Its tokens.
    let tokens: Range<Int>
    /// Who speaks, as the label has it; `nil` where it names nobody.
    let name: String?
    /// What the label says of a speaker whom it does not name; `nil` where it names one, or says nothing.
    let role: SourceLexicon.TranscriptWord?
  }

  /// A name has at most so many words.
  private static let longestName = 6
  /// What stands between a name and its colon has at most so many tokens: `, DEPUTY ASSISTANT SECRETARY OF STATE FOR …`.
  private static let longestOffice = 16

  private let article: Article
  private let tokens: [Token]
  private let lexicon: SourceLexicon

  init(_ article: Article, lexicon: SourceLexicon) {
    self.article = article
    tokens = article.layout.tokens
    self.lexicon = lexicon
  }

  /// What begins the turns of the article, in order.
  func headers() -> [Header] {
    article.layout.paragraphs.compactMap { header(of: $0.tokens) }
  }

  private func header(of range: Range<Int>) -> Header? {
    var index = range.lowerBound
    let hasMark = skipMark(&index, limit: range.upperBound)
    let markEnd = index
    let hasTime = skipTime(&index, limit: range.upperBound)
    let nameStart = index
    let nameEnd = self.nameEnd(from: index, limit: range.upperBound)
    if nameEnd > nameStart, let end = labelEnd(from: nameEnd, limit: range.upperBound, hasTime: hasTime) {
      return header(range.lowerBound..<end, name: nameStart..<nameEnd)
    }
    guard hasMark else {
      return hasTime ? Header(tokens: range.lowerBound..<nameStart, name: nil, role: nil) : nil
    }
    return Header(tokens: range.lowerBound..<(hasTime ? nameStart : markEnd), name: nil, role: .unnamed)
  }

  private func header(_ range: Range<Int>, name: Range<Int>) -> Header {
    let roles = name.compactMap { index -> SourceLexicon.TranscriptWord?? in
      guard tokens[index].kind == .word else { return nil }
      return .some(lexicon.transcriptWords.longestMatch(in: tokens, at: index, limit: index + 1)?.value)
    }
    // `UNIDENTIFIED MALE` and `Speaker 2` name nobody; `SPEAKER PELOSI` does.
    if let first = roles.first, let role = first, roles.allSatisfy({ $0 != nil }) {
      return Header(tokens: range, name: nil, role: role == .note ? .unnamed : role)
    }
    let span = tokens[name.lowerBound].span.union(tokens[name.upperBound - 1].span)
    return Header(tokens: range, name: article.reading.string(span), role: nil)
  }

  // MARK: The parts of a header

  /// `>>`, `>>>`, or a dash alone before a word.
  private func skipMark(_ index: inout Int, limit: Int) -> Bool {
    let start = index
    while index < limit, tokens[index].firstByte == UInt8(ascii: ">") { index += 1 }
    if index > start { return true }
    guard index < limit, isDash(index) else { return false }
    index += 1
    return true
  }

  private func isDash(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind != .word, token.kind != .number else { return false }
    let bytes = article.reading.bytes[token.span.range]
    return ["-", "\u{2010}", "\u{2013}", "\u{2014}"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// `[00:12:31]`, `(12:31)`, `00:12:31 –`.
  private func skipTime(_ index: inout Int, limit: Int) -> Bool {
    var end = index
    var hasTime = false
    while end < limit, end - index < 8 {
      if tokens[end].kind == .number, isTime(end) {
        hasTime = true
      } else if !isBracket(end), !(hasTime && isDash(end)) {
        break
      }
      end += 1
    }
    if hasTime { index = end }
    return hasTime
  }

  private func isTime(_ index: Int) -> Bool {
    article.reading.bytes[tokens[index].span.range].contains(UInt8(ascii: ":"))
  }

  private func isBracket(_ index: Int) -> Bool {
    ["[", "]", "(", ")"].contains { tokens[index].firstByte == UInt8(ascii: $0) && tokens[index].kind != .word }
  }

  /// Capitalised words, with numbers and small words between them: `Speaker 1`, `THE MAYOR OF LEEDS`.
  private func nameEnd(from start: Int, limit: Int) -> Int {
    var end = start
    var index = start
    while index < min(limit, start + Self.longestName) {
      let token = tokens[index]
      if token.isCapitalised || token.kind == .number && index > start && !isTime(index) {
        end = index + 1
      } else if token.kind == .word ? index == start : token.firstByte != UInt8(ascii: "_") || index == start {
        break
      }
      index += 1
    }
    return end
  }

  /// Behind the colon that ends a label, with an office, a note or a time before it or not; `nil` where there is none. A
  /// label that has a time may stand alone on its line, without a colon.
  private func labelEnd(from nameEnd: Int, limit: Int, hasTime: Bool) -> Int? {
    var index = nameEnd
    var hasTime = hasTime
    while index < limit, index - nameEnd <= Self.longestOffice {
      let token = tokens[index]
      if token.kind == .punctuation, token.firstByte == UInt8(ascii: ":") {
        return index + 1 < limit || hasTime ? index + 1 : nil
      }
      if token.kind == .number, isTime(index) { hasTime = true }
      if index == nameEnd, !isBracket(index), token.firstByte != UInt8(ascii: ","), !hasTime { return nil }
      if [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(token.firstByte) { return nil }
      index += 1
    }
    return index == limit && hasTime ? limit : nil
  }
}
