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
}

extension NounPhrase {
  /// So many words that no list knows as modifiers may stand between a determiner and its noun. Three let
  /// `the vulnerable state party chairman` through; more would run over verbs.
  private static let unknownWords = 3
  /// No phrase is followed further: what is longer is a list or no text at all, and every atom of it may start a phrase.
  private static let longest = 24

  /// The longest noun phrase that starts at `start`.
  init(from start: Int, in atoms: [Atom], tokens text: TaggedText) {
    self.atoms = start..<start
    hasDeterminer = start > 0 && atoms[start - 1].kind == .possessiveMark
    var unknown = 0
    var isOnlyDeterminers = true
    var index = start
    let limit = min(atoms.count, start + Self.longest)
    scan: while index < limit {
      let atom = atoms[index]
      switch atom.kind {
      case .determiner, .possessivePronoun:
        guard isOnlyDeterminers else { break scan }
        hasDeterminer = true
      case .number:
        if head != nil || name != nil { break scan }
      case .modifier, .demonym, .honorific:
        if let head, endsAtPlural(atoms[head]) { break scan }
        if atom.kind == .demonym, atom.flags.contains(.people) || atom.flags.contains(.person) { head = index }
        isOnlyDeterminers = false
      case .head:
        if let head, endsAtPlural(atoms[head]) { break scan }
        head = index
        isOnlyDeterminers = false
      case .name:
        if let head, endsAtPlural(atoms[head]), atom.name == .organisation || atom.name == .place { break scan }
        name = index
        isOnlyDeterminers = false
        if atom.name == .person {
          index += 1
          break scan
        }
      case .other:
        guard hasDeterminer, head == nil, name == nil, unknown < Self.unknownWords, text.isPlainWord(atom.tokens) else {
          break scan
        }
        unknown += 1
        isOnlyDeterminers = false
      case .preposition:
        // `some of those activists`
        guard index > start, isOnlyDeterminers, text.isOf(atom.tokens) else { break scan }
      case .possessiveMark, .conjunction, .comma, .mark: break scan
      }
      index += 1
    }
    self.atoms = start..<index
    if let name, name != index - 1 { self.name = nil }
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
