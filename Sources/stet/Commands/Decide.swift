import ArgumentParser
import CrossChecking
import Extraction
import Foundation
import Ledger
import Reporting
import StetKit

struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say of findings what is to become of them: corrected, query, or stet (let it stand).",
    discussion: """
      A finding goes by its id, as 'stet check' and reports have it, or by as much of its beginning as tells it from the \
      others. What was decided stays with the passage when a new version still has it, and is shown wherever the finding is. \
      What is corrected or let stand no longer fails a check; a query still does.

      EXAMPLES
        stet decide --list                                      what is open
        stet decide 3f9c2a1f --as stet --reason "as broadcast"
        stet decide 3f9c 77aa --as query --by "Ana Ruiz"
        stet decide --undo 3f9c                                 the last decision on it goes
      """)

  /// What can be decided.
  enum Verdict: String, ExpressibleByArgument, CaseIterable {
    case corrected, query, stet

    var decision: Decision {
      switch self {
      case .corrected: .corrected
      case .query: .query
      case .stet: .stet
      }
    }
  }

  @Argument(
    help: ArgumentHelp("Ids of findings, or how they begin; with --list stories of the ledger.", valueName: "finding"))
  var names: [String] = []

  @Option(name: .customLong("as"), help: ArgumentHelp("What is decided.", valueName: "decision"))
  var verdict: Verdict?

  @Option(
    name: .customLong("by"), help: ArgumentHelp("Who decides. (default: your name on this machine)", valueName: "name"))
  var editor: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String = ""

  @Flag(help: "Take back the last decision.")
  var undo = false

  @Flag(help: "List what is open in the last check, with its ids.")
  var list = false

  @Option(help: "When to use colour.")
  var color: ColourChoice = .auto

  @OptionGroup var place: WorkspaceOption

  func validate() throws {
    if list {
      guard verdict == nil, !undo else { throw ValidationError("--list stands alone; decide in a call of its own.") }
      return
    }
    guard undo || verdict != nil else {
      throw ValidationError("Say what is decided with --as corrected, --as query or --as stet, or see --list.")
    }
    guard !undo || verdict == nil else { throw ValidationError("Either --as or --undo, not both.") }
    guard !names.isEmpty else {
      throw ValidationError("Name a finding by its id; 'stet decide --list' has those that are open.")
    }
  }

  func run() throws {
    let workspace = try place.workspace()
    let ledger = try workspace.openLedger()
    if list { return try listOpen(in: workspace, ledger) }
    // All ids are looked up before anything is decided: with a slip in one of them nothing is.
    let desk = DecisionDesk(ledger: ledger)
    for record in try names.map({ try desk.finding($0) }) {
      StandardOutput.writeLine(try decide(on: record, at: desk))
    }
  }

  private func decide(on record: FindingRecord, at desk: DecisionDesk) throws -> String {
    let finding = record.finding
    let date = Clock.now()
    let what: String
    if let verdict {
      try desk.decide(verdict.decision, on: finding, editor: name, date: date, reason: reason)
      what = verdict.rawValue
    } else {
      what = "took back \(try desk.takeBack(on: finding, editor: name, date: date).decision.rawValue)"
    }
    return "\(what)  \(FindingList.line(for: finding, style: style))"
  }

  private func listOpen(in workspace: Workspace, _ ledger: Ledger) throws {
    let desk = DecisionDesk(ledger: ledger)
    var count = 0
    var unchecked: [String] = []
    let stories = try workspace.stories(names, in: ledger)
    for story in stories {
      guard try desk.isChecked(story) else {
        unchecked.append(story)
        continue
      }
      let open = try desk.open(in: story)
      count += open.count
      for record in open {
        let severity = record.finding.severity.name
        let query = record.decision == nil ? "" : "  (query by \(FindingList.visible(record.decision?.editor ?? "")))"
        let padding = String(repeating: " ", count: max(0, 10 - severity.utf8.count))
        StandardOutput.writeLine(
          severity + padding + "  " + FindingList.line(for: record.finding, style: style) + query)
      }
    }
    if count == 0, unchecked.count < stories.count { StandardError.write("Nothing is open in the last check.") }
    for story in unchecked {
      StandardError.write(
        "\(FindingList.visible(story)) was never checked; run 'stet check \(FindingList.visible(story))'.")
    }
  }

  private var style: TextStyle { color.isOn ? .coloured : .plain }

  private var name: String {
    if let editor { return editor }
    let full = NSFullUserName()
    return full.isEmpty ? NSUserName() : full
  }
}
