public import Extraction

/// A claim as a register lists it, with every place that makes it.
public struct ClaimEntry: Hashable, Sendable {
  /// The statement in the words of its first place.
  public let text: String
  /// Who says so; `nil` for the articles themselves.
  public let asserter: String?
  /// What its numbers and times were read as, in order.
  public let values: [ResolvedValue]
  /// Where it is made, earliest first.
  public let places: [Place]
  /// How much it is worth to check it, from 0 to 1.
  public let checkworthiness: Double

  /// Makes an entry.
  public init(
    text: String, asserter: String?, values: [ResolvedValue], places: [Place], checkworthiness: Double
  ) {
    self.text = text
    self.asserter = asserter
    self.values = values
    self.places = places
    self.checkworthiness = checkworthiness
  }
}
