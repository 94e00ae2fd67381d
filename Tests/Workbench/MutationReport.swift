import CrossChecking
import Foundation
import Mutations

/// What a run of the bench came to, for a person to read.
struct MutationReport {
  private let outcomes: [MutationBench.Outcome]
  private let score: MutationScore

  init(_ outcomes: [MutationBench.Outcome]) {
    self.outcomes = outcomes
    score = MutationScore(outcomes)
  }

  /// Prints the scores, then up to `errors` of the pairs of each kind that went wrong.
  func print(errors: Int) {
    Swift.print("harmful".padded(44), "pairs  caught  named   false alarms a pair")
    for (edit, count) in score.kinds where edit.isHarmful { row(edit.kind, count) }
    row("all", score.harmful)
    Swift.print("\n" + "harmless".padded(44), "pairs  quiet           false alarms a pair")
    for (edit, count) in score.kinds where !edit.isHarmful { quietRow(edit.kind, count) }
    quietRow("all", score.harmless)
    if errors > 0 { printErrors(most: errors) }
  }

  private func row(_ kind: String, _ count: MutationScore.Count) {
    let share = { (part: Int) in Double(part) / Double(max(1, count.pairs)) }
    Swift.print(
      kind.padded(44),
      String(
        format: "%5d  %.3f   %.3f   %.3f", count.pairs, share(count.caught), share(count.named),
        share(count.falseAlarms)))
  }

  private func quietRow(_ kind: String, _ count: MutationScore.Count) {
    let share = { (part: Int) in Double(part) / Double(max(1, count.pairs)) }
    Swift.print(
      kind.padded(44),
      String(format: "%5d  %.3f           %.3f", count.pairs, share(count.quiet), share(count.falseAlarms)))
  }

  private func printErrors(most: Int) {
    for (edit, _) in score.kinds {
      let wrong = outcomes.filter {
        $0.edit.kind == edit.kind && ((edit.isHarmful && !$0.isNamed) || $0.falseAlarms > 0)
      }
      for outcome in wrong.prefix(most) {
        let found = outcome.findings.map { "\n      \($0.severity.name) \($0.rule): \($0.message)" }.joined()
        Swift.print(
          "\n\(edit.kind), \(outcome.article)\n    \(outcome.note)\(found.isEmpty ? "\n      nothing" : found)")
      }
    }
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { padding(toLength: width, withPad: " ", startingAt: 0) }
}
