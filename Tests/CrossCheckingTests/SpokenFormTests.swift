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
    // Numbers as they are spoken.
    Row("We kept losing two point four million euros a month.", "We kept losing 2.4 million euros a month."),
    Row("It rose by three point one four per cent in one year.", "It rose by 3.14 percent in one year."),
    Row("It cost about a hundred and twenty million to build.", "It cost about 120 million to build."),
    Row("We shall open the bridge in twenty twenty-seven, I hope.", "We shall open the bridge in 2027, I hope."),
    Row("They built the bridge in nineteen eighty four, I think.", "They built the bridge in 1984, I think."),
    Row(
      "We kept losing two point four million euros a month.", "We kept losing 2.5 million euros a month.",
      isAltered: true),
    Row(
      "We shall open the bridge in twenty twenty-seven, I hope.", "We shall open the bridge in 2028, I hope.",
      isAltered: true),
    Row("We lost three thousand two hundred boats in the storm.", "We lost 3,200 boats in the storm."),
    Row("We lost three thousand two hundred and six boats there.", "We lost 3,206 boats there."),
    Row("It cost one million two hundred thousand to build it.", "It cost 1,200,000 to build it."),
    Row("It cost a hundred and twenty thousand five hundred, I think.", "It cost 120,500, I think."),
    Row(
      "We lost three thousand two hundred boats in the storm.", "We lost 3,020 boats in the storm.", isAltered: true),
    Row("We lost half a million boats in the storm.", "We lost 500,000 boats in the storm."),
    Row("We lost two and a half million boats in the storm.", "We lost 2.5 million boats in the storm."),
    // Money: its name behind the number, its sign before it, at the end of the quotation too.
    Row("The fee for the bridge is forty dollars a day.", "The fee for the bridge is $40 a day."),
    Row("The fee for the bridge is 40 dollars. Nobody likes it.", "The fee for the bridge is $40."),
    Row("It cost us forty million dollars in the old days.", "It cost us $40 million in the old days."),
    Row("Forty million dollars was the cost of the old bridge.", "$40 million was the cost of the old bridge."),
    Row("The fee for the bridge is forty dollars a day.", "The fee for the bridge is $45 a day.", isAltered: true),
    Row("The fee for the bridge is forty dollars a day.", "The fee for the bridge is €40 a day.", isAltered: true),
    // Decades, and hours as they are spoken.
    Row("The bridge was built in the nineties by the county.", "The bridge was built in the 1990s by the county."),
    Row("The bridge was built in the nineties by the county.", "The bridge was built in the '90s by the county."),
    Row("The bridge was built in the 1990s by the county.", "The bridge was built in the ’90s by the county."),
    Row(
      "The bridge was built in the nineties by the county.", "The bridge was built in the 1980s by the county.",
      isAltered: true),
    Row(
      "We opened the gate at half past nine in the morning and went home to sleep.",
      "We opened the gate at 9:30 a.m. and went home to sleep."),
    Row("We were told that by a quarter past two it was gone.", "We were told that by 2:15 it was gone."),
    Row(
      "We opened the gate at half past nine in the morning and went home to sleep.",
      "We opened the gate at 9:30 p.m. and went home to sleep.", isAltered: true),
    Row(
      "We opened the gate at 9:30 and went home to sleep.", "We opened the gate at 9:30 p.m. and went home to sleep.",
      isAltered: true),
    // A bound is a word, and so is a distance.
    Row("At least forty dollars a day is what they ask.", "No less than $40 a day is what they ask.", isAltered: true),
    Row(
      "It happened two days ago at the old bridge here.", "It happened June 13 at the old bridge here.", isAltered: true
    ),
    // Days, in either order, spoken and printed.
    Row("The bridge was open on June 13–15 for everybody.", "The bridge was open on 13–15 June for everybody."),
    Row(
      "The bridge was open on June 13–15 for everybody.", "The bridge was open on 13–16 June for everybody.",
      isAltered: true),
    Row(
      "It stays open until the thirtieth of September, and then it closes.",
      "It stays open until September 30, and then it closes."),
    Row(
      "It stays open until the thirtieth of September, and then it closes.",
      "It stays open until 30 September, and then it closes."),
    Row("The terminal stays open until the thirtieth of September.", "The terminal stays open until Sept. 30."),
    Row("We meet again on March the twenty-first in the hall.", "We meet again on 21 March in the hall."),
    Row("We meet again on the 21st of March in the hall.", "We meet again on March 21st in the hall."),
    Row(
      "It stays open until the thirtieth of September, and then it closes.",
      "It stays open until September 13, and then it closes.", isAltered: true),
    // A place in a row that is no day.
    Row(
      "This was the second March on the capital in one year.", "This was the third March on the capital in one year.",
      isAltered: true),
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

  /// The order of day and month is the house's, between versions too.
  @Test func theOrderOfADateIsStyle() {
    let rows = [("June 13", "13 June", true), ("June 13", "June 13th", true), ("June 13", "14 June", false)]
    for (was, now, isSame) in rows {
      let found = Reader.compare(
        "“We will open the bridge on \(was) with the mayor,” Anna Ruiz said.",
        "“We will open the bridge on \(now) with the mayor,” Anna Ruiz said.", as: .version)
      #expect(found.isEmpty == isSame, "\(now): \(found.map(\.line))")
    }
  }

  /// A first letter in brackets is the writer's; the rest of the word is not.
  @Test func aBracketedCapitalIsALetter() {
    // What is left out is said; `[W]e` is no other word than `we`.
    let found = Reader.compare(
      "RUIZ: I think we made it clear to the council in May.",
      "\"[W]e made it clear to the council in May,\" Ruiz said.",
      as: .source)
    #expect(found.map(\.rule) == ["quote.truncated"], "\(found.map(\.line))")
    let whole = Reader.compare(
      "RUIZ: Yesterday we made it clear to the council.", "\"[W]e made it clear to the council,\" Ruiz said.",
      as: .source)
    #expect(whole.isEmpty, "\(whole.map(\.line))")
    let versions = Reader.compare(
      "“I think we made it clear to the council in May,” Anna Ruiz said.",
      "“[W]e made it clear to the council in May,” Anna Ruiz said.", as: .version
    ).filter { $0.rule != "edit.silent" }
    #expect(versions.map(\.rule) == ["quote.truncated"])
    #expect(versions.first?.message.contains("“I think”") == true, "\(versions.map(\.line))")
  }
}
