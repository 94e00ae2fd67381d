internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// A place at which one wording vouches for more, or less, than the other.
struct HedgeChange: Sendable {
  /// Where the two wordings differ.
  let change: UnitChange
  /// The words in the earlier text; empty where a hedge was put in.
  let earlier: [Int]
  /// The words in the later text; empty where a hedge was dropped.
  let later: [Int]
  /// Whether only one plain reporting word took the place of another: `explains`, `makes clear`.
  let isLight: Bool
  /// Whether what is gone says whose statement it is, and nobody's it is now.
  let isAttribution: Bool
  /// The unit of the later text at which it is shown.
  let place: Int
  /// The unit of the earlier text.
  let earlierPlace: Int
}

extension Comparison {
  /// The hedges that came or went, and the reporting words that took another stance, outside quotation marks.
  static func hedges(_ alignment: Alignment, strength: Double, lexicon: ComparisonLexicon) -> [HedgeChange] {
    // In a short sentence one change weighs much; where it is the only one, the rest is the same all the same.
    let passages = alignment.changed.filter {
      $0.strength >= strength || $0.strength >= StatementComparison.leastStrength && $0.changes.count == 1
    }
    if passages.isEmpty { return [] }
    let words = lexicon.statements.words
    let (cues, laterCues) = (Cues(alignment.earlier, words), Cues(alignment.later, words))
    lazy var attributions = DroppedAttributions(alignment)
    let prospects = ProspectComparison(
      earlier: alignment.earlier, later: alignment.later, words: words, forms: lexicon.verbs)
    return passages.flatMap(\.changes).compactMap { change in
      let gone = change.earlier.map { alignment.earlier.units[$0] }
      let new = change.later.map { alignment.later.units[$0] }
      guard !gone.contains(where: \.isQuoted), !new.contains(where: \.isQuoted) else { return nil }
      let isHedge = hedges(gone) != hedges(new) && isHedgeAlone(change, alignment, lexicon.verbs)
      let turn = isHedge ? nil : cues.turn(change, laterCues)
      // `agreed` that became `refused` is no other view of the same.
      if turn != nil, lexicon.statements.isGrave(change, alignment.earlier, alignment.later) { return nil }
      let isAttribution = !isHedge && turn == nil && new.isEmpty && !gone.isEmpty && attributions.dropped(in: change)
      guard isHedge || turn != nil || isAttribution || prospects.prospect(in: change) == .plan else { return nil }
      return HedgeChange(
        change: change, earlier: change.earlier, later: change.later, isLight: turn == .light,
        isAttribution: isAttribution,
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

  /// What the exchange of one reporting word for another does to what it reports.
  private enum Turn {
    /// It vouches for more of it, or for less.
    case grave
    /// It is told rather than shown, or explained rather than said.
    case light
  }

  /// The reporting words of an article, by their units.
  private struct Cues {
    /// What a reporting word says of the writer's view.
    private struct View: Equatable {
      let stance: Cue.Stance
      let takesSides: Bool
    }

    /// The reporting words by their units.
    private var cues: [Int: Cue] = [:]
    private let words: StatementWords

    /// Whether a verb, whatever its particle (`admit to`), takes sides on what it reports.
    private static func takesSides(_ cue: Cue, _ words: StatementWords) -> Bool {
      let verb = cue.lemma.split(separator: " ").first ?? ""
      return words[WordHash.of(String(verb))].contains(.side)
    }

    init(_ text: NormalText, _ words: StatementWords) {
      self.words = words
      for quotation in text.article.quotations {
        guard let cue = quotation.cue else { continue }
        for unit in text.units(in: cue.span) { cues[unit] = cue }
      }
    }

    /// The view of the first reporting word in a run of units.
    private func view(in run: [Int]) -> View? {
      run.lazy.compactMap { cues[$0] }.first.map {
        View(stance: $0.stance, takesSides: Self.takesSides($0, words))
      }
    }

    /// What a change does that exchanges a reporting word for one of another view; `nil` for any other change.
    func turn(_ change: UnitChange, _ later: Cues) -> Turn? {
      guard change.earlier.count <= 2, change.later.count <= 2,
        let one = view(in: change.earlier), let other = later.view(in: change.later), one != other
      else { return nil }
      let both = [one, other]
      if both.allSatisfy({ $0.stance == .neutral || $0.stance == .requesting }) { return nil }
      // `asked` and `questioned` both only want to know.
      if both.contains(where: { $0.stance == .requesting }) { return .light }
      return both.contains { Self.takesSides($0) } ? .grave : .light
    }

    /// `admits` and `claims` do; what is shown, explained or believed is only worded otherwise.
    private static func takesSides(_ view: View) -> Bool {
      switch view.stance {
      case .distancing, .denying: true
      case .factive, .committing, .neutral, .requesting, .believing: view.takesSides
      }
    }
  }
}
