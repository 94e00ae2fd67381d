/// The files that the report was made from, for whoever has to prove it.
struct FilesSection {
  let documents: [ReportedDocument]
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    guard !documents.isEmpty else { return [] }
    let lines = documents.map { document -> [MarkupBlock] in
      let line: [MarkupInline] = [
        naming.link(to: document.path, text: .text(document.path)),
        .text(", " + Wording.count(document.byteCount, "byte") + ", SHA-256 "), .code(document.sha256),
      ]
      return [.paragraph(line)]
    }
    return [.heading(2, ["Files"]), .list(isTight: true, lines)]
  }
}
