internal import Extraction
internal import QuoteExtraction

/// A quotation that the earlier version does not have.
enum QuoteAdded: ComparisonRule {
  static let page = RulePage(
    id: "quote.added", severity: .suggestion,
    summary: "A quotation is new in the later version.",
    rationale: """
      A new quotation has not been through the checks that the earlier version passed. It goes on the checklist; most \
      are the reporting going on. Quotations of one or two words are left alone.
      """,
    askedBy: ["AP", "IFCN"],
    fires: [
      RuleExample(
        earlier: "The vote is on Friday.",
        later: "The vote is on Friday. \"⟦Nobody asked us about it,⟧\" said Tom Hale."),
      RuleExample(
        earlier: "The bridge closed on Monday.\n\nIt opened in 1962.",
        later: "The bridge closed on Monday.\n\n\"⟦It was never safe,⟧\" Anna Ruiz said.\n\nIt opened in 1962."),
      RuleExample(
        earlier: "Tom Hale left the hall.",
        later: "Tom Hale left the hall. He called the vote \"⟦a scandal without end⟧\"."),
      RuleExample(
        earlier: "\"It was never safe,\" Anna Ruiz said.",
        later: "\"It was never safe,\" Anna Ruiz said.\n\n\"⟦Nobody asked us about it,⟧\" said Tom Hale."),
    ],
    quiet: [
      RuleExample(
        earlier: "\"It was never safe,\" Anna Ruiz said. It opened in 1962.",
        later: "It opened in 1962. \"It was never safe,\" Anna Ruiz said."),
      RuleExample(earlier: "The vote is on Friday.", later: "The \"vote\" is on Friday. The hall is small."),
      RuleExample(earlier: "The vote is on Friday.", later: "The vote is on Friday. The hall is small."),
      RuleExample(
        earlier: "\"It was never safe,\" Anna Ruiz said.", later: "Anna Ruiz said: \"It was never safe.\""),
    ])

  static var relations: Set<Relation> { [.version] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    let article = comparison.later.article
    return comparison.quotations.added.compactMap { index in
      let piece = comparison.later.pieces[index]
      let quotation = article.quotations[piece.quotation]
      guard comparison.later.units(of: piece).count >= QuoteRemoved.fewestWords, let span = piece.spans.first else {
        return nil
      }
      let whose = quotation.speaker?.name.map { " of \(Phrasing.clipped($0))" } ?? ""
      let words = article.words(of: piece)
      return Draft(
        message: "A quotation\(whose) is new: \(Phrasing.quoted(words)).", primary: span,
        evidence: Evidence(
          changes: [WordChange(kind: .added, text: words)], speaker: quotation.speaker?.name,
          question: "Has the new quotation been checked against notes or a recording?"))
    }
  }
}
