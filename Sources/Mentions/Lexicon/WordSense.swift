/// What the word lists say of a word, and what that makes of it for noun phrases.
///
/// There are some hundred combinations of facts; the kind is worked out once for each, and for no word of a text.
struct WordSense: Sendable {
  let facts: WordFacts
  /// The kind of atom that the word is in lower case, wherever it stands; `nil` where its place tells.
  var kind: Atom.Kind?

  init(_ facts: WordFacts) {
    self.facts = facts
    kind = facts.isEmpty || facts.contains(.startsOffice) ? nil : Atom.Kind(of: facts)
  }
}
