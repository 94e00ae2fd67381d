import ArgumentParser
import CrossChecking
import Extraction
import Ledger
import Reporting
import StetKit
import TextModel

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check stories of the ledger, or single drafts.",
    discussion: """
      A story is checked whole: version against version, outlet against outlet, article against source, and each latest version \
      by itself. What is found is kept in the ledger. A file is checked by itself and needs no workspace.

      EXAMPLES
        stet check                      every story in the ledger
        stet check larkmoor-gate
        stet check draft.md --fail-on warning
      """)

  @Argument(help: ArgumentHelp("Stories of the ledger, or files.", valueName: "story or file"), completion: .file())
  var names: [String] = []

  @OptionGroup var failure: FailureOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    try output.protect(names)
    let settings = try place.settings()
    let checker = CrossChecker(settings: settings.rules)
    let files = names.filter(Self.namesFile)
    var checked = Checked()
    if !files.isEmpty {
      let reader = ArticleReader()
      for file in files {
        let article = try reader.article(atPath: file).article
        checked.take(checker.check(article).map { ReviewedFinding($0) }, of: [article])
      }
    }
    let stories = names.filter { !files.contains($0) }
    if files.isEmpty || !stories.isEmpty { try check(stories, with: checker, into: &checked) }
    let report = FindingsReport(
      comparison: .versions, findings: checked.findings, pages: RuleCatalogue.all,
      programVersion: Version.current, documents: checked.documents, lines: checked.lines)
    try output.write(report.rendered(as: output.format, style: output.style))
    try failure.end(for: checked.open, default: settings.failOn)
  }

  /// A name is a file's where there is one, where it ends as articles do, and where it is standard input; else a story's.
  private static func namesFile(_ name: String) -> Bool {
    if name == "-" || FolderListing.isArticle(name) { return true }
    return FileBytes.exists(name) && !FileBytes.isFolder(name)
  }

  private func check(_ names: [String], with checker: CrossChecker, into checked: inout Checked) throws {
    let workspace = try place.workspace()
    let ledger = try workspace.openLedger()
    let desk = Desk(ledger: ledger, reader: ArticleReader(), checker: checker, program: "stet \(Version.current)")
    for name in try workspace.stories(names, in: ledger) {
      let review = try desk.review(name, date: Clock.now())
      let texts = review.story.articles + review.story.sources
      checked.take(review.findings, of: texts.map(\.article), documents: texts.map { ReportedDocument($0.record) })
    }
  }
}

/// What was found in everything that was checked.
private struct Checked {
  private(set) var findings: [ReviewedFinding] = []
  private(set) var documents: [ReportedDocument] = []
  private(set) var lines: [String: PlaceIndex] = [:]

  /// The findings that nobody has let stand or put right.
  var open: [Finding] { findings.filter { $0.decision == nil || $0.decision?.verdict == .query }.map(\.finding) }

  mutating func take(_ found: [ReviewedFinding], of articles: [Article], documents: [ReportedDocument] = []) {
    findings += found
    self.documents += documents
    for article in articles { lines[article.path] = article.places }
  }
}
