import ArgumentParser
import CrossChecking
import Extraction
import Reporting
import StetKit

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed from one version of an article to the next.",
    discussion: """
      Needs no workspace. Says what an editor would have to know: words changed inside quotations, numbers, dates, names, \
      speakers, negations. Typography, moved paragraphs and other ways to write the same thing stay quiet.

      EXAMPLES
        stet compare draft.v1.md draft.v2.md
        stet compare old.html new.html --format sarif -o findings.sarif
        stet compare wire.txt ours.md --as outlet
      """)

  /// How two texts are related.
  enum Kinship: String, ExpressibleByArgument, CaseIterable {
    case version, outlet, source

    var relation: Relation {
      switch self {
      case .version: .version
      case .outlet: .outlet
      case .source: .source
      }
    }
  }

  @Argument(help: ArgumentHelp("The earlier text.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The later text.", valueName: "new"), completion: .file())
  var new: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the two are: version (of one article), outlet (two outlets on one story) or source (NEW held against OLD).",
      valueName: "relation"))
  var kinship: Kinship = .version

  @OptionGroup var failure: FailureOption
  @OptionGroup var output: OutputOptions
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    try output.protect([old, new])
    let settings = try place.settings()
    let reader = ArticleReader()
    let earlier = try reader.article(atPath: old).article
    let later = try reader.article(atPath: new).article
    let checker = CrossChecker(settings: settings.rules)
    let findings = checker.compare(earlier, later, as: kinship.relation)
    let report = FindingsReport(
      comparison: kinship == .source ? .sources : .versions, findings: findings.map { ReviewedFinding($0) },
      pages: RuleCatalogue.all, programVersion: Version.current,
      // A file may be held against itself: then the two paths are one.
      lines: [earlier.path: earlier.places].merging([later.path: later.places]) { _, later in later })
    try output.write(report.rendered(as: output.format, style: output.style))
    try failure.end(for: findings, default: settings.failOn)
  }
}
