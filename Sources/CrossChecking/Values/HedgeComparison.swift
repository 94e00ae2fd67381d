internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// A place at which one wording vouches for more, or less, than the other.
struct HedgeChange: Sendable {
  /// The words in the earlier text; empty where a hedge was put in.
  let earlier: [Int]
  /// The words in the later text; empty where a hedge was dropped.
  let later: [Int]
  /// The unit of the later text at which it is shown.
  let place: Int
  /// The unit of the earlier text.
  let earlierPlace: Int
}

extension Comparison {
  /// The hedges that came or went, and the reporting words that took another stance, outside quotation marks.
  static func hedges(_ alignment: Alignment, strength: Double, forms: VerbForms) -> [HedgeChange] {
    let passages = alignment.changed.filter { $0.strength >= strength }
    if passages.isEmpty { return [] }
    let (cues, laterCues) = (Cues(alignment.earlier), Cues(alignment.later))
    return passages.flatMap(\.changes).compactMap { change in
      let gone = change.earlier.map { alignment.earlier.units[$0] }
      let new = change.later.map { alignment.later.units[$0] }
      guard !gone.contains(where: \.isQuoted), !new.contains(where: \.isQuoted) else { return nil }
      guard hedges(gone) != hedges(new) && isHedgeAlone(change, alignment, forms) || cues.differ(change, laterCues)
      else {
        return nil
      }
      return HedgeChange(
        earlier: change.earlier, later: change.later,
        place: change.later.first ?? min(change.laterNext, max(0, alignment.later.units.count - 1)),
        earlierPlace: change.earlier.first ?? min(change.earlierNext, max(0, alignment.earlier.units.count - 1)))
    }
  }

  private static func hedges(_ units: [Unit]) -> Bool { units.contains { $0.traits.contains(.limit) } }

  /// Whether nothing of sense but hedges is exchanged, and the form of the verb with them: `is suspected of killing`,
  /// `killed`. Otherwise the sentence was worded anew. A negation says more, and is `claim.polarity`.
  private static func isHedgeAlone(_ change: UnitChange, _ alignment: Alignment, _ forms: VerbForms) -> Bool {
    let isNegation = { (unit: Unit) in unit.traits.contains(.negation) }
    return !change.earlier.contains { isNegation(alignment.earlier.units[$0]) }
      && !change.later.contains { isNegation(alignment.later.units[$0]) }
      && forms.haveSameSense(change, beside: .limit, alignment)
  }

  /// The reporting words of an article, by their units.
  private struct Cues {
    private var stances: [Int: Cue.Stance] = [:]

    init(_ text: NormalText) {
      for cue in text.article.quotations.compactMap(\.cue) {
        for unit in text.units(in: cue.span) { stances[unit] = cue.stance }
      }
    }

    /// Whether a change exchanges a reporting word for one that vouches for more or less of what is reported.
    func differ(_ change: UnitChange, _ later: Cues) -> Bool {
      guard change.earlier.count <= 2, change.later.count <= 2,
        let one = change.earlier.lazy.compactMap({ stances[$0] }).first,
        let other = change.later.lazy.compactMap({ later.stances[$0] }).first
      else { return false }
      return one != other && ![one, other].allSatisfy { $0 == .neutral || $0 == .requesting }
    }
  }
}
