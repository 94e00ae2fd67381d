internal import TextModel

/// Joins mentions that name the same one by standing side by side: `Mark Esper, the defense secretary,`,
/// `his campaign manager, Robby Mook,`, `Popular Mobilization Forces (PMF)`.
struct Apposition {
  let text: TaggedText

  /// An apposition stands behind a comma, an age between commas and the words that lead to its noun: no further away.
  private static let farthest = 5

  /// Notes the twin of every draft from `first` on that has one.
  func join(_ drafts: inout [Draft], from first: Int) {
    var previous: Int?
    var beforePrevious: Int?
    for index in first..<drafts.count where !drafts[index].isNested {
      defer { (previous, beforePrevious) = (index, previous) }
      guard let previous, drafts[index].tokens.lowerBound - drafts[previous].tokens.upperBound <= Self.farthest else {
        continue
      }
      if isAcronym(drafts[index], of: drafts[previous]) || isApposition(drafts[index], of: drafts[previous]) {
        drafts[index].twin = previous
      } else if let beforePrevious,
        isOwned(drafts[index], by: drafts[previous], of: drafts[beforePrevious])
      {
        drafts[index].twin = beforePrevious
      }
    }
  }

  // MARK: Acronyms

  private func isAcronym(_ acronym: Draft, of name: Draft) -> Bool {
    let open = name.tokens.upperBound
    guard acronym.tokens.count == 1, acronym.tokens.lowerBound == open + 1, acronym.form == .name,
      isMark(open, "("), isMark(open + 2, ")"), text.tokens[open + 1].shape == .upper
    else { return false }
    return name.tokens.count > 1
  }

  private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index < text.tokens.count && text.tokens[index].kind == .punctuation
      && text.tokens[index].firstByte == UInt8(ascii: mark)
  }

  // MARK: Appositions

  private func isApposition(_ second: Draft, of first: Draft) -> Bool {
    if isPredicate(second, of: first) { return true }
    // `… and his wife, Jane Doe, left`
    let isOwn = first.form == .description && first.definiteness == .possessed && isClosed(behind: second)
    guard isCommaBetween(first, second), !isListed(behind: second), isOwn || !isListed(before: first) else {
      return false
    }
    switch (first.form, second.form) {
    case (.name, .description):
      return !second.isPlural && agrees(first, second) && second.definiteness != .bare || isBareRole(first, second)
    case (.description, .name):
      guard !first.isPlural, agrees(second, first) else { return false }
      // `a commander, Reza Kamali, was killed`, but not `a commander, Kamali and …`
      return first.definiteness == .definite || first.definiteness == .possessed
        || first.definiteness == .indefinite && second.kind == .person && isClosed(behind: second)
    default: return false
    }
  }

  /// `Jane Doe is a plumber`, `Jane Doe, 33, was a plumber`.
  private func isPredicate(_ role: Draft, of name: Draft) -> Bool {
    guard name.form == .name, name.kind == .person, role.form == .description, role.kind == .person, !role.isPlural,
      role.definiteness == .indefinite
    else { return false }
    var index = name.tokens.upperBound
    if isMark(index, ","), index + 2 < text.tokens.count, text.tokens[index + 1].kind == .number, isMark(index + 2, ",")
    {
      index += 3
    }
    guard index < role.tokens.lowerBound, text.facts[index].contains(.copula) else { return false }
    return (index + 1..<max(index + 1, role.tokens.lowerBound)).allSatisfy { text.facts[$0].contains(.article) }
  }

  /// `Jane Doe, the company's chief engineer,`: whose it is stands between.
  private func isOwned(_ role: Draft, by owner: Draft, of name: Draft) -> Bool {
    guard name.form == .name, role.form == .description, !role.isPlural, role.definiteness == .possessed,
      isPossessive(from: owner.tokens.upperBound, to: role.tokens.lowerBound)
    else { return false }
    return isCommaBetween(name, owner) && agrees(name, role) && !isListed(behind: role)
  }

  /// Whether nothing but `'s` stands there.
  private func isPossessive(from start: Int, to end: Int) -> Bool {
    end == start + 1 && text.tokens[start].isJoined && text.tokens[start].kind == .word
  }

  /// Whether a comma or a stop ends the apposition.
  private func isClosed(behind draft: Draft) -> Bool {
    isMark(draft.tokens.upperBound, ",") || isMark(draft.tokens.upperBound, ".")
  }

  /// `Jane Doe, chairwoman of the board,`
  private func isBareRole(_ name: Draft, _ role: Draft) -> Bool {
    !role.isPlural && role.definiteness == .bare && agrees(name, role)
  }

  private func agrees(_ name: Draft, _ description: Draft) -> Bool {
    // `Politico, the campaign` is a list; `Acme, a company` is none.
    guard description.kind == .person else {
      return name.kind != .person && name.kind != .place && description.definiteness == .indefinite
    }
    switch name.kind {
    case .person, .unknown: return true
    case .organisation, .place, .thing: return false
    }
  }

  /// A comma stands between, and no more than an age and words of the second's noun phrase.
  private func isCommaBetween(_ first: Draft, _ second: Draft) -> Bool {
    var index = first.tokens.upperBound
    guard second.tokens.lowerBound - index <= Self.farthest, isMark(index, ",") else { return false }
    index += 1
    if index + 1 < second.tokens.lowerBound, text.tokens[index].kind == .number, isMark(index + 1, ",") { index += 2 }
    while index < second.tokens.lowerBound {
      guard text.facts[index].hasAny([.article, .possessive, .determiner]) else { return false }
      index += 1
    }
    return true
  }

  /// `Trump, a senator and two aides`: what a conjunction follows is one of several.
  private func isListed(behind draft: Draft) -> Bool {
    let next = draft.tokens.upperBound
    guard next < text.tokens.count else { return false }
    if text.facts[next].contains(.conjunction) { return startsAnother(next + 1) }
    return isMark(next, ",") && next + 1 < text.tokens.count && text.isAnd(next + 1)
      && !text.facts[next + 1].contains(.subordinator)
  }

  /// Whether what follows a conjunction is somebody else: `a senator and two aides`, but `a Republican and former judge`.
  private func startsAnother(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return true }
    return text.tokens[index].isCapitalised || text.tokens[index].kind != .word
      || text.facts[index].hasAny([.article, .determiner, .possessive, .pronoun])
  }

  private func isListed(before draft: Draft) -> Bool {
    let before = draft.tokens.lowerBound - 1
    return before > 0 && text.isAnd(before)
  }
}
