internal import Lexicons

/// A verb that reports, with its particles: `say`, `point out`, `call for`.
struct ReportingVerb: Sendable {
  /// The constructions that a reporting verb takes.
  struct Frames: OptionSet, Sendable {
    let rawValue: UInt16

    /// `says (that) she will go`
    static let clause = Frames(rawValue: 1)
    /// `tells him (that) she will go`
    static let addressee = Frames(rawValue: 2)
    /// `asks whether she will go`
    static let question = Frames(rawValue: 4)
    /// `promises to go`
    static let infinitive = Frames(rawValue: 8)
    /// `urges him to go`
    static let objectInfinitive = Frames(rawValue: 16)
    /// `denies the plan`
    static let object = Frames(rawValue: 32)
    /// `“I will go,” she laughs`
    static let quote = Frames(rawValue: 64)
    /// `wants to “go home”`: an infinitive or an object, if it has quoted words.
    static let partlyQuoted = Frames(rawValue: 256)
    /// No construction: the word is a common noun too, `the report`.
    static let homonym = Frames(rawValue: 128)

    private static let names: [Substring: Frames] = [
      "clause": .clause, "addressee": .addressee, "question": .question, "infinitive": .infinitive,
      "object-infinitive": .objectInfinitive, "object": .object, "quote": .quote, "homonym": .homonym,
      "partly-quoted": .partlyQuoted,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The constructions that a field names, parted by commas.
    init(names field: Substring) {
      self = field.parts(separatedBy: ",").reduce(into: []) { $0.formUnion(Self.names[$1] ?? []) }
    }
  }

  /// The dictionary form, particles included.
  let lemma: Lemma
  /// What it says of what it reports.
  let stance: Cue.Stance
  /// The constructions that it takes. One that tells somebody something also takes a clause, behind whom it tells.
  let frames: Frames
  /// Whether its subject may stand behind it: `said Smith`, but not `told Smith`, who is the one who is told.
  let isInvertible: Bool

  /// Makes a verb from what its list says.
  init(lemma: Lemma, stance: Cue.Stance, frames: Frames) {
    self.lemma = lemma
    self.stance = stance
    isInvertible = !frames.contains(.addressee) || frames.contains(.clause)
    self.frames = frames.contains(.addressee) ? frames.union(.clause) : frames
  }
}

/// A noun for what was said: `claim`, `promise`.
struct ReportingNoun: Sendable {
  /// The noun in the singular.
  let lemma: Lemma
  /// What it says of what it reports.
  let stance: Cue.Stance
  /// The words that lead to its content, by their hashes.
  let followers: [UInt64]
}

/// A phrase that reports without a verb: `according to`.
struct ReportingPhrase: Sendable {
  /// How a phrase is built into its sentence.
  enum Shape: String, Sendable {
    /// The speaker follows.
    case sourceAfter = "source-after"
    /// The phrase names the speaker.
    case sourceBefore = "source-before"
    /// An adjective behind a form of *be*.
    case predicate
  }

  /// Its words; of an adjective with `be` before them.
  let lemma: Lemma
  /// How it is built into its sentence.
  let shape: Shape
  /// What it says of what it reports.
  let stance: Cue.Stance
}
