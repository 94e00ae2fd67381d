internal import TextModel

/// A piece of a sentence that is one thing for finding mentions: a whole name, the noun of a description, a word.
struct Atom {
  enum Kind: UInt8 {
    /// A word that breaks noun phrases: a verb, an adverb.
    case other
    /// `the`, `some`
    case determiner
    /// `his`
    case possessivePronoun
    /// `'s`
    case possessiveMark
    case number
    /// An adjective or noun that may stand before a head.
    case modifier
    /// `Iraqi`, `Republican`
    case demonym
    /// A noun for people or organisations: `chief`, `police`; an office: `defense secretary`.
    case head
    /// `Mr.`, `Gen.`
    case honorific
    case name
    case preposition
    case conjunction
    case comma
    case mark

    /// Whether a noun phrase may start with it.
    var startsPhrase: Bool {
      switch self {
      case .determiner, .possessivePronoun, .number, .modifier, .demonym, .head, .honorific, .name: true
      case .other, .possessiveMark, .preposition, .conjunction, .comma, .mark: false
      }
    }
  }

  // In this order they take 32 bytes.
  @PackedRange var tokens: Range<Int>
  /// What the lists say of the head's noun.
  var facts: WordFacts = []
  /// The office of a head or honorific; what a name or demonym is counted as. Nought where it is none.
  var canonical: UInt64 = 0
  var flags: PhraseFact.Flags = []
  var kind: Kind
  var gender: Entity.Gender = .unknown
  var name: NameKind = .unknown

  init(
    kind: Kind, tokens: Range<Int>, facts: WordFacts = [], canonical: UInt64 = 0, flags: PhraseFact.Flags = [],
    gender: Entity.Gender = .unknown, name: NameKind = .unknown
  ) {
    self.tokens = tokens
    self.facts = facts
    self.canonical = canonical
    self.flags = flags
    self.kind = kind
    self.gender = gender
    self.name = name
  }
}

extension Atom.Kind {
  /// What a word is of which the lists say something.
  init(of facts: WordFacts) {
    self =
      if facts.hasAny([.anyRole, .organisationNoun, .organisationPlural]) {
        .head
        // `that` joins clauses far more often than it points.
      } else if facts.hasAny([.article, .determiner]), !facts.contains(.subordinator) {
        .determiner
      } else if facts.contains(.possessive) {
        .possessivePronoun
      } else if facts.contains(.preposition) {
        .preposition
      } else if facts.contains(.conjunction) {
        .conjunction
      } else if facts.contains(.modifier) {
        .modifier
      } else if facts.hasAny(.closed) || facts.contains(.reportingVerb) {
        .other
      } else if facts.hasAny([.noun, .adjective]), !facts.contains(.verb) {
        .modifier
      } else {
        .other
      }
  }
}

extension WordFacts {
  /// The kind in the highest byte, one more than its number; nought where there is none.
  private static let shift: UInt64 = 56

  /// The kind of atom that a word in lower case is, wherever it stands; `nil` where its place tells or no list has it.
  var atomKind: Atom.Kind? { Atom.Kind(rawValue: UInt8(truncatingIfNeeded: rawValue >> Self.shift) &- 1) }

  /// The same facts with the kind of atom that they make. Worked out for each of some hundred combinations of facts, it
  /// need be for no word of a text.
  var withAtomKind: WordFacts {
    if isEmpty || contains(.startsOffice) { return self }
    return WordFacts(rawValue: rawValue | UInt64(Atom.Kind(of: self).rawValue + 1) << Self.shift)
  }
}

/// What a name seems to name.
enum NameKind: UInt8 {
  case person, organisation, place
  /// Nothing tells yet.
  case unknown
  /// A law, an event, a prize: no mention.
  case thing
}
