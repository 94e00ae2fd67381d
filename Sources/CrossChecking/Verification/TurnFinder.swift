internal import Extraction
internal import Lexicons
internal import TextModel

/// Finds who speaks from where on in a transcript.
///
/// A turn begins with a label at the start of a paragraph: `RUIZ:`, `Anna Ruiz (Mayor):`, `JOHN SMITH, HARBOUR MASTER:`,
/// `[Ruiz]:`, `[00:12:31] Q:`; or with a mark that says only that somebody else speaks: `>>`, `- `. Where it is plain from
/// the others that they are labels, a name in brackets alone is one (`[Ruiz]`), and so are the `Q.` and `A.` of a
/// deposition. Labels, time stamps and notes such as `[APPLAUSE]` are nobody's words.
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
    let found = article.layout.paragraphs.compactMap { label(in: $0.tokens) }
    let letters = Set(found.filter { $0.form == .letter }.compactMap(\.header.role))
    let hasDialogue = letters.isSuperset(of: [.question, .answer])
    let hasBrackets = found.count { $0.form == .brackets } >= 2
    return found.filter { found in
      switch found.form {
      case .plain: true
      case .letter: hasDialogue
      case .brackets: hasBrackets
      }
    }.map(\.header)
  }

  /// How sure it is that something is a label.
  private enum Form {
    /// A colon, a time or a mark says so.
    case plain
    /// `Q.` and `A.`: the second is an initial as well, and needs the first beside it.
    case letter
    /// `[Ruiz]`: one alone may be a remark.
    case brackets
  }

  private func label(in range: Range<Int>) -> (header: Header, form: Form)? {
    var index = range.lowerBound
    let hasMark = skipMark(&index, limit: range.upperBound)
    let markEnd = index
    let hasTime = skipTime(&index, limit: range.upperBound)
    let labelStart = index
    if let label = bracketed(from: index, limit: range.upperBound) {
      return (header(range.lowerBound..<label.end, name: label.name), label.hasColon || hasMark ? .plain : .brackets)
    }
    let nameEnd = self.nameEnd(from: index, limit: range.upperBound)
    if nameEnd > index, let end = labelEnd(from: nameEnd, limit: range.upperBound, hasTime: hasTime) {
      return (header(range.lowerBound..<end, name: index..<nameEnd), .plain)
    }
    if let (role, end) = letter(at: index, limit: range.upperBound) {
      return (Header(tokens: range.lowerBound..<end, name: nil, role: role), .letter)
    }
    guard hasMark else {
      return hasTime ? (Header(tokens: range.lowerBound..<labelStart, name: nil, role: nil), .plain) : nil
    }
    return (Header(tokens: range.lowerBound..<(hasTime ? labelStart : markEnd), name: nil, role: .unnamed), .plain)
  }

  private func header(_ range: Range<Int>, name: Range<Int>) -> Header {
    let roles = name.compactMap { index -> SourceLexicon.TranscriptWord?? in
      tokens[index].kind == .word ? .some(role(of: index)) : nil
    }
    // `UNIDENTIFIED MALE` and `Speaker 2` name nobody; `SPEAKER PELOSI` does.
    if let first = roles.first, let role = first, roles.allSatisfy({ $0 != nil }) {
      return Header(tokens: range, name: nil, role: role == .note ? .unnamed : role)
    }
    let span = tokens[name.lowerBound].span.union(tokens[name.upperBound - 1].span)
    return Header(tokens: range, name: article.reading.string(span), role: nil)
  }

  /// What a word of a label tells; a number that a program put behind it (`SPEAKER_01`) tells nothing.
  private func role(of index: Int) -> SourceLexicon.TranscriptWord? {
    if let known = lexicon.transcriptWords.longestMatch(in: tokens, at: index, limit: index + 1)?.value { return known }
    let token = tokens[index]
    let word = article.reading.bytes[token.span.range]
    guard let low = word.firstIndex(of: UInt8(ascii: "_")), word[low...].dropFirst().allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let hash = WordHash.of(article.reading.bytes, word.startIndex..<low)
    let alone = Token(
      span: ReadingSpan(word.startIndex, low), hash: hash, kind: .word, shape: token.shape, firstByte: token.firstByte,
      isJoined: token.isJoined)
    return lexicon.transcriptWords.longestMatch(in: [alone], at: 0, limit: 1)?.value
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

  /// `[Ruiz]`, `[Anna Ruiz, Mayor]:`, `[Ruiz:]`: the name in brackets, what is behind all of it, and whether a colon goes
  /// with it. None where the brackets hold a note, or the first letter of a word.
  private func bracketed(from index: Int, limit: Int) -> (name: Range<Int>, end: Int, hasColon: Bool)? {
    guard index + 2 < limit, tokens[index].kind == .punctuation, tokens[index].firstByte == UInt8(ascii: "[") else {
      return nil
    }
    let isMark = { (index: Int, mark: Unicode.Scalar) in
      index < limit && tokens[index].kind == .punctuation && tokens[index].firstByte == UInt8(ascii: mark)
    }
    let nameEnd = self.nameEnd(from: index + 1, limit: limit)
    let reach = min(limit, nameEnd + Self.longestOffice)
    guard nameEnd > index + 1, nameEnd < reach, let close = (nameEnd..<reach).first(where: { isMark($0, "]") }),
      close == nameEnd || isMark(nameEnd, ",") || isMark(nameEnd, "(") || close == nameEnd + 1 && isMark(nameEnd, ":"),
      lexicon.transcriptWords.longestMatch(in: tokens, at: index + 1, limit: close)?.value != .note
    else { return nil }
    let end = isMark(close + 1, ":") ? close + 2 : close + 1
    guard end < limit, end > close + 1 || !tokens[end].isJoined else { return nil }
    return ((index + 1)..<nameEnd, end, end > close + 1 || isMark(close - 1, ":"))
  }

  /// `Q.` or `A.`, and what is behind it.
  private func letter(at index: Int, limit: Int) -> (SourceLexicon.TranscriptWord, end: Int)? {
    guard index + 1 < limit, tokens[index].kind == .word, tokens[index].isCapitalised else { return nil }
    let word = article.reading.bytes[tokens[index].span.range]
    let hasStop = word.count == 2 && word.last == UInt8(ascii: ".")
    let end = hasStop ? index + 1 : index + 2
    guard hasStop || word.count == 1 && tokens[index + 1].firstByte == UInt8(ascii: "."), end < limit,
      let role = role(of: index), role == .question || role == .answer
    else { return nil }
    return (role, end)
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
