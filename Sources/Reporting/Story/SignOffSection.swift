internal import CrossChecking
internal import Extraction

/// A line to sign for every error and warning.
struct SignOffSection {
  let findings: [NumberedFinding]
  let naming: PlaceNaming

  /// Room to write in. Dots, since underscores would have to be escaped in Markdown and be hard to read there.
  private static let blank = "…………………"

  var blocks: [MarkupBlock] {
    let listed = findings.filter { $0.finding.severity >= .warning }
    guard !listed.isEmpty else { return [] }
    return [
      .heading(2, ["Sign-off"]),
      .paragraph([
        "For each: corrected, query, or stet (let it stand). ", .code("stet decide FINDING --as stet"),
        " keeps it in the ledger.",
      ]),
      .list(isTight: true, listed.map { [.paragraph(line(for: $0))] }),
    ]
  }

  private func line(for numbered: NumberedFinding) -> [MarkupInline] {
    let finding = numbered.finding
    let mark = numbered.reviewed.isOpen ? "☐" : "☑"
    let start: [MarkupInline] =
      [.text("\(mark) No. \(numbered.number), "), .code(finding.rule), ", "]
      + naming.inlines(for: [finding.primary] + numbered.reviewed.recurrences) + [", ", .code(finding.shortID), ". "]
    guard let decision = numbered.reviewed.decision else {
      return start + [.text("Decision \(Self.blank) Name \(Self.blank) Date \(Self.blank)")]
    }
    return start + [.text(decision.sentence)]
  }
}
