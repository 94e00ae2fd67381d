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
  static func polarities(_ alignment: Alignment) -> [PolarityChange] {
    alignment.changed.filter { $0.strength >= strengthForPolarity }.compactMap { passage in
      let turning = passage.changes.filter { turns($0, alignment) }
      // Two negations cancel out, or moved within the sentence: what that means is not for a rule to say.
      guard turning.count == 1 else { return nil }
      return PolarityChange(passage: passage, change: turning[0])
    }
  }

  private static func turns(_ change: UnitChange, _ alignment: Alignment) -> Bool {
    let gone = change.earlier.map { alignment.earlier.units[$0] }
    let new = change.later.map { alignment.later.units[$0] }
    if gone.contains(where: \.isQuoted) || new.contains(where: \.isQuoted) { return false }
    let wasNegated = alignment.earlier.negations(in: change.earlier) > 0
    guard wasNegated != (alignment.later.negations(in: change.later) > 0) else { return false }
    return haveSameSense(change, alignment)
  }

  /// Whether the words of sense beside the negation are the same: none, or forms of one word (`did not approve`,
  /// `approved`). Otherwise the statement was worded anew (`did not win`, `lost`), and may say the same.
  private static func haveSameSense(_ change: UnitChange, _ alignment: Alignment) -> Bool {
    let gone = change.earlier.filter { isSense(alignment.earlier.units[$0]) }
    let new = change.later.filter { isSense(alignment.later.units[$0]) }
    if gone.isEmpty && new.isEmpty { return true }
    guard gone.count == 1, new.count == 1 else { return false }
    let (a, b) = (alignment.earlier.string(gone[0]..<(gone[0] + 1)), alignment.later.string(new[0]..<(new[0] + 1)))
    let common = zip(a.utf8, b.utf8).prefix { ByteFold.lower($0) == ByteFold.lower($1) }.count
    return common >= shortestStem
  }

  /// Two words with this many letters in common at their start are forms of one word, as far as a rule for errors
  /// needs.
  private static let shortestStem = 4

  private static func isSense(_ unit: Unit) -> Bool {
    unit.traits.isDisjoint(with: [.negation, .function, .filler])
  }
}
