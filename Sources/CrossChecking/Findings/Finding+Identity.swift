extension Finding {
  /// What the number of passages is called in the evidence of a finding that sums up too many.
  static let passageCountName = "passages"

  /// Whether it stands for so many passages that they were summed up: it cannot be decided on by its first place alone.
  public var isSum: Bool { evidence.values.contains { $0.name == Self.passageCountName } }

  /// The same finding, known as another occurrence of the same words: 0 is the first.
  ///
  /// Each comparison counts the occurrences of words by itself. Where two comparisons find the same words in different
  /// passages, whoever joins their findings tells them apart by this.
  public func occurring(_ occurrence: Int) -> Finding {
    guard occurrence > 0 else { return self }
    var digest = FindingDigest()
    digest.combine(id)
    digest.combine(UInt64(occurrence))
    return Finding(
      id: digest.hexadecimal, rule: rule, severity: severity, message: message, primary: primary, related: related,
      evidence: evidence)
  }
}
