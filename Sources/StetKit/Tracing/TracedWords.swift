import Lexicons
import TextModel

/// The words that are traced, and whether they are enough to go by.
struct TracedWords {
  /// So many words tell something together even if none of them does by itself: `we have to do it`.
  private static let enoughWords = 4

  /// The words.
  let words: [String]
  /// Whether they are so few and so common that they stand in nearly everything that is said: `the`, `it is`.
  let areEverywhere: Bool

  init(_ text: String, functionWords: Set<UInt64>) {
    words = Self.words(of: text)
    telling = words.filter { !functionWords.contains(WordHash.of($0)) }
    areEverywhere = words.count < Self.enoughWords && words.allSatisfy { functionWords.contains(WordHash.of($0)) }
  }

  /// Those that are not in every text.
  let telling: [String]

  /// Whether `text` says nothing else: what was asked for is then found though its words are everywhere. `It is!` is all that
  /// somebody said.
  func areAll(of text: String) -> Bool {
    Self.words(of: text).map { WordHash.of($0) } == words.map { WordHash.of($0) }
  }

  private static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// The words of a language that stand in every text: all closed classes but the adverbs, which carry sense.
  static func functionWords(of language: Language) -> Set<UInt64> {
    var words: Set<UInt64> = []
    language.resource("function-words").forEachEntry { fields in
      guard fields.count >= 2, fields[1] != "adverb" else { return }
      words.insert(WordHash.of(String(fields[0])))
    }
    return words
  }
}
