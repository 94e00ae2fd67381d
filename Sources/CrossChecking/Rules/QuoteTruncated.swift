/// Words dropped from a quotation without a sign.
enum QuoteTruncated: ComparisonRule {
  static let page = RulePage(
    id: "quote.truncated", severity: .warning,
    summary: "Words of a quotation are gone, and no ellipsis shows it.",
    rationale: """
      A quotation may be shortened, but the cut must be shown and must keep the sense. It is an error where the \
      dropped words limited what was said (`almost`, `if`, `at least`), and a suggestion where they are a hesitation \
      or a `that`. Between outlets, and against a source, a quotation may begin and end where the writer likes.
      """,
    askedBy: ["Reuters: a deletion must be shown and keep the sense"],
    fires: [
      RuleExample(
        earlier: "\"We will close the old school in March,\" Anna Ruiz said.",
        later: "\"⟦We will close the school in March,⟧\" Anna Ruiz said."),
      RuleExample(
        earlier: "Tom Hale said: \"The bridge is safe for people on foot.\"",
        later: "Tom Hale said: \"⟦The bridge is safe.⟧\""),
      RuleExample(
        earlier: "\"He may have paid for the boat,\" said Ruiz.",
        later: "\"⟦He paid for the boat,⟧\" said Ruiz."),
      RuleExample(
        earlier: "\"I think that the harbour will open,\" said Ruiz.",
        later: "\"⟦I think the harbour will open,⟧\" said Ruiz."),
      RuleExample(
        earlier: "\"The bridge was old ... and it will never be safe,\" said Ruiz.",
        later: "\"⟦The bridge was old ... will never be safe,⟧\" said Ruiz."),
    ],
    quiet: [
      RuleExample(
        earlier: "\"We will close the old school in March,\" Ruiz said.",
        later: "\"We will close the … school in March,\" Ruiz said."),
      RuleExample(
        earlier: "\"We will close the old school in March,\" Ruiz said.",
        later: "\"We will close the old school ...,\" Ruiz said."),
      RuleExample(
        earlier: "\"We will close the school in March,\" Ruiz said.",
        later: "\"We will close the school,\" Ruiz said, \"in March.\""),
      RuleExample(
        earlier: "\"We will close [the old] school in March,\" Ruiz said.",
        later: "\"We will close school in March,\" Ruiz said."),
    ])

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.quotations.shared.compactMap { utterance in
      let verdict = utterance.verdict(as: comparison.relation, quotes: comparison.quotes)
      guard case .truncated(let limits, let isTrivial) = verdict,
        let change = utterance.leadingChange(in: comparison)?.change
      else { return nil }
      let gone = comparison.earlier.text(change.earlier)
      let what = limits ? "words that limit it" : "words"
      return comparison.draft(
        about: utterance, severity: limits ? .error : isTrivial ? .suggestion : nil, at: change,
        message: "The quotation lacks \(what) that \(comparison.otherName) has, with no ellipsis: "
          + "\(Phrasing.quoted(gone))\(comparison.others(of: utterance)).",
        question: "Does the quotation keep its sense without \(Phrasing.quoted(gone)), and should the cut be shown?")
    }
  }
}
