extension Quantity {
  /// How far from its number an approximate quantity may be, as a share of it. Newsrooms round to one or two digits: `about
  /// 300` is said of 285 and of 320, and of 250 no more.
  public static let tolerance = 0.1

  /// The least and the most that the words allow: `at least 25` is 25 upwards, `nearly 300` within a tenth of it.
  /// An end is `nil` where nothing bounds it.
  public var interval: (low: Double?, high: Double?) {
    switch qualifier {
    case .atLeast, .moreThan: return (low ?? value, nil)
    case .atMost, .lessThan: return (nil, high ?? value)
    case .approximately:
      let slack = { (number: Double) in number.magnitude * Self.tolerance }
      return ((low ?? value).map { $0 - slack($0) }, (high ?? value).map { $0 + slack($0) })
    case nil: return value.map { ($0, $0) } ?? (low, high)
    }
  }

  /// Whether both say the same: number, bounds, qualifier, kind and unit.
  public func isSame(as other: Quantity) -> Bool {
    kind == other.kind && unit == other.unit && qualifier == other.qualifier && Self.areEqual(value, other.value)
      && Self.areEqual(low, other.low) && Self.areEqual(high, other.high)
  }

  /// Whether one number can make both true: `at least 25` agrees with 31 and not with 24.
  /// Quantities of different units never agree here; ``UnitConverter`` brings them to one.
  public func agrees(with other: Quantity) -> Bool {
    guard unit == other.unit else { return false }
    let (mine, theirs) = (interval, other.interval)
    let isBelow = Self.isGreater(mine.low, theirs.high)
    let isAbove = Self.isGreater(theirs.low, mine.high)
    return !isBelow && !isAbove
  }

  /// Equal up to the dust of decimal fractions in binary.
  static func areEqual(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return (one - other).magnitude <= 1e-9 * max(1, max(one.magnitude, other.magnitude))
  }

  private static func isGreater(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return false }
    return one > other && !areEqual(one, other)
  }
}
