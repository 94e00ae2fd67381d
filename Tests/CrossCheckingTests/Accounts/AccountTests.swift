import Extraction
import TestSupport
import Testing
import TextModel

@testable import CrossChecking

/// Accounts of two outlets, held against each other by what they claim.
@Suite struct AccountTests {
  @Test(arguments: AccountPairs.conflicts + AccountPairs.laterConflicts + AccountPairs.storyConflicts)
  func conflictsAreFoundInOtherWords(_ pair: AccountPairs.Pair) throws {
    let marked = MarkedText(pair.later)
    let findings = findings(pair.earlier, marked.text)
    let found = findings.filter { $0.rule == pair.rule }
    let report = findings.map(\.line).joined(separator: "\n")
    let place = try #require(marked.spans.first)
    #expect(
      found.contains { finding in
        finding.primary.span.start <= place.start && place.end <= finding.primary.span.end
          && finding.primary.span.end - finding.primary.span.start <= place.end - place.start + 16
      }, "wanted \(place): \(report)")
    #expect(findings.count { $0.severity >= .warning } == 1, "\(report)")
    #expect(found.allSatisfy { !$0.related.isEmpty && !$0.evidence.values.isEmpty }, "\(report)")
  }

  @Test(arguments: AccountPairs.traps + AccountPairs.laterTraps + AccountPairs.storyTraps)
  func otherFactsAboutOtherThingsAreLeftAlone(_ pair: AccountPairs.Pair) {
    for (one, other) in [(pair.earlier, pair.later), (pair.later, pair.earlier)] {
      let loud = findings(one, other).filter { $0.severity >= .warning }
      #expect(loud.isEmpty, "\(loud.map(\.line).joined(separator: "\n"))")
    }
  }

  private func findings(_ earlier: String, _ later: String) -> [Finding] {
    Reader.compare(earlier, later, as: .outlet, published: AccountPairs.published)
  }
}
