public import CrossChecking
internal import Extraction

/// Where a wording was found: who is said to have said it, when, and in which wordings.
public struct TraceReport: Sendable {
  /// The wording that was asked for.
  public let query: String
  /// The wordings that were found, the most like the one that was asked for first; of those that are as alike the one that
  /// was published first.
  public let wordings: [TracedWording]
  /// Where primary sources have it.
  public let sources: [Occurrence]
  /// Where an outlet changed one wording into another, in the order of time.
  public let edits: [WordingEdit]
  /// The texts that the places are in, in the order of time.
  public let documents: [ReportedDocument]
  /// Whether there are more wordings than are given.
  public let isPartial: Bool
  /// Whether nothing has the words in the order that was asked for, and what is given has them in another one, or in other
  /// forms.
  public let isInAnotherOrder: Bool

  /// Makes a report.
  public init(
    query: String, wordings: [TracedWording], sources: [Occurrence], edits: [WordingEdit] = [],
    documents: [ReportedDocument], isPartial: Bool = false, isInAnotherOrder: Bool = false
  ) {
    self.query = query
    self.wordings = wordings
    self.sources = sources
    self.edits = edits
    self.documents = documents
    self.isPartial = isPartial
    self.isInAnotherOrder = isInAnotherOrder
  }

  /// The report in `format`, in UTF-8. `style` is for ``OutputFormat/text`` alone. SARIF and workflow commands are for
  /// findings: nothing is written.
  public func rendered(as format: OutputFormat, style: TextStyle = .plain) -> [UInt8] {
    switch format {
    case .text: Array(TraceText(report: self, style: style).text.utf8)
    case .json, .ndjson: TraceJSON(report: self).bytes
    case .markdown: Array(TraceMarkup(report: self).document.commonMark().utf8)
    case .html: Array(HTMLPage(title: "Trace: " + query, body: TraceMarkup(report: self).document.html()).text.utf8)
    case .sarif, .github: []
    }
  }
}

/// One wording, with the places that have it.
public struct TracedWording: Hashable, Sendable {
  /// The words.
  public let text: String
  /// How much of what was asked for it has, from 0 to 1.
  public let likeness: Double
  /// What it is held against; `nil` where nothing that was found is like it, or it is the first.
  public let comparison: Comparison?
  /// Where it was found, earliest first.
  public let occurrences: [Occurrence]

  /// What a wording is held against.
  public struct Comparison: Hashable, Sendable {
    /// Where the other words are from.
    public enum Reference: String, Hashable, Sendable {
      /// A passage of a primary source.
      case source
      /// The wording that was published first.
      case earliest
    }

    /// Where the other words are from.
    public let reference: Reference
    /// The other words and those of the wording, run by run; empty where they are the same.
    public let changes: [WordChange]

    /// Makes a comparison.
    public init(reference: Reference, changes: [WordChange]) {
      self.reference = reference
      self.changes = changes
    }
  }

  /// Makes a wording.
  public init(text: String, likeness: Double, comparison: Comparison?, occurrences: [Occurrence]) {
    self.text = text
    self.likeness = likeness
    self.comparison = comparison
    self.occurrences = occurrences
  }

  /// The words, those marked that the other words lack.
  var passage: MarkedPassage {
    guard let changes = comparison?.changes, changes.contains(where: { $0.kind == .added }) else {
      return MarkedPassage(unmarked: text)
    }
    return MarkedPassage(.later, of: changes)
  }

  /// The other words, those marked that the wording lacks; `nil` where it lacks none.
  var original: MarkedPassage? {
    guard let changes = comparison?.changes, changes.contains(where: { $0.kind == .removed }) else { return nil }
    return MarkedPassage(.earlier, of: changes)
  }
}

/// One wording changed into another, from one version of an outlet's text to the next.
public struct WordingEdit: Hashable, Sendable {
  /// The wording as it was.
  public let earlier: Occurrence
  /// The wording as it is from then on, with its changes from the earlier one.
  public let later: Occurrence

  /// Makes an edit.
  public init(earlier: Occurrence, later: Occurrence) {
    self.earlier = earlier
    self.later = later
  }
}

extension TraceReport {
  /// `5 occurrences in 2 wordings, first 4 March 2024, 09:10 UTC, Harbour Courier, version 1.`
  ///
  /// Where the dates do not tell which of two was first, both are named.
  var summary: String {
    let count = wordings.reduce(0) { $0 + $1.occurrences.count }
    guard count > 0 || !sources.isEmpty else { return "Not found." }
    let order = isInAnotherOrder ? "In no text in this order, or not in these forms. " : ""
    guard count > 0 else { return order + "Found in no article." }
    let counts = order + Wording.count(count, "occurrence") + " in " + Wording.count(wordings.count, "wording")
    if isPartial { return counts + ", and there are more; give more of the words." }
    // Where the first one has no date, none of them has, and nobody can be called first.
    let first = first
    guard let date = first.first?.published else { return counts + "." }
    let names = first.prefix(Self.mostFirsts).map { VisibleText.line($0.name) }
    let further = first.count > names.count ? ["\(first.count - names.count) more"] : []
    let untold = first.count > 1 ? "; nothing tells which of them was first" : ""
    return "\(counts), first \(VisibleText.line(ReadableDate.text(date))), \(Wording.list(names + further))\(untold)."
  }

  /// As many are named; of more it is enough that they are many.
  private static let mostFirsts = 3

  /// The texts that may have had it first: of those whose words are half as like those that were asked for as the best
  /// are. One that has a few of them, or another rendering that lost them, was not first with them. A day without a time
  /// may be any time of that day; of versions of one article the first was first.
  private var first: [ReportedDocument] {
    let best = wordings.map(\.likeness).max() ?? 0
    let paths = Set(wordings.filter { $0.likeness * 2 >= best }.flatMap(\.occurrences).map(\.place.path))
    // Texts are in the order of time.
    let texts = documents.filter { $0.role == .article && paths.contains($0.path) }
    guard let first = texts.first else { return [] }
    var articles: Set<[Substring]> = []
    return texts.filter { text in
      let article = text.path.split(separator: "/").dropLast() + [text.outlet[...]]
      return (text.path == first.path || ReadableDate.mayBeSame(text.published, first.published))
        && articles.insert(Array(article)).inserted
    }
  }
}
