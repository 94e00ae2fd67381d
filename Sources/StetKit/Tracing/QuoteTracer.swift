import CrossChecking
import Extraction
public import Ledger
import Lexicons
public import Reporting
import TextModel

/// Traces a wording to everyone who is said to have said it.
public struct QuoteTracer: Sendable {
  /// So many wordings are shown. A wording that has more than twenty others like it is a turn of speech, and what helps is
  /// more words.
  private static let mostWordings = 20

  private let ledger: Ledger
  private let difference = WordDifference()
  private let wordForms = WordForms()
  private let functionWords = TracedWords.functionWords(of: .english)

  /// A tracer over `ledger`. Making one reads word lists; make one and use it for many wordings.
  public init(ledger: Ledger) {
    self.ledger = ledger
  }

  /// Everywhere that the ledger has `words`, whole or nearly so: the wordings most like them first, each with its
  /// occurrences, earliest first; the passages of sources; and where an outlet changed the words.
  ///
  /// - Throws: ``StetError`` where the ledger cannot be read, or there are no words to look for, or more than anybody is
  ///   quoted with.
  public func trace(_ words: String) throws(StetError) -> TraceReport {
    let found = try find(words)
    let (wordings, passages, hasMore) = (found.wordings, found.passages, found.hasMore)
    let sources = Self.sources(passages, quotedIn: wordings)
    // Ordered first and cut short then: of wordings that are as alike the earliest are wanted.
    var groups = WordingGroups(wordings, difference: difference)
    let isPartial = hasMore || groups.all.count > Self.mostWordings
    groups.keepFirst(Self.mostWordings)
    let reference = TraceReference(passages: passages, groups: groups, difference: difference)
    return TraceReport(
      query: words, wordings: groups.all.map { $0.traced(against: reference) }, sources: sources.map(\.occurrence),
      edits: WordingEdits(between: groups, difference: difference).all,
      documents: Self.documents(groups.versions + sources.map(\.version)), isPartial: isPartial,
      isInAnotherOrder: found.isInAnotherOrder)
  }

  private struct Found {
    let wordings: [WordingHit]
    let passages: [SourcePassage]
    var hasMore = false
    var isInAnotherOrder = false
  }

  private func find(_ text: String) throws(StetError) -> Found {
    let asked = TracedWords(text, functionWords: functionWords)
    let count = asked.words.count
    guard count > 0 else { throw StetError("there are no words to look for; give some of the quotation") }
    guard count <= Ledger.longestWording else {
      throw StetError("\(count) words are more than a quotation has; give at most \(Ledger.longestWording) of them")
    }
    let result = try StetError.translating { () throws(LedgerError) in try ledger.search(text) }
    guard asked.areEverywhere else {
      let found = Found(wordings: result.wordings, passages: result.passages, hasMore: result.isPartial)
      return found.wordings.isEmpty && found.passages.isEmpty ? try findInAnyOrder(asked) : found
    }
    let wordings = result.wordings.filter { asked.areAll(of: $0.text) }
    let passages = result.passages.filter { asked.areAll(of: $0.place.text) }
    guard !wordings.isEmpty || !passages.isEmpty else {
      let words = asked.words.joined(separator: " ")
      throw StetError("'\(words)' stands in nearly everything that is said; give more of the words")
    }
    return Found(wordings: wordings, passages: passages)
  }

  /// What has the words in another order, or in other forms: looked for where nothing has them as they were asked for.
  private func findInAnyOrder(_ asked: TracedWords) throws(StetError) -> Found {
    guard (2...Self.mostWordsInAnyOrder).contains(asked.telling.count) else { return Found(wordings: [], passages: []) }
    let words = asked.telling.map { wordForms.forms(of: $0) }
    let result = try StetError.translating { () throws(LedgerError) in try ledger.search(anyOrder: words) }
    return Found(
      wordings: result.wordings, passages: result.passages, hasMore: result.isPartial, isInAnotherOrder: true)
  }

  /// Of more words than this some stand in their order in what is meant, and it is found by them.
  private static let mostWordsInAnyOrder = 10

  /// The passages of sources; and what a source quotes that is in none of them.
  private static func sources(
    _ passages: [SourcePassage], quotedIn wordings: [WordingHit]
  ) -> [(version: VersionRecord, occurrence: Occurrence)] {
    var sources = passages.map { passage in
      let occurrence = Occurrence(
        place: passage.place, wording: passage.place.text, changes: [], speaker: passage.speaker, confidence: nil)
      return (version: passage.version, occurrence: occurrence)
    }
    for quotation in wordings.flatMap(\.quotations) where quotation.version.role == .source {
      let occurrence = Occurrence(quotation, changes: [])
      let isCovered = sources.contains {
        $0.version.id == quotation.version.id && $0.occurrence.place.span.overlaps(occurrence.place.span)
      }
      if !isCovered { sources.append((quotation.version, occurrence)) }
    }
    return sources.sorted(byPublication: { $0.version.publication })
  }

  private static func documents(_ versions: [VersionRecord]) -> [ReportedDocument] {
    var seen: Set<Int64> = []
    return versions.sorted(byPublication: { $0.publication }).filter { seen.insert($0.id).inserted }.map {
      ReportedDocument($0)
    }
  }
}

extension Occurrence {
  /// A quotation as the ledger has it: the place from its first word to its last.
  init(_ quotation: QuotationRecord, changes: [WordChange]) {
    let (first, last) = (quotation.content.first, quotation.content.last)
    let start = first?.span.start ?? 0
    let firstCodePoint = first?.codePoints.lowerBound ?? 0
    let place = Place(
      path: quotation.version.path, span: SourceSpan(start, max(start, last?.span.end ?? 0)),
      codePoints: firstCodePoint..<max(firstCodePoint, last?.codePoints.upperBound ?? 0), line: first?.line ?? 1,
      column: first?.column ?? 1, text: quotation.text)
    self.init(
      place: place, wording: quotation.text, changes: changes, speaker: quotation.speaker?.name,
      confidence: quotation.speaker?.confidence)
  }
}
