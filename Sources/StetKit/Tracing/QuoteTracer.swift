import CrossChecking
import Extraction
public import Ledger
public import Reporting
import TextModel

/// Traces a wording to everyone who is said to have said it.
public struct QuoteTracer: Sendable {
  /// Of the words that are asked for, so many must stand in a quotation in their order. Three in five lets two of
  /// five words be wrong, which is as damaged as people remember; lower lets in quotations that share only common words.
  private static let leastShare = 0.6
  /// So many of the database's best matches are held against the wording. What is asked for is among the first few;
  /// the rest is room for every version and outlet that has it.
  private static let hitLimit = 400

  private let ledger: Ledger
  private let difference = WordDifference()

  /// A tracer over `ledger`.
  public init(ledger: Ledger) {
    self.ledger = ledger
  }

  /// Everywhere that the ledger has `words`, whole or nearly so: earliest first, wordings grouped.
  ///
  /// - Throws: ``StetError`` where the ledger cannot be read, or there are no words to look for.
  public func trace(_ words: String) throws(StetError) -> TraceReport {
    guard Self.wordCount(words) > 0 else {
      throw StetError("'\(words)' has no words to look for; give some of the quotation")
    }
    let hits = try StetError.translating { () throws(LedgerError) in
      try ledger.search(words, limit: Self.hitLimit)
    }
    let quotations = hits.map(\.quotation)
      .filter { share(of: words, in: $0.text) >= Self.leastShare }
      .sorted { Self.key($0) < Self.key($1) }
    let said = quotations.filter { $0.version.role == .article }
    let sources = quotations.filter { $0.version.role == .source }
    let reference = (sources.first ?? said.first)?.text
    return TraceReport(
      query: words, wordings: wordings(of: said, against: reference),
      sources: sources.map { occurrence($0, against: nil) }, documents: Self.documents(of: quotations))
  }

  /// How many of the words that are asked for stand in `text`, in their order, as a share of all of them.
  private func share(of words: String, in text: String) -> Double {
    var shared = 0
    var missing = 0
    for change in difference.changes(from: words, to: text) {
      switch change.kind {
      case .same: shared += Self.wordCount(change.text)
      case .removed: missing += Self.wordCount(change.text)
      case .added: break
      }
    }
    return Double(shared) / Double(max(1, shared + missing))
  }

  private static func wordCount(_ text: String) -> Int {
    text.split { !($0.isLetter || $0.isNumber) }.count
  }

  private func wordings(of quotations: [QuotationRecord], against reference: String?) -> [TracedWording] {
    var groups: [(text: String, quotations: [QuotationRecord])] = []
    for quotation in quotations {
      // Two texts have one wording where no word differs, whatever their marks and dashes.
      let same = groups.firstIndex { changes(from: $0.text, to: quotation.text).isEmpty }
      if let same { groups[same].quotations.append(quotation) } else { groups.append((quotation.text, [quotation])) }
    }
    return groups.map { group in
      TracedWording(
        text: group.text, changes: changes(from: reference, to: group.text),
        occurrences: group.quotations.map { occurrence($0, against: reference) })
    }
  }

  /// The words of `reference` and of `text`, run by run; empty where they are the same.
  private func changes(from reference: String?, to text: String) -> [WordChange] {
    guard let reference, reference != text else { return [] }
    let changes = difference.changes(from: reference, to: text)
    return changes.contains { $0.kind != .same } ? changes : []
  }

  private func occurrence(_ quotation: QuotationRecord, against reference: String?) -> Occurrence {
    let first = quotation.content.first
    let place = Place(
      path: quotation.version.path, span: first?.span ?? SourceSpan(0, 0), codePoints: first?.codePoints ?? 0..<0,
      line: first?.line ?? 1, column: first?.column ?? 1, text: quotation.text)
    return Occurrence(
      place: place, wording: quotation.text, changes: changes(from: reference, to: quotation.text),
      speaker: quotation.speaker?.name, confidence: quotation.speaker?.confidence)
  }

  /// What was published first comes first.
  private static func key(_ quotation: QuotationRecord) -> (String, String, Int, Int) {
    let version = quotation.version
    return (version.modified ?? version.published ?? "9999", version.outlet, version.number, quotation.ordinal)
  }

  private static func documents(of quotations: [QuotationRecord]) -> [ReportedDocument] {
    var seen: Set<Int64> = []
    return quotations.map(\.version).filter { seen.insert($0.id).inserted }.map { ReportedDocument($0) }
  }
}
