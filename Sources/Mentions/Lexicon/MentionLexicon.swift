internal import Lexicons
internal import TextModel

/// All that a language's word lists say for finding mentions.
///
/// A class, because every step of the finding asks it: a struct of tables is copied table by table for a question.
final class MentionLexicon: Sendable {
  private let words: WordTable
  /// The senses of the table's combinations of facts.
  private let senses: [WordSense]
  let phrases: FlatTable<PhraseFact>
  private let beginnings: PhraseFilter
  /// Which office the head of an institution holds, by the institution's canonical key.
  let officeOfInstitution: FlatTable<UInt64>
  /// The endings of common words.
  let endings: [WordEnding]
  /// The last letters of those, as bits of what ASCII has them as.
  let lastLetters: UInt32

  /// The longest phrases of the lists have so many words; more are never tried.
  private static let longestPhrase = 9

  init(language: Language) {
    let builder = MentionLexiconBuilder(language: language)
    words = builder.words
    senses = builder.words.combinations.map { WordSense($0) }
    phrases = builder.phrases
    beginnings = builder.beginnings
    officeOfInstitution = builder.officeOfInstitution
    endings = WordEnding.all(of: language, for: .common)
    lastLetters = endings.reduce(0) { $0 | 1 << UInt32(($1.letters.last ?? 0) & 31) }
  }

  /// What is said of a word.
  @inline(__always)
  func facts(_ hash: UInt64) -> WordFacts { words[hash] }

  /// What is said of a word, and what that makes of it.
  @inline(__always)
  func sense(_ hash: UInt64) -> WordSense { senses[words.combination(of: hash)] }

  /// The longest phrase of `kind` that starts at `index` and ends before `limit`.
  func longestPhrase(_ kind: PhraseKind, in tokens: [Token], at index: Int, limit: Int) -> (
    fact: PhraseFact, count: Int
  )? {
    var best: (fact: PhraseFact, count: Int)?
    var key = kind.seed
    var count = 0
    let end = min(limit, index + Self.longestPhrase)
    while index + count < end {
      key = phraseKey(key, tokens[index + count].hash)
      guard beginnings.mayContain(key) else { break }
      count += 1
      if let fact = phrases[key] { best = (fact, count) }
    }
    return best
  }

  /// The key of an office, whether the lists have it or not.
  func officeKey(_ tokens: [Token], _ range: Range<Int>) -> UInt64 {
    let key = range.reduce(PhraseKind.office.seed) { phraseKey($0, tokens[$1].hash) }
    return phrases[key]?.canonical ?? key
  }
}

/// Reads the word lists.
struct MentionLexiconBuilder {
  private(set) var words = WordTable()
  private(set) var phrases = FlatTable<PhraseFact>(minimumCapacity: 8_000, free: PhraseFact())
  /// Every phrase and every beginning of one: some 12,000 keys in 16 KiB.
  private(set) var beginnings = PhraseFilter(wordCount: 2_048)
  private(set) var officeOfInstitution = FlatTable<UInt64>(minimumCapacity: 256, free: 0)

  /// Reads all word lists of `language`.
  init(language: Language) {
    loadWords(of: language)
    loadPhrases(of: language)
    loadInstitutions(of: language)
  }

  mutating func add(_ word: UInt64, _ facts: WordFacts) {
    words.add(facts, to: word)
  }

  mutating func add(_ kind: PhraseKind, _ entry: ResourceFields, _ fact: PhraseFact, startingWith start: WordFacts) {
    var key = kind.seed
    entry.forEachPart(of: entry[0], separator: 0x20) { word in
      key = phraseKey(key, WordHash.of(entry.bytes, word))
      beginnings.insert(key)
    }
    var fact = fact
    if fact.canonical == 0 { fact.canonical = key }
    // The first entry of a name stands: lists put the better known first.
    phrases.insert(key, fact) { first, _ in first }
    add(entry.firstWord(0), start)
  }

  mutating func setOffice(_ office: UInt64, ofInstitution institution: UInt64) {
    officeOfInstitution.insert(institution, office) { first, _ in first }
  }
}
