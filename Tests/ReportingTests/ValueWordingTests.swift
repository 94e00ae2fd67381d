import ClaimExtraction
import Testing
import TextModel

@testable import Reporting

struct ValueWordingTests {
  private func quantity(
    _ kind: Quantity.Kind, _ value: Double?, low: Double? = nil, high: Double? = nil, unit: String? = nil,
    qualifier: Quantity.Qualifier? = nil
  ) -> Quantity {
    Quantity(
      span: ReadingSpan(0, 0), kind: kind, value: value, low: low, high: high, unit: unit, qualifier: qualifier,
      counted: nil)
  }

  @Test func quantitiesAreSaidAsTheyWereRead() {
    #expect(QuantityWording.text(of: quantity(.cardinal, 25, qualifier: .atLeast)) == "25 or more")
    #expect(QuantityWording.text(of: quantity(.cardinal, 25, qualifier: .atMost)) == "25 or less")
    #expect(QuantityWording.text(of: quantity(.cardinal, 25, qualifier: .moreThan)) == "more than 25")
    #expect(QuantityWording.text(of: quantity(.cardinal, 25, qualifier: .lessThan)) == "less than 25")
    #expect(
      QuantityWording.text(of: quantity(.money, 3_500_000, unit: "USD", qualifier: .approximately))
        == "about USD 3,500,000")
    #expect(QuantityWording.text(of: quantity(.percent, 12.5, unit: "percent")) == "12.5%")
    #expect(QuantityWording.text(of: quantity(.percent, 50, unit: "basis point")) == "50 basis points")
    #expect(QuantityWording.text(of: quantity(.percent, 1, unit: "percentage point")) == "1 percentage point")
    #expect(QuantityWording.text(of: quantity(.measure, nil, low: 25, high: 30, unit: "km")) == "25 to 30 km")
    #expect(QuantityWording.text(of: quantity(.cardinal, nil, low: 25)) == "25 or more")
    #expect(QuantityWording.text(of: quantity(.cardinal, nil, high: 25)) == "25 or less")
    #expect(QuantityWording.text(of: quantity(.age, 42, unit: "year")) == "42 years old")
    #expect(QuantityWording.text(of: quantity(.age, 1, unit: "month")) == "1 month old")
    #expect(QuantityWording.text(of: quantity(.ordinal, 3)) == "number 3")
    #expect(QuantityWording.text(of: quantity(.cardinal, nil)) == nil)
    // Values that no article means and that no conversion may trap on.
    #expect(QuantityWording.text(of: quantity(.cardinal, 1e300)) == "1e+300")
    #expect(QuantityWording.text(of: quantity(.cardinal, .infinity)) == "inf")
    #expect(QuantityWording.text(of: quantity(.cardinal, -.infinity)) == "-inf")
    #expect(QuantityWording.text(of: quantity(.cardinal, .nan)) == "nan")
  }

  private func time(
    _ kind: TimeExpression.Kind, start: String? = nil, end: String? = nil, duration: String? = nil,
    granularity: TimeExpression.Granularity? = nil, isImpossible: Bool = false, namesEnd: Bool = false
  ) -> String? {
    TimeWording.text(
      of: TimeExpression(
        span: ReadingSpan(0, 0), kind: kind, start: start, end: end, duration: duration, granularity: granularity,
        isImpossible: isImpossible, namesEnd: namesEnd))
  }

  @Test func timesAreSaidAsTheyWereRead() {
    #expect(time(.date, start: "2019-12-29", end: "2019-12-30", granularity: .day) == "29 December 2019")
    #expect(
      time(.datetime, start: "2019-12-29T10:30", end: "2019-12-29T10:31", granularity: .minute)
        == "29 December 2019, 10:30")
    #expect(time(.date, start: "2019-12-01", end: "2020-01-01", granularity: .month) == "December 2019")
    #expect(time(.date, start: "2019-12", end: "2020-01", granularity: .month) == "December 2019")
    #expect(time(.date, start: "2019-01-01", end: "2020-01-01", granularity: .year) == "2019")
    // The last day is named, the end of an interval is not in it.
    #expect(
      time(.date, start: "2019-12-23", end: "2019-12-30", granularity: .week) == "23 December 2019 to 29 December 2019")
    #expect(
      time(.date, start: "2019-12-23", end: "2019-12-26", granularity: .day) == "23 December 2019 to 25 December 2019")
    #expect(
      time(.datetime, start: "2025-03-14T08:00:00", end: "2025-03-14T12:00:00", granularity: .partOfDay)
        == "14 March 2025, 08:00 to 12:00")
    #expect(
      time(.datetime, start: "2025-03-13T20:00:00", end: "2025-03-14T00:00:00", granularity: .partOfDay)
        == "13 March 2025, 20:00 to 14 March 2025, 00:00")
    #expect(time(.date, start: "2019-12-23") == "from 23 December 2019")
    #expect(time(.date, end: "2019-12-23") == "before 23 December 2019")
    #expect(time(.date, start: "2009-01-01", granularity: .year) == "from 2009")
    #expect(time(.date, start: "2009-07-01", granularity: .month) == "from July 2009")
    #expect(time(.date, end: "2018-01-01", granularity: .year) == "before 2018")
    // A time of day without its day.
    #expect(time(.time, start: "T09:00:00") == "09:00")
    #expect(time(.time, start: "T08:00:00", end: "T12:00:00", granularity: .partOfDay) == "08:00 to 12:00")
    #expect(time(.time, end: "T21:30:00") == "before 21:30")
    // Parts of a year and several years.
    #expect(time(.date, start: "2012-06-01", end: "2012-09-01", granularity: .season) == "June 2012 to August 2012")
    #expect(
      time(.date, start: "2000-09-01", end: "2001-01-01", granularity: .year) == "September 2000 to December 2000")
    #expect(time(.date, start: "1980-01-01", end: "1990-01-01", granularity: .decade) == "1980 to 1989")
    #expect(
      time(.date, start: "2013-06-26", end: "2016-06-26", granularity: .year) == "26 June 2013 to 25 June 2016")
    // About a day, told in years or months.
    #expect(time(.date, start: "2012-03-02", end: "2012-03-03", granularity: .year) == "2012")
    #expect(time(.date, start: "2016-01-24", end: "2016-01-25", granularity: .month) == "January 2016")
    // Where the words name the last day, month or year, it is taken in.
    #expect(
      time(.date, start: "2016-10-09", end: "2016-10-12", granularity: .day, namesEnd: true)
        == "9 October 2016 to 12 October 2016")
    #expect(
      time(.date, start: "2016-05-01", end: "2016-07-01", granularity: .month, namesEnd: true)
        == "May 2016 to July 2016")
    #expect(time(.date, start: "2011-01-01", end: "2016-01-01", granularity: .year, namesEnd: true) == "2011 to 2016")
    #expect(
      time(
        .datetime, start: "2016-10-09T09:00:00", end: "2016-10-09T11:00:00", granularity: .minute, namesEnd: true)
        == "9 October 2016, 09:00 to 11:00")
    // Intervals that no calendar has.
    #expect(time(.date, start: "0000-01-01", end: "0000-01-01", granularity: .week) == "1 January 0")
    #expect(time(.date, start: "soon", end: "later") == "soon to later")
    #expect(time(.duration, duration: "P2D", granularity: .day) == "2 days")
    #expect(time(.set, duration: "P1W") == "every 1 week")
    #expect(time(.date, isImpossible: true) == "no such day")
    #expect(time(.date) == nil)
  }

  @Test(arguments: [
    ("P1Y2M3W4D", "1 year, 2 months, 3 weeks, 4 days"), ("PT1H30M", "1 hour, 30 minutes"), ("PT0.5S", "0.5 seconds"),
    // Months and minutes share a letter.
    ("P1MT1M", "1 month, 1 minute"),
    // No duration.
    ("P", "P"), ("PX", "PX"), ("P2", "P2"), ("", ""), ("2 days", "2 days"), ("PTD", "PTD"),
  ])
  func durationsAreSaid(iso: String, text: String) {
    #expect(TimeWording.duration(iso: iso) == text)
  }
}
