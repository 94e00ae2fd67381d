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
  /// Where else it was held against: passages in words that are shown already, and those beyond the first few.
  let further: [Place]

  init(of finding: Finding, naming: PlaceNaming) {
    let changes = finding.evidence.changes
    let standings = finding.related.map { naming.standing(of: $0, to: finding.primary) }
    let own = changes.isEmpty ? MarkedPassage(unmarked: finding.primary.text) : Self.side(.later, of: changes)
    var entries: [Entry] = []
    var further: [Place] = []
    for (place, standing) in zip(finding.related, standings) {
      let isCompared = entries.isEmpty && !changes.isEmpty
      let passage = isCompared ? Self.side(.earlier, of: changes) : MarkedPassage(unmarked: place.text)
      let isRepeated =
        !entries.isEmpty
        && ([own] + entries.map(\.passage)).contains { Wording.isSame($0?.text ?? "", passage?.text ?? "") }
      if isRepeated || entries.count == Self.mostShown {
        further.append(place)
      } else {
        entries.append(Entry(label: standing.labels.related, place: place, passage: passage, isOwn: false))
      }
    }
    if entries.isEmpty, let earlier = Self.side(.earlier, of: changes), earlier.hasMarks {
      entries.append(Entry(label: "earlier", place: nil, passage: earlier, isOwn: false))
    }
    let label = standings.first?.labels.own ?? (entries.isEmpty ? nil : "later")
    shown = entries + [Entry(label: label, place: finding.primary, passage: own, isOwn: true)]
    self.further = further
  }

  private static func side(_ side: MarkedPassage.Side, of changes: [WordChange]) -> MarkedPassage? {
    let passage = MarkedPassage(side, of: changes)
    return passage.words.isEmpty ? nil : passage
  }
}
