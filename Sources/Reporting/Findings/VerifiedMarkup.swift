internal import CrossChecking
internal import Extraction

/// Verified quotations in a document: what became of each, where the source has it, and what stands round it there.
struct VerifiedMarkup {
  let naming: PlaceNaming

  func blocks(for quotations: [VerifiedQuotation]) -> [MarkupBlock] {
    [
      .heading(2, ["Quotations"]), .paragraph([.text(VerifiedQuotation.summary(quotations) + ".")]),
      .numbered(from: 1, quotations.map { [.paragraph(line(for: $0))] + details(of: $0) }),
    ]
  }

  private func line(for quotation: VerifiedQuotation) -> [MarkupInline] {
    let words = MarkupInline.passage(MarkedPassage(unmarked: quotation.text).excerpt(.report))
    let speaker = quotation.speaker.map { ", " + $0 } ?? ""
    let match = quotation.match.map { [", "] + naming.inlines(for: $0) } ?? []
    return [.strong([.text(quotation.status.rawValue)]), " “"] + words + [.text("”" + speaker)] + match
  }

  private func details(of quotation: VerifiedQuotation) -> [MarkupBlock] {
    var items = quotation.flags.map { flag in [MarkupInline.strong([.text(Wording.capitalised(flag.sentence))]), "."] }
    items += quotation.matches.dropFirst().map { [.emphasis(["And"]), " "] + naming.inlines(for: $0) }
    if let name = quotation.sourceSpeaker { items.append([.emphasis(["Speaker there:"]), .text(" " + name)]) }
    for (label, place) in [("Before:", quotation.before), ("After:", quotation.after)] {
      guard let place else { continue }
      let words = MarkupInline.passage(MarkedPassage(unmarked: place.text).excerpt(.report))
      items.append([.emphasis([.text(label)]), " "] + words)
    }
    guard !items.isEmpty else { return [] }
    return [.list(isTight: true, items.map { [.paragraph($0)] })]
  }
}
