import Foundation
import TestSupport
import Testing

/// An article held against what its quotations were taken from, in every format that sources come in.
struct VerifyTests {
  static let article = """
    Mayor stands by the school

    LARKMOOR, March 14 — Mayor Anna Ruiz told parents on Thursday that the school would stay.

    “We will close the school this year, whatever the council decides,” Ruiz said. She called it “a betrayal of the north side.”

    “I understand why people are angry,” Ruiz said. “We will start the repairs in March.”

    “The harbour pays for itself,” Tom Hale said.

    “Nobody can take this school from us,” the mayor added.
    """

  /// What was said, turn by turn, with the second at which each begins.
  static let turns: [(second: Int, speaker: String, words: String)] = [
    (740, "Moderator", "Mayor Ruiz, would you call the closure a betrayal of the north side?"),
    (
      745, "Anna Ruiz",
      "I understand why people are angry. We will not close the school this year, whatever the council decides."
    ),
    (753, "Anna Ruiz", "If the county gives us the loan, we will start the repairs in March."),
    (760, "Tom Hale", "With respect, the harbour pays for itself."),
  ]

  /// The same evening in another format.
  static let sources: [(name: String, text: String, hasTimes: Bool)] = [
    ("talk.txt", turns.map { "\($0.speaker.uppercased()): \($0.words)" }.joined(separator: "\n\n"), false),
    (
      "talk.md", "# At the town hall\n\n" + turns.map { "**\($0.speaker):** \($0.words)" }.joined(separator: "\n\n"),
      false
    ),
    (
      "talk.html",
      "<html><body><article><h1>At the town hall</h1>"
        + turns.map { "<p><b>\($0.speaker):</b> \($0.words)</p>" }.joined() + "</article></body></html>", false
    ),
    (
      "talk.vtt",
      "WEBVTT\n\n"
        + turns.map { "\(time($0.second, ".")) --> \(time($0.second + 4, "."))\n<v \($0.speaker)>\($0.words)\n" }
        .joined(separator: "\n"), true
    ),
    (
      "talk.srt",
      turns.enumerated().map { index, turn in
        "\(index + 1)\r\n\(time(turn.second, ",")) --> \(time(turn.second + 4, ","))\r\n\(turn.speaker.uppercased()): "
          + turn.words.split(separator: " ").chunked(by: 6).joined(separator: "\r\n") + "\r\n"
      }.joined(separator: "\r\n"), true
    ),
    (
      "talk.json",
      "{\"segments\": ["
        + turns.map {
          "{\"start\": \($0.second), \"end\": \($0.second + 4), \"text\": \" \($0.words)\", \"speaker\": \"\($0.speaker)\"}"
        }.joined(separator: ", ") + "], \"language\": \"en\"}", true
    ),
  ]

  private static func time(_ second: Int, _ mark: String) -> String {
    "00:\(second / 60):\(second % 60 < 10 ? "0" : "")\(second % 60)\(mark)000"
  }

  /// The rules in the order of the article, each with the words at which it must stand.
  static let expected: [(rule: String, at: String)] = [
    ("quote.negation", "We will close the school"), ("quote.speaker-changed", "a betrayal"),
    ("quote.truncated", "We will start the repairs"), ("quote.unverified", "Nobody can take"),
  ]

  @Test(arguments: sources.indices)
  func everyFormatTellsTheSame(_ index: Int) throws {
    let (name, text, hasTimes) = Self.sources[index]
    let scratch = try Scratch()
    try scratch.write("draft.txt", Self.article)
    try scratch.write(name, text)
    let outcome = try scratch.stet("verify", "draft.txt", "--against", name, "--format", "json")
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors == "")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == Self.expected.map { $0.rule }, "\(name): \(outcome.output)")
    for (finding, expected) in zip(findings, Self.expected) {
      let primary = try #require(finding["primary"] as? [String: Any])
      #expect((primary["text"] as? String)?.hasPrefix(expected.at) == true, "\(name)")
      #expect(try Self.words(at: primary, in: Self.article) == primary["text"] as? String, "\(name)")
    }
    let quotations = try #require(json["quotations"] as? [[String: Any]])
    #expect(
      quotations.map { $0["status"] as? String } == ["altered", "verbatim", "verbatim", "verbatim", "absent"], "\(name)"
    )
    #expect(
      quotations.map { $0["flags"] as? [String] } == [[], ["question"], ["out-of-sentence"], [], []], "\(name)")
    let times = quotations.map { ($0["match"] as? [String: Any])?["time"] as? String }
    #expect(
      times
        == (hasTimes
          ? ["00:12:25.000", "00:12:20.000", "00:12:25.000", "00:12:40.000", nil] : [nil, nil, nil, nil, nil]),
      "\(name)")
    #expect(quotations[4]["match"] is NSNull)
    #expect(
      quotations[3]["sourceSpeaker"] as? String == (name == "talk.txt" || name == "talk.srt" ? "TOM HALE" : "Tom Hale"))
    let before = try #require(quotations[3]["before"] as? [String: Any])
    #expect((before["text"] as? String)?.contains("With respect") == true, "\(name): \(before)")
  }

  @Test func theStatusIsThatOfTheThreshold() throws {
    let scratch = try Scratch()
    try scratch.write(
      "draft.txt", "“I understand why people are angry,” Ruiz said.\n\n“Nobody can take this from us,” she said.")
    try scratch.write("talk.txt", Self.sources[0].text)
    #expect(try scratch.stet("verify", "draft.txt", "--against", "talk.txt").status == 0)
    #expect(try scratch.stet("verify", "draft.txt", "--against", "talk.txt", "--fail-on", "warning").status == 1)
    #expect(try scratch.stet("verify", "draft.txt", "--against", "talk.txt", "--fail-on", "never").status == 0)
  }

  @Test(arguments: ["text", "json", "ndjson", "markdown", "html", "sarif", "github"])
  func everyOutputFormatHasTheFindings(format: String) throws {
    let scratch = try Scratch()
    try scratch.write("draft.txt", Self.article)
    try scratch.write("talk.vtt", Self.sources[3].text)
    let outcome = try scratch.stet("verify", "draft.txt", "--against", "talk.vtt", "--format", format)
    #expect(outcome.status == 1)
    for (rule, _) in Self.expected { #expect(outcome.output.contains(rule), "\(format)") }
    if format != "sarif", format != "github" { #expect(outcome.output.contains("00:12:25.000"), "\(format)") }
  }

  @Test func whatIsAmissWithSourcesIsSaid() throws {
    let scratch = try Scratch()
    try scratch.write("draft.txt", Self.article)
    try scratch.write("talk.txt", Self.sources[0].text)
    try scratch.write("copy.txt", Self.sources[0].text)
    try scratch.write("empty.txt", "")
    try scratch.write(
      "bad.srt", "1\n00:00:xx --> 00:00:02,000\nWe will not close the school this year, whatever the council decides.")
    let german = String(
      repeating:
        "Der Bürgermeister sagte am Dienstag, dass die Schule nicht geschlossen werde, solange er im Amt sei. ",
      count: 8)
    try scratch.write("rede.txt", german)
    // The article itself proves nothing.
    let same = try scratch.stet("verify", "draft.txt", "--against", "draft.txt")
    #expect(
      same.status == 2 && same.output == "" && same.errors.contains("draft.txt: is the article itself"), "\(same)")
    let empty = try scratch.stet("verify", "draft.txt", "--against", "talk.txt", "empty.txt")
    #expect(empty.status == 2 && empty.output == "" && empty.errors.hasPrefix("stet: empty.txt: "), "\(empty)")
    let missing = try scratch.stet("verify", "draft.txt", "--against", "nowhere.vtt")
    #expect(missing.status == 2 && missing.errors == "stet: nowhere.vtt: no such file; check the name\n", "\(missing)")
    let twice = try scratch.stet("verify", "draft.txt", "--against", "talk.txt", "copy.txt")
    #expect(twice.status == 1 && twice.errors.contains("copy.txt: is the same text as talk.txt"), "\(twice)")
    #expect(twice.output == (try scratch.stet("verify", "draft.txt", "--against", "talk.txt").output))
    let foreign = try scratch.stet("verify", "draft.txt", "--against", "rede.txt")
    #expect(foreign.status == 0 && foreign.errors.contains("rede.txt: is not in English"), "\(foreign)")
    let times = try scratch.stet("verify", "draft.txt", "--against", "bad.srt")
    #expect(times.status == 1 && times.errors.contains("bad.srt:2: the times of 1 of 1 captions"), "\(times)")
    #expect(!times.output.contains(" at 00:"))
  }

  @Test func aFolderOfSourcesAndStandardInput() throws {
    let scratch = try Scratch()
    try scratch.write("draft.txt", Self.article)
    for (name, text, _) in Self.sources[3...] { try scratch.write("sources/\(name)", text) }
    let folder = try scratch.stet("verify", "draft.txt", "--against", "sources")
    #expect(folder.status == 1 && folder.output.contains("5 quotations: 3 verbatim, 1 altered, 1 absent"), "\(folder)")
    let piped = try scratch.stet("verify", "draft.txt", "--against", "-", input: Self.sources[3].text)
    #expect(piped.status == 1 && piped.output.contains("at 00:12:25.000"), "\(piped)")
    let both = try scratch.stet("verify", "-", "--against", "-", input: Self.article)
    #expect(both.status == 2 && both.errors.contains("standard input"), "\(both)")
  }

  /// Captions among the sources of a story: added, checked, and in the report with their times.
  @Test func captionsAreSourcesOfAStory() throws {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write("Claims/school/courier.v1.txt", Self.article)
    // Files of one stem are versions of one source: the captions are given names of their own.
    for (index, source) in Self.sources[3...].reversed().enumerated() {
      try scratch.write("Claims/school/sources/\(index)-\(source.name)", source.text)
    }
    try scratch.write("Claims/school/notes.json", "{\"not\": \"a transcript\"}")
    let added = try scratch.stet("add")
    #expect(added.status == 0 && added.output == "4 added, 0 unchanged\n", "\(added)")
    let checked = try scratch.stet("check")
    #expect(checked.status == 1 && checked.output.contains("[quote.negation]"), "\(checked)")
    #expect(
      checked.output.contains("0-talk.json:1:") && checked.output.contains(" at 00:12:25.000"), "\(checked)")
    #expect(try scratch.stet("report").status == 0)
    #expect(try scratch.text("Reports/school.md").contains(", at 00:12:25.000"))
    #expect(try scratch.stet("ledger", "check").status == 0)
  }

  /// The words of the file at the code points of a place.
  private static func words(at place: [String: Any], in text: String) throws -> String {
    let span = try #require(place["span"] as? [String: Int])
    let scalars = Array(text.unicodeScalars)
    let (start, end) = (try #require(span["start"]), try #require(span["end"]))
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[start..<end])
    return String(words)
  }
}

extension Array where Element == Substring {
  /// The words in lines of `count`.
  fileprivate func chunked(by count: Int) -> [String] {
    stride(from: 0, to: self.count, by: count).map {
      self[$0..<Swift.min($0 + count, self.count)].joined(separator: " ")
    }
  }
}
