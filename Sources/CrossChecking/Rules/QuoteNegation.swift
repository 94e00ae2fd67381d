/// A negation that came into, or went out of, a quotation.
enum QuoteNegation: ComparisonRule {
  static let page = RulePage(
    id: "quote.negation", severity: .error,
    summary: "A quotation has a negation that the other text's words of it do not have.",
    rationale: """
      A lost or added `not` turns what somebody said into its opposite. It is the gravest change a quotation can \
      suffer, and one of the easiest to make in editing. Reported in place of `quote.altered`, `quote.truncated` and \
      `quote.inserted`.
      """,
    askedBy: ["Reuters"],
    fires: [
      RuleExample(
        earlier: "\"We will not close the school,\" Anna Ruiz said.",
        later: "\"⟦We will close the school,⟧\" Anna Ruiz said."),
      RuleExample(
        earlier: "Tom Hale said: \"I knew about the leak.\"",
        later: "Tom Hale said: \"⟦I never knew about the leak.⟧\""),
      RuleExample(
        earlier: "\"It isn't safe to cross the bridge,\" said Hale.",
        later: "\"⟦It is safe to cross the bridge,⟧\" said Hale."),
      RuleExample(
        earlier: "\"I did not say that he paid,\" said Ruiz.",
        later: "\"⟦I did say that he paid,⟧\" said Ruiz."),
    ],
    quiet: [
      RuleExample(
        earlier: "\"We will not close the school,\" Ruiz said.",
        later: "Ruiz said: \"We will not close the school.\""),
      RuleExample(
        earlier: "\"It isn't safe to cross the bridge,\" said Hale.",
        later: "\"It is not safe to cross the bridge,\" said Hale."),
      RuleExample(
        earlier: "\"It’s not true,\" said Hale.", later: "\"It's not true,\" said Hale."),
      RuleExample(later: "\"We will not close the school,\" Anna Ruiz said."),
    ])

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.quotations.shared.compactMap { utterance in
      guard utterance.verdict(as: comparison.relation, quotes: comparison.quotes) == .negation,
        let change = utterance.leadingChange(in: comparison)?.change
      else { return nil }
      let (gone, new) = (comparison.earlier.text(change.earlier), comparison.later.text(change.later))
      return comparison.draft(
        about: utterance, at: change, message: message(gone, new, comparison),
        question: comparison.question(
          about: utterance,
          comparison.earlier.text(around: change.earlier, next: change.earlierNext, in: utterance.difference.earlier),
          comparison.later.text(around: change.later, next: change.laterNext, in: utterance.difference.later)))
    }
  }

  private static func message(_ gone: String, _ new: String, _ comparison: Comparison) -> String {
    if new.isEmpty {
      return "The quotation lost the negation \(Phrasing.quoted(gone)) that \(comparison.otherName) has."
    }
    if gone.isEmpty {
      return "The quotation has a negation, \(Phrasing.quoted(new)), that \(comparison.otherName) has not."
    }
    return "A negation in the quotation differs: \(comparison.exchange(gone, new))."
  }
}
