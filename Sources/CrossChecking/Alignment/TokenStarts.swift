internal import Extraction
internal import TextModel

/// What may begin at each token of an article: asked before anything is read there. At most tokens nothing begins but a
/// word that is compared as it is.
///
/// An object, because the normaliser, which changes with every token, asks it of every token.
final class TokenStarts {
  /// The tokens.
  let tokens: [Token]
  /// What the word lists and the letters of each token let begin with it.
  let classes: [WordClasses.Classes]
  private let bytes: [UInt8]
  private let calendar: CalendarNames

  init(_ article: Article, lexicon: ComparisonLexicon) {
    tokens = article.layout.tokens
    classes = Self.classes(of: article.layout, lexicon)
    bytes = article.reading.bytes
    calendar = lexicon.calendar
  }

  /// What each token may begin, and whether its letters have to be looked at: asked once of each distinct word.
  private static func classes(of layout: TextLayout, _ lexicon: ComparisonLexicon) -> [WordClasses.Classes] {
    let (words, the) = (layout.words, WordHash.of("the"))
    let listed = words.map { lexicon.classes[$0.hash] }
    return layout.tokens.map { token in
      let number = Int(token.word)
      // Words of one hash that are as long as one another differ in their capitals alone: `Mr` has no stop, `Mr.` has.
      let isPlain =
        token.kind == .word && words[number].isPlain && words[number].span.count == token.span.count
      if !isPlain { return listed[number] }
      return listed[number].union(token.hash == the ? [.plain, .definite] : .plain)
    }
  }

  /// Whether a token is a word that is compared as it is: nothing else begins with it.
  func isWordAlone(_ index: Int, _ limit: Int) -> Bool {
    classes[index].isPlainWordAlone && (!classes[index].contains(.definite) || !mayBeginDay(index, limit))
      && (tokens[index].span.count > 1 || bracketedCapital(index, limit) == nil)
  }

  /// Whether a day of a month may begin at a token: with a month, a number or an ordinal, or with `the` before one.
  func mayBeginDay(_ index: Int, _ limit: Int) -> Bool {
    let at = classes[index].contains(.definite) ? index + 1 : index
    guard at < limit else { return false }
    return tokens[at].kind == .number || !classes[at].isDisjoint(with: [.numeral, .calendar])
      || !classes[at].contains(.plain) && startsWithTens(tokens[at])
  }

  /// Whether a number may begin at a token: with digits, a number word, or an article before one.
  func mayBeginNumber(_ index: Int, _ limit: Int) -> Bool {
    if tokens[index].kind == .number || classes[index].contains(.numeral) { return true }
    if classes[index].contains(.article) { return index + 1 < limit && classes[index + 1].contains(.numeral) }
    return tokens[index].kind == .word && !classes[index].contains(.plain) && startsWithTens(tokens[index])
  }

  /// Whether a word may be `twenty-five` or `twenty-seventh` in one token: it has a hyphen, and the length of one.
  private func startsWithTens(_ token: Token) -> Bool {
    let span = token.span
    guard span.count >= 7, span.count <= 14 else { return false }
    return bytes[span.range].contains(0x2D)
  }

  /// The bytes of a word whose first letter stands in brackets, because the writer changed it to a capital or a small
  /// letter: `[W]e`. Token `index` is that letter.
  func bracketedCapital(_ index: Int, _ limit: Int) -> Range<Int>? {
    guard index > 0, index + 2 < limit, tokens[index].kind == .word, tokens[index].span.count == 1,
      tokens[index - 1].span.range.count == 1, tokens[index - 1].firstByte == UInt8(ascii: "["),
      tokens[index + 1].span.range.count == 1, tokens[index + 1].firstByte == UInt8(ascii: "]"),
      tokens[index + 2].kind == .word, tokens[index - 1].span.end == tokens[index].span.start,
      tokens[index].span.end == tokens[index + 1].span.start, tokens[index + 1].span.end == tokens[index + 2].span.start
    else { return nil }
    return Int(tokens[index].span.start)..<Int(tokens[index + 2].span.end)
  }

  /// Whether a token is `am` or `p.m.`
  func isHalfOfDay(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word, tokens[index].span.count <= 4 else {
      return false
    }
    let letters = bytes[tokens[index].span.range].filter { $0 != 0x2E }
    return calendar.halves[WordHash.of(letters, 0..<letters.count)] != nil
  }

  /// Whether a word is a month's name with its capital: `in May` limits nothing as `may` does.
  func isMonth(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && tokens[index].isCapitalised && calendar.months[tokens[index].hash] != nil
  }

  /// Whether a number, or its currency, stands directly before or behind some words. Other words are not bounded:
  /// `not just kidding`.
  func isBesideNumber(_ words: Range<Int>, in sentence: Range<Int>) -> Bool {
    [words.lowerBound - 1, words.upperBound].contains { index in
      guard sentence.contains(index) else { return false }
      return tokens[index].kind == .number || tokens[index].kind == .symbol || classes[index].contains(.numeral)
    }
  }
}
