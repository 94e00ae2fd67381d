import ClaimExtraction
import TestSupport
import Testing
import TextModel

@Suite struct TimeTests {
  /// A marked text, published on Friday, 2020-01-03, with what its marked time must be.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: TimeExpression.Kind
    let start: String?
    let end: String?
    var testDescription: String { text }

    init(_ text: String, _ kind: TimeExpression.Kind, _ start: String?, _ end: String?) {
      (self.text, self.kind, self.start, self.end) = (text, kind, start, end)
    }
  }

  private func check(_ row: Row) {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let (found, reading) = times(of: marked.text)
      #expect(found.map { reading.string($0.span) } == marked.spans.map { reading.string($0) }, "\(variant.name)")
      #expect(found.map(\.span) == marked.spans, "\(variant.name)")
      #expect(found.last?.kind == row.kind, "\(variant.name)")
      #expect(found.last?.start == row.start && found.last?.end == row.end, "\(variant.name): \(found)")
    }
  }

  static let dates: [Row] = [
    // month and day, the nearest year
    Row("It fell on ⟦December 27⟧ there.", .date, "2019-12-27", "2019-12-28"),
    // day and month with a year
    Row("It fell on ⟦27 December 2019⟧ there.", .date, "2019-12-27", "2019-12-28"),
    // an abbreviated month
    Row("It fell on ⟦Dec. 27⟧ there.", .date, "2019-12-27", "2019-12-28"),
    // with a comma and year
    Row("It fell on ⟦January 1, 2020⟧ there.", .date, "2020-01-01", "2020-01-02"),
    // ISO 8601
    Row("It fell on ⟦2020-01-03⟧ there.", .date, "2020-01-03", "2020-01-04"),
    // American order
    Row("It fell on ⟦03/04/2020⟧ there.", .date, "2020-03-04", "2020-03-05"),
    // the day first where the month cannot be
    Row("It fell on ⟦22/04/2019⟧ there.", .date, "2019-04-22", "2019-04-23"),
    // an ordinal before the month
    Row("It fell on the ⟦3rd of May⟧ there.", .date, "2019-05-03", "2019-05-04"),
    // the day behind the month in words
    Row("It fell on ⟦November the fifth⟧ there.", .date, "2019-11-05", "2019-11-06"),
    // points part a date as on the Continent
    Row("It fell on ⟦23.04.2019⟧ there.", .date, "2019-04-23", "2019-04-24"),
    // a month of a year
    Row("It fell in ⟦August 2015⟧ there.", .date, "2015-08-01", "2015-09-01"),
    // a month alone is the last one, or one that is near
    Row("It fell in ⟦November⟧ there.", .date, "2019-11-01", "2019-12-01"),
    // an ambiguous month behind a preposition
    Row("It fell in ⟦May⟧ there.", .date, "2019-05-01", "2019-06-01"),
    // a year
    Row("It fell in ⟦2003⟧ there.", .date, "2003-01-01", "2004-01-01"),
    // a year before a noun
    Row("The ⟦2016⟧ election was close.", .date, "2016-01-01", "2017-01-01"),
    // a decade
    Row("It fell in the ⟦1980s⟧ there.", .date, "1980-01-01", "1990-01-01"),
    // a short decade
    Row("It fell in the ⟦early '80s⟧ there.", .date, "1980-01-01", "1984-01-01"),
    // a century
    Row("It fell in the ⟦20th century⟧ there.", .date, "1900-01-01", "2000-01-01"),
    // a season of a year
    Row("It fell in the ⟦summer of 2003⟧ there.", .date, "2003-06-01", "2003-09-01"),
    // a quarter
    Row("It fell in the ⟦third quarter of 2018⟧ there.", .date, "2018-07-01", "2018-10-01"),
    // a quarter in code
    Row("It fell in ⟦Q3 2018⟧ there.", .date, "2018-07-01", "2018-10-01"),
    // an early part
    Row("It fell in ⟦early 2019⟧ there.", .date, "2019-01-01", "2019-05-01"),
    // the middle of a month
    Row("It fell in ⟦mid-November⟧ there.", .date, "2019-11-10", "2019-11-21"),
    // a fixed holiday
    Row("It fell on ⟦Christmas Eve⟧ there.", .date, "2019-12-24", "2019-12-25"),
    // a holiday by weekday
    Row("It fell on ⟦Thanksgiving 2018⟧ there.", .date, "2018-11-22", "2018-11-23"),
    // a holiday by the moon
    Row("It fell on ⟦Easter Sunday 2019⟧ there.", .date, "2019-04-21", "2019-04-22"),
    // the nth weekday of a month
    Row("It fell on the ⟦first Friday in July 2018⟧ there.", .date, "2018-07-06", "2018-07-07"),
    // a week by number, as in ISO 8601
    Row("It fell in ⟦week 10 of 2019⟧ there.", .date, "2019-03-04", "2019-03-11"),
  ]

  static let weekdaysAndDeixis: [Row] = [
    // the day of publication
    Row("He was killed ⟦Friday⟧ there.", .date, "2020-01-03", "2020-01-04"),
    // the last such day
    Row("He was killed on ⟦Tuesday⟧ there.", .date, "2019-12-31", "2020-01-01"),
    // what will be comes next
    Row("They will meet on ⟦Tuesday⟧ there.", .date, "2020-01-07", "2020-01-08"),
    // last
    Row("He was killed ⟦last Wednesday⟧ there.", .date, "2020-01-01", "2020-01-02"),
    // the next one is next week's
    Row("They meet ⟦next Monday⟧ there.", .date, "2020-01-06", "2020-01-07"),
    // a weekday beside a date
    Row("He was killed ⟦Sunday, December 29⟧ there.", .date, "2019-12-29", "2019-12-30"),
    // a weekday and a part of the day
    Row("He was killed ⟦Tuesday night⟧ there.", .datetime, "2019-12-31T20:00:00", "2020-01-01T00:00:00"),
    // yesterday
    Row("He was killed ⟦yesterday⟧ there.", .date, "2020-01-02", "2020-01-03"),
    // the day before it
    Row("He was killed the ⟦day before yesterday⟧ there.", .date, "2020-01-01", "2020-01-02"),
    // last week
    Row("He was killed ⟦last week⟧ there.", .date, "2019-12-23", "2019-12-30"),
    // this month, its earlier half
    Row("He was killed ⟦earlier this month⟧ there.", .date, "2020-01-01", "2020-01-03"),
    // last year
    Row("He was killed ⟦last year⟧ there.", .date, "2019-01-01", "2020-01-01"),
    // the last of many
    Row("He was away for the ⟦last two weeks⟧ there.", .date, "2019-12-20", "2020-01-03"),
    // so long ago
    Row("He was killed ⟦two days ago⟧ there.", .date, "2020-01-01", "2020-01-02"),
    // a year ago
    Row("He was killed ⟦a year ago⟧ there.", .date, "2019-01-03", "2019-01-04"),
    // in so many weeks
    Row("They meet ⟦in two weeks⟧ there.", .date, "2020-01-17", "2020-01-18"),
    // last night
    Row("He was killed ⟦last night⟧ there.", .datetime, "2020-01-02T20:00:00", "2020-01-03T00:00:00"),
    // before so long ago
    Row("He was killed ⟦more than two weeks ago⟧ there.", .date, nil, "2019-12-20"),
    // two units ago
    Row("He was killed ⟦two years and four months ago⟧ there.", .date, "2017-09-03", "2017-09-04"),
    // the weekend that is on, or the last one
    Row("He was killed over the ⟦weekend⟧ there.", .date, "2020-01-04", "2020-01-06"),
    // the last weekday of a month
    Row("He was killed the ⟦last Friday of November⟧ there.", .date, "2019-11-29", "2019-11-30"),
    // a month of a year told from today
    Row("They meet in ⟦March of next year⟧ there.", .date, "2021-03-01", "2021-04-01"),
    // after a day, not the next such day
    Row("Following ⟦Monday⟧'s debate he left.", .date, "2019-12-30", "2019-12-31"),
    // the day after a day
    Row("He was killed the ⟦day after Christmas⟧ there.", .date, "2019-12-26", "2019-12-27"),
  ]

  static let anaphora: [Row] = [
    // later than the time last spoken of
    Row("It began on ⟦December 27⟧. ⟦Two days later⟧ it ended.", .date, "2019-12-29", "2019-12-30"),
    // the following day
    Row("It began on ⟦March 3, 2018⟧. The ⟦following day⟧ it ended.", .date, "2018-03-04", "2018-03-05"),
    // the next day
    Row("It began on ⟦March 3, 2018⟧. The ⟦next day⟧ it ended.", .date, "2018-03-04", "2018-03-05"),
    // that day
    Row("It began on ⟦March 3, 2018⟧. It ended ⟦that day⟧ too.", .date, "2018-03-03", "2018-03-04"),
    // a year earlier
    Row("It began on ⟦March 3, 2018⟧. ⟦A year earlier⟧ it ended.", .date, "2017-03-03", "2017-03-04"),
    // the previous year
    Row("It began in ⟦2010⟧. The ⟦previous year⟧ it ended.", .date, "2009-01-01", "2010-01-01"),
    // a weekday that follows
    Row("It began on ⟦March 3, 2018⟧. The ⟦following Monday⟧ it ended.", .date, "2018-03-05", "2018-03-06"),
  ]

  static let clocks: [Row] = [
    // hours and half of the day, of which day nobody says
    Row("It fell at ⟦9 a.m.⟧ there.", .time, "T09:00:00", "T09:01:00"),
    // minutes
    Row("It fell at ⟦10:30⟧ there.", .time, "T10:30:00", "T10:31:00"),
    // a zone
    Row("It fell at ⟦2:15 p.m. GMT⟧ there.", .time, "T14:15:00Z", "T14:16:00Z"),
    // noon
    Row("It fell at ⟦noon⟧ there.", .time, "T12:00:00", "T12:01:00"),
    // half past
    Row("It fell at ⟦half past seven⟧ there.", .time, "T07:30:00", "T07:31:00"),
    // a day and a time
    Row("It fell ⟦Tuesday at 5 p.m.⟧ there.", .datetime, "2019-12-31T17:00:00", "2019-12-31T17:01:00"),
    // the part of the day tells the half
    Row("It fell at ⟦5 in the afternoon⟧ there.", .time, "T17:00:00", "T17:01:00"),
    // an hour before its day
    Row("It fell at ⟦8 tomorrow morning⟧ there.", .datetime, "2020-01-04T08:00:00", "2020-01-04T08:01:00"),
    // after a clock time of a day
    Row("It fell ⟦Tuesday after 5 p.m.⟧ there.", .datetime, "2019-12-31T17:00:00", nil),
    // from one to another
    Row("It ran ⟦from 9 to 11 a.m.⟧ there.", .time, "T09:00:00", "T11:00:00"),
    // on the day that the paragraph speaks of
    Row("It fell on ⟦Tuesday⟧. It ended at ⟦9 a.m.⟧ there.", .time, "2019-12-31T09:00:00", "2019-12-31T09:01:00"),
    // at the head of its line, as in a live report: today
    Row("⟦9:15 a.m.⟧\n\nIt fell there.", .time, "2020-01-03T09:15:00", "2020-01-03T09:16:00"),
    // the morning
    Row("It fell in the ⟦morning⟧ there.", .time, "T08:00:00", "T12:00:00"),
  ]

  static let bounds: [Row] = [
    // since
    Row("It is so ⟦since 2003⟧ there.", .date, "2003-01-01", nil),
    // before
    Row("It was so ⟦before 2018⟧ there.", .date, nil, "2018-01-01"),
    // after
    Row("It was so ⟦after May 3, 2018⟧ there.", .date, "2018-05-04", nil),
    // prior to
    Row("It was so ⟦prior to 2018⟧ there.", .date, nil, "2018-01-01"),
    // weekdays joined
    Row("It was so ⟦Mon-Wed⟧ there.", .date, "2019-12-30", "2020-01-01"),
    // years
    Row("It was so ⟦from 2011 to 2016⟧ there.", .date, "2011-01-01", "2016-01-01"),
    // between months
    Row("It was so ⟦between May and October 1999⟧ there.", .date, "1999-05-01", "1999-10-01"),
    // days of one month
    Row("It was so ⟦September 16-19, 2016⟧ there.", .date, "2016-09-16", "2016-09-19"),
    // over the turn of the year
    Row("It was so ⟦from November 2018 to March 2019⟧ there.", .date, "2018-11-01", "2019-03-01"),
  ]

  @Test(arguments: dates) func readsDates(_ row: Row) { check(row) }
  @Test(arguments: weekdaysAndDeixis) func readsRelativeDays(_ row: Row) { check(row) }
  @Test(arguments: anaphora) func countsFromTheTimeLastSpokenOf(_ row: Row) { check(row) }
  @Test(arguments: clocks) func readsClocks(_ row: Row) { check(row) }
  @Test(arguments: bounds) func readsBounds(_ row: Row) { check(row) }

  @Test(arguments: [
    ("He stayed ⟦five minutes⟧ there.", "PT5M", TimeExpression.Kind.duration),  // a length
    ("He stayed ⟦two and a half hours⟧ there.", "PT2.5H", .duration),  // a broken one
    ("He stayed ⟦an hour and a half⟧ there.", "PT1.5H", .duration),  // the half behind
    ("He stayed ⟦two years and three months⟧ there.", "P2Y3M", .duration),  // two units
    ("It was a ⟦five-year⟧ plan.", "P5Y", .duration),  // joined by a hyphen
    ("He stayed for ⟦a week⟧ there.", "P1W", .duration),  // one of them
    ("He came ⟦every Monday⟧ there.", "P1W", .set),  // every
    ("He came ⟦twice a week⟧ there.", "P1W", .set),  // how often
    ("He came ⟦every two years⟧ there.", "P2Y", .set),  // every second
    ("He came ⟦daily⟧ there.", "P1D", .set),  // in one word
  ])
  func readsLengths(_ text: String, _ duration: String, _ kind: TimeExpression.Kind) {
    let marked = MarkedText(text)
    let found = times(of: marked.text).found
    #expect(found.map(\.span) == marked.spans)
    #expect(found.first?.duration == duration)
    #expect(found.first?.kind == kind)
    #expect(found.first?.start == nil)
  }

  @Test(arguments: [
    "You may march on.", "She will march.", "He sat there.", "It may be so.",  // verbs
    "A second man came.", "He fell and sprang up.",  // other senses
    "A reporter for USA Today wrote it.", "The Daily Mail wrote it.",  // names of papers
    "A 42-year-old was held.", "He is 42 years old.",  // ages
    "The picture is 4:3 there.", "Call 555-1212 there.",  // other numbers
    "They killed 2,019 birds.", "They paid $2016 there.",  // no years
    "It was the early days of it.", "The bill on 9/11 victims passed.",  // no parts of days, a name
    "The law will last.", "It came last.", "That is it.",  // no directions
  ])
  func passesOverOtherWords(_ text: String) {
    let (found, reading) = times(of: text)
    #expect(found.map { reading.string($0.span) } == [])
  }

  @Test func nothingIsInventedWithoutAReference() {
    let (found, _) = times(of: "It fell on Friday, and on December 27, and on May 3, 2018.", published: nil)
    #expect(found.map(\.start) == [nil, nil, "2018-05-03"])
    #expect(found.first?.weekday == .friday)
  }

  @Test(arguments: ["February 30", "February 29, 2019", "2019-02-30", "30 February 2020", "April 31"])
  func daysThatNoCalendarHasAreImpossible(_ day: String) {
    let (found, reading) = times(of: "It fell on \(day) there.")
    #expect(found.map { reading.string($0.span) } == [day])
    #expect(found.first?.isImpossible == true)
    #expect(found.first?.start == nil)
  }

  @Test func aWeekdayBesideADateIsKept() {
    let (found, _) = times(of: "It fell on Monday, December 27.")
    #expect(found.map(\.weekday) == [.monday])
    #expect(found.map(\.start) == ["2019-12-27"])
  }

  @Test func hoursCountFromTheMomentOfPublication() {
    let (found, _) = times(of: "It fell two hours ago.", published: "2020-01-03T16:12:00Z")
    #expect(found.map(\.start) == ["2020-01-03T14:12:00"])
    #expect(times(of: "It fell two hours ago.").found.map(\.start) == [nil])
  }
}
