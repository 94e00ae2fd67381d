internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// A quotation mark that is never closed.
enum QuoteUnclosed: ArticleRule {
  static let page = RulePage(
    id: "quote.unclosed", severity: .warning,
    summary: "A quotation mark is never closed.",
    rationale: """
      Where a closing mark is missing, the reader cannot tell where the speaker's words end and the writer's begin. \
      The program reads on as a reader would, and says so. A quotation that runs over paragraphs, each opened anew, is \
      no such case.
      """,
    askedBy: ["Stet"],
    fires: [
      RuleExample(later: "Anna Ruiz said: \"⟦We will close the school in March.⟧\n\nThe school opened in 1962."),
      RuleExample(later: "“⟦We will close the school in March,⟧ Anna Ruiz said.\n\nThe school opened in 1962."),
      RuleExample(later: "Tom Hale was angry. \"⟦Nobody asked us.⟧\n\nThe hall was small and cold."),
      RuleExample(later: "Tom Hale called it “⟦a scandal without end.⟧"),
    ],
    quiet: [
      RuleExample(later: "Anna Ruiz said: \"We will close the school in March.\""),
      RuleExample(
        later: "Anna Ruiz said: \"We will close the school in March.\n\n\"It will open again in May.\""),
      RuleExample(later: "The boat is 12' long and the children's toys are lost."),
      RuleExample(later: "Anna Ruiz said: ‘We don’t close the school.’"),
    ])

  static func drafts(for text: NormalText) -> [Draft] {
    text.article.quotations.compactMap { quotation in
      guard quotation.closing == .recovered, let span = quotation.quotedSpans.last ?? quotation.spans.last else {
        return nil
      }
      return Draft(
        message: "The quotation mark before \(Phrasing.quoted(text.article.reading.string(span))) is never closed.",
        primary: span,
        evidence: Evidence(
          speaker: quotation.speaker?.name, question: "Where do the speaker's words end?"))
    }
  }
}
