internal import TextModel

/// Finds what a number counts: the head of the noun phrase behind it.
///
/// Without a parser the head is the last word of the run of words behind the number that no closed-class word or mark
/// breaks; and in that run the last plural, for what follows a plural is a participle or verb: `25 fighters killed`.
struct CountedNoun {
  let text: LexemeText
  let words: CountedWords

  /// The longest run that is looked at. Newsroom noun phrases keep within it; beyond it the head would be a guess.
  private static let reach = 8

  /// The head noun of what is counted behind `index`, or `nil`.
  func head(behind index: Int, isOne: Bool) -> Int? {
    var start = index
    // `a ten-point lead`: what is counted is the point.
    if text.isInnerHyphen(start), text[start + 1].kind == .word { return start + 1 }
    if text.has(.of, at: start) {
      start += 1
      let wordClass = text.sense(start).wordClass
      if wordClass == .determiner || wordClass == .possessive { start += 1 }
    }
    if words.more.contains(text[start].hash) { start += 1 }
    var end = endOfRun(from: start)
    // `1 percent of the bank's tellers`
    if end > start, text[end].hash == text.vocabulary.possessive {
      start = end + 1
      end = endOfRun(from: start)
    }
    guard end > start else { return nil }
    if isOne { return headOfSingular(start..<end) }
    for i in (start..<end).reversed() where isPlural(i) && !isVerb(i) { return i }
    return isVerbal(end - 1) || isVerb(end - 1) ? nil : end - 1
  }

  private func endOfRun(from start: Int) -> Int {
    var i = start
    while i < start + Self.reach {
      let lexeme = text[i]
      if text.isInnerHyphen(i), text[i + 1].kind == .word {
        i += 2
        continue
      }
      // `low- and middle-income families`
      if lexeme.isMark("-"), lexeme.isJoined, text.has(.and, at: i + 1) || text.has(.or, at: i + 1) {
        i += 2
        continue
      }
      guard lexeme.kind == .word, lexeme.gap != .line, lexeme.roles.isDisjoint(with: [.function, .weekday]),
        i == start || !isVerb(i)
      else { break }
      // `25 people Monday`: a name behind a plural is another phrase's.
      if i > start, lexeme.isCapitalised, !text[i - 1].isCapitalised, isPlural(i - 1) { break }
      // `the 41 people killed included nine children`: a participle behind a plural ends the phrase.
      if i > start, isVerbal(i), isPlural(i - 1) { break }
      i += 1
    }
    return min(i, text.count)
  }

  /// `one American contractor was`: the last word that could be a noun.
  private func headOfSingular(_ run: Range<Int>) -> Int? {
    for i in run where isVerbal(i) && i > run.lowerBound { return i - 1 }
    return run.upperBound - 1
  }

  /// Whether it is a noun that names more than one.
  func isPlural(_ index: Int) -> Bool {
    let lexeme = text[index]
    if words.plurals.contains(lexeme.hash) { return true }
    guard lexeme.count > 2 else { return false }
    let last = text.bytes[Int(lexeme.end) - 1] | 0x20
    let before = text.bytes[Int(lexeme.end) - 2] | 0x20
    return last == 0x73 && before != 0x73 && before != 0x75 && before != 0x69 && !lexeme.roles.contains(.function)
  }

  /// Whether it is a verb that follows the noun: `73 percent said`, `one study found`.
  private func isVerb(_ index: Int) -> Bool { text[index].roles.contains(.verb) }

  /// Whether a word looks like a participle: `killed`, `wounded`.
  private func isVerbal(_ index: Int) -> Bool {
    let lexeme = text[index]
    guard lexeme.count > 3, lexeme.shape == .lower else { return false }
    let last = text.bytes[Int(lexeme.end) - 1]
    let before = text.bytes[Int(lexeme.end) - 2]
    return last == 0x64 && before == 0x65
  }
}
