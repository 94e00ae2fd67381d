internal import TextModel

/// Makes mentions of the atoms of a sentence.
struct PhraseGrouper {
  let text: TaggedText
  let atoms: AtomList
  let isTitleCase: Bool

  /// Appends the drafts of the sentence.
  func group(into drafts: inout [Draft]) {
    // The first atom that stands in no mention yet.
    var first = 0
    var index = 0
    while index < atoms.count {
      switch atoms[index].kind {
      case .name, .head, .demonym:
        index = groupPhrases(from: first, through: index, into: &drafts)
        first = index
      case .determiner:
        if let people = quantifier(at: index) {
          drafts.append(people)
          first = index + 1
        }
        index += 1
      default: index += 1
      }
    }
  }

  /// Makes the drafts of the noun phrases that may turn on the noun or name at `noun`, and gives the atom to go on with.
  ///
  /// Only near those is a noun phrase tried: of the words that may start one two in three have neither a noun nor a name
  /// to lead to.
  private func groupPhrases(from first: Int, through noun: Int, into drafts: inout [Draft]) -> Int {
    var index = noun
    while index > first, !text.endsPhrase(atoms[index - 1]) { index -= 1 }
    while index <= noun {
      let kind = atoms[index].kind
      if kind.startsPhrase, kind != .modifier || !isInfinitive(index) {
        let phrase = NounPhrase.longest(from: index, in: atoms, tokens: text)
        index = max(index + 1, append(phrase, to: &drafts))
      } else {
        index += 1
      }
    }
    return index
  }

  /// Makes drafts of a noun phrase and gives the atom to go on with.
  private func append(_ phrase: NounPhrase, to drafts: inout [Draft]) -> Int {
    if let name = phrase.name, let titled = titled(phrase, name: name) {
      append(titled.draft, nestedIn: titled.title, to: &drafts)
      return name + 1
    }
    if let head = phrase.head, let named = identified(phrase, head: head) {
      drafts.append(named)
      return head + 1
    }
    if let head = phrase.head, phrase.name == nil || (phrase.name ?? 0) < head || !isBareName(phrase, head: head) {
      if let end = appendDescription(phrase, head: head, to: &drafts) { return end }
    }
    var next = phrase.atoms.lowerBound
    for index in phrase.atoms where atoms[index].kind == .name {
      appendName(at: index, to: &drafts)
      next = index + 1
    }
    // Atoms that came to nothing are tried again from the second on: `a move officials …`
    return max(next, phrase.atoms.lowerBound + 1)
  }

  /// `to fire campaign manager Ruth Tanner`
  private func isInfinitive(_ index: Int) -> Bool {
    guard index > 0, let word = atoms[index].tokens.first, let before = atoms[index - 1].tokens.first else {
      return false
    }
    return text.facts[word].contains(.verb) && text.isTo(before)
  }

  private func isBareName(_ phrase: NounPhrase, head: Int) -> Bool { (phrase.name ?? -1) == head + 1 }

  // MARK: Names

  private func appendName(at index: Int, to drafts: inout [Draft]) {
    let atom = atoms[index]
    guard atom.name != .thing, !isPartyTag(atom.tokens) else { return }
    drafts.append(nameDraft(atom))
  }

  /// A name without its title.
  private func nameDraft(_ atom: Atom) -> Draft {
    var draft = Draft(atom.tokens)
    draft.kind = atom.name
    draft.canonical = atom.canonical
    draft.flags = atom.flags
    if atom.name == .person || atom.name == .unknown { draft.gender = text.givenGender(atom.tokens) }
    draft.hasArticle = text.isAfterArticle(atom.tokens.lowerBound)
    draft.isWeak = isWeak(atom)
    return draft
  }

  /// `the Constitution`: a noun of the dictionary with a capital; in a headline everything that no list knows.
  private func isWeak(_ atom: Atom) -> Bool {
    guard atom.canonical == 0 else { return false }
    if isTitleCase { return atom.name != .person || atom.tokens.count < 2 }
    guard atom.tokens.count == 1, let index = atom.tokens.first, atom.name == .unknown else { return false }
    return text.isCommon(index) && !text.facts[index].hasAny([.organisationWord, .organisationWeak])
  }

  /// `the ISIL group`: an organisation's name with the noun that says what it is.
  private func identified(_ phrase: NounPhrase, head: Int) -> Draft? {
    guard head > phrase.atoms.lowerBound, atoms[head].facts.contains(.organisationIdentity) else { return nil }
    let name = atoms[head - 1]
    guard name.kind == .name, name.name == .organisation else { return nil }
    var draft = nameDraft(name)
    draft.tokens = name.tokens.lowerBound..<atoms[head].tokens.upperBound
    return draft
  }

  /// `D-Mass.`, `R-Fla`: the party and state of a member of Congress.
  private func isPartyTag(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, let index = tokens.first else { return false }
    let bytes = text.reading.bytes[text.tokens[index].span.range]
    guard bytes.count > 3, bytes[bytes.startIndex + 1] == UInt8(ascii: "-") else { return false }
    return bytes[bytes.startIndex + 2] &- 0x41 < 26
  }

  /// A name behind a title: `US Defense Secretary Mark Esper`, `Mr. Trump`, `spokesman Tim Miller`.
  private func titled(_ phrase: NounPhrase, name: Int) -> (draft: Draft, title: Range<Int>)? {
    guard name > phrase.atoms.lowerBound, atoms[name].name != .thing else { return nil }
    let before = atoms[name - 1]
    let isTitle: Bool
    switch before.kind {
    case .honorific: isTitle = true
    case .demonym: isTitle = before.flags.contains(.person) && atoms[name].name == .person
    case .head:
      let isPersonal = before.facts.hasAny(.anyRole) && atoms[name].name != .organisation && atoms[name].name != .place
      let isInstitutional =
        before.facts.contains(.organisationNoun) && !before.facts.hasAny(.anyRole)
        && (atoms[name].name == .organisation || atoms[name].name == .unknown)
      isTitle = (isPersonal || isInstitutional) && !isVerb(before, in: phrase, at: name - 1)
    default: isTitle = false
    }
    guard isTitle else { return nil }
    let start = firstOfTitle(phrase)
    let title = atoms[start].tokens.lowerBound..<before.tokens.upperBound
    var draft = nameDraft(atoms[name])
    draft.tokens = title.lowerBound..<draft.tokens.upperBound
    draft.title = title
    if before.facts.contains(.organisationNoun), !before.facts.hasAny(.anyRole), before.kind == .head {
      draft.kind = .organisation
      draft.title = title.lowerBound..<title.lowerBound
    } else {
      draft.kind = .person
      let isSurname = draft.name.count == 1
      draft.gender = titleGender(start..<name) ?? (isSurname ? .unknown : draft.gender)
      draft.office = before.canonical
      draft.qualifier = qualifier(start..<name)
      if draft.qualifier == 0 { draft.qualifier = placeBehind(name) }
    }
    return (draft, start..<name)
  }

  /// The state of `Sen. Ruth Tanner of Ohio`.
  private func placeBehind(_ name: Int) -> UInt64 {
    guard name + 2 < atoms.count, text.isOf(atoms[name + 1].tokens), atoms[name + 2].name == .place,
      atoms[name + 2].kind == .name
    else { return 0 }
    return atoms[name + 2].canonical
  }

  /// `host Trump` behind `to` is a verb; with a capital, a determiner or a modifier it is none.
  private func isVerb(_ atom: Atom, in phrase: NounPhrase, at index: Int) -> Bool {
    atom.facts.contains(.roleUnsure) && !phrase.hasDeterminer && index == phrase.atoms.lowerBound
      && text.tokens[atom.tokens.lowerBound].shape == .lower
  }

  /// The first atom of a phrase that is no article, number or possessive.
  func firstOfTitle(_ phrase: NounPhrase) -> Int {
    phrase.atoms.first {
      switch atoms[$0].kind {
      case .determiner, .number, .possessivePronoun, .preposition: false
      case .modifier: phrase.hasDeterminer || !text.isParticiple(atoms[$0])
      default: true
      }
    } ?? phrase.atoms.lowerBound
  }

  private func titleGender(_ title: Range<Int>) -> Entity.Gender? {
    for index in title.reversed() {
      if atoms[index].gender != .unknown { return atoms[index].gender }
      if atoms[index].kind == .head, let gender = text.roleGender(atoms[index].facts) { return gender }
    }
    return nil
  }

  /// The place or organisation that a title or description names: `Iraqi`, `Pentagon`, `US`.
  func qualifier(_ atoms: Range<Int>) -> UInt64 {
    for index in atoms {
      let atom = self.atoms[index]
      if atom.kind == .demonym || atom.kind == .name {
        return atom.canonical != 0 ? atom.canonical : text.nameKey(atom.tokens)
      }
    }
    return 0
  }

  // MARK: Appending

  /// Appends a draft, and the names among `atoms` as nested in it.
  func append(_ draft: Draft, nestedIn range: Range<Int>, to drafts: inout [Draft]) {
    drafts.append(draft)
    for index in range where atoms[index].kind == .name && atoms[index].name != .thing {
      var nested = nameDraft(atoms[index])
      nested.isNested = true
      drafts.append(nested)
    }
  }
}
