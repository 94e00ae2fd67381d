internal import TextModel

extension ClusterBuilder {
  /// The cluster of a name that is not registered as a whole; `nil` where it opens a new one.
  func named(_ draft: Draft) -> Int? {
    let name = PersonName(draft.name, in: text)
    if name.words == 1 {
      if let person = person(draft, name) { return person }
    } else if draft.kind == .person || draft.kind == .unknown {
      if let bearer = bearer(of: name) { return bearer }
      if draft.kind == .person { return nil }
    }
    if draft.canonical != 0 {
      let known = names.value(draft.canonical)
      if known >= 0 { return Int(known) }
    }
    let known = names.value(text.nameKey(draft.name))
    if known >= 0, clusters[Int(known)].form == .name { return Int(known) }
    return draft.name.count == 1 ? spelledOut(draft) : initials(draft)
  }

  /// One word of somebody's name: the surname, or the given name where only one has it.
  private func person(_ draft: Draft, _ name: PersonName) -> Int? {
    // A country or a capital keeps its name though somebody has it for a surname: `Jordan`, but `Washington` is
    // `Kerry Washington` only behind `Ms.`
    let isPersonal = !draft.title.isEmpty
    if !isPersonal, draft.flags.contains(.governs) || draft.flags.contains(.seat) { return nil }
    if let bearer = byKey.best(.surname, name.last, rank: { rank($0, of: draft, suffix: name.suffix) }) {
      return bearer
    }
    guard !isPersonal || draft.office == 0 else { return nil }
    var bearers = 0
    var only: Int?
    byKey.forEach(.givenName, name.first) { cluster in
      bearers += 1
      only = cluster
    }
    return bearers == 1 ? only : nil
  }

  /// How well a bearer of the surname is who is meant: by what the title says, then by how often and how lately they
  /// were named. `nil` where they cannot be.
  private func rank(_ cluster: Int, of draft: Draft, suffix: UInt64) -> Int? {
    let gender = clusters[cluster].gender
    if draft.gender != .unknown, gender != .unknown, draft.gender != gender, !draft.title.isEmpty { return nil }
    let ownSuffix = PersonName(clusters[cluster].name, in: text).suffix
    if suffix != 0, ownSuffix != suffix { return nil }
    var rank = min(clusters[cluster].mentions, 1_000) &* 4
    if suffix == 0, ownSuffix != 0 { rank -= 2 }
    if draft.office != 0, hold(of: cluster, on: draft.office, of: draft.qualifier) != nil { rank += 100_000 }
    return rank
  }

  /// What an acronym or the first word of a longer name stands for.
  private func spelledOut(_ draft: Draft) -> Int? {
    guard let token = draft.name.first, text.tokens[token].shape == .upper else { return nil }
    return byKey.best(.acronym, text.tokens[token].hash) { clusters[$0].kind == .person ? nil : clusters[$0].last }
  }

  /// The acronym that was met before the name that it stands for.
  private func initials(_ draft: Draft) -> Int? {
    guard draft.kind != .person, let acronym = text.acronym(of: draft.name) else { return nil }
    let known = names.value(phraseKey(PhraseKind.organisation.seed, acronym))
    return known >= 0 && text.isAcronym(clusters[Int(known)].name) ? Int(known) : nil
  }
}

extension TaggedText {
  func isAcronym(_ name: Range<Int>) -> Bool {
    name.count == 1 && (name.first.map { tokens[$0].shape == .upper } ?? false)
  }
}
