internal import TextModel

/// A stretch of atoms that may be one noun phrase: `the two senior Pentagon officials`, `US Defense Secretary Mark Esper`.
struct NounPhrase {
  /// The atoms, as indices.
  var atoms: Range<Int>
  /// The last noun that it can turn on; `nil` where it has none.
  var head: Int?
  /// The name that ends it; `nil` where it ends otherwise.
  var name: Int?
  /// Whether it starts with an article or its like, or stands behind a possessive.
  var hasDeterminer = false
  /// Whether nothing but determiners and numbers came so far.
  private var isOnlyDeterminers = true
}

extension NounPhrase {
  /// So many words that no list knows as modifiers may stand between a determiner and its noun. Three let
  /// `the vulnerable state party chairman` through; more would run over verbs.
  private static let unknownWords = 3
  /// No phrase is followed further: what is longer is a list or no text at all, and every atom of it may start a phrase.
  private static let longest = 24

  /// The longest noun phrase that starts at `start`.
  init(from start: Int, in atoms: borrowing [Atom], tokens text: borrowing TaggedText) {
    self.atoms = start..<start
    hasDeterminer = start > 0 && atoms[start - 1].kind == .possessiveMark
    var unknown = 0
    for index in start..<min(atoms.count, start + Self.longest) {
      // Nothing goes on behind somebody's name.
      if let name, atoms[name].name == .person { break }
      guard takes(atoms[index], at: index, in: atoms, text: text, unknown: &unknown) else { break }
      self.atoms = start..<index + 1
    }
    if let name, name != self.atoms.upperBound - 1 { self.name = nil }
  }

  /// Whether the atom goes on the phrase, noting what it is to it.
  private mutating func takes(
    _ atom: Atom, at index: Int, in atoms: [Atom], text: TaggedText, unknown: inout Int
  ) -> Bool {
    switch atom.kind {
    case .determiner, .possessivePronoun:
      guard isOnlyDeterminers else { return false }
      hasDeterminer = true
      return true
    case .number: return head == nil && name == nil
    // `some of those activists`
    case .preposition: return !self.atoms.isEmpty && isOnlyDeterminers && text.isOf(atom.tokens)
    case .modifier, .demonym, .honorific, .head, .name: return takesNoun(atom, at: index, in: atoms)
    case .other:
      unknown += 1
      isOnlyDeterminers = false
      return hasDeterminer && head == nil && name == nil && unknown <= Self.unknownWords
        && text.isPlainWord(atom.tokens)
    case .possessiveMark, .conjunction, .comma, .mark: return false
    }
  }

  private mutating func takesNoun(_ atom: Atom, at index: Int, in atoms: [Atom]) -> Bool {
    let isBehindPlural = head.map { endsAtPlural(atoms[$0]) } ?? false
    isOnlyDeterminers = false
    switch atom.kind {
    case .name:
      if isBehindPlural, atom.name == .organisation || atom.name == .place { return false }
      name = index
      return true
    case .head:
      if !isBehindPlural { head = index }
    case .demonym where atom.flags.contains(.people) || atom.flags.contains(.person):
      if !isBehindPlural { head = index }
    default: break
    }
    return !isBehindPlural
  }

  /// Nothing but a name follows a plural head in its noun phrase.
  private func endsAtPlural(_ atom: Atom) -> Bool {
    atom.kind == .demonym
      ? atom.flags.contains(.people) && !atom.flags.contains(.adjective) : atom.facts.hasAny(.rolePlural)
  }
}

extension TaggedText {
  /// Whether a word may be an adjective or noun: in lower case, of no closed class, no verb of saying.
  func isPlainWord(_ tokens: Range<Int>) -> Bool {
    guard let index = tokens.first, self.tokens[index].kind == .word, self.tokens[index].shape == .lower else {
      return false
    }
    return !facts[index].hasAny(.closed) && !facts[index].contains(.reportingVerb)
  }

  func isOf(_ tokens: Range<Int>) -> Bool {
    guard let index = tokens.first else { return false }
    return self.tokens[index].hash == Self.of
  }

  private static let of = WordHash.of("of")
}
