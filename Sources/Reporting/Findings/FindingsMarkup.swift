internal import CrossChecking

/// The findings of one comparison as a short document: a line that counts them, then each with its passages.
enum FindingsMarkup {
  static func document(of report: FindingsReport) -> MarkupDocument {
    let naming = report.naming
    let markup = FindingMarkup(naming: naming, showsSeverity: true)
    var blocks: [MarkupBlock] = [
      .heading(1, ["Findings"]), .paragraph([.text(Wording.capitalised(report.findings.summary) + ".")]),
    ]
    if let line = report.findings.bulkLine { blocks.append(.paragraph([.text(line + ".")])) }
    let numbered = NumberedFinding.numbering(report.findings.shown, in: report.documents)
    if !numbered.isEmpty {
      blocks.append(
        .numbered(
          from: 1,
          numbered.map { markup.blocks(for: $0.reviewed) }))
    }
    if let quotations = report.quotations, !quotations.isEmpty {
      blocks += VerifiedMarkup(naming: naming).blocks(for: quotations)
    }
    blocks += NoticeSection(notices: report.notices, naming: naming).blocks
    return MarkupDocument(blocks: blocks)
  }
}
