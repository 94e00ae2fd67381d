internal import CrossChecking
internal import Extraction

/// The passages that a finding shows: those that it was held against, then its own.
struct FindingPassages {
  /// A passage in its place.
  struct Entry {
    /// How it stands to the others, in lower case; `nil` where it stands alone.
    let label: String?
    /// Where it is; `nil` for words that nothing says the place of.
    let place: Place?
    /// Its words, those marked that differ; `nil` where the text has nothing in the place of the other's words.
    let passage: MarkedPassage?
    /// Whether it is the finding's own.
    let isOwn: Bool
  }

  /// Passages that a finding was held against and that are shown with their words. What is the same in many places
  /// is plain from the first few.
  private static let mostShown = 3

  /// The passages, the finding's own last.
  let shown: [Entry]
  /// Where else it was held against.
  let further: [Place]

  init(of finding: Finding, naming: PlaceNaming) {
    let changes = finding.evidence.changes
    let standings = finding.related.map { naming.standing(of: $0, to: finding.primary) }
    var entries = zip(finding.related.prefix(Self.mostShown), standings).enumerated().map { index, entry in
      let (place, standing) = entry
      let isCompared = index == 0 && !changes.isEmpty
      return Entry(
        label: standing.labels.related, place: place,
        passage: isCompared ? Self.side(.earlier, of: changes) : MarkedPassage(unmarked: place.text), isOwn: false)
    }
    if entries.isEmpty, let earlier = Self.side(.earlier, of: changes), earlier.hasMarks {
      entries.append(Entry(label: "earlier", place: nil, passage: earlier, isOwn: false))
    }
    let own = changes.isEmpty ? MarkedPassage(unmarked: finding.primary.text) : Self.side(.later, of: changes)
    let label = standings.first?.labels.own ?? (entries.isEmpty ? nil : "later")
    entries.append(Entry(label: label, place: finding.primary, passage: own, isOwn: true))
    shown = entries
    further = Array(finding.related.dropFirst(Self.mostShown))
  }

  private static func side(_ side: MarkedPassage.Side, of changes: [WordChange]) -> MarkedPassage? {
    let passage = MarkedPassage(side, of: changes)
    return passage.words.isEmpty ? nil : passage
  }
}
