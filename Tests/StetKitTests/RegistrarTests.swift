import CrossChecking
import Extraction
import Reporting
import Testing
import TextModel

@testable import StetKit

/// The registers of a story: what is said and what is claimed in it, each once with every place.
struct RegistrarTests {
  private func texts(_ files: (path: String, text: String)...) throws -> [Story.Text] {
    let story = try StoryFixture(files).story()
    return story.sources + story.articles
  }

  private static func places(_ places: [Place]) -> [String] {
    places.map { "\($0.path.split(separator: "/").last ?? ""):\($0.line)" }
  }

  // MARK: - Quotations

  @Test func anUtteranceIsListedOnceWithEveryRendering() throws {
    let entries = try QuotationRegistrar(
      texts: texts(
        ("bridge/courier.v1.txt", "“We had a critical failure of the lifting gear,” engineer Tomas Brandvold said.\n"),
        ("bridge/courier.v2.txt", "“We had a serious failure of the lifting gear,” Brandvold said.\n"),
        (
          "bridge/herald.v1.txt",
          "It rained.\n\n\"We had a critical failure of the lifting gear,\" Tomas Brandvold said.\n"
        ))
    ).utterances
    #expect(entries.count == 1)
    let entry = try #require(entries.first)
    #expect(entry.wording.hasPrefix("We had a critical failure of the lifting gear"))
    #expect(entry.speaker == "Tomas Brandvold")
    #expect(Self.places(entry.occurrences.map(\.place)) == ["courier.v1.txt:1", "courier.v2.txt:1", "herald.v1.txt:3"])
    // Other marks are no other wording; another word is, and is shown.
    #expect(entry.occurrences.map(\.changes.isEmpty) == [true, false, true])
    let changes = entry.occurrences[1].changes.filter { $0.kind != .same }.map {
      "\($0.kind) \($0.text.filter { $0 != " " })"
    }
    #expect(changes == ["removed critical", "added serious"])
  }

  /// A source comes first: its wording stands for all.
  @Test func theFirstTextGivesTheWording() throws {
    let entries = try QuotationRegistrar(
      texts: texts(
        ("bridge/courier.v1.txt", "“The gate was checked in May by our people,” Ana Ruiz said.\n"),
        ("bridge/sources/release.txt", "“The gate was checked in June by our people,” said Ana Ruiz.\n"))
    ).utterances
    #expect(entries.map { $0.wording.contains("June") } == [true])
    #expect(entries.first?.occurrences.map(\.changes.isEmpty) == [true, false])
  }

  /// Nobody else is said to have spoken where one text alone errs.
  @Test func theSpeakerIsWhomMostTextsName() throws {
    let words = "“Nobody asked any of us about the price of the boats,”"
    let entries = try QuotationRegistrar(
      texts: texts(
        ("bridge/a.v1.txt", "\(words) said Tom Hale.\n"), ("bridge/b.v1.txt", "\(words) said Ana Ruiz.\n"),
        ("bridge/c.v1.txt", "\(words) said Ana Ruiz.\n"))
    ).utterances
    #expect(entries.map(\.speaker) == ["Ana Ruiz"])
    #expect(entries.first?.occurrences.map(\.speaker) == ["Tom Hale", "Ana Ruiz", "Ana Ruiz"])
  }

  // MARK: - Claims

  @Test func aStatementIsListedOnceWithEveryPlace() throws {
    let entries = try ClaimRegistrar(
      texts: texts(
        ("bridge/courier.v1.txt", "The bridge in Lund was built in 1931 and cost $3 million.\n"),
        ("bridge/courier.v2.txt", "It rained.\n\nThe bridge in Lund was built in 1931 — and cost $3 million.\n"),
        ("bridge/herald.v1.txt", "The bridge in Lund was built in 1932 and cost $3 million.\n"))
    ).entries
    let built = entries.filter { $0.text.contains("built") }
    // Another dash is no other statement; another year is.
    #expect(
      built.map { Self.places($0.places) } == [["courier.v1.txt:1", "courier.v2.txt:3"], ["herald.v1.txt:1"]])
    #expect(built.first?.values.map(\.words).contains { $0.contains("1931") } == true)
    #expect(built.first?.values.map(\.words).contains { $0.contains("3 million") } == true)
  }

  /// However a number or a date is written, it is one statement.
  @Test func aStatementIsOneHoweverItsValuesAreWritten() throws {
    let entries = try ClaimRegistrar(
      texts: texts(
        ("bridge/courier.v1.txt", "The toll of the bridge in Lund rose by 5 percent on December 3, 2024.\n"),
        ("bridge/herald.v1.txt", "The toll of the bridge in Lund rose by 5% on Dec. 3, 2024.\n"),
        ("bridge/wire.v1.txt", "The toll of the bridge in Lund rose by 6% on Dec. 3, 2024.\n"))
    ).entries
    #expect(
      entries.map { Self.places($0.places) } == [["courier.v1.txt:1", "herald.v1.txt:1"], ["wire.v1.txt:1"]])
  }

  /// The same words from another mouth are another claim.
  @Test func whoSaysSoIsPartOfTheClaim() throws {
    let entries = try ClaimRegistrar(
      texts: texts(
        ("bridge/a.v1.txt", "“The bridge in Lund cost $3 million in 1931,” Ana Ruiz said.\n"),
        ("bridge/b.v1.txt", "“The bridge in Lund cost $3 million in 1931,” Tom Hale said.\n"))
    ).entries.filter { $0.text.contains("cost") }
    #expect(Set(entries.map(\.asserter)) == ["Ana Ruiz", "Tom Hale"])
    #expect(entries.count == 2)
  }

  @Test func theBestWorthCheckingComesFirst() throws {
    let entries = try ClaimRegistrar(
      texts: texts(
        (
          "bridge/a.v1.txt",
          "The weather in Lund was fine. Unemployment in Lund rose to 8.4 percent in March 2024, up from 6 percent.\n"
        ))
    ).entries
    #expect(entries.first?.text.hasPrefix("Unemployment") == true)
    #expect(entries.map(\.checkworthiness) == entries.map(\.checkworthiness).sorted(by: >))
  }

  /// What a source says is what claims are checked against.
  @Test func whatSourcesSayIsNoClaim() throws {
    let entries = try ClaimRegistrar(
      texts: texts(("bridge/sources/report.txt", "The bridge in Lund was built in 1931 and cost $3 million.\n"))
    ).entries
    #expect(entries.isEmpty)
  }

  // MARK: - What could not be told

  @Test func whatCouldNotBeToldIsCollected() throws {
    let entries = try UnresolvedCollector(
      texts: texts(
        (
          "bridge/a.v1.txt",
          "The gate opened on February 30, 2021.\n\n“Nobody had looked at that gate for years and years.”\n"
        ))
    ).entries
    #expect(entries.map(\.kind) == [.speaker, .time])
    #expect(Self.places(entries.map(\.place)) == ["a.v1.txt:3", "a.v1.txt:1"])
    #expect(entries.last?.note == "no such day")
  }
}
