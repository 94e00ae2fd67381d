internal import TextModel

/// A text with what the word lists say of every token, and with what its own use of capitals tells.
///
/// A class, because every step of the finding holds it and none changes it.
final class TaggedText {
  let reading: ReadingText
  let layout: TextLayout
  let tokens: [Token]
  let facts: [WordFacts]
  let lexicon: MentionLexicon
  /// Words that have a capital where none is due, and so are names.
  private var capitalised = FlatTable<Bool>(minimumCapacity: 64, free: false)
  /// Words of full names: a given name and the capital behind it.
  private var partsOfNames = FlatTable<Bool>(minimumCapacity: 64, free: false)
  /// Whether a sentence has its capitals as a headline has them, so that they tell nothing.
  private(set) var titleCase: [Bool] = []
  /// Words that have a capital where one is due, and occur without.
  private var lowered = FlatTable<Bool>(minimumCapacity: 64, free: false)

  init(reading: ReadingText, layout: TextLayout, lexicon: MentionLexicon) {
    self.reading = reading
    self.layout = layout
    self.lexicon = lexicon
    tokens = layout.tokens
    facts = layout.tokens.map { $0.kind == .word ? lexicon.facts($0.hash) : [] }
    collectCapitals()
  }

  /// Whether the token starts a sentence, a quotation or what follows a colon or dash: there a capital tells nothing.
  func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    let before = tokens[index - 1]
    return before.kind == .punctuation && before.firstByte != UInt8(ascii: ",") && before.firstByte != UInt8(ascii: "(")
  }

  /// Whether the word has a capital elsewhere in the text where none is due.
  func isNameElsewhere(_ hash: UInt64) -> Bool { capitalised.value(hash) }

  /// Whether the word stands in a full name somewhere: `Cuban` behind `Mark`, `Bob` before a surname.
  func isPartOfName(_ hash: UInt64) -> Bool { partsOfNames.value(hash) }

  /// Whether the word is also used without its capital.
  func isLoweredElsewhere(_ hash: UInt64) -> Bool { lowered.value(hash) }

  /// Whether the words of a sentence have capitals as in a headline, so that they tell nothing.
  private func hasTitleCase(_ sentence: Range<Int>) -> Bool {
    var words = 0
    var lower = 0
    for i in sentence where tokens[i].kind == .word && !facts[i].hasAny(.closed) && !tokens[i].isJoined {
      words += 1
      if tokens[i].shape == .lower { lower += 1 }
    }
    // Three words of a name alone are no headline, nor are the names of a sentence with one verb and a stop; one word
    // in eight is left for a small word that no list has.
    return endsWithStop(sentence) ? words >= 7 && lower == 0 : words >= 4 && lower * 8 <= words
  }

  private func noteFullName(endingAt index: Int, in sentence: Range<Int>) {
    let given = index - 1
    guard given >= sentence.lowerBound, tokens[given].isCapitalised, facts[given].hasAny(.given),
      !facts[given].hasAny(.closed), !facts[given].contains(.startsPlace),
      !facts[index].hasAny([.organisationWord, .thingWord])
    else { return }
    partsOfNames.insert(tokens[given].hash, true)
    partsOfNames.insert(tokens[index].hash, true)
  }

  private func endsWithStop(_ sentence: Range<Int>) -> Bool {
    guard let last = sentence.last else { return false }
    return tokens[last].kind == .punctuation && tokens[last].firstByte == UInt8(ascii: ".")
  }

  private func collectCapitals() {
    titleCase.reserveCapacity(layout.sentences.count)
    var initial: [UInt64] = []
    for sentence in layout.sentences {
      let isTitleCase = hasTitleCase(sentence.tokens)
      titleCase.append(isTitleCase)
      for i in sentence.tokens where tokens[i].isCapitalised {
        if isTitleCase || isInitial(i, in: sentence.tokens) {
          initial.append(tokens[i].hash)
        } else if !facts[i].hasAny(.closed) {
          capitalised.insert(tokens[i].hash, true)
          noteFullName(endingAt: i, in: sentence.tokens)
        }
      }
    }
    var candidates = FlatTable<Bool>(minimumCapacity: initial.count, free: false)
    for hash in initial { candidates.insert(hash, true) }
    for token in tokens where token.kind == .word && token.shape == .lower && candidates.value(token.hash) {
      lowered.insert(token.hash, true)
    }
  }

  /// Whether the token is a common word, as it stands or without the ending of its inflection.
  func isCommon(_ index: Int) -> Bool {
    if facts[index].hasAny(.common) { return true }
    let span = tokens[index].span.range
    for ending in Self.endings where span.count > ending.count + 2 {
      let stem = span.lowerBound..<span.upperBound - ending.count
      guard reading.bytes[stem.upperBound..<span.upperBound].elementsEqual(ending) else { continue }
      if lexicon.facts(WordHash.of(reading.bytes, stem)).hasAny(.common) { return true }
      // `making`, `moved`, `armies`: the stem ends otherwise in the dictionary.
      var hash = WordHash()
      hash.value = WordHash.of(reading.bytes, stem)
      hash.combine(
        folded: ending.first == UInt8(ascii: "i") && ending.count < 4 && ending.last != UInt8(ascii: "g") ? 0x79 : 0x65)
      if lexicon.facts(hash.value).hasAny(.common) { return true }
    }
    return false
  }

  private static let endings: [[UInt8]] = ["s", "es", "ed", "d", "ing", "ies", "ied", "ly", "er", "ers"].map {
    Array($0.utf8)
  }

  /// Whether a hyphened word is an adjective, whatever its capitals: `Iran-backed`, `US-led`, `pro-Iranian`.
  func isCompoundAdjective(_ index: Int) -> Bool {
    let span = tokens[index].span.range
    guard span.count > 4, let hyphen = reading.bytes[span].lastIndex(of: UInt8(ascii: "-")) else { return false }
    let head = span.lowerBound..<hyphen
    if hyphen + 3 < span.upperBound, reading.bytes[hyphen + 1] &- 0x61 < 26, head.count > 1 { return true }
    // `al-Qaim` begins in lower case, too, but with a particle.
    return reading.bytes[span.lowerBound] &- 0x61 < 26
      && !lexicon.facts(WordHash.of(reading.bytes, head)).contains(.particle)
  }
}
