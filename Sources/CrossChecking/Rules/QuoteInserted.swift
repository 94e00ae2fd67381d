/// Words put into a quotation without a sign.
enum QuoteInserted: ComparisonRule {
  static let page = RulePage(
    id: "quote.inserted", severity: .warning,
    summary: "A quotation has words that the other text's words of it do not have, and no brackets show it.",
    rationale: """
      Words that the speaker did not say have no place between quotation marks unless they stand in brackets. \
      Between outlets, and against a source, a quotation may begin and end where the writer likes.
      """,
    askedBy: ["AP", "Reuters"],
    fires: [
      RuleExample(
        earlier: "\"We will close the school in March,\" Anna Ruiz said.",
        later: "\"⟦We will close the old school in March,⟧\" Anna Ruiz said."),
      RuleExample(
        earlier: "Tom Hale said: \"The bridge is safe.\"",
        later: "Tom Hale said: \"⟦The bridge is safe for everyone.⟧\""),
      RuleExample(
        earlier: "\"He paid for the boat,\" said Ruiz.", later: "\"⟦He probably paid for the boat,⟧\" said Ruiz."),
      RuleExample(
        earlier: "Hale called the vote \"a disgrace\".", later: "Hale called the vote \"⟦a total disgrace⟧\"."),
    ],
    quiet: [
      RuleExample(
        earlier: "\"We will close the school in March,\" Ruiz said.",
        later: "\"We will close the [old] school in March,\" Ruiz said."),
      RuleExample(
        earlier: "\"We will close ... in March,\" Ruiz said.",
        later: "\"We will close the school in March,\" Ruiz said."),
      RuleExample(
        earlier: "\"We will close the school,\" Ruiz said.",
        later: "\"We will close the school (in Lund),\" Ruiz said."),
      RuleExample(
        earlier: "\"We will close the school,\" Ruiz said.",
        later: "Asked about March, Ruiz said: \"We will close the school.\""),
    ])

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.quotations.shared.compactMap { utterance in
      guard case .inserted(let isTrivial) = utterance.verdict(as: comparison.relation, quotes: comparison.quotes),
        let change = utterance.leadingChange(in: comparison)?.change
      else { return nil }
      let new = comparison.later.text(change.later)
      return comparison.draft(
        about: utterance, severity: isTrivial ? .suggestion : nil, at: change,
        message: "The quotation has words that \(comparison.otherName) has not, without brackets: "
          + "\(Phrasing.quoted(new))\(comparison.others(of: utterance)).",
        question: "Did \(comparison.speakerName(of: utterance)) say \(Phrasing.quoted(new))?")
    }
  }
}
