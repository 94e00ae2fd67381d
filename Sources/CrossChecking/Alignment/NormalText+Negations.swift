extension NormalText {
  /// How many negations a run of units holds. The `not` of a whole `not only` is none; a `not` that came or went by
  /// itself is one even before an `only`.
  func negations(in run: [Int]) -> Int {
    run.indices.count { position in
      let unit = units[run[position]]
      guard unit.traits.contains(.negation) else { return false }
      let next = position + 1 < run.count && run[position + 1] == run[position] + 1 ? units[run[position + 1]] : nil
      return !(unit.traits.contains(.affirming) && next?.traits.contains(.affirming) == true)
    }
  }
}
