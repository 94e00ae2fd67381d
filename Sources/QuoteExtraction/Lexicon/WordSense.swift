/// What the word lists say of a word.
struct WordSense: Sendable {
  /// Its parts in building clauses.
  var roles: WordRole = []
  /// The verb that it is a form of, as an index into ``ReportingLexicon/verbs``, or -1.
  var verb: Int16 = -1
  /// The noun that it is a form of, as an index into ``ReportingLexicon/nouns``, or -1.
  var noun: Int16 = -1
  /// Which form of its verb.
  var form: VerbForm = []
  /// Whether a reporting phrase begins with it.
  var startsPhrase = false
}
