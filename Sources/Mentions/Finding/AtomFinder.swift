internal import TextModel

/// Parts a sentence into atoms.
struct AtomFinder {
  let text: TaggedText
  let sentence: Range<Int>
  /// Whether the sentence has its capitals as a headline has them.
  let isTitleCase: Bool

  /// Finds the atoms of the sentence, in place of those of another.
  func find(into atoms: inout AtomList) {
    atoms.clear(room: sentence.count)
    var index = appendPlain(from: sentence.lowerBound, into: &atoms)
    while index < sentence.upperBound {
      let next = text.tokens[index].kind == .word ? word(at: index, into: &atoms) : hyphen(at: index, into: &atoms)
      index = appendPlain(from: max(index + 1, next), into: &atoms)
    }
  }

  /// Appends the tokens from `start` on that are atoms by themselves wherever they stand, five in six, and gives the index
  /// behind them.
  private func appendPlain(from start: Int, into atoms: inout AtomList) -> Int {
    atoms.append(from: start, upTo: sentence.upperBound) { index in
      let token = text.tokens[index]
      switch token.kind {
      case .word:
        // No capital says that they are names.
        guard token.shape == .lower, !token.isJoined else { return nil }
        let facts = text.facts[index]
        guard let kind = facts.atomKind ?? (facts.isEmpty && text.isPlain(index) ? .other : nil) else { return nil }
        return Atom(kind: kind, tokens: index..<index + 1, facts: facts)
      case .number: return Atom(kind: .number, tokens: index..<index + 1)
      case .punctuation:
        if token.firstByte == UInt8(ascii: "-"), token.isJoined { return nil }
        return Atom(kind: token.firstByte == UInt8(ascii: ",") ? .comma : .mark, tokens: index..<index + 1)
      case .symbol: return Atom(kind: .mark, tokens: index..<index + 1)
      }
    }
  }

  /// Appends a hyphen, which goes with the number before it: `34-year-old`. Gives the index behind it, as all of these do.
  private func hyphen(at index: Int, into atoms: inout AtomList) -> Int {
    let isBehindNumber = atoms.last?.kind == .number && text.tokens[index].firstByte == UInt8(ascii: "-")
    atoms.append(Atom(kind: isBehindNumber ? .number : .mark, tokens: index..<index + 1))
    return index + 1
  }

  // MARK: Words

  private func word(at index: Int, into atoms: inout AtomList) -> Int {
    let token = text.tokens[index]
    if token.isJoined, token.firstByte == UInt8(ascii: "'") || token.firstByte == 0xE2 {
      atoms.append(Atom(kind: .possessiveMark, tokens: index..<index + 1))
      return index + 1
    }
    guard token.shape != .lower, isNameToken(index) else { return commonWord(at: index, into: &atoms) }
    var segmenter = NameSegmenter(text: text, sentence: sentence, run: run(from: index))
    segmenter.segment(into: &atoms)
    return segmenter.end
  }

  private func commonWord(at index: Int, into atoms: inout AtomList) -> Int {
    let facts = text.facts[index]
    if facts.contains(.startsOffice),
      let office = text.lexicon.longestPhrase(.office, in: text.tokens, at: index, limit: sentence.upperBound)
    {
      let head = index..<index + office.count
      let noun = text.facts[head.upperBound - 1].union(text.facts[index].intersection([.role, .rolePlural]))
      atoms.append(
        Atom(
          kind: .head, tokens: head, facts: noun.hasAny(.anyRole) ? noun : noun.union(.role),
          canonical: office.fact.canonical, gender: office.fact.gender))
      return head.upperBound
    }
    let isDay = text.tokens[index].isCapitalised && facts.hasAny([.calendar, .thingWord])
    atoms.append(Atom(kind: isDay ? .other : kind(at: index, facts), tokens: index..<index + 1, facts: facts))
    return index + 1
  }

  /// What a word that is no name is for finding noun phrases.
  private func kind(at index: Int, _ facts: WordFacts) -> Atom.Kind {
    guard facts.isEmpty else { return Atom.Kind(of: facts) }
    return text.isCompoundAdjective(index) ? .modifier : .other
  }
}
