public import ClaimExtraction
public import Extraction
public import TextModel

/// A quantity that the ledger keeps.
public struct QuantityRecord: Hashable, Sendable {
  /// The number with its unit and qualifier.
  public let place: Place
  /// What is counted or measured.
  public let kind: Quantity.Kind
  /// The number; for a range `nil`, with ``low`` and ``high`` set.
  public let value: Double?
  /// The least that it can be, where a range or qualifier bounds it.
  public let low: Double?
  /// The most that it can be, likewise.
  public let high: Double?
  /// The unit in its usual short form.
  public let unit: String?
  /// What the words around say of it.
  public let qualifier: Quantity.Qualifier?
  /// The words for what is counted, where there are any.
  public let counted: String?
}

/// A time that the ledger keeps.
public struct TimeRecord: Hashable, Sendable {
  /// The words.
  public let place: Place
  /// What they name.
  public let kind: TimeExpression.Kind
  /// The start of the interval in ISO 8601, inclusive.
  public let start: String?
  /// The end of the interval in ISO 8601, exclusive.
  public let end: String?
  /// The length in ISO 8601.
  public let duration: String?
  /// How fine it is.
  public let granularity: TimeExpression.Granularity?
  /// The weekday that the words name.
  public let weekday: Weekday?
  /// Whether the words name a day that no calendar has.
  public let isImpossible: Bool
}

/// A claim that the ledger keeps, with the version that has it.
public struct ClaimRecord: Hashable, Sendable {
  /// The version that has it.
  public let version: VersionRecord
  /// Its number in the version, from 0, in order of the text.
  public let ordinal: Int
  /// The statement.
  public let place: Place
  /// Who says so: a speaker's name, or `nil` for the article itself.
  public let attributedTo: String?
  /// Whether it affirms or denies.
  public let polarity: Claim.Polarity
  /// How much it is worth to check it, from 0 to 1.
  public let checkworthiness: Double
  /// Words that weaken it.
  public let hedges: [Place]
  /// Its quantities, in order.
  public let quantities: [QuantityRecord]
  /// Its times, in order.
  public let times: [TimeRecord]
}
