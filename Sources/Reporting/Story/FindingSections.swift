internal import CrossChecking
internal import Extraction

/// The findings that are open, by what an editor does with them, then text by text; then those that are settled.
struct FindingSections {
  let report: StoryReport
  let findings: [NumberedFinding]
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    let open = findings.filter(\.reviewed.isOpen)
    let sections = Severity.allCases.reversed().flatMap { severity in
      section(of: severity, open.filter { $0.finding.severity == severity })
    }
    return sections + settled
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
    let shown = severity == .suggestion ? bounded(findings) : findings
    var blocks: [MarkupBlock] = [
      .heading(2, [.text(title)]),
      .paragraph([.text(Wording.count(findings.count, severity.name) + ". " + advice)]),
    ]
    var rest = shown[...]
    while let first = rest.first {
      let ofText = rest.prefix { $0.finding.primary.path == first.finding.primary.path }
      blocks += group(Array(ofText), in: first.finding.primary.path)
      rest = rest.dropFirst(ofText.count)
    }
    if shown.count < findings.count {
      blocks.append(Wording.remainder(findings.count - shown.count, command: "stet check"))
    }
    return blocks
  }

  /// The first few findings of each rule.
  private func bounded(_ findings: [NumberedFinding]) -> [NumberedFinding] {
    var counts: [String: Int] = [:]
    return findings.filter { numbered in
      counts[numbered.finding.rule, default: 0] += 1
      return counts[numbered.finding.rule, default: 0] <= report.bounds.suggestionsOfOneRule
    }
  }

  /// The findings in one text. Where some are left out the numbers go on behind them: each run has its own list.
  private func group(_ findings: [NumberedFinding], in path: String) -> [MarkupBlock] {
    let markup = FindingMarkup(naming: naming)
    var blocks: [MarkupBlock] = [.heading(3, [naming.link(to: path, text: .text(naming.name(of: path)))])]
    var rest = findings[...]
    while let first = rest.first {
      let run = rest.enumerated().prefix { $0.element.number == first.number + $0.offset }
      blocks.append(.numbered(from: first.number, run.map { markup.blocks(for: $0.element.reviewed) }))
      rest = rest.dropFirst(run.count)
    }
    return blocks
  }

  /// What is settled: nobody has to read more than what was decided, and where.
  private var settled: [MarkupBlock] {
    let settled = findings.filter { !$0.reviewed.isOpen }
    guard let first = settled.first else { return [] }
    return [
      .heading(2, ["Decided"]),
      .paragraph([.text(Wording.count(settled.count, "finding") + ". Nothing is left to do here.")]),
      .numbered(from: first.number, settled.map { [.paragraph(line(for: $0))] }),
    ]
  }

  private func line(for numbered: NumberedFinding) -> [MarkupInline] {
    let decision = numbered.reviewed.decision?.sentence ?? ""
    return [.strong([.text(numbered.finding.message)]), " ", .code(numbered.finding.rule), " "]
      + naming.inlines(for: [numbered.finding.primary] + numbered.reviewed.recurrences) + [
        .text(". "), .emphasis([.text(decision + ".")]),
      ]
  }
}
