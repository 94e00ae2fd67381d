internal import CrossChecking
internal import Extraction

/// One finding in a report: what differs, both passages with the differing words strong, who speaks, what to ask,
/// what was decided.
struct FindingMarkup {
  let naming: PlaceNaming
  /// Whether a finding says how grave it is: not where it stands below a heading that does.
  var showsSeverity = false

  func blocks(for reviewed: ReviewedFinding) -> [MarkupBlock] {
    let finding = reviewed.finding
    let severity: MarkupInline = .text(showsSeverity ? " \(finding.severity.name) " : " ")
    var blocks: [MarkupBlock] = [.paragraph([.strong([.text(finding.message)]), severity, .code(finding.rule)])]
    blocks += passages(of: finding)
    let notes = notes(on: finding)
    if !notes.isEmpty { blocks.append(.paragraph(MarkupInline.joined(notes, by: " "))) }
    if let decision = reviewed.decision {
      blocks.append(.paragraph([.emphasis(["Decided:"]), .text(" " + decision.sentence + ".")]))
    }
    return blocks
  }

  private func passages(of finding: Finding) -> [MarkupBlock] {
    let passages = FindingPassages(of: finding, naming: naming)
    let blocks = passages.shown.flatMap { entry -> [MarkupBlock] in
      var line: [MarkupInline] = []
      // "Here", "there" and "other" say no more than the names of the texts do.
      if let label = entry.label, ["source", "earlier", "later"].contains(label) {
        line = [.emphasis([.text(Wording.capitalised(label))]), " "]
      }
      if let place = entry.place { line += naming.inlines(for: place) }
      guard let passage = entry.passage else { return [.paragraph(line + [": not there"])] }
      return [.paragraph(line), .quote([.paragraph(MarkupInline.passage(passage.excerpt(.report)))])]
    }
    guard !passages.further.isEmpty else { return blocks }
    return blocks + [.paragraph([.emphasis(["Also"]), " "] + naming.inlines(for: passages.further))]
  }

  private func notes(on finding: Finding) -> [[MarkupInline]] {
    var notes: [[MarkupInline]] = []
    if let speaker = finding.evidence.speaker {
      notes.append([.emphasis(["Speaker:"]), .text(" " + Wording.sentence(speaker))])
    }
    // What the message says already is not said again.
    let values = finding.evidence.values.filter { !Wording.has(finding.message, words: $0.value) }
    if !values.isEmpty {
      let list = values.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      notes.append([.emphasis(["Values:"]), .text(" " + Wording.sentence(list))])
    }
    if let question = finding.evidence.question {
      notes.append([.emphasis(["Ask:"]), .text(" " + question)])
    }
    return notes
  }
}
