import CCmark
import ClaimExtraction
import CrossChecking
import Extraction
import Foundation
import Mentions
import QuoteExtraction
import TestSupport
import Testing
import TextModel

@testable import Reporting

/// Whatever text an article has, in every field of every report and in every format.
struct HostileTextTests {
  private func findings(with text: String) -> FindingsReport {
    let finding = Finding(
      id: "0011223344556677", rule: "quote.altered", severity: .error, message: text,
      primary: place("b\(text).md", 3, 4, text), related: [place("a.md", 2, 1, text)],
      evidence: Evidence(
        changes: [WordChange(kind: .removed, text: text), WordChange(kind: .added, text: text + text)], speaker: text,
        values: [Evidence.Value(text, text)], question: text))
    let decision = EditorDecision(verdict: .query, editor: text, date: text, reason: text)
    return FindingsReport(
      comparison: .versions, findings: [ReviewedFinding(finding, decision: decision)],
      quotations: [
        VerifiedQuotation(text: text, status: .altered, speaker: text, match: place("a.md", 1, 1, text), changes: [])
      ],
      notices: [Notice(.malformed, path: text, line: 1, column: 1, text)], pages: [page(with: text)],
      programVersion: text)
  }

  /// The same finding settled in every way there is.
  private func settled(_ finding: Finding, with text: String) -> [ReviewedFinding] {
    [
      EditorDecision(verdict: .stet, editor: text, date: text, reason: text),
      EditorDecision(verdict: .corrected, editor: text, date: text, reason: text, isOutlived: true),
      EditorDecision(standingBy: .comment(path: text, line: 1, column: 1), reason: text),
      EditorDecision(standingBy: .baseline(path: text), reason: text),
    ].map { ReviewedFinding(finding, decision: $0) }
  }

  private func page(with text: String) -> RulePage {
    RulePage(
      id: "quote.altered", severity: .error, summary: text, rationale: text, askedBy: [text],
      fires: [RuleExample(earlier: text, later: text, published: text)], quiet: [])
  }

  private func story(with text: String) -> StoryReport {
    let report = findings(with: text)
    let occurrence = Occurrence(
      place: place("a.md", 1, 1, text), wording: text, changes: [WordChange(kind: .added, text: text)], speaker: text,
      confidence: 0.5)
    return StoryReport(
      story: text,
      documents: [
        ReportedDocument(
          role: .article, outlet: text, version: 1, title: text, published: text, url: text, path: "a.md", sha256: text,
          byteCount: 1)
      ], findings: report.findings + settled(report.findings[0].finding, with: text), notices: report.notices,
      utterances: [QuotationEntry(wording: text, speaker: text, occurrences: [occurrence])],
      claims: [
        ClaimEntry(
          text: text, asserter: text, values: [ResolvedValue(words: text, meaning: text)],
          places: [place("a.md", 1, 1, text)], checkworthiness: 0.5)
      ],
      unresolved: Unresolved.Kind.allCases.map { Unresolved(kind: $0, place: place("a.md", 1, 1, text), note: text) })
  }

  private func trace(with text: String) -> TraceReport {
    let occurrences = story(with: text).utterances[0].occurrences
    return TraceReport(
      query: text, wordings: [TracedWording(text: text, likeness: 2, comparison: nil, occurrences: occurrences)],
      sources: occurrences, edits: zip(occurrences, occurrences).map { WordingEdit(earlier: $0, later: $1) },
      documents: story(with: text).documents)
  }

  /// An article that is nothing but the text, quoted, counted and claimed from end to end.
  private func extract(of text: String) -> ExtractedDocument {
    let all = ReadingSpan(0, text.utf8.count)
    let speaker = Speaker(name: text, kind: .person, mention: all, entity: 7, confidence: 2)
    var metadata = ArticleMetadata()
    metadata.title = text
    metadata.published = text
    let article = Article(
      path: text, source: SourceText(utf8: Array(text.utf8)), reading: ReadingText(verbatim: text), metadata: metadata,
      layout: TextLayout(tokens: [], sentences: [], paragraphs: []), cast: Cast(entities: [], mentions: []),
      quotations: [
        Quotation(
          kind: .direct, spans: [all], quotedSpans: [all], cue: nil, speaker: speaker, candidates: [], closing: .closed),
        // A quotation without a word.
        Quotation(
          kind: .mixed, spans: [], quotedSpans: [], cue: nil, speaker: nil, candidates: [], closing: .recovered),
      ],
      quantities: [
        Quantity(
          span: all, kind: .money, value: .nan, low: nil, high: nil, unit: text, qualifier: nil, counted: all)
      ],
      times: [TimeExpression(span: all, kind: .date, start: text, end: text, duration: text, granularity: nil)],
      claims: [
        Claim(
          span: all, attributedTo: text, polarity: .negative, hedges: [all], quantities: [99], times: [-1],
          checkworthiness: .infinity)
      ])
    return ExtractedDocument(id: text, format: "text", sha256: text, article: article)
  }

  @Test(arguments: HostileText.all)
  func extractsAreWellFormed(text: String) throws {
    for format in OutputFormat.allCases {
      var output = ExtractOutput(format: format)
      let bytes = output.next(extract(of: text)) + output.end()
      expectVisible(bytes)
      guard format == .json else { continue }
      let documents = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]
      let quotation = try #require((documents?.first?["quotations"] as? [[String: Any]])?.first)
      #expect((quotation["text"] as? String).map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } == true)
    }
  }

  /// Nothing that a terminal would act on, and no line end but those of the format.
  private func expectVisible(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let unsafe = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(unsafe.isEmpty, sourceLocation: sourceLocation)
  }

  @Test(arguments: HostileText.all)
  func noFormatLetsControlsThrough(text: String) {
    for format in OutputFormat.allCases {
      expectVisible(findings(with: text).rendered(as: format))
      expectVisible(trace(with: text).rendered(as: format))
    }
    expectVisible(Array(story(with: text).markdown().utf8))
    expectVisible(Array(story(with: text).html().utf8))
    expectVisible(Array(page(with: text).text().utf8))
    expectVisible(Array(page(with: text).markdown().utf8))
  }

  @Test(arguments: HostileText.all)
  func jsonGivesTheTextBack(text: String) throws {
    for format in [OutputFormat.json, .ndjson] {
      let object = try JSONSerialization.jsonObject(with: Data(findings(with: text).rendered(as: format)))
      let finding = try #require(((object as? [String: Any])?["findings"] as? [[String: Any]])?.first)
      #expect((finding["message"] as? String).map { $0.unicodeScalars.elementsEqual(text.unicodeScalars) } == true)
      let query = try JSONSerialization.jsonObject(with: Data(trace(with: text).rendered(as: format)))
      #expect((query as? [String: Any])?["query"] as? String == text)
    }
    let log = try JSONSerialization.jsonObject(with: Data(findings(with: text).rendered(as: .sarif)))
    let run = try #require(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    #expect((result["message"] as? [String: String])?["text"] == text)
  }

  /// Each of these is one line a finding whatever the text is: nothing in it can begin a line of its own.
  @Test(arguments: HostileText.all)
  func aFindingKeepsItsLines(text: String) {
    let command = String(decoding: findings(with: text).rendered(as: .github), as: UTF8.self)
    // The finding and the notice.
    #expect(command.utf8.filter { $0 == 0x0A }.count == 2)
    #expect(command.hasPrefix("::error file="))
    #expect(command.contains("\n::warning file="))
    let lines = String(decoding: findings(with: text).rendered(as: .text), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    // The finding's line and its details, an empty line, how many quotations there are, the quotation, the end.
    #expect(lines.dropFirst().prefix { $0.hasPrefix("    ") }.count == lines.count - 5)
    let report = findings(with: text)
    let decided = FindingsReport(
      comparison: .versions, findings: settled(report.findings[0].finding, with: text), notices: report.notices,
      pages: [],
      programVersion: text)
    let short = String(decoding: decided.rendered(as: .text), as: UTF8.self).split(separator: "\n")
    #expect(short.filter { !$0.hasPrefix("    ") }.count == 3)
    #expect(decided.remarks(as: .text).count == 2)
    #expect(!decided.remarks(as: .text).contains { $0.contains("\n") })
  }

  /// The Markdown of a report says what its tree says: nothing of an article has become markup.
  @Test(arguments: HostileText.all)
  func reportsAreWellFormed(text: String) throws {
    let report = story(with: text)
    let markdown = report.markdown().utf8.map { CChar(bitPattern: $0) }
    let root = try #require(cmark_parse_document(markdown, markdown.count, CMARK_OPT_DEFAULT))
    defer { cmark_node_free(root) }
    let rendered = try #require(cmark_render_html(root, CMARK_OPT_DEFAULT))
    defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
    let html = report.html()
    #expect(html.contains("<main>\n" + String(cString: rendered) + "</main>"))
    for tag in ["<script", "<img", "href=\"javascript", "<!-- x"] { #expect(!html.contains(tag)) }
  }

  @Test func aMegabyteOfOneWordIsBounded() {
    let text = String(repeating: "x", count: 1_000_000)
    let report = StoryReport(
      story: "s", documents: [], findings: [],
      utterances: [QuotationEntry(wording: text, speaker: nil, occurrences: [])], claims: [],
      unresolved: [Unresolved(kind: .speaker, place: place("a.md", 1, 1, text))])
    #expect(report.markdown().utf8.count < 2000)
  }
}
