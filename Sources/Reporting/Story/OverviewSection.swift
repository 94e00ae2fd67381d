internal import CrossChecking
internal import Extraction

/// What was compared, and what it came to, text by text.
struct OverviewSection {
  let report: StoryReport
  let findings: [NumberedFinding]
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    [verdict] + bulk + [.paragraph([.emphasis([.text(Self.caution)])])] + comparedDocuments
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
    return .paragraph([
      .strong([.text(Wording.capitalised(findings.map(\.reviewed).summary))]), .text(" in " + scope + "."),
    ])
  }

  /// What stands by a baseline is counted and not listed.
  private var bulk: [MarkupBlock] {
    report.findings.bulkLine.map { [.paragraph([.text(Wording.capitalised($0) + ".")])] } ?? []
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

  /// `Version 2, 3 January 2020: “Headline”, as published. 2 errors (No. 1–2), 1 warning (No. 9)`.
  private func line(for document: ReportedDocument) -> [MarkupInline] {
    let name = document.version.map { "Version \($0)" } ?? document.outlet
    let title = document.title.map { "“" + $0 + "”" } ?? document.path
    var line: [MarkupInline] = [
      .text(name + ", " + (document.published.map(ReadableDate.text) ?? "undated") + ": "),
      naming.link(to: document.path, text: .text(title)),
    ]
    if let url = document.url.flatMap(Address.web) { line += [", ", .link(to: url, ["as published"])] }
    let counts = counts(in: document.path)
    if !counts.isEmpty { line += [". ", .strong([.text(counts)])] }
    return line
  }

  /// What is open in a text, with its numbers: whoever answers for the text finds it by them.
  private func counts(in path: String) -> String {
    Severity.allCases.reversed().compactMap { severity -> String? in
      let numbers = findings.filter {
        $0.reviewed.isOpen && $0.finding.severity == severity && $0.finding.primary.path == path
      }.map(\.number)
      guard let first = numbers.first, let last = numbers.last else { return nil }
      let range = first == last ? "\(first)" : "\(first)–\(last)"
      return "\(Wording.count(numbers.count, severity.name)) (No. \(range))"
    }.joined(separator: ", ")
  }
}
