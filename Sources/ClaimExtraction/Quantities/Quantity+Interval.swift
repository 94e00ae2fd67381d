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
}
