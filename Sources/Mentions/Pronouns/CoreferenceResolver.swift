public import Lexicons
public import TextModel

/// Finds what the pronouns of an article stand for.
///
/// The method is salience: everything that is mentioned gains weight by how it is mentioned, all weights are
/// halved with every new sentence, and a pronoun stands for the heaviest that fits it in gender and number. A
/// pronoun that was resolved is a mention itself, so that a chain of `he said` stays with whom it began with.
/// After Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994), without their parser: the
/// subject of a clause is taken to be the mention that opens it.
///
/// One pass over the tokens; time is linear in their number.
public struct CoreferenceResolver: Sendable {
  let pronouns: PronounTable
  /// What the pronouns and the words of the closed classes are for clauses.
  private var roles = FlatTable<ClauseRoles>(minimumCapacity: 1_024, free: [])
  /// The words of that table: of the distinct words of a text seven in eight are not in it.
  private var known = PhraseFilter(wordCount: 64)

  /// A resolver for texts in `language`. Making one builds its two small word tables.
  public init(language: Language = .english) {
    pronouns = PronounTable(language: language)
    language.resource("word-classes").forEachFields { entry in
      add(ClauseRoles(MentionLexiconBuilder.wordClasses(entry)), to: entry.hash(0))
    }
    language.resource("pronouns").forEachFields { entry in
      if pronouns[entry.hash(0)]?.person == .third { add(.pronoun, to: entry.hash(0)) }
    }
  }

  private mutating func add(_ new: ClauseRoles, to word: UInt64) {
    guard !new.isEmpty else { return }
    known.insert(word)
    roles.insert(word, new) { $0.union($1) }
  }

  /// What the word with that hash is for clauses.
  @inline(__always)
  func roles(of hash: UInt64) -> ClauseRoles { known.mayContain(hash) ? roles.value(hash) : [] }

  /// The pronouns of the third person in `layout`, each with whom of `cast` it may stand for.
  ///
  /// - Parameters:
  ///   - cast: Whom the article mentions.
  ///   - layout: The parts of its text.
  ///   - ignoring: The quoted stretches, in order, without overlap. What is mentioned there is nothing that a pronoun
  ///     outside of them stands for: in `"Ask Smith," he said`, `he` is not Smith. Pronouns inside are resolved too,
  ///     and leave no trace outside.
  public func resolve(_ cast: Cast, layout: TextLayout, ignoring: [ReadingSpan] = []) -> PronounResolution {
    var pass = ResolutionPass(cast: cast, layout: layout, ignoring: ignoring, resolver: self)
    return pass.run()
  }
}
