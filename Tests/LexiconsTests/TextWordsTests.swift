import Lexicons
import Testing

/// The lists that the tokeniser and the repair are built from, as files.
@Suite struct TextWordsTests {
  private static func rows(_ name: String) -> [[String]] {
    var rows: [[String]] = []
    Language.english.resource(name).forEachEntry { rows.append($0.map(String.init)) }
    return rows
  }

  @Test func everyAbbreviationHasAKindAndNoLastStop() {
    let rows = Self.rows("abbreviations")
    #expect(rows.count > 400)
    for row in rows {
      #expect(row.count == (row.dropFirst().first == "line" ? 3 : 2), "\(row)")
      #expect(["name", "number", "anywhere", "opener", "line"].contains(row.dropFirst().first ?? ""), "\(row)")
      #expect(row.first?.last != ".", "\(row)")
    }
  }

  @Test func noAbbreviationStandsTwice() {
    let words = Self.rows("abbreviations").filter { $0.count == 2 && $0[1] != "opener" }.map { $0[0].lowercased() }
    #expect(Set(words).count == words.count)
  }

  @Test func everyLineWordHasARole() {
    let roles = Self.rows("abbreviations").filter { $0.count == 3 }.map { $0[2] }
    #expect(Set(roles) == ["credit-source", "credit-noun", "byline", "contribution", "date-label"])
  }

  @Test func everyRepairWordHasARole() {
    let rows = Self.rows("repair-words")
    #expect(rows.count > 100)
    #expect(Set(rows.map { $0.last ?? "" }) == ["subject", "function", "label", "remnant", "suffix"])
  }
}
