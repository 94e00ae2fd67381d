internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// A day that no calendar has.
enum DateImpossible: ConsistencyRule {
  static let page = RulePage(
    id: "date.impossible", severity: .error,
    summary: "No calendar has that day.",
    rationale: "A day such as 31 June, or 29 February in a year that has none, is a slip of the pen for certain.",
    askedBy: ["Reuters"],
    fires: [
      RuleExample(later: "The council will meet on ⟦June 31⟧ in the old hall.", published: "2020-01-03"),
      RuleExample(later: "The bridge was closed on ⟦30 February 2019⟧."),
      RuleExample(later: "The trial began on ⟦April 31, 2019⟧, and lasted a year."),
      RuleExample(later: "The storm came on ⟦Nov. 31, 2018⟧ and sank two boats."),
      RuleExample(later: "The bill was passed on ⟦32 May⟧ in an empty hall."),
    ],
    quiet: [
      RuleExample(later: "The council will meet on June 30 in the old hall.", published: "2020-01-03"),
      RuleExample(later: "The bridge was closed on 29 February 2020."),
      RuleExample(later: "He was the 31st in a queue of 40, in June."),
      RuleExample(
        later:
          "The storm came on Nov. 30, 2018, at night. In November 31 ships had called, all of the firm’s 31 November ships."
      ),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    text.article.times.indices.compactMap { index in
      let time = text.time(index)
      let span = isBeyondMonths(index, text) ?? time.span
      guard time.isImpossible || span != time.span, !countsSomething(index, text) else { return nil }
      let words = text.string(span)
      return Draft(
        message: "No calendar has the day \(Phrasing.quoted(words)).", primary: span,
        evidence: Evidence(values: [.init("date", words)], question: "Which day is meant?"))
    }
  }

  /// `on 32 May`: behind `on` or `until`, a number just above those of days and a month's name.
  private static func isBeyondMonths(_ index: Int, _ text: CheckedText) -> ReadingSpan? {
    let (time, start) = (text.time(index), text.timeTokens[index].lowerBound)
    guard time.granularity == .month, start >= 2, text.timeTokens[index].count == 1,
      text.tokens[start - 1].kind == .number, text.isWord([.on, .until, .from, .to, .by], at: start - 2),
      let number = CalendarNumbers(text, (start - 1)..<start).days.first, (32...39).contains(number),
      text.tokens[start].isCapitalised
    else { return nil }
    return text.tokens[start - 1].span.union(time.span)
  }

  /// `In November 31 ships called`, `the club’s 31 September matches`: `in` stands before months and a possessive before things,
  /// not before days, and a noun follows.
  private static func countsSomething(_ index: Int, _ text: CheckedText) -> Bool {
    let (before, behind) = (text.timeTokens[index].lowerBound - 1, text.timeTokens[index].upperBound)
    guard before >= 0, behind < text.tokens.count, text.tokens[behind].kind == .word else { return false }
    let isPossessive = text.tokens[before].kind == .word && text.tokens[before].isJoined
    return text.isWord(.in, at: before) || isPossessive
  }
}
