internal import Extraction
internal import TextModel

/// A statement that now says something else.
enum ClaimChanged: ComparisonRule {
  /// A change is reported whose log odds of having changed what is stated are above this: where it is more likely than
  /// not. Over seven kinds of short texts, each judged by what was learned from the six others, 0 tells .76 of the pairs
  /// rightly (the mean of those with and of those without a broken fact); so does .4, which in one kind misses twice
  /// as many.
  static let leastLogOdds = 0.0

  /// Down to this, 19 in 100, it is a suggestion: more likely only another wording, and yet a word that has nothing to do
  /// with the one that it replaces. A synonym alone stays below.
  static let leastLogOddsOfSuggestion = -1.45

  static let page = RulePage(
    id: "claim.changed", severity: .warning,
    summary: "The statement says something else: who did what to whom, where, how, or why.",
    rationale: """
      `The council rejected the plan` and `The council approved the plan` have one word between them. Reported outside \
      quotation marks, where words of sense took the place of others that cannot mean the same, changed places, or came \
      and went with the sense of the statement; an error where a word became its opposite, or one that nobody may take it \
      for (`manslaughter`, `murder`); a suggestion where it is more likely only another wording. Synonyms, other forms of a word and other small words are left alone; \
      numbers, times, names, negations and hedges have rules of their own. Between outlets only another outcome of the same \
      thing is reported: approved here and rejected there.
      """,
    askedBy: ["CG: conflicting facts"],
    fires: [
      RuleExample(
        earlier: "The council rejected the plan for a new bridge over the river.",
        later: "⟦The council approved the plan for a new bridge over the river.⟧"),
      RuleExample(
        earlier: "The court ordered the firm to sell the ship to the workers.",
        later: "⟦The court ordered the workers to sell the ship to the firm.⟧"),
      RuleExample(
        earlier: "The man shot the officer outside the bank, witnesses said.",
        later: "⟦The officer shot the man outside the bank, witnesses said.⟧"),
      RuleExample(
        earlier: "Workers found the body of a woman in the cellar of the school.",
        later: "⟦Workers found the body of a child in the cellar of the school.⟧"),
      RuleExample(
        earlier: "Prices of wheat rose for the third month in the north of the country.",
        later: "⟦Prices of wheat fell for the third month in the north of the country.⟧"),
      RuleExample(
        earlier: "The planning board rejected the Hallberg tower after a long meeting.",
        later: "⟦The Hallberg tower was approved by the planning board late at night.⟧", relation: .outlet),
    ],
    quiet: [
      RuleExample(
        earlier: "The council wants to buy the house beside the school.",
        later: "The council wants to purchase the house beside the school."),
      RuleExample(
        earlier: "The storm began on the coast and started a large fire.",
        later: "The storm began on the coast and started a big fire."),
      RuleExample(
        earlier: "The mayor helped the people who had lost their houses.",
        later: "The mayor assisted the people who had lost their homes."),
      RuleExample(
        earlier: "Hale met Ruiz at the bridge in the spring.", later: "Ruiz met Hale at the bridge in the spring."),
      RuleExample(
        earlier: "The bridge which the council built is safe.", later: "The bridge that the council built is safe."),
    ])

  static var relations: Set<Relation> { [.version, .outlet] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    if comparison.relation == .outlet { return comparison.outcomes { $0 == $1 } }
    let swaps = comparison.swaps()
    let swapped = Set(swaps.flatMap(\.changes))
    return swaps.map { draft(about: $0, in: comparison) }
      + bySentence(comparison.statementChanges().filter { !swapped.contains($0.change) }, comparison)
      .compactMap { draft(about: $0, in: comparison) }
  }

  /// The changes of each sentence, as an editor reads them.
  private static func bySentence(_ statements: [StatementChange], _ comparison: Comparison) -> [[StatementChange]] {
    let (earlier, later) = (comparison.earlier, comparison.later)
    var groups: [[StatementChange]] = []
    var last: (Int, Int)?
    for statement in statements {
      let place = (
        earlier.sentence(of: statement.earlierPlace(earlier, later)),
        later.sentence(of: statement.laterPlace(earlier, later))
      )
      if let last, last == place { groups[groups.count - 1].append(statement) } else { groups.append([statement]) }
      last = place
    }
    return groups
  }

  private static func draft(about swap: Swap, in comparison: Comparison) -> Draft {
    let (earlier, later) = (comparison.earlier, comparison.later)
    let words = [swap.first, swap.second].map { Phrasing.quoted(later.text($0)) }
    let was = swap.changes.lazy.compactMap(\.earlier.first).first ?? 0
    var draft = comparison.draft(
      earlier: earlier.article.layout.sentences[earlier.sentence(of: was)].span,
      later: later.article.layout.sentences[later.sentence(of: swap.first.first ?? 0)].span, values: [],
      message: "\(words[0]) and \(words[1]) have changed places.", question: "Which of the two is so, and who says so?")
    if swap.isOfNames { draft.severity = .error }
    return draft
  }

  /// One finding about all changes of a sentence: it names the gravest.
  private static func draft(about group: [StatementChange], in comparison: Comparison) -> Draft? {
    let leading = group.enumerated().max { one, other in
      (one.element.isGrave ? 1 : 0, one.element.logOdds, -one.offset)
        < (other.element.isGrave ? 1 : 0, other.element.logOdds, -other.offset)
    }
    guard let statement = leading?.element else { return nil }
    let (earlier, later) = (comparison.earlier, comparison.later)
    let (one, other) = (earlier.text(statement.shown.earlier), later.text(statement.shown.later))
    let rest = Phrasing.others(of: group.count)
    let message =
      one.isEmpty
      ? "The statement now says \(Phrasing.quoted(other)) too\(rest)."
      : other.isEmpty
        ? "The statement no longer says \(Phrasing.quoted(one))\(rest)."
        : "The statement says something else: \(comparison.exchange(one, other))\(rest)."
    var draft = comparison.draft(
      earlier: earlier.article.layout.sentences[earlier.sentence(of: statement.earlierPlace(earlier, later))].span,
      later: later.article.layout.sentences[later.sentence(of: statement.laterPlace(earlier, later))].span, values: [],
      message: message, question: "Which of the two is so, and who says so?")
    // Below half of the words a passage was written anew, and may tell of something else.
    let isRewritten = statement.passage.strength < Comparison.strengthForValues
    if isRewritten && statement.passage.changes.count > 1 || statement.logOdds <= leastLogOdds {
      draft.severity = .suggestion
    } else if statement.isGrave {
      draft.severity = .error
    }
    return draft
  }
}
