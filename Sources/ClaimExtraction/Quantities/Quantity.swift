public import TextModel

/// A number with what is said of it.
public struct Quantity: Hashable, Sendable {
  /// What is counted or measured.
  public enum Kind: String, Hashable, Sendable {
    case cardinal, ordinal, percent, money, age, measure
  }

  /// What the words around a number say of how exact it is.
  public enum Qualifier: String, Hashable, Sendable {
    case atLeast, atMost, moreThan, lessThan, approximately
  }

  /// The number with its unit and qualifier: `at least 25`, `$3.5 million`, `about 40 per cent`.
  public let span: ReadingSpan
  /// What is counted or measured.
  public let kind: Kind
  /// The number; for a range `nil`, with ``low`` and ``high`` set.
  public let value: Double?
  /// The least that it can be, where a range or qualifier bounds it.
  public let low: Double?
  /// The most that it can be, likewise.
  public let high: Double?
  /// The unit in its usual short form (`km`, `USD`, `percent`, `year`), where there is one.
  public let unit: String?
  /// What the words around say of it.
  public let qualifier: Qualifier?
  /// The head noun of what is counted, folded: `fighters` in `25 fighters were killed`; where there is one.
  public let counted: ReadingSpan?

  /// Makes a quantity.
  public init(
    span: ReadingSpan, kind: Kind, value: Double?, low: Double?, high: Double?, unit: String?,
    qualifier: Qualifier?, counted: ReadingSpan?
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.qualifier = qualifier
    self.counted = counted
  }
}
