internal import CrossChecking

/// The findings of one comparison as a short document: a line that counts them, then each with its passages.
enum FindingsMarkup {
  static func document(of report: FindingsReport) -> MarkupDocument {
    let naming = report.naming
    let markup = FindingMarkup(naming: naming)
    let summary = Wording.summary(report.findings.map(\.finding.severity))
    var blocks: [MarkupBlock] = [
      .heading(1, ["Findings"]), .paragraph([.text(Wording.capitalised(summary) + ".")]),
    ]
    let numbered = NumberedFinding.numbering(report.findings)
    if !numbered.isEmpty {
      blocks.append(
        .numbered(
          from: 1,
          numbered.map { entry in
            let rule: [MarkupInline] = [.text(entry.finding.severity.name + " "), .code(entry.finding.rule)]
            return markup.blocks(for: entry.reviewed) + [.paragraph(rule)]
          }))
    }
    if let quotations = report.quotations, !quotations.isEmpty {
      blocks += VerifiedMarkup(naming: naming).blocks(for: quotations)
    }
    return MarkupDocument(blocks: blocks)
  }
}
