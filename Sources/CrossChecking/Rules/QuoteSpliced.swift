internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Utterances that were apart, run together as one quotation.
enum QuoteSpliced: ComparisonRule {
  static let page = RulePage(
    id: "quote.spliced", severity: .error,
    summary: "Words that were said apart are run together as one quotation.",
    rationale: """
      Quotation marks that are not closed between two sentences say that the one followed the other. Where the source \
      has them apart, in two answers or with much between, or has the second before the first, the quotation says \
      something that nobody said in that order. A cue between two whole sentences parts them honestly; an ellipsis does \
      where both are from one speaker and in their order. Two quotations of an earlier version, or of another outlet, that are \
      one here are reported too; a warning where there only their cues stood between them. A few words left out are `quote.truncated`.
      """,
    askedBy: ["Reuters: never run separate remarks together", "KSJ"],
    fires: [
      RuleExample(
        earlier: """
          MODERATOR: Will the school close?

          RUIZ: We have made no decision about the school.

          MODERATOR: And the bridge?

          RUIZ: That bridge is a danger to every child in this town.
          """,
        later: "\"⟦We have made no decision about the school. That bridge is a danger to every child in this town,⟧\""
          + " Ruiz said.", relation: .source),
      RuleExample(
        earlier: """
          RUIZ: The council found no money for the roof. We asked the county for a loan in the spring, and \
          again in the autumn, and each time the answer was the same. I am proud of our teachers and parents.
          """,
        later: "Ruiz said: \"⟦The council found no money for the roof. I am proud of our teachers and parents.⟧\"",
        relation: .source),
      RuleExample(
        earlier: "HALE: The harbour pays for itself.\n\nLUND: Nobody asked the fishermen about the new fees.",
        later: "\"⟦The harbour pays for itself ... Nobody asked the fishermen about the new fees,⟧\" Hale said.",
        relation: .source),
      RuleExample(
        earlier: "LUND: I opposed the new fees from the start. The fishermen will never forgive this council.",
        later:
          "\"⟦The fishermen will never forgive this council ... I opposed the new fees from the start,⟧\" Lund said.",
        relation: .source),
      RuleExample(
        earlier: """
          "We have made no decision about the school," Ruiz said. The council will meet again in March.

          "That bridge is a danger to every child in this town," she said of the crossing at the mill.
          """,
        later: "\"⟦We have made no decision about the school. That bridge is a danger to every child in this town,⟧\""
          + " Ruiz said."),
      RuleExample(
        earlier:
          "\"The harbour pays for itself every year,\" Hale said. \"Nobody asked the fishermen about the fees,\" Lund said.",
        later: "\"⟦The harbour pays for itself every year. Nobody asked the fishermen about the fees,⟧\" Hale said.",
        relation: .outlet),
    ],
    quiet: [
      RuleExample(
        earlier:
          "\"We have made no decision about the school,\" Ruiz said. \"That bridge is a danger to every child.\"",
        later: "\"We have made no decision about the school. That bridge is a danger to every child,\" Ruiz said."),
      RuleExample(
        earlier: "RUIZ: We have made no decision about the school. That bridge is a danger to every child.",
        later: "\"We have made no decision about the school. That bridge is a danger to every child,\" Ruiz said.",
        relation: .source),
      RuleExample(
        earlier: """
          RUIZ: We have made no decision about the school.

          MODERATOR: And the bridge?

          RUIZ: That bridge is a danger to every child in this town.
          """,
        later: "\"We have made no decision about the school,\" Ruiz said. \"That bridge is a danger to every child in"
          + " this town.\"", relation: .source),
      RuleExample(
        earlier: "LUND: I opposed the new fees from the start. We lost. The fishermen will never forgive this council.",
        later:
          "\"I opposed the new fees from the start ... The fishermen will never forgive this council,\" Lund said.",
        relation: .source),
      RuleExample(
        earlier: """
          RUIZ: We have made no decision about the school. [APPLAUSE]

          RUIZ: That bridge is a danger to every child in this town.
          """,
        later: "\"We have made no decision about the school. That bridge is a danger to every child in this town,\""
          + " Ruiz said.", relation: .source),
    ])

  static var relations: Set<Relation> { [.version, .outlet] }

  /// The drafts about quotations that are two in the other text.
  static func drafts(for comparison: Comparison) -> [Draft] {
    let (earlier, later) = (comparison.earlier, comparison.later)
    return comparison.quotations.splices.map { splice in
      let parts = [splice.first, splice.second].map { earlier.pieces[$0] }
      let words = parts.map { Phrasing.quoted(earlier.article.words(of: $0)) }
      let spans = later.pieces[splice.later].spans
      let seam = later.units[splice.seam].start
      return Draft(
        severity: splice.isSure ? nil : .warning,
        message: "\(words[0]) and \(words[1]) are two quotations in \(comparison.otherName), and one here.",
        primary: spans.first { $0.contains(seam) } ?? later.pieces[splice.later].extent,
        related: parts.map { earlier.article.place(of: $0.extent) },
        evidence: Evidence(
          speaker: later.quotation(ofPiece: splice.later).speaker?.name,
          question: "Were the two said together anywhere?"))
    }
  }

  /// The draft about two parts of a quotation that were said apart, of which there may be more.
  static func draft(for splice: Verification.Splice, more: Int, in verification: Verification) -> Draft {
    let (first, second) = (splice.first, splice.second)
    let words = [first, second].map { Phrasing.quoted(verification.text.text($0.part.run)) }
    let others = more > 0 ? ", and so are others of its words" : ""
    let speakers = [first, second].map { part in
      verification.sources[part.source].speaker(at: part.places.lowerBound).map { " (\(Phrasing.clipped($0)))" } ?? ""
    }
    let names = speakers[0] == speakers[1] ? ["", ""] : speakers
    var draft = verification.draft(
      about: first, severity: nil,
      message:
        "\(words[0])\(names[0]) and \(words[1])\(names[1]) are apart in the source\(others), and one quotation here.",
      related: [first.places], question: "Were the two said together anywhere?")
    draft.primary = verification.markedSpan(of: first).union(verification.markedSpan(of: second))
    draft.related.append(verification.sources[second.source].place(of: second.places))
    return draft
  }
}
