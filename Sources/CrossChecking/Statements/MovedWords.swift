internal import Extraction
internal import TextModel

/// The words that a changed passage has in both wordings, though not at the same place.
///
/// From `chief executive Tom Hale said after the vote` to `said Tom Hale, its chief executive` four words moved and three are gone.
/// An editor has to know of the three.
struct MovedWords {
  private let earlier: NormalText
  private let later: NormalText
  private let passage: ChangedPassage

  /// A passage with more words changed than this was written anew; nobody would say what moved in it.
  private static let mostWords = 80

  init(_ passage: ChangedPassage, _ earlier: NormalText, _ later: NormalText) {
    (self.passage, self.earlier, self.later) = (passage, earlier, later)
  }

  /// A change without the words of sense that moved, or that tell a quantity which the other wording tells as well; `nil`
  /// where none is left on either side.
  func rest(of change: UnitChange) -> UnitChange? {
    let count = passage.changes.reduce(0) { $0 + $1.earlier.count + $1.later.count }
    guard count <= Self.mostWords else { return change }
    let others = passage.changes.filter { $0 != change }
    let gone = rest(change.earlier, earlier, others.flatMap(\.later), later, passage.laterSentences)
    let new = rest(change.later, later, others.flatMap(\.earlier), earlier, passage.earlierSentences)
    if gone == change.earlier && new == change.later { return change }
    if gone.isEmpty && new.isEmpty { return nil }
    return UnitChange(
      earlier: gone, later: new, earlierNext: change.earlierNext, laterNext: change.laterNext,
      earlierPrevious: change.earlierPrevious, laterPrevious: change.laterPrevious)
  }

  /// The words of a run from the first that did not move to the last, with the small words before it; none where all of
  /// sense moved.
  private func rest(
    _ run: [Int], _ text: NormalText, _ elsewhere: [Int], _ other: NormalText, _ sentences: [Int]
  ) -> [Int] {
    let stems = Set(elsewhere.filter { !Self.isSmall($0, other) }.map { Self.stem($0, other) })
    let sense = run.filter { !Self.isSmall($0, text) }
    let kept = sense.filter {
      !stems.contains(Self.stem($0, text)) && !text.restates([$0], other, sentences)
    }
    if kept.count == sense.count { return run }
    guard let first = kept.first, let last = kept.last, let end = run.firstIndex(of: last),
      var start = run.firstIndex(of: first)
    else { return [] }
    while start > 0, Self.isSmall(run[start - 1], text) { start -= 1 }
    return Array(run[start...end])
  }

  private static func isSmall(_ unit: Int, _ text: NormalText) -> Bool {
    text.units[unit].traits.contains(.function)
  }

  private static func stem(_ unit: Int, _ text: NormalText) -> UInt64 {
    if text.units[unit].traits.contains(.number) { return text.keys[unit] }
    return Stem.key(text.article.reading.bytes, text.span(of: unit).range)
  }
}
