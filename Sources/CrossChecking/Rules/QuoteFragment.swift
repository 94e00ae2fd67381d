internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// One to three quoted words.
enum QuoteFragment: ConsistencyRule {
  /// Up to so many words are a fragment. AP: avoid fragmentary quotes of a few words that the speaker used in the ordinary way.
  private static let longest = 3

  static let page = RulePage(
    id: "quote.fragment", severity: nil,
    summary: "One to three words are in quotation marks.",
    rationale: """
      Fragments look like doubt, and cannot be found again in a recording. Many houses want them, so the rule is off unless \
      it is switched on.
      """,
    askedBy: ["AP"],
    fires: [
      RuleExample(later: "Moira Castell said the plan was “⟦a disgrace⟧” and left the hall."),
      RuleExample(later: "The minister called it “⟦unacceptable⟧”, and the council did not."),
      RuleExample(later: "Lena Ortmann said that she had “⟦no choice⟧” but to close the plant."),
      RuleExample(later: "Tom Hale told reporters it was “⟦over by noon⟧” at the latest."),
    ],
    quiet: [
      RuleExample(later: "“We need another day before the road can open,” Tom Hale said."),
      RuleExample(later: "Moira Castell said that “nobody in this town was ever asked”."),
      RuleExample(later: "The plan was rejected, and the hall was empty by noon."),
      RuleExample(later: "Lena Ortmann said that she had no choice."),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    text.article.quotations.flatMap(\.quotedSpans).sorted().compactMap { span in
      guard (1...longest).contains(text.normal.units(in: span).count) else { return nil }
      return Draft(
        message: "Only \(Phrasing.quoted(text.string(span))) is quoted.", primary: span,
        evidence: Evidence(question: "Is a whole sentence to be had, or can the marks go?"))
    }
  }
}
