internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// One article that states one quantity twice, differently.
enum NumberConflict: ArticleRule {
  static let page = RulePage(
    id: "number.conflict", severity: .error,
    summary: "One article states one quantity twice, with two values.",
    rationale: """
      A number in the headline or the first paragraph that the body contradicts is the oldest error of the updated \
      story. Reported only where the same thing is counted by the same verb in two sentences that share their other \
      words of sense, or go on with the same words behind the number, outside quotation marks, with the same or no \
      time: anything less is two quantities.
      """,
    askedBy: ["CG: conflicting facts"],
    fires: [
      RuleExample(
        later: "Storm kills 12 sailors off Norvik.\n\nThe storm killed ⟦14⟧ sailors off Norvik, the coast guard said."),
      RuleExample(
        later: "The fire destroyed 40 houses in Lund street.\n\nIn Lund street the fire destroyed ⟦60⟧ houses."),
      RuleExample(
        later: "A total of 300 workers lost their jobs at the Norvik plant.\n\n"
          + "The company said ⟦350⟧ workers lost their jobs at the Norvik plant."),
      RuleExample(
        later: "Police arrested nine students at the Hallberg school.\n\n"
          + "Police arrested ⟦eleven⟧ students at the Hallberg school after a fight."),
      RuleExample(
        later:
          "Eleven people were taken to the county hospital in Norvik, none of them badly hurt, the police said.\n\n"
          + "⟦Fourteen⟧ people were taken to the county hospital in Norvik, and three were still there on Saturday.",
        published: "2020-01-06"),
    ],
    quiet: [
      RuleExample(
        later: "The storm killed 12 sailors off Norvik.\n\nIn 1998 a storm killed 14 sailors off Norvik."),
      RuleExample(
        later: "The storm killed 12 sailors off Norvik.\n\nThe storm killed twelve sailors off Norvik, the guard said."),
      RuleExample(
        later: "The fire destroyed 40 houses in Lund street.\n\nThe fire destroyed 60 houses in Norvik street."),
      RuleExample(
        later: "Police arrested nine students at the school.\n\nPolice arrested another eleven students at the school."),
      RuleExample(
        later: "In Lund, 12 people were taken to the hospital with burns.\n\n"
          + "In Norvik, 14 people were taken to the hospital with burns."),
    ])

  static func drafts(for text: NormalText) -> [Draft] {
    QuantityConflicts(text).find().map { conflict in
      let quantities = text.article.quantities
      let (first, second) = (quantities[conflict.first].span, quantities[conflict.second].span)
      let (one, other) = (text.article.reading.string(first), text.article.reading.string(second))
      return Draft(
        message: "The same quantity is \(Phrasing.quoted(other)) here and \(Phrasing.quoted(one)) before.",
        primary: second, related: [text.article.place(of: first)],
        evidence: Evidence(
          values: [.init("first", one), .init("second", other)],
          question: "Which is right, \(Phrasing.clipped(one)) or \(Phrasing.clipped(other))?"))
    }
  }
}
