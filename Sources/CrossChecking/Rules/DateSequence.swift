internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Dates that do not follow each other as the text says.
enum DateSequence: ConsistencyRule {
  static let page = RulePage(
    id: "date.sequence", severity: .warning,
    summary: "Dates do not follow each other as the words between them say.",
    rationale: """
      `Two days later, on 7 February` is reckoned once and survives every change of the date that it was reckoned from. \
      A date beside such words is held against the dates told before it; a range must not end before it begins, \
      nor an event before the one that it follows from. `A week`, `a month` and `a year` are said of a little more or less.
      """,
    askedBy: ["ACC"],
    fires: [
      RuleExample(
        later: "She was last seen on 3 February. Her car was found ⟦two days later, on 7 February⟧.",
        published: "2024-03-05"),
      RuleExample(later: "The war began in 1994 and ended ⟦four years later, in 1999⟧."),
      RuleExample(later: "The exhibition runs ⟦from 12 May to 9 May⟧.", published: "2024-05-07"),
      RuleExample(later: "The mine closed in 2015, ⟦eight years⟧ after it opened in 2009."),
      RuleExample(later: "The couple married in 2003 and were divorced in ⟦2001⟧."),
      RuleExample(later: "The club, founded in 1999, ⟦35 years ago⟧, plays in Halmar.", published: "2024-05-03"),
      RuleExample(later: "She was mayor for ⟦12 years, from 2004 to 2012⟧."),
    ],
    quiet: [
      RuleExample(
        later: "She was last seen on 3 February. Her car was found two days later, on 5 February.",
        published: "2024-03-05"),
      RuleExample(later: "The war began in 1994 and ended five years later, in 1999."),
      RuleExample(later: "The exhibition runs from 12 May to 9 June.", published: "2024-05-07"),
      RuleExample(later: "It opened on 12 August 2003. About a month later, on 20 September 2003, it was full."),
      RuleExample(later: "The club, founded in 1999, some 25 years ago, plays in Halmar.", published: "2024-05-03"),
      RuleExample(later: "The club, founded in 1999, nearly 30 years ago, is rich.", published: "2024-05-03"),
      RuleExample(later: "He was divorced in 2003. He had married in 2001, and married again in 2005."),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    SequenceSlips(text).find().map { slip in
      Draft(
        message: slip.message, primary: slip.primary,
        related: slip.other == slip.primary ? [] : [text.article.place(of: slip.other)],
        evidence: Evidence(
          values: [.init("date", text.string(slip.primary)), .init("held against", text.string(slip.other))],
          question: "Which of the dates is wrong, or the words between them?"))
    }
  }
}
