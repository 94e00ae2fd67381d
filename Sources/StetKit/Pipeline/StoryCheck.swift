public import CrossChecking
public import Extraction
import Ledger
import TextModel

/// Holds the texts of a story against each other and against themselves.
///
/// Each outlet's versions are compared one to the next, the latest versions of the outlets with each other, and
/// each latest version with the sources; and each latest version is checked by itself.
public struct StoryCheck: Sendable {
  private let rules: HouseRules
  private let checker = CrossChecker()

  /// A check by the rules of a house.
  public init(rules: HouseRules) {
    self.rules = rules
  }

  /// What was found in a story.
  public struct Found: Sendable {
    /// Everything that the rules report, by place. No two findings have the same id.
    public let findings: [Finding]
    /// Where earlier versions of a text have the passage of a finding too, by the finding's id; latest first.
    public let recurrences: [String: [Place]]
  }

  /// Runs the rules over a story.
  public func check(_ story: Story) -> Found {
    let found = Self.jobs(for: story).concurrentMap { job in
      job.run(checker.with(rules.settings(for: job.text.article.path)))
    }
    let merged = FindingMerger.merged(found.flatMap { $0 })
    let recurring = RecurringFindings(merged, in: story.articles)
    return Found(
      findings: recurring.findings.sorted(by: FindingMerger.precedes), recurrences: recurring.recurrences)
  }

  /// One piece of work: a version held against the one before, or a latest version held against all else.
  private struct Job: Sendable {
    enum Reference: Sendable {
      case version(Article, sources: [Article])
      case everything(outlets: [Article], sources: [Article])
    }

    let text: Story.Text
    let reference: Reference

    func run(_ checker: CrossChecker) -> [Finding] {
      let identity = text.record.text
      switch reference {
      case .version(let earlier, let sources):
        let compared = checker.compare(earlier, text.article, as: .version, identity: identity)
        if sources.isEmpty { return compared }
        return Vindication.settled(compared) {
          checker.verify(text.article, against: sources, identity: identity)
        }
      case .everything(let outlets, let sources):
        let verified =
          sources.isEmpty ? nil : checker.verify(text.article, against: sources, identity: identity)
        let compared = outlets.flatMap { checker.compare($0, text.article, as: .outlet, identity: identity) }
        return checker.check(text.article, identity: identity)
          + SourceScope(sources).within(verified ?? [])
          + compared.filter { !Vindication.covers($0, verified: verified) }
      }
    }
  }

  private static func jobs(for story: Story) -> [Job] {
    let outlets = story.outlets
    let latest = outlets.compactMap(\.last).sorted(byPublication: { $0.record.firstPublication })
    let sources = story.currentSources.map(\.article)
    var jobs: [Job] = []
    for versions in outlets {
      for (earlier, later) in zip(versions, versions.dropFirst()) {
        jobs.append(Job(text: later, reference: .version(earlier.article, sources: sources)))
      }
    }
    for (index, text) in latest.enumerated() {
      let earlier = latest[..<index].map(\.article)
      jobs.append(Job(text: text, reference: .everything(outlets: earlier, sources: sources)))
    }
    return jobs
  }
}
