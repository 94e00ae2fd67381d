internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// A direct quotation that nobody is named for.
enum QuoteSpeakerMissing: ArticleRule {
  /// Shorter quotations (slogans, titles, words used as words) need no speaker. Six words are a sentence.
  static let shortestQuotation = 6
  /// A candidate below this is only whoever spoke last, some paragraphs before: a reader cannot tell either.
  static let leastConfidence = 0.5

  static let page = RulePage(
    id: "quote.speaker-missing", severity: .warning,
    summary: "A direct quotation has no speaker within reach.",
    rationale: """
      A reader must be able to tell whose words these are. Reported for whole sentences in quotation marks for which \
      neither a reporting word, nor a name beside, nor the quotation before tells the speaker.
      """,
    askedBy: ["Guardian"],
    fires: [
      RuleExample(later: "The bridge closed on Monday.\n\n\"⟦Nobody told us that the bridge would be closed.⟧\""),
      RuleExample(
        later: "The harbour opened in 1962. \"⟦It was the best day that this town ever had.⟧\" It closed in 2001."),
      RuleExample(
        later: "The vote is next week.\n\n“⟦There is no reason at all to wait for it.⟧”\n\nThe hall is small."),
      RuleExample(
        later: "\"We closed it on Monday,\" Anna Ruiz said.\n\nThe bridge was built in 1931.\n\n"
          + "The town has no other.\n\n\"⟦Nobody told us that the bridge would be closed.⟧\""),
      RuleExample(later: "It rained all day. \"⟦The water came up to the second floor.⟧\" The street was closed."),
    ],
    quiet: [
      RuleExample(later: "\"Nobody told us that the bridge would be closed,\" Anna Ruiz said."),
      RuleExample(later: "The town calls it \"the old lady\"."),
      RuleExample(later: "Anna Ruiz was angry. \"Nobody told us that the bridge would be closed,\" she said."),
      RuleExample(later: "According to Tom Hale, \"there is no reason at all to wait for the vote\"."),
      RuleExample(later: "The form must be \"signed by hand and sent before the end of May\" to count."),
    ])

  /// Whether a quotation stands in a headline, whose story has its speaker.
  private static func isInHeading(_ quotation: Quotation, _ article: Article) -> Bool {
    guard let start = quotation.quotedSpans.first?.start else { return false }
    let paragraphs = article.layout.paragraphs
    let index = paragraphs.partitioningIndex { $0.span.end > start }
    return index < paragraphs.count && [.headline, .heading].contains(paragraphs[index].kind)
  }

  /// Whether quoted words begin as a sentence does. What begins in lower case is part of the writer's own sentence, which
  /// says what it is: a rule, a form, a phrase.
  private static func isSentence(_ span: ReadingSpan, _ article: Article) -> Bool {
    let words = article.layout.tokens[article.layout.tokens(in: span)]
    guard let word = words.first(where: { $0.kind != .punctuation }), word.kind == .word else { return true }
    return word.isCapitalised
  }

  static func drafts(for text: NormalText) -> [Draft] {
    let article = text.article
    return article.quotations.compactMap { quotation in
      guard quotation.kind == .direct, quotation.speaker == nil, quotation.cue == nil, !isInHeading(quotation, article),
        !quotation.candidates.contains(where: { $0.confidence >= leastConfidence }),
        let span = quotation.quotedSpans.first,
        isSentence(span, article),
        quotation.quotedSpans.reduce(0, { $0 + text.units(in: $1).count }) >= shortestQuotation
      else { return nil }
      return Draft(
        message: "Nobody is named for the quotation \(Phrasing.quoted(article.reading.string(span))).", primary: span,
        evidence: Evidence(question: "Who said it, and to whom?"))
    }
  }
}
