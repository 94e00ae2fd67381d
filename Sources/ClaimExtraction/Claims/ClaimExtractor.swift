public import Lexicons
public import TextModel

/// Finds the checkable statements of an article.
///
/// A statement is a sentence of the article's own, or what a quotation says in one sentence. Headings, captions and lines
/// about the article itself state nothing. Whose statement it is, the smallest attribution that covers it tells.
public struct ClaimExtractor: Sendable {
  /// The score below which a statement is not worth an editor's look: a sentence with a verb and two names, and nothing
  /// that could be measured, is just under it.
  public static let threshold = 0.3

  private let negations: NegationFinder
  private let hedges: HedgeFinder
  private let worth: Checkworthiness
  private let clauses: ClausePartsFinder

  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    negations = NegationFinder(language: language)
    hedges = HedgeFinder(language: language)
    worth = Checkworthiness(language: language)
    clauses = ClausePartsFinder(language: language)
  }

  /// All claims of `reading`, in order.
  ///
  /// - Parameters:
  ///   - reading: The text.
  ///   - layout: Its parts.
  ///   - attributions: Whose words which stretches are.
  ///   - quantities: The article's quantities, which claims refer to by index.
  ///   - times: The article's times, likewise.
  ///   - places: The places that the article names, in order.
  public func claims(
    in reading: ReadingText, layout: TextLayout, attributions: [Attribution], quantities: [Quantity],
    times: [TimeExpression], places: [ReadingSpan] = []
  ) -> [Claim] {
    let attributed = AttributionIndex(attributions)
    var numbers = SpanCursor(quantities.map(\.span))
    var dates = SpanCursor(times.map(\.span))
    var named = SpanCursor(places)
    let words = layout.words.map { role(of: $0, bytes: reading.bytes) }
    var claims: [Claim] = []
    for paragraph in layout.paragraphs where Self.states(paragraph.kind) {
      for sentence in layout.sentences[paragraph.sentences.clamped(to: 0..<layout.sentences.count)] {
        attributed.forEachStatement(in: sentence.span) { span, speaker in
          let tokens = layout.tokens(in: span, of: sentence)
          guard !tokens.isEmpty else { return }
          let inside = Inside(
            quantities: numbers.indices(in: span), times: dates.indices(in: span),
            places: named.indices(in: span).map { places[$0] })
          let statement = Attribution(span: span, speaker: speaker)
          let claim = claim(statement, tokens, words, reading, layout, quantities, inside)
          if let claim { claims.append(claim) }
        }
      }
    }
    return claims
  }

  private static func states(_ kind: TextBlock.Kind) -> Bool {
    switch kind {
    case .paragraph, .listItem, .blockQuote: true
    case .headline, .heading, .caption, .furniture: false
    }
  }

  /// What a word can be to a claim.
  private func role(of word: DistinctWord, bytes: [UInt8]) -> ClaimWord {
    var role = worth.role(of: word, bytes: bytes)
    if hedges.mayStart(with: word.hash) { role.insert(.startsHedge) }
    if negations.mayStart(with: word.hash) { role.insert(.startsNegation) }
    return role
  }

  /// What lies in a statement.
  private struct Inside {
    let quantities: [Int]
    let times: [Int]
    let places: [ReadingSpan]
  }

  private func claim(
    _ statement: Attribution, _ tokens: Range<Int>, _ words: [ClaimWord], _ reading: ReadingText,
    _ layout: TextLayout, _ quantities: [Quantity], _ inside: Inside
  ) -> Claim? {
    let signs = worth.signs(of: layout, tokens, words: words)
    let hedges = hedges.hedges(in: layout, tokens, words: words)
    let weakened = hedges.map { range in
      layout.tokens[range.tokens.lowerBound].span.union(layout.tokens[range.tokens.upperBound - 1].span)
    }
    let measured = inside.quantities.count { quantities[$0].unit != nil }
    let score = worth.score(
      signs, quantities: inside.quantities.count, measured: measured, times: inside.times.count,
      hedges: weakened.count)
    guard score >= Self.threshold else { return nil }
    let parts = clauses.parts(of: layout, tokens, bytes: reading.bytes)
    // What is to come nobody can check yet, whatever numbers it has.
    guard !parts.isAhead else { return nil }
    return Claim(
      span: statement.span, attributedTo: statement.speaker,
      polarity: negations.polarity(of: layout, tokens, words: words),
      hedges: weakened, quantities: inside.quantities, times: inside.times, checkworthiness: score,
      superlatives: signs.superlatives, subject: parts.subject, predicate: parts.predicate, places: inside.places,
      hedgeStrength: HedgeFinder.strongest(hedges.map(\.strength)))
  }
}

extension TextLayout {
  /// The tokens of `sentence` that lie in `span`.
  fileprivate func tokens(in span: ReadingSpan, of sentence: Sentence) -> Range<Int> {
    let range = sentence.tokens.clamped(to: 0..<tokens.count)
    guard sentence.span != span else { return range }
    // A sentence may be as long as its article and hold thousands of statements: no walk from its start for each.
    let first = tokens[range].partitioningIndex { $0.span.start >= span.start }
    let end = tokens[range].partitioningIndex { $0.span.end > span.end }
    return first < end ? first..<end : range.lowerBound..<range.lowerBound
  }
}
