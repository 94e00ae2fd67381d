import CrossChecking
import Extraction
import Reporting
import StetKit
import Testing

/// Words as they are remembered, traced to everyone who is said to have said them.
struct QuoteTracerTests {
  private func trace(_ words: String) throws -> TraceReport {
    let fixture = try StoryFixture([
      (
        "gate/courier.v1.txt",
        "Date: 2025-03-14\n\n“We did not open that gate, and nobody ordered it opened,” Tomas Brandvold said.\n"
      ),
      (
        "gate/courier.v2.txt",
        "Date: 2025-03-16\n\n“We did open that gate, and nobody ordered it opened,” Tomas Brandvold said.\n"
      ),
      (
        "gate/herald.v1.txt",
        "Date: 2025-03-15\n\n\"We did not open that gate — and nobody ordered it opened,\" said Tomas Brandvold.\n"
      ),
      (
        "gate/sources/press.txt",
        "Date: 2025-03-13\n\n“We did not open that gate, and nobody ordered it opened,” said Tomas Brandvold.\n"
      ),
      ("fair/herald.v1.txt", "“The fair was the best that this town ever had,” Ana Ruiz said.\n"),
    ])
    return try QuoteTracer(ledger: fixture.ledger).trace(words)
  }

  @Test func wordingsAreGroupedAndInOrder() throws {
    let report = try trace("we did not open that gate and nobody ordered it opened")
    #expect(report.sources.map(\.place.path) == ["Claims/gate/sources/press.txt"])
    // Other marks and dashes are no other wording.
    #expect(
      report.wordings.map { $0.occurrences.map(\.place.path) }
        == [["Claims/gate/courier.v1.txt", "Claims/gate/herald.v1.txt"], ["Claims/gate/courier.v2.txt"]])
    // The wordings are held against the source's.
    #expect(report.wordings[0].changes.isEmpty)
    #expect(report.wordings[1].changes.filter { $0.kind == .removed }.map { $0.text.filter { $0 != " " } } == ["not"])
    #expect(report.wordings.flatMap(\.occurrences).allSatisfy { $0.speaker == "Tomas Brandvold" })
    #expect(report.documents.count == 4)
  }

  /// What people remember: another case, no marks, a word wrong, words missing at either end.
  @Test(arguments: [
    "WE DID NOT OPEN THAT GATE", "nobody ordered it opened", "we did not close that gate and nobody ordered it opened",
    "nobody ordered the gate opened",
  ])
  func wordsNeedNotBeExact(words: String) throws {
    let report = try trace(words)
    #expect(report.wordings.flatMap(\.occurrences).count == 3)
    #expect(report.sources.count == 1)
  }

  /// Words that are nowhere, and words that share only the common ones.
  @Test(arguments: ["purple elephants", "it was the best of times that we did ever have in Paris"])
  func whatNobodySaidIsNotFound(words: String) throws {
    let report = try trace(words)
    #expect(report.wordings.isEmpty)
    #expect(report.sources.isEmpty)
    #expect(report.documents.isEmpty)
  }

  /// What is no word cannot be looked for; what means something to a database is only words.
  @Test(arguments: ["", " ", "“…”", "\"*\" - ()"])
  func withoutWordsThereIsNothingToLookFor(words: String) throws {
    #expect(throws: StetError.self) { try trace(words) }
  }

  @Test(arguments: ["gate\" OR \"fair", "NEAR(gate nobody)", "text: gate", "gate' --"])
  func wordsAreNoCommands(words: String) throws {
    let report = try trace(words)
    #expect(!report.wordings.flatMap(\.occurrences).contains { $0.place.path.contains("fair") })
  }
}
