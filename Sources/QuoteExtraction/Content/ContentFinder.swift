internal import TextModel

/// What a cue reports: tokens of its statement, in one piece or two.
struct Content: Equatable {
  /// All of it, or what stands before the cue.
  @PackedRange var first: Range<Int>
  /// What goes on behind the cue; empty where nothing does.
  @PackedRange var rest: Range<Int>
  /// Whether it stands before its cue.
  var isBeforeCue: Bool

  /// Makes a content of one piece, or of two.
  init(_ first: Range<Int>, rest: Range<Int>? = nil, isBeforeCue: Bool) {
    _first = PackedRange(wrappedValue: first)
    _rest = PackedRange(wrappedValue: rest ?? first.upperBound..<first.upperBound)
    self.isBeforeCue = isBeforeCue
  }

  /// From its first token to behind its last.
  var extent: Range<Int> { first.lowerBound..<(rest.isEmpty ? first.upperBound : rest.upperBound) }
}

/// A cue and what it reports.
struct Report {
  let cue: CueMatch
  let content: Content
}

/// Finds what the cues of one statement report.
///
/// Content stands behind its cue (`said that it rained`), before it (`It rained, Smith said`) or round it (`It
/// rained, Smith said, all day`). Clause bounds come from marks, complementisers and the next cue.
struct ContentFinder {
  let reader: StatementReader
  let sequence: CueSequence

  var narrated: NarratedText { reader.narrated }
  var text: QuotationText { reader.text }
  var bounds: Range<Int> { reader.bounds }
  var cues: [CueMatch] { sequence.cues }
  var subjects: SubjectFinder { SubjectFinder(reader) }

  /// How far `that` or a quotation may be from a cue, over `in a statement issued late on Thursday`. Twenty tokens
  /// buy all but the rarest; each more costs false joins.
  static let adverbialReach = 20

  init(_ reader: StatementReader, cues: [CueMatch]) {
    self.reader = reader
    sequence = CueSequence(cues)
  }

  func roles(_ i: Int) -> WordRole { reader.roles(i) }

  /// What the cue at `index` of ``cues`` reports, or `nil` where it reports nothing here.
  func content(of index: Int) -> Content? {
    let cue = cues[index]
    if cue.kind == .phrase { return contentOfPhrase(cue, index) }
    if cue.kind == .noun { return beforeNoun(cue) ?? behindNoun(cue, index) }
    if let before = contentBefore(cue, index) { return before }
    guard let start = startBehind(cue),
      !cue.isPassive || cue.kind == .predicate || narrated.isQuoted(start) && start <= endOfPassive(cue) + 1
        || !roles(start).isDisjoint(with: [.complementiser, .question]), !isWork(at: start, of: cue)
    else {
      return nil
    }
    var end = end(from: start, cue: index)
    // `was accused of “theft” by Smith`
    if cue.isPassive, let agent = cue.subject?.tokens, start < agent.lowerBound { end = min(end, agent.lowerBound - 1) }
    guard !isEmpty(start..<end) else { return nil }
    // `nobody knew why`: a question word alone says nothing.
    guard start < end, end - start > 1 || !roles(start).contains(.question) else { return nil }
    return Content(start..<end, isBeforeCue: false)
  }

  /// Behind a passive verb and by whom it was done: `was told by the judge`.
  private func endOfPassive(_ cue: CueMatch) -> Int { max(cue.end, cue.subject?.tokens.upperBound ?? 0) }

  /// Whether the quoted words right behind a cue are the title of a work: `sang “Blue Harbour” and left`.
  private func isWork(at start: Int, of cue: CueMatch) -> Bool {
    guard cue.frames.contains(.work), start == cue.end,
      let passage = narrated.passage(at: start).map({ narrated.passages[$0] })
    else { return false }
    return text.isTitle(passage)
  }

  /// Whether nothing is left but words that lead to something, or one that stands for it: `told her: “Run!”` does not tell
  /// `her`, and `denied it` does not say what.
  private func isEmpty(_ range: Range<Int>) -> Bool {
    if range.count == 1, roles(range.lowerBound).contains(.objectPronoun) { return true }
    return range.allSatisfy {
      !narrated.isQuoted($0)
        && (roles($0).isMark || !roles($0).isDisjoint(with: [.article, .possessive, .complementiser]))
        && roles($0).isDisjoint(with: [.pronoun, .noun])
    }
  }

  // MARK: Nouns and phrases

  /// `That is according to Smith`: what he says stands in the sentence before.
  private func isPointer(_ range: Range<Int>) -> Bool {
    range.count <= 2 && range.last.map { roles($0).contains(.be) && !narrated.isQuoted($0) } ?? false
  }

  /// Whether the clause before a source goes on behind it: `The road, according to Smith, is closed`,
  /// `‘The road’, according to Smith, ‘is closed’`.
  private func isCutOff(_ range: Range<Int>, before cue: CueMatch) -> Bool {
    if narrated.isQuoted(range.lowerBound), narrated.isQuoted(range.upperBound - 1) {
      return roles(cue.end).contains(.comma) && narrated.isQuoted(cue.end + 1) && cue.end + 1 < bounds.upperBound
        && !isReportedBehind(cue.end + 1)
    }
    return roles(cue.start - 1).contains(.comma) && !hasFiniteVerb(range)
  }

  /// The name between commas of whoever a phrase has told by what they are: `According to the owner, Sam Kay, it rained`.
  private func nameOfSource(of cue: CueMatch, at start: Int) -> Range<Int>? {
    guard cue.isInverted, let source = cue.subject, source.kind == .nominal, source.tokens.upperBound == start - 1,
      !text.tokens[source.head].isCapitalised, !roles(source.head).contains(.document),
      !text.ends(source.head, as: .plural)
    else { return nil }
    // Four words buy a name with a title.
    let name = start..<min(start + 5, bounds.upperBound)
    let words = name.prefix { text.tokens[$0].isCapitalised && !narrated.isQuoted($0) }
    let end = start + words.count
    guard 2...4 ~= words.count, roles(end).contains(.comma), !narrated.isQuoted(end), end + 1 < bounds.upperBound
    else { return nil }
    return start..<end
  }

  private func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    range.contains { narrated.isQuoted($0) || roles($0).contains(.auxiliary) || text.ends($0, as: .participle) }
      || range.contains { text.isVerb($0) && text.sense($0).form.contains(.past) }
  }

  /// What goes on behind a source between commas: `The road, according to Smith, is closed`.
  private func restOfClause(behind cue: CueMatch, _ index: Int) -> Range<Int>? {
    let start = cue.end + 1
    guard start < bounds.upperBound, roles(cue.end).contains(.comma), !narrated.isQuoted(cue.end),
      roles(start).isDisjoint(with: [.relative, .breaker, .joiner])
    else { return nil }
    let end = end(from: start, cue: index)
    return start < end ? start..<end : nil
  }

  /// `“Rubbish” was Smith's response`: the quotation that opens the statement.
  private func beforeNoun(_ cue: CueMatch) -> Content? {
    let be = cue.start - 1
    guard let subject = cue.subject, subject.tokens.upperBound <= cue.tokens.lowerBound, roles(be).contains(.be),
      let passage = narrated.passage(at: be - 1).map({ narrated.passages[$0] }), passage.open == bounds.lowerBound
    else { return nil }
    return Content(passage.open..<passage.end, isBeforeCue: true)
  }

  private func behindNoun(_ cue: CueMatch, _ index: Int) -> Content? {
    var start = cue.end
    guard start < bounds.upperBound else { return nil }
    if roles(start).contains(.be) || !roles(start).isDisjoint(with: [.preposition, .colon]),
      roles(start).isDisjoint(with: [.infinitive, .complementiser])
    {
      start += 1
    }
    guard start < bounds.upperBound else { return nil }
    let end = end(from: start, cue: index)
    return start < end ? Content(start..<end, isBeforeCue: false) : nil
  }

  private func contentOfPhrase(_ cue: CueMatch, _ index: Int) -> Content? {
    let behind = cue.end < bounds.upperBound && roles(cue.end).contains(.comma) ? cue.end + 1 : cue.end
    if !cue.isInverted, narrated.isQuoted(behind), behind < bounds.upperBound {
      return Content(behind..<end(from: behind, cue: index), isBeforeCue: false)
    }
    let isFirst = (bounds.lowerBound..<cue.start).allSatisfy {
      !roles($0).isDisjoint(with: [.conjunction, .joiner, .breaker, .adverb, .comma])
    }
    if isFirst {
      var i = cue.end
      while i < bounds.upperBound, !narrated.isQuoted(i), !roles(i).contains(.comma) {
        if i > cue.end + 40 { return nil }
        i += 1
      }
      var start = i < bounds.upperBound && roles(i).contains(.comma) && !narrated.isQuoted(i) ? i + 1 : i
      if let name = nameOfSource(of: cue, at: start) { start = name.upperBound + 1 }
      guard start < bounds.upperBound else { return nil }
      let end = end(from: start, cue: index)
      return start < end ? Content(start..<end, isBeforeCue: false) : nil
    }
    let start = startOfClause(before: cue.start, index)
    let end = trimmed(start..<cue.start)
    guard start < end, !isPointer(start..<end) else { return nil }
    // `“We are ready,” he said, according to a transcript`: his words, not the transcript's.
    if index > 0, cues[index - 1].kind == .verb, cues[index - 1].end == end, narrated.isQuoted(start),
      contentBefore(cues[index - 1], index - 1) != nil
    {
      return nil
    }
    let isCutOff = cue.isInverted && isCutOff(start..<end, before: cue)
    return Content(start..<end, rest: isCutOff ? restOfClause(behind: cue, index) : nil, isBeforeCue: true)
  }
}
