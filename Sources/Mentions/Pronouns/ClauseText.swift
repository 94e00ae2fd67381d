internal import TextModel

/// A text as clauses see it: how a mention or a pronoun stands in its own, as far as its neighbours tell.
struct ClauseText {
  let tokens: [Token]
  /// What each of the text's distinct words is for clauses.
  let words: [ClauseRoles]

  /// What the word at `index` is for clauses.
  func roles(_ index: Int) -> ClauseRoles { words[Int(tokens[index].word)] }

  /// How a mention stands in its clause, as far as its neighbours tell.
  func emphasis(of mention: Range<Int>, clauseStart: Int) -> Salience.Emphasis {
    if isPossessive(at: mention.upperBound) { return .possessive }
    return place(of: mention, clauseStart: clauseStart)
  }

  /// `'s`, or the apostrophe behind a plural.
  private func isPossessive(at index: Int) -> Bool {
    guard index < tokens.count, tokens[index].isJoined else { return false }
    let token = tokens[index]
    return token.kind == .word && (token.firstByte == UInt8(ascii: "'") || token.firstByte == 0xE2)
  }

  /// How words stand in their clause by what is before them.
  func place(of words: Range<Int>, clauseStart: Int) -> Salience.Emphasis {
    // Back over the words of the noun phrase that are not part of the mention: `the`, `two`.
    var before = words.lowerBound - 1
    while before >= clauseStart, roles(before).contains(.startsNounPhrase) {
      before -= 1
    }
    if before < clauseStart { return .subject }
    return roles(before).contains(.preposition) ? .oblique : .object
  }

  /// Whether a pronoun is an object: `her` before a word of a noun phrase says whose, and whom elsewhere.
  func isObject(_ pronoun: Pronoun, at index: Int) -> Bool {
    if pronoun.cases == .object { return true }
    guard pronoun.cases.contains(.object), pronoun.cases.contains(.possessive) else { return false }
    guard index + 1 < tokens.count, tokens[index + 1].kind == .word else { return true }
    return roles(index + 1).contains(.closed)
  }
}
