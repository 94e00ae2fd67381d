internal import CrossChecking
internal import Extraction

/// One finding in a report: what differs, both passages with the differing words strong, who speaks, what to ask,
/// what was decided.
struct FindingMarkup {
  let naming: PlaceNaming

  func blocks(for reviewed: ReviewedFinding) -> [MarkupBlock] {
    let finding = reviewed.finding
    var blocks: [MarkupBlock] = [.paragraph([.strong([.text(finding.message)])])]
    blocks += passages(of: finding)
    let notes = notes(on: finding)
    if !notes.isEmpty { blocks.append(.paragraph(MarkupInline.joined(notes, by: " "))) }
    if let decision = reviewed.decision { blocks.append(.paragraph(line(for: decision))) }
    return blocks
  }

  private func passages(of finding: Finding) -> [MarkupBlock] {
    let changes = finding.evidence.changes
    var blocks: [MarkupBlock] = []
    for (index, place) in finding.related.enumerated() {
      let isCompared = index == 0 && !changes.isEmpty
      let passage = isCompared ? MarkedPassage(.earlier, of: changes) : MarkedPassage(unmarked: place.text)
      blocks += self.passage(passage, at: place, label: label(for: place, besides: finding.primary))
    }
    let own = changes.isEmpty ? MarkedPassage(unmarked: finding.primary.text) : MarkedPassage(.later, of: changes)
    let label = finding.related.first.map { self.label(for: finding.primary, besides: $0) } ?? nil
    return blocks + passage(own, at: finding.primary, label: label)
  }

  private func passage(_ passage: MarkedPassage, at place: Place, label: String?) -> [MarkupBlock] {
    let shown = passage.excerpt(.report)
    var line: [MarkupInline] = label.map { [.emphasis([.text($0)]), " "] } ?? []
    line += naming.inlines(for: place)
    guard !shown.words.isEmpty else { return [.paragraph(line)] }
    return [.paragraph(line), .quote([.paragraph(MarkupInline.passage(shown))])]
  }

  /// How a passage stands to another: `Source`, `Earlier`, `Later`, or nothing where the outlet says it all.
  private func label(for place: Place, besides other: Place) -> String? {
    guard let own = naming.document(at: place.path), let other = naming.document(at: other.path) else { return nil }
    if own.role == .source { return "Source" }
    guard own.role == other.role, own.outlet == other.outlet, let version = own.version, let than = other.version,
      version != than
    else { return nil }
    return version < than ? "Earlier" : "Later"
  }

  private func notes(on finding: Finding) -> [[MarkupInline]] {
    var notes: [[MarkupInline]] = []
    if let speaker = finding.evidence.speaker {
      notes.append([.emphasis(["Speaker:"]), .text(" " + Wording.sentence(speaker))])
    }
    if !finding.evidence.values.isEmpty {
      let values = finding.evidence.values.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      notes.append([.emphasis(["Values:"]), .text(" " + Wording.sentence(values))])
    }
    if let question = finding.evidence.question {
      notes.append([.emphasis(["Ask:"]), .text(" " + question)])
    }
    return notes
  }

  private func line(for decision: EditorDecision) -> [MarkupInline] {
    var line: [MarkupInline] = [
      .emphasis(["Decided:"]),
      .text(" \(decision.verdict.title), \(decision.editor), \(ReadableDate.text(decision.date))"),
    ]
    line.append(.text(decision.reason.isEmpty ? "." : " (" + decision.reason + ")."))
    return line
  }
}
