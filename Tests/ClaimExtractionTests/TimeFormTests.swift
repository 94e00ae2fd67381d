import ClaimExtraction
import TestSupport
import Testing
import TextModel

/// Times as suites and newspapers write them beyond the plain ones: one row a form.
@Suite struct TimeFormTests {
  /// A marked text, published on Friday, 2020-01-03, with what its last marked time must be.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let start: String?
    let end: String?
    var published = "2020-01-03"
    var testDescription: String { text }

    init(_ text: String, _ start: String?, _ end: String?, published: String = "2020-01-03") {
      (self.text, self.start, self.end, self.published) = (text, start, end, published)
    }
  }

  private func check(_ row: Row) {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let (found, reading) = times(of: marked.text, published: row.published)
      #expect(found.map { reading.string($0.span) } == marked.spans.map { reading.string($0) }, "\(variant.name)")
      #expect(found.map(\.span) == marked.spans, "\(variant.name)")
      #expect(found.last?.start == row.start && found.last?.end == row.end, "\(variant.name): \(found)")
    }
  }

  static let distances: [Row] = [
    // a length of three units
    Row("It ended ⟦2 years 1 month 21 days ago⟧ there.", "2017-11-12", "2017-11-13"),
    // no number said
    Row("It ended ⟦a few months ago⟧ there.", nil, nil),
    // weekdays counted backwards
    Row("It ended ⟦two Fridays ago⟧ there.", "2019-12-20", "2019-12-21"),
    // and forwards
    Row("It ends ⟦two Sundays from now⟧ there.", "2020-01-12", "2020-01-13"),
    // more than a distance from a day
    Row("It was done ⟦more than two weeks before today⟧ there.", nil, "2019-12-20"),
    // less than one behind a day
    Row("It was done ⟦less than 3 days after Christmas⟧ there.", "2019-12-25", "2019-12-28"),
    // within a distance
    Row("They meet ⟦in less than five days⟧ there.", "2020-01-04", "2020-01-09"),
    // the year of a year
    Row("It sold 5 in ⟦2014⟧. ⟦A year earlier⟧ it sold 4.", "2013-01-01", "2014-01-01"),
    // the years behind a year
    Row("A loss in ⟦1995⟧ saved him taxes for the ⟦next 18 years⟧ there.", "1996-01-01", "2014-01-01"),
    // told of what is, no decade to come
    Row("It began in ⟦2015⟧ there. ⟦A decade later⟧ it remains.", nil, nil),
    // looking back
    Row("He has not lost in ⟦24 years⟧ there.", nil, nil),
    // to come
    Row("He spoke of the first debate ⟦in 10 days⟧ there.", "2020-01-13", "2020-01-14"),
  ]

  static let parts: [Row] = [
    // what is left of a month
    Row("It is so for the ⟦rest of the month⟧ there.", "2020-01-03", "2020-02-01"),
    // up to today
    Row("It sold more ⟦year to date⟧ there.", "2020-01-01", "2020-01-03"),
    // the same by a word
    Row("It sold more ⟦to date⟧, he said.", nil, "2020-01-03"),
    // the end of the year in a word
    Row("It was done at ⟦year-end⟧ there.", "2020-09-01", "2021-01-01"),
    // a deadline: any time up to it
    Row("It is done by the ⟦end of the year⟧ there.", nil, "2021-01-01"),
    // the rest of today, whose hour is unknown
    Row("They meet ⟦later today⟧ there.", "2020-01-03T00:00:00", "2020-01-04T00:00:00"),
    // early in a part of the day
    Row("They met ⟦early Thursday morning⟧ there.", "2020-01-02T08:00:00", "2020-01-02T10:00:00"),
    // over the last decade, not the calendar's
    Row("It cost more over the ⟦next decade⟧ there.", "2020-01-04", "2030-01-04"),
    // the last seven days
    Row("It was so ⟦this past week⟧ there.", "2019-12-27", "2020-01-03"),
    // the weekend that is near
    Row("They meet ⟦this coming weekend⟧ there.", "2020-01-04", "2020-01-06"),
    // the weekend of a holiday
    Row("It fell on ⟦Labor Day weekend 2021⟧ there.", "2021-09-04", "2021-09-07"),
    // Monday to Friday
    Row("It is so ⟦this working week⟧ there.", "2019-12-30", "2020-01-04"),
    // the week of a day
    Row("It is so the ⟦week commencing February 3⟧ there.", "2020-02-03", "2020-02-10"),
    // the same abbreviated
    Row("It is so ⟦w/c February 3⟧ there.", "2020-02-03", "2020-02-10"),
    // a year whose owner knows when it begins
    Row("It sold more in ⟦fiscal 2018⟧ there.", nil, nil),
    // the calendar's year in letters
    Row("It sold more in ⟦CY18⟧ there.", "2018-01-01", "2019-01-01"),
    // a decade in words
    Row("It was so in the ⟦nineteen-nineties⟧ there.", "1990-01-01", "2000-01-01"),
  ]

  static let ranges: [Row] = [
    // hours before their day
    Row("They met ⟦between 3 and 8 yesterday⟧ there.", "2020-01-02T03:00:00", "2020-01-02T08:00:00"),
    // an hour of the morning to one of the afternoon
    Row("They met ⟦from 3 in the morning until 5pm⟧ there.", "T03:00:00", "T17:00:00"),
    // over the turn of a year that is said once
    Row("They meet ⟦Nov-Feb 5th, 2017⟧ there.", "2016-11-01", "2017-02-05"),
    // months around the day of publication
    Row("It runs ⟦between December and March⟧ there.", "2019-12-01", "2020-03-01"),
    // full dates joined by the hyphen that parts them
    Row("It ran ⟦from 10-1-2018-10-7-2018⟧ there.", "2018-10-01", "2018-10-07"),
    // a time and a week that a dash parts
    Row("Race - ⟦3pm⟧ - ⟦this week⟧ there.", "2019-12-30", "2020-01-06"),
    // from the end of a month on
    Row("It runs ⟦from the end of March to the middle of September⟧ there.", "2020-04-01", "2020-09-16"),
    // the date of the second end alone
    Row("He is away ⟦from 2pm till tomorrow 4:30pm⟧ there.", "2020-01-03T14:00:00", "2020-01-04T16:30:00"),
    // no later than takes the day in
    Row("It ends ⟦no later than May 1, 2020⟧ there.", nil, "2020-05-02"),
    // so does through
    Row("It runs ⟦through May 1, 2020⟧ there.", nil, "2020-05-02"),
    // later, behind the year
    Row("It is so in ⟦2012 or later⟧ there.", "2012-01-01", nil),
    // an hour that is the latest
    Row("They came ⟦by 9 a.m. Thursday⟧ there.", nil, "2020-01-02T09:00:00"),
  ]

  static let tenses: [Row] = [
    // the calendar's present
    Row("The two rivals meet for a debate ⟦Monday⟧ there.", "2020-01-06", "2020-01-07"),
    // what is being planned
    Row("He is organizing a dinner ⟦Monday⟧ there.", "2020-01-06", "2020-01-07"),
    // what is being looked into is past
    Row("They are investigating a shooting ⟦Monday⟧ there.", "2019-12-30", "2019-12-31"),
    // be to
    Row("He is to take over on ⟦Feb. 1⟧ there.", "2020-02-01", "2020-02-02"),
    // a past verb between
    Row("In the upcoming race, he called ⟦Monday⟧ for calm.", "2019-12-30", "2019-12-31"),
    // the sentence opens with it and tells of the past
    Row("In ⟦March⟧, the mayor praised him.", "2019-03-01", "2019-04-01"),
    // a deal that was reached is of the past
    Row("It is a pact reached in Paris in ⟦April⟧ there.", "2019-04-01", "2019-05-01"),
    // `would` in another clause
    Row("“He would win,” they told us, ⟦Monday⟧ there.", "2019-12-30", "2019-12-31"),
    // midnight is the end of its day, as the AP has it
    Row("The deadline was ⟦midnight Thursday⟧ there.", "2020-01-03T00:00:00", "2020-01-03T00:01:00"),
    // an event's date is no bound
    Row("It was written after the ⟦1999⟧ shooting there.", "1999-01-01", "2000-01-01"),
    // what was before it
    Row("Nobody saw the threat ⟦before Sept. 11⟧ there.", nil, "2001-09-11"),
    // of an event that names its year
    Row("He spoke after the ⟦Sept. 11⟧ attacks there.", "2001-09-11", "2001-09-12"),
    // a year that was named holds for its day
    Row("On ⟦May 4, 1970⟧ they fired. On ⟦May 4⟧ four died.", "1970-05-04", "1970-05-05"),
    // a day of an unknown day
    Row("It was so in ⟦2015⟧ there. ⟦Until that day⟧, he slept.", nil, nil),
    // a call of any night
    Row("She would answer a ⟦3 a.m.⟧ call.", "T03:00:00", "T03:01:00"),
  ]

  static let holidays: [Row] = [
    // by the Hebrew calendar
    Row("It fell on ⟦Passover 2016⟧ there.", "2016-04-23", "2016-04-24"),
    // by the Chinese calendar
    Row("It fell on ⟦Lunar New Year⟧ there.", "2020-01-25", "2020-01-26"),
    // by the moon of Islam
    Row("It fell on ⟦Eid al-Fitr 2019⟧ there.", "2019-06-04", "2019-06-05"),
    // in June the last one
    Row("It was so ⟦before Christmas⟧ there.", nil, "2018-12-25", published: "2019-06-10"),
    // or the next one, where the words look ahead
    Row("It must pass ⟦before Christmas⟧ there.", nil, "2019-12-25", published: "2019-06-10"),
    // told from the new year
    Row("It was done ⟦5 days before New Year⟧ there.", "2019-12-27", "2019-12-28"),
    // of votes
    Row("It fell on ⟦Super Tuesday 2016⟧ there.", "2016-03-01", "2016-03-02"),
  ]

  @Test(arguments: distances) func readsDistances(_ row: Row) { check(row) }
  @Test(arguments: parts) func readsPartsOfTimes(_ row: Row) { check(row) }
  @Test(arguments: ranges) func readsRanges(_ row: Row) { check(row) }
  @Test(arguments: tenses) func followsTheTense(_ row: Row) { check(row) }
  @Test(arguments: holidays) func findsHolidays(_ row: Row) { check(row) }

  @Test(arguments: [
    ("He stayed ⟦all week⟧ there.", "P1W"),  // all of one
    ("He stayed the ⟦whole day⟧ there.", "P1D"),  // the same
    ("He stayed ⟦several days⟧ there.", nil),  // nobody knows how many
    ("He stayed ⟦two more weeks⟧ there.", "P2W"),  // more between number and unit
    ("He stayed ⟦a day and a half⟧ there.", "P1.5D"),  // a day and its half
  ])
  func readsLengths(_ text: String, _ duration: String?) {
    let marked = MarkedText(text)
    let found = times(of: marked.text).found
    #expect(found.map(\.span) == marked.spans)
    #expect(found.first?.kind == .duration)
    #expect(found.first?.duration == duration)
  }

  @Test(arguments: [
    "At the end of the day, it is so.", "He hopes for a brighter tomorrow.",  // turns of speech
    "They are the voters of tomorrow.",  // another
    "The survey of 2047 licensed anglers was out.",  // people
    "He was on CBS This Morning then.", "The host of “Last Week Tonight” wept.", "He told ABC's This Week.",
    "It will not happen overnight.", "It is the fourth bi-annual fair.",  // neither
    "He was on “Fox News Sunday,” they said.",  // programmes
    "She saw Saturday Night Live then.", "He runs the NBC morning show.",  // more of them
    "They sell Christmas trees there.", "He quoted Exodus 18:21 there.",  // trees, and books of the Bible
    "It will end soon.", "They voted 5 to 7 there.", "Call 138-2010-2015 there.",  // verbs, votes, telephone numbers
    "It went on night after night.",  // over and over
  ])
  func passesOverOtherWords(_ text: String) {
    let (found, reading) = times(of: text)
    #expect(found.map { reading.string($0.span) } == [])
  }
}
