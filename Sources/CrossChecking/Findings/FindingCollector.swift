internal import Extraction
internal import TextModel

/// Makes findings of drafts: severity by the house's settings, ids, order, and no flood.
struct FindingCollector {
  /// More findings of one rule than this in one comparison are summed up in one: by then something larger has happened
  /// than the rule can say, and nobody reads the fifty-first.
  static let mostOfOneRule = 50

  private let text: NormalText
  private let identity: String
  private let settings: RuleSettings
  private(set) var findings: [Finding] = []

  /// Collects findings about `text`, whose article is known as `identity`.
  init(about text: NormalText, identity: String, settings: RuleSettings) {
    self.text = text
    self.identity = identity
    self.settings = settings
  }

  /// Whether the house wants to hear of a rule at all.
  func isOn(_ page: RulePage) -> Bool { settings.isOn(page) }

  /// Takes the drafts of one rule.
  mutating func take(_ drafts: [Draft], of page: RulePage) {
    guard isOn(page) else { return }
    let ordered = drafts.enumerated()
      .sorted { ($0.element.primary, $0.offset) < ($1.element.primary, $1.offset) }.map(\.element)
    var occurrences: [UInt64: UInt64] = [:]
    let made = ordered.compactMap { finding($0, page, &occurrences) }
    findings += made.count > Self.mostOfOneRule ? [summed(made, of: page)] : made
  }

  /// All findings by place, then rule.
  func inOrder() -> [Finding] {
    findings.enumerated()
      .sorted {
        let (left, right) = ($0.element, $1.element)
        return (left.primary.span, left.rule, $0.offset) < (right.primary.span, right.rule, $1.offset)
      }
      .map(\.element)
  }

  private func finding(_ draft: Draft, _ page: RulePage, _ occurrences: inout [UInt64: UInt64]) -> Finding? {
    guard let severity = settings.severity(of: page, evidence: draft.severity) else { return nil }
    let words = draft.subject ?? digest(of: draft.primary)
    let occurrence = occurrences[words, default: 0]
    occurrences[words] = occurrence + 1
    var digest = FindingDigest()
    digest.combine(page.id)
    digest.combine(identity)
    digest.combine(words)
    digest.combine(occurrence)
    return Finding(
      id: digest.hexadecimal, rule: page.id, severity: severity, message: draft.message,
      primary: text.article.place(of: draft.primary), related: draft.related, evidence: draft.evidence)
  }

  /// The words of a passage in their normal form; its bytes where it holds no word.
  private func digest(of span: ReadingSpan) -> UInt64 {
    let run = text.units(in: span)
    if run.isEmpty { return FNV1a(WordFolding.folded(Array(text.article.reading.bytes[span.range]))).value }
    return text.identity(of: run)
  }

  /// One finding in place of too many: at the first place, with the gravest severity.
  private func summed(_ all: [Finding], of page: RulePage) -> Finding {
    let gravest = all.map(\.severity).max() ?? .suggestion
    // What was decided on the first of them, or on fewer, was not decided on all.
    var digest = FindingDigest()
    digest.combine(page.id)
    digest.combine(identity)
    digest.combine(UInt64(all.count))
    return Finding(
      id: digest.hexadecimal, rule: page.id, severity: gravest,
      message: "\(all.count) passages: \(page.summary) The first: \(all[0].message)", primary: all[0].primary,
      related: Array(all.dropFirst().prefix(Self.mostOfOneRule - 1).map(\.primary)),
      evidence: Evidence(
        values: [.init(Finding.passageCountName, String(all.count))], question: all[0].evidence.question))
  }
}
