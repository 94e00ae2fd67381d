import ClaimExtraction
import Extraction
import Foundation
import Ledger
import Mentions
import QuoteExtraction
import TextModel

/// Adds batches of three versions with five quotations each to the ledger named first, for the outlet named
/// second, and prints a line for each batch that is in it. The tests of the ledger kill it at any moment.
///
/// A third argument says how many batches, for 0 it only reads and prints how many versions there are; a fourth, `nobody`, has it give up the rights of the superuser first, for
/// whom nothing is read-only.
@main
enum LedgerKillHelper {
  /// Far more than it lives to add: it ends by itself where nobody kills it.
  static let batchCount = 2000

  static func main() {
    let arguments = CommandLine.arguments
    guard (3...5).contains(arguments.count) else {
      FileHandle.standardError.write(Data("usage: LedgerKillHelper LEDGER OUTLET [BATCHES [nobody]]\n".utf8))
      exit(2)
    }
    let batches = arguments.count > 3 ? Int(arguments[3]) ?? 1 : batchCount
    if arguments.count > 4, getuid() == 0, setuid(65534) != 0 { exit(3) }
    do {
      let ledger = try Ledger(at: arguments[1], ifAbsent: batches == 0 ? .refuse : .create)
      if batches == 0 {
        let count = try ledger.versions(of: "engine").count
        let isSound = try ledger.check().isSound
        FileHandle.standardOutput.write(Data("\(count) versions, \(isSound ? "sound" : "damaged")\n".utf8))
      }
      for batch in 0..<batches {
        _ = try ledger.add((0..<3).map { version(number: nil, words: batch * 3 + $0, outlet: arguments[2]) })
        FileHandle.standardOutput.write(Data("\(batch)\n".utf8))
      }
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  /// A version of some thousand bytes, so that its rows do not fit on one page.
  private static func version(number: Int?, words: Int, outlet: String) -> NewVersion {
    let nonce =
      "\(outlet) \(words) \(ProcessInfo.processInfo.processIdentifier) \(DispatchTime.now().uptimeNanoseconds)"
    let sentence = "“The engine weaves \(nonce),” she said. "
    let text = Array(String(repeating: sentence, count: 40).utf8)
    let length = text.count / 40
    let quotations = (0..<5).map { index in
      let span = ReadingSpan(index * length + 3, index * length + 22)
      return Quotation(
        kind: .direct, spans: [span], quotedSpans: [span], cue: nil,
        speaker: Speaker(name: "She", kind: .person, mention: span, entity: nil, confidence: 1), candidates: [],
        closing: .closed)
    }
    let article = Article(
      path: "engine/\(outlet).txt", source: SourceText(utf8: text),
      reading: ReadingText(bytes: text, origin: .identity(count: text.count)), metadata: ArticleMetadata(),
      layout: TextLayout(tokens: [], sentences: [], paragraphs: []), cast: Cast(entities: [], mentions: []),
      quotations: quotations, quantities: [], times: [], claims: [])
    return NewVersion(
      story: "engine", role: .article, outlet: outlet, number: number, format: "text", path: article.path,
      date: "2020-01-05T10:00:00Z", program: "stet 0.1.0", article: article)
  }
}
