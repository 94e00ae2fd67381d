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
