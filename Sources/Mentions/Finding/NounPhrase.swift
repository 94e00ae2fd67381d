internal import TextModel

/// A stretch of atoms that may be one noun phrase: `the two senior Pentagon officials`, `US Defense Secretary Mark Esper`.
struct NounPhrase {
  /// The atoms, as indices.
  private(set) var atoms: Range<Int>
  /// The last noun that it can turn on; `nil` where it has none.
  private(set) var head: Int?
  /// The name that ends it; `nil` where it ends otherwise.
  private(set) var name: Int?
  /// Whether it starts with an article or its like, or stands behind a possessive.
  private(set) var hasDeterminer = false
  /// Whether nothing but determiners and numbers came so far.
  private var isOnlyDeterminers = true
  /// Whether the head is a plural, behind which nothing but a name follows in its noun phrase.
  private var isBehindPlural = false
  /// Whether a person's name came last. Nothing goes on behind it.
  private var isBehindPerson = false
  /// How many words came of which no list knows that they are modifiers.
  private var unknown = 0
}

extension NounPhrase {
  /// So many words that no list knows as modifiers may stand between a determiner and its noun. Three let
  /// `the vulnerable state party chairman` through; more would run over verbs.
  private static let unknownWords = 3
  /// No phrase is followed further: what is longer is a list or no text at all, and every atom of it may start a phrase.
  private static let mostAtoms = 24

  /// The longest noun phrase that starts at `start`.
  static func longest(from start: Int, in atoms: AtomList, tokens text: TaggedText) -> NounPhrase {
    var phrase = NounPhrase(atoms: start..<start)
    phrase.hasDeterminer = start > 0 && atoms[start - 1].kind == .possessiveMark
    let limit = min(atoms.count, start + mostAtoms)
    var end = start
    while end < limit, !phrase.isBehindPerson, phrase.takes(end, in: atoms, text) { end += 1 }
    phrase.atoms = start..<end
    if let name = phrase.name, name != end - 1 { phrase.name = nil }
    return phrase
  }

  /// Whether the atom goes on the phrase, noting what it is to it.
  private mutating func takes(_ index: Int, in atoms: AtomList, _ text: TaggedText) -> Bool {
    switch atoms[index].kind {
    case .determiner, .possessivePronoun:
      guard isOnlyDeterminers else { return false }
      hasDeterminer = true
      return true
    case .number: return head == nil && name == nil
    // `some of those activists`
    case .preposition: return index > self.atoms.lowerBound && isOnlyDeterminers && text.isOf(atoms[index].tokens)
    case .other:
      unknown += 1
      isOnlyDeterminers = false
      return hasDeterminer && head == nil && name == nil && unknown <= Self.unknownWords
        && text.isPlainWord(atoms[index].tokens)
    case .name: return takesName(atoms[index].name, at: index)
    case .modifier, .demonym, .honorific, .head:
      isOnlyDeterminers = false
      guard !isBehindPlural else { return false }
      if atoms[index].canBeHead {
        head = index
        isBehindPlural = atoms[index].isPluralHead
      }
      return true
    case .possessiveMark, .conjunction, .comma, .mark: return false
    }
  }

  private mutating func takesName(_ kind: NameKind, at index: Int) -> Bool {
    isOnlyDeterminers = false
    if isBehindPlural, kind == .organisation || kind == .place { return false }
    name = index
    isBehindPerson = kind == .person
    return true
  }
}

extension WordFacts {
  /// What is said of a word that is neither an adjective nor a noun.
  fileprivate static let neverInPhrase = closed.union(.reportingVerb)
}

extension Atom {
  /// Whether a noun phrase can turn on it.
  fileprivate var canBeHead: Bool { kind == .head || kind == .demonym && flags.hasAny([.people, .person]) }

  /// Whether a noun phrase that turns on it is over but for a name.
  fileprivate var isPluralHead: Bool {
    kind == .demonym ? flags.contains(.people) && !flags.contains(.adjective) : facts.hasAny(.rolePlural)
  }
}

extension TaggedText {
  /// Whether no noun phrase goes on over an atom.
  func endsPhrase(_ atom: Atom) -> Bool {
    switch atom.kind {
    case .possessiveMark, .conjunction, .comma, .mark: true
    // `some of those activists`
    case .preposition: !isOf(atom.tokens)
    case .other: atom.facts.hasAny(.neverInPhrase)
    default: false
    }
  }

  /// Whether a word may be an adjective or noun: in lower case, of no closed class, no verb of saying.
  func isPlainWord(_ tokens: Range<Int>) -> Bool {
    guard let index = tokens.first, self.tokens[index].kind == .word, self.tokens[index].shape == .lower else {
      return false
    }
    return !facts[index].hasAny(.neverInPhrase)
  }

  func isOf(_ tokens: Range<Int>) -> Bool {
    guard let index = tokens.first else { return false }
    return self.tokens[index].hash == Self.of
  }

  private static let of = WordHash.of("of")
}
