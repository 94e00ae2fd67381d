import CrossChecking
import Extraction
import Ledger
import Reporting
import StetKit
import Testing
import TextModel

/// Deciding on findings by their ids, and what becomes of decisions.
struct DecisionDeskTests {
  private func fixture(_ second: String = StoryTests.second) throws -> StoryFixture {
    try StoryFixture([("bridge/courier.v1.txt", StoryTests.first), ("bridge/courier.v2.txt", second)])
  }

  @Test func aFindingGoesByAsMuchOfItsIDAsTellsIt() throws {
    let fixture = try fixture()
    let id = try #require(try fixture.review().findings.first).finding.id
    let desk = DecisionDesk(ledger: fixture.ledger)
    #expect(try desk.finding(id).finding.id == id)
    #expect(try desk.finding(String(id.prefix(8)).uppercased()).finding.id == id)
    for (digits, says) in [("", "no finding's id"), ("xyz", "no finding's id"), ("0%", "no finding's id")] {
      let error = #expect(throws: StetError.self) { try desk.finding(digits) }
      #expect(error?.description.contains(says) == true)
    }
    let flipped = (id.hasPrefix("0") ? "1" : "0") + id.dropFirst()
    #expect(throws: StetError.self) { try desk.finding(flipped) }
  }

  @Test func idsThatBeginAlikeAreNamed() throws {
    let fixture = try fixture()
    let place = try #require(try fixture.review().findings.first).finding.primary
    let twins = ["ab00", "ab01"].map { id in
      Finding(
        id: id, rule: "quote.altered", severity: .error, message: "m", primary: place, related: [], evidence: Evidence()
      )
    }
    try fixture.ledger.recordRun(of: "bridge", findings: twins, program: "tests", date: "2025-01-03")
    let error = #expect(throws: StetError.self) { try DecisionDesk(ledger: fixture.ledger).finding("ab") }
    #expect(error?.description == "ab: is how 2 findings begin (ab00, ab01); write more of it")
  }

  @Test func whatIsOpenGetsLess() throws {
    let fixture = try fixture()
    let findings = try fixture.review().findings.map(\.finding)
    let desk = DecisionDesk(ledger: fixture.ledger)
    #expect(try desk.open(in: "bridge").map(\.finding) == findings)
    try desk.decide(.stet, on: findings[0], editor: "Ana", date: "2025-01-03", reason: "")
    try desk.decide(.query, on: findings[1], editor: "Ana", date: "2025-01-03", reason: "")
    #expect(try desk.open(in: "bridge").map(\.finding) == Array(findings.dropFirst()))
    #expect(try desk.takeBack(on: findings[0], editor: "Ana", date: "2025-01-04").decision == .stet)
    #expect(try desk.open(in: "bridge").map(\.finding) == findings)
    let error = #expect(throws: StetError.self) { try desk.takeBack(on: findings[0], editor: "A", date: "2025-01-05") }
    #expect(error?.description.hasPrefix(findings[0].shortID) == true)
  }

  /// What stood, or had to be asked, and is no longer found is reported; a correction that was made did what it was for.
  @Test(arguments: [(Decision.stet, 1), (.query, 1), (.corrected, 0)])
  func aDecisionThatNothingNeedsIsReported(decision: Decision, notices: Int) throws {
    let both = StoryTests.first + "\nThe date was 30 February 2025.\n"
    let fixture = try StoryFixture([("bridge/courier.v1.txt", both)])
    let impossible = try #require(try fixture.review().findings.first { $0.finding.rule == "date.impossible" })
    try fixture.ledger.decide(decision, on: impossible.finding.id, editor: "Ana", date: "2025-01-03", reason: "")
    #expect(try fixture.review().notices.isEmpty)
    _ = try fixture.add("bridge/courier.v2.txt", StoryTests.first)
    let review = try fixture.review()
    #expect(review.notices.count == notices)
    #expect(review.notices.allSatisfy { $0.message.contains("--undo \(impossible.finding.shortID)") })
    // A rule that is off was not asked.
    #expect(try fixture.review(settings: RuleSettings(levels: ["date.*": .off])).notices.isEmpty)
  }

  /// Comments in a text of the ledger, by what is found between versions.
  @Test func commentsOfTheLatestVersionCount() throws {
    let first =
      "# Bridge\n\n“We will not open it before Friday,” Lena Voss said. At least 12 people were hurt in Lund.\n"
    let comment = "<!-- stet: disable-next quote.negation, name.* reason=\"as broadcast\" -->\n\n"
    let second = first.replacing("not open", with: "open").replacing("“We", with: comment + "“We")
    let fixture = try StoryFixture([("bridge/courier.v1.md", first), ("bridge/courier.v2.md", second)])
    let review = try fixture.review()
    let negation = try #require(review.findings.first { $0.finding.rule == "quote.negation" })
    #expect(negation.decision?.origin == .comment(path: "Claims/bridge/courier.v2.md", line: 3, column: 1))
    #expect(!negation.isOpen)
    #expect(review.notices.map(\.message) == ["nothing that this comment lets stand by 'name.*' is found; take it out"])
    // The comment stays in the file of version 2, and nobody can take it out there any more.
    _ = try fixture.add("bridge/courier.v3.md", first.replacing("not open", with: "open"))
    #expect(try fixture.review().notices.isEmpty)
  }
}
