internal import TextModel

/// Parts one sentence after the other into atoms.
struct AtomFinder {
  let text: TaggedText
  private(set) var sentence = 0..<0
  /// Whether the sentence has its capitals as a headline has them.
  private(set) var isTitleCase = false
  private var segmenter: NameSegmenter

  init(text: TaggedText) {
    self.text = text
    segmenter = NameSegmenter(text: text)
  }

  /// Finds the atoms of a sentence, in place of those of the last.
  mutating func find(in sentence: Range<Int>, isTitleCase: Bool, into atoms: inout AtomList) {
    self.sentence = sentence
    self.isTitleCase = isTitleCase
    segmenter.sentence = sentence
    find(into: &atoms)
  }

  /// Changes nothing of the finder, nor does what it calls: a method that changes it makes a copy of it for each one that
  /// does not.
  private func find(into atoms: inout AtomList) {
    atoms.clear(room: sentence.count)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      index = appendPlain(from: index, into: &atoms)
      guard index < sentence.upperBound else { return }
      let isWord = text.tokens[index].kind == .word
      index = max(index + 1, isWord ? word(at: index, into: &atoms) : hyphen(at: index, into: &atoms))
    }
  }

  /// Appends the tokens from `start` on that are atoms by themselves wherever they stand, five in six, and gives the
  /// index behind them.
  private func appendPlain(from start: Int, into atoms: inout AtomList) -> Int {
    atoms.fill { places, count in
      var index = start
      while index < sentence.upperBound, count < places.count {
        let token = text.tokens[index]
        var facts: WordFacts = []
        let kind: Atom.Kind
        if token.kind == .word {
          // No capital says that they are names.
          guard token.shape == .lower, !token.isJoined else { break }
          let sense = text.words[Int(token.word)]
          guard let known = sense.kind else { break }
          kind = known
          facts = sense.facts
        } else if token.kind == .number {
          kind = .number
        } else {
          if token.firstByte == UInt8(ascii: "-"), token.isJoined { break }
          kind = token.firstByte == UInt8(ascii: ",") ? .comma : .mark
        }
        places[count] = Atom(kind: kind, tokens: index..<index + 1, facts: facts)
        count += 1
        index += 1
      }
      return index
    }
  }

  /// Appends a hyphen, which goes with the number before it: `34-year-old`. Gives the index behind it, as all of these
  /// do.
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
    return segmenter.segment(run(from: index), into: &atoms)
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
