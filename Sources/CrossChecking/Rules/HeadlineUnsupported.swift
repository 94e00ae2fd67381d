internal import Extraction
internal import TextModel

/// A number, name or quotation in the headline that the body does not have.
enum HeadlineUnsupported: ConsistencyRule {
  static let page = RulePage(
    id: "headline.unsupported", severity: .warning,
    summary: "The headline has a number, a name or a quotation that the body does not have.",
    rationale: """
      The headline is written last, by somebody else, and read by everybody. What it says must be found below: the number \
      in any spelling, rounded or as a sum; a percentage as one, as a fraction or as what two numbers come to; some word of \
      the name, or of what a short name stands for; every word of sense in quotation marks. Small numbers, which stories tell \
      in other words, are held against what the first sentences count; lists (`7 things to know`) are left alone.
      """,
    askedBy: ["CG"],
    fires: [
      RuleExample(later: "Storm leaves ⟦40,000⟧ homes without power\n\n" + storm),
      RuleExample(later: "⟦Jörg Žák⟧ calls storm a warning\n\n" + storm),
      RuleExample(later: "Mayor calls storm ‘⟦a disgrace⟧’\n\n" + storm),
      RuleExample(later: "Crews from ⟦nine⟧ regions mend power lines\n\n" + storm),
      RuleExample(later: "Council votes ⟦12-3⟧ to ban fireworks\n\n" + ban),
      RuleExample(later: "Complaints up ⟦40%⟧ since fireworks of ⟦1998⟧\n\n" + ban),
    ],
    quiet: [
      RuleExample(later: "Crews from 3 regions mend power lines\n\n" + storm),
      RuleExample(later: "Some 11,000 homes without power, says Halloran\n\n" + storm),
      RuleExample(later: "Mayor: Storm ‘worst in memory’\n\n" + storm),
      RuleExample(later: "7 things to know about the storm\n\n" + storm),
      RuleExample(later: "Tories lose as council votes 12-5 for U-turn\n\n" + ban),
      RuleExample(later: "Complaints up by a quarter since 1989\n\n" + ban),
    ])

  private static let storm = """
    A winter storm brought down trees and power lines across the county on Monday night, and 10,850 homes were dark. \
    “It was the worst storm in my memory,” said the mayor, Ines Halloran.

    The company said that it had called in crews from three regions, and that most of its customers should have light again \
    by Wednesday.
    """

  private static let ban = """
    The town council voted by 12 to five on Monday night to ban fireworks in the park. Complaints have risen from 80 to 100 a \
    year, or by 25 percent, since the first display in 1989.

    The Conservatives, who had wanted to keep it, said that children would be sad. The ban will come into force in November.
    """

  static func drafts(for text: CheckedText) -> [Draft] {
    (HeadlineSupport(text)?.gaps() ?? []).map { gap in
      let words = text.string(gap.span)
      let (name, question) =
        switch gap.kind {
        case .number: ("the number", "Where does the number come from?")
        case .name: ("the name", "Who is it, and where in the story?")
        case .quotation: ("the quoted words", "Who said it, in which words?")
        }
      return Draft(
        message: "The headline has \(name) \(Phrasing.quoted(words)), which the body does not have.", primary: gap.span,
        evidence: Evidence(values: [.init("headline", words)], question: question))
    }
  }
}
