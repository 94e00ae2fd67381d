import CrossChecking
import Extraction
import Ledger
import TextModel

/// Makes one finding of those that report one passage in several versions of a text.
///
/// A passage that was questioned in version 2 and stands unchanged in version 3 is questioned once: where it stands now. Its
/// earlier places go with it, and what an editor decides goes for all of them.
struct RecurringFindings {
  /// The findings, no two of which have one id.
  private(set) var findings: [Finding] = []
  /// Where earlier versions have the passage of a finding too, by its id; latest first.
  private(set) var recurrences: [String: [Place]] = [:]

  /// A passage of this many words is the same one wherever the text has it. Of a shorter one, a number or a name, the
  /// sentences around it tell.
  private static let fewestWordsOfTheirOwn = 4

  /// The texts of a story by their paths, each with its number among the versions.
  private let texts: [String: (number: Int, article: Article)]

  /// Joins findings in `texts`.
  ///
  /// The passage that came first keeps the id that its rule, article and words give; another passage of the same words is its next
  /// occurrence. So an id stays with its passage when versions are added.
  init(_ findings: [Finding], in texts: [Story.Text]) {
    self.texts = Dictionary(
      texts.map { ($0.article.path, ($0.record.number, $0.article)) }, uniquingKeysWith: { first, _ in first })
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      if groups[finding.id] == nil { order.append(finding.id) }
      groups[finding.id, default: []].append(finding)
    }
    for group in order.compactMap({ groups[$0] }) {
      for (occurrence, passage) in (group.count == 1 ? [group] : passages(of: group)).enumerated() {
        guard let finding = joined(passage)?.occurring(occurrence) else { continue }
        self.findings.append(finding)
        if passage.count > 1 { recurrences[finding.id] = passage.dropLast().reversed().map(\.primary) }
      }
    }
  }

  /// Findings with one id, by passage; those of one passage by version.
  private func passages(of findings: [Finding]) -> [[Finding]] {
    var passages: [[Finding]] = []
    for finding in findings.sorted(by: isEarlier) {
      let index = passages.firstIndex { $0.last.map { isSamePassage($0.primary, finding.primary) } ?? false }
      if let index { passages[index].append(finding) } else { passages.append([finding]) }
    }
    return passages
  }

  private func isEarlier(_ left: Finding, _ right: Finding) -> Bool {
    func key(_ finding: Finding) -> (Int, UInt32, UInt32) {
      (texts[finding.primary.path]?.number ?? 0, finding.primary.span.start, finding.primary.span.end)
    }
    return key(left) < key(right)
  }

  /// Whether two places of the same words are one passage in two versions.
  private func isSamePassage(_ left: Place, _ right: Place) -> Bool {
    guard left.path != right.path else { return false }
    let (one, other) = (sentence(around: left), sentence(around: right))
    guard min(one.words, other.words) < Self.fewestWordsOfTheirOwn else { return true }
    // Half of the words in common: enough to know a sentence again that was edited around a number.
    let shared = one.sentence.intersection(other.sentence).count
    return 2 * shared >= max(one.sentence.count, other.sentence.count)
  }

  /// How many words a place has, and the words of the sentences that it is in.
  private func sentence(around place: Place) -> (words: Int, sentence: Set<UInt64>) {
    guard let article = texts[place.path]?.article else { return (0, []) }
    var (words, sentence): (Int, Set<UInt64>) = (0, [])
    for candidate in article.layout.sentences where article.reading.origin(candidate.span).overlaps(place.span) {
      for token in article.layout.tokens[candidate.tokens] where token.kind == .word || token.kind == .number {
        sentence.insert(token.hash)
        if place.span.overlaps(article.reading.origin(token.span)) { words += 1 }
      }
    }
    return (words, sentence)
  }

  /// The latest version speaks: it is what can still be put right. The gravest severity counts.
  private func joined(_ findings: [Finding]) -> Finding? {
    guard let speaking = findings.last, findings.count > 1 else { return findings.first }
    var related = speaking.related
    for place in findings.dropLast().reversed().flatMap({ [$0.primary] + $0.related })
    where place != speaking.primary && !related.contains(place) {
      related.append(place)
    }
    return Finding(
      id: speaking.id, rule: speaking.rule, severity: findings.map(\.severity).max() ?? speaking.severity,
      message: speaking.message, primary: speaking.primary, related: related, evidence: speaking.evidence)
  }
}
