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
      RuleExample(later: "The sale runs ⟦from 28 to 31 April⟧ in the old hall."),
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
      guard time.isImpossible || endsBeyondMonth(index, text), !countsSomething(index, text) else { return nil }
      let words = text.string(time.span)
      return Draft(
        message: "No calendar has the day \(Phrasing.quoted(words)).", primary: time.span,
        evidence: Evidence(values: [.init("date", words)], question: "Which day is meant?"))
    }
  }

  /// `from 28 to 31 April`: two days of one month that could not be found in the calendar.
  private static func endsBeyondMonth(_ index: Int, _ text: CheckedText) -> Bool {
    let time = text.time(index)
    guard time.kind == .date, time.start == nil, time.end == nil else { return false }
    let numbers = CalendarNumbers(text, text.timeTokens[index])
    return numbers.days.count == 2 && numbers.months.count == 1 && numbers.days.allSatisfy { (1...31).contains($0) }
      && (numbers.days.max() ?? 0) > 28
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
