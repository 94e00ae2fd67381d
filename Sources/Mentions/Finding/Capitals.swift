internal import Lexicons
internal import TextModel

/// What an article's own use of capitals tells of its words.
///
/// Gathered in two passes, in a value of its own: members of a class that change are checked at every access.
struct Capitals {
  /// Words that have a capital where none is due, and so are names.
  private(set) var names = FlatTable<Bool>(minimumCapacity: 64, free: false)
  /// Words of full names: a given name and the capital behind it.
  private(set) var partsOfNames = FlatTable<Bool>(minimumCapacity: 64, free: false)
  /// Words that have a capital where one is due, and occur without.
  private(set) var lowered = FlatTable<Bool>(minimumCapacity: 64, free: false)
  /// Whether a sentence has its capitals as a headline has them, so that they tell nothing.
  private(set) var titleCase: [Bool] = []

  init(_ tokens: [Token], _ facts: [WordFacts], sentences: [Sentence]) {
    titleCase.reserveCapacity(sentences.count)
    var initial: [UInt64] = []
    for sentence in sentences {
      let range = sentence.tokens.clamped(to: 0..<tokens.count)
      let isTitleCase = Self.hasTitleCase(tokens, facts, range)
      titleCase.append(isTitleCase)
      for i in range where tokens[i].isCapitalised {
        if isTitleCase || i == range.lowerBound || tokens[i - 1].callsForCapital {
          initial.append(tokens[i].hash)
        } else if !facts[i].hasAny(.closed) {
          names.insert(tokens[i].hash, true)
          noteFullName(tokens, facts, endingAt: i, in: range)
        }
      }
    }
    findLowered(tokens, among: initial)
  }

  /// Whether the words of a sentence have capitals as in a headline, so that they tell nothing.
  private static func hasTitleCase(_ tokens: [Token], _ facts: [WordFacts], _ sentence: Range<Int>) -> Bool {
    // Three words of a name alone are no headline, nor are the names of a sentence with one verb and a stop; one word
    // in eight is left for a small word that no list has.
    let endsWithStop =
      sentence.last.map { tokens[$0].kind == .punctuation && tokens[$0].firstByte == UInt8(ascii: ".") } ?? false
    // So many small words and it is none, however it goes on: most sentences are told by their first words.
    let most = endsWithStop ? 0 : sentence.count / 8
    var words = 0
    var lower = 0
    for i in sentence where tokens[i].kind == .word && !facts[i].hasAny(.closed) && !tokens[i].isJoined {
      words += 1
      if tokens[i].shape == .lower { lower += 1 }
      if lower > most { return false }
    }
    return endsWithStop ? words >= 7 : words >= 4 && lower * 8 <= words
  }

  private mutating func noteFullName(
    _ tokens: [Token], _ facts: [WordFacts], endingAt index: Int, in sentence: Range<Int>
  ) {
    let given = index - 1
    guard given >= sentence.lowerBound, tokens[given].isCapitalised, facts[given].hasAny(.given),
      !facts[given].hasAny(.closed), !facts[given].contains(.startsPlace),
      !facts[index].hasAny([.organisationWord, .thingWord])
    else { return }
    partsOfNames.insert(tokens[given].hash, true)
    partsOfNames.insert(tokens[index].hash, true)
  }

  private mutating func findLowered(_ tokens: [Token], among initial: [UInt64]) {
    var candidates = FlatTable<Bool>(minimumCapacity: initial.count, free: false)
    // Nearly all words are no candidate, and nearly all of those are turned away by one bit of 4,096.
    var filter = PhraseFilter(wordCount: 64)
    for hash in initial {
      candidates.insert(hash, true)
      filter.insert(hash)
    }
    for token in tokens where token.shape == .lower && filter.mayContain(token.hash) {
      if token.kind == .word, candidates.value(token.hash) { lowered.insert(token.hash, true) }
    }
  }
}

extension Token {
  /// Whether a word behind this mark has a capital because it starts something: a sentence, a quotation, what follows
  /// a colon or dash.
  var callsForCapital: Bool {
    kind == .punctuation && firstByte != UInt8(ascii: ",") && firstByte != UInt8(ascii: "(")
  }
}
