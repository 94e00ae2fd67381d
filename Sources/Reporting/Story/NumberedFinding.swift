internal import CrossChecking
internal import Extraction

/// A finding with its number in the report, by which the lists of texts and the sign-off name it.
struct NumberedFinding: Sendable {
  let number: Int
  let reviewed: ReviewedFinding

  var finding: Finding { reviewed.finding }

  /// Numbers findings in the order in which a report shows them: what is open by severity, then what is settled; within these
  /// text by text, then as given.
  ///
  /// Texts come in the order of `documents`; those that it does not have come behind, as they first appear.
  static func numbering(_ findings: [ReviewedFinding], in documents: [ReportedDocument]) -> [NumberedFinding] {
    var ranks: [String: Int] = [:]
    for path in documents.map(\.path) + findings.map(\.finding.primary.path) where ranks[path] == nil {
      ranks[path] = ranks.count
    }
    func key(_ entry: (offset: Int, element: ReviewedFinding)) -> (Int, Int, Int) {
      let finding = entry.element.finding
      let weight = entry.element.isOpen ? -finding.severity.rawValue : 1
      return (weight, ranks[finding.primary.path] ?? 0, entry.offset)
    }
    let ordered = findings.enumerated().sorted { key($0) < key($1) }
    return ordered.enumerated().map { NumberedFinding(number: $0.offset + 1, reviewed: $0.element.element) }
  }
}
