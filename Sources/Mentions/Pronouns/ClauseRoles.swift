/// What a word is for telling clauses and finding pronouns in them.
struct ClauseRoles: OptionSet, Sendable {
  let rawValue: UInt8

  /// A pronoun of the third person.
  static let pronoun = ClauseRoles(rawValue: 1)
  /// A conjunction or a subordinator: a clause begins.
  static let joinsClauses = ClauseRoles(rawValue: 2)
  /// `the`, `two`, `his`: what stands before the words of a mention in their noun phrase.
  static let startsNounPhrase = ClauseRoles(rawValue: 4)
  static let preposition = ClauseRoles(rawValue: 8)
  /// A word of any closed class.
  static let closed = ClauseRoles(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The roles of a word of those classes.
  init(_ classes: WordFacts) {
    self = []
    if classes.hasAny([.conjunction, .subordinator]) { insert(.joinsClauses) }
    if classes.hasAny([.determiner, .possessive]) { insert(.startsNounPhrase) }
    if classes.contains(.preposition) { insert(.preposition) }
    if classes.hasAny(.closed) { insert(.closed) }
  }
}
