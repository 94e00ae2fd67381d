import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// Quotations of one text that another one runs together.
@Suite struct SpliceTests {
  static let apart = """
    "We have made no decision about the school," Anna Ruiz said. The council will meet again in March.

    "That bridge is a danger to every child in this town," she said of the crossing at the mill.
    """

  struct Row: Sendable, CustomTestStringConvertible {
    let earlier: String
    let later: String
    let rules: [String]
    var severity = Severity.error
    var testDescription: String { later }
  }

  static let rows = [
    // A sentence stood between the two.
    Row(
      earlier: apart,
      later:
        "\"We have made no decision about the school. That bridge is a danger to every child in this town,\" Ruiz said.",
      rules: ["quote.spliced"]),
    // The second came first.
    Row(
      earlier: apart,
      later:
        "\"That bridge is a danger to every child in this town. We have made no decision about the school,\" Ruiz said.",
      rules: ["quote.spliced"]),
    // Two cues and nothing else.
    Row(
      earlier:
        "\"We will not close the school in March,\" Ruiz said. \"The roof of the hall is old,\" she added on Monday.",
      later: "\"We will not close the school in March. The roof of the hall is old,\" Ruiz said.",
      rules: ["quote.spliced"],
      severity: .warning),
    // One quotation round its cue.
    Row(
      earlier: "\"We will not close the school in March,\" Ruiz said. \"The roof of the hall is old.\"",
      later: "\"We will not close the school in March. The roof of the hall is old,\" Ruiz said.", rules: []),
    // An ellipsis, a cue and the writer's own words show the seam.
    Row(
      earlier: apart,
      later:
        "\"We have made no decision about the school ... That bridge is a danger to every child in this town,\" Ruiz said.",
      rules: []),
    Row(
      earlier: apart,
      later:
        "\"We have made no decision about the school,\" Ruiz said. \"That bridge is a danger to every child in this town.\"",
      rules: []),
  ]

  @Test(arguments: rows)
  func isFoundBetweenVersionsAndOutlets(_ row: Row) {
    for relation in [Relation.version, .outlet] {
      let found = Reader.compare(row.earlier, row.later, as: relation)
        .filter { $0.rule == "quote.spliced" || $0.rule.hasPrefix("quote.") && $0.severity == .error }
      #expect(found.map(\.rule) == row.rules, "\(relation): \(found.map(\.line).joined(separator: "\n"))")
      #expect(found.allSatisfy { $0.severity == row.severity && $0.related.count == 2 })
    }
  }

  /// Every quotation is in every other one: what is looked at stays bounded.
  @Test func quotationsThatRepeatEachOther() {
    let words = "We have made no decision about the old school at the mill"
    let earlier = (0..<160).map { "\"\(words) \($0 % 7),\" Ruiz said. The council met." }.joined(separator: "\n\n")
    let later = (0..<40).map { "\"\(words) \($0 % 7). \(words) \($0 % 5),\" Ruiz said." }.joined(separator: "\n\n")
    let found = Reader.compare(earlier, later).filter { $0.rule == "quote.spliced" }
    #expect(found.count <= 50)
  }
}
