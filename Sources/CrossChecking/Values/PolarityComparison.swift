/// A passage outside quotation marks that one wording affirms and the other denies.
struct PolarityChange: Sendable {
  /// The passage, as an index into the changed passages.
  let passage: ChangedPassage
  /// Where a negation came or went.
  let change: UnitChange
}

extension Comparison {
  /// The rest of a passage must be all but the same for a negation in it to turn it round.
  static let strengthForPolarity = 0.6

  /// The passages whose sense a negation turns.
  static func polarities(_ alignment: Alignment, lexicon: ComparisonLexicon) -> [PolarityChange] {
    alignment.changed.filter { $0.strength >= strengthForPolarity }.compactMap { passage in
      let turning = passage.changes.filter { turns($0, alignment, lexicon.verbs) || turnsHedge($0, alignment, lexicon) }
      // Two negations cancel out, or moved within the sentence: what that means is not for a rule to say.
      guard turning.count == 1 else { return nil }
      return PolarityChange(passage: passage, change: turning[0])
    }
  }

  /// `likely` that became `unlikely`: each hedges, and one denies what the other affirms.
  private static func turnsHedge(
    _ change: UnitChange, _ alignment: Alignment, _ lexicon: ComparisonLexicon
  ) -> Bool {
    guard change.earlier.count == 1, change.later.count == 1 else { return false }
    let (unit, laterUnit) = (alignment.earlier.units[change.earlier[0]], alignment.later.units[change.later[0]])
    return unit.traits.contains(.limit) && laterUnit.traits.contains(.limit) && !unit.isQuoted && !laterUnit.isQuoted
      && lexicon.statements.turnEachOther(change.earlier[0], alignment.earlier, change.later[0], alignment.later)
  }

  private static func turns(_ change: UnitChange, _ alignment: Alignment, _ forms: VerbForms) -> Bool {
    let gone = change.earlier.map { alignment.earlier.units[$0] }
    let new = change.later.map { alignment.later.units[$0] }
    if gone.contains(where: \.isQuoted) || new.contains(where: \.isQuoted) { return false }
    let wasNegated = alignment.earlier.negations(in: change.earlier) > 0
    guard wasNegated != (alignment.later.negations(in: change.later) > 0) else { return false }
    return forms.haveSameSense(change, beside: .negation, alignment)
  }
}
