public import TextModel

/// Words that name a time.
public struct TimeExpression: Hashable, Sendable {
  /// What they name. After TIMEX3 of TimeML.
  public enum Kind: String, Hashable, Sendable {
    case date, time, datetime, duration, set
  }

  /// How fine it is.
  public enum Granularity: String, Hashable, Sendable {
    case second, minute, hour, partOfDay, day, weekend, week, month, quarter, season, year, decade, century
  }

  /// The words: `Friday`, `two days later`, `On December 27` without the preposition.
  public let span: ReadingSpan
  /// What they name.
  public let kind: Kind
  /// The start of the interval in ISO 8601 (`2019-12-29`, `2019-12-29T10:30`), inclusive; `nil` where it cannot
  /// be told.
  public let start: String?
  /// The end of the interval in ISO 8601, exclusive; `nil` where it cannot be told.
  public let end: String?
  /// The length in ISO 8601 (`P2D`), for durations and for the period of sets.
  public let duration: String?
  /// How fine it is.
  public let granularity: Granularity?
  /// The weekday that the words name, where they name one: for holding it against the date.
  public let weekday: Weekday?
  /// Whether the words name a day that no calendar has: `February 30`.
  public let isImpossible: Bool
  /// Whether the words are digits of which either may be the month: `03/04/2020`. Its value follows the article's
  /// language, as far as that shows.
  public let isAmbiguous: Bool

  /// Whether ``end`` begins the last day, month or year that the words take in, since they name it themselves: `October
  /// 9-12` ends `2016-10-12` and `from 2011 to 2016` on `2016-01-01`, as ranges do in TIMEX3 and Recognizers-Text.
  public let namesEnd: Bool

  /// Makes a time.
  public init(
    span: ReadingSpan, kind: Kind, start: String?, end: String?, duration: String?, granularity: Granularity?,
    weekday: Weekday? = nil, isImpossible: Bool = false, isAmbiguous: Bool = false, namesEnd: Bool = false
  ) {
    self.span = span
    self.kind = kind
    self.start = start
    self.end = end
    self.duration = duration
    self.granularity = granularity
    self.weekday = weekday
    self.isImpossible = isImpossible
    self.isAmbiguous = isAmbiguous
    self.namesEnd = namesEnd
  }
}
