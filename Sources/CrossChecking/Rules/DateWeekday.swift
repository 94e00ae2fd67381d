internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// A weekday and a date that are not the same day.
enum DateWeekday: ArticleRule {
  static let page = RulePage(
    id: "date.weekday", severity: .error,
    summary: "A weekday and the date beside it are not the same day.",
    rationale: """
      One of the two is a slip, and nothing in the text tells which. The year is the one written, or the one that the \
      date of publication gives.
      """,
    askedBy: ["Reuters"],
    fires: [
      RuleExample(later: "The council met on ⟦Friday, 2 January 2020⟧.", published: "2020-01-03"),
      RuleExample(later: "The bridge was closed on ⟦Monday, December 27, 2019⟧, after the storm."),
      RuleExample(later: "The trial begins on ⟦Wednesday, March 3, 2020⟧.", published: "2020-01-03"),
      RuleExample(later: "The vote was held on ⟦Sunday, Jan. 4, 2020⟧, in the old hall.", published: "2020-01-08"),
      RuleExample(later: "The water was gone by ⟦noon on Thursday, March 14⟧.", published: "2025-03-14"),
    ],
    quiet: [
      RuleExample(later: "The council met on Thursday, 2 January 2020.", published: "2020-01-03"),
      RuleExample(later: "The bridge was closed on Friday, December 27, after the storm.", published: "2020-01-03"),
      RuleExample(later: "The trial begins on Tuesday, March 3, 2020.", published: "2020-01-03"),
      RuleExample(later: "The council met on Friday. On 2 January it had not met.", published: "2020-01-03"),
      RuleExample(later: "The water was gone by 7 p.m. on Thursday.", published: "2025-03-14"),
    ])

  /// How fine a time is that lies within one day.
  private static let namesOneDay: Set<TimeExpression.Granularity> = [.second, .minute, .hour, .partOfDay, .day]

  static func drafts(for text: NormalText) -> [Draft] {
    let article = text.article
    return article.times.compactMap { time in
      guard let named = time.weekday, let start = time.start, time.granularity.map(namesOneDay.contains) ?? false,
        let date = CalendarDate(iso: start), date.weekday != named,
        // `after Monday` names no date: it needs a number.
        text.units(in: time.span).contains(where: { text.units[$0].traits.contains(.number) })
      else { return nil }
      return Draft(
        message: "\(Phrasing.quoted(article.reading.string(time.span))): \(date) is a \(date.weekday.name), "
          + "not a \(named.name).",
        primary: time.span,
        evidence: Evidence(
          values: [
            .init("weekday", named.name), .init("date", "\(date)"), .init("weekday of the date", date.weekday.name),
          ],
          question: "Is the weekday right, or the date?"))
    }
  }
}

extension Weekday {
  /// Its English name, for messages.
  var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
