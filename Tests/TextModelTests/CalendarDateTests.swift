import Testing
import TextModel

@Suite struct CalendarDateTests {
  @Test func everyDayFromTheYear0To9999RoundTrips() throws {
    let first = try #require(CalendarDate(year: 0, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 9999, month: 12, day: 31))
    var previous: CalendarDate?
    // A stride that is prime to the lengths of weeks, months and years meets every kind of day.
    for number in stride(from: first.dayNumber, through: last.dayNumber, by: 11) {
      let date = try #require(CalendarDate(dayNumber: number))
      #expect(date.dayNumber == number)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
      if let previous { #expect(previous < date) }
      previous = date
    }
    #expect(CalendarDate(dayNumber: first.dayNumber - 1) == nil)
    #expect(CalendarDate(dayNumber: last.dayNumber + 1) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday),  // the epoch
    ("2020-01-03", .friday), ("2000-02-29", .tuesday),  // a leap century
    ("1969-07-20", .sunday),  // before the epoch
    ("1582-10-15", .friday),  // the first day of the Gregorian calendar
    ("2024-12-25", .wednesday), ("0000-03-01", .wednesday), ("9999-12-31", .friday),
  ])
  func weekdays(iso: String, weekday: Weekday) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.weekday == weekday)
    #expect(date.description == iso)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (-1, 1, 1), (10_000, 1, 1),
    (Int.max, 1, 1), (2024, Int.min, 1), (2024, 1, Int.max),
  ])
  func daysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2020-01-31", 1, "2020-02-29"),  // the last day of a shorter month
    ("2020-01-31", -2, "2019-11-30"), ("2019-12-15", 1, "2020-01-15"), ("2020-02-29", 12, "2021-02-28"),
  ])
  func addingMonths(iso: String, months: Int, expected: String) {
    #expect(CalendarDate(iso: iso)?.adding(months: months)?.description == expected)
  }

  @Test(arguments: [
    ("2020-02-28", 2, "2020-03-01"), ("2020-01-01", -1, "2019-12-31"), ("2020-01-01", 366, "2021-01-01"),
  ])
  func addingDays(iso: String, days: Int, expected: String) {
    #expect(CalendarDate(iso: iso)?.adding(days: days)?.description == expected)
  }

  @Test func addingBeyondTheCalendarGivesNothing() {
    let date = CalendarDate(iso: "2020-01-01")
    #expect(date?.adding(days: .max) == nil)
    #expect(date?.adding(days: .min) == nil)
    #expect(date?.adding(months: .max) == nil)
    #expect(date?.adding(months: -30_000) == nil)
  }

  @Test(arguments: [
    "2020-01-03T10:00:00Z", "2020-01-03 10:00", "2020-01-03",
  ])
  func aDateIsReadFromTheStartOfADateTime(iso: String) {
    #expect(CalendarDate(iso: iso)?.description == "2020-01-03")
  }

  @Test(arguments: [
    "", "2020", "2020-1-3", "2020-02-30", "20200103", "2020-01-033", "+020-01-03", "2020-01-0x", "２０２０-01-03",
  ])
  func whatIsNoDate(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }
}
