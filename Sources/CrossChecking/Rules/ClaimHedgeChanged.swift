internal import Extraction
internal import TextModel

/// A hedge that came or went, a reporting word that took a stance, or an attribution that is gone.
enum ClaimHedgeChanged: ComparisonRule {
  static let page = RulePage(
    id: "claim.hedge-changed", severity: .warning,
    summary: "A hedge was dropped or added, a reporting word took another stance, or nobody is named for a statement.",
    rationale: """
      `Allegedly` and `may` say how sure a statement is; without them a suspicion is a fact. `Said` that becomes \
      `admitted` takes sides, and without `police said` a newsroom says itself what it was told. Reported outside quotation marks, where nothing else of sense changed at the place; \
      bounds of numbers are `number.qualifier`. One plain reporting word for another (`explained`, `showed`) is a \
      suggestion.
      """,
    askedBy: ["AP"],
    fires: [
      RuleExample(
        earlier: "The driver allegedly hit two parked cars near the harbour.",
        later: "⟦The driver hit two parked cars near the harbour.⟧"),
      RuleExample(
        earlier: "The storm may reach the coast of Norvik at night.",
        later: "⟦The storm will reach the coast of Norvik at night.⟧"),
      RuleExample(
        earlier: "Tom Hale said he paid for the boat in cash.",
        later: "⟦Tom Hale admitted he paid for the boat in cash.⟧"),
      RuleExample(
        earlier: "The driver had been drinking before the crash, police said.",
        later: "⟦The driver had been drinking before the crash.⟧"),
      RuleExample(
        earlier: "The mayor of Norvik took money from the builder of the bridge.",
        later: "⟦The mayor of Norvik reportedly took money from the builder of the bridge.⟧"),
    ],
    quiet: [
      RuleExample(
        earlier: "The driver allegedly hit two parked cars.",
        later: "The driver allegedly hit two parked cars. Nobody saw him leave."),
      RuleExample(
        earlier: "Tom Hale said he paid for the boat in cash.",
        later: "Tom Hale told police he paid for the boat in cash."),
      RuleExample(
        earlier: "The storm may reach the coast at night.", later: "At night, the storm may reach the coast."),
      RuleExample(later: "The storm may reach the coast. It will reach the islands."),
    ])

  static var relations: Set<Relation> { [.version] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    let (earlier, later) = (comparison.earlier, comparison.later)
    return comparison.hedges.map { hedge in
      let (one, other) = (earlier.text(hedge.earlier), later.text(hedge.later))
      let message =
        hedge.isAttribution
        ? "The statement is no longer attributed: \(Phrasing.quoted(one)) is gone."
        : other.isEmpty
          ? "The statement lost \(Phrasing.quoted(one)), which limited it."
          : one.isEmpty
            ? "The statement is now limited by \(Phrasing.quoted(other))."
            : "How far the statement is vouched for differs: \(comparison.exchange(one, other))."
      var draft = comparison.draft(
        earlier: earlier.article.layout.sentences[earlier.sentence(of: hedge.earlierPlace)].span,
        later: later.article.layout.sentences[later.sentence(of: hedge.place)].span, values: [], message: message,
        question: "How sure is it, and who says so?")
      if hedge.isLight { draft.severity = .suggestion }
      return draft
    }
  }
}
