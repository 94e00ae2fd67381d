/// The same words in another mouth.
enum QuoteSpeakerChanged: ComparisonRule {
  static let page = RulePage(
    id: "quote.speaker-changed", severity: .error,
    summary: "The same words have another speaker.",
    rationale: """
      Words laid at the wrong door harm two people at once. Reported only where both texts name a speaker and the two \
      cannot be the same one: `he`, `Hale`, `Tom Hale` and `the mayor` may be, and a source that is not named may be \
      anybody.
      """,
    askedBy: ["Guardian", "ACC"],
    fires: [
      RuleExample(
        earlier: "\"We will close the school in March,\" Anna Ruiz said.",
        later: "\"⟦We will close the school in March,⟧\" Tom Hale said."),
      RuleExample(
        earlier: "Tom Hale said: \"The bridge is a danger to everyone.\"",
        later: "Anna Ruiz said: \"⟦The bridge is a danger to everyone.⟧\""),
      RuleExample(
        earlier: "\"I knew nothing about the leak,\" Tom Hale told reporters.",
        later: "\"⟦I knew nothing about the leak,⟧\" Maria Orlova told reporters."),
      RuleExample(
        earlier: "\"The harbour will open in spring,\" said Maria Orlova.",
        later: "\"⟦The harbour will open in spring,⟧\" said Peter Lund."),
    ],
    quiet: [
      RuleExample(
        earlier: "\"We will close the school in March,\" Anna Ruiz said.",
        later: "\"We will close the school in March,\" Ruiz said."),
      RuleExample(
        earlier: "Anna Ruiz met parents on Monday. \"We will close the school,\" Ruiz said.",
        later: "Anna Ruiz met parents on Monday. \"We will close the school,\" she said."),
      RuleExample(
        earlier: "\"We will close the school in March,\" Anna Ruiz said.",
        later: "\"We will close the school in March,\" the mayor said."),
      RuleExample(
        earlier: "\"We will close the school in March,\" Mrs. Anna Ruiz said.",
        later: "\"We will close the school in March,\" A. Ruiz said."),
    ])

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.speakers.map { change in
      var draft = comparison.draft(
        about: change.utterance, severity: change.isUnnamed ? .warning : nil, message: message(change, comparison),
        question: change.isUnnamed
          ? "Is the speaker \(change.earlier), and why is the name gone?"
          : "Who said it: \(Phrasing.speaker(change.earlier)) or \(Phrasing.speaker(change.later))?")
      draft.evidence.values = [
        .init(comparison.relation.otherSide, change.earlier), .init(comparison.relation.ownSide, change.later),
      ]
      return draft
    } + comparison.indirectSpeakers()
  }

  private static func message(_ change: SpeakerChange, _ comparison: Comparison) -> String {
    let (one, other) = (Phrasing.speaker(change.earlier), Phrasing.speaker(change.later))
    if change.isUnnamed {
      return
        "The speaker is no longer named: the earlier version has \(one), this one only says \(Phrasing.quoted(other))."
    }
    return comparison.relation == .version
      ? "The quotation was attributed to \(one) in the earlier version, and is to \(other) now."
      : "The quotation is attributed to \(one) in \(comparison.otherName), and to \(other) here."
  }
}
