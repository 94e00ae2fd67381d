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
  }

  var kind: Kind
  @PackedRange var tokens: Range<Int>
  /// What the lists say of the head's noun.
  var facts: WordFacts = []
  /// The office of a head or honorific; what a name or demonym is counted as. Nought where it is none.
  var canonical: UInt64 = 0
  var flags: PhraseFact.Flags = []
  var gender: Entity.Gender = .unknown
  var name: NameKind = .unknown
}

/// What a name seems to name.
enum NameKind: UInt8 {
  case person, organisation, place
  /// Nothing tells yet.
  case unknown
  /// A law, an event, a prize: no mention.
  case thing
}
