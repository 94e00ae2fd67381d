internal import Lexicons
internal import TextModel

/// The closed classes of a language's words alone, for those who need no names.
struct ClosedClasses: Sendable {
  private var table = FlatTable<WordFacts>(minimumCapacity: 1_024, free: [])

  init(language: Language) {
    language.resource("word-classes").forEachFields { entry in
      let facts = MentionLexiconBuilder.wordClasses(entry)
      table.insert(entry.hash(0), facts) { $0.union($1) }
    }
  }

  /// The classes of the word with that hash.
  subscript(hash: UInt64) -> WordFacts { table.value(hash) }
}
