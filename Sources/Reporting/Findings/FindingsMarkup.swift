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
      blocks.append(.heading(2, ["Quotations"]))
      blocks.append(.list(isTight: true, quotations.map { [.paragraph(line(for: $0, naming: naming))] }))
    }
    blocks += NoticeSection(notices: report.notices, naming: naming).blocks
    return MarkupDocument(blocks: blocks)
  }

  private static func line(for quotation: VerifiedQuotation, naming: PlaceNaming) -> [MarkupInline] {
    let words = MarkupInline.passage(MarkedPassage(unmarked: quotation.text).excerpt(.report))
    let speaker = quotation.speaker.map { ", " + $0 } ?? ""
    let match = quotation.match.map { [", "] + naming.inlines(for: $0) } ?? []
    return [.strong([.text(quotation.status.rawValue)]), " “"] + words + [.text("”" + speaker)] + match
  }
}
