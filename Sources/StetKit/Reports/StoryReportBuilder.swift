import CrossChecking
import Extraction
import Ledger
public import Reporting
import TextModel

/// Makes the report of a reviewed story.
public struct StoryReportBuilder: Sendable {
  private let review: Desk.Review
  /// Every text, earliest first: the order in which "first seen" is told.
  private let texts: [Story.Text]

  /// A builder for one story.
  public init(review: Desk.Review) {
    self.review = review
    texts = (review.story.sources + review.story.articles).sorted(byPublication: { $0.record.publication })
  }

  /// The report. `pathPrefix` leads from the report's folder to the workspace, as in `../`.
  public func report(pathPrefix: String) -> StoryReport {
    StoryReport(
      story: review.story.name, documents: documents, findings: review.findings, notices: review.notices,
      utterances: QuotationRegistrar(texts: texts).utterances, claims: ClaimRegistrar(texts: texts).entries,
      unresolved: UnresolvedCollector(texts: latest).entries, pathPrefix: pathPrefix)
  }

  /// The articles by outlet and version, then the sources.
  private var documents: [ReportedDocument] {
    (review.story.articles + review.story.sources).map { ReportedDocument($0.record) }
  }

  /// What could not be told of an earlier version no longer matters to anybody.
  private var latest: [Story.Text] {
    review.story.outlets.compactMap(\.last) + review.story.currentSources
  }
}
