internal import Extraction
internal import TextModel

/// A statement that one version affirms and the other denies.
enum ClaimPolarity: ComparisonRule {
  static let page = RulePage(
    id: "claim.polarity", severity: .error,
    summary: "A statement was negated, or lost its negation.",
    rationale: """
      With a `not` more or less a sentence says the opposite. Reported where the rest of the sentence is the same; \
      inside quotation marks it is `quote.negation`. Where the sentence was worded anew (`did not win`, `lost`) it \
      may say the same, and is left alone.
      """,
    askedBy: ["CG: conflicting facts"],
    fires: [
      RuleExample(
        earlier: "The council did not approve the new bridge on Monday.",
        later: "⟦The council did approve the new bridge on Monday.⟧"),
      RuleExample(
        earlier: "The harbour is open to large ships in winter.",
        later: "⟦The harbour is not open to large ships in winter.⟧"),
      RuleExample(
        earlier: "The mayor said she would never close the school.",
        later: "⟦The mayor said she would close the school.⟧"),
      RuleExample(
        earlier: "No people were hurt when the bridge fell.", later: "⟦People were hurt when the bridge fell.⟧"),
      RuleExample(
        earlier: "The chapel of Saint Orla in Isel was destroyed by the storm.",
        later: "⟦The chapel of Saint Orla in Isel was not destroyed by the storm.⟧", relation: .outlet),
    ],
    quiet: [
      RuleExample(
        earlier: "The council didn't approve the new bridge.", later: "The council did not approve the new bridge."),
      RuleExample(
        earlier: "The council did not approve the bridge.",
        later: "The council did not approve the bridge. It has not met since."),
      RuleExample(
        earlier: "The party did not win the vote on the bridge.", later: "The party lost the vote on the bridge."),
      RuleExample(later: "The council did not approve the bridge. The council did approve the road."),
    ])

  static var relations: Set<Relation> { [.version, .outlet] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.polarities.map { polarity in
      let (earlier, later) = (comparison.earlier, comparison.later)
      let one = earlier.text(polarity.change.earlier)
      let other = later.text(polarity.change.later)
      let near = polarity.change.later.first ?? min(polarity.change.laterNext, max(0, later.units.count - 1))
      let place = later.article.layout.sentences[sentence(of: near, polarity.passage.laterSentences, later)].span
      let was = polarity.change.earlier.first ?? max(0, polarity.change.earlierNext - 1)
      let source = earlier.article.layout.sentences[sentence(of: was, polarity.passage.earlierSentences, earlier)].span
      let message =
        other.isEmpty
        ? "The statement lost its negation \(Phrasing.quoted(one))."
        : one.isEmpty
          ? "The statement is now negated: \(Phrasing.quoted(other))."
          : "The statement was turned round: \(comparison.exchange(one, other))."
      return comparison.draft(
        earlier: source, later: place, values: [], message: message, question: "Which of the two is so?")
    } + comparison.outcomes { $0 != $1 }
  }

  /// The sentence of a unit, among those of the passage.
  private static func sentence(of unit: Int, _ sentences: [Int], _ text: NormalText) -> Int {
    let found = text.sentence(of: unit)
    return sentences.contains(found) ? found : sentences.last ?? found
  }
}
