internal import CrossChecking

/// A finding with its number in the report, by which the sign-off list names it.
struct NumberedFinding: Sendable {
  let number: Int
  let reviewed: ReviewedFinding

  var finding: Finding { reviewed.finding }

  /// Numbers findings in the order in which the report shows them: by severity, then by rule in the order in which the
  /// rules first appear, then as given.
  static func numbering(_ findings: [ReviewedFinding]) -> [NumberedFinding] {
    var ordered: [ReviewedFinding] = []
    for severity in Severity.allCases.reversed() {
      let ofSeverity = findings.filter { $0.finding.severity == severity }
      var rules: [String] = []
      var groups: [String: [ReviewedFinding]] = [:]
      for reviewed in ofSeverity {
        if groups[reviewed.finding.rule] == nil { rules.append(reviewed.finding.rule) }
        groups[reviewed.finding.rule, default: []].append(reviewed)
      }
      for rule in rules { ordered += groups[rule] ?? [] }
    }
    return ordered.enumerated().map { NumberedFinding(number: $0.offset + 1, reviewed: $0.element) }
  }
}

/// The findings, by what an editor does with them, then by rule.
struct FindingSections {
  let report: StoryReport
  let findings: [NumberedFinding]
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    Severity.allCases.reversed().flatMap { severity in
      section(of: severity, findings.filter { $0.finding.severity == severity })
    }
  }

  /// What an editor does with findings of that severity, and why.
  private static func heading(of severity: Severity) -> (title: String, advice: String) {
    switch severity {
    case .error:
      ("Correct or explain", "If these stand, readers will take them for mistakes.")
    case .warning:
      ("Query", "These need an answer from the reporter, the desk or the source.")
    case .suggestion:
      ("Note", "These may well be right; somebody should have seen them.")
    }
  }

  private func section(of severity: Severity, _ findings: [NumberedFinding]) -> [MarkupBlock] {
    guard !findings.isEmpty else { return [] }
    let (title, advice) = Self.heading(of: severity)
    var blocks: [MarkupBlock] = [
      .heading(2, [.text(title)]),
      .paragraph([.text(Wording.count(findings.count, severity.name) + ". " + advice)]),
    ]
    var start = 0
    while start < findings.count {
      var end = start
      while end < findings.count, findings[end].finding.rule == findings[start].finding.rule { end += 1 }
      blocks += group(of: severity, Array(findings[start..<end]))
      start = end
    }
    return blocks
  }

  private func group(of severity: Severity, _ findings: [NumberedFinding]) -> [MarkupBlock] {
    guard let first = findings.first else { return [] }
    let limit = severity == .suggestion ? report.bounds.suggestionsOfOneRule : findings.count
    let markup = FindingMarkup(naming: naming)
    var blocks = [
      heading(for: first.finding.rule),
      .numbered(from: first.number, findings.prefix(limit).map { markup.blocks(for: $0.reviewed) }),
    ]
    if findings.count > limit { blocks.append(Wording.remainder(findings.count - limit, command: "stet check")) }
    return blocks
  }

  private func heading(for rule: String) -> MarkupBlock {
    guard let page = report.pages.first(where: { $0.id == rule }) else { return .heading(3, [.code(rule)]) }
    return .heading(3, [.text(Wording.phrase(page.summary) + " "), .code(rule)])
  }
}
