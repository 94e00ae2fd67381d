internal import TextModel

/// Parts a stretch of capitalised words into titles, places, people and organisations.
///
/// A worked case: `US Defense Secretary Mark Esper` is the place `US`, the office `Defense Secretary` and the
/// person `Mark Esper`; `New York Police Department` is one organisation, though it begins with a place.
struct NameSegmenter {
  private var judge: KindJudge
  private var text: TaggedText { judge.text }
  /// The sentence in which the stretches stand.
  var sentence: Range<Int> {
    get { judge.sentence }
    set { judge.sentence = newValue }
  }

  init(text: TaggedText) {
    judge = KindJudge(text: text, sentence: 0..<0)
  }

  /// Appends the atoms of a stretch of the sentence, and gives the token behind the last one that was taken.
  func segment(_ run: Range<Int>, into atoms: inout AtomList) -> Int {
    var end = run.lowerBound
    while end < run.upperBound {
      let atom = nextAtom(at: end, in: run)
      atoms.append(atom)
      end = max(end + 1, atom.tokens.upperBound)
    }
    return end
  }

  private func nextAtom(at index: Int, in run: Range<Int>) -> Atom {
    let facts = text.facts[index]
    if let honorific = honorific(at: index, facts, in: run) { return honorific }
    let rest = index..<nextTitle(after: index, in: run)
    guard facts.hasAny(Self.beginnings) || !text.isPlain(index) else {
      // Two names in five begin with a word that begins no phrase of the lists and no title.
      return judge.isOrganisation(rest) ? name(rest, .organisation) : unlistedName(rest)
    }
    if isSurnameAlone(rest, facts, in: run) { return name(rest, .unknown) }
    let known = longestKnown(at: index, facts)
    if rest.count > (known?.tokens.count ?? 0), rest.upperBound == run.upperBound || known?.kind != .head,
      judge.isOrganisation(rest)
    {
      return name(rest, .organisation)
    }
    if let known, accepts(known, within: rest, of: run) { return known }
    return isTitle(index, in: run) ? title(at: index) : unlistedName(rest)
  }

  private static let beginnings: WordFacts = [
    .startsHonorific, .startsOrganisation, .startsOffice, .startsPlace, .startsDemonym, .role, .rolePlural,
  ]

  /// A name that no list knows as a whole.
  private func unlistedName(_ rest: Range<Int>) -> Atom {
    let name = trimmed(rest)
    return self.name(name, judge.kind(of: name))
  }

  /// `Cuban`, `Cook` and `Shah` where the article has `Mark Cuban`, `Tim Cook` and `Priya Shah`.
  private func isSurnameAlone(_ rest: Range<Int>, _ facts: WordFacts, in run: Range<Int>) -> Bool {
    guard rest.count == 1, rest.upperBound == run.upperBound, text.isPartOfName(rest.lowerBound)
    else {
      return false
    }
    return facts.hasAny([.startsDemonym, .role]) && !facts.contains(.startsPlace)
  }

  /// A form of address that a name follows.
  private func honorific(at index: Int, _ facts: WordFacts, in run: Range<Int>) -> Atom? {
    guard facts.contains(.startsHonorific),
      let match = text.lexicon.longestPhrase(.honorific, in: text.tokens, at: index, limit: sentence.upperBound),
      index + match.count < run.upperBound || facts.hasAny(.anyRole) == false && index + match.count == run.upperBound
    else { return nil }
    guard index + match.count < run.upperBound else { return nil }
    if match.fact.flags.contains(.patron), judge.isOrganisation(index..<run.upperBound) { return nil }
    return Atom(
      kind: .honorific, tokens: index..<index + match.count, canonical: match.fact.canonical, flags: match.fact.flags,
      gender: match.fact.gender)
  }

  // MARK: Phrases of the lists

  /// The longest phrase of any list that starts at `index`, as an atom.
  private func longestKnown(at index: Int, _ facts: WordFacts) -> Atom? {
    var best: Atom?
    func consider(_ kind: PhraseKind, _ start: WordFacts, _ atomKind: Atom.Kind, _ nameKind: NameKind) {
      guard facts.contains(start),
        let match = text.lexicon.longestPhrase(kind, in: text.tokens, at: index, limit: sentence.upperBound),
        match.count > (best?.tokens.count ?? 0)
      else { return }
      let tokens = index..<index + match.count
      // `the Fed` but not `fed`: a name's last word has its capital, too.
      // Three known words in a row are the name all the same.
      guard kind == .office || match.count > 2 || text.tokens[tokens.upperBound - 1].isCapitalised else { return }
      best = Atom(
        kind: atomKind, tokens: tokens, facts: text.facts[tokens.upperBound - 1], canonical: match.fact.canonical,
        flags: match.fact.flags, gender: match.fact.gender, name: nameKind)
    }
    consider(.organisation, .startsOrganisation, .name, .organisation)
    consider(.office, .startsOffice, .head, .unknown)
    consider(.place, .startsPlace, .name, .place)
    consider(.demonym, .startsDemonym, .demonym, .unknown)
    if let found = best, found.kind == .head {
      best?.facts = found.facts.hasAny(.anyRole) ? found.facts : found.facts.union(.role)
    }
    if best == nil { best = compoundDemonym(at: index) }
    if best?.flags.contains(.seat) == true { best?.name = .organisation }
    return best
  }

  /// `Jewish-Americans`, `Anglo-Irish`: a demonym behind a hyphen.
  private func compoundDemonym(at index: Int) -> Atom? {
    guard !text.isPlain(index) else { return nil }
    let span = text.tokens[index].span.range
    guard span.count > 5, let hyphen = text.reading.bytes[span].lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let key = phraseKey(PhraseKind.demonym.seed, WordHash.of(text.reading.bytes, hyphen + 1..<span.upperBound))
    guard let fact = text.lexicon.phrases[key] else { return nil }
    return Atom(kind: .demonym, tokens: index..<index + 1, canonical: fact.canonical, flags: fact.flags)
  }

  /// Whether a known phrase is what is meant, and not the beginning of another name: `Jordan`, but `Jordan Spieth`.
  private func accepts(_ known: Atom, within rest: Range<Int>, of run: Range<Int>) -> Bool {
    let isWhole = known.tokens.upperBound >= rest.upperBound
    switch known.kind {
    case .head: return known.tokens.count > 1 || isTitle(known.tokens.lowerBound, in: run)
    case .demonym: return known.tokens.count > 1 || isWhole || !isGivenName(known.tokens.lowerBound)
    default: break
    }
    if known.tokens.count > 1 { return true }
    let first = known.tokens.lowerBound
    if !isWhole {
      // `Paris Hilton` and `Ford Madox` are people; `Florida Keys` stay two.
      return !text.facts[first].hasAny(.given) && !known.flags.contains(.unsure) && !judge.isInitial(first + 1)
    }
    return judge.acceptsAlone(known)
  }

  /// `Finn Dooley`, `Christian Brenner`, but `German Chancellor`, `Christian Democrats`.
  private func isGivenName(_ index: Int) -> Bool {
    let next = text.facts[index + 1]
    return text.facts[index].hasAny(.given) && !text.isCommon(index + 1)
      && !next.hasAny([.role, .rolePlural, .organisationWord, .startsOffice, .startsHonorific, .startsDemonym])
  }

  // MARK: Titles

  /// Where in the stretch behind `index` the next title, form of address or office begins; its end where none does.
  private func nextTitle(after index: Int, in run: Range<Int>) -> Int {
    var i = index + 1
    while i < run.upperBound {
      if isTitle(i, in: run) { return i }
      i += 1
    }
    return run.upperBound
  }

  /// Whether a title begins at `index`. `Cook` in `Tim Cook` is none, nor is `King` in `Martin Luther King Jr.`
  private func isTitle(_ index: Int, in run: Range<Int>) -> Bool {
    let facts = text.facts[index]
    guard facts.hasAny([.role, .rolePlural, .startsHonorific, .startsOffice]) else { return false }
    let next = index + 1
    let leadsToName = next < run.upperBound && !text.facts[next].hasAny([.suffix, .organisationWord])
    if facts.contains(.startsHonorific), leadsToName,
      text.lexicon.longestPhrase(.honorific, in: text.tokens, at: index, limit: run.upperBound) != nil
    {
      return true
    }
    guard !followsGivenName(index, in: run) else { return false }
    if facts.contains(.startsOffice),
      text.lexicon.longestPhrase(.office, in: text.tokens, at: index, limit: sentence.upperBound) != nil
    {
      return true
    }
    guard facts.hasAny(.anyRole) else { return false }
    if leadsToName { return facts.contains(.roleTitle) || text.facts[next].hasAny(.given) }
    return facts.contains(.roleTitle) || index == run.lowerBound && text.isCommon(index) || isInitialism(index)
  }

  /// `MPs`, `CEOs`: what people are, by its initials.
  private func isInitialism(_ index: Int) -> Bool {
    let span = text.tokens[index].span.range
    return text.facts[index].contains(.rolePlural) && span.count > 2
      && text.reading.bytes[span].dropLast().allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Whether what stands before is a given name or an initial, so that a surname is due.
  private func followsGivenName(_ index: Int, in run: Range<Int>) -> Bool {
    guard index > run.lowerBound else { return false }
    let before = text.facts[index - 1]
    return before.hasAny(.given) && !before.contains(.startsPlace) || judge.isInitial(index - 1)
  }

  private func title(at index: Int) -> Atom {
    let office = text.lexicon.officeKey(text.tokens, index..<index + 1)
    return Atom(kind: .head, tokens: index..<index + 1, facts: text.facts[index], canonical: office)
  }

  // MARK: Names

  /// A name without a small word or mark at its end.
  private func trimmed(_ rest: Range<Int>) -> Range<Int> {
    var end = rest.upperBound
    while end > rest.lowerBound + 1, !text.tokens[end - 1].isCapitalised, text.tokens[end - 1].kind != .number {
      end -= 1
    }
    return rest.lowerBound..<end
  }

  private func name(_ tokens: Range<Int>, _ kind: NameKind) -> Atom {
    let facts = tokens.count == 1 ? text.facts[tokens.lowerBound] : []
    return Atom(kind: .name, tokens: tokens, facts: facts, name: kind)
  }
}
