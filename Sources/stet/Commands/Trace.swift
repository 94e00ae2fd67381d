import ArgumentParser
import Reporting
import StetKit

struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trace a quotation to whoever said it, from words as they are remembered.",
    discussion: """
      Looks through every quotation of the ledger, and through all that sources say. The words need not be exact: a few may be \
      wrong, missing, in another form or out of order, and four of them are enough.

      EXAMPLES
        stet trace "nobody ordered the gate opened"
        stet trace --format json "beds, blankets and the truth"
      """)

  @Argument(help: ArgumentHelp("The words, in quotation marks for the shell.", valueName: "quote"))
  var words: [String]

  @OptionGroup var output: OutputOptions<DocumentFormats>
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let ledger = try place.workspace().openLedger()
    try OlderSources.reread(in: ledger, program: "stet \(Version.current)")
    let report = try QuoteTracer(ledger: ledger).trace(words.joined(separator: " "))
    try output.write(report.rendered(as: output.format, style: output.style))
    if report.wordings.isEmpty, report.sources.isEmpty { throw ExitStatus.findings }
  }
}
