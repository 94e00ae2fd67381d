import ArgumentParser
import Foundation
import Reporting
import StetKit

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the editor's report of each story.",
    discussion: """
      Reports/<story>.md has what was compared, the findings by what an editor does with them, the register of quotations and \
      of claims, what could not be told, and a list to sign. The same ledger gives the same report, byte for byte.

      EXAMPLES
        stet report                               every story, to Reports/
        stet report larkmoor-gate --format html   to Reports/larkmoor-gate.html
        stet report larkmoor-gate -o -            to standard output
      """)

  @Argument(help: ArgumentHelp("Stories of the ledger.", valueName: "story"))
  var names: [String] = []

  @OptionGroup var review: ReviewOptions
  @OptionGroup var output: OutputOptions<ReportFormats>
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let workspace = try place.workspace()
    let ledger = try workspace.openLedger()
    let stories = try workspace.stories(names, in: ledger)
    if output.output != nil, stories.count > 1 {
      throw StetError("-o takes one story at a time; name it, or leave -o out to write all to Reports/")
    }
    var session = try review.session(in: place)
    let desk = Desk(
      ledger: ledger, reader: ArticleReader(), rules: session.rules, program: "stet \(Version.current)")
    for name in stories {
      try write(try desk.review(name, date: Clock.now(), with: &session.reviewer), to: workspace)
    }
  }

  private func write(_ review: Desk.Review, to workspace: Workspace) throws {
    let report = StoryReportBuilder(review: review).report(pathPrefix: "../")
    let isHTML = output.format == .html
    let bytes = Array((isHTML ? report.html() : report.markdown()).utf8)
    guard output.output == nil else { return try output.write(bytes) }
    let name = review.story.name + (isHTML ? ".html" : ".md")
    try FileBytes.makeFolder(workspace.reports)
    try FileBytes.write(bytes, to: (workspace.reports as NSString).appendingPathComponent(name))
    StandardOutput.writeLine("\(review.findings.summary) → Reports/\(name)")
  }
}
