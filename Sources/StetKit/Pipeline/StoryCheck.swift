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

  /// One comparison, or one article by itself.
  private struct Job: Sendable {
    let reference: Article?
    let article: Article
    let relation: Relation

    func run(_ checker: CrossChecker) -> [Finding] {
      guard let reference else { return checker.check(article) }
      return checker.compare(reference, article, as: relation)
    }
  }

  private static func jobs(for story: Story) -> [Job] {
    let outlets = story.outlets
    let latest = outlets.compactMap(\.last).sorted(by: isEarlier)
    var jobs = latest.map { Job(reference: nil, article: $0.article, relation: .version) }
    for versions in outlets {
      for (earlier, later) in zip(versions, versions.dropFirst()) {
        jobs.append(Job(reference: earlier.article, article: later.article, relation: .version))
      }
    }
    for (index, later) in latest.enumerated() {
      for earlier in latest[..<index] {
        jobs.append(Job(reference: earlier.article, article: later.article, relation: .outlet))
      }
      for source in story.currentSources {
        jobs.append(Job(reference: source.article, article: later.article, relation: .source))
      }
    }
    return jobs
  }

  /// Whoever published first is the earlier one; of two that do not say, the name decides.
  private static func isEarlier(_ left: Story.Text, _ right: Story.Text) -> Bool {
    let (leftDate, rightDate) = (left.article.metadata.published ?? "", right.article.metadata.published ?? "")
    return (leftDate, left.record.outlet) < (rightDate, right.record.outlet)
  }
}
