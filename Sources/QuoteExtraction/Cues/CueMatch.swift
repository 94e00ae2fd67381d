internal import TextModel

/// A cue as it was found: what the public ``Cue`` says, and what finding its content and speaker needs.
struct CueMatch {
  /// What a cue is built of.
  enum Kind: Sendable {
    case verb, noun, phrase, predicate, label
  }

  /// What it is built of.
  let kind: Kind
  /// The reporting words: a verb with its particles.
  @PackedRange var tokens: Range<Int>
  /// The reporting words with the auxiliaries and adverbs before them.
  @PackedRange var group: Range<Int>
  let lemma: Lemma
  let tone: ReportingTone
  let frames: ReportingVerb.Frames
  var form: VerbForm
  var isNegated = false
  var isPassive = false
  /// Whether its subject may stand behind it.
  var isInvertible = true
  /// Whether its verb stands behind `to`.
  var isInfinitive = false
  /// Who is its subject, as far as words near it tell.
  var subject: SubjectPhrase?
  /// The subject of another cue of the sentence, where this one has none of its own: `Smith left, saying that …`.
  var borrowed: SubjectPhrase?
  /// What stands before a passive verb as its subject: who was quoted.
  var patient: SubjectPhrase?
  /// Whether the subject stands behind the verb: `said Smith`.
  var isInverted = false

  /// Whether it says that nothing was said, or that nobody is named.
  var isSilent: Bool { frames.contains(.silent) || isNegated && frames.contains(.answer) }

  /// The first token of the cue and its subject.
  var start: Int {
    min(group.lowerBound, subject.map { $0.isNear ? $0.tokens.lowerBound : group.lowerBound } ?? group.lowerBound)
  }
  /// Behind the cue and, where that stands behind it, its subject.
  var end: Int { isInverted ? max(tokens.upperBound, subject?.tokens.upperBound ?? 0) : tokens.upperBound }
}

/// The words that name whoever does the saying.
struct SubjectPhrase: Equatable {
  /// How it is put.
  enum Kind: Sendable {
    /// `he`
    case pronoun
    /// `who`
    case relative
    /// `Smith`, `the minister`
    case nominal
    /// Taken from elsewhere in the sentence: `…, adding that`
    case implied
  }

  var kind: Kind
  /// The words.
  @PackedRange var tokens: Range<Int>
  /// The word that the others go with.
  var head: Int {
    get { Int(packedHead) }
    set { packedHead = UInt32(truncatingIfNeeded: newValue) }
  }
  /// In four bytes, for every cue carries three phrases.
  private var packedHead: UInt32

  init(kind: Kind, tokens: Range<Int>, head: Int) {
    self.kind = kind
    _tokens = PackedRange(wrappedValue: tokens)
    packedHead = UInt32(truncatingIfNeeded: head)
  }

  /// Whether it stands beside its verb.
  var isNear: Bool { kind != .implied }
}
