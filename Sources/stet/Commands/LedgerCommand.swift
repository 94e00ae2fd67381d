import ArgumentParser
import Foundation
import Ledger
import StetKit

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Look after the database.",
    discussion: """
      EXAMPLES
        stet ledger check
        stet ledger reindex
        stet ledger remove Claims/larkmoor-gate/courier.v2.txt
        stet ledger stats
        stet ledger backup ~/backups/ledger-monday.sqlite
      """,
    subcommands: [CheckLedger.self, Reindex.self, RemoveVersions.self, Backup.self, Statistics.self])
}

extension LedgerCommand {
  struct Reindex: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make the index that 'stet trace' searches anew. Nothing else is changed.")

    @OptionGroup var place: WorkspaceOption

    func run() throws {
      let ledger = try place.workspace().openLedger()
      try StetError.translating { () throws(LedgerError) in try ledger.reindex() }
      StandardOutput.writeLine("The index is made anew.")
    }
  }

  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy the database while it is in use.")

    @Argument(help: ArgumentHelp("The copy; it must not exist yet.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup var place: WorkspaceOption

    func run() throws {
      let ledger = try place.workspace().openLedger()
      try ledger.backUp(to: file)
      StandardOutput.writeLine("Copied the ledger to \(file).")
    }
  }

  struct Statistics: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats", abstract: "Say how much the database holds.")

    @OptionGroup var place: WorkspaceOption

    func run() throws {
      let ledger = try place.workspace().openLedger()
      let statistics = try ledger.statistics()
      let rows: [(String, Int)] = [
        ("stories", statistics.stories), ("articles and sources", statistics.articles),
        ("versions", statistics.versions), ("bytes of text", statistics.textBytes),
        ("quotations", statistics.quotations), ("speakers", statistics.speakers),
        ("quantities", statistics.quantities), ("times", statistics.times), ("claims", statistics.claims),
        ("findings", statistics.findings), ("decisions", statistics.decisions), ("runs", statistics.runs),
        ("bytes on disk", statistics.fileBytes),
      ]
      let width = rows.map { String($0.1).count }.max() ?? 0
      for (name, count) in rows {
        let number = String(count)
        StandardOutput.writeLine(String(repeating: " ", count: width - number.count) + number + "  " + name)
      }
    }
  }
}
