import CrossChecking
import Extraction
import Testing
import TextModel

/// By what a finding is known again.
struct FindingIdentityTests {
  private func id(_ rule: String, _ earlier: String, _ later: String) throws -> String {
    try #require(Reader.compare(earlier, later).first { $0.rule == rule }, "no \(rule)").id
  }

  /// Neither the place nor the way in which the words are written changes an id.
  @Test(arguments: [
    "“We will close the old bridge on Monday,” Ana Ruiz said.",
    "It rained all day in the valley.\n\n\"We will close the old bridge on Monday,\" Ana Ruiz said.",
    "“We will close the old bridge on Monday”, Ana Ruiz said.\r\n",
  ])
  func aPassageKeepsItsID(later: String) throws {
    let earlier = "“We will shut the old bridge on Monday,” Ana Ruiz said."
    let first = try id("quote.altered", earlier, "“We will close the old bridge on Monday,” Ana Ruiz said.")
    #expect(try id("quote.altered", earlier, later) == first)
  }

  /// A quotation that is gone is known by its words, whatever stands in its place now.
  @Test func whatIsGoneIsKnownByItsWords() throws {
    let quotes = ["“Nobody asked us about it,” said Tom Hale.", "“It was far too late by then,” said Tom Hale."]
    let rest = "The bridge is old. The vote is on Friday."
    let one = try id("quote.removed", "\(quotes[0]) \(rest)", rest)
    let same = try id("quote.removed", "\(quotes[0]) \(rest)", "The weather was fine. The vote is on Friday.")
    let other = try id("quote.removed", "\(quotes[1]) \(rest)", rest)
    #expect(one == same)
    #expect(one != other)
  }

  /// Two edits are two findings, though both are reported at the first sentence.
  @Test func aSilentEditIsKnownByWhatItChanged() throws {
    let text = "The bridge is old.\n\nAt least 25 people were hurt. The repair will cost $3 million."
    let one = try id("edit.silent", text, text.replacing("25", with: "52"))
    let other = try id("edit.silent", text, text.replacing("$3 million", with: "$3 billion"))
    #expect(one != other)
  }

  /// What was decided on the first of fifty was not decided on the fifty-first.
  @Test func aSumHasAnIDOfItsOwn() throws {
    func text(_ word: String, _ count: Int) -> String {
      (0..<count).map { "“The \(word) number \($0 + 100) was opened late last year,” Ana Ruiz said." }
        .joined(separator: "\n\n")
    }
    func findings(_ count: Int) -> [Finding] {
      Reader.compare(text("gate", count), text("door", count)).filter { $0.rule == "quote.altered" }
    }
    let (fifty, fiftyOne, fiftyTwo) = (findings(50), findings(51), findings(52))
    #expect(fifty.count == 50)
    #expect(fifty.allSatisfy { !$0.isSum })
    #expect([fiftyOne, fiftyTwo].map(\.count) == [1, 1])
    #expect((fiftyOne + fiftyTwo).allSatisfy { $0.isSum })
    #expect(Set((fifty + fiftyOne + fiftyTwo).map(\.id)).count == 52)
  }

  @Test func occurrencesAreToldApart() throws {
    let finding = try #require(
      Reader.compare("At least 25 people were hurt.", "At least 52 people were hurt.").first)
    #expect(finding.occurring(0) == finding)
    let ids = (0..<100).map { finding.occurring($0).id }
    #expect(Set(ids).count == 100)
    #expect(ids.allSatisfy { $0.utf8.count == 16 })
  }

  /// Every rule is asked somewhere: of a rule that is forgotten here nobody would be told that nothing needs a decision.
  @Test func everyRuleIsAskedSomewhere() {
    let ofTwo = Relation.allCases.map(RuleCatalogue.idsAsked).reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(RuleCatalogue.idsAskedOfOne.union(ofTwo) == Set(RuleCatalogue.all.map(\.id)))
    #expect(RuleCatalogue.idsAskedOfOne.contains("date.impossible"))
    #expect(!RuleCatalogue.idsAskedOfOne.contains("quote.altered"))
    #expect(RuleCatalogue.idsAsked(of: .source).contains("quote.unverified"))
    #expect(!RuleCatalogue.idsAsked(of: .version).contains("quote.unverified"))
  }

  /// One statement in several ways of writing, and another statement.
  @Test func statementsHaveKeys() {
    let texts = [
      "They brought twelve boats.", "They brought 12 boats.", "“They brought 12  boats”", "They brought 13 boats.",
    ]
    let maker = NormalWording.Maker()
    let keys = texts.map { text in
      let article = Reader.article(text)
      return maker.wording(of: article).keys(in: ReadingSpan(0, article.reading.bytes.count))
    }
    #expect(keys[0] == keys[1] && keys[1] == keys[2])
    #expect(keys[0] != keys[3])
  }
}
