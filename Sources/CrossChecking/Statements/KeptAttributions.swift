internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// The words that say who speaks a quotation that both texts have, and whose speaker both name.
///
/// Where such words came or went, the attribution only stands elsewhere now, before the quotation or behind another sentence
/// of it, and the statement is the same.
struct KeptAttributions: Sendable {
  private let earlier: SpanSet
  private let later: SpanSet
  private let texts: (earlier: NormalText, later: NormalText)

  init(_ comparison: Comparison) {
    texts = (comparison.earlier, comparison.later)
    var (spans, laterSpans): ([ReadingSpan], [ReadingSpan]) = ([], [])
    let changed = Set(comparison.speakers.flatMap(\.utterance.later))
    for utterance in comparison.quotations.shared where changed.isDisjoint(with: utterance.later) {
      let quotations = utterance.earlier.map { comparison.earlier.quotation(ofPiece: $0) }
      let others = utterance.later.map { comparison.later.quotation(ofPiece: $0) }
      let isNamed = { (quotation: Quotation) in quotation.speaker != nil && quotation.cue != nil }
      guard quotations.contains(where: isNamed), others.contains(where: isNamed) else { continue }
      spans += quotations.flatMap(Self.attribution)
      laterSpans += others.flatMap(Self.attribution)
    }
    (earlier, later) = (SpanSet(spans), SpanSet(laterSpans))
  }

  private static func attribution(_ quotation: Quotation) -> [ReadingSpan] {
    [quotation.cue?.span, quotation.speaker?.mention].compactMap { $0 }
  }

  /// Whether words only came, or only went, and those of them that have a sense are such words.
  func holdAll(of change: UnitChange) -> Bool {
    if change.earlier.isEmpty { return hold(change.later, texts.later, later) }
    return change.later.isEmpty && hold(change.earlier, texts.earlier, earlier)
  }

  private func hold(_ run: [Int], _ text: NormalText, _ spans: SpanSet) -> Bool {
    let sense = run.filter { !text.units[$0].traits.contains(.function) }
    return !sense.isEmpty && sense.allSatisfy { spans.overlaps(text.span(of: $0)) }
  }
}
