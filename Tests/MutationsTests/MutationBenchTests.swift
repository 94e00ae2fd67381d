import CrossChecking
import Foundation
import Mutations
import Testing

/// The bench over the articles of the sample story: what is measured over an archive must hold on a small text too.
@Suite struct MutationBenchTests {
  /// The plain-text articles of the sample; two are of one outlet, so that an added paragraph comes from elsewhere.
  private static let outcomes: [MutationBench.Outcome] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Claims/larkmoor-gate")
    let names = ["courier.v1.txt", "courier.v3.txt", "sources/press-conference.txt"]
    let texts = names.compactMap { name in
      (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)).map { (name: name, text: $0) }
    }
    return MutationBench(texts).run(pairs: 400, seed: 20_250_314)
  }()

  @Test func harmfulEditsAreCaughtAndNamed() {
    let harmful = MutationScore(Self.outcomes).harmful
    #expect(harmful.pairs >= 200)
    #expect(Double(harmful.caught) >= 0.97 * Double(harmful.pairs), "caught \(harmful.caught) of \(harmful.pairs)")
    #expect(Double(harmful.named) >= 0.93 * Double(harmful.pairs), "named \(harmful.named) of \(harmful.pairs)")
  }

  @Test func harmlessEditsAreQuiet() {
    let harmless = MutationScore(Self.outcomes).harmless
    #expect(harmless.pairs >= 100)
    #expect(Double(harmless.quiet) >= 0.99 * Double(harmless.pairs), "quiet \(harmless.quiet) of \(harmless.pairs)")
  }

  @Test func falseAlarmsAreRare() {
    let score = MutationScore(Self.outcomes)
    let alarms = score.harmful.falseAlarms + score.harmless.falseAlarms
    #expect(Double(alarms) <= 0.02 * Double(Self.outcomes.count), "\(alarms) in \(Self.outcomes.count)")
  }

  /// The same seed makes the same edits: a figure can be read again.
  @Test func aSeedMakesTheSameEdits() {
    let bench = MutationBench([("a", "Anna Ruiz said the bridge cost 40 million dollars.\n\nIt opened in 1962.\n")])
    let (one, other) = (bench.run(pairs: 20, seed: 1), bench.run(pairs: 20, seed: 1))
    #expect(!one.isEmpty)
    #expect(one.map(\.note) == other.map(\.note) && one.map(\.findings) == other.map(\.findings))
    #expect(bench.run(pairs: 20, seed: 2).map(\.note) != one.map(\.note))
  }

  /// Nothing can be edited in nothing.
  @Test func noArticlesMakeNoPairs() {
    #expect(MutationBench([]).run(pairs: 10, seed: 1).isEmpty)
  }

  /// Every kind has a name of its own, and every rule that it asks for is one.
  @Test func kindsAreDistinctAndAskForRules() {
    #expect(Set(Edit.all.map(\.kind)).count == Edit.all.count)
    for edit in Edit.all {
      for rule in edit.rules { #expect(RuleCatalogue.page(rule) != nil, "\(edit.kind) asks for \(rule)") }
    }
  }
}
