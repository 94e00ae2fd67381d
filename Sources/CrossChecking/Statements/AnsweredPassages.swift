internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

/// The passages of a text whose changes other rules judge: a change in them is reported there, or is none.
struct AnsweredPassages {
  /// Quantities and names, and ``ownWords``.
  private let values: SpanSet
  /// Times, which may only be more exact, and the words that name the speakers of quotations.
  private let ownWords: SpanSet
  private let text: NormalText

  init(_ text: NormalText) {
    let article = text.article
    self.text = text
    let values = article.quantities.map(\.span) + article.cast.mentions.filter { $0.form == .name }.map(\.span)
    let ownWords =
      article.times.map(\.span) + article.quotations.filter { $0.kind != .indirect }.compactMap { $0.speaker?.mention }
    self.values = SpanSet(values + ownWords)
    self.ownWords = SpanSet(ownWords)
  }

  /// Whether the words of a change, here and in the later text, are such passages and nothing else of sense. A value
  /// that only one side has is answered for where the other has a small word in its place: `Hill`, `she`.
  func answer(for run: [Int], _ later: AnsweredPassages, _ laterRun: [Int]) -> Bool {
    if hasOnlyBounds(run), later.hasOnlyBounds(laterRun) { return true }
    let (sense, laterSense) = (senses(run), later.senses(laterRun))
    if sense.isEmpty && laterSense.isEmpty { return false }
    if lie(sense, in: ownWords), later.lie(laterSense, in: later.ownWords) {
      return sense.isEmpty || laterSense.isEmpty || !areOtherNames(sense, later, laterSense)
    }
    return !run.isEmpty && !laterRun.isEmpty && lie(sense, in: values) && later.lie(laterSense, in: later.values)
  }

  /// `more than`, `over`: what bounds a number is `number.qualifier`, or says the same.
  private func hasOnlyBounds(_ run: [Int]) -> Bool { run.allSatisfy { text.units[$0].traits.contains(.bound) } }

  /// The units of a run that have a sense of their own.
  private func senses(_ run: [Int]) -> [Unit] {
    run.map { text.units[$0] }.filter { !$0.traits.contains(.function) }
  }

  private func lie(_ units: [Unit], in spans: SpanSet) -> Bool {
    units.allSatisfy { spans.cover(ReadingSpan($0.start, max($0.start, $0.end))) }
  }

  /// Whether two runs are names that cannot be of one: then somebody else is named, sure as it may not be who.
  private func areOtherNames(_ units: [Unit], _ later: AnsweredPassages, _ laterUnits: [Unit]) -> Bool {
    let name = { (units: [Unit], text: NormalText) -> PersonalName? in
      guard let first = units.first, let last = units.last, units.allSatisfy({ $0.traits.contains(.capital) }) else {
        return nil
      }
      return PersonalName(text.article.reading.string(ReadingSpan(first.start, max(first.start, last.end))))
    }
    guard let one = name(units, text), let other = name(laterUnits, later.text) else { return false }
    return !one.mayBeSame(as: other)
  }
}
