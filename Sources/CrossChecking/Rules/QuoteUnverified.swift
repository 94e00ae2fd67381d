internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// A quotation that none of the sources has.
enum QuoteUnverified: Rule {
  static let page = RulePage(
    id: "quote.unverified", severity: .warning,
    summary: "Sources were given, and none of them contains the quotation.",
    rationale: """
      The words may have been said elsewhere; then that source should be at hand too. Fragments of one or two words are \
      left alone: they prove nothing either way.
      """,
    askedBy: ["KSJ", "ACC"],
    fires: [
      RuleExample(
        earlier: "RUIZ: We will close the school in March. It is old.",
        later: "\"⟦Nobody told us about the bridge,⟧\" Ruiz said.", relation: .source),
      RuleExample(
        earlier: "MODERATOR: Welcome.\n\nHALE: The harbour is open to all ships.",
        later: "Hale said: \"⟦The boats were paid for by the council.⟧\"", relation: .source),
      RuleExample(
        earlier: "The council regrets the delay and thanks the people of Norvik.",
        later: "The council said it \"⟦accepts full responsibility for the loss⟧\".", relation: .source),
      RuleExample(
        earlier: "RUIZ: It is old.", later: "\"⟦The school was built in 1962 by my father,⟧\" Ruiz said.",
        relation: .source),
    ],
    quiet: [
      RuleExample(
        earlier: "RUIZ: We will close the school in March. It is old.",
        later: "\"We will close the school in March,\" Ruiz said.", relation: .source),
      RuleExample(
        earlier: "RUIZ: We will close the school in March, and open it again in May, if all goes well.",
        later: "\"We will close the school in March ... if all goes well,\" Ruiz said.", relation: .source),
      RuleExample(
        earlier: "The council regrets the delay and thanks the people of Norvik.",
        later: "The council \"regrets the delay\".", relation: .source),
      RuleExample(
        earlier: "HALE: The harbour is open to all ships.", later: "Hale called it a \"disgrace\".", relation: .source),
    ])

  /// Its drafts: the words of the article that were found nowhere.
  static func drafts(for text: NormalText, missing: [Verification.Missing]) -> [Draft] {
    missing.map { missing in
      let words = Phrasing.quoted(missing.words)
      return Draft(
        message: missing.isWhole
          ? "None of the sources has the quotation \(words)."
          : "The rest of the quotation is in the sources; none of them has \(words).", primary: missing.span,
        evidence: Evidence(
          speaker: text.quotation(ofPiece: missing.piece).speaker?.name, question: "Where and when was it said?"))
    }
  }
}
