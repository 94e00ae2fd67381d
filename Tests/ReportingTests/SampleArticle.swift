import ClaimExtraction
import Extraction
import Mentions
import QuoteExtraction
import Reporting
import TestSupport
import TextModel

/// An article read by hand, whose places are marked in its text.
enum SampleArticle {
  /// In order: title line none; speaker mention, cue, quotation, quantity with its counted noun, time, claim, hedge.
  static let marked = MarkedText(
    """
    Žižkov bridge closed

    “⟦We have never refused,⟧” ⟦said⟧ ⟦Anna Berg⟧, the road agency’s head.

    ⟦She added that the cracks “⟦may be deep⟧”.⟧ Inspectors found ⟦at least 25 ⟦cracks⟧⟧ on ⟦Sunday⟧.

    It stays shut for ⟦two days⟧, ⟦3.5 million⟧ euros later; “⟦nobody⟧” was told ⟦last spring⟧.
    """)

  static var article: Article {
    let s = marked.spans
    let text = marked.text
    let anna = { (mention: ReadingSpan) in
      Speaker(name: "Anna Berg", kind: .person, mention: mention, entity: 0, confidence: 0.96875)
    }
    let candidates = [
      SpeakerCandidate(name: "Anna Berg", confidence: 0.96875), SpeakerCandidate(name: "road agency", confidence: 0.02),
    ]
    let cue = Cue(span: s[1], lemma: "say", stance: .neutral, isNegated: false)
    let she = ReadingSpan(s[3].start, s[3].start + 3)
    var metadata = ArticleMetadata()
    metadata.title = "Žižkov bridge closed"
    metadata.published = "2024-03-04"
    metadata.language = "en"
    return Article(
      path: "Claims/bridge/courier.v1.md", source: SourceText(utf8: Array(text.utf8)),
      reading: ReadingText(verbatim: text), metadata: metadata,
      layout: TextLayout(tokens: [], sentences: [], paragraphs: []),
      cast: Cast(
        entities: [
          Entity(
            kind: .person, name: "Anna Berg", gender: .female, isPlural: false, titles: ["the road agency’s head"]),
          Entity(kind: .unnamed, name: "inspectors", gender: .unknown, isPlural: true, titles: []),
        ],
        mentions: [
          Mention(span: s[2], nameSpan: s[2], tokens: 0..<0, form: .name, kind: .person, entity: 0),
          Mention(span: she, nameSpan: she, tokens: 0..<0, form: .pronoun, kind: .person, entity: 0),
          Mention(span: s[5], nameSpan: s[5], tokens: 0..<0, form: .description, kind: .unnamed, entity: 1),
          // An index that leads nowhere: a mention is worth more than a trap.
          Mention(span: s[6], nameSpan: s[6], tokens: 0..<0, form: .name, kind: .organisation, entity: 99),
        ]),
      quotations: [
        Quotation(
          kind: .direct, spans: [s[0]], quotedSpans: [s[0]], cue: cue, speaker: anna(s[2]), candidates: candidates,
          closing: .closed),
        Quotation(
          kind: .mixed, spans: [s[3]], quotedSpans: [s[4]], cue: nil, speaker: anna(she), candidates: candidates,
          closing: .closed),
        Quotation(
          kind: .direct, spans: [s[10]], quotedSpans: [s[10]], cue: nil, speaker: nil, candidates: [],
          closing: .recovered),
      ],
      quantities: [
        Quantity(
          span: s[5], kind: .cardinal, value: 25, low: 25, high: nil, unit: nil, qualifier: .atLeast, counted: s[6]),
        Quantity(
          span: s[9], kind: .money, value: 3_500_000, low: nil, high: nil, unit: "EUR", qualifier: nil, counted: nil),
      ],
      times: [
        TimeExpression(
          span: s[7], kind: .date, start: "2024-03-03", end: "2024-03-04", duration: nil, granularity: .day,
          weekday: .sunday),
        TimeExpression(span: s[8], kind: .duration, start: nil, end: nil, duration: "P2D", granularity: .day),
        TimeExpression(span: s[11], kind: .date, start: nil, end: nil, duration: nil, granularity: .season),
      ],
      claims: [
        Claim(
          span: s[3], attributedTo: "Anna Berg", polarity: .positive,
          hedges: [ReadingSpan(s[4].start, s[4].start + 3)], quantities: [], times: [], checkworthiness: 0.25),
        Claim(
          span: ReadingSpan(s[5].start, s[7].end), attributedTo: nil, polarity: .negative, hedges: [], quantities: [0],
          times: [0], checkworthiness: 0.9),
      ])
  }

  static var document: ExtractedDocument {
    ExtractedDocument(
      id: "bridge-1", format: "markdown",
      sha256: "1f3870be274f6c49b3e31a0c6728957f1f3870be274f6c49b3e31a0c6728957f", article: article)
  }
}
