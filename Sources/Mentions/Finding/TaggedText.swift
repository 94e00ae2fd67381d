internal import Lexicons
internal import TextModel

/// A text with what the word lists say of every token, and with what its own use of capitals tells.
///
/// A class, because every step of the finding holds it and none changes it.
final class TaggedText {
  let reading: ReadingText
  let layout: TextLayout
  let tokens: [Token]
  /// What the word lists say of each token.
  let facts: [WordFacts]
  /// What the word lists say of each distinct word.
  let words: [WordSense]
  let lexicon: MentionLexicon
  private let capitals: Capitals
  /// Whether a sentence has its capitals as a headline has them, so that they tell nothing.
  var titleCase: [Bool] { capitals.titleCase }

  init(reading: ReadingText, layout: TextLayout, lexicon: MentionLexicon) {
    self.reading = reading
    self.layout = layout
    self.lexicon = lexicon
    tokens = layout.tokens
    let words = [WordSense](unsafeUninitializedCapacity: layout.words.count) { senses, count in
      for word in layout.words {
        var sense = lexicon.sense(word.hash)
        if sense.facts.isEmpty, word.isPlain { sense.kind = .other }
        senses.initializeElement(at: count, to: sense)
        count += 1
      }
    }
    self.words = words
    var lowered = [Capitals.Uses](repeating: [], count: words.count)
    var capitalised: [Int] = []
    capitalised.reserveCapacity(tokens.count / 4)
    facts = [WordFacts](unsafeUninitializedCapacity: tokens.count) { facts, count in
      for token in layout.tokens {
        let word = Int(token.word)
        let isWord = token.kind == .word
        facts.initializeElement(at: count, to: isWord ? words[word].facts : [])
        if isWord {
          if token.shape == .lower { lowered[word] = .lower } else { capitalised.append(count) }
        }
        count += 1
      }
    }
    capitals = Capitals(of: layout, facts, capitalised: capitalised, lowered: lowered)
  }

  /// Whether the token starts a sentence, a quotation or what follows a colon or dash: there a capital tells nothing.
  func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    index <= sentence.lowerBound || tokens[index - 1].callsForCapital
  }

  /// Whether the token's word has a capital elsewhere in the text where none is due.
  func isNameElsewhere(_ index: Int) -> Bool { capitals.uses(of: tokens[index]).contains(.name) }

  /// Whether the token's word stands in a full name somewhere: `Cuban` behind `Mark`, `Bob` before a surname.
  func isPartOfName(_ index: Int) -> Bool { capitals.uses(of: tokens[index]).contains(.partOfName) }

  /// Whether the token's word is also used without its capital.
  func isLoweredElsewhere(_ index: Int) -> Bool { capitals.uses(of: tokens[index]).isSuperset(of: [.due, .lower]) }

  /// Whether the token is a common word, as it stands or without the ending of its inflection.
  func isCommon(_ index: Int) -> Bool {
    facts[index].hasAny(.common) || isInflectionOfCommon(tokens[index].span.range)
  }

  private func isInflectionOfCommon(_ word: Range<Int>) -> Bool {
    guard let last = word.last else { return false }
    let letter = reading.bytes[last]
    // Most words that are no inflection of another end otherwise.
    guard lexicon.lastLetters >> (letter & 31) & 1 == 1 else { return false }
    for ending in lexicon.endings where ending.letters.last == letter && word.count > ending.letters.count + 2 {
      let stem = word.lowerBound..<word.upperBound - ending.letters.count
      guard reading.bytes[stem.upperBound..<word.upperBound].elementsEqual(ending.letters) else { continue }
      if lexicon.facts(WordHash.of(reading.bytes, stem)).hasAny(.common) { return true }
      let base = WordHash.of(reading.bytes, stem, adding: ending.base)
      if lexicon.facts(base).hasAny(.common) { return true }
    }
    return false
  }

  /// Whether the token is letters alone.
  func isPlain(_ index: Int) -> Bool { layout.words[Int(tokens[index].word)].isPlain }

  /// Whether a hyphened word is an adjective, whatever its capitals: `Iran-backed`, `US-led`, `pro-Iranian`.
  func isCompoundAdjective(_ index: Int) -> Bool {
    guard !isPlain(index) else { return false }
    let span = tokens[index].span.range
    guard span.count > 4, let hyphen = reading.bytes[span].lastIndex(of: UInt8(ascii: "-")) else { return false }
    let head = span.lowerBound..<hyphen
    if hyphen + 3 < span.upperBound, reading.bytes[hyphen + 1] &- 0x61 < 26, head.count > 1 { return true }
    // `al-Qaim` begins in lower case, too, but with a particle.
    return reading.bytes[span.lowerBound] &- 0x61 < 26
      && !lexicon.facts(WordHash.of(reading.bytes, head)).contains(.particle)
  }
}
