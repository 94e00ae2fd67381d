/// What is to be mended in how findings are decided.
struct NoticeSection {
  let notices: [Notice]
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    guard !notices.isEmpty else { return [] }
    return [
      .heading(2, ["Decisions to look at"]),
      .paragraph(["Comments, baseline entries and settings that cannot be read, or that nothing needs any more."]),
      .list(isTight: true, notices.map { [.paragraph(line(for: $0))] }),
    ]
  }

  private func line(for notice: Notice) -> [MarkupInline] {
    let place = notice.line.map { naming.inlines(for: notice.path, line: $0) } ?? [.code(notice.path)]
    return place + [.text(": " + notice.message)]
  }
}
