internal import TextModel

extension ClusterBuilder {
  /// The cluster that a description means; `nil` where it opens a new one.
  func described(_ draft: Draft) -> Int? {
    switch draft.definiteness {
    case .indefinite: return draft.isPlural ? sameWords(draft) : nil
    case .bare: return sameWords(draft)
    // `his wife` is another's with every `he`.
    case .possessed: return draft.qualifier == 0 ? nil : holder(draft) ?? sameWords(draft)
    case .definite: return holder(draft) ?? sameWords(draft) ?? sameNoun(draft)
    }
  }

  /// Who holds the office that a description says: the one mentioned last, else the first still to come.
  private func holder(_ draft: Draft) -> Int? {
    guard draft.kind == .person, !draft.isPlural, draft.office != 0, draft.isComplete else { return nil }
    return byKey.best(.office, draft.office) { cluster in
      guard clusters[cluster].kind == .person, !clusters[cluster].isPlural,
        agree(clusters[cluster].gender, draft.gender),
        let hold = hold(of: cluster, on: draft.office, of: draft.qualifier)
      else { return nil }
      if draft.definiteness == .possessed, hold < 2 { return nil }
      // Who was mentioned last, but before all who holds it of just that.
      let last = clusters[cluster].last
      return draft.qualifier != 0 && hold == 2 ? last &+ drafts.count : last
    }
  }

  private func agree(_ left: Entity.Gender, _ right: Entity.Gender) -> Bool {
    left == .unknown || right == .unknown || left == right
  }

  private func sameWords(_ draft: Draft) -> Int? {
    let known = names.value(surfaceKey(draft))
    return known >= 0 && clusters[Int(known)].form == .description ? Int(known) : nil
  }

  /// The one mentioned last whose description or name turns on the same noun: `the committee` is the Senate
  /// Intelligence Committee, `the spokesman` is `a government spokesman`.
  private func sameNoun(_ draft: Draft) -> Int? {
    guard draft.tokens.count == 1 else { return nil }
    return byKey.best(.noun, text.tokens[draft.head].hash) { cluster in
      guard clusters[cluster].kind == draft.kind, clusters[cluster].isPlural == draft.isPlural else { return nil }
      return clusters[cluster].last
    }
  }
}
