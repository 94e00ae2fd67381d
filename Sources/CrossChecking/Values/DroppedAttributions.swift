internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Says of which words of the earlier text it is that they only name whose statement a passage is: `police said`,
/// `according to the report`. Without them a newsroom says it itself.
struct DroppedAttributions: Sendable {
  private let alignment: Alignment
  /// The words of the later text that are said to be somebody's.
  private let reported: SpanSet
  /// What the earlier text reports in its own words, in whole or in part, by the units of its cue.
  private let quotations: [Int: Quotation]

  init(_ alignment: Alignment) {
    self.alignment = alignment
    var quotations: [Int: Quotation] = [:]
    for quotation in alignment.earlier.article.quotations where quotation.kind != .direct {
      guard let cue = quotation.cue else { continue }
      for unit in alignment.earlier.units(in: cue.span) { quotations[unit] = quotations[unit] ?? quotation }
    }
    self.quotations = quotations
    reported = SpanSet(alignment.later.article.quotations.filter { $0.cue != nil }.flatMap(\.spans))
  }

  /// Whether a change drops the words that say whose such a statement is, and nothing else of sense, and the statement
  /// is nobody's in the later text.
  func dropped(in change: UnitChange) -> Bool {
    guard change.later.isEmpty, !change.earlier.isEmpty else { return false }
    let text = alignment.earlier
    let sense = change.earlier.filter { !text.units[$0].traits.contains(.function) }
    guard !sense.isEmpty else { return false }
    guard let quotation = change.earlier.lazy.compactMap({ quotations[$0] }).first, !quotation.spans.isEmpty else {
      return false
    }
    let words = SpanSet([quotation.cue?.span, quotation.speaker?.mention].compactMap { $0 })
    guard sense.allSatisfy({ words.overlaps(text.span(of: $0)) }) else { return false }
    return quotation.spans.allSatisfy { span in
      let kept = text.units(in: span).map { Int(alignment.laterOfEarlier[$0]) }.filter { $0 >= 0 }
      return !kept.isEmpty && !kept.contains { reported.overlaps(alignment.later.span(of: $0)) }
    }
  }
}
