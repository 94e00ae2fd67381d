internal import TextModel

/// What an article's own use of capitals tells of its words.
///
/// Gathered in a value of its own: members of a class that change are checked at every access.
struct Capitals {
  /// How a word is used, wherever it stands.
  struct Uses: OptionSet {
    let rawValue: UInt8

    /// With a capital where none is due, so that it is a name.
    static let name = Uses(rawValue: 1)
    /// In a full name: a given name and the capital behind it.
    static let partOfName = Uses(rawValue: 2)
    /// With a capital where one is due.
    static let due = Uses(rawValue: 4)
    /// Without a capital.
    static let lower = Uses(rawValue: 8)
  }

  /// The uses of each of the text's distinct words.
  private var uses: [Uses]
  /// Whether a sentence has its capitals as a headline has them, so that they tell nothing.
  private(set) var titleCase: [Bool] = []

  /// Tells the sentences apart that have capitals as a headline has them, and notes what the others' capitals say.
  ///
  /// - Parameters:
  ///   - layout: The parts of the text.
  ///   - facts: What the word lists say of its tokens.
  ///   - capitalised: The tokens that are words with a capital, in order: one in six.
  ///   - lowered: Of each distinct word, whether it stands somewhere without its capital.
  init(of layout: TextLayout, _ facts: [WordFacts], capitalised: [Int], lowered: [Uses]) {
    let tokens = layout.tokens
    uses = lowered
    titleCase.reserveCapacity(layout.sentences.count)
    var next = 0
    for sentence in layout.sentences {
      let range = sentence.tokens.clamped(to: 0..<tokens.count)
      let isTitleCase = Self.hasTitleCase(tokens, facts, range)
      titleCase.append(isTitleCase)
      while next < capitalised.count, case let index = capitalised[next], index < range.upperBound {
        next += 1
        if isTitleCase || index <= range.lowerBound || tokens[index - 1].callsForCapital {
          note(.due, of: tokens[index])
        } else if !facts[index].hasAny(.closed) {
          note(.name, of: tokens[index])
          noteFullName(tokens, facts, endingAt: index, in: range)
        } else if facts[index].contains(.auxiliary) {
          // `Theresa May`
          noteFullName(tokens, facts, endingAt: index, in: range)
        }
      }
    }
  }

  /// The uses of the token's word.
  func uses(of token: Token) -> Uses { uses[Int(token.word)] }

  @inline(__always)
  private mutating func note(_ use: Uses, of token: Token) { uses[Int(token.word)].formUnion(use) }

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
      !facts[index].hasAny([.organisationWord, .thingWord]) || facts[index].contains(.auxiliary)
    else { return }
    note(.partOfName, of: tokens[given])
    note(.partOfName, of: tokens[index])
  }
}

extension Token {
  /// Whether a word behind this mark has a capital because it starts something: a sentence, a quotation, what follows
  /// a colon or dash.
  var callsForCapital: Bool {
    kind == .punctuation && firstByte != UInt8(ascii: ",") && firstByte != UInt8(ascii: "(")
  }
}
