/// One place at which two wordings of an utterance differ.
struct QuotedChange: Sendable {
  /// What became of the words.
  enum Kind: Int, Sendable, Comparable {
    /// Nothing that has to be shown: an ellipsis or brackets show it.
    case marked
    /// Words that can be cleaned from speech: `um`, `that`, `do not` for `don't`.
    case trivial
    /// Words were added.
    case inserted
    /// Words were dropped.
    case truncated
    /// Words were dropped that limit what was said.
    case unlimited
    /// Words took the place of others.
    case altered
    /// A negation came, went or moved.
    case negation

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The words on both sides.
  let change: UnitChange
  /// What became of them.
  let kind: Kind
  /// Whether it lies before the first or behind the last word that both have.
  let isAtEdge: Bool

  init(
    _ change: UnitChange, in difference: UnitDifference, _ earlier: NormalText, _ later: NormalText,
    lexicon: ComparisonLexicon
  ) {
    self.change = change
    let gone = change.earlier.map { earlier.units[$0] }
    let new = change.later.map { later.units[$0] }
    isAtEdge = Self.isAtEdge(change, difference)
    kind = Self.kind(
      change, gone, new, earlier, later, isLight: Self.isLight(change, earlier, later, lexicon: lexicon))
  }

  private static func isAtEdge(_ change: UnitChange, _ difference: UnitDifference) -> Bool {
    let isFirst =
      change.earlier.first == difference.earlier.first && !change.earlier.isEmpty
      || change.later.first == difference.later.first && !change.later.isEmpty
    let isLast =
      change.earlier.last == difference.earlier.last && !change.earlier.isEmpty
      || change.later.last == difference.later.last && !change.later.isEmpty
    return isFirst || isLast
  }

  private static func kind(
    _ change: UnitChange, _ gone: [Unit], _ new: [Unit], _ earlier: NormalText, _ later: NormalText, isLight: Bool
  ) -> Kind {
    if isMarked(change, earlier, later) { return .marked }
    if isLight { return .trivial }
    if earlier.denials(in: change.earlier) != later.denials(in: change.later) { return .negation }
    if new.isEmpty { return gone.contains { !$0.traits.isDisjoint(with: [.limit, .bound]) } ? .unlimited : .truncated }
    return gone.isEmpty ? .inserted : .altered
  }

  /// Whether the writer shows the change: words dropped at an ellipsis, words put in or replaced in brackets. An
  /// earlier wording that showed what it left out may be filled in. An ellipsis that both have shows another cut.
  private static func isMarked(_ change: UnitChange, _ earlier: NormalText, _ later: NormalText) -> Bool {
    let isInBrackets = !change.later.isEmpty && change.later.allSatisfy { later.isBracketed($0) }
    let wasInBrackets = !change.earlier.isEmpty && change.earlier.allSatisfy { earlier.isBracketed($0) }
    // `[in 2012]` that became `[in 2017]` is shown to be the writer's, and not to have changed.
    if isInBrackets || wasInBrackets { return isInBrackets != wasInBrackets }
    let wasShown = earlier.hasEllipsis(beside: change.earlier, change.earlierPrevious, change.earlierNext)
    let isShown = later.hasEllipsis(beside: change.later, change.laterPrevious, change.laterNext)
    if change.later.isEmpty { return isShown && !wasShown }
    return change.earlier.isEmpty && wasShown && !isShown
  }

  /// Whether only light words are concerned, or the two sides are spoken alike.
  private static func isLight(
    _ change: UnitChange, _ earlier: NormalText, _ later: NormalText, lexicon: ComparisonLexicon
  ) -> Bool {
    let isLight = { (unit: Unit) in unit.traits.contains(.filler) }
    if change.earlier.allSatisfy({ isLight(earlier.units[$0]) }),
      change.later.allSatisfy({ isLight(later.units[$0]) })
    {
      return true
    }
    if change.later.isEmpty, earlier.repeats(change.earlier) { return true }
    // Nobody speaks a sign: `three hundred thousand` is printed `£300,000` where pounds are spoken of.
    if change.earlier.isEmpty, later.areSigns(change.later), earlier.isBareNumber(change.earlierNext) { return true }
    guard !change.earlier.isEmpty, !change.later.isEmpty, change.earlier.count + change.later.count <= 12 else {
      return false
    }
    let (one, other) = (earlier.spoken(change.earlier, lexicon), later.spoken(change.later, lexicon))
    return one == other || one == later.spoken(change.later, lexicon, as: lexicon.spokenElse)
      || other == earlier.spoken(change.earlier, lexicon, as: lexicon.spokenElse)
  }
}
