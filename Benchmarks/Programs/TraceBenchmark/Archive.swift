import Extraction
import Foundation
import GRDB
import Ledger
import Mentions
import QuoteExtraction
import StetKit
import TextModel

/// A ledger of generated quotations.
struct Archive {
  /// So many quotations are in an article, and one article in so many is in the ledger in three versions.
  private static let quotationsInArticle = 20
  private static let revisedShare = 20

  let path: String
  let ledger: Ledger
  /// How long adding took, in seconds; 0 where the archive was there.
  let seconds: Double
  let articleCount: Int

  /// The archive of `quotations` in `folder`: the one that is there, if it is whole, else a new one.
  init(of quotations: [[String]], in folder: URL) throws {
    // Other texts or another seed make other quotations, and so another file.
    let key = FNV1a(quotations.lazy.flatMap { $0.joined(separator: " ").utf8 }).value
    path = folder.appendingPathComponent("ledger-\(quotations.count)-\(String(key, radix: 16)).sqlite").path
    let starts = Array(stride(from: 0, to: quotations.count, by: Self.quotationsInArticle))
    articleCount = starts.count
    if FileManager.default.fileExists(atPath: path) {
      ledger = try Ledger(at: path)
      seconds = 0
      guard try ledger.statistics().articles == articleCount else {
        throw StetError(path, "was left unfinished; delete it")
      }
      return
    }
    let ledger = try Ledger(at: path, ifAbsent: .create)
    let clock = ContinuousClock()
    var time = Duration.zero
    for batch in stride(from: 0, to: starts.count, by: 64) {
      let versions = starts[batch..<min(batch + 64, starts.count)].enumerated().flatMap { offset, start in
        let words = quotations[start..<min(start + Self.quotationsInArticle, quotations.count)]
        let number = batch + offset
        return (0..<(number.isMultiple(of: Self.revisedShare) ? 3 : 1)).map { revision in
          Self.version(number, revision: revision, quotations: Array(words))
        }
      }
      time += try clock.measure { _ = try ledger.add(versions) }
    }
    self.ledger = ledger
    seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  /// An article that is nothing but its quotations, a line each, with what the version adds in its first line.
  private static func version(_ number: Int, revision: Int, quotations: [[String]]) -> NewVersion {
    var text = "Version \(revision)\n"
    var spans: [ReadingSpan] = []
    for words in quotations {
      let quotation = words.joined(separator: " ")
      let start = text.utf8.count + 3
      spans.append(ReadingSpan(start, start + quotation.utf8.count))
      text += "“" + quotation + "”\n"
    }
    let path = "Claims/archive/outlet\(number).v\(revision + 1).txt"
    let bytes = Array(text.utf8)
    let article = Article(
      path: path, source: SourceText(utf8: bytes),
      reading: ReadingText(bytes: bytes, origin: .identity(count: bytes.count)),
      metadata: ArticleMetadata(), layout: TextLayout(tokens: [], sentences: [], paragraphs: []),
      cast: Cast(entities: [], mentions: []),
      quotations: spans.map {
        Quotation(
          kind: .direct, spans: [$0], quotedSpans: [$0], cue: nil, speaker: nil, candidates: [], closing: .closed)
      }, quantities: [], times: [], claims: [])
    return NewVersion(
      story: "archive", role: .article, outlet: "outlet\(number)", number: revision + 1, format: "text", path: path,
      date: "2020-01-01T00:00:00Z", program: "benchmark", article: article)
  }

  /// How many bytes the index of wordings takes, and how many the texts of the quotations have.
  func sizes() throws -> (index: Int, text: Int) {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { database in
      let index = try Int.fetchOne(
        database,
        sql: """
          SELECT sum(pgsize) FROM dbstat WHERE name IN ('wording', 'posting', 'sqlite_autoindex_wording_1',
            'quotation_by_wording')
          """)
      let text = try Int.fetchOne(database, sql: "SELECT sum(length(CAST(text AS BLOB))) FROM quotation")
      return (index ?? 0, text ?? 0)
    }
  }
}
