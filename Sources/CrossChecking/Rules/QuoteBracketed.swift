internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Words in brackets that stand in place of the speaker's.
enum QuoteBracketed: ConsistencyRule {
  static let page = RulePage(
    id: "quote.bracketed", severity: .suggestion,
    summary: "Words in brackets stand in place of the speaker's.",
    rationale: """
      A bracket inside a quotation tells readers that the words are the writer's, and hides what was said. Each is a \
      place to look at the recording. An ellipsis in brackets, `[sic]` and `[laughs]` replace nothing; round brackets are taken \
      for the writer's only where they hold somebody or something, `(the company)`.
      """,
    askedBy: ["Reuters"],
    fires: [
      RuleExample(later: "\"⟦[The council]⟧ knew about the crack for years,\" said Moira Castell."),
      RuleExample(later: "\"We told ⟦[Voigt]⟧ that the alarm was off,\" the engineer, Gil Trevanion, said."),
      RuleExample(later: "“It’s the first time that ⟦(the company)⟧ has lied to us,” Mick Garrity said."),
      RuleExample(later: "Lindstrom said: “I ⟦[have]⟧ never scored a better one.”"),
    ],
    quiet: [
      RuleExample(later: "\"The council knew about the crack,\" said Moira Castell [see page 4]."),
      RuleExample(later: "\"We told him […] and he did nothing,\" the engineer, Gil Trevanion, said."),
      RuleExample(later: "Lindstrom said: “I never scored a better one [laughs]. It was the wind [sic].”"),
      RuleExample(later: "The association (GHA) said that “the path (since closed) was safe”."),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    text.article.quotations.flatMap(\.quotedSpans).sorted().flatMap { span -> [Draft] in
      let tokens = tokens(in: span, text)
      return tokens.compactMap { open in
        guard let close = closing(of: open, tokens, text), replaces(open, close, text) else { return nil }
        let bracketed = text.tokens[open].span.union(text.tokens[close].span)
        return Draft(
          message: "\(Phrasing.clipped(text.string(bracketed))) stands in place of the speaker’s words.",
          primary: bracketed,
          evidence: Evidence(question: "What did the speaker say here?"))
      }
    }
  }

  private static func tokens(in span: ReadingSpan, _ text: CheckedText) -> Range<Int> {
    let start = text.tokens.partitioningIndex { $0.span.start >= span.start }
    return start..<max(start, text.tokens.partitioningIndex { $0.span.start >= span.end })
  }

  /// No insert is longer, in tokens.
  private static let longest = 12

  private static func closing(of open: Int, _ tokens: Range<Int>, _ text: CheckedText) -> Int? {
    let isSquare = text.isMark("[", at: open)
    guard isSquare || text.isMark("(", at: open) else { return nil }
    let window = (open + 1)..<min(tokens.upperBound, open + longest)
    return window.first { text.isMark(isSquare ? "]" : ")", at: $0) }
  }

  private static func replaces(_ open: Int, _ close: Int, _ text: CheckedText) -> Bool {
    let inside = (open + 1)..<close
    guard inside.contains(where: { text.tokens[$0].kind != .punctuation }), !text.has(.aside, in: inside) else {
      return false
    }
    if text.isMark("[", at: open) { return true }
    return text.isWord([.definite, .indefinite], at: open + 1)
  }
}
