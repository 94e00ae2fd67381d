public import CrossChecking
import Extraction
public import Reporting

/// Findings that stand in bulk: those that were there when a desk began to use Stet, or when an archive was taken over.
///
/// The file has one line a finding, sorted, so that a change to it can be reviewed as one of any text can:
///
/// ```
/// {"stet-baseline":1,"findings":[
/// {"text":"larkmoor-gate/courier","rule":"quote.altered","passage":"We had a serious failure","id":"0b8a…"}
/// ]}
/// ```
///
/// The id alone counts: it is made of the rule, the text's identity, the words of the passage in their normal form, and
/// which of their occurrences it is. The rest is there to be read, and `"reason"` to be written in.
public struct Baseline: Sendable {
  /// One finding that stands.
  public struct Entry: Hashable, Sendable, Codable {
    /// What the text is known by in every version: its story and outlet, or its file's name.
    public let text: String
    /// The rule.
    public let rule: String
    /// The passage, cut short where it is long.
    public let passage: String
    /// The finding's id.
    public let id: String
    /// Why; a person may add it.
    public var reason: String?

    /// The entry for a finding in the text that is known as `text`.
    public init(_ finding: Finding, in text: String) {
      self.text = text
      rule = finding.rule
      passage = Self.shortened(finding.primary.text)
      id = finding.id
    }

    /// Enough to know a passage again and to review a line of the file.
    private static let longestPassage = 120

    private static func shortened(_ text: String) -> String {
      let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
      let line = words.map { String($0) }.joined(separator: " ").unicodeScalars
      return line.count <= longestPassage ? String(line) : String(line.prefix(longestPassage - 1)) + "…"
    }
  }

  /// The file, as the user named it.
  public let path: String
  /// What stands, in the order of the file: by text, rule, passage and id.
  public let entries: [Entry]
  private let ids: [String: Entry]
  /// The lines of the entries by their ids, where the file was written or changed by hand.
  private let lines: [String: Int]

  /// A baseline of `entries`, to be kept at `path`.
  public init(path: String, entries: [Entry]) {
    self.init(path: path, entries: entries, lines: [:])
  }

  /// A baseline of which it is known on which lines of its file the entries are.
  init(path: String, entries: [Entry], lines: [String: Int]) {
    self.path = path
    self.lines = lines
    ids = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.entries = ids.values.sorted { left, right in
      (left.text, left.rule, left.passage, left.id) < (right.text, right.rule, right.passage, right.id)
    }
  }

  /// The entry that lets `finding` stand.
  func entry(for finding: Finding) -> Entry? { ids[finding.id] }

  /// What `finding` is decided as, where it stands by this file.
  public func decision(on finding: Finding) -> EditorDecision? {
    entry(for: finding).map { EditorDecision(standingBy: .baseline(path: path), reason: $0.reason ?? "") }
  }

  /// This baseline made anew from what a run found: what is still there keeps its reason, and what the run could not have found
  /// stays as it is.
  public func renewed(with found: [Entry], coverage: Coverage) -> Baseline {
    let kept = entries.filter { entry in !coverage.reaches(entry.rule, of: entry.text) }
    let renewed = found.map { entry in
      var entry = entry
      entry.reason = ids[entry.id]?.reason
      return entry
    }
    return Baseline(path: path, entries: renewed + kept)
  }

  /// What nothing needs any more, of what the run could have found.
  func notices(used: Set<String>, coverage: Coverage) -> [Notice] {
    entries.enumerated().compactMap { index, entry in
      guard !used.contains(entry.id), coverage.reaches(entry.rule, of: entry.text) else { return nil }
      return Notice(
        .unused, path: path, line: lines[entry.id] ?? index + 2,
        "no finding needs this entry any more (\(entry.rule) in \(entry.text)); take it out, or write the baseline anew"
      )
    }
  }
}
