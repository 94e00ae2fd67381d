internal import Mentions
internal import TextModel

/// Finds speakers who are named without a verb: in transcripts, in headlines, and behind a quotation; and tells
/// quoted words that are nobody's speech.
struct LabelFinder {
  private let narrated: NarratedText
  private let index: CastIndex

  private var text: QuotationText { narrated.text }

  init(_ narrated: NarratedText, index: CastIndex) {
    self.narrated = narrated
    self.index = index
  }

  /// `— Jane Smith`, alone behind a quotation; `Jane Smith.”`, where its closing mark stands behind the name; `Jane Smith`
  /// as a paragraph of a block quotation.
  func credit(at start: Int, in statement: Statement) -> CueMatch? {
    let isDashed = text.roles[start].contains(.dash)
    var name = (isDashed ? start + 1 : start)..<statement.tokens.upperBound
    while let last = name.last, text.roles[last].isMark { name = name.dropLast() }
    guard text.isCredit(name), !narrated.isQuoted(name.lowerBound) else { return nil }
    let last = statement.tokens.upperBound - 1
    // Where there is no mark at all, the name itself says that it was said.
    let cue = isDashed ? start..<start + 1 : text.roles[last] == .quotationMark ? last..<last + 1 : name
    let bearer = text.nameOfCredit(name)
    let subject = SubjectPhrase(kind: .nominal, tokens: bearer, head: bearer.upperBound - 1)
    return CueMatch(
      kind: .label, tokens: cue, group: cue, lemma: .dash, tone: ReportingTone(), frames: .quote, form: [],
      subject: subject)
  }

  /// Whether a credit may stand at the start of `statement`; most hold none.
  @inline(__always)
  func mayBeCredit(_ statement: Statement) -> Bool {
    if text.roles[statement.tokens.lowerBound].contains(.dash) { return true }
    let last = statement.tokens.upperBound - 1
    guard statement.passages.isEmpty, !narrated.isQuoted(last) else { return false }
    return text.roles[last] == .quotationMark || text.layout.paragraphs[statement.paragraph].kind == .blockQuote
  }

  /// Whether a statement may begin with a label; most begin with none.
  @inline(__always)
  func mayHaveLabel(_ statement: Statement) -> Bool {
    text.colon(in: statement.tokens.prefix(Self.reach)) != nil
      || text.roles[statement.tokens.lowerBound].contains(.interview)
  }

  /// Six words buy `REP. ALEXANDRIA OCASIO-CORTEZ (D-NY):`.
  private static let reach = 8

  /// `SMITH:`, `Q:`, `Q.`, and in headlines `Smith: the road is open`.
  func label(of statement: Statement) -> CueMatch? {
    let start = statement.tokens.lowerBound
    if let stopped = stoppedLabel(of: statement) { return stopped }
    guard let colon = text.colon(in: statement.tokens.prefix(Self.reach)), colon > start else { return nil }
    // `Adds Smith:` is a cue.
    let isVerb = text.isVerb(start) && !text.sense(start).form.isDisjoint(with: [.past, .third])
    guard !isVerb || text.tokens[start].shape == .upper, colon + 1 < statement.tokens.upperBound,
      (start..<colon + 1).allSatisfy({ !narrated.isQuoted($0) }),
      (start..<colon).allSatisfy({
        text.tokens[$0].isCapitalised || !text.roles[$0].isDisjoint(with: [.opening, .closing])
      }), !isInBracket(colon, from: start), names(start..<colon)
    else { return nil }
    return label(start..<colon, cue: colon..<colon + 1)
  }

  /// `Q. Is it open?`, where a paragraph beside begins with another such word: `A. Smith` is a name.
  private func stoppedLabel(of statement: Statement) -> CueMatch? {
    let start = statement.tokens.lowerBound
    guard isInterviewWord(start), text.tokens[start].shape == .initial else { return nil }
    let isOneToken = text.tokens[start].span.count > 1
    guard isOneToken || text.roles(start + 1, in: statement.tokens).contains(.stop) else { return nil }
    let paragraphs = text.layout.paragraphs
    let isBesideAnother = [statement.paragraph - 1, statement.paragraph + 1].contains {
      guard paragraphs.indices.contains($0), let first = paragraphs[$0].tokens.first else { return false }
      return isInterviewWord(first) && text.tokens[first].shape == .initial
        && text.tokens[first].hash != text.tokens[start].hash
    }
    guard isBesideAnother else { return nil }
    return label(start..<start + 1, cue: isOneToken ? start..<start + 1 : start + 1..<start + 2)
  }

  private func label(_ name: Range<Int>, cue: Range<Int>) -> CueMatch {
    let subject = SubjectPhrase(kind: .nominal, tokens: name, head: name.upperBound - 1)
    return CueMatch(
      kind: .label, tokens: cue, group: cue, lemma: .colon, tone: ReportingTone(), frames: .clause, form: [],
      subject: subject)
  }

  /// Whether a bracket that stands before a colon is closed behind it: `Acme (NYSE: ACM)`.
  private func isInBracket(_ colon: Int, from start: Int) -> Bool {
    guard let last = (start..<colon).last(where: { !text.roles[$0].isDisjoint(with: [.opening, .closing]) }) else {
      return false
    }
    return text.roles[last].contains(.opening)
  }

  /// Whether a label is somebody's: `Note: the road is closed` is the writer's, and `DELHI: The court …` says where.
  private func names(_ name: Range<Int>) -> Bool {
    guard let last = name.last else { return false }
    if !text.roles[last].isDisjoint(with: [.interview, .document]) { return true }
    if let mention = index.mention(at: last) ?? index.mentions(in: name).first { return mention.kind != .place }
    return isInCapitals(name)
  }

  /// `Q`, `A`, `Interviewer`
  private func isInterviewWord(_ i: Int) -> Bool {
    text.tokens[i].isCapitalised && text.roles[i].contains(.interview)
  }

  /// Whether a label opens a turn, so that all of its paragraph was said: it is in capitals, one of an interview, or the
  /// paragraph before or behind has one, too.
  func isTurn(_ label: CueMatch, of statement: Statement, _ index: Int, isHeading: Bool) -> Bool {
    guard let name = label.subject?.tokens, label.end < statement.tokens.upperBound || isInterviewWord(name.lowerBound),
      !narrated.isQuoted(label.end)
    else { return false }
    if !isHeading, isInterviewWord(name.lowerBound) || isInCapitals(name) { return true }
    return hasLabel(index + 1, besides: statement.paragraph) || hasLabel(index - 1, besides: statement.paragraph)
  }

  /// Whether all words are in capitals.
  func isInCapitals(_ name: Range<Int>) -> Bool {
    name.allSatisfy {
      text.tokens[$0].kind != .word || text.tokens[$0].shape == .upper || text.tokens[$0].shape == .initial
    }
  }

  /// Whether the statement at `index` is all of the next paragraph's beginning and has a label.
  private func hasLabel(_ index: Int, besides paragraph: Int) -> Bool {
    guard narrated.statements.indices.contains(index) else { return false }
    let statement = narrated.statements[index]
    guard statement.paragraph != paragraph else { return false }
    let first = index == 0 || narrated.statements[index - 1].paragraph != statement.paragraph
    return first && label(of: statement).map { !narrated.isQuoted($0.end) } ?? false
  }

  /// Who is named behind the quotation that opens a headline: `‘I ran for my life’ – survivor of the flood`.
  func credit(behind passage: QuotedPassage, in statement: Statement) -> CueMatch? {
    let dash = passage.end
    let name = dash + 1..<max(dash + 1, statement.tokens.upperBound)
    guard passage.open == statement.tokens.lowerBound, text.roles(dash, in: statement.tokens).contains(.dash),
      1...10 ~= name.count,
      name.allSatisfy({ !text.roles[$0].contains(.auxiliary) && !text.roles[$0].contains(.stop) })
    else { return nil }
    let head = name.first { text.roles[$0].contains(.preposition) }.map { $0 - 1 } ?? name.upperBound - 1
    return CueMatch(
      kind: .label, tokens: dash..<dash + 1, group: dash..<dash + 1, lemma: .dash, tone: ReportingTone(),
      frames: .quote, form: [],
      subject: SubjectPhrase(kind: .nominal, tokens: name, head: max(head, name.lowerBound)))
  }

  /// `SMITH:` at the start of a quoted transcript.
  func label(in passage: QuotedPassage) -> CueMatch? {
    for i in passage.content.prefix(5) {
      if text.roles[i].contains(.colon), i > passage.content.lowerBound, i + 1 < passage.content.upperBound {
        let subject = SubjectPhrase(kind: .nominal, tokens: passage.content.lowerBound..<i, head: i - 1)
        return CueMatch(
          kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: .colon, tone: ReportingTone(), frames: .quote,
          form: [],
          subject: subject)
      }
      guard text.tokens[i].shape == .upper || text.tokens[i].shape == .initial else { return nil }
    }
    return nil
  }

  /// What a label at the start of `statement` says was said.
  func content(of cue: CueMatch, in statement: Statement) -> Content? {
    let rest = cue.end..<statement.tokens.upperBound
    // `Smith: 1,234.` is a table. Three words buy `Smith: We shall see`.
    let words = rest.filter { text.tokens[$0].kind == .word }
    guard words.count >= 3 || narrated.isQuoted(rest.lowerBound) else { return nil }
    return Content(rest, isBeforeCue: false)
  }

  // MARK: What is no speech

  /// `“No way.”` is an utterance, one word may be anything.
  private static let shortestUtterance = 2
  /// Two quoted words may be what somebody said (`carried out “defensive attacks”`): such fragments are kept, their
  /// speaker in doubt. Of 100 that no cue takes, a third are an attribution of their own and a third part of another.
  private static let shortestFragment = 2

  /// Whether a passage that no cue takes is a name between names (`Dwayne “The Rock” Johnson`), a title of a work
  /// or a coined term: few words that say nothing by themselves.
  func isTerm(_ passage: QuotedPassage) -> Bool {
    let words = passage.content.filter { text.tokens[$0].kind == .word }
    guard let last = passage.content.last else { return true }
    if passage.open > 0, text.roles[passage.open - 1].contains(.namer) { return true }
    // `her last show, “The Long Road.”`
    let isInSentence =
      passage.open > 0
      && (!text.roles[passage.open - 1].isMark
        || words.count > 1 && text.roles[passage.open - 1] == .comma)
    if text.isCapitalised(passage), isInSentence || !text.roles[last].contains(.stop) { return true }
    let isSentence = startsSentence(passage)
    return words.count < (isSentence ? Self.shortestUtterance : Self.shortestFragment)
  }

  /// Whether all that leads to a passage is a word or two that name nobody, in a paragraph of their own: `Subscribe: “Get
  /// our newsletter”`.
  func isPrompt(before passage: QuotedPassage, in statement: Statement) -> Bool {
    let label = statement.tokens.lowerBound..<max(statement.tokens.lowerBound, passage.open - 1)
    return 1...2 ~= label.count && passage.end == statement.tokens.upperBound
      && statement.tokens == text.layout.paragraphs[statement.paragraph].tokens && index.mentions(in: label).isEmpty
      && !isInCapitals(label)
      && label.allSatisfy { text.roles[$0].isDisjoint(with: [.interview, .document, .possessive, .subjectPronoun]) }
  }

  /// Whether the first word of a passage has a capital.
  func startsSentence(_ passage: QuotedPassage) -> Bool {
    passage.content.first { text.tokens[$0].kind != .punctuation }.map { text.tokens[$0].isCapitalised } ?? false
  }
}

extension QuotationText {
  /// Whether the words of a passage have capitals as those of a title have, small words excepted.
  func isCapitalised(_ passage: QuotedPassage) -> Bool {
    passage.content.allSatisfy {
      tokens[$0].kind != .word || tokens[$0].isCapitalised
        || !roles[$0].isDisjoint(with: [.preposition, .article, .joiner, .infinitive])
    }
  }

  /// Whether a passage may be the title of a work: `“The Long Road”`, but not `“No!”`.
  func isTitle(_ passage: QuotedPassage) -> Bool {
    guard let last = passage.content.last(where: { !roles[$0].contains(.comma) }) else { return false }
    return isCapitalised(passage) && !roles[last].contains(.stop)
  }
}
