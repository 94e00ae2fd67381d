import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// Edits as they happen to news copy, with the one finding that each must bring and how grave it is, or none.
@Suite struct NewsEditTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let earlier: String
    let later: String
    /// The rule and severity of everything above a suggestion.
    let found: [String]
    var testDescription: String { "\(earlier) → \(later)" }

    init(_ earlier: String, _ later: String, _ found: String...) {
      (self.earlier, self.later, self.found) = (earlier, later, found)
    }
  }

  static let graveExchanges = [
    // Steps of a trial, and what it ends with.
    Row(
      "The jury acquitted the driver of the lorry.", "The jury convicted the driver of the lorry.",
      "error claim.changed"),
    Row(
      "He was charged with manslaughter in Oslo.", "He was charged with murder in Oslo.", "error claim.changed"),
    Row(
      "The court found the mayor guilty of fraud.", "The court found the mayor innocent of fraud.",
      "error claim.changed"),
    Row("Police arrested two men in Bergen.", "Police released two men in Bergen.", "error claim.changed"),
    Row(
      "The inquiry cleared the mayor of fraud.", "The inquiry convicted the mayor of fraud.", "error claim.changed"),
    // What became of people.
    Row(
      "The pilot died in the crash near the lake.", "The pilot survived in the crash near the lake.",
      "error claim.changed"),
    Row(
      "Three workers were killed in the blast.", "Three workers were injured in the blast.", "error claim.changed"),
    // Outcomes, of which one word denies the other.
    Row(
      "The council approved the plan for a bridge.", "The council rejected the plan for a bridge.",
      "error claim.changed"),
    Row(
      "He generously agreed to pay for the boat.", "He generously refused to pay for the boat.", "error claim.changed"),
    // Small words where nothing else was exchanged.
    Row(
      "Shares of the firm were up at noon in Oslo.", "Shares of the firm were down at noon in Oslo.",
      "error claim.changed"),
    // A hedge that denies.
    Row(
      "It is likely that the bridge will be sold.", "It is unlikely that the bridge will be sold.",
      "error claim.polarity"),
    // The same step of a trial, and the same outcome, in other words.
    Row("Police arrested two men in Bergen.", "Police detained two men in Bergen."),
    Row("The council approved the plan for a bridge.", "The council adopted the plan for a bridge."),
    Row("The court did not convict the driver.", "The court acquitted the driver."),
  ]

  @Test(arguments: graveExchanges)
  func wordsThatNobodyMayTakeForOneAnother(_ row: Row) { check(row) }

  static let attributions = [
    // Nobody says it now, wherever the words stood.
    Row(
      "Police said the driver had been drinking before the crash.", "The driver had been drinking before the crash.",
      "warning claim.hedge-changed"),
    Row(
      "The driver had been drinking before the crash, police said.", "The driver had been drinking before the crash.",
      "warning claim.hedge-changed"),
    // The attribution only went to the other side.
    Row(
      "The driver had been drinking before the crash, police said.",
      "Police said the driver had been drinking before the crash."),
    // The conditions of a statement.
    Row(
      "Shares will be sold to the public unless the owners object.", "Shares will be sold to the public.",
      "warning claim.changed"),
    Row("The bridge will open only if the engineers agree.", "The bridge will open.", "warning claim.changed"),
  ]

  @Test(arguments: attributions)
  func whoseStatementItIsAndOnWhatCondition(_ row: Row) { check(row) }

  static let titles = [
    Row(
      "A report by retired judge Anna Ruiz criticised the police.",
      "A report by former minister Anna Ruiz criticised the police.", "warning name.title"),
    Row(
      "Campaign spokesman Tom Hale wrote a letter.", "Campaign lawyer Tom Hale wrote a letter.", "warning name.title"),
    Row("Police met Gov. Tom Hale at the harbour.", "Police met Sen. Tom Hale at the harbour.", "warning name.title"),
    // A rank or a time of the office came or went.
    Row(
      "Police met Deputy Mayor Tom Hale at the harbour.", "Police met Mayor Tom Hale at the harbour.",
      "warning name.title"),
    // The party of a candidate is part of the title.
    Row(
      "Democratic presidential nominee Ann Hale marched.", "Republican presidential nominee Ann Hale marched.",
      "warning name.title"),
    // A word for a post takes the place of another one, however near the two are in a dictionary.
    Row(
      "Campaign manager Tom Hale wrote a letter.", "Campaign director Tom Hale wrote a letter.", "warning name.title"),
    // An office that is no longer held, where no name stands behind it.
    Row("Hale met the former governor of Orne.", "Hale met the governor of Orne.", "warning claim.changed"),
    // A name in a title is a name.
    Row(
      "Pentagon spokesman Tom Hale wrote a letter.", "Google spokesman Tom Hale wrote a letter.", "error name.changed"),
    // Style.
    Row("Police met Senator Tom Hale at the harbour.", "Police met Sen. Tom Hale at the harbour."),
    Row("It was GOP Rep. Tom Hale.", "It was GOP Representative Tom Hale."),
  ]

  @Test(arguments: titles)
  func titlesBeforeOneName(_ row: Row) { check(row) }

  static let times = [
    // Told from the day of publication, which nothing says here.
    Row("They met last month in the castle.", "They met last week in the castle.", "error date.changed"),
    Row("They meet next year in the castle.", "They met last year in the castle.", "error date.changed"),
    Row("The court meets tomorrow in Oslo.", "The court meets today in Oslo.", "error date.changed"),
    // A range of days, a day from which on, and a day in a name are dates and no lengths.
    Row("The poll was taken Nov. 6 to 10 by post.", "The poll was taken Nov. 8 to 10 by post.", "error date.changed"),
    Row("They have built it since June 1 in Oslo.", "They have built it since July 1 in Oslo.", "error date.changed"),
    Row("Since the Sept. 11 attacks it is shut.", "Since the Sept. 13 attacks it is shut.", "error date.changed"),
    // The unit of a length.
    Row("It was founded 20 years ago in a barn.", "It was founded 20 months ago in a barn.", "error number.changed"),
    // A day in the name of another one, and in a range that cannot be resolved.
    Row("They vote on Super Tuesday in the south.", "They vote on Super Saturday in the south.", "error date.changed"),
    Row(
      "He has hosted the show since 1986 in Oslo.", "He has hosted the show since 1996 in Oslo.", "error date.changed"),
    // How long it may last: only the end is told.
    Row(
      "The trust will close 60 beds by the end of 2025 in Lund.",
      "The trust will close 60 beds by the end of 2026 in Lund.", "error date.changed"),
    // The same time told in other words, and the same length in other units.
    Row("The firm has 14 days to answer the court.", "The firm has two weeks to answer the court."),
    Row("The firm has 48 hours to answer the court.", "The firm has two days to answer the court."),
    Row("The debt grew in the past year in Oslo.", "The debt grew in the last year in Oslo."),
    Row("The debt grew in the past year in Oslo.", "The debt grew in the past 12 months in Oslo."),
    Row("On Saturday night the team won the cup.", "On Sat. night the team won the cup."),
  ]

  @Test(arguments: times)
  func timesToldFromAnotherOne(_ row: Row) { check(row) }

  static let numbers = [
    // What bounds a length of time, and one bound for another of which half the words stayed.
    Row("They worked nearly 40 hours on it.", "They worked more than 40 hours on it.", "warning number.qualifier"),
    Row("They worked more than 40 hours on it.", "They worked less than 40 hours on it.", "warning number.qualifier"),
    Row("He was a guide for over 20 years.", "He was a guide for under 20 years.", "warning number.qualifier"),
    Row("They worked more than 40 hours on it.", "They worked over 40 hours on it."),
    // A hedge that bounds a number is reported once.
    Row(
      "She won 58 percent of the votes in Oslo.", "She won an estimated 58 percent of the votes in Oslo.",
      "warning number.qualifier"),
    // The scale of a number that is part of no quantity, and of the end of a range.
    Row("It is said 1 million times a day.", "It is said 1 billion times a day.", "error number.magnitude"),
    Row(
      "It will cost between $8 billion and $12 billion in all.",
      "It will cost between $8 billion and $12 million in all.",
      "error number.magnitude"),
    // A share and a count.
    Row("Polls show Hale up by 10 points now.", "Polls show Hale up by 10 percent now.", "error number.changed"),
    Row("Polls show Hale up by 10 points now.", "Polls show Hale up by 10 percentage points now."),
    // An age before or behind the noun.
    Row("A 44-year-old man was arrested in Oslo.", "A man, 44, was arrested in Oslo."),
  ]

  @Test(arguments: numbers)
  func numbersAndWhatBoundsThem(_ row: Row) { check(row) }

  static let wording = [
    // Contractions outside quotation marks are style.
    Row("The order said that it would not happen.", "The order said that it wouldn't happen."),
    Row("Critics said it will stop well short.", "Critics said it'll stop well short."),
    // Words that say nothing beside the word behind them.
    Row("Bell sold the boat in order to pay the fine.", "Bell sold the boat to pay the fine."),
    // A denial in other words.
    Row("The board has not yet decided on the bridge.", "The board has yet to decide on the bridge."),
    Row("The board has not yet decided on the bridge.", "The board has decided on the bridge.", "error claim.polarity"),
    // A plan that became a fact, though its verb is an adjective too.
    Row("The school was set to close.", "The school closed.", "warning claim.hedge-changed"),
    // A name misspelled at the start of a sentence and in a headline.
    Row(
      "Ann Whitcombe wrote it. Whitcombe said she did.", "Ann Whitcombe wrote it. Whitcomb said she did.",
      "warning name.spelling"),
    // A name that no dictionary has at the start of a sentence, and one inside a longer name.
    Row("Ann Henry left. Henry said so on Monday.", "Ann Henry left. Kayborn said so on Monday.", "error name.changed"),
    Row("They met in Washington, D.C., at noon.", "They met in Philadelphia, D.C., at noon.", "error name.changed"),
    // Two names that changed places are one change.
    Row(
      "Hale sold the house in May, and later Ruiz bought the boat.",
      "Ruiz sold the house in May, and later Hale bought the boat.", "error claim.changed"),
    Row(
      "On Monday Tom Hale sold the house, and later Ann Ruiz bought the boat.",
      "On Monday Ann Ruiz sold the house, and later Tom Hale bought the boat.", "error claim.changed"),
  ]

  @Test(arguments: wording)
  func namesAndWordings(_ row: Row) { check(row) }

  static let quotations = [
    // Two quotations change mouths, cut by their cues or not.
    Row(
      "“We will never close the old school in March,” Anna Ruiz said.\n\n“The bridge is a danger to all drivers,” Tom Hale said.",
      "“The bridge is a danger to all drivers,” Anna Ruiz said.\n\n“We will never close the old school in March,” Tom Hale said.",
      "error quote.speaker-changed", "error quote.speaker-changed"),
    Row(
      "“It is hard to make a causal link,” Ann Ruiz said. “We must ask again.”\n\n“I do not think the town should pay,” added Tom Hale, who sued in 2012.",
      "“I do not think the town should pay,” Ann Ruiz said. “We must ask again.”\n\n“It is hard to make a causal link,” added Tom Hale, who sued in 2012.",
      "error quote.speaker-changed", "error quote.speaker-changed"),
    // Whoever is named once for two quotations is another speaker once.
    Row(
      "“It has been a total disaster,” Tom Hale said, adding, “Nobody cares.” Anna Ruiz left.",
      "“It has been a total disaster,” Anna Ruiz said, adding, “Nobody cares.” Anna Ruiz left.",
      "error quote.speaker-changed"),
    // The cue of several sentences goes to the front.
    Row(
      "“We need a new bridge. We need it in the spring,” Tom Hale said.",
      "Tom Hale said: “We need a new bridge. We need it in the spring.”"),
    // A sentence cut from a quotation is one change.
    Row(
      "“We need a new bridge. The old one fell into the river. We need it in the spring,” Tom Hale said.",
      "“We need a new bridge. We need it in the spring,” Tom Hale said.", "warning quote.truncated"),
  ]

  @Test(arguments: quotations)
  func quotationsAndTheirSpeakers(_ row: Row) { check(row) }

  private func check(_ row: Row) {
    let found = Reader.compare(row.earlier, row.later).filter { $0.severity >= .warning && $0.rule != "edit.silent" }
    #expect(
      found.map { "\($0.severity.name) \($0.rule)" } == row.found, "\(found.map(\.line).joined(separator: "\n"))")
  }
}
