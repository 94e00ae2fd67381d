internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Attributions that only stand elsewhere in the other text, with all that is told of the speaker: `said Hale of the teachers'
/// union` behind another sentence of the quotation.
struct MovedAttributions: Sendable {
  /// Two words are behind many a quotation.
  private static let fewestWords = 3
  /// Longer runs are sentences, which the alignment follows.
  private static let mostWords = 24

  private let earlier: Runs
  private let later: Runs

  init(_ comparison: Comparison) {
    var hasPartner = [Bool](repeating: false, count: comparison.later.units.count)
    for unit in comparison.laterOfEarlier where unit >= 0 { hasPartner[Int(unit)] = true }
    earlier = Runs(comparison.earlier, isOpen: comparison.laterOfEarlier.map { $0 < 0 })
    later = Runs(comparison.later, isOpen: hasPartner.map { !$0 })
  }

  /// Whether the words of a change only came, or only went, have a reporting word among them, and stand, all of them and in
  /// their order, among the words of the other text that have no partner.
  func hold(_ change: UnitChange) -> Bool {
    if change.earlier.isEmpty { return hold(change.later, of: later, in: earlier) }
    return change.later.isEmpty && hold(change.earlier, of: earlier, in: later)
  }

  private func hold(_ run: [Int], of own: Runs, in other: Runs) -> Bool {
    (Self.fewestWords...Self.mostWords).contains(run.count) && run.contains { own.isCue($0) }
      && other.contain(run.map { own.text.keys[$0] })
  }

  /// The words of a text without a partner, found by the word that a run starts with.
  private struct Runs: Sendable {
    let text: NormalText
    private var starts: [UInt64: [Int]] = [:]
    private let isOpen: [Bool]
    private let cues: SpanSet

    init(_ text: NormalText, isOpen: [Bool]) {
      self.text = text
      self.isOpen = isOpen
      cues = SpanSet(text.article.quotations.compactMap { $0.cue?.span })
      for index in text.keys.indices where isOpen[index] { starts[text.keys[index], default: []].append(index) }
    }

    func isCue(_ unit: Int) -> Bool { cues.overlaps(text.span(of: unit)) }

    /// A word at more places than this says nothing of where a run stands.
    private static let mostPlaces = 64

    func contain(_ run: [UInt64]) -> Bool {
      guard let first = run.first, let places = starts[first], places.count <= Self.mostPlaces else { return false }
      return places.contains { start in
        start + run.count <= isOpen.count
          && run.indices.allSatisfy { text.keys[start + $0] == run[$0] && isOpen[start + $0] }
      }
    }
  }
}
