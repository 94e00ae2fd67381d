import CrossChecking
import Extraction
import Foundation
import Ledger
import Reporting
import Testing
import TextModel

@testable import StetKit

/// One passage that several versions have, and what is said of it.
struct RecurringFindingsTests {
  static let quiet = "Title: Bridge closed\n\n“We have had a critical failure of the gate,” Lena Voss said.\n"
  static let altered = quiet.replacing("critical", with: "serious")
  static let source = "VOSS: We have had a critical failure of the gate. I told the council so.\n"

  private func fixture(_ versions: String..., source: String? = nil) throws -> StoryFixture {
    var files = versions.enumerated().map { ("bridge/courier.v\($0.offset + 1).txt", $0.element) }
    if let source { files.append(("bridge/sources/press.txt", source)) }
    return try StoryFixture(files)
  }

  private static func name(_ place: Place) -> String { "\(place.path.split(separator: "/").last ?? ""):\(place.line)" }

  /// Altered in version 2 against version 1, and in version 3 against the source: one finding, where it stands now.
  @Test func aPassageThatPersistsIsOneFinding() throws {
    let fixture = try fixture(
      Self.quiet, Self.altered, Self.altered + "\nThe harbour is closed.\n", source: Self.source)
    let review = try fixture.review()
    let found = review.findings.filter { $0.finding.rule == "quote.altered" }
    #expect(found.map { Self.name($0.finding.primary) } == ["courier.v3.txt:3"])
    #expect(found.first?.recurrences.map(Self.name) == ["courier.v2.txt:3"])
    #expect(
      found.first?.finding.related.map(Self.name) == ["press.txt:1", "courier.v2.txt:3", "courier.v1.txt:3"])
    #expect(Set(review.findings.map(\.finding.id)).count == review.findings.count)
    #expect(try fixture.ledger.findings(of: "bridge").map(\.finding) == review.findings.map(\.finding))
  }

  /// An id does not change when a version is added, so that a decision stays with its passage.
  @Test func aDecisionSurvivesANewVersion() throws {
    let fixture = try fixture(Self.quiet, Self.altered, source: Self.source)
    let first = try #require(try fixture.review().findings.first { $0.finding.rule == "quote.altered" })
    try fixture.ledger.decide(.stet, on: first.finding.id, editor: "Ana", date: "2025-01-03", reason: "")
    _ = try fixture.add("bridge/courier.v3.txt", "It rained.\n\n" + Self.altered + "\nThe harbour is closed.\n")
    let again = try fixture.review().findings.filter { $0.finding.rule == "quote.altered" }
    #expect(again.map(\.finding.id) == [first.finding.id])
    #expect(again.map { Self.name($0.finding.primary) } == ["courier.v3.txt:5"])
    #expect(again.first?.decision?.verdict == .stet)
    #expect(again.first?.isOpen == false)
  }

  /// A correction is a promise: a version that came after it and still has the passage opens the finding again.
  @Test func aCorrectionThatWasNotMadeIsOpenAgain() throws {
    let fixture = try fixture(Self.quiet, Self.altered, source: Self.source)
    let first = try #require(try fixture.review().findings.first { $0.finding.rule == "quote.altered" })
    try fixture.ledger.decide(.corrected, on: first.finding.id, editor: "Ana", date: "2025-01-01T12:00:00Z", reason: "")
    let before = try fixture.review().findings.first { $0.finding.rule == "quote.altered" }
    #expect(before?.isOpen == false)
    _ = try fixture.add("bridge/courier.v3.txt", Self.altered + "\nMore.\n", date: "2025-01-02")
    let after = try fixture.review().findings.first { $0.finding.rule == "quote.altered" }
    #expect(after?.decision?.isOutlived == true)
    #expect(after?.isOpen == true)
  }

  private static func finding(_ id: String, at words: String, in text: Story.Text) throws -> Finding {
    let bytes = String(decoding: text.article.source.bytes, as: UTF8.self)
    let range = try #require(bytes.firstRange(of: words))
    let start = bytes.utf8.distance(from: bytes.startIndex, to: range.lowerBound)
    let place = text.article.place(of: SourceSpan(start, start + words.utf8.count), text: words)
    return Finding(
      id: id, rule: "number.changed", severity: .error, message: "m", primary: place, related: [], evidence: Evidence())
  }

  /// A number is known by the sentence around it: another one with the same value is the next occurrence.
  @Test func theSameNumberInAnotherSentenceIsAnotherFinding() throws {
    let texts = try fixture(
      "At least 21 people were hurt in the fire.\n\nIt rained.\n",
      "At least 21 people were badly hurt in the fire.\n\nIt rained on 21 boats at sea.\n"
    ).story().articles
    let findings = [
      try Self.finding("a", at: "21 people", in: texts[0]), try Self.finding("a", at: "21 people", in: texts[1]),
      try Self.finding("a", at: "21 boats", in: texts[1]),
    ]
    let joined = RecurringFindings(findings, in: texts)
    #expect(joined.findings.map { $0.primary.text } == ["21 people", "21 boats"])
    #expect(joined.findings.first?.id == "a")
    #expect(joined.findings.last?.id == findings[0].occurring(1).id)
    #expect(joined.recurrences["a"]?.map(Self.name) == ["courier.v1.txt:1"])
    #expect(joined.recurrences.count == 1)
    // In any order.
    #expect(Set(RecurringFindings(findings.reversed(), in: texts).findings) == Set(joined.findings))
  }

  /// What was taken out of version 2 is not what was taken out of version 3, and one silent edit is not the next.
  @Test func whatIsGoneIsKnownByItsOwnWords() throws {
    let other = "“Nobody was told about the bridge at all,” Tom Hale said.\n\n"
    let last = "The harbour is closed.\n"
    let first = "Title: Bridge closed\n\nThe bridge is shut.\n\n"
    let quote = "“We will not open it before Friday,” Lena Voss said.\n\n"
    let fixture = try fixture(first + quote + other + last, first + other + last, first + last)
    let removed = try fixture.review().findings.filter { $0.finding.rule == "quote.removed" }
    #expect(removed.count == 2)
    #expect(Set(removed.map(\.finding.id)).count == 2)
    #expect(removed.allSatisfy { $0.recurrences.isEmpty })
  }
}
