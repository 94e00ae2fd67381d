import CrossChecking

extension WordChange {
  /// The number of its words.
  var wordCount: Int { text.split(separator: " ").count }
}

extension Sequence<WordChange> {
  /// How many words both texts have.
  var sharedWordCount: Int { wordCount(of: .same) }

  /// Whether most of the later text is in the earlier one. With less, marks would stand on nearly every word of it and tell
  /// nothing.
  var keepsLater: Bool { sharedWordCount > 0 && sharedWordCount >= wordCount(of: .added) }

  /// Whether most of the earlier text is in the later one.
  var keepsEarlier: Bool { sharedWordCount > 0 && sharedWordCount >= wordCount(of: .removed) }

  /// The words of the earlier text, as it writes them.
  var earlierWords: [Substring] {
    filter { $0.kind != .added }.flatMap { ($0.earlierText ?? $0.text).split(separator: " ") }
  }

  /// The words of the runs of some kinds.
  func words(where isWanted: (WordChange.Kind) -> Bool) -> [Substring] {
    filter { isWanted($0.kind) }.flatMap { $0.text.split(separator: " ") }
  }

  private func wordCount(of kind: WordChange.Kind) -> Int { reduce(0) { $0 + ($1.kind == kind ? $1.wordCount : 0) } }
}
