/// What the word lists say of one token.
struct WordSense: Sendable {
  /// Its parts in building clauses.
  var roles: WordRole = []
  /// The verb that it is a form of, as an index into ``ReportingLexicon/verbs``, or -1.
  var verb: Int16 = -1
  /// Which form of that verb.
  var form: VerbForm = []
  /// The noun that it is a form of, as an index into ``ReportingLexicon/nouns``, or -1.
  var noun: Int16 = -1
  /// Whether a reporting phrase begins with it.
  var startsPhrase = false
  /// Whether a cue may begin with it: it is a reporting verb or noun, or starts a reporting phrase.
  var mayBeCue = false
  /// Whether no list has the word: its ending alone tells its parts, and that of a name tells nothing.
  var isGuess = false

  /// Whether it is a form of a reporting verb.
  var isVerb: Bool { verb >= 0 }

}
