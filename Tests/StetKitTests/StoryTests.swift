import CrossChecking
import Extraction
import Ledger
import Reporting
import StetKit
import Testing
import TextModel

/// A story out of the ledger, and what is held against what in it.
struct StoryTests {
  static let first =
    "Title: Bridge closed\nDate: 2025-03-14\n\n“We will not open it before Friday,” Lena Voss said. At least 12 people were hurt in Lund.\n"
  static let second =
    "Title: Bridge closed\nDate: 2025-03-14\n\n“We will open it before Friday,” Lena Voss said. At least 21 people were hurt in Lund.\n"
  static let other =
    "Title: The bridge\nDate: 2025-03-15\n\n“We will not open it before Monday,” said Lena Voss. The harbour is closed.\n"
  static let source = "VOSS: We will not open it before Friday. I told the council so.\n"

  @Test func textsStandInOrder() throws {
    let story = try StoryFixture([
      ("bridge/herald.v1.txt", Self.other), ("bridge/courier.v2.txt", Self.second),
      ("bridge/courier.v1.txt", Self.first),
      ("bridge/sources/press.txt", Self.source), ("bridge/sources/press.v2.txt", Self.source + "Thank you.\n"),
      ("bridge/sources/film.txt", "VOSS: Good evening to you all.\n"),
    ]).story()
    #expect(
      story.outlets.map { $0.map { "\($0.record.outlet) \($0.record.number)" } } == [
        ["courier 1", "courier 2"], ["herald 1"],
      ])
    #expect(story.sources.map(\.record.outlet) == ["film", "press", "press"])
    #expect(story.currentSources.map { "\($0.record.outlet) \($0.record.number)" } == ["film 1", "press 2"])
    #expect(story.articles.allSatisfy { $0.article.metadata.outlet == $0.record.outlet })
  }

  /// What a version puts right again, as the source has it, is shown and is no error; what it gets wrong is one.
  @Test func aQuotationThatIsPutRightIsNoError() throws {
    let files = [
      ("bridge/courier.v1.txt", Self.first), ("bridge/courier.v2.txt", Self.second),
      ("bridge/courier.v3.txt", Self.first),
    ]
    let sourced = try StoryFixture(files + [("bridge/sources/press.txt", Self.source)]).review()
    let quoted = sourced.findings.map(\.finding).filter { $0.rule.hasPrefix("quote.") && $0.severity > .suggestion }
    #expect(quoted.map { "\($0.primary.path) \($0.rule)" } == ["Claims/bridge/courier.v2.txt quote.negation"])
    let unsourced = try StoryFixture(files).review()
    #expect(unsourced.findings.count { $0.finding.rule == "quote.negation" && $0.finding.severity == .error } == 2)
  }

  @Test func anUnknownStoryIsNoStory() throws {
    let fixture = try StoryFixture([("bridge/courier.v1.txt", Self.first)])
    let error = #expect(throws: StetError.self) { try fixture.review("tunnel") }
    #expect(error?.description.hasPrefix("tunnel: no such story") == true)
  }

  /// Which texts are held against which: each finding tells by its two places.
  @Test func versionsOutletsAndSourcesAreCompared() throws {
    let review = try StoryFixture([
      ("bridge/courier.v1.txt", Self.first), ("bridge/courier.v2.txt", Self.second),
      ("bridge/herald.v1.txt", Self.other),
      ("bridge/sources/press.txt", Self.source),
    ]).review()
    let found = review.findings.map(\.finding)
    func pairs(_ rule: String) -> [String] {
      found.filter { $0.rule == rule }.map { finding in
        ([finding.primary] + finding.related).map { $0.path.split(separator: "/").last ?? "" }.joined(separator: " ")
      }
    }
    // The later version has lost a negation that the earlier one and the source have: one finding, with both.
    #expect(pairs("quote.negation").first == "courier.v2.txt courier.v1.txt press.txt")
    #expect(pairs("number.changed") == ["courier.v2.txt courier.v1.txt"])
    // The other outlet has another word than the source.
    #expect(pairs("quote.altered").first == "herald.v1.txt press.txt")
    #expect(found == found.sorted { ($0.primary.path, $0.primary.span) < ($1.primary.path, $1.primary.span) })
  }

  /// A desk may keep one file up to date: every version of it can still be told from the others.
  @Test func versionsOfOneFileAreToldApart() throws {
    let fixture = try StoryFixture([("bridge/courier.txt", Self.first + "The harbour is closed, and stays closed.\n")])
    #expect(try fixture.add("bridge/courier.txt", Self.second) == "added courier 2")
    #expect(try fixture.add("bridge/courier.txt", Self.second) == "unchanged courier 2")
    let found = try fixture.review().findings.map(\.finding)
    let negation = try #require(found.first { $0.rule == "quote.negation" })
    #expect(negation.primary.path == "Claims/bridge/courier.txt")
    #expect(negation.related.map(\.path) == ["Claims/bridge/courier.txt (version 1)"])
    #expect(try fixture.ledger.findings(of: "bridge").map(\.finding) == found)
    #expect(try fixture.ledger.check().isSound)
  }

  @Test func aTakenNumberIsRefusedWithItsMend() throws {
    let fixture = try StoryFixture([("bridge/courier.v1.txt", Self.first)])
    let outcome = try fixture.add("bridge/courier.v1.txt", Self.second)
    #expect(outcome.hasPrefix("refused Claims/bridge/courier.v1.txt: version 1 of courier is in the ledger"))
    #expect(try fixture.story().articles.count == 1)
  }

  /// What an editor let stand stays decided in the next check.
  @Test func decisionsAreKeptBetweenChecks() throws {
    let fixture = try StoryFixture([("bridge/courier.v1.txt", Self.first), ("bridge/courier.v2.txt", Self.second)])
    let number = try #require(try fixture.review().findings.first { $0.finding.rule == "number.changed" })
    #expect(number.decision == nil)
    try fixture.ledger.decide(.stet, on: number.finding.id, editor: "Ana", date: "2025-01-03", reason: "as corrected")
    let again = try fixture.review().findings
    #expect(again.filter { $0.decision != nil }.map(\.finding) == [number.finding])
    #expect(again.compactMap(\.decision?.verdict) == [.stet])
  }

  @Test func aRuleThatIsOffSaysNothing() throws {
    let fixture = try StoryFixture([("bridge/courier.v1.txt", Self.first), ("bridge/courier.v2.txt", Self.second)])
    let quiet = try fixture.review(settings: RuleSettings(levels: ["*": .off]))
    #expect(quiet.findings.isEmpty)
  }
}
