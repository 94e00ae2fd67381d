internal import CrossChecking

extension Collection where Element == ReviewedFinding {
  /// How many there are of each severity, the weightiest first: `3 errors, 2 warnings`.
  public var summary: String { Wording.summary(map(\.finding.severity)) }
}
