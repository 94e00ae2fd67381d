import CrossChecking
import Extraction
import Ledger
import Reporting

/// What the check of a story asked of each of its texts, and so what it can say of decisions that nothing needs.
struct StoryCoverage {
  /// What the texts are known by in every version, by the paths of their files.
  let texts: [String: String]
  /// What the comments in the files let stand, by path.
  let comments: [String: CommentDecisions]
  /// The rules that were asked, by what the text is known by.
  private let asked: [String: Set<String>]
  /// The latest version of each text: nobody can take a comment out of one that was published over.
  private let latest: [Story.Text]

  init(of story: Story, rules: HouseRules) {
    func unique<Value>(_ pairs: [(String, Value)]) -> [String: Value] {
      Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    texts = unique(story.articles.map { ($0.article.path, $0.record.text) })
    comments = unique(story.articles.map { ($0.article.path, $0.comments) })
    latest = story.outlets.compactMap(\.last)
    var asked: [String: Set<String>] = [:]
    for versions in story.outlets {
      guard let text = versions.last else { continue }
      var ids = RuleCatalogue.idsAskedOfOne
      if versions.count > 1 { ids.formUnion(RuleCatalogue.idsAsked(of: .version)) }
      if latest.count > 1 { ids.formUnion(RuleCatalogue.idsAsked(of: .outlet)) }
      if !story.sources.isEmpty { ids.formUnion(RuleCatalogue.idsAsked(of: .source)) }
      asked[text.record.text] = rules.on(ids, for: text.article.path)
    }
    self.asked = asked
  }

  /// Adds what was asked to what a whole run asked.
  func report(to coverage: inout Coverage) {
    for (text, ids) in asked { coverage.ask(ids, of: text) }
  }

  /// What is to be mended in the comments.
  func notices(for findings: [Finding]) -> [Notice] {
    latest.flatMap { text in
      text.comments.notices(
        for: findings.filter { $0.primary.path == text.article.path }, asked: asked[text.record.text] ?? [])
    }
  }

  /// Decisions on findings that nobody reports any more. A correction that was made is no such: it did what it was for.
  func unneeded(of records: [FindingRecord]) -> [Notice] {
    records.compactMap { record in
      let finding = record.finding
      guard !record.stands, let decision = record.decision, decision.decision != .corrected,
        texts[finding.primary.path].flatMap({ asked[$0] })?.contains(finding.rule) ?? true
      else { return nil }
      return Notice(
        .unused, path: finding.primary.path, line: finding.primary.line, column: finding.primary.column,
        "nothing needs the decision '\(decision.decision.rawValue)' on \(finding.rule) here any more; "
          + "take it back with 'stet decide --undo \(finding.shortID)'")
    }
  }
}

extension VersionRecord {
  /// What the text is known by in every version.
  var text: String { ArticleIdentity(self).text }
}
