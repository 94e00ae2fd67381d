import CrossChecking
import Extraction
import Reporting
import TextModel

/// A place that is not looked up in a file.
func place(_ path: String, _ line: Int, _ column: Int = 1, _ text: String) -> Place {
  let start = line * 100 + column
  return Place(
    path: path, span: SourceSpan(start, start + text.utf8.count),
    codePoints: start..<(start + text.unicodeScalars.count), line: line, column: column, text: text)
}

/// The runs between two passages: `same`, `-removed`, `+added`.
func changes(_ runs: String...) -> [WordChange] {
  runs.map { run in
    switch run.first {
    case "-": WordChange(kind: .removed, text: String(run.dropFirst()))
    case "+": WordChange(kind: .added, text: String(run.dropFirst()))
    default: WordChange(kind: .same, text: run)
    }
  }
}

/// A story as the program would put it together: two outlets, three versions, one transcript.
enum SampleStory {
  static let courier1 = "Claims/harbour-bridge/courier.v1.md"
  static let courier2 = "Claims/harbour-bridge/courier.v2.md"
  static let herald = "Claims/harbour-bridge/herald.v1.html"
  static let transcript = "Claims/harbour-bridge/sources/press conference.txt"

  static let documents = [
    ReportedDocument(
      role: .article, outlet: "Harbour Courier", version: 1, title: "Bridge closed after inspection",
      published: "2024-03-04T09:10:00Z", url: nil, path: courier1,
      sha256: "1f3870be274f6c49b3e31a0c6728957f1f3870be274f6c49b3e31a0c6728957f", byteCount: 4120),
    ReportedDocument(
      role: .article, outlet: "Harbour Courier", version: 2, title: "Bridge closed after inspection finds cracks",
      published: "2024-03-04T17:45:00+01:00", url: "https://courier.example/bridge", path: courier2,
      sha256: "8b1a9953c4611296a827abf8c47804d78b1a9953c4611296a827abf8c47804d7", byteCount: 5033),
    ReportedDocument(
      role: .article, outlet: "Evening Herald", version: 1, title: nil, published: "2024-03-05", url: nil,
      path: herald, sha256: "c4ca4238a0b923820dcc509a6f75849bc4ca4238a0b923820dcc509a6f75849b", byteCount: 12_904),
    ReportedDocument(
      role: .source, outlet: "Press conference", version: nil, title: nil, published: "2024-03-04",
      url: nil, path: transcript,
      sha256: "eccbc87e4b5ce2fe28308fd9f2a7baf3eccbc87e4b5ce2fe28308fd9f2a7baf3", byteCount: 20_511),
  ]

  static let pages = [
    RulePage(
      id: "quote.altered", severity: .error,
      summary: "Words of the same direct quotation differ between versions, outlets, or from the source.",
      rationale: "Quotation marks promise the speaker's own words.",
      askedBy: ["Reuters, handbook: quotes are sacred", "AP"],
      fires: [
        RuleExample(
          earlier: "“We never refused,” said Anna Berg.", later: "“⟦We always refused⟧,” said Anna Berg.")
      ],
      quiet: [RuleExample(earlier: "“We never refused,” she said.", later: "\"We never refused,\" she said.")]),
    RulePage(
      id: "number.changed", severity: .error,
      summary: "The same quantity has another value in the later version or another outlet.",
      rationale: "A number that changes is a correction.", askedBy: ["Reuters"], fires: [], quiet: []),
    RulePage(
      id: "edit.silent", severity: .warning,
      summary: "Substantive changes and no correction note.",
      rationale: "Readers are owed a note when the substance changes.", askedBy: ["AP", "IFCN"], fires: [], quiet: []),
    RulePage(
      id: "quote.punctuation", severity: .suggestion, summary: "Only punctuation or case differs.",
      rationale: "Seldom more than a house style.", askedBy: [], fires: [], quiet: []),
    RulePage(
      id: "quote.fragment", severity: nil, summary: "One to three quoted words.",
      rationale: "Scare quotes.", askedBy: ["AP"], fires: [], quiet: []),
  ]

  static let findings = [
    ReviewedFinding(
      Finding(
        id: "0f3a9c1d2b4e5f60", rule: "quote.altered", severity: .error,
        message: "The quotation has “always” where version 1 has “never”.",
        primary: place(courier2, 12, 5, "“We have always refused to put traffic before safety,”"),
        related: [place(courier1, 11, 5, "“We have never refused to put traffic before safety,”")],
        evidence: Evidence(
          changes: changes("“We have ", "-never", "+always", " refused to put traffic before safety,”"),
          speaker: "Anna Berg", question: "What did Anna Berg say? The press conference has it at line 40."))),
    ReviewedFinding(
      Finding(
        id: "77aa77aa77aa77aa", rule: "quote.altered", severity: .error,
        message: "Two words of the quotation are not in the source.",
        primary: place(herald, 31, 9, "The cracks are deep and very dangerous"),
        related: [place(transcript, 52, 1, "The cracks are deep")],
        evidence: Evidence(
          changes: changes("The cracks are deep", "+ and very dangerous"), speaker: "Tomas Lind",
          question: "Is there a recording?")),
      decision: EditorDecision(
        verdict: .query, editor: "M. Okafor", date: "2024-03-06", reason: "recording asked for")),
    ReviewedFinding(
      Finding(
        id: "1212343456567878", rule: "number.changed", severity: .error,
        message: "25 cracks became 52.", primary: place(courier2, 4, 30, "52 cracks"),
        related: [place(courier1, 4, 28, "25 cracks")],
        evidence: Evidence(
          changes: changes("-25", "+52", " cracks"),
          values: [Evidence.Value("earlier", "25"), Evidence.Value("later", "52")],
          question: "Which count is in the inspection report?"))),
    ReviewedFinding(
      Finding(
        id: "abcdabcdabcdabcd", rule: "edit.silent", severity: .warning,
        message: "2 substantive changes since version 1 and no correction note.",
        primary: place(courier2, 1, 1, "Bridge closed after inspection finds cracks"), related: [],
        evidence: Evidence(question: "Should the article carry a note?"))),
    ReviewedFinding(
      Finding(
        id: "99887766554433ff", rule: "quote.punctuation", severity: .suggestion,
        message: "Only punctuation differs.", primary: place(herald, 18, 3, "Nobody was hurt."),
        related: [place(courier1, 9, 3, "Nobody was hurt!")],
        evidence: Evidence(changes: changes("Nobody was hurt", "-!", "+."), speaker: "Anna Berg"))),
  ]

  static let utterances = [
    QuotationEntry(
      wording: "We have never refused to put traffic before safety,", speaker: "Anna Berg",
      occurrences: [
        Occurrence(
          place: place(courier1, 11, 5, "We have never refused to put traffic before safety,"),
          wording: "We have never refused to put traffic before safety,", changes: [], speaker: "Anna Berg",
          confidence: 0.97),
        Occurrence(
          place: place(transcript, 40, 1, "We have never refused to put traffic before safety."),
          wording: "We have never refused to put traffic before safety.", changes: [], speaker: "Anna Berg",
          confidence: 1),
        Occurrence(
          place: place(courier2, 12, 5, "We have always refused to put traffic before safety,"),
          wording: "We have always refused to put traffic before safety,",
          changes: changes("We have ", "-never", "+always", " refused to put traffic before safety,"),
          speaker: "Anna Berg", confidence: 0.97),
      ]),
    QuotationEntry(
      wording: "The cracks are deep", speaker: "Tomas Lind",
      occurrences: [
        Occurrence(
          place: place(herald, 31, 9, "The cracks are deep and very dangerous"),
          wording: "The cracks are deep and very dangerous",
          changes: changes("The cracks are deep", "+ and very dangerous"), speaker: "Tomas Lind", confidence: 0.81)
      ]),
    QuotationEntry(
      wording: "It shook", speaker: nil,
      occurrences: [
        Occurrence(
          place: place(herald, 44, 2, "It shook"), wording: "It shook", changes: [], speaker: nil, confidence: nil)
      ]),
  ]

  static let claims = [
    ClaimEntry(
      text: "The bridge is the oldest in the county.", asserter: nil, values: [],
      places: [place(courier1, 20, 1, "The bridge is the oldest in the county.")], checkworthiness: 0.4),
    ClaimEntry(
      text: "Inspectors found at least 25 cracks on Sunday.", asserter: "Road agency",
      values: [
        ResolvedValue(words: "at least 25", meaning: "25 or more"),
        ResolvedValue(words: "Sunday", meaning: "3 March 2024"),
      ],
      places: [
        place(courier1, 4, 1, "Inspectors found at least 25 cracks on Sunday."),
        place(courier1, 9, 1, "Inspectors found at least 25 cracks on Sunday."),
        place(herald, 5, 1, "Inspectors found at least 25 cracks on Sunday."),
      ], checkworthiness: 0.9),
  ]

  static let unresolved = [
    Unresolved(kind: .speaker, place: place(herald, 44, 2, "It shook")),
    Unresolved(kind: .time, place: place(courier1, 15, 8, "last spring"), note: "no year is given"),
    Unresolved(
      kind: .damage, place: place(herald, 47, 1, "the mayor,quot;s office"),
      note: "entity debris, read as a quotation mark"),
  ]

  static var report: StoryReport {
    StoryReport(
      story: "harbour-bridge", documents: documents, findings: findings, utterances: utterances,
      claims: claims, unresolved: unresolved, pathPrefix: "../")
  }

  static var comparison: FindingsReport {
    FindingsReport(comparison: .versions, findings: findings, pages: pages, programVersion: "0.1.0")
  }
}
