internal import Extraction
internal import QuoteExtraction

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
    let speakers = SpeakerComparison(comparison.earlier.article, comparison.later.article)
    return comparison.quotations.shared.compactMap { utterance in
      if let speaker = utterance.earlierSpeaker { return draft(about: utterance, sourceSpeaker: speaker, comparison) }
      // Where several quotations are one utterance it is not known which speaker answers for which part.
      guard utterance.earlier.count == 1, utterance.later.count == 1,
        let earlier = comparison.earlier.quotation(ofPiece: utterance.earlier[0]).speaker,
        let later = comparison.later.quotation(ofPiece: utterance.later[0]).speaker, speakers.differ(earlier, later)
      else { return nil }
      var draft = comparison.draft(
        about: utterance, message: message(earlier.name, later.name, comparison),
        question: "Who said it: \(earlier.name) or \(later.name)?")
      draft.evidence.values = [.init("earlier", earlier.name), .init("later", later.name)]
      return draft
    }
  }

  /// What is said in a source's turn of one speaker and is laid at another one's door.
  private static func draft(
    about utterance: SharedUtterance, sourceSpeaker: String, _ comparison: Comparison
  ) -> Draft? {
    guard let piece = utterance.later.first, let later = comparison.later.quotation(ofPiece: piece).speaker,
      SpeakerComparison(comparison.earlier.article, comparison.later.article).differ(later, fromTurnOf: sourceSpeaker)
    else { return nil }
    var draft = comparison.draft(
      about: utterance, message: message(sourceSpeaker, later.name, comparison),
      question: "Who said it: \(sourceSpeaker) or \(later.name)?")
    draft.evidence.values = [.init("source", sourceSpeaker), .init("article", later.name)]
    return draft
  }

  private static func message(_ earlier: String, _ later: String, _ comparison: Comparison) -> String {
    let (one, other) = (Phrasing.clipped(earlier), Phrasing.clipped(later))
    return comparison.relation == .version
      ? "The quotation was attributed to \(one) in the earlier version, and is to \(other) now."
      : "The quotation is attributed to \(one) in \(comparison.otherName), and to \(other) here."
  }
}
