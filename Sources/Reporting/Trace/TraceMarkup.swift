internal import Extraction

/// A trace as a document.
struct TraceMarkup {
  let report: TraceReport

  var document: MarkupDocument {
    let naming = PlaceNaming(documents: report.documents)
    var blocks: [MarkupBlock] = [
      .heading(1, [.text("Trace: “" + report.query + "”")]), .paragraph([.text(report.summary)]),
    ]
    if !report.sources.isEmpty {
      blocks.append(.heading(2, ["Source"]))
      for source in report.sources {
        blocks.append(quote(MarkedPassage(unmarked: source.wording)))
        blocks.append(.list(isTight: true, [[.paragraph(line(for: source, naming: naming))]]))
      }
    }
    for (index, wording) in report.wordings.enumerated() {
      blocks.append(.heading(2, [.text("Wording \(index + 1)")]))
      blocks.append(quote(wording.passage))
      if let name = TraceWording.reference(of: wording), let original = wording.original {
        blocks += [.paragraph([.text(name)]), quote(original)]
      }
      blocks.append(.list(isTight: true, wording.occurrences.map { [.paragraph(line(for: $0, naming: naming))] }))
    }
    return MarkupDocument(blocks: blocks + edits(naming) + speakers)
  }

  private func quote(_ passage: MarkedPassage) -> MarkupBlock {
    .quote([.paragraph(MarkupInline.passage(passage.excerpt(.report)))])
  }

  private func line(for occurrence: Occurrence, naming: PlaceNaming) -> [MarkupInline] {
    let date = naming.document(at: occurrence.place.path)?.published.map(ReadableDate.text) ?? "undated"
    return [.text(date + ": ")] + naming.inlines(for: occurrence.place)
      + [.text(": " + TraceWording.speaker(of: occurrence))]
  }

  private func edits(_ naming: PlaceNaming) -> [MarkupBlock] {
    guard !report.edits.isEmpty else { return [] }
    return [.heading(2, ["Edits"])]
      + report.edits.flatMap { edit -> [MarkupBlock] in
        let (earlier, later) = (TraceWording.sides(of: edit).earlier, TraceWording.sides(of: edit).later)
        return [
          quote(earlier), .list(isTight: true, [[.paragraph(line(for: edit.earlier, naming: naming))]]),
          .paragraph(["became"]), quote(later),
          .list(isTight: true, [[.paragraph(line(for: edit.later, naming: naming))]]),
        ]
      }
  }

  private var speakers: [MarkupBlock] {
    guard !report.speakers.isEmpty else { return [] }
    return [
      .heading(2, ["Speakers"]), .list(isTight: true, report.speakers.map { [.paragraph([.text($0.line)])] }),
    ]
  }
}
