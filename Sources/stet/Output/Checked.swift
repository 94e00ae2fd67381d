import CrossChecking
import Extraction
import Reporting
import StetKit
import TextModel

/// What was found in everything that a command checked, and what was decided on it.
struct Checked {
  /// The findings, text by text.
  private(set) var findings: [ReviewedFinding] = []
  /// What is known of the files.
  private(set) var documents: [ReportedDocument] = []
  /// The lines of the files by path.
  private(set) var lines: [String: PlaceIndex] = [:]
  /// What is to be mended in how findings are decided.
  private(set) var notices: [Notice] = []
  /// Whether a ledger keeps the findings.
  private(set) var isKept = false

  /// Takes what was found in single files.
  mutating func take(_ found: [ReviewedFinding], of articles: [Article], notices: [Notice]) {
    findings += found
    self.notices += notices
    for article in articles { lines[article.path] = article.places }
  }

  /// Takes what was found in a story.
  mutating func take(_ review: Desk.Review) {
    let texts = review.story.articles + review.story.sources
    take(review.findings, of: texts.map(\.article), notices: review.notices)
    documents += texts.map { ReportedDocument($0.record) }
    isKept = true
  }

  /// The same with what stands by a baseline that was written just now.
  func standing(by baseline: Baseline) -> [ReviewedFinding] {
    findings.map {
      $0.decision == nil
        ? ReviewedFinding($0.finding, decision: baseline.decision(on: $0.finding), recurrences: $0.recurrences) : $0
    }
  }
}
