import Extraction
import TestSupport
import Testing
import TextModel

@testable import CrossChecking

/// Drafts with planted contradictions, and drafts that look as if and have none.
///
/// A third of each file was kept aside while the rules were made; its figures are printed beside those of the rest.
@Suite struct PlantedDraftTests {
  /// What was counted, of one rule or of all.
  private struct Tally {
    var (planted, found, traps, quiet) = (0, 0, 0, 0)

    static func + (one: Tally, other: Tally) -> Tally {
      var sum = one
      sum.planted += other.planted
      sum.found += other.found
      sum.traps += other.traps
      sum.quiet += other.quiet
      return sum
    }

    var line: String { "found \(found)/\(planted), traps quiet \(quiet)/\(traps)" }
  }

  @Test func contradictionsAreFoundAndTrapsAreQuiet() throws {
    var tallies: [Bool: [String: Tally]] = [:]
    var failures: [String] = []
    let drafts = try PlantedDraft.all()
    #expect(drafts.count { $0.isPlanted } >= 120)
    for draft in drafts {
      let findings = Reader.check(draft.marked.text, published: draft.published)
      for rule in draft.rules {
        let isRight = draft.isPlanted ? isFound(rule, in: draft, findings) : isQuiet(rule, findings)
        var tally = tallies[draft.isKeptAside, default: [:]][rule, default: Tally()]
        if draft.isPlanted {
          tally.planted += 1
          tally.found += isRight ? 1 : 0
        } else {
          tally.traps += 1
          tally.quiet += isRight ? 1 : 0
        }
        tallies[draft.isKeptAside, default: [:]][rule] = tally
        if !isRight { failures.append("\(draft.isPlanted ? "missed" : "loud"): \(draft.name) \(rule)") }
      }
    }
    let sum = Self.report(tallies)
    print(failures.joined(separator: "\n"))
    #expect(Double(sum.found) >= 0.95 * Double(sum.planted))
    #expect(Double(sum.quiet) >= 0.98 * Double(sum.traps))
  }

  /// A finding of the rule at one of the marked places.
  private func isFound(_ rule: String, in draft: PlantedDraft, _ findings: [Finding]) -> Bool {
    findings.contains { finding in
      let place = ReadingSpan(finding.primary.span.start, finding.primary.span.end)
      return finding.rule == rule && draft.marked.spans.contains { $0.overlaps(place) }
    }
  }

  /// No finding of the rule, and no warning or error of any.
  private func isQuiet(_ rule: String, _ findings: [Finding]) -> Bool {
    !findings.contains { $0.rule == rule || $0.severity > .suggestion }
  }

  private static func report(_ tallies: [Bool: [String: Tally]]) -> Tally {
    var all = Tally()
    for (isKeptAside, rules) in tallies.sorted(by: { !$0.key && $1.key }) {
      print(isKeptAside ? "kept aside:" : "worked with:")
      for (rule, tally) in rules.sorted(by: { $0.key < $1.key }) { print("  \(rule): \(tally.line)") }
      let sum = rules.values.reduce(Tally(), +)
      print("  together: \(sum.line)")
      all = all + sum
    }
    print("all: \(all.line)")
    return all
  }
}
