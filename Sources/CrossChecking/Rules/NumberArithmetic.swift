internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Numbers that do not make what the sentence says they make.
enum NumberArithmetic: ConsistencyRule {
  static let page = RulePage(
    id: "number.arithmetic", severity: .warning,
    summary: "The numbers of a sentence do not make what it says they make.",
    rationale: """
      Parts that do not make the total, a percentage that does not follow from its counts, a margin that is not the \
      difference: readers do these sums, and write in. Only what the words say belongs together is added up, with \
      the rounding that newspapers use; lists that are not said to be complete are asked about only where the sum is \
      nearly the total.
      """,
    askedBy: ["NYT: Do the Math"],
    fires: [
      RuleExample(later: "The dead were ⟦12 men, nine women and five children, 24⟧ people in all."),
      RuleExample(later: "Sales rose from ⟦$200 million to $260 million, an increase of 25 percent⟧."),
      RuleExample(later: "The drug failed in ⟦18 of 60 patients, or 36 percent⟧."),
      RuleExample(later: "She was re-elected by ⟦312 votes, 2,410 to 2,118⟧."),
      RuleExample(later: "The committee has ⟦15 members: seven Liberals, five Conservatives and four⟧ independents."),
      RuleExample(later: "The number of complaints doubled from ⟦1,200 to 1,900⟧ in a year."),
      RuleExample(later: "The club sold ⟦400 tickets at £15 each, raising £8,000⟧."),
      RuleExample(later: "The school has ⟦640 pupils, 330 girls and 290⟧ boys."),
      RuleExample(later: "Profit rose by ⟦£3m, from £20m to £25m⟧."),
      RuleExample(later: "The rate fell by ⟦1.5 percentage points, from 7.8% to 6.8%⟧."),
      RuleExample(later: "The council had 412 letters. Of those, ⟦260 were for it, 131 against and 41⟧ took no view."),
      RuleExample(later: "In all 2,350 members voted. Most of them, ⟦1,648 of them (80%⟧), were for a strike."),
      RuleExample(later: "Spending rose from ⟦4 million to 5 million euros, an increase of 40 percent⟧."),
      RuleExample(later: "Spending rose to ⟦5 million euros from 4 million, up 40 percent⟧."),
      RuleExample(later: "Spending went from ⟦5 million to 4 million euros, a drop of 40 percent⟧."),
      RuleExample(later: "⟦Three people — Anna Bell, Peter Dorn, Maria Falk and John Hale⟧ — were hurt."),
      RuleExample(later: "The fire killed ⟦four sailors (Anna Bell, Peter Dorn and John Hale⟧) on Monday."),
      RuleExample(later: "Prices rose from ⟦10 euros to 8 euros⟧."),
      RuleExample(later: "Unemployment fell from ⟦4.2 percent to 4.6 percent⟧."),
      RuleExample(later: "Unemployment fell from ⟦5 percent to 10 percent⟧, and the team climbed from 12 to eight."),
      RuleExample(later: "Police arrested 12 men and seven women. In all, ⟦21⟧ people were arrested."),
    ],
    quiet: [
      RuleExample(later: "The dead were 12 men, nine women and five children, 26 people in all."),
      RuleExample(later: "Sales rose from $210 million to $260 million, an increase of 24 percent."),
      RuleExample(later: "The drug failed in 19 of 60 patients, or about a third."),
      RuleExample(later: "The committee has 16 members, among them seven Liberals and five Conservatives."),
      RuleExample(later: "The number of complaints nearly doubled, from 1,000 to 1,900."),
      RuleExample(later: "She scored 24 points, 11 rebounds and 10 assists."),
      RuleExample(later: "He scored 8 goals on Friday, 5 on Saturday and 4 on Sunday."),
      RuleExample(later: "The board has 12 members: seven women, three of them lawyers, and five men."),
      RuleExample(
        later: "He had 8 points in the first half, 5 in the third quarter and 4 in the fourth, and 21 in all."),
      RuleExample(later: "The rate rose by 50 basis points, from 3.2% to 3.7%."),
      RuleExample(later: "Spending rose from 4 million to 5 million euros, an increase of 25 percent."),
      RuleExample(later: "Spending rose from 4 to 5 million euros, an increase of 25 percent."),
      RuleExample(later: "Support fell from 10 percent to 5 percent, and the team climbed from 12 to eight."),
      RuleExample(later: "Eight people were hurt, among them three women and four children."),
      RuleExample(later: "Police arrested 12 men and seven women. In all, 40 people were arrested this year."),
      RuleExample(later: "The ruble fell from 60 rubles to 75 rubles a dollar."),
      RuleExample(later: "Fares fell from 5 percent to 10 percent. The team climbed from 12 to eight."),
      RuleExample(later: "Four people — Anna Bell, Peter Dorn, Maria Falk and John Hale — were hurt."),
      RuleExample(later: "Three people — Anna and Peter Bell, and John Hale — were hurt."),
      RuleExample(later: "Five people (Anna Bell, John Hale and three others) were hurt."),
      RuleExample(later: "Two of three sailors (Anna Bell and John Hale) died. One of two men (Peter Bell) was hurt."),
      RuleExample(later: "Two families (Anna Bell, Peter Bell and John Hale) moved out."),
      RuleExample(later: "Temperatures fell from 2 degrees to 8 degrees below zero."),
      RuleExample(later: "The bank expects slower growth from 3.5 percent to 2.5 percent."),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    Arithmetic.slips(in: text).map { slip in
      Draft(
        message: slip.message, primary: slip.span,
        evidence: Evidence(
          values: [.init("stated", slip.stated), .init("computed", slip.computed)],
          question: "Which of the numbers is wrong?"))
    }
  }
}
