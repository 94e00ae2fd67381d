internal import Extraction
internal import QuoteExtraction
internal import TextModel

extension Comparison {
  /// A draft about an utterance that both texts have: at its quotation in the later text, held against the other
  /// wording.
  func draft(
    about utterance: SharedUtterance, severity: Severity? = nil, at change: UnitChange? = nil, message: String,
    question: String?
  ) -> Draft {
    let evidence = Evidence(
      changes: utterance.difference.wordChanges, speaker: speaker(of: utterance), question: question)
    return Draft(
      severity: severity, message: message, primary: laterSpan(of: utterance, at: change),
      related: [earlier.article.place(of: earlierSpan(of: utterance, at: change))], evidence: evidence)
  }

  /// Who speaks, by name: as the later text has it, or else the earlier one.
  func speaker(of utterance: SharedUtterance) -> String? {
    let later = utterance.later.compactMap { self.later.quotation(ofPiece: $0).speaker?.name }.first
    return later ?? utterance.earlier.compactMap { earlier.quotation(ofPiece: $0).speaker?.name }.first
  }

  /// The speaker's name, for a sentence.
  func speakerName(of utterance: SharedUtterance) -> String {
    speaker(of: utterance).map(Phrasing.speaker) ?? "the speaker"
  }

  /// The words between quotation marks in the later text that a change is in, or the first ones.
  func laterSpan(of utterance: SharedUtterance, at change: UnitChange?) -> ReadingSpan {
    let near = change.map(\.laterPlaces) ?? Array(utterance.difference.later.prefix(utterance.isExchanged ? 1 : 0))
    return Self.span(in: later, pieces: utterance.later, units: utterance.difference.later, near: near)
  }

  /// The same in the earlier text.
  func earlierSpan(of utterance: SharedUtterance, at change: UnitChange?) -> ReadingSpan {
    let near = change.map(\.earlierPlaces) ?? Array(utterance.difference.earlier.prefix(utterance.isExchanged ? 1 : 0))
    return Self.span(in: earlier, pieces: utterance.earlier, units: utterance.difference.earlier, near: near)
  }

  private static func span(in text: NormalText, pieces: [Int], units: [Int], near: [Int]) -> ReadingSpan {
    let spans = pieces.flatMap { text.pieces[$0].spans }
    for unit in near where text.units.indices.contains(unit) {
      let start = text.units[unit].start
      if let holding = spans.first(where: { $0.contains(start) }) { return holding }
    }
    if let first = spans.first { return first }
    return text.span(of: (units.first ?? 0)..<((units.last ?? -1) + 1))
  }
}

extension NormalText {
  /// The quotation that a piece is of.
  func quotation(ofPiece index: Int) -> Quotation { article.quotations[pieces[index].quotation] }

  /// The words of a change with up to three words of the utterance before and behind it, for a question that can be read
  /// by itself. Words beyond a mark or another speaker's words are not shown: nobody said the two in one breath.
  ///
  /// - Parameters:
  ///   - run: The words of the change; none where the other text has them.
  ///   - next: The unit behind it.
  ///   - utterance: All units of the utterance, in order.
  func text(around run: [Int], next: Int, in utterance: [Int]) -> String {
    let start = utterance.firstIndex { $0 >= run.first ?? next } ?? utterance.count
    let end = min(utterance.count, start + run.count)
    var (low, high) = (start, end)
    while low > 0, start - low < 3, low == utterance.count || goesOn(utterance[low - 1], utterance[low]) { low -= 1 }
    while high < utterance.count, high - end < 3, high == low || goesOn(utterance[high - 1], utterance[high]) {
      high += 1
    }
    return text(Array(utterance[low..<high]))
  }

  /// Whether a unit stands directly behind another one, in or outside the same marks.
  private func goesOn(_ unit: Int, _ next: Int) -> Bool {
    unit + 1 == next && units[unit].piece == units[next].piece
  }
}

extension SharedUtterance {
  /// The first of the gravest changes that count.
  func leadingChange(in comparison: Comparison) -> QuotedChange? {
    let counted = countedChanges(as: comparison.relation, quotes: comparison.quotes)
    guard let gravest = counted.map(\.kind).max() else { return nil }
    return counted.first { $0.kind == gravest }
  }
}

extension UnitChange {
  /// The units of the later text that show where the change is, best first. Where words are gone that is the word on
  /// the side on which they stood directly beside another one: what is dropped from the start of a part of a
  /// quotation is missed there, and not at the end of the part before.
  fileprivate var laterPlaces: [Int] {
    if let first = later.first { return [first] }
    let isBesidePrevious = earlier.first.map { $0 - 1 == earlierPrevious } ?? true
    return isBesidePrevious ? [laterPrevious, laterNext] : [laterNext, laterPrevious]
  }

  /// The same of the earlier text, where words are new.
  fileprivate var earlierPlaces: [Int] {
    if let first = earlier.first { return [first] }
    let isBesidePrevious = later.first.map { $0 - 1 == laterPrevious } ?? true
    return isBesidePrevious ? [earlierPrevious, earlierNext] : [earlierNext, earlierPrevious]
  }
}
