internal import Extraction

/// The same digits with another scale.
enum NumberMagnitude: ComparisonRule {
  static let page = RulePage(
    id: "number.magnitude", severity: .error,
    summary: "The same quantity is a thousand or a million times larger or smaller.",
    rationale: """
      Million, billion and thousand are taken for each other more often than any digits, and the result looks no less \
      likely. Reported in place of `number.changed`.
      """,
    askedBy: ["NYT: Do the Math"],
    fires: [
      RuleExample(
        earlier: "The harbour cost $3.5 million to build.", later: "The harbour cost ⟦$3.5 billion⟧ to build."),
      RuleExample(
        earlier: "The plant will supply 40,000 homes on the coast.",
        later: "The plant will supply ⟦40 million⟧ homes on the coast."),
      RuleExample(
        earlier: "Some 2 billion people use the service every month.",
        later: "⟦Some 2 million⟧ people use the service every month."),
      RuleExample(
        earlier: "The council owes 12 thousand euros to the builder.",
        later: "The council owes ⟦12 million euros⟧ to the builder."),
    ],
    quiet: [
      RuleExample(
        earlier: "The harbour cost $3.5 million to build.", later: "The harbour cost $3,500,000 to build."),
      RuleExample(
        earlier: "The harbour cost $3.5 billion to build.", later: "The harbour cost $3.5bn to build."),
      RuleExample(
        earlier: "The plant will supply 40,000 homes.", later: "The plant will supply forty thousand homes."),
      RuleExample(later: "The harbour cost $3.5 million and the bridge $3.5 billion."),
    ])

  static var relations: Set<Relation> { [.version, .outlet] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.numbers.filter { $0.difference == .magnitude }.map { pair in
      let (earlier, later) = comparison.texts(of: pair)
      return comparison.draft(
        about: pair, message: "The scale of the number differs: \(comparison.exchange(earlier, later)).",
        question: "Thousand, million or billion: what does the source say?")
    }
  }
}
