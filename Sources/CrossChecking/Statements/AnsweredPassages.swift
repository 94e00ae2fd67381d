internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

/// The passages of a text whose changes other rules judge: a change in them is reported there, or is none.
struct AnsweredPassages {
  /// Quantities and names.
  private let values: [ReadingSpan]
  /// Times, which may only be more exact, and the words that name the speakers of quotations.
  private let ownWords: [ReadingSpan]
  private let text: NormalText

  init(_ text: NormalText) {
    let article = text.article
    self.text = text
    values = article.quantities.map(\.span) + article.cast.mentions.filter { $0.form == .name }.map(\.span)
    ownWords =
      article.times.map(\.span) + article.quotations.filter { $0.kind != .indirect }.compactMap { $0.speaker?.mention }
  }

  /// Whether the words of a change, here and in the later text, are such passages and nothing else of sense. A value
  /// that only one side has is answered for where the other has a small word in its place: `Hill`, `she`.
  func answer(for run: [Int], _ later: AnsweredPassages, _ laterRun: [Int]) -> Bool {
    if lies(run, in: ownWords), later.lies(laterRun, in: later.ownWords) { return true }
    return !run.isEmpty && !laterRun.isEmpty && lies(run, in: values + ownWords)
      && later.lies(laterRun, in: later.values + later.ownWords)
  }

  private func lies(_ run: [Int], in spans: [ReadingSpan]) -> Bool {
    run.allSatisfy { index in
      let unit = text.units[index]
      return unit.traits.contains(.function) || spans.contains { $0.start <= unit.start && unit.end <= $0.end }
    }
  }
}
