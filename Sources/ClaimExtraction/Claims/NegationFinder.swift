public import Lexicons
public import TextModel

/// Finds the words that turn a statement into its opposite: `not`, `didn't`, `no longer`, `failed to`.
///
/// Scope is kept simple, as a desk reads: a negation belongs to the clause that it stands in, and two in one clause cancel
/// each other (`did not deny`). `Not only`, `no doubt` and the like look like negations and are none.
public struct NegationFinder: Sendable {
  /// What a phrase of the word list is.
  private enum Role: String, Sendable {
    case verbal, nominal, lexical, phrasal, affirming
  }

  private var phrases = PhraseTable<Role>()
  private let clauses: ClauseFinder

  /// A finder for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    var vocabulary = ClaimVocabulary()
    self.init(language: language, vocabulary: &vocabulary)
  }

  /// Reads the word lists; the words that may start a negation go into `vocabulary`.
  init(language: Language, vocabulary: inout ClaimVocabulary) {
    clauses = ClauseFinder(language: language)
    language.resource("negations").forEachEntry { fields in
      guard fields.count > 1, let role = Role(rawValue: String(fields[1])) else { return }
      phrases.insert(fields[0], role) { first, _ in first }
      vocabulary.insert(.startsNegation, firstOf: fields[0])
    }
  }

  /// The negations among the tokens in `range`, in order, as ranges of token indices.
  public func negations(in layout: TextLayout, _ range: Range<Int>) -> [Range<Int>] {
    roles(in: layout, range).map(\.tokens)
  }

  /// The negations with what they are; `words` says of the text's distinct words which may start one, where that is known.
  private func roles(
    in layout: TextLayout, _ range: Range<Int>, words: [ClaimWord]? = nil
  ) -> [(tokens: Range<Int>, role: Role)] {
    var found: [(tokens: Range<Int>, role: Role)] = []
    let tokens = layout.tokens
    let limit = min(range.upperBound, tokens.count)
    var index = max(0, range.lowerBound)
    while index < limit {
      guard tokens[index].kind == .word, words?[Int(tokens[index].word)].contains(.startsNegation) ?? true,
        let match = phrases.longestMatch(in: tokens, at: index, limit: limit)
      else {
        index += 1
        continue
      }
      if match.value != .affirming { found.append((index..<(index + match.count), match.value)) }
      index += max(1, match.count)
    }
    return found
  }

  /// Whether what the tokens in `range` say is affirmed or denied: by the negations of the main clause.
  public func polarity(of layout: TextLayout, _ range: Range<Int>) -> Claim.Polarity {
    polarity(of: layout, range, words: nil)
  }

  /// The same, where it is known which words may start a negation.
  func polarity(of layout: TextLayout, _ range: Range<Int>, words: [ClaimWord]?) -> Claim.Polarity {
    let negations = roles(in: layout, range, words: words)
    guard !negations.isEmpty else { return .positive }
    let main = clauses.mainClause(of: layout, range)
    let count = negations.count { negation in
      negation.role != .phrasal && main.contains { $0.contains(negation.tokens.lowerBound) }
    }
    return count % 2 == 1 ? .negative : .positive
  }
}

/// Finds the words that weaken a statement: `may`, `allegedly`, `is believed to`.
public struct HedgeFinder: Sendable {
  /// How much a hedge takes back.
  public enum Strength: String, Hashable, Sendable {
    /// `largely`: only softened.
    case weak
    /// `may`, `likely`: held possible or probable.
    case medium
    /// `allegedly`: the writer vouches for nothing.
    case strong
  }

  /// The strongest of some strengths.
  static func strongest(_ strengths: some Sequence<Strength>) -> Strength? {
    var strongest: Strength?
    for strength in strengths where strongest != .strong {
      if strength != .weak || strongest == nil { strongest = strength }
    }
    return strongest
  }

  private var phrases = PhraseTable<Strength>()
  private let may = WordHash.of("may")

  /// A finder for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    var vocabulary = ClaimVocabulary()
    self.init(language: language, vocabulary: &vocabulary)
  }

  /// Reads the word list; the words that may start a hedge go into `vocabulary`.
  init(language: Language, vocabulary: inout ClaimVocabulary) {
    language.resource("hedges").forEachEntry { fields in
      guard fields.count > 1, let strength = Strength(rawValue: String(fields[1])) else { return }
      phrases.insert(fields[0], strength) { first, _ in first }
      vocabulary.insert(.startsHedge, firstOf: fields[0])
    }
  }

  /// The hedges among the tokens in `range`, in order, as ranges of token indices, each with its strength.
  public func hedges(in layout: TextLayout, _ range: Range<Int>) -> [(tokens: Range<Int>, strength: Strength)] {
    hedges(in: layout, range, words: nil)
  }

  /// The same; `words` says of the text's distinct words which may start a hedge, where that is known.
  func hedges(
    in layout: TextLayout, _ range: Range<Int>, words: [ClaimWord]?
  ) -> [(tokens: Range<Int>, strength: Strength)] {
    var found: [(tokens: Range<Int>, strength: Strength)] = []
    let tokens = layout.tokens
    let limit = min(range.upperBound, tokens.count)
    var index = max(0, range.lowerBound)
    while index < limit {
      guard tokens[index].kind == .word, words?[Int(tokens[index].word)].contains(.startsHedge) ?? true,
        let match = phrases.longestMatch(in: tokens, at: index, limit: limit),
        !isMonth(tokens, index, from: range.lowerBound)
      else {
        index += 1
        continue
      }
      found.append((index..<(index + match.count), match.value))
      index += max(1, match.count)
    }
    return found
  }

  /// `May` with a capital inside a sentence is the month, or a name.
  private func isMonth(_ tokens: [Token], _ index: Int, from start: Int) -> Bool {
    tokens[index].hash == may && tokens[index].shape == .capitalised && index > start
  }
}
