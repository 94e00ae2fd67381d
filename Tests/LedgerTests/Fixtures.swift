import ClaimExtraction
import Extraction
import Foundation
import GRDB
import Ledger
import Mentions
import QuoteExtraction
import TestSupport
import TextModel

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// A ledger in it, made where there is none.
  func ledger(_ name: String = "ledger.sqlite", busySeconds: Double = 5) throws -> Ledger {
    try Ledger(at: file(name), ifAbsent: .create, busySeconds: busySeconds) { _ in }
  }

  /// Has SQLite alone run statements on a file in it.
  func sql(_ statements: String, on name: String = "ledger.sqlite") throws {
    let queue = try DatabaseQueue(path: file(name))
    try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
    try queue.close()
  }
}

/// Articles made by hand: what extraction would find is marked in the text.
enum Fixture {
  /// An article that is its own reading text. Each passage marked with ⟦⟧ is a direct quotation of `speaker`, with
  /// the cue at the word `said` where the text has it.
  static func article(_ marked: String, speaker: String? = "Ada Lovelace", path: String = "story/daily.v1.txt")
    -> Article
  {
    let text = MarkedText(marked)
    return article(
      source: SourceText(utf8: Array(text.text.utf8)), reading: ReadingText(verbatim: text.text), quoted: text.spans,
      speaker: speaker, path: path)
  }

  static func article(
    source: SourceText, reading: ReadingText, quoted: [ReadingSpan], speaker: String?, path: String,
    metadata: ArticleMetadata = ArticleMetadata()
  ) -> Article {
    let cue = span(of: "said", in: reading)
    let named = speaker.flatMap { name in span(of: name, in: reading).map { (name, $0) } }
    let quotations = quoted.map { span in
      Quotation(
        kind: .direct, spans: [span], quotedSpans: [span],
        cue: cue.map { Cue(span: $0, lemma: "say", stance: .neutral, isNegated: false) },
        speaker: named.map { Speaker(name: $0.0, kind: .person, mention: $0.1, entity: nil, confidence: 0.9) },
        candidates: named.map { [SpeakerCandidate(name: $0.0, confidence: 0.9)] } ?? [], closing: .closed)
    }
    let whole = ReadingSpan(0, reading.bytes.count)
    let number = ReadingSpan(0, min(2, reading.bytes.count))
    return Article(
      path: path, source: source, reading: reading, metadata: metadata,
      layout: TextLayout(tokens: [], sentences: [], paragraphs: []), cast: Cast(entities: [], mentions: []),
      quotations: quotations,
      quantities: [
        Quantity(
          span: number, kind: .cardinal, value: 25, low: 25, high: nil, unit: nil, qualifier: .atLeast, counted: nil)
      ],
      times: [
        TimeExpression(
          span: number, kind: .date, start: "2020-01-03", end: "2020-01-04", duration: nil, granularity: .day,
          weekday: .friday)
      ],
      claims: [
        Claim(
          span: whole, attributedTo: speaker, polarity: .positive, hedges: [number], quantities: [0], times: [0],
          checkworthiness: 0.5)
      ])
  }

  /// The first place of a word, by bytes.
  static func span(of word: String, in reading: ReadingText) -> ReadingSpan? {
    let needle = Array(word.utf8)
    guard !needle.isEmpty, reading.bytes.count >= needle.count else { return nil }
    return (0...(reading.bytes.count - needle.count)).first { reading.bytes[$0...].starts(with: needle) }
      .map { ReadingSpan($0, $0 + needle.count) }
  }

  /// A version of the story `engine` to add.
  static func version(
    _ article: Article, story: String = "engine", role: ArticleRole = .article, outlet: String = "daily",
    number: Int? = nil
  ) -> NewVersion {
    NewVersion(
      story: story, role: role, outlet: outlet, number: number, format: "text", path: article.path,
      date: "2020-01-05T10:00:00Z", program: "stet 0.1.0", article: article)
  }

  /// A version of its own text, which names `topic`.
  static func version(about topic: String, outlet: String = "daily", number: Int? = nil) -> NewVersion {
    version(article("Ada Lovelace said “⟦\(topic) will weave patterns.⟧”"), outlet: outlet, number: number)
  }
}

extension Addition {
  /// What became of it, and under which number, in short.
  var summary: String {
    switch self {
    case .added(let version): "added \(version.number)"
    case .unchanged(let version): "unchanged \(version.number)"
    case .refused: "refused"
    }
  }
}
