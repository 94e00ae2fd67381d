import Extraction
import Foundation
import Reporting
import Testing
import TextModel

struct TraceTests {
  private let report = TraceReport(
    query: "we have never refused",
    wordings: [
      TracedWording(
        text: "We have never refused to put traffic before safety,", likeness: 1,
        comparison: .init(reference: .source, changes: []),
        occurrences: [SampleStory.utterances[0].occurrences[0]]),
      TracedWording(
        text: "We have always refused to put traffic before safety,", likeness: 0.72,
        comparison: .init(reference: .source, changes: SampleStory.utterances[0].occurrences[2].changes),
        occurrences: [SampleStory.utterances[0].occurrences[2]]),
    ],
    sources: [SampleStory.utterances[0].occurrences[1]],
    edits: [
      WordingEdit(earlier: SampleStory.utterances[0].occurrences[0], later: SampleStory.utterances[0].occurrences[2])
    ], documents: SampleStory.documents)

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

  /// The names at five occurrences, and the speakers that they are.
  static let names: [(names: [String], lines: [String])] = [
    // Capitals make no other name, and the form of running text is shown.
    (["ADA HALLORAN", "Ada Halloran"], ["Ada Halloran (2)"]),
    // A transcript's label is the one who has that last name, whichever comes first.
    (["HALLORAN", "Ada Halloran", "Halloran"], ["Ada Halloran (3) also HALLORAN, Halloran"]),
    // Of two nobody can tell whose it is.
    (["HALLORAN", "Ada Halloran", "Tom Halloran"], ["Ada Halloran (1)", "HALLORAN (1)", "Tom Halloran (1)"]),
    // A title before a full name is no part of it; a last name is that of whoever has it, title or not.
    (
      ["Ada Halloran", "Mayor Ada Halloran", "HALLORAN"],
      ["Ada Halloran (3) also HALLORAN, Mayor Ada Halloran"]
    ),
    // A first name, a part of a name, another name.
    (["Ada", "Ada Halloran", "Loran", "the mayor"], ["Ada (1)", "Ada Halloran (1)", "Loran (1)", "the mayor (1)"]),
  ]

  @Test(arguments: names.indices)
  func formsOfOneNameAreOneSpeaker(index: Int) throws {
    let (names, lines) = Self.names[index]
    let place = SampleStory.utterances[0].occurrences[0].place
    let occurrences = names.map {
      Occurrence(place: place, wording: "x", changes: [], speaker: $0, confidence: nil)
    }
    let report = TraceReport(
      query: "x", wordings: [TracedWording(text: "x", likeness: 1, comparison: nil, occurrences: occurrences)],
      sources: [], documents: [])
    let object = try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json))) as? [String: Any]
    let speakers = try #require(object?["speakers"] as? [[String: Any]])
    let found = speakers.map { speaker in
      let also = speaker["also"] as? [String] ?? []
      return "\(speaker["name"] ?? "") (\(speaker["occurrences"] ?? ""))"
        + (also.isEmpty ? "" : " also " + also.joined(separator: ", "))
    }
    #expect(found == lines)
  }

  /// A wording that has few of the words is not called first, though it was published before.
  @Test func firstIsWhoHadTheWords() {
    let early = TracedWording(
      text: "x", likeness: 0.3, comparison: nil, occurrences: [SampleStory.utterances[0].occurrences[0]])
    let late = TracedWording(
      text: "y", likeness: 0.9, comparison: nil, occurrences: [SampleStory.utterances[0].occurrences[2]])
    let report = TraceReport(query: "y", wordings: [late, early], sources: [], documents: SampleStory.documents)
    #expect(
      String(decoding: report.rendered(as: .text), as: UTF8.self)
        .contains("2 occurrences in 2 wordings, first 4 March 2024, 17:45 +01:00, Harbour Courier, version 2.\n"))
  }

  /// Days and moments, and who is called first by them. Of one day without times nobody is first by the alphabet.
  static let firsts: [(dates: [String?], line: String)] = [
    (["2024-03-04", "2024-03-05"], "first 4 March 2024, A, version 1.\n"),
    (
      ["2024-03-04", "2024-03-04"],
      "first 4 March 2024, A, version 1 and B, version 1; nothing tells which of them was first.\n"
    ),
    (["2024-03-04T09:00:00Z", "2024-03-04T10:00:00Z"], "first 4 March 2024, 09:00 UTC, A, version 1.\n"),
    (
      ["2024-03-04", "2024-03-04T10:00:00Z"],
      "first 4 March 2024, A, version 1 and B, version 1; nothing tells which of them was first.\n"
    ),
    (
      ["2024-03-04", "2024-03-04", "2024-03-04", "2024-03-04", "2024-03-04"],
      "first 4 March 2024, A, version 1, B, version 1, C, version 1 and 2 more; nothing tells which of them was first.\n"
    ),
    ([nil, nil], "2 occurrences in 1 wording.\n"),
  ]

  @Test(arguments: firsts.indices)
  func firstIsToldAsFarAsDatesTell(index: Int) {
    let (dates, line) = Self.firsts[index]
    let documents = zip(dates, ["A", "B", "C", "D", "E"]).map { date, outlet in
      ReportedDocument(
        role: .article, outlet: outlet, version: 1, title: nil, published: date, url: nil, path: "\(outlet).v1.txt",
        sha256: "", byteCount: 0)
    }
    let occurrences = documents.map { document in
      let place = Place(
        path: document.path, span: SourceSpan(0, 1), codePoints: 0..<1, line: 1, column: 1, text: "x")
      return Occurrence(place: place, wording: "x", changes: [], speaker: nil, confidence: nil)
    }
    let wording = TracedWording(text: "x", likeness: 1, comparison: nil, occurrences: occurrences)
    let report = TraceReport(query: "x", wordings: [wording], sources: [], documents: documents)
    let text = String(decoding: report.rendered(as: .text), as: UTF8.self)
    #expect(text.contains(line), "\(text)")
  }

  /// What has the words in another order says so.
  @Test func anotherOrderIsSaid() {
    let wording = TracedWording(text: "x", likeness: 0.4, comparison: nil, occurrences: [])
    let report = TraceReport(
      query: "y", wordings: [wording], sources: [SampleStory.utterances[0].occurrences[0]], documents: [],
      isInAnotherOrder: true)
    #expect(
      String(decoding: report.rendered(as: .text), as: UTF8.self)
        .contains("In no text in this order, or not in these forms. Found in no article.\n"))
    #expect(String(decoding: report.rendered(as: .json), as: UTF8.self).contains("\"anyOrder\":true"))
  }

  @Test func whoChangedWhatAndWhenIsToldWithBothPlaces() throws {
    let object = try JSONSerialization.jsonObject(with: Data(report.rendered(as: .json))) as? [String: Any]
    let edit = try #require((object?["edits"] as? [[String: Any]])?.first)
    let sides = ["earlier", "later"].map { edit[$0] as? [String: Any] }
    #expect(sides.map { $0?["version"] as? Int } == [1, 2])
    #expect(sides.map { ($0?["place"] as? [String: Any])?["line"] as? Int } == [11, 12])
    let changes = try #require(edit["changes"] as? [[String: String]])
    #expect(changes.filter { $0["kind"] != "same" }.map { $0["text"] } == ["never", "always"])
  }

  @Test func moreThanIsShownIsSaid() {
    let more = TraceReport(
      query: "we", wordings: report.wordings, sources: [], documents: report.documents, isPartial: true)
    let text = String(decoding: more.rendered(as: .text), as: UTF8.self)
    #expect(text.contains("2 occurrences in 2 wordings, and there are more; give more of the words.\n"))
    #expect(String(decoding: more.rendered(as: .json), as: UTF8.self).contains("\"partial\":true"))
  }

  @Test func nothingFoundIsSaid() {
    let nothing = TraceReport(query: "x", wordings: [], sources: [], documents: [])
    #expect(String(decoding: nothing.rendered(as: .text), as: UTF8.self) == "“x”\nNot found.\n")
    let onlySource = TraceReport(
      query: "x", wordings: [], sources: [SampleStory.utterances[0].occurrences[1]], documents: [])
    #expect(String(decoding: onlySource.rendered(as: .text), as: UTF8.self).contains("\nFound in no article.\n"))
  }
}
