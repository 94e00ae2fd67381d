internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// The same event with another date.
enum DateChanged: ComparisonRule {
  static let page = RulePage(
    id: "date.changed", severity: .error,
    summary: "The same event has another date, weekday or time.",
    rationale: """
      A wrong day sends readers to a closed door, and a trial to another year. Times are resolved against the date of \
      publication first, so `Friday`, `yesterday` and `3 January` can be the same; a time that is only more exact \
      (`in December`, `on December 27`) is no change.
      """,
    askedBy: ["Reuters"],
    fires: [
      RuleExample(
        earlier: "The council will vote on Monday, the mayor said.",
        later: "The council will vote on ⟦Tuesday⟧, the mayor said.", published: "2020-01-03"),
      RuleExample(
        earlier: "The bridge was closed on December 27 after the storm.",
        later: "The bridge was closed on ⟦December 28⟧ after the storm.", published: "2020-01-03"),
      RuleExample(
        earlier: "The harbour opened in 1962 with a parade.", later: "The harbour opened in ⟦1926⟧ with a parade.",
        published: "2020-01-03"),
      RuleExample(
        earlier: "The trial begins on 3 March 2020 in the old hall.",
        later: "The trial begins on ⟦3 May 2020⟧ in the old hall.", published: "2020-01-03"),
    ],
    quiet: [
      RuleExample(
        earlier: "The bridge was closed on Dec. 27 after the storm.",
        later: "The bridge was closed on December 27 after the storm.", published: "2020-01-03"),
      RuleExample(
        earlier: "The bridge was closed in December after the storm.",
        later: "The bridge was closed on December 27 after the storm.", published: "2020-01-03"),
      RuleExample(
        earlier: "The council voted on Thursday, the mayor said.",
        later: "The council voted on January 2, the mayor said.", published: "2020-01-03"),
      RuleExample(
        earlier: "The council will vote on Monday.", later: "The council will vote on Monday. It met on Friday.",
        published: "2020-01-03"),
    ])

  static var relations: Set<Relation> { [.version, .outlet] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    let (earlier, later) = (comparison.earlier.article, comparison.later.article)
    return comparison.times.filter { !$0.isLength }.map { pair in
      let (words, laterWords) = (earlier.reading.string(pair.earlier), later.reading.string(pair.later))
      return comparison.draft(
        earlier: pair.earlier, later: pair.later,
        values: [.init("earlier", pair.earlierStart ?? words), .init("later", pair.laterStart ?? laterWords)],
        message: "The time differs: \(comparison.exchange(words, laterWords)).",
        question: "When was it: \(Phrasing.quoted(words)) or \(Phrasing.quoted(laterWords))?")
    }
  }
}
