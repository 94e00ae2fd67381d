import CrossChecking
import Foundation
import Reporting
import Testing

struct RuleBookTests {
  private let catalogue = RuleBook(pages: SampleStory.pages)

  @Test func theListHasALineForEachRule() {
    #expect(
      catalogue.list().split(separator: "\n").map(String.init) == [
        "quote.altered      error       Words of the same direct quotation differ between versions, outlets, or from the source.",
        "number.changed     error       The same quantity has another value in the later version or another outlet.",
        "edit.silent        warning     Substantive changes and no correction note.",
        "quote.punctuation  suggestion  Only punctuation or case differs.",
        "quote.fragment     off         One to three quoted words.",
      ])
  }

  @Test func aPageIsExplained() throws {
    #expect(
      SampleStory.pages[0].text()
        == """
        quote.altered  error
        Words of the same direct quotation differ between versions, outlets, or from the
        source.

        Quotation marks promise the speaker's own words.

        Asked by: Reuters, handbook: quotes are sacred; AP

        Reports
          earlier    “We never refused,” said Anna Berg.
          later      “⟦We always refused⟧,” said Anna Berg.

        Leaves alone
          earlier    “We never refused,” she said.
          later      "We never refused," she said.

        """)
    try expectGolden(SampleStory.pages[0].markdown(), "rule.md")
  }

  @Test(arguments: [
    (Relation.version, "earlier", "later"), (.outlet, "one", "another"), (.source, "source", "article"),
  ])
  func examplesAreCalledByHowTheyBelongTogether(relation: Relation, earlier: String, later: String) {
    let page = RulePage(
      id: "x.y", severity: .error, summary: "S.", rationale: "R.", askedBy: [],
      fires: [RuleExample(earlier: "A.", later: "⟦B.⟧", relation: relation)], quiet: [RuleExample(later: "C.")])
    let lines = page.text().split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(
      lines.map { $0.split(separator: " ").map(String.init) } == [[earlier, "A."], [later, "⟦B.⟧"], ["text", "C."]])
  }

  @Test func allPagesAreOneDocument() {
    let markdown = catalogue.markdown()
    #expect(markdown.hasPrefix("# The rules\n\n## `quote.altered`\n"))
    #expect(markdown.components(separatedBy: "\n## `").count - 1 == SampleStory.pages.count)
  }

  @Test func rulesAreData() throws {
    let object = try JSONSerialization.jsonObject(with: Data(catalogue.json())) as? [String: Any]
    let rules = try #require(object?["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == SampleStory.pages.map(\.id))
    #expect(rules[0]["severity"] as? String == "error")
    #expect(rules[4]["severity"] is NSNull)
  }
}
