import ArgumentParser
import Ledger
import StetKit

extension LedgerCommand {
  struct CheckLedger: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Prove that every stored passage is what its file has at that place, and that the database is sound.",
      discussion: """
        The ledger keeps the bytes of every version, and passages are held against those. Files under Claims/ that are gone or \
        were changed since are named too, but are no damage.
        """)

    @OptionGroup var place: WorkspaceOption

    func run() throws {
      let workspace = try place.workspace()
      let ledger = try workspace.openLedger()
      let outcome = try ledger.check()
      outcome.problems.forEach { StandardError.write("stet: \($0.description)") }
      let verdict = outcome.isSound ? "all sound" : Counted.text(outcome.problemCount, "problem")
      StandardOutput.writeLine(
        "\(Counted.text(outcome.versionCount, "version")), \(Counted.text(outcome.passageCount, "passage")): \(verdict)"
      )
      guard outcome.isSound else { throw Self.failure(of: outcome) }
      for note in try FileComparison.notes(on: ledger, in: workspace) {
        StandardError.write(note)
      }
    }

    /// Says how to mend what is damaged.
    private static func failure(of outcome: LedgerCheck) -> any Error {
      let isIndexAlone = outcome.problems.allSatisfy { $0.kind == .searchIndex }
      StandardError.write(
        isIndexAlone
          ? "stet: only the index is damaged; 'stet ledger reindex' makes it anew"
          : "stet: put back a backup, or move the ledger away and make it anew with 'stet add'")
      return ExitStatus.failure
    }
  }
}
