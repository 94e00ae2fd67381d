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
    /// Says that nothing was said, or who is not named: `declined to comment`.
    static let silent = Frames(rawValue: 512)
    /// Says so where it is negated: `did not respond to a request`.
    static let answer = Frames(rawValue: 1024)
    /// Before a verb of saying it negates that: `declined to say`.
    static let refusal = Frames(rawValue: 2048)
    /// Its object may be the title of a work: `she sang “Blue Harbour”`.
    static let work = Frames(rawValue: 4096)

    private static let names: [Substring: Frames] = [
      "clause": .clause, "addressee": .addressee, "question": .question, "infinitive": .infinitive,
      "object-infinitive": .objectInfinitive, "object": .object, "quote": .quote, "homonym": .homonym,
      "partly-quoted": .partlyQuoted, "silent": .silent, "answer": .answer, "refusal": .refusal, "work": .work,
    ]

    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The constructions that a field names, parted by commas.
    init(names field: Substring) {
      self = field.split(separator: ",").reduce(into: []) { $0.formUnion(Self.names[$1] ?? []) }
    }
  }

  /// The dictionary form, particles included.
  let lemma: Lemma
  /// What it says of what it reports.
  let tone: ReportingTone
  /// The constructions that it takes. One that tells somebody something also takes a clause, behind whom it tells.
  let frames: Frames
  /// Whether its subject may stand behind it: `said Smith`, but not `told Smith`, who is the one who is told.
  let isInvertible: Bool

  /// Makes a verb from what its list says.
  init(lemma: Lemma, tone: ReportingTone, frames: Frames) {
    self.lemma = lemma
    self.tone = tone
    isInvertible = !frames.contains(.addressee) || frames.contains(.clause)
    self.frames = frames.contains(.addressee) ? frames.union(.clause) : frames
  }
}

/// A noun for what was said: `claim`, `promise`.
struct ReportingNoun: Sendable {
  /// The noun in the singular.
  let lemma: Lemma
  /// What it says of what it reports.
  let tone: ReportingTone
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
    /// Nothing was said, or nobody named.
    case silent
  }

  /// Its words; of an adjective with `be` before them.
  let lemma: Lemma
  /// How it is built into its sentence.
  let shape: Shape
  /// What it says of what it reports.
  let tone: ReportingTone
}

/// What a reporting word says of what it reports: how the writer takes it, and how firmly the speaker holds to it.
struct ReportingTone: Equatable, Sendable {
  var stance = Cue.Stance.neutral
  var strength = Cue.Strength.plain

  /// A word that says nothing beside.
  init() {}

  /// What a field says: a stance and, where it is not plain, a strength, parted by a comma.
  init(field: Substring) {
    for name in field.split(separator: ",") {
      if let stance = Cue.Stance(rawValue: String(name)) { self.stance = stance }
      if let strength = Cue.Strength(rawValue: String(name)) { self.strength = strength }
    }
  }
}
