import CrossChecking
import Extraction
import Ledger
import Reporting

/// What wordings are held against, to show what changed: the words of a source where it has them, else the wording that was
/// published first.
struct TraceReference {
  /// A word of a source that is passed over weighs so much against one that is shared: a wording that leaves out a clause is held
  /// against all of it, one that has a word in common with a sentence further off is not.
  private static let costOfPassing = 0.4

  private let passages: [SourcePassage]
  private let earliestFirst: [WordingGroups.Group]
  private let difference: WordDifference

  init(passages: [SourcePassage], groups: WordingGroups, difference: WordDifference) {
    self.passages = passages
    self.difference = difference
    earliestFirst = groups.earliestFirst
  }

  /// What a wording is held against, and the words of the two, run by run; `nil` where nothing that was found is like it.
  func comparison(of group: WordingGroups.Group) -> TracedWording.Comparison? {
    let stories = Set(group.quotations.map(\.version.story))
    let said = passages.filter { stories.contains($0.version.story) }.map(\.surroundings)
    if let changes = nearest(to: group.text, among: said) { return Self.comparison(.source, changes) }
    let before = earliestFirst.prefix { $0.text != group.text }.filter { earlier in
      earlier.quotations.contains { stories.contains($0.version.story) }
    }
    // The first that is like it, and not the one that is most like it: that is where the words come from.
    return before.lazy.compactMap { nearest(to: group.text, among: [$0.text]) }.first
      .map { Self.comparison(.earliest, $0) }
  }

  private static func comparison(
    _ reference: TracedWording.Comparison.Reference, _ changes: [WordChange]
  ) -> TracedWording.Comparison {
    .init(reference: reference, changes: changes.contains { $0.kind != .same } ? changes : [])
  }

  /// The changes from the text that has most of a wording's words; `nil` where none has enough of them.
  private func nearest(to wording: String, among texts: [String]) -> [WordChange]? {
    let compared = texts.map { changes(from: $0, to: wording) }
    let counts = compared.map(\.sharedWordCount)
    guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return nil }
    return compared[index].keepsLater ? compared[index] : nil
  }

  /// The changes from the part of a text that a wording is like.
  private func changes(from text: String, to wording: String) -> [WordChange] {
    let whole = difference.changes(from: text, to: wording)
    let core = Self.core(of: whole)
    guard whole[core].sharedWordCount < whole.sharedWordCount else { return Self.trimmed(whole) }
    let (before, behind) = (whole[..<core.lowerBound], whole[core.upperBound...])
    // As many words more on either side as the wording has there: one of them may have found its like further off.
    let part =
      before.earlierWords.suffix(before.words { $0 != .removed }.count)
      + whole[core].earlierWords + behind.earlierWords.prefix(behind.words { $0 != .removed }.count)
    return Self.trimmed(difference.changes(from: part.joined(separator: " "), to: wording))
  }

  /// The runs between which most is shared and least passed over (the maximum subarray; Bentley, "Programming pearls: Algorithm
  /// design techniques", 1984).
  private static func core(of changes: [WordChange]) -> Range<Int> {
    var best = (value: 0.0, range: 0..<0)
    var current = (value: 0.0, start: 0)
    for (index, change) in changes.enumerated() {
      if current.value <= 0 { current = (0, index) }
      switch change.kind {
      case .same: current.value += Double(change.wordCount)
      case .removed: current.value -= costOfPassing * Double(change.wordCount)
      case .added: break
      }
      if current.value > best.value { best = (current.value, current.start..<(index + 1)) }
    }
    return best.range
  }

  /// Without what the text says before and behind: a quotation is often a part of its sentences. Words that have others in
  /// their place at either end are shown, as many as those are and no further than their sentence.
  private static func trimmed(_ changes: [WordChange]) -> [WordChange] {
    var changes = changes
    if let first = changes.first, first.kind == .removed {
      let words = (first.earlierText ?? first.text).split(separator: " ")
      let ended = words.lastIndex { $0.endsSentence }.map { $0 + 1 } ?? 0
      let count = changes.count > 1 && changes[1].kind == .added ? changes[1].wordCount : 0
      changes[0] = removal(of: words[ended...].suffix(count))
    }
    if let last = changes.last, last.kind == .removed { changes.removeLast() }
    let end = changes.count - 2
    if end > 0, changes[end].kind == .removed, changes[end + 1].kind == .added {
      let before = changes[end - 1]
      let isEnded = (before.earlierText ?? before.text).split(separator: " ").last?.endsSentence == true
      let words = (changes[end].earlierText ?? changes[end].text).split(separator: " ")
      let ended = words.firstIndex { $0.endsSentence }.map { $0 + 1 } ?? words.count
      changes[end] = removal(of: isEnded ? [] : words[..<ended].prefix(changes[end + 1].wordCount))
    }
    return changes.filter { !$0.text.isEmpty }
  }

  private static func removal(of words: ArraySlice<Substring>) -> WordChange {
    WordChange(kind: .removed, text: words.map { $0 + " " }.joined())
  }
}

extension Substring {
  /// Whether a sentence ends with it: a stop, perhaps with closing marks behind.
  fileprivate var endsSentence: Bool {
    let marks: Set<Character> = ["\"", "”", "’", "'", ")", "]", "»"]
    let last = reversed().first { !marks.contains($0) }
    return last == "." || last == "?" || last == "!" || last == "…"
  }
}
