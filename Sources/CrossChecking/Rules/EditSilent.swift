internal import Extraction
internal import Lexicons
internal import TextModel

/// Changes of substance without a note.
enum EditSilent {
  static let page = RulePage(
    id: "edit.silent", severity: .warning,
    summary: "The later version changes things of substance and has no note that says so.",
    rationale: """
      Readers who saw the earlier version are owed a word when it changed. Reported once a pair, where the other rules \
      have an error or two warnings and the later version has no correction, clarification or update note.
      """,
    askedBy: ["AP", "Reuters", "IFCN"],
    fires: [
      RuleExample(
        earlier: "At least 25 people were hurt when the bridge fell.",
        later: "⟦At least 52 people were hurt when the bridge fell.⟧"),
      RuleExample(
        earlier: "\"We will not close the school,\" Anna Ruiz said.",
        later: "⟦\"We will close the school,\" Anna Ruiz said.⟧"),
      RuleExample(
        earlier: "The council did not approve the new bridge on Monday.",
        later: "⟦The council did approve the new bridge on Monday.⟧"),
      RuleExample(
        earlier: "The harbour cost $3.5 million to build. It is small.",
        later: "⟦The harbour cost $3.5 billion to build.⟧ It is small."),
    ],
    quiet: [
      RuleExample(
        earlier: "Twelve boats were lost in the storm.", later: "12 boats were lost in the storm."),
      RuleExample(
        earlier: "The vote is on Friday.", later: "The vote is on Friday. The hall is small."),
      RuleExample(
        earlier: "The hall is small.\n\nThe vote is on Friday.", later: "The vote is on Friday.\n\nThe hall is small."),
      RuleExample(later: "The vote is on Friday."),
    ])

  /// What it says of a pair whose other findings are known.
  static func drafts(for comparison: Comparison, findings: [Finding]) -> [Draft] {
    let grave = findings.filter { $0.severity >= .warning }
    guard comparison.relation == .version, grave.count > 1 || grave.first?.severity == .error,
      !hasNote(comparison.later, comparison.lexicon)
    else {
      return []
    }
    let digest = FNV1a(grave.map(\.id).sorted().joined().utf8)
    let changes = grave.count == 1 ? "One change" : "\(grave.count) changes"
    return [
      Draft(
        message: "\(changes) of substance, and no note to readers says so.",
        primary: comparison.later.firstSentence,
        // One edit is not the next one, though both are reported at the same words.
        subject: digest.value,
        evidence: Evidence(
          values: [.init("rules", Set(grave.map(\.rule)).sorted().joined(separator: ", "))],
          question: "Does the later version need a correction or update note?"))
    ]
  }

  /// Whether the text says of itself that it was changed.
  static func hasNote(_ text: NormalText, _ lexicon: ComparisonLexicon) -> Bool {
    let layout = text.article.layout
    return layout.sentences.contains { sentence in
      var isStart = true
      for index in sentence.tokens {
        if let (place, _) = lexicon.correctionNotes.longestMatch(
          in: layout.tokens, at: index, limit: sentence.tokens.upperBound), place == .anywhere || isStart
        {
          return true
        }
        if layout.tokens[index].kind != .punctuation { isStart = false }
      }
      return false
    }
  }
}
