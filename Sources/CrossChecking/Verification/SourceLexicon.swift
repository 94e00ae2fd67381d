internal import Lexicons
internal import TextModel

/// What the language's word lists say of the words of transcripts, beside what was said.
struct SourceLexicon: Sendable {
  /// What a word of a turn's label, or of a note in brackets, tells.
  enum TranscriptWord: String, Sendable {
    /// Whoever asks, without a name.
    case question
    /// Whoever answers, without a name.
    case answer
    /// Somebody who is not named.
    case unnamed
    /// What was heard beside the words.
    case note
  }

  /// How words outside a quotation change what was meant by those inside.
  enum Frame: String, Sendable {
    case condition, exception, supposition, report, doubt, verb, own, joiner, breaker, relative
  }

  /// Words of labels and notes.
  let transcriptWords: PhraseTable<TranscriptWord>
  /// Words outside a quotation that its words hang on.
  let frames: PhraseTable<Frame>
  /// Words before a name that say what somebody is: `Mr.`, `Mayor`, `Sen.`
  let titles: Set<UInt64>
  /// `I`, `we`, `our`: words by which speakers point to themselves.
  let firstPerson: Set<UInt64>

  /// The currencies that a word may name, by their ISO codes: a pound is no weight where `£` stands in its place.
  let currencies: [UInt64: Set<String>]

  init(language: Language) {
    transcriptWords = Self.classes(language.resource("transcript-words"))
    frames = Self.classes(language.resource("quotation-frames"))
    var titles: Set<UInt64> = []
    for name in ["honorifics", "offices", "roles"] {
      language.resource(name).forEachEntry { fields in
        for word in fields[0].split(separator: " ") { titles.insert(WordHash.of(String(word))) }
      }
    }
    self.titles = titles
    var firstPerson: Set<UInt64> = []
    language.resource("pronouns").forEachEntry { fields in
      if fields.count >= 2, fields[1] == "first" { firstPerson.insert(WordHash.of(String(fields[0]))) }
    }
    self.firstPerson = firstPerson
    var currencies: [UInt64: Set<String>] = [:]
    language.resource("currencies").forEachEntry { fields in
      guard fields.count >= 3, fields[2] == "name", let word = fields[0].split(separator: " ").last else { return }
      currencies[WordHash.of(String(word)), default: []].insert(String(fields[1]))
    }
    self.currencies = currencies
  }

  private static func classes<Class: RawRepresentable<String> & Sendable>(_ resource: Resource) -> PhraseTable<Class> {
    var table = PhraseTable<Class>()
    resource.forEachEntry { fields in
      if fields.count >= 2, let value = Class(rawValue: String(fields[1])) { table.insert(fields[0], value) }
    }
    return table
  }
}
