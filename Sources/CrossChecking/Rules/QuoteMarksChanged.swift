internal import TextModel

/// The same words, now with quotation marks, or now without.
enum QuoteMarksChanged: ComparisonRule {
  static let page = RulePage(
    id: "quote.marks-changed", severity: .warning,
    summary: "Words came into quotation marks, or went out of them, between versions.",
    rationale: """
      Quotation marks say: these are the speaker's words, not ours. A paraphrase that is put between them claims a \
      wording that nobody may have noted; a quotation that loses them becomes the paper's own statement.
      """,
    askedBy: ["Reuters"],
    fires: [
      RuleExample(
        earlier: "Anna Ruiz said the bridge was a danger to everyone.",
        later: "Anna Ruiz said the bridge was \"⟦a danger to everyone⟧\"."),
      RuleExample(
        earlier: "Anna Ruiz said the bridge was \"a danger to everyone\".",
        later: "Anna Ruiz said the bridge was ⟦a danger to everyone⟧."),
      RuleExample(
        earlier: "Tom Hale said he saw \"no reason to wait\" for the vote.",
        later: "Tom Hale said he saw \"⟦no reason to wait for the vote⟧\"."),
      RuleExample(
        earlier: "Tom Hale said: \"There is no reason to wait.\"",
        later: "Tom Hale said ⟦there is no reason to wait⟧."),
    ],
    quiet: [
      RuleExample(
        earlier: "Ruiz said the bridge was \"a danger to everyone\".",
        later: "Ruiz said the bridge was “a danger to everyone.”"),
      RuleExample(
        earlier: "Ruiz said the bridge was 'a danger to everyone'.",
        later: "Ruiz said the bridge was \"a danger to everyone\"."),
      RuleExample(
        earlier: "Ruiz said the bridge was a danger to everyone.",
        later: "Ruiz said the bridge was a danger to everyone. It opened in 1962."),
      RuleExample(
        earlier: "\"It is a danger,\" Ruiz said, \"to everyone.\"", later: "\"It is a danger to everyone,\" Ruiz said."),
    ])

  static var relations: Set<Relation> { [.version] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.quotations.shared.compactMap { utterance in
      guard utterance.verdict(as: comparison.relation, quotes: comparison.quotes) == .remarked,
        let first = utterance.remarked.first
      else { return nil }
      let isNowQuoted = comparison.later.units[first].isQuoted
      let words = Phrasing.quoted(comparison.later.text(utterance.remarked))
      let message =
        isNowQuoted
        ? "Words that \(comparison.otherName) has without quotation marks now stand inside them: \(words)."
        : "Quoted words lost their quotation marks: \(words)."
      let whose = comparison.speakerName(of: utterance)
      var draft = comparison.draft(
        about: utterance, message: message, question: "Are \(words) the words of \(whose), as they were said?")
      draft.primary = place(of: utterance, comparison)
      draft.evidence.changes = marks(round: utterance, comparison, isNowQuoted ? .added : .removed)
      return draft
    }
  }

  /// The words as both have them, and the marks that only one has: the words alone would be the same on both sides.
  private static func marks(
    round utterance: SharedUtterance, _ comparison: Comparison, _ kind: WordChange.Kind
  ) -> [WordChange] {
    var words = Substring(comparison.later.text(utterance.remarked))
    while words.last == " " { words.removeLast() }
    return [.init(kind: kind, text: "“"), .init(kind: .same, text: String(words)), .init(kind: kind, text: "”")]
  }

  /// The quoted words where the later text has marks; the words that lost them otherwise.
  private static func place(of utterance: SharedUtterance, _ comparison: Comparison) -> ReadingSpan {
    let later = comparison.later
    guard let first = utterance.remarked.first else { return ReadingSpan(0, 0) }
    if later.units[first].isQuoted {
      let change = UnitChange(earlier: [], later: [first], earlierNext: 0, laterNext: first)
      return comparison.laterSpan(of: utterance, at: change)
    }
    var end = first
    for unit in utterance.remarked.dropFirst() where unit == end + 1 && !later.units[unit].isQuoted { end = unit }
    return later.span(of: first..<(end + 1))
  }
}
