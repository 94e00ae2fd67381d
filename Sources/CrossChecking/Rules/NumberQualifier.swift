internal import Extraction

/// The same number, said to be more or less exact.
enum NumberQualifier: ComparisonRule {
  static let page = RulePage(
    id: "number.qualifier", severity: .warning,
    summary: "A word that bounds a number was dropped, added or turned.",
    rationale: """
      `At least 25` and `25` are two statements: the first leaves room for what is not known yet. `More than` that \
      becomes `nearly` turns the number round.
      """,
    askedBy: ["ACC"],
    fires: [
      RuleExample(
        earlier: "At least 25 people were hurt when the bridge fell.",
        later: "⟦25⟧ people were hurt when the bridge fell."),
      RuleExample(
        earlier: "The harbour cost $3.5 million to build.", later: "The harbour cost ⟦nearly $3.5 million⟧ to build."),
      RuleExample(
        earlier: "More than 40 boats were lost in the storm.", later: "⟦Fewer than 40⟧ boats were lost in the storm."),
      RuleExample(
        earlier: "The council sold up to 300 houses last year.", later: "The council sold ⟦300⟧ houses last year."),
    ],
    quiet: [
      RuleExample(
        earlier: "At least 25 people were hurt.", later: "At least twenty-five people were hurt."),
      RuleExample(
        earlier: "About 40 boats were lost in the storm.", later: "Around 40 boats were lost in the storm."),
      RuleExample(
        earlier: "More than 40 boats were lost in the storm.", later: "Over 40 boats were lost in the storm."),
      RuleExample(later: "At least 25 people were hurt, and 25 boats were lost."),
    ])

  static var relations: Set<Relation> { [.version] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.numbers.filter { $0.difference == .qualifier }.map { pair in
      let (earlier, later) = comparison.texts(of: pair)
      return comparison.draft(
        about: pair, message: "The same number is bounded another way: \(comparison.exchange(earlier, later)).",
        question: "How exact is the number, and who says so?")
    }
  }
}
