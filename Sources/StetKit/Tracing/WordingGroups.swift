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

  /// Groups what was found by its words: `twelve` and `12` are no two wordings.
  init(_ hits: some Sequence<WordingHit>, difference: WordDifference) {
    var places: [UInt64: Int] = [:]
    for hit in hits {
      let quotations = hit.quotations.filter { $0.version.role == .article }
      guard !quotations.isEmpty else { continue }
      let digest = difference.digest(of: hit.text)
      if let place = places[digest] {
        all[place].quotations += quotations
      } else {
        places[digest] = all.count
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

  /// Keeps the first `count` wordings.
  mutating func keepFirst(_ count: Int) {
    all.removeLast(max(0, all.count - count))
  }

  var versions: [VersionRecord] { all.flatMap(\.quotations).map(\.version) }
}

extension WordingGroups.Group {
  func traced(against reference: TraceReference) -> TracedWording {
    let comparison = reference.comparison(of: self)
    return TracedWording(
      text: text, likeness: likeness, comparison: comparison,
      occurrences: quotations.map { Occurrence($0, changes: comparison?.changes ?? []) })
  }
}
