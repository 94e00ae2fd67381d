extension NormalText {
  /// How often a run of units denies: as ``negations(in:)``, but words of one phrase are one. `no one` denies as often as
  /// `nobody`.
  func denials(in run: [Int]) -> Int {
    let further = zip(run, run.dropFirst()).count { previous, unit in
      previous + 1 == unit && units[previous].traits.contains(.negation) && units[unit].traits.contains(.negation)
    }
    return max(min(1, negations(in: run)), negations(in: run) - further)
  }

  /// How many words of a run of units negate. The `not` of a whole `not only` is none; a `not` that came or went by itself is
  /// one even before an `only`.
  func negations(in run: [Int]) -> Int {
    run.indices.count { position in
      let unit = units[run[position]]
      guard unit.traits.contains(.negation) else { return false }
      let next = position + 1 < run.count && run[position + 1] == run[position] + 1 ? units[run[position + 1]] : nil
      return !(unit.traits.contains(.affirming) && next?.traits.contains(.affirming) == true)
    }
  }
}
