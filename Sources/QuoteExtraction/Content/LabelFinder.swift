internal import TextModel

/// Finds speakers who are named without a verb: in transcripts, in headlines, and behind a quotation; and tells
/// quoted words that are nobody's speech.
struct LabelFinder {
  private let narrated: NarratedText

  private var text: QuotationText { narrated.text }

  init(_ narrated: NarratedText) { self.narrated = narrated }

  /// `— Jane Smith`, alone behind a quotation.
  func credit(at start: Int, in statement: Statement) -> CueMatch? {
    let end = statement.tokens.upperBound
    // Ten words buy a name with its office.
    guard end - start >= 2, end - start <= 10, text.senses[start].roles.contains(.dash) else { return nil }
    let name = start + 1..<end
    // `— Jane Smith, mayor of Leeds`: behind the comma words in lower case say who she is.
    let comma = name.first { text.senses[$0].roles == .comma } ?? name.upperBound
    let isName = name.allSatisfy {
      $0 > comma || text.tokens[$0].isCapitalised || text.senses[$0].roles.isMark
        || !text.senses[$0].roles.isDisjoint(with: [.preposition, .determiner])
    }
    guard isName, text.tokens[name.lowerBound].isCapitalised, !narrated.isQuoted(name.lowerBound) else { return nil }
    let last = name.last { !text.senses[$0].roles.isMark } ?? name.lowerBound
    let subject = SubjectPhrase(kind: .nominal, tokens: name.lowerBound..<last + 1, head: last)
    return CueMatch(
      kind: .label, tokens: start..<start + 1, group: start..<start + 1, lemma: .dash, stance: .neutral,
      frames: .quote, form: [], subject: subject)
  }

  /// `SMITH:`, `Q:`, and in headlines `Smith: the road is open`.
  func label(of statement: Statement) -> CueMatch? {
    // Six words buy `REP. ALEXANDRIA OCASIO-CORTEZ (D-NY):`.
    for i in statement.tokens.prefix(8) {
      if narrated.isQuoted(i) { return nil }
      let roles = text.senses[i].roles
      if roles.contains(.colon) {
        guard i > statement.tokens.lowerBound, i + 1 < statement.tokens.upperBound else { return nil }
        let name = statement.tokens.lowerBound..<i
        let subject = SubjectPhrase(kind: .nominal, tokens: name, head: i - 1)
        return CueMatch(
          kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: .colon, stance: .neutral, frames: .clause,
          form: [], subject: subject)
      }
      guard text.tokens[i].isCapitalised || roles.contains(.opening) || roles.contains(.closing) else { return nil }
    }
    return nil
  }

  /// `SMITH:` at the start of a quoted transcript.
  func label(in passage: QuotedPassage) -> CueMatch? {
    for i in passage.content.prefix(5) {
      if text.senses[i].roles.contains(.colon), i > passage.content.lowerBound, i + 1 < passage.content.upperBound {
        let subject = SubjectPhrase(kind: .nominal, tokens: passage.content.lowerBound..<i, head: i - 1)
        return CueMatch(
          kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: .colon, stance: .neutral, frames: .quote, form: [],
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
    return Content(pieces: [rest], isBeforeCue: false)
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
    let capitals = words.filter {
      text.tokens[$0].isCapitalised
        || !text.senses[$0].roles.isDisjoint(with: [.preposition, .article, .joiner, .infinitive])
    }
    if passage.open > 0, text.senses[passage.open - 1].roles.contains(.namer) { return true }
    // `her last show, “The Long Road.”`
    let isInSentence =
      passage.open > 0
      && (!text.senses[passage.open - 1].roles.isMark
        || words.count > 1 && text.senses[passage.open - 1].roles == .comma)
    if capitals.count == words.count, isInSentence || !text.senses[last].roles.contains(.stop) { return true }
    let isSentence = startsSentence(passage)
    return words.count < (isSentence ? Self.shortestUtterance : Self.shortestFragment)
  }

  /// Whether the first word of a passage has a capital.
  func startsSentence(_ passage: QuotedPassage) -> Bool {
    passage.content.first { text.tokens[$0].kind != .punctuation }.map { text.tokens[$0].isCapitalised } ?? false
  }
}
