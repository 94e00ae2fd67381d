import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// Words that are spoken alike, and numbers in another dress, are no other words, where a quotation is held against its source.
@Suite struct SpokenFormTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    let article: String
    /// Whether a word was changed all the same.
    let isAltered: Bool
    var testDescription: String { article }

    init(_ source: String, _ article: String, isAltered: Bool = false) {
      (self.source, self.article, self.isAltered) = (source, article, isAltered)
    }
  }

  static let rows = [
    // Letters behind digits.
    Row("The bridge cost £2.5 million to build, and we paid it.", "The bridge cost £2.5m to build, and we paid it."),
    Row("There are 1.2 billion reasons to build the bridge.", "There are 1.2bn reasons to build the bridge."),
    Row(
      "The bridge cost £2.5 million to build, and we paid it.", "The bridge cost £2.6m to build, and we paid it.",
      isAltered: true),
    // Words and digits.
    Row("We have twenty-five boats in the old harbour.", "We have 25 boats in the old harbour."),
    Row("We have twenty five boats in the old harbour.", "We have 25 boats in the old harbour."),
    Row("Two thirds of the voters came to the old hall.", "Two-thirds of the voters came to the old hall."),
    Row("We have twenty-five boats in the old harbour.", "We have 26 boats in the old harbour.", isAltered: true),
    // The hours of the day.
    Row("We opened the gate at 3 p.m. and closed it at night.", "We opened the gate at 3pm and closed it at night."),
    Row("We opened the gate at 3 p.m. and closed it at night.", "We opened the gate at 3 PM and closed it at night."),
    Row(
      "We opened the gate at 3 p.m. and closed it at night.", "We opened the gate at 3:00 p.m. and closed it at night."),
    Row(
      "We opened the gate at three p.m. and closed it at night.", "We opened the gate at 3pm and closed it at night."),
    Row(
      "We opened the gate at 3 p.m. and closed it at night.", "We opened the gate at 3am and closed it at night.",
      isAltered: true),
    Row("The road is 5 km from the old harbour of the town.", "The road is 5km from the old harbour of the town."),
    // Contractions, at the start of a quotation and within it.
    Row("We are going to close the school in the spring.", "We're going to close the school in the spring."),
    Row("We're going to close the school in the spring.", "We are going to close the school in the spring."),
    Row("Well, I have never said it to the council.", "I've never said it to the council."),
    Row("It's not the time to close the old school.", "It is not the time to close the old school."),
    Row("The mayor says he's gone to the old harbour.", "The mayor says he has gone to the old harbour."),
    Row("It's not the time to close the old school.", "It isn't the time to close the old school."),
    Row(
      "We are going to close the school in the spring.", "They're going to close the school in the spring.",
      isAltered: true),
  ]

  @Test(arguments: rows)
  func isNoOtherWord(_ row: Row) {
    let found = Reader.compare("RUIZ: \(row.source)", "\"\(row.article)\" Ruiz said.", as: .source)
    let loud = found.filter { $0.severity > .suggestion }
    #expect(loud.isEmpty != row.isAltered, "\(found.map(\.line).joined(separator: "\n"))")
    #expect(row.isAltered || found.allSatisfy { $0.rule == "quote.altered" })
    let clean = CrossChecker(settings: RuleSettings(quotes: .cleanVerbatim))
    let cleaned = clean.compare(
      Reader.article("RUIZ: \(row.source)"), Reader.article("\"\(row.article)\" Ruiz said."), as: .source)
    #expect(cleaned.isEmpty != row.isAltered, "\(cleaned.map(\.line).joined(separator: "\n"))")
  }
}
