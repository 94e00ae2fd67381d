/// One word of a text in the form in which texts are compared.
///
/// Usually a unit is a token. `per cent`, `twenty-five thousand` and `1.2 million` are one unit each, `US-led`
/// is two. Punctuation is no unit: what stands between two units is looked at only where that is asked.
struct Unit: Hashable, Sendable {
  /// What it is compared by: equal for all spellings that must not count as a change.
  let key: UInt64
  /// The byte of the reading text at which it starts.
  let start: UInt32
  /// The byte behind it.
  let end: UInt32
  /// Its first token, as an index into the layout's tokens.
  let token: Int32
  /// The token behind its last one.
  let tokenEnd: Int32
  /// What is known of it.
  var traits: Traits
  /// The piece of a quotation that it is quoted in, as an index into ``NormalText/pieces``, or -1.
  let piece: Int32

  /// What is known of a unit.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    /// A number, in digits or words.
    static let number = Traits(rawValue: 1)
    /// A word without a sense of its own.
    static let function = Traits(rawValue: 2)
    /// A word that negates, or part of a phrase that does.
    static let negation = Traits(rawValue: 4)
    /// A word that limits what is said, or part of a phrase that does.
    static let limit = Traits(rawValue: 8)
    /// A word that can be cleaned from speech.
    static let filler = Traits(rawValue: 16)
    /// It starts with a capital.
    static let capital = Traits(rawValue: 32)
    /// A word that bounds a number, or part of a phrase that does: `at least`.
    static let bound = Traits(rawValue: 256)
    /// Part of a phrase that holds a negation and affirms: `not only`.
    static let affirming = Traits(rawValue: 512)
    /// A word that sets a number beside another one: `another`, `more`.
    static let increment = Traits(rawValue: 128)
    /// It is the first of its sentence.
    static let first = Traits(rawValue: 64)
  }

  /// Whether it stands inside quotation marks.
  var isQuoted: Bool { piece >= 0 }
  /// How much it weighs when two wordings are held against each other. A content word says four times as much
  /// of what a sentence is about as `of` or `the` does.
  var weight: Int { traits.contains(.function) ? 1 : 4 }
}
