public import CrossChecking
import Extraction
import Ledger
import TextModel

/// Holds the texts of a story against each other and against themselves.
///
/// Each outlet's versions are compared one to the next, the latest versions of the outlets with each other, and
/// each latest version with the sources; and each latest version is checked by itself.
public struct StoryCheck: Sendable {
  private let checker: CrossChecker

  /// A check by the rules of `checker`.
  public init(checker: CrossChecker) {
    self.checker = checker
  }

  /// Everything that the rules report, by place.
  public func findings(in story: Story) -> [Finding] {
    let jobs = Self.jobs(for: story)
    let found = jobs.concurrentMap { job in job.run(checker) }
    return FindingMerger.merged(found.flatMap { $0 })
  }

  /// One thing to check: an article by itself, against another, or against the sources.
  private struct Job: Sendable {
    enum Reference: Sendable {
      case itself
      case version(Article)
      case outlet(Article)
      case sources([Article])
    }

    let text: Story.Text
    let reference: Reference

    func run(_ checker: CrossChecker) -> [Finding] {
      let identity = "\(text.record.story)/\(text.record.outlet)"
      return switch reference {
      case .itself: checker.check(text.article, identity: identity)
      case .version(let other): checker.compare(other, text.article, as: .version, identity: identity)
      case .outlet(let other): checker.compare(other, text.article, as: .outlet, identity: identity)
      case .sources(let sources):
        SourceScope(sources).within(checker.verify(text.article, against: sources, identity: identity))
      }
    }
  }

  private static func jobs(for story: Story) -> [Job] {
    let outlets = story.outlets
    let latest = outlets.compactMap(\.last).sorted(by: isEarlier)
    let sources = story.currentSources.map(\.article)
    var jobs = latest.map { Job(text: $0, reference: .itself) }
    for versions in outlets {
      for (earlier, later) in zip(versions, versions.dropFirst()) {
        jobs.append(Job(text: later, reference: .version(earlier.article)))
      }
    }
    for (index, later) in latest.enumerated() {
      jobs += latest[..<index].map { Job(text: later, reference: .outlet($0.article)) }
      if !sources.isEmpty { jobs.append(Job(text: later, reference: .sources(sources))) }
    }
    return jobs
  }

  /// Whoever published first is the earlier one; of two that do not say, the name decides.
  private static func isEarlier(_ left: Story.Text, _ right: Story.Text) -> Bool {
    let (leftDate, rightDate) = (left.article.metadata.published ?? "", right.article.metadata.published ?? "")
    return (leftDate, left.record.outlet) < (rightDate, right.record.outlet)
  }
}
