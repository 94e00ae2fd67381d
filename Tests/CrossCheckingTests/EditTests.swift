import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// Single edits and the one finding that each must bring, or none: no article here has a date of publication.
@Suite struct EditTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let earlier: String
    let later: String
    /// The rule; `nil` where nothing above a suggestion may come.
    let rule: String?
    var testDescription: String { "\(earlier) → \(later)" }

    init(_ earlier: String, _ later: String, _ rule: String? = nil) {
      (self.earlier, self.later, self.rule) = (earlier, later, rule)
    }
  }

  static let dates = [
    // The house's style of a date is no date: month and day in either order, in full or short, with an ordinal or not.
    Row("The trial begins on Dec. 5 in Oslo.", "The trial begins on 5 December in Oslo."),
    Row("The trial begins on June 3 in Oslo.", "The trial begins on 3 June in Oslo."),
    Row("The trial begins on Sept. 11 in Oslo.", "The trial begins on September 11th in Oslo."),
    Row("The trial begins on Tuesday, June 4 in Oslo.", "The trial begins on Tuesday 4 June in Oslo."),
    Row("The trial begins on May 4 in Oslo.", "The trial begins on the 4th of May in Oslo."),
    // A weekday or a day that only one of them names makes it more exact.
    Row("The trial begins on June 4 in Oslo.", "The trial begins on Tuesday, June 4 in Oslo."),
    Row("The trial begins in June in Oslo.", "The trial begins on June 4 in Oslo."),
    // Another day, another month, another weekday.
    Row("The trial begins on December 4 in Oslo.", "The trial begins on December 5 in Oslo.", "date.changed"),
    Row("The trial begins on Dec. 4 in Oslo.", "The trial begins on 5 December in Oslo.", "date.changed"),
    Row("The court sat in June in Oslo.", "The court sat in July in Oslo.", "date.changed"),
    Row("The trial begins on 3 March in Oslo.", "The trial begins on 3 May in Oslo.", "date.changed"),
    Row(
      "The hall opened on Monday, 3 March 1969 in Oslo.", "The hall opened on Tuesday, 3 March 1969 in Oslo.",
      "date.changed"),
    Row(
      "The trial begins on Friday, June 28 in Oslo.", "The trial begins on Thursday, June 28 in Oslo.", "date.changed"),
    // The hour of the day.
    Row("The trial begins at 9 a.m. in Oslo.", "The trial begins at 9 p.m. in Oslo.", "date.changed"),
    Row("The trial begins at 9 a.m. in Oslo.", "The trial begins at 10 a.m. in Oslo.", "date.changed"),
    Row("The trial begins at 9 a.m. in Oslo.", "The trial begins at 9am in Oslo."),
    // The day or the zone is told as well, or no more.
    Row("The trial begins at 9 a.m. in Oslo.", "The trial begins at 9 a.m. on March 3, 2025, in Oslo."),
    Row("The trial begins at 9 a.m. EST on March 3, 2025.", "The trial begins at 9 a.m. on March 3, 2025."),
    Row(
      "The trial begins at 9 a.m. in Oslo.", "The trial begins at 10 a.m. on March 3, 2025, in Oslo.", "date.changed"),
    Row("The trial begins at 9:30 a.m. in Oslo.", "The trial begins at 9.30 am in Oslo."),
    Row("The trial begins at 9 a.m. in Oslo.", "The trial begins at 9:00 a.m. in Oslo."),
  ]

  @Test(arguments: dates)
  func datesAreHeldAgainstEachOther(_ row: Row) { check(row) }

  static let statements = [
    // A number whose commas stand where no number has them.
    Row("The harbour wall cost $1,500 in all.", "The harbour wall cost $15,00 in all.", "number.changed"),
    // A negation of what is said to have been said.
    Row(
      "Dlamini did not say that she would return.", "Dlamini said that she would return.", "claim.polarity"),
    Row(
      "On Monday Dlamini did not say that she would return to the city.",
      "On Monday Dlamini said that she would return to the city.", "claim.polarity"),
    Row(
      "The council went to the bridge and said it would pay.",
      "The council did not go to the bridge and said it would pay.", "claim.polarity"),
    // An accusation that became a fact.
    Row(
      "The man is suspected of killing three women in Oslo.", "The man killed three women in Oslo.",
      "claim.hedge-changed"),
    Row(
      "The man, who is accused of killing three women, was held in Oslo.",
      "The man who killed three women was held in Oslo.", "claim.hedge-changed"),
    Row(
      "Hale was charged with stealing the boat in March.", "Hale stole the boat in March.", "claim.hedge-changed"),
    // Who did it to whom.
    Row("The man shot the officer.", "The officer shot the man.", "claim.changed"),
    Row(
      "Hale sued Ruiz over the bridge in the spring.", "Ruiz sued Hale over the bridge in the spring.", "claim.changed"),
    Row(
      "The ferry runs from Oslo to Bergen in winter.", "The ferry runs from Bergen to Oslo in winter.", "claim.changed"),
    // The verb turned with them, or says the same of both.
    Row("The officer shot the man.", "The man was shot by the officer."),
    Row("Hale and Ruiz went to the bridge.", "Ruiz and Hale went to the bridge."),
    Row("Hale met Ruiz at the bridge in the spring.", "Ruiz met Hale at the bridge in the spring."),
    // What may be, whatever stands in its place.
    Row("The suspect may have fled to Spain.", "The suspect fled to Spain.", "claim.hedge-changed"),
    Row("The suspect may have fled to Spain.", "The suspect has fled to Spain.", "claim.hedge-changed"),
    Row("The suspect may have fled to Spain.", "The suspect had to flee to Spain.", "claim.hedge-changed"),
    // Who speaks is no longer named.
    Row(
      "\"We will close the school in March,\" Ann Hill, a lawyer, said.",
      "\"We will close the school in March,\" a lawyer said.", "quote.speaker-changed"),
    Row(
      "\"We will close the school in March,\" Ann Hill said. Hill is a lawyer.",
      "\"We will close the school in March,\" Hill said. She is a lawyer."),
    Row(
      "\"We will close the school in March,\" Ann Hill, the mayor, said.",
      "\"We will close the school in March,\" the mayor said."),
  ]

  @Test(arguments: statements)
  func statementsAreHeldAgainstEachOther(_ row: Row) { check(row) }

  static let prospects = [
    // How many times as much it became.
    Row("Profits tripled last year, Bell said.", "Profits doubled last year, Bell said.", "number.changed"),
    Row("The debt halved in a decade.", "The debt quadrupled in a decade.", "number.changed"),
    // Another form or spelling of one multiple.
    Row("Profits have doubled in a year.", "Profits doubled in a year."),
    Row("Profits tripled last year, Bell said.", "Profits trebled last year, Bell said."),
    // What is expected or planned, and what has happened, in a sentence of few words too.
    Row("Bell is expected to resign.", "Bell resigned.", "claim.hedge-changed"),
    Row("Bell resigned.", "Bell is expected to resign.", "claim.hedge-changed"),
    Row("The firm plans to sell the ship.", "The firm sold the ship.", "claim.hedge-changed"),
    // What is to come, and what is past.
    Row("The talks will resume on Monday.", "The talks resumed on Monday.", "claim.changed"),
    Row("The firm sold the ship in May.", "The firm will sell the ship in May.", "claim.changed"),
    // The same plan in other words.
    Row("The firm plans to sell the ship.", "The firm intends to sell the ship."),
    // A unit before the number, or behind it.
    Row("It cost €2m.", "It cost two million euros."),
    // What kind of place it is.
    Row("He lives in the town of Orne.", "He lives in Orne."),
    Row("He lives in Orne.", "He lives in the village of Orne."),
  ]

  @Test(arguments: prospects)
  func whatIsToComeIsHeldAgainstWhatCame(_ row: Row) { check(row) }

  private func check(_ row: Row) {
    let found = Reader.compare(row.earlier, row.later).filter { $0.severity >= .warning && $0.rule != "edit.silent" }
    #expect(found.map(\.rule) == (row.rule.map { [$0] } ?? []), "\(found.map(\.line).joined(separator: "\n"))")
  }
}
