/// One of the cast as pronouns see it.
struct Referent {
  let kind: Entity.Kind
  let isPlural: Bool
  var gender: Entity.Gender

  init(_ entity: Entity) {
    kind = entity.kind
    isPlural = entity.isPlural
    gender = entity.gender
  }

  /// How well a pronoun of that gender goes with it, from 0 (not at all) to 1.
  func agreement(with pronoun: Entity.Gender) -> Double {
    switch pronoun {
    case .neuter:
      return kind == .organisation || kind == .place ? (isPlural ? 0.3 : 1) : 0
    case .male, .female:
      guard !isPlural, kind != .organisation, kind != .place else { return 0 }
      if gender == pronoun { return 1 }
      // Names whose gender no list knows stand behind those that fit for sure, before those further away.
      return gender == .unknown ? 0.6 : 0
    case .unknown:
      if isPlural { return 1 }
      return kind == .organisation ? 0.5 : kind == .place ? 0.1 : gender == .unknown ? 0.25 : 0.1
    }
  }
}
