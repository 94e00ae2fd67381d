import Extraction
import Testing
import TextModel

@testable import CrossChecking

@Suite struct NormalTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let one: String
    let other: String
    var testDescription: String { "\(one) | \(other)" }
  }

  static let equal = [
    // Case and marks.
    Row(one: "The Bridge, he said.", other: "the bridge he said"),
    // Curly and straight apostrophes.
    Row(one: "the mayor’s bridge", other: "the mayor's bridge"),
    // Percent in three spellings.
    Row(one: "41 percent", other: "41%"),
    Row(one: "41 per cent", other: "41 percent"),
    // Numbers in words.
    Row(one: "twelve boats", other: "12 boats"),
    Row(one: "twenty-five boats", other: "25 boats"),
    Row(one: "two hundred and six boats", other: "206 boats"),
    // Thousands commas and scales.
    Row(one: "1.2 million people", other: "1,200,000 people"),
    Row(one: "forty thousand", other: "40,000"),
    // Months and days in short.
    Row(one: "on Dec. 27", other: "on December 27"),
    Row(one: "on Thurs. night", other: "on Thursday night"),
    // Stops of initials.
    Row(one: "the U.S. embassy", other: "the US embassy"),
    Row(one: "the United States embassy", other: "the U.S. embassy"),
    // Hyphens and dashes within words.
    Row(one: "the US-led coalition", other: "the US–led coalition"),
    Row(one: "a ten year old boy", other: "a 10-year-old boy"),
    // Ordinals.
    Row(one: "the first of May", other: "the 1st of May"),
    // British and American spelling.
    Row(one: "the harbour centre", other: "the harbor center"),
  ]

  @Test(arguments: equal)
  func spellingsThatMeanTheSameAreEqual(_ row: Row) {
    let (a, b) = (Reader.normal(row.one), Reader.normal(row.other))
    #expect(!a.keys.isEmpty)
    #expect(a.keys == b.keys)
  }

  static let different = [
    // A decimal point is not a comma.
    Row(one: "1.5 million", other: "15 million"),
    // Scales.
    Row(one: "3.5 million", other: "3.5 billion"),
    // A point of a percentage is no percent.
    Row(one: "4 percentage points", other: "4 percent"),
    // Apostrophes part words.
    Row(one: "we're here", other: "were here"),
    // Numbers.
    Row(one: "25 boats", other: "52 boats"),
  ]

  @Test(arguments: different)
  func whatDiffersStaysDifferent(_ row: Row) {
    #expect(Reader.normal(row.one).keys != Reader.normal(row.other).keys)
  }

  /// Every unit lies in the text, in order, and every sentence's units are its own.
  @Test func unitsAreInOrder() {
    let text = Reader.normal("The US-led talks: 25 per cent “no”.\n\nTwenty-five – or 1.2 million – said so.")
    let starts = text.units.map(\.start)
    #expect(starts == starts.sorted())
    #expect(text.units.allSatisfy { $0.start < $0.end })
    #expect(text.sentences.map(\.count).reduce(0, +) == text.units.count)
    #expect(
      text.units.map { text.article.reading.string(.init($0.start, $0.end)) }.prefix(4) == [
        "The", "US", "led", "talks",
      ])
  }
}
