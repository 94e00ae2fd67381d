import ArgumentParser
import Foundation
import Ledger
import StetKit

/// Which workspace a command works in.
struct WorkspaceOption: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("Work in the workspace that this folder is in.", valueName: "folder"))
  var directory: String = "."

  /// The workspace, found by walking up.
  func workspace() throws -> Workspace {
    try Workspace.find(from: directory)
  }

  /// The workspace, where there is one.
  func workspaceIfAny() throws -> Workspace? {
    guard let root = Workspace.root(above: directory) else { return nil }
    return try Workspace(root: root)
  }
}

extension Workspace {
  /// The ledger of the workspace.
  func openLedger(ifAbsent absence: Ledger.Absence = .refuse) throws -> Ledger {
    if case .refuse = absence, !FileBytes.exists(ledger) {
      throw StetError(ledger, "there is no ledger yet; make one with 'stet add'")
    }
    do {
      return try Ledger(at: ledger, ifAbsent: absence)
    } catch {
      throw StetError(error)
    }
  }

  /// The stories that were asked for, or all that the ledger has.
  func stories(_ names: [String], in ledger: Ledger) throws -> [String] {
    do {
      let known = try ledger.stories().map(\.name)
      guard !known.isEmpty else { throw StetError(ledger.path, "has no story yet; add articles with 'stet add'") }
      guard !names.isEmpty else { return known }
      if let unknown = names.first(where: { !known.contains(Self.storyName($0)) }) {
        let what =
          FileBytes.isFolder(unknown) ? "is a folder, and no story in the ledger" : "no such story in the ledger"
        throw StetError(unknown, "\(what); it has \(known.joined(separator: ", "))")
      }
      return names.map(Self.storyName)
    } catch let error as LedgerError {
      throw StetError(error)
    }
  }

  /// A story may be named by its folder: `Claims/larkmoor-gate/` as a shell completes it.
  private static func storyName(_ argument: String) -> String {
    argument.split(separator: "/").last.map(String.init) ?? argument
  }
}
