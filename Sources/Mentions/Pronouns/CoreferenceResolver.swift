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
  private let pronouns: PronounTable
  private let classes: ClosedClasses
  /// The words that either table has something of: of the distinct words of a text seven in eight are in neither.
  private var known = PhraseFilter(wordCount: 64)
  /// A resolver for texts in `language`. Making one builds its two small word tables.
  public init(language: Language = .english) {
    pronouns = PronounTable(language: language)
    classes = ClosedClasses(language: language)
    for resource in ["pronouns", "word-classes"] {
      language.resource(resource).forEachFields { known.insert($0.hash(0)) }
    }
  }

  /// What a word is as a pronoun of the third person, and its closed classes.
  func senses(of hash: UInt64) -> (pronoun: Pronoun?, classes: WordFacts) {
    guard known.mayContain(hash) else { return (nil, []) }
    return (pronouns[hash].flatMap { $0.person == .third ? $0 : nil }, classes[hash])
  }

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
