import CrossChecking
import Extraction
import TextModel

/// Joins findings of one rule about one passage that was held against several texts: an editor decides on it once.
enum FindingMerger {
  private struct Key: Hashable {
    let rule: String
    let place: Place
  }

  /// The findings by place, those of one rule about one place joined: the gravest speaks for all, and every passage
  /// that it was held against is kept.
  static func merged(_ findings: [Finding]) -> [Finding] {
    var order: [Key] = []
    var groups: [Key: [Finding]] = [:]
    for finding in findings {
      let key = Key(rule: finding.rule, place: finding.primary)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    return order.compactMap { groups[$0].flatMap(joined) }.sorted(by: precedes)
  }

  private static func joined(_ findings: [Finding]) -> Finding? {
    guard let first = findings.first else { return nil }
    let speaking = findings.dropFirst().reduce(first) { $1.severity > $0.severity ? $1 : $0 }
    var related = speaking.related
    for place in findings.flatMap(\.related) where !related.contains(place) { related.append(place) }
    return Finding(
      id: speaking.id, rule: speaking.rule, severity: speaking.severity, message: speaking.message,
      primary: speaking.primary, related: related, evidence: speaking.evidence)
  }

  /// By place, then rule.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    (left.primary.path, left.primary.span.start, left.primary.span.end, left.rule, left.id)
      < (right.primary.path, right.primary.span.start, right.primary.span.end, right.rule, right.id)
  }
}
