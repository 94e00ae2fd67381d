import ClaimExtraction
import TestSupport
import Testing
import TextModel

/// What no newsroom writes and every archive holds. Nothing here may trap, and what cannot be known stays unknown.
@Suite struct HostileTests {
  @Test func aNumberOfAThousandDigitsIsUnknown() {
    let digits = String(repeating: "9", count: 1000)
    let (found, _) = quantities(of: "It has \(digits) atoms and 5 rings.")
    #expect(found.last?.value == 5)
    #expect(found.first?.value == nil || found.count == 1)
  }

  @Test(arguments: ["1e400", "9e9999", "10^9999", "1.5x10^9999"])
  func aPowerBeyondAllNumbersIsUnknown(_ number: String) {
    let (found, _) = quantities(of: "It has \(number) atoms.")
    #expect(found.map(\.value) == [nil])
  }

  @Test func magnitudesWithoutEndDoNotOverflow() {
    let words = String(repeating: "million ", count: 500)
    let (found, _) = quantities(of: "It has 9 \(words)atoms.")
    #expect(found.allSatisfy { $0.value?.isFinite ?? true })
  }

  @Test(arguments: ["year 0", "in 0000", "in 99999", "0000-01-01", "99999-01-01", "9999-12-31", "December 31, 9999"])
  func yearsAtTheEndsOfTheCalendarDoNotTrap(_ year: String) {
    let (found, _) = times(of: "It fell \(year) there, and two days later, and 99999999999 years ago.")
    for time in found {
      if let start = time.start, let end = time.end { #expect(start <= end) }
    }
  }

  @Test func distancesBeyondTheCalendarAreUnknown() {
    let (found, _) = times(of: "It fell 999999999 centuries ago.")
    #expect(found.allSatisfy { $0.start == nil })
  }

  @Test func directionMarksInsideANumberAreNotSeen() {
    let (found, _) = quantities(of: "It has \u{200F}1,2\u{200E}00\u{200F} atoms.")
    #expect(found.map(\.value) == [1200])
  }

  @Test func digitsOfOtherScriptsAreUnknownAndNotWrong() {
    let (found, _) = quantities(of: "It has ١٢٣ atoms, 1٢3 rings and 5 shells.")
    #expect(found.contains { $0.value == 5 })
    #expect(!found.contains { $0.value == 123 })
  }

  @Test(arguments: [
    "२५ rings", "２５ rings", "٢٥ rings", "1२5 rings", "２0２0-01-03", "۱/۲/۲۰۲۰", "2०२०", "５０%", "$１００",
  ])
  func mixedSystemsOfDigitsAreUnknown(_ number: String) {
    let (found, _) = quantities(of: "It has \(number) there and 7 shells.")
    #expect(found.last?.value == 7)
    #expect(!found.dropLast().contains { $0.value == 25 || $0.value == 125 || $0.value == 50 || $0.value == 100 })
    #expect(times(of: "It fell on \(number) there.").found.allSatisfy { $0.start == nil || !$0.isImpossible })
  }

  @Test(arguments: [
    "2,147,483,648 years ago", "9,223,372,036,854,775,808 days later", "in 1e30 weeks",
    "99999999999999999999 Fridays ago",
    "year 99999999999", "the 99999999th of May", "fiscal 99999", "FY99999", "week 99999999 of 2020",
    "every 99999999999999 years", "a few hundred trillion trillion trillion years ago", "1e308 million dollars",
    "-99999999999999999999 degrees", "999999999999/2 years", "12/31/99999", "00/00/0000", "31/31/3131",
  ])
  func numbersBeyondEveryCalendarAreUnknown(_ words: String) {
    for time in times(of: "On May 4, 1970 it fell, and \(words) it rose.").found {
      if let start = time.start, let end = time.end { #expect(start <= end) }
    }
    #expect(quantities(of: "It has \(words) there.").found.allSatisfy { $0.value?.isFinite ?? true })
  }

  @Test func aFlattenedTableStaysApart() {
    let rows = (0..<200).map { "\($0 + 100) \($0 + 200) \($0 + 300)" }.joined(separator: "\n")
    let (found, _) = quantities(of: "Name Jan Feb Mar\n" + rows)
    #expect(found.count > 500)
    #expect(found.allSatisfy { ($0.value ?? 0) < 1000 })
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "two hundred and ", count: 5000),
    String(repeating: "the day after ", count: 5000), String(repeating: "1-", count: 10_000),
    String(repeating: "first week of ", count: 5000), String(repeating: "1/2/", count: 5000),
    String(repeating: "between 1 and ", count: 5000), String(repeating: "$", count: 10_000),
    String(repeating: "\u{0}\u{1}7\u{7F}", count: 3000), String(repeating: "10:", count: 5000),
    String(repeating: "half a ", count: 5000), String(repeating: "a.b.", count: 5000),
    String(repeating: "1/2/03 ", count: 5000), String(repeating: "4 thousand 3 hundred ", count: 3000),
    String(repeating: "rest of the ", count: 5000), String(repeating: "2 years 3 months ", count: 3000),
    String(repeating: "a few ", count: 5000), String(repeating: "week of ", count: 5000),
    String(repeating: "early late mid ", count: 3000), String(repeating: "more than 5 days before ", count: 3000),
    "Monday " + String(repeating: "word ", count: 100_000),
  ])
  func repeatedWordsNeitherTrapNorNest(_ text: String) {
    let (numbers, reading) = quantities(of: text)
    let (dates, _) = times(of: text)
    for span in numbers.map(\.span) + dates.map(\.span) { #expect(Int(span.end) <= reading.bytes.count) }
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    #expect(zip(dates, dates.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
  }

  @Test func everyCutOfALineIsRead() {
    let line = Array(
      "On Dec. 27, 2019, at 9:30 p.m. EST, 1.2–3 million (≈$4½m) “people”, 42, left—two days’ later.".utf8)
    for end in 0...line.count {
      let text = String(decoding: line[..<end], as: UTF8.self)
      let (found, reading) = quantities(of: text)
      #expect(found.allSatisfy { Int($0.span.end) <= reading.bytes.count })
      #expect(times(of: text).found.allSatisfy { Int($0.span.end) <= reading.bytes.count })
    }
  }

  @Test func anEmptyTextHasNothing() {
    #expect(quantities(of: "").found.isEmpty)
    #expect(times(of: "").found.isEmpty)
  }
}
