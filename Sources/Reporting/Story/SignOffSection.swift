internal import CrossChecking

/// A line to sign for every error and warning.
struct SignOffSection {
  let findings: [NumberedFinding]
  let naming: PlaceNaming

  /// Room to write in. Dots, since underscores would have to be escaped in Markdown and be hard to read there.
  private static let blank = "…………………"

  var blocks: [MarkupBlock] {
    let open = findings.filter { $0.finding.severity >= .warning }
    guard !open.isEmpty else { return [] }
    return [
      .heading(2, ["Sign-off"]),
      .paragraph(["For each: corrected, query, or stet (let it stand)."]),
      .list(isTight: true, open.map { [.paragraph(line(for: $0))] }),
    ]
  }

  private func line(for numbered: NumberedFinding) -> [MarkupInline] {
    let finding = numbered.finding
    let decision = numbered.reviewed.decision
    let start: [MarkupInline] =
      [
        .text((decision == nil ? "☐ " : "☑ ") + "No. \(numbered.number), "), .code(finding.rule), ", ",
      ] + naming.inlines(for: finding.primary) + [", ", .code(finding.id), ". "]
    guard let decision else {
      return start + [.text("Decision \(Self.blank) Name \(Self.blank) Date \(Self.blank)")]
    }
    return start + [.text("\(decision.verdict.title), \(decision.editor), \(ReadableDate.text(decision.date))")]
  }
}
