import Extraction
import Testing
import TextModel

@testable import CrossChecking

@Suite struct WordDifferenceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let earlier: String
    let later: String
    /// The runs: plain for what both have, `-…-` for what is gone, `+…+` for what is new.
    let runs: String
    var testDescription: String { "\(earlier) | \(later)" }
  }

  static let rows = [
    // One word exchanged; marks and spaces go with the word before them.
    Row(earlier: "There were some signs.", later: "There were clear signs.", runs: "There were |-some |+clear |signs."),
    // Style is no change.
    Row(earlier: "twelve – boats", later: "12 - boats", runs: "12 - boats"),
    // A light word in the midst of a rewording is not kept apart.
    Row(
      earlier: "the roof of the old hall fell", later: "the wall of a new house fell",
      runs: "the |-roof of the old hall |+wall of a new house |fell"),
    // Put in and taken out at the ends.
    Row(earlier: "boats sank", later: "two boats sank today", runs: "+two |boats sank |+today"),
    // Part of a hyphenated word.
    Row(earlier: "the US-led talks", later: "the UK-led talks", runs: "the |-US-|+UK-|led talks"),
    Row(earlier: "", later: "", runs: ""),
  ]

  @Test(arguments: rows)
  func showsWhatDiffers(_ row: Row) {
    let runs = WordDifference().changes(from: row.earlier, to: row.later).map { run in
      (run.kind == .same ? "" : run.kind == .removed ? "-" : "+") + run.text
    }
    #expect(runs.joined(separator: "|") == row.runs)
  }

  /// Either side, put together from the runs, is what its own text has, its numerals, marks and capitals too.
  @Test(arguments: [
    // Numerals and currencies.
    ("It cost €2m in all.", "It cost two million euros in all."),
    // The mark that ends the sentence, and one that goes on.
    ("That is an insult to all of us.", "an insult to all of us,"),
    // Capitals, dashes and marks of quotation at the places where words differ.
    ("The plant, which opened in 1990, employs 300.", "Opened in 1990, the plant employs 300 people."),
    ("He said – “never” – and left.", "He said - \"always\" - and left."), ("Nobody (but him) came.", "Nobody came."),
  ])
  func eachSideHasItsOwnText(earlier: String, later: String) {
    let changes = WordDifference().changes(from: earlier, to: later)
    let sides = [WordChange.Kind.added, .removed].map { absent in
      changes.filter { $0.kind != absent }.map { absent == .added ? $0.earlierText ?? $0.text : $0.text }.joined()
    }
    #expect(sides == [earlier, later])
  }
}
