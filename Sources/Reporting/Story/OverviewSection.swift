internal import CrossChecking

/// What was compared, and what it came to.
struct OverviewSection {
  let report: StoryReport
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    [verdict, .paragraph([.emphasis([.text(Self.caution)])])] + comparedDocuments + summary
  }

  /// What an editor has to know before reading on.
  private static let caution =
    "Stet shows where passages differ. It does not say which is right, nor that either is."

  private var articles: [ReportedDocument] { report.documents.filter { $0.role == .article } }
  private var sources: [ReportedDocument] { report.documents.filter { $0.role == .source } }

  private var verdict: MarkupBlock {
    let outlets = Set(articles.map(\.outlet)).count
    var scope = Wording.count(articles.count, "version") + " by " + Wording.count(outlets, "outlet")
    if !sources.isEmpty { scope += " and " + Wording.count(sources.count, "primary source") }
    let decided = report.findings.count { $0.decision != nil }
    let tail =
      decided == 0 ? "." : ". An editor has decided \(decided == 1 ? "one" : Wording.grouped(decided)) of them."
    return .paragraph([
      .strong([.text(Wording.capitalised(Wording.summary(report.findings.map(\.finding.severity))))]),
      .text(" in " + scope + tail),
    ])
  }

  /// One line a rule that has findings, the weightiest first.
  private var summary: [MarkupBlock] {
    guard !report.findings.isEmpty else { return [] }
    let pages = Dictionary(report.pages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: report.findings.map(\.finding), by: \.rule)
    let order = groups.keys.sorted { left, right in
      let (a, b) = (Self.weight(groups[left] ?? []), Self.weight(groups[right] ?? []))
      return a != b ? a.lexicographicallyPrecedes(b) : left < right
    }
    let items = order.map { rule -> [MarkupBlock] in
      var line: [MarkupInline] = [.text(Wording.summary((groups[rule] ?? []).map(\.severity)) + " "), .code(rule)]
      if let page = pages[rule] { line.append(.text(": " + Wording.phrase(page.summary))) }
      return [.paragraph(line)]
    }
    return [.heading(2, ["Summary"]), .list(isTight: true, items)]
  }

  /// Sorts by errors, then warnings, then suggestions, more before fewer.
  private static func weight(_ findings: [Finding]) -> [Int] {
    Severity.allCases.reversed().map { severity in -findings.count { $0.severity == severity } }
  }

  private var comparedDocuments: [MarkupBlock] {
    guard !report.documents.isEmpty else { return [] }
    var items: [[MarkupBlock]] = []
    var outlets: [String] = []
    for document in articles where !outlets.contains(document.outlet) { outlets.append(document.outlet) }
    for outlet in outlets {
      let versions = articles.filter { $0.outlet == outlet }
      items.append([
        .paragraph([.strong([.text(outlet)])]),
        .list(isTight: true, versions.map { [.paragraph(line(for: $0))] }),
      ])
    }
    if !sources.isEmpty {
      items.append([
        .paragraph([.strong(["Primary sources"])]),
        .list(isTight: true, sources.map { [.paragraph(line(for: $0))] }),
      ])
    }
    return [.heading(2, ["What was compared"]), .list(isTight: true, items)]
  }

  /// `Version 2, 3 January 2020: “Headline”, 4,120 bytes, SHA-256 1f3870be274f`.
  private func line(for document: ReportedDocument) -> [MarkupInline] {
    let name = document.version.map { "Version \($0)" } ?? document.outlet
    let title = document.title.map { "“" + $0 + "”" } ?? document.path
    var line: [MarkupInline] = [
      .text(name + ", " + (document.published.map(ReadableDate.text) ?? "undated") + ": "),
      naming.link(to: document.path, text: .text(title)),
      .text(", " + Wording.count(document.byteCount, "byte") + ", SHA-256 "),
      .code(String(document.sha256.prefix(12))),
    ]
    if let url = document.url.flatMap(Address.web) { line += [", ", .link(to: url, ["as published"])] }
    return line
  }
}
