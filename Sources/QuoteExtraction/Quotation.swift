public import TextModel

/// Reported speech.
public struct Quotation: Hashable, Sendable {
  /// How much of the words stands inside quotation marks.
  public enum Kind: String, Hashable, Sendable {
    /// All of them.
    case direct
    /// Part of them: `Esper said there were "some indications" that Iran was planning attacks.`
    case mixed
    /// None of them.
    case indirect
  }

  /// What the words do, as far as they are reported.
  public enum Mood: String, Hashable, Sendable {
    /// Something is asserted, or nothing tells: `said that the road was closed`.
    case statement
    /// Something is asked: `asked whether the road was closed`, `“Is it closed?”`.
    case question
    /// Something is to be done: `urged drivers to stay at home`, `promised to go`.
    case directive
  }

  /// How its quotation marks end.
  public enum Closing: String, Hashable, Sendable {
    /// All are closed, or there are none.
    case closed
    /// A mark is never closed. The quotation ends where a reader would end it.
    case recovered
  }

  /// How much of it is inside marks.
  public let kind: Kind
  /// What was said: one span, or more where the cue or a paragraph's end parts it. The outer quotation marks of
  /// a direct quotation are not part of it.
  public let spans: [ReadingSpan]
  /// The words inside quotation marks, marks excluded. Equal to ``spans`` for a direct quotation, empty for an
  /// indirect one.
  public let quotedSpans: [ReadingSpan]
  /// The reporting words.
  public let cue: Cue?
  /// Whose words they are; `nil` where nothing tells.
  public let speaker: Speaker?
  /// Who else it might be, best first, the speaker included.
  public let candidates: [SpeakerCandidate]
  /// How its marks end.
  public let closing: Closing
  /// Whether it asserts, asks or directs.
  public let mood: Mood

  /// Makes a quotation. Without `mood` it is a statement.
  public init(
    kind: Kind, spans: [ReadingSpan], quotedSpans: [ReadingSpan], cue: Cue?, speaker: Speaker?,
    candidates: [SpeakerCandidate], closing: Closing, mood: Mood = .statement
  ) {
    self.mood = mood
    self.kind = kind
    self.spans = spans
    self.quotedSpans = quotedSpans
    self.cue = cue
    self.speaker = speaker
    self.candidates = candidates
    self.closing = closing
  }

  /// From its first word to its last, whatever stands between.
  public var extent: ReadingSpan {
    guard let first = spans.first, let last = spans.last else { return ReadingSpan(0, 0) }
    return first.union(last)
  }
}

/// The words that say that something was said.
public struct Cue: Hashable, Sendable {
  /// What a reporting word says of what it reports, beside that it was said.
  public enum Stance: String, Hashable, Sendable {
    /// `said`, `told`, `wrote`
    case neutral
    /// `claimed`, `alleged`: the writer keeps away from it.
    case distancing
    /// `admitted`, `revealed`, `noted`: the writer takes it for true.
    case factive
    /// `denied`, `rejected`: it is said that it is not so.
    case denying
    /// `promised`, `threatened`, `warned`: of what is to come.
    case committing
    /// `asked`, `demanded`, `urged`
    case requesting
    /// `believed`, `hoped`, `wanted`: held, and perhaps never said.
    case believing
  }

  /// How firmly a reporting word lets its speaker hold to what is reported.
  public enum Strength: String, Hashable, Sendable {
    /// `suggested`, `hinted`, `wondered`
    case weak
    /// `said`, `told`, and all whose word says no more
    case plain
    /// `insisted`, `vowed`, `demanded`
    case strong
  }

  /// Where they are, as in `told reporters`.
  public let span: ReadingSpan
  /// The reporting word in its dictionary form, `tell`.
  public let lemma: String
  /// What it says beside.
  public let stance: Stance
  /// How firmly.
  public let strength: Strength
  /// Whether the saying itself is negated: `did not say`, `declined to say`.
  public let isNegated: Bool

  /// Makes a cue. Without `strength` it is plain.
  public init(span: ReadingSpan, lemma: String, stance: Stance, strength: Strength = .plain, isNegated: Bool) {
    self.span = span
    self.lemma = lemma
    self.stance = stance
    self.strength = strength
    self.isNegated = isNegated
  }
}

/// Whose words a quotation is.
public struct Speaker: Hashable, Sendable {
  /// What a speaker is.
  public enum Kind: String, Hashable, Sendable {
    case person, organisation, role, unnamed
  }

  /// The fullest name that the article has for them, or the words at the quotation where it has none; `nil` where
  /// those are a pronoun for whom nobody is found.
  public let name: String?
  /// What they are.
  public let kind: Kind
  /// The words at the quotation that point to them: `he`, `the Pentagon chief`.
  public let mention: ReadingSpan
  /// Which of the article's cast it is, as an index into `Cast.entities`; `nil` where that is unknown.
  public let entity: Int?
  /// How sure it is, from 0 to 1.
  public let confidence: Double

  /// Makes a speaker.
  public init(name: String?, kind: Kind, mention: ReadingSpan, entity: Int?, confidence: Double) {
    self.name = name
    self.kind = kind
    self.mention = mention
    self.entity = entity
    self.confidence = confidence
  }
}

/// Somebody whose words a quotation might be.
public struct SpeakerCandidate: Hashable, Sendable {
  /// Their fullest name in the article.
  public let name: String
  /// How likely it is, from 0 to 1.
  public let confidence: Double

  /// Makes a candidate.
  public init(name: String, confidence: Double) {
    self.name = name
    self.confidence = confidence
  }
}
