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

  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    negations = NegationFinder(language: language)
    hedges = HedgeFinder(language: language)
    worth = Checkworthiness(language: language)
  }

  /// All claims of `reading`, in order.
  ///
  /// - Parameters:
  ///   - reading: The text.
  ///   - layout: Its parts.
  ///   - attributions: Whose words which stretches are.
  ///   - quantities: The article's quantities, which claims refer to by index.
  ///   - times: The article's times, likewise.
  public func claims(
    in reading: ReadingText, layout: TextLayout, attributions: [Attribution], quantities: [Quantity],
    times: [TimeExpression]
  ) -> [Claim] {
    let attributed = AttributionIndex(attributions)
    var numbers = SpanCursor(quantities.map(\.span))
    var dates = SpanCursor(times.map(\.span))
    let words = layout.words.map { role(of: $0, bytes: reading.bytes) }
    var claims: [Claim] = []
    for paragraph in layout.paragraphs where Self.states(paragraph.kind) {
      for sentence in layout.sentences[paragraph.sentences.clamped(to: 0..<layout.sentences.count)] {
        attributed.forEachStatement(in: sentence.span) { span, speaker in
          let tokens = layout.tokens(in: span, of: sentence)
          guard !tokens.isEmpty else { return }
          let inside = (numbers.indices(in: span), dates.indices(in: span))
          let statement = Attribution(span: span, speaker: speaker)
          let claim = claim(statement, tokens, words, layout, quantities, inside.0, inside.1)
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

  private func claim(
    _ statement: Attribution, _ tokens: Range<Int>, _ words: [ClaimWord], _ layout: TextLayout,
    _ quantities: [Quantity], _ numbers: [Int], _ dates: [Int]
  ) -> Claim? {
    let signs = worth.signs(of: layout, tokens, words: words)
    let weakened = hedges.spans(in: layout, tokens, words: words)
    let measured = numbers.count { quantities[$0].unit != nil }
    let score = worth.score(
      signs, quantities: numbers.count, measured: measured, times: dates.count, hedges: weakened.count)
    guard score >= Self.threshold else { return nil }
    return Claim(
      span: statement.span, attributedTo: statement.speaker,
      polarity: negations.polarity(of: layout, tokens, words: words),
      hedges: weakened, quantities: numbers, times: dates, checkworthiness: score, superlatives: signs.superlatives)
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
