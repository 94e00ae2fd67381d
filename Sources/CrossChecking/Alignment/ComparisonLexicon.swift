internal import ClaimExtraction
internal import Lexicons
internal import TextModel

/// What the language's word lists say of words when texts are held against each other.
///
/// One object that all values of a comparison share, for it has many parts.
final class ComparisonLexicon: Sendable {
  /// Spellings that mean the same, each with the key that all of them are compared by.
  let equivalents: PhraseTable<UInt64>
  /// What the keys of equivalents are in the ids of findings; see ``NormalText/identity(of:)``.
  let equivalentIdentities: [UInt64: UInt64]
  /// Words that are spoken alike though they are written another way: `do not` and `don't`.
  let spoken: PhraseTable<UInt64>
  /// What else some of them may be: `he's` for `he has`.
  let spokenElse: PhraseTable<UInt64>
  /// What number words are worth.
  let numerals: NumeralTable
  /// The names of months and halves of the day.
  let calendar: CalendarNames
  /// Which forms are of one verb.
  let verbs: VerbForms
  /// The endings by which a regular form of a verb is told.
  let verbEndings: [WordEnding]
  /// `a`, `an`: what they stand before has not been named yet.
  let indefiniteArticles: Set<UInt64>
  /// Words without a sense of their own: articles, prepositions, pronouns, forms of `be`.
  let functionWords: Set<UInt64>
  /// Words that turn a statement into its opposite: `not`, `never`, `didn't`, `no longer`.
  let negations: PhraseTable<Bool>
  /// Phrases that hold a negation and affirm: `not only`.
  let affirmations: PhraseTable<Bool>
  /// Words that limit a statement: `may`, `allegedly`.
  let limits: PhraseTable<Bool>
  /// Words that bound a number: `at least`, `nearly`.
  let bounds: PhraseTable<Bool>
  /// Words that set a number beside another one: `another`, `more`.
  let increments: PhraseTable<Bool>
  /// Words that can be cleaned from speech and leave what was said: `um`, `you know`.
  let fillers: PhraseTable<Bool>
  /// Openings of the notes by which a desk says that a text was changed.
  let correctionNotes: PhraseTable<NotePlace>

  /// Where in a sentence such words stand.
  enum NotePlace: Sendable {
    /// At its start: `Correction:`
    case start
    /// Anywhere: `this article was amended`
    case anywhere
  }

  /// The lists that only some comparisons ask for; `nil` for English, whose are read when they are asked for.
  let rare: RareLists?
  /// The short forms of units that stand behind digits without a space: `km` in `5km`.
  let unitLetters: Set<UInt64>
  /// Which of these lists have an entry that starts with a word.
  let classes: WordClasses

  /// The lists of a language. Those of English are read once a program: what compares, groups and shows shares them.
  static func of(_ language: Language) -> ComparisonLexicon {
    language == .english ? english : ComparisonLexicon(language: language)
  }

  private static let english = ComparisonLexicon(language: .english)

  private init(language: Language) {
    var starts = WordStarts()
    equivalents = Self.equivalents(language.resource("equivalents"), &starts)
    equivalentIdentities = Self.identities(ofEquivalents: language.resource("equivalents"))
    spoken = Self.equivalents(language.resource("contractions"), &starts, as: [])
    spokenElse = Self.otherReadings(language.resource("contractions"))
    numerals = NumeralTable(language: language)
    calendar = CalendarNames(language: language)
    verbs = VerbForms(language: language)
    verbEndings = WordEnding.all(of: language, for: .verb)
    indefiniteArticles = Self.indefiniteArticles(language.resource("number-words"))
    for (word, value) in numerals.words { starts.insert(word, value) }
    for word in calendar.spellings { starts.insert(word, .calendar) }
    functionWords = Self.functionWords(language.resource("word-classes"))
    for word in functionWords { starts.insert(word, .function) }
    (negations, affirmations) = Self.negations(language.resource("negations"), &starts)
    limits = Self.phrases(language.resource("hedges"), .limit, &starts)
    bounds = Self.phrases(language.resource("qualifiers"), .bound, &starts)
    increments = Self.phrases(language.resource("increments"), .increment, &starts)
    fillers = Self.phrases(language.resource("fillers"), .filler, &starts)
    correctionNotes = Self.notes(language.resource("correction-notes"))
    rare = language == .english ? nil : RareLists(language: language)
    unitLetters = Self.unitLetters(language.resource("units"))
    classes = WordClasses(starts.classes)
  }

  /// Collects the first words of entries.
  private struct WordStarts {
    private(set) var classes: [UInt64: WordClasses.Classes] = [:]

    mutating func insert(_ word: UInt64, _ value: WordClasses.Classes) {
      if !value.isEmpty { classes[word, default: []].formUnion(value) }
    }

    mutating func insert(_ phrase: some StringProtocol, _ value: WordClasses.Classes) {
      if let first = phrase.split(separator: " ").first { insert(WordHash.of(String(first)), value) }
    }
  }

  /// The key of a canonical wording of one or more words.
  static func key(of words: some StringProtocol) -> UInt64 {
    joined(words.split(separator: " ").map { WordHash.of($0) })
  }

  /// The key of a phrase of which the words have these hashes.
  static func joined(_ hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(0) { $0 == 0 ? $1 : ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ ($0 >> 31) }
  }

  private static func identities(ofEquivalents resource: Resource) -> [UInt64: UInt64] {
    var identities: [UInt64: UInt64] = [:]
    resource.forEachEntry { fields in
      guard fields.count >= 2 else { return }
      let words = fields[1].split(separator: " ")
      identities[key(of: fields[1])] = joined(words.map { FNV1a(WordFolding.folded(Array($0.utf8))).value })
    }
    return identities
  }

  private static func equivalents(
    _ resource: Resource, _ starts: inout WordStarts, as class: WordClasses.Classes = .equivalent
  ) -> PhraseTable<UInt64> {
    var table = PhraseTable<UInt64>()
    resource.forEachEntry { fields in
      guard fields.count >= 2 else { return }
      let canonical = key(of: fields[1])
      table.insert(fields[0], canonical)
      table.insert(fields[1], canonical)
      starts.insert(fields[0], `class`)
      starts.insert(fields[1], `class`)
      // A stop may be a token of its own.
      if fields[0].last == "." { starts.insert(fields[0].dropLast(), `class`) }
    }
    return table
  }

  private static func unitLetters(_ resource: Resource) -> Set<UInt64> {
    var letters: Set<UInt64> = []
    resource.forEachEntry { fields in
      if let phrase = fields.first, phrase.utf8.count <= 4 { letters.insert(WordHash.of(String(phrase))) }
    }
    return letters
  }

  private static func otherReadings(_ resource: Resource) -> PhraseTable<UInt64> {
    var table = PhraseTable<UInt64>()
    resource.forEachEntry { fields in
      if fields.count >= 3 { table.insert(fields[0], key(of: fields[2])) }
    }
    return table
  }

  private static func indefiniteArticles(_ resource: Resource) -> Set<UInt64> {
    var words: Set<UInt64> = []
    resource.forEachEntry { fields in
      if fields.count >= 2, fields[1] == "article" { words.insert(WordHash.of(String(fields[0]))) }
    }
    return words
  }

  /// Every closed class but the adverbs and the words that other lists only need to know a name's surroundings by, which
  /// carry sense: `close`, `chief`.
  private static func functionWords(_ resource: Resource) -> Set<UInt64> {
    var words: Set<UInt64> = []
    resource.forEachEntry { fields in
      guard fields.count >= 2, !["adverb", "postmodifier", "headship"].contains(fields[1]) else { return }
      words.insert(WordHash.of(String(fields[0])))
    }
    return words
  }

  private static func negations(
    _ resource: Resource, _ starts: inout WordStarts
  ) -> (negating: PhraseTable<Bool>, affirming: PhraseTable<Bool>) {
    var (negating, affirming) = (PhraseTable<Bool>(), PhraseTable<Bool>())
    resource.forEachEntry { fields in
      guard fields.count >= 2 else { return }
      let isAffirming = fields[1] == "affirming"
      starts.insert(fields[0], isAffirming ? .affirmation : .negation)
      if isAffirming { affirming.insert(fields[0], true) } else { negating.insert(fields[0], true) }
    }
    return (negating, affirming)
  }

  private static func phrases(
    _ resource: Resource, _ class: WordClasses.Classes, _ starts: inout WordStarts
  ) -> PhraseTable<Bool> {
    var table = PhraseTable<Bool>()
    resource.forEachEntry { fields in
      guard let phrase = fields.first else { return }
      table.insert(phrase, true)
      starts.insert(phrase, `class`)
    }
    return table
  }

  private static func notes(_ resource: Resource) -> PhraseTable<NotePlace> {
    var table = PhraseTable<NotePlace>()
    resource.forEachEntry { fields in
      guard fields.count >= 2 else { return }
      table.insert(fields[0], fields[1] == "start" ? .start : .anywhere)
    }
    return table
  }
}
