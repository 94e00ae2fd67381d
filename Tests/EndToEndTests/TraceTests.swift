import Foundation
import TestSupport
import Testing

/// `stet trace`, from files to what is printed.
struct TraceCommandTests {
  private static let transcript = """
    Title: Press conference
    Date: 2025-03-13

    HALLORAN: Thank you all for coming. Tonight that means beds, blankets and the truth.

    BRANDVOLD: We did not open that gate, and nobody in this company ordered it opened.

    """

  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write("Claims/gate/sources/press.txt", Self.transcript)
    try scratch.write(
      "Claims/gate/courier.v1.txt",
      "Date: 2025-03-14\n\n“We did not open that gate, and nobody in this company ordered it opened,” Tomas Brandvold said.\n"
    )
    try scratch.write(
      "Claims/gate/courier.v2.txt",
      "Date: 2025-03-15\n\n“We did open that gate, and nobody in this company ordered it opened,” Tomas Brandvold said.\n"
    )
    try scratch.stet("add")
    return scratch
  }

  @Test func theWayOfAQuotationIsPrinted() throws {
    let scratch = try workspace()
    let outcome = try scratch.stet("trace", "nobody in the company ordered it")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        “nobody in the company ordered it”
        2 occurrences in 2 wordings, first 14 March 2025, courier, version 1.

        Source
          “We did not open that gate, and nobody in this company ordered it opened.”
            13 March 2025  press  BRANDVOLD  Claims/gate/sources/press.txt:6:12

        Wording 1
          “We did not open that gate, and nobody in this company ordered it opened,”
            14 March 2025  courier, version 1  Tomas Brandvold, 0.95  Claims/gate/courier.v1.txt:3:2

        Wording 2
          “We did open that gate, and nobody in this company ordered it opened,”
            the source has “We did ⟦not⟧ open that gate, and nobody in this company ordered it opened.”
            15 March 2025  courier, version 2  Tomas Brandvold, 0.95  Claims/gate/courier.v2.txt:3:2

        Edits
          “We did ⟦not⟧ open that gate, and nobody in this company ordered it opened,”
            14 March 2025  courier, version 1  Tomas Brandvold, 0.95  Claims/gate/courier.v1.txt:3:2
          became
          “We did open that gate, and nobody in this company ordered it opened,”
            15 March 2025  courier, version 2  Tomas Brandvold, 0.95  Claims/gate/courier.v2.txt:3:2

        Speakers
          Tomas Brandvold (also BRANDVOLD), 3 occurrences, up to 0.95

        """)
  }

  /// A version that repeats a wording has it changed once, however often it stands there.
  @Test func repeatedWordingsAreOneEdit() throws {
    let scratch = try Scratch()
    try scratch.stet("init")
    let earlier = "“We did not open that gate on the river last night,” Tomas Brandvold said.\n\n"
    let later = "“We never did open that gate on the river last night,” Tomas Brandvold said.\n\n"
    for (version, words) in [(1, earlier), (2, later)] {
      try scratch.write(
        "Claims/gate/courier.v\(version).txt",
        "Date: 2025-03-1\(version)\n\n" + String(repeating: words, count: 400))
    }
    try scratch.stet("add")
    let outcome = try scratch.stet("trace", "we did not open that gate on the river last night")
    #expect(outcome.output.components(separatedBy: "became").count == 2)
  }

  /// Every place in the JSON is the file's code points that read as its words.
  @Test func placesAreExact() throws {
    let scratch = try workspace()
    let outcome = try scratch.stet("trace", "--format", "json", "tonight means beds and blankets")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let source = try #require((object["sources"] as? [[String: Any]])?.first)
    #expect(source["speaker"] as? String == "HALLORAN")
    let place = try #require(source["place"] as? [String: Any])
    let span = try #require(place["span"] as? [String: Int])
    let scalars = Array(Self.transcript.unicodeScalars)
    let start = try #require(span["start"])
    let words = String(String.UnicodeScalarView(scalars[start..<(span["end"] ?? start)]))
    #expect(words == "Tonight that means beds, blankets and the truth.")
    #expect(place["line"] as? Int == 4)
    #expect(place["column"] as? Int == 37)
  }

  /// What cannot be traced, and what is nowhere: one line, and a status that says so.
  @Test func badInput() throws {
    let scratch = try workspace()
    for words in ["", " ", "“…”", String(repeating: "gate ", count: 10_000)] {
      let outcome = try scratch.stet("trace", words)
      #expect(outcome.status == 2)
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
    let nothing = try scratch.stet("trace", "purple elephants")
    #expect(nothing.status == 1)
    #expect(nothing.output == "“purple elephants”\nNot found.\n")
    let syntax = try scratch.stet("trace", "gate\" OR text:* NEAR(1 2); DROP TABLE posting; --")
    #expect(syntax.status <= 1)
    #expect(try scratch.stet("ledger", "check").status == 0)
    #expect(try scratch.stet("ledger", "reindex").status == 0)
    #expect(try scratch.stet("trace", "beds, blankets and the truth").status == 0)
  }

  @Test func anEmptyLedgerIsSaid() throws {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write("Claims/ledger.sqlite", "")
    let outcome = try scratch.stet("trace", "beds")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("the ledger is empty"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
