internal import Extraction
internal import Lexicons
internal import TextModel

/// Words that a quotation leaves out of its sentence, at one of its ends, and that those it has hang on: `I don't think`
/// before it, `if the council agrees` behind it.
struct SentenceCut: Sendable {
  /// What the words do to those that were kept.
  enum Effect: Sendable {
    /// They deny them.
    case negation
    /// They hold them probable only.
    case limit
    /// They make them conditional, or others' words, or take something out of them.
    case frame(SourceLexicon.Frame)
  }

  /// What they do.
  let effect: Effect
  /// From the one that says so up to the quotation, or from the quotation to the end of what they say, as places.
  let places: Range<Int>
}

/// Looks at what stands in a source directly before and behind words that an article quotes.
///
/// What is looked for reaches as far as the clause: up to a mark, a conjunction or a relative pronoun. A condition reaches
/// further, over the comma that parts it from what it is a condition of.
struct SentenceCutFinder: Sendable {
  /// So many words from a quotation its negation may stand: `I don't think that anybody here would say that …`.
  private static let reach = 12
  /// The same in machine transcripts, where nothing says where a sentence ends.
  private static let reachWithoutStops = 5
  /// Sentences of more words than this are machine transcripts'.
  private static let longestSentence = 80
  /// A word that limits what was said trails it closely: `…, probably`.
  private static let reachOfTrailing = 3

  private let source: SpokenSource
  private let lexicon: SourceLexicon

  init(_ source: SpokenSource, lexicon: SourceLexicon) {
    self.source = source
    self.lexicon = lexicon
  }

  /// What was left out before the words from `place` on.
  func cut(before place: Int) -> SentenceCut? {
    let sentence = source.breath(at: place)
    var isSameClause = true
    var next = place
    while next > sentence.lowerBound, place - next < reach(in: sentence) {
      let current = next - 1
      if hasMark(between: current, next) { isSameClause = false }
      switch frame(at: current, limit: place)?.kind {
      case .breaker?: return nil
      case .joiner? where current == place - 1 && mayBeSubject(place): return nil
      case .condition? where beginsClause(current, in: sentence):
        return SentenceCut(effect: .frame(.condition), places: current..<place)
      case .verb? where isSameClause && isOthers(verb: current, in: sentence):
        return SentenceCut(effect: .frame(.report), places: max(sentence.lowerBound, current - 3)..<place)
      case .some(let kind) where isSameClause && [.report, .doubt, .supposition].contains(kind):
        return SentenceCut(effect: .frame(kind), places: current..<place)
      default: break
      }
      if isSameClause, let effect = effect(of: current, isBeside: next == place) {
        return SentenceCut(effect: effect, places: current..<place)
      }
      next = current
    }
    return nil
  }

  /// Whether somebody else than the speaker does what a verb of speech or thought says: no `I` or `we` stands among the
  /// three words before it, and no `to`.
  private func isOthers(verb place: Int, in sentence: Range<Int>) -> Bool {
    let before = max(sentence.lowerBound, place - 3)..<place
    guard !before.isEmpty, frame(at: place - 1, limit: place + 1)?.kind != .own else { return false }
    return !before.contains { lexicon.firstPerson.contains(source.keys[$0]) }
  }

  /// What was left out behind the words that end before `place`.
  func cut(behind place: Int) -> SentenceCut? {
    guard place > 0, place < source.keys.count else { return nil }
    let sentence = source.breath(at: place - 1)
    var isSameClause = true
    var current = place
    while current < sentence.upperBound, current - place < reach(in: sentence) {
      if hasMark(between: current - 1, current) { isSameClause = false }
      let isNear = current - place < Self.reachOfTrailing
      if let (kind, count) = frame(at: current, limit: sentence.upperBound) {
        switch kind {
        case .condition, .exception:
          return SentenceCut(effect: .frame(kind), places: place..<sentence.upperBound)
        case .report where isNear: return SentenceCut(effect: .frame(kind), places: place..<(current + count))
        case .breaker: return nil
        case .joiner where current == place: return nil
        // `over something that I was not told` denies nothing of what stands before it.
        case .relative: isSameClause = false
        case .report, .doubt, .supposition, .joiner, .verb, .own: break
        }
      }
      if let effect = effect(of: current, isBeside: false) {
        // `…, probably.` limits it all; `…, perhaps a little more` only what was added.
        let isLastOfClause = current + 1 >= sentence.upperBound || hasMark(between: current, current + 1)
        if case .limit = effect, isNear, isLastOfClause || isSameClause {
          return SentenceCut(effect: effect, places: place..<(current + 1))
        }
        if case .negation = effect, isSameClause {
          return SentenceCut(effect: effect, places: place..<min(sentence.upperBound, current + 3))
        }
      }
      current += 1
    }
    return nil
  }

  /// Whether a clause of its own may begin with a word: `and we closed it`, but not `to stand here and promise`.
  private func mayBeSubject(_ place: Int) -> Bool {
    !source.text.units[Int(source.units[place])].traits.isDisjoint(with: [.function, .capital, .number])
  }

  private func reach(in sentence: Range<Int>) -> Int {
    sentence.count > Self.longestSentence ? Self.reachWithoutStops : Self.reach
  }

  private func effect(of place: Int, isBeside: Bool) -> SentenceCut.Effect? {
    let unit = Int(source.units[place])
    let traits = source.text.units[unit].traits
    if traits.contains(.negation) {
      // The `not` of `not only` denies nothing.
      let isAffirming =
        traits.contains(.affirming) && source.text.units[at: unit + 1]?.traits.contains(.affirming) == true
      if !isAffirming { return .negation }
    }
    return traits.contains(.limit) || isBeside && traits.contains(.bound) ? .limit : nil
  }

  private func frame(at place: Int, limit: Int) -> (kind: SourceLexicon.Frame, count: Int)? {
    let tokens = source.text.article.layout.tokens
    let last = source.text.units[Int(source.units[max(place, min(limit, source.units.count) - 1)])]
    guard
      let (kind, count) = lexicon.frames.longestMatch(
        in: tokens, at: Int(source.text.units[Int(source.units[place])].token), limit: Int(last.tokenEnd))
    else { return nil }
    return (kind, count)
  }

  private func beginsClause(_ place: Int, in sentence: Range<Int>) -> Bool {
    guard place > sentence.lowerBound else { return true }
    if hasMark(between: place - 1, place) { return true }
    let before = frame(at: place - 1, limit: place)?.kind
    return before == .joiner || before == .breaker
  }

  /// Whether a comma, a dash or another mark stands between two places.
  private func hasMark(between place: Int, _ next: Int) -> Bool {
    let units = source.text.units
    let (start, end) = (Int(units[Int(source.units[place])].tokenEnd), Int(units[Int(source.units[next])].token))
    return source.text.article.layout.tokens[min(start, end)..<end].contains { $0.kind == .punctuation }
  }
}

extension [Unit] {
  fileprivate subscript(at index: Int) -> Unit? { indices.contains(index) ? self[index] : nil }
}
