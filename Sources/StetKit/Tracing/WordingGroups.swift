import CrossChecking
import Extraction
import Ledger
import Reporting

/// The wordings that were found, each with the quotations of articles that have it.
struct WordingGroups {
  /// One wording.
  struct Group {
    let text: String
    let likeness: Double
    /// Earliest first.
    var quotations: [QuotationRecord]
  }

  /// The most like what was asked for first; of those that are as alike the one that was published first.
  private(set) var all: [Group] = []

  /// Groups what was found, the most alike first, by its words: `twelve` and `12` are no two wordings.
  init(_ hits: some Sequence<WordingHit>, difference: WordDifference) {
    for hit in hits {
      let quotations = hit.quotations.filter { $0.version.role == .article }
      guard !quotations.isEmpty else { continue }
      let same = all.firstIndex { group in
        // Words that are the same but for how numbers are written are as alike.
        abs(group.likeness - hit.likeness) < 0.2 && !difference.hasChanges(from: group.text, to: hit.text)
      }
      if let same {
        all[same].quotations += quotations
      } else {
        all.append(Group(text: hit.text, likeness: hit.likeness, quotations: quotations))
      }
    }
    for index in all.indices {
      all[index].quotations = all[index].quotations.sorted(byPublication: { $0.version.publication })
    }
    let order = earliestFirst.enumerated().map { ($0.element.text, $0.offset) }
    let ranks = Dictionary(order, uniquingKeysWith: { first, _ in first })
    all.sort { ($1.likeness, ranks[$0.text] ?? 0) < ($0.likeness, ranks[$1.text] ?? 0) }
  }

  /// The wordings by when they were first published.
  var earliestFirst: [Group] {
    let firsts = all.compactMap { group in group.quotations.first.map { (group: group, version: $0.version) } }
    return firsts.sorted(byPublication: { $0.version.publication }).map(\.group)
  }

  var versions: [VersionRecord] { all.flatMap(\.quotations).map(\.version) }

  /// Where an outlet had one wording, and has another in the next version that has any.
  func edits(_ difference: WordDifference) -> [WordingEdit] {
    var articles: [String: [(group: Int, quotation: QuotationRecord)]] = [:]
    for (index, group) in all.enumerated() {
      for quotation in group.quotations {
        articles[quotation.version.publication.article, default: []].append((index, quotation))
      }
    }
    let edits = articles.values.flatMap { said -> [(version: VersionRecord, edit: WordingEdit)] in
      let versions = Dictionary(grouping: said) { $0.quotation.version.number }.sorted { $0.key < $1.key }.map(\.value)
      return zip(versions, versions.dropFirst()).compactMap { earlier, later in
        let (before, after) = (Set(earlier.map(\.group)), Set(later.map(\.group)))
        guard let gone = earlier.first(where: { !after.contains($0.group) })?.quotation,
          let new = later.first(where: { !before.contains($0.group) })?.quotation
        else { return nil }
        let changes = difference.changes(from: gone.text, to: new.text)
        return (
          new.version, WordingEdit(earlier: Occurrence(gone, changes: []), later: Occurrence(new, changes: changes))
        )
      }
    }
    return edits.sorted(byPublication: { $0.version.publication }).map(\.edit)
  }
}

extension WordingGroups.Group {
  func traced(against reference: TraceReference) -> TracedWording {
    let changes = reference.changes(to: self)
    return TracedWording(
      text: text, likeness: likeness, changes: changes,
      occurrences: quotations.map { Occurrence($0, changes: changes) })
  }
}

/// What the wordings are held against: the passage of a source of their story, else the wording that was published first.
struct TraceReference {
  private let passages: [SourcePassage]
  private let earliest: String?
  private let difference: WordDifference

  init(passages: [SourcePassage], groups: WordingGroups, difference: WordDifference) {
    self.passages = passages
    self.difference = difference
    earliest = groups.earliestFirst.first?.text
  }

  /// The words of the reference and of a wording, run by run; empty where they are the same.
  func changes(to group: WordingGroups.Group) -> [WordChange] {
    let stories = Set(group.quotations.map(\.version.story))
    if let passage = passages.first(where: { stories.contains($0.version.story) }) {
      let changes = difference.changes(from: passage.place.text, to: group.text)
      return Self.isChanged(Self.trimmed(changes)) ? Self.trimmed(changes) : []
    }
    guard let earliest, earliest != group.text else { return [] }
    let changes = difference.changes(from: earliest, to: group.text)
    return Self.isChanged(changes) ? changes : []
  }

  /// Without what the source says before and behind: a quotation is often a part of its sentences.
  private static func trimmed(_ changes: [WordChange]) -> [WordChange] {
    var changes = changes[...]
    if changes.first?.kind == .removed { changes.removeFirst() }
    if changes.last?.kind == .removed { changes.removeLast() }
    return Array(changes)
  }

  private static func isChanged(_ changes: [WordChange]) -> Bool { changes.contains { $0.kind != .same } }
}

extension WordDifference {
  /// Whether a word differs.
  func hasChanges(from earlier: String, to later: String) -> Bool {
    changes(from: earlier, to: later).contains { $0.kind != .same }
  }
}
