import Foundation
import Reporting
import Testing

struct TraceTests {
  private let report = TraceReport(
    query: "we have never refused",
    wordings: [
      TracedWording(
        text: "We have never refused to put traffic before safety,", changes: [],
        occurrences: [SampleStory.utterances[0].occurrences[0]]),
      TracedWording(
        text: "We have always refused to put traffic before safety,",
        changes: SampleStory.utterances[0].occurrences[2].changes,
        occurrences: [SampleStory.utterances[0].occurrences[2]]),
    ],
    sources: [SampleStory.utterances[0].occurrences[1]], documents: SampleStory.documents)

  @Test(arguments: [
    (OutputFormat.text, "trace.txt"), (.json, "trace.json"), (.markdown, "trace.md"), (.html, "trace.html"),
  ])
  func writtenForms(format: OutputFormat, file: String) throws {
    try expectGolden(report.rendered(as: format), file)
  }

  @Test func speakersAreCounted() throws {
    let object = try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json))) as? [String: Any]
    let speakers = try #require(object?["speakers"] as? [[String: Any]])
    #expect(speakers.count == 1)
    #expect(speakers[0]["name"] as? String == "Anna Berg")
    #expect(speakers[0]["occurrences"] as? Int == 3)
    #expect(speakers[0]["confidence"] as? Double == 1)
    let wordings = try #require(object?["wordings"] as? [[String: Any]])
    let occurrence = try #require((wordings[1]["occurrences"] as? [[String: Any]])?.first)
    #expect(occurrence["outlet"] as? String == "Harbour Courier")
    #expect(occurrence["version"] as? Int == 2)
    #expect(occurrence["role"] as? String == "article")
  }

  @Test func nothingFoundIsSaid() {
    let nothing = TraceReport(query: "x", wordings: [], sources: [], documents: [])
    #expect(String(decoding: nothing.rendered(as: .text), as: UTF8.self) == "“x”\nNot found.\n")
    let onlySource = TraceReport(
      query: "x", wordings: [], sources: [SampleStory.utterances[0].occurrences[1]], documents: [])
    #expect(String(decoding: onlySource.rendered(as: .text), as: UTF8.self).contains("\nFound in no article.\n"))
  }
}
