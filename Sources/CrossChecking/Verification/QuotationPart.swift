internal import QuoteExtraction
internal import TextModel

/// A run of a quotation's words, and where the sources have it.
struct QuotationPart: Sendable {
  /// The piece of the quotation that it is of.
  let piece: Int
  /// Which breath of the quotation it is of: an ellipsis ends one, and so does a cue behind a whole sentence. Words of
  /// one breath are given as said in one go.
  let breath: Int
  /// Whether an ellipsis stands before the breath.
  let isBehindEllipsis: Bool
  /// Its words, as units of the article.
  let run: [Int]
  /// The source that has it, as an index, and where; `nil` where none has.
  var found: (source: Int, match: SourceMatch)?
}

/// A stretch of a quotation's words that is given as said in one go.
struct Breath: Sendable {
  let run: [Int]
  let isBehindEllipsis: Bool
}

extension NormalText {
  /// The units of a piece of a quotation, parted where an ellipsis shows that something was left out, where a cue
  /// stands between two sentences: `“It is old,” she said. “It is safe.”` says nothing of what was said between the two; and
  /// where the writer's own words stand between two fragments: `people were “angry” and had “every right” to be`.
  func breaths(of run: [Int], in quotation: Quotation) -> [Breath] {
    var breaths: [(run: [Int], isBehindEllipsis: Bool)] = []
    for unit in run {
      let isCut = hasEllipsis(before: unit)
      if let last = breaths.last?.run.last, !isCut, !beginsSentenceBehindCue(unit, after: last),
        !isFragment(unit, after: last, of: quotation)
      {
        breaths[breaths.count - 1].run.append(unit)
      } else {
        breaths.append(([unit], isCut))
      }
    }
    return breaths.map { Breath(run: $0.run, isBehindEllipsis: $0.isBehindEllipsis) }
  }

  private func beginsSentenceBehindCue(_ unit: Int, after last: Int) -> Bool {
    unit > last + 1 && units[unit].traits.isSuperset(of: [.first, .capital])
  }

  private func isFragment(_ unit: Int, after last: Int, of quotation: Quotation) -> Bool {
    guard quotation.kind == .mixed, unit > last + 1 else { return false }
    let between = span(of: (last + 1)..<unit)
    return !(quotation.cue?.span.overlaps(between) ?? false)
  }
}
