internal import CrossChecking

extension Collection where Element == ReviewedFinding {
  /// How many are open of each severity, the weightiest first, and how many are decided: `3 errors, 2 warnings, 5 decided`.
  public var summary: String {
    let open = filter(\.isOpen)
    guard open.count < count else { return Wording.summary(open.map(\.finding.severity)) }
    let head = open.isEmpty ? "nothing open" : Wording.summary(open.map(\.finding.severity))
    return head + ", \(Wording.grouped(count - open.count)) decided"
  }

  /// Those that a list of what an editor has to do shows: without those that stand in bulk.
  var shown: [ReviewedFinding] { filter { !($0.decision?.isInBulk ?? false) } }

  /// How many stand by which baseline file: `28 findings stand by the baseline archive.json`; `nil` where none does.
  var bulkLine: String? {
    var paths: [String] = []
    for reviewed in self {
      guard case .baseline(let path)? = reviewed.decision?.origin else { continue }
      paths.append(path)
    }
    guard let path = paths.first else { return nil }
    return Wording.count(paths.count, "finding") + (paths.count == 1 ? " stands" : " stand")
      + " by the baseline \(path)"
  }
}
