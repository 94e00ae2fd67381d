internal import Extraction

/// What could not be told, for a person to look at.
struct UnresolvedSection {
  let entries: [Unresolved]
  let limit: Int
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    guard !entries.isEmpty else { return [] }
    return [.heading(2, ["Not resolved"])] + Unresolved.Kind.allCases.flatMap(section)
  }

  private func section(of kind: Unresolved.Kind) -> [MarkupBlock] {
    let ofKind = entries.filter { $0.kind == kind }
    guard !ofKind.isEmpty else { return [] }
    var blocks: [MarkupBlock] = [
      .heading(3, [.text(Self.title(of: kind))]),
      .list(isTight: true, ofKind.prefix(limit).map { [.paragraph(line(for: $0))] }),
    ]
    if ofKind.count > limit {
      blocks.append(.paragraph([.text("… and \(Wording.grouped(ofKind.count - limit)) more.")]))
    }
    return blocks
  }

  private static func title(of kind: Unresolved.Kind) -> String {
    switch kind {
    case .speaker: "Quotations whose speaker was not found"
    case .time: "Times that no date could be given to"
    case .damage: "Passages that came damaged"
    }
  }

  private func line(for entry: Unresolved) -> [MarkupInline] {
    let words = MarkupInline.passage(MarkedPassage(unmarked: entry.place.text).excerpt(.report))
    let note = entry.note.map { ": " + $0 } ?? ""
    return ["“"] + words + ["” "] + naming.inlines(for: entry.place) + [.text(note)]
  }
}
