internal import TextModel

extension PhraseGrouper {
  /// Makes a draft of a phrase that turns on a noun: `the Pentagon chief`, `two people familiar with the matter`.
  /// Gives the atom to go on with, or `nil` where the phrase is no description.
  func appendDescription(_ phrase: NounPhrase, head: Int, to drafts: inout [Draft]) -> Int? {
    let atom = atoms[head]
    let isPlural = Self.isPlural(atom)
    var start = phrase.atoms.lowerBound
    // `a move officials made`: a plural does not go with `a`.
    if isPlural, !atom.facts.contains(.organisationNoun), isSingularArticle(start) {
      start = head
    }
    // `some of the candidate's words` speaks of the candidate.
    if !isPlural, let of = phrase.atoms.first(where: { $0 < head && atoms[$0].kind == .preposition }) { start = of + 1 }
    guard stands(phrase, from: start, head: head, isPlural: isPlural, behind: drafts) else { return nil }
    let end = complementEnd(behind: head)
    let coordinated = isPlural ? coordinationEnd(behind: end) : end
    let first = withoutArticle(start..<head + 1)
    var draft = Draft(atoms[first].tokens.lowerBound..<atoms[coordinated].tokens.upperBound)
    draft.form = .description
    draft.head = atom.tokens.upperBound - 1
    draft.isPlural = isPlural
    draft.definiteness = definiteness(phrase, from: start)
    draft.office =
      atom.canonical != 0 ? atom.canonical : text.lexicon.officeKey(text.tokens, draft.head..<draft.head + 1)
    draft.qualifier = qualifier(first..<head)
    if draft.qualifier == 0 { draft.qualifier = qualifier(min(head + 1, end)..<end + 1) }
    if draft.qualifier == 0, let owner = owner(before: start) { draft.qualifier = owner }
    draft.isComplete = end == head || draft.qualifier != 0
    classify(&draft, atom, isPostmodified: end > head && isPostmodifier(head + 1))
    resolveHeadship(&draft, atom)
    append(draft, nestedIn: first..<coordinated + 1, to: &drafts)
    return coordinated + 1
  }

  /// Whose it is: `Iran` of `Iran's supreme leader`.
  private func owner(before start: Int) -> UInt64? {
    guard start > 1, atoms[start - 1].kind == .possessiveMark, atoms[start - 2].kind == .name else { return nil }
    return qualifier(start - 2..<start - 1)
  }

  /// The names within are drafts of their own; the office of the head of an institution is what the list says.
  private func resolveHeadship(_ draft: inout Draft, _ atom: Atom) {
    guard atom.facts.contains(.headship), draft.qualifier != 0,
      let office = text.lexicon.officeOfInstitution[draft.qualifier]
    else { return }
    draft.office = office
    draft.qualifier = 0
  }

  private func classify(_ draft: inout Draft, _ atom: Atom, isPostmodified: Bool) {
    let isRole = atom.facts.hasAny(.anyRole) || atom.kind == .demonym
    let isOrganisation = atom.facts.hasAny([.organisationNoun, .organisationPlural]) && !atom.facts.hasAny(.anyRole)
    draft.kind = isOrganisation ? .organisation : .person
    guard isRole else { return }
    draft.gender = atom.gender != .unknown ? atom.gender : text.roleGender(atom.facts) ?? .unknown
    if atom.facts.contains(.roleUnnamed),
      draft.definiteness == .bare || draft.definiteness == .indefinite || isPostmodified || draft.isPlural
    {
      draft.isUnnamed = true
    }
  }

  static func isPlural(_ atom: Atom) -> Bool {
    if atom.kind == .demonym { return atom.flags.contains(.people) }
    return atom.facts.hasAny([.rolePlural, .organisationPlural])
  }

  /// A draft of `many`, `some` or `others` before a verb, where they stand for people whom the text does not name;
  /// `nil` where they do not.
  func quantifier(at index: Int) -> Draft? {
    let next = index + 1
    guard next < atoms.count, atoms[next].kind == .other, text.endsPhrase(atoms[next]),
      let token = atoms[index].tokens.first, text.standsForPeople(token), text.isWord(atoms[next].tokens.lowerBound)
    else { return nil }
    var draft = Draft(atoms[index].tokens)
    draft.form = .description
    draft.kind = .person
    draft.isPlural = true
    draft.isUnnamed = true
    draft.definiteness = .indefinite
    return draft
  }

  // MARK: What stands as a description

  /// Whether a noun is used as one: a singular needs a determiner, a title's capital, or a name before its comma.
  private func stands(
    _ phrase: NounPhrase, from start: Int, head: Int, isPlural: Bool, behind drafts: [Draft]
  ) -> Bool {
    let atom = atoms[head]
    if atom.kind == .demonym, !isPlural {
      // `a Republican`, `the American`, but not `an American flag`.
      guard atom.flags.contains(.person), phrase.hasDeterminer else { return false }
      return !isFollowedByNoun(head)
    }
    if atom.kind == .demonym, !atom.flags.contains(.person), atom.flags.contains(.adjective) {
      // `the French`, `the British`
      return phrase.hasDeterminer && !isFollowedByNoun(head)
    }
    if isPlural {
      if atom.facts.contains(.roleUnsure), start == head { return head == 0 }
      return true
    }
    // `someone`
    if atom.facts.contains(.pronoun) { return true }
    // `some major changes`
    if let first = atoms[start].tokens.first, text.wantsPlural(first) { return false }
    // `the refugee camp`, `the national security`
    if isFollowedByNoun(head) { return false }
    if phrase.hasDeterminer || isCapitalised(atom) && !isTitleCase { return true }
    return isAfterNameAndComma(start, drafts)
  }

  private func isFollowedByNoun(_ index: Int) -> Bool {
    guard index + 1 < atoms.count else { return false }
    guard let token = atoms[index + 1].tokens.first else { return false }
    switch atoms[index + 1].kind {
    case .head, .name: return true
    // A verb behind a singular has an ending or a past form; what has neither is a noun: `the delegate battle`.
    case .modifier, .other:
      return text.facts[token].contains(.noun) && !text.facts[token].hasAny([.pastForm, .auxiliary, .adverb])
    default: return false
    }
  }

  private func isCapitalised(_ atom: Atom) -> Bool { text.tokens[atom.tokens.lowerBound].isCapitalised }

  private func isAfterNameAndComma(_ index: Int, _ drafts: [Draft]) -> Bool {
    guard index >= 2, atoms[index - 1].kind == .comma, let last = drafts.last else { return false }
    return last.form == .name && last.tokens.upperBound == atoms[index - 1].tokens.lowerBound
  }

  private func isSingularArticle(_ index: Int) -> Bool {
    guard atoms[index].kind == .determiner, let token = atoms[index].tokens.first else { return false }
    return text.isIndefiniteArticle(token)
  }

  private func withoutArticle(_ range: Range<Int>) -> Int {
    var first = range.lowerBound
    while first < range.upperBound - 1, let token = atoms[first].tokens.first, text.facts[token].contains(.article) {
      first += 1
    }
    return first
  }

  private func definiteness(_ phrase: NounPhrase, from start: Int) -> Draft.Definiteness {
    guard start == phrase.atoms.lowerBound else { return .bare }
    let first = atoms[start]
    if first.kind == .possessivePronoun || start > 0 && atoms[start - 1].kind == .possessiveMark { return .possessed }
    guard first.kind == .determiner, let token = first.tokens.first else {
      return first.kind == .number ? .indefinite : .bare
    }
    return text.isDefinite(token) ? .definite : .indefinite
  }

  // MARK: What follows the noun

  private func isPostmodifier(_ index: Int) -> Bool {
    index < atoms.count && (atoms[index].tokens.first.map { text.facts[$0].contains(.postmodifier) } ?? false)
  }

  /// The last atom of what follows the noun and belongs to it: `of the United States`, `for the FBI`,
  /// `familiar with the matter`.
  private func complementEnd(behind head: Int) -> Int {
    var end = head
    if isPostmodifier(head + 1) { end = head + 1 }
    let isPersonal = atoms[head].facts.hasAny(.anyRole) || atoms[head].kind == .demonym
    // Two in a row: `the head of the committee on foreign affairs`.
    for _ in 0..<2 {
      guard let next = prepositionalEnd(at: end + 1, isPostmodified: end > head, isPersonal: isPersonal) else { break }
      end = next
    }
    return end > head && atoms[end].kind != .modifier || !isPostmodifier(end) ? end : head
  }

  /// The last atom of a preposition and its noun phrase, or `nil` where they do not belong to the noun before.
  private func prepositionalEnd(at index: Int, isPostmodified: Bool, isPersonal: Bool) -> Int? {
    guard index + 1 < atoms.count, atoms[index].kind == .preposition, let token = atoms[index].tokens.first,
      isPostmodified || text.binds(token, toOrganisation: !isPersonal)
    else { return nil }
    let object = NounPhrase.longest(from: index + 1, in: atoms, tokens: text)
    if let name = object.atoms.last(where: { atoms[$0].kind == .name || atoms[$0].kind == .head }) { return name }
    guard let last = object.atoms.last(where: { isPostmodified || atoms[$0].kind != .other }),
      isPostmodified || [.modifier, .number, .determiner].contains(atoms[last].kind),
      isPostmodified || text.isOf(atoms[index].tokens) || text.isFor(token)
    else { return nil }
    // `father of two` is whole with its determiner.
    guard atoms[last].kind == .determiner, isPostmodified || atoms[last].facts.contains(.article) else { return last }
    // `for the clinic`, `briefed on the talks`: a noun of which the lists say nothing, or that is a verb of saying, too.
    let noun = last + 1 < object.atoms.upperBound ? object.atoms.upperBound - 1 : object.atoms.upperBound
    guard noun < atoms.count, atoms[noun].kind == .other else { return isPostmodified ? last : nil }
    return noun
  }

  /// `sources and militias`: a second bare plural belongs to the first.
  private func coordinationEnd(behind end: Int) -> Int {
    guard end + 2 < atoms.count, atoms[end + 1].kind == .conjunction, let token = atoms[end + 1].tokens.first,
      text.isAnd(token), atoms[end + 2].kind == .head
    else { return end }
    let facts = atoms[end + 2].facts
    return facts.hasAny([.rolePlural, .organisationPlural]) && !facts.contains(.roleUnsure) ? end + 2 : end
  }
}
