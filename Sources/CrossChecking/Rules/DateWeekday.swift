internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// A weekday and a date that are not the same day.
enum DateWeekday: ConsistencyRule {
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
      RuleExample(later: "The ship left port on ⟦June 14, a Tuesday⟧, and sank.", published: "2024-06-18"),
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

  static func drafts(for text: CheckedText) -> [Draft] {
    let article = text.article
    return article.times.indices.compactMap { index in
      let time = article.times[index]
      guard let start = time.start, time.granularity.map(namesOneDay.contains) ?? false,
        let date = CalendarDate(iso: start), text.hasDigit(in: time.span)
      else { return nil }
      let beside = time.weekday == nil ? weekdayBeside(index, text) : nil
      guard let named = time.weekday ?? beside?.weekday, date.weekday != named,
        !isOfAnotherYear(date, named, index, text)
      else { return nil }
      let span = beside.map { time.span.union($0.span) } ?? time.span
      return Draft(
        message: "\(Phrasing.quoted(article.reading.string(span))): \(date) is a \(date.weekday.name), "
          + "not a \(named.name).",
        primary: span,
        evidence: Evidence(
          values: [
            .init("weekday", named.name), .init("date", "\(date)"), .init("weekday of the date", date.weekday.name),
          ],
          question: "Is the weekday right, or the date?"))
    }
  }

  /// A date without its year may be meant of another one than it was resolved to, where it is within so many days of
  /// publication.
  private static let reach = 200

  /// Whether a date whose words have no year has that weekday in a year in which it is near the day of publication.
  private static func isOfAnotherYear(_ date: CalendarDate, _ weekday: Weekday, _ index: Int, _ text: CheckedText)
    -> Bool
  {
    guard CalendarNumbers(text, text.timeTokens[index]).years.isEmpty,
      let published = text.article.metadata.published.flatMap({ CalendarDate(iso: $0) })
    else { return false }
    return [-1, 0, 1].contains { step in
      guard let other = CalendarDate(year: published.year + step, month: date.month, day: date.day) else {
        return false
      }
      return other.weekday == weekday && abs(other.dayNumber - published.dayNumber) <= reach
    }
  }

  /// The weekday of `June 14, a Tuesday`: behind a date, a comma and `a`.
  private static func weekdayBeside(_ index: Int, _ text: CheckedText) -> (weekday: Weekday, span: ReadingSpan)? {
    guard index + 1 < text.article.times.count, let weekday = text.time(index + 1).weekday else { return nil }
    let (date, day) = (text.timeTokens[index], text.timeTokens[index + 1])
    guard day.count == 1, day.lowerBound == date.upperBound + 2, text.isWord(.indefinite, at: day.lowerBound - 1),
      text.isMark(",", at: date.upperBound) || text.isMark("(", at: date.upperBound)
    else { return nil }
    return (weekday, text.time(index + 1).span)
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
