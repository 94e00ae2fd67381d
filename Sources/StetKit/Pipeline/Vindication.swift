import CrossChecking
import Extraction
import TextModel

/// Says when a difference between two outlets, or two versions, is settled by the sources.
///
/// Of two outlets that quote the same words differently, one may have them as the source has them. Then the difference is
/// the other's to explain, where holding the other against the source reports it; here it would be a false alarm.
enum Vindication {
  private static let rulesOnWords: Set<String> = [
    "quote.altered", "quote.negation", "quote.truncated", "quote.inserted", "quote.punctuation",
  ]

  /// Whether `finding`, of one outlet against another, is about a quotation that the sources have as it stands.
  ///
  /// - Parameters:
  ///   - finding: The difference.
  ///   - verified: What was found when the article was held against its sources, quotations that they do not have
  ///     included; `nil` where there are none.
  static func covers(_ finding: Finding, verified: [Finding]?) -> Bool {
    guard let verified, rulesOnWords.contains(finding.rule) else { return false }
    return !verified.contains { $0.rule.hasPrefix("quote.") && $0.primary.span.overlaps(finding.primary.span) }
  }

  /// The findings of one version against the one before, those as suggestions that are about a quotation which the sources
  /// have as it stands now: to put a quotation right is an edit worth seeing, and no error.
  ///
  /// - Parameters:
  ///   - findings: The differences.
  ///   - verified: Holds the later version against the sources; asked only where a quotation differs.
  static func settled(_ findings: [Finding], verified: () -> [Finding]) -> [Finding] {
    guard findings.contains(where: { rulesOnWords.contains($0.rule) && $0.severity > .suggestion }) else {
      return findings
    }
    let verified = verified()
    return findings.map { finding in
      guard finding.severity > .suggestion, !isCutShort(finding), covers(finding, verified: verified) else {
        return finding
      }
      return Finding(
        id: finding.id, rule: finding.rule, severity: .suggestion, message: finding.message, primary: finding.primary,
        related: finding.related, evidence: finding.evidence)
    }
  }

  /// Whether words are gone from the start or the end of a quotation: the source has what is left, and what is gone too.
  private static func isCutShort(_ finding: Finding) -> Bool {
    let changes = finding.evidence.changes
    return finding.rule == "quote.truncated" && (changes.first?.kind == .removed || changes.last?.kind == .removed)
  }
}
