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
  private let vocabulary: ClaimVocabulary

  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    var vocabulary = ClaimVocabulary()
    negations = NegationFinder(language: language, vocabulary: &vocabulary)
    hedges = HedgeFinder(language: language, vocabulary: &vocabulary)
    worth = Checkworthiness(language: language, vocabulary: &vocabulary)
    clauses = ClausePartsFinder(language: language, vocabulary: &vocabulary)
    self.vocabulary = vocabulary
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
    var attributed = AttributionIndex(attributions)
    var inside = Inside(quantities: quantities, times: times, places: places)
    let text = ClaimText(reading, layout, vocabulary: vocabulary)
    var claims: [Claim] = []
    for paragraph in layout.paragraphs where Self.states(paragraph.kind) {
      for sentence in layout.sentences[paragraph.sentences.clamped(to: 0..<layout.sentences.count)] {
        attributed.forEachStatement(in: sentence.span) { span, speaker in
          let tokens = layout.tokens(in: span, of: sentence)
          guard !tokens.isEmpty else { return }
          inside.move(to: span)
          let statement = Attribution(span: span, speaker: speaker)
          if let claim = claim(statement, tokens, text, inside) { claims.append(claim) }
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

  private func claim(
    _ statement: Attribution, _ tokens: Range<Int>, _ text: ClaimText, _ inside: Inside
  ) -> Claim? {
    let signs = worth.signs(of: text, tokens)
    let counts = inside.counts
    // Hedges only take away: what is not worth a look without them is not worth looking for them.
    guard worth.score(signs, counts, hedges: 0) >= Self.threshold else { return nil }
    let hedges = signs.seen.contains(.startsHedge) ? hedges.hedges(in: text.layout, tokens, words: text.words) : []
    let score = worth.score(signs, counts, hedges: hedges.count)
    guard score >= Self.threshold else { return nil }
    let parts = clauses.parts(of: text, tokens)
    // What is to come nobody can check yet, whatever numbers it has.
    guard !parts.isAhead else { return nil }
    let isDenied =
      signs.seen.contains(.startsNegation)
      && negations.polarity(of: text.layout, tokens, words: text.words) == .negative
    return Claim(
      span: statement.span, attributedTo: statement.speaker, polarity: isDenied ? .negative : .positive,
      hedges: hedges.map { text.span($0.tokens) }, quantities: inside.quantityIndices, times: inside.timeIndices,
      checkworthiness: score, superlatives: signs.superlatives, subject: parts.subject, predicate: parts.predicate,
      places: inside.placeSpans, hedgeStrength: HedgeFinder.strongest(hedges.map(\.strength)))
  }
}

/// What lies in one statement after another: ranges of what starts there. Most statements make no claim, and no list is
/// made of them.
private struct Inside {
  private let quantities: [Quantity]
  private var numbers: SpanCursor
  private var dates: SpanCursor
  private var names: SpanCursor
  private var statement = ReadingSpan(0, 0)
  private var ranges = (numbers: 0..<0, dates: 0..<0, names: 0..<0)

  init(quantities: [Quantity], times: [TimeExpression], places: [ReadingSpan]) {
    self.quantities = quantities
    numbers = SpanCursor(quantities.map(\.span))
    dates = SpanCursor(times.map(\.span))
    names = SpanCursor(places)
  }

  /// Moves on to a statement that starts no earlier than the one before.
  mutating func move(to statement: ReadingSpan) {
    self.statement = statement
    ranges = (numbers.starting(in: statement), dates.starting(in: statement), names.starting(in: statement))
  }

  /// How many of them lie in the statement.
  var counts: Checkworthiness.Counts {
    var counts = Checkworthiness.Counts()
    for index in ranges.numbers where statement.contains(numbers.spans[index]) {
      counts.quantities += 1
      if quantities[index].unit != nil { counts.measured += 1 }
    }
    for index in ranges.dates where statement.contains(dates.spans[index]) { counts.times += 1 }
    return counts
  }

  var quantityIndices: [Int] { ranges.numbers.filter { statement.contains(numbers.spans[$0]) } }
  var timeIndices: [Int] { ranges.dates.filter { statement.contains(dates.spans[$0]) } }
  var placeSpans: [ReadingSpan] { names.spans[ranges.names].filter { statement.contains($0) } }
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
