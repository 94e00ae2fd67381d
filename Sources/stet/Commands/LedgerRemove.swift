import ArgumentParser
import Ledger
import StetKit

extension LedgerCommand {
  struct RemoveVersions: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Take versions out of the database, with what was found in them.",
      discussion: """
        For what was added by mistake, or may not be kept. The file itself stays where it is. Findings in a version go with it; \
        where editors decided on one of them nothing is removed, unless you say so.

        EXAMPLES
          stet ledger remove Claims/larkmoor-gate/courier.v2.txt
          stet ledger remove Claims/larkmoor-gate          every version of the story
        """)

    @Argument(help: ArgumentHelp("Paths of versions, as findings show them, or folders.", valueName: "path"))
    var paths: [String]

    @Flag(help: "Remove decisions of editors too. Nothing brings them back but a backup.")
    var withDecisions = false

    @OptionGroup var place: WorkspaceOption

    func run() throws {
      let workspace = try place.workspace()
      let ledger = try workspace.openLedger()
      let versions = try VersionSelection.versions(at: paths, in: ledger, of: workspace)
      let removal = try ledger.remove(versions, includingDecisions: withDecisions)
      StandardOutput.writeLine(
        "Removed \(Counted.text(removal.versions, "version")), with \(Counted.text(removal.quotations, "quotation")), "
          + "\(Counted.text(removal.findings, "finding")) and \(Counted.text(removal.decisions, "decision")).")
      if versions.contains(where: { FileBytes.exists(workspace.path(of: $0)) }) {
        StandardError.write(
          "stet: note: the files are still there; move them out of Claims/, or 'stet add' adds them again")
      }
    }
  }
}
