public import TextModel

/// A checkable statement.
public struct Claim: Hashable, Sendable {
  /// Whether it says that something is so or that it is not.
  public enum Polarity: String, Hashable, Sendable {
    case positive, negative
  }

  /// The statement: a sentence, or what a quotation says.
  public let span: ReadingSpan
  /// Who says so: a speaker's name, or `nil` for the article itself.
  public let attributedTo: String?
  /// Whether it affirms or denies.
  public let polarity: Polarity
  /// Words that weaken it: `may`, `allegedly`, `reportedly`.
  public let hedges: [ReadingSpan]
  /// Its quantities, as indices into the article's quantities.
  public let quantities: [Int]
  /// Its times, as indices into the article's times.
  public let times: [Int]
  /// How much it is worth to check it, from 0 to 1: public, measurable statements rank first.
  public let checkworthiness: Double
  /// Words by which it says that something is the first, only or most: `first`, `largest`.
  public let superlatives: [ReadingSpan]
  /// Who or what it is about, where that can be told: `The former treasurer`.
  public let subject: ReadingSpan?
  /// The verb with its auxiliaries and negations, where it can be told: `was not sentenced`.
  public let predicate: ReadingSpan?
  /// The places that it names.
  public let places: [ReadingSpan]
  /// How much the strongest of its hedges takes back; `nil` without one.
  public let hedgeStrength: HedgeFinder.Strength?

  /// Makes a claim.
  public init(
    span: ReadingSpan, attributedTo: String?, polarity: Polarity, hedges: [ReadingSpan], quantities: [Int],
    times: [Int], checkworthiness: Double, superlatives: [ReadingSpan] = [], subject: ReadingSpan? = nil,
    predicate: ReadingSpan? = nil, places: [ReadingSpan] = [], hedgeStrength: HedgeFinder.Strength? = nil
  ) {
    self.span = span
    self.attributedTo = attributedTo
    self.polarity = polarity
    self.hedges = hedges
    self.quantities = quantities
    self.times = times
    self.checkworthiness = checkworthiness
    self.superlatives = superlatives
    self.subject = subject
    self.predicate = predicate
    self.places = places
    self.hedgeStrength = hedgeStrength
  }
}

/// Says of a stretch of text whose words it is, so that a claim in it can be laid at the right door.
public struct Attribution: Hashable, Sendable {
  /// The stretch.
  public let span: ReadingSpan
  /// Whose words it is; `nil` where a quotation's speaker is unknown.
  public let speaker: String?

  /// Makes an attribution.
  public init(span: ReadingSpan, speaker: String?) {
    self.span = span
    self.speaker = speaker
  }
}
