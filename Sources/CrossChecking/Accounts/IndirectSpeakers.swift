internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Finds statements that two accounts give without quotation marks, in words of their own, and lay at two doors.
struct IndirectSpeakers {
  /// How alike the words of two statements must be: at .6 three of five by weight are the same. Two people who were asked
  /// about one thing share fewer.
  static let leastLikeness = 0.6
  /// What the shared words must weigh: four words of sense.
  static let leastShared = 16

  /// A statement of which two speakers are named.
  struct Conflict {
    let earlier: Quotation
    let later: Quotation
  }

  private let earlier: NormalText
  private let later: NormalText
  private let lexicon: ComparisonLexicon

  init(_ earlier: NormalText, _ later: NormalText, lexicon: ComparisonLexicon) {
    (self.earlier, self.later, self.lexicon) = (earlier, later, lexicon)
  }

  /// The conflicts, in the order of the later account.
  func find() -> [Conflict] {
    let (quotations, laterQuotations) = (Self.indirect(earlier.article), Self.indirect(later.article))
    if quotations.isEmpty || laterQuotations.isEmpty { return [] }
    let index = WordingIndex(quotations.map { wording(of: $0, in: earlier) })
    var votes = index.noVotes
    let speakers = SpeakerComparison(earlier.article, later.article, lexicon: lexicon)
    return laterQuotations.compactMap { quotation in
      let own = wording(of: quotation, in: later)
      let same = index.candidates(for: own, votes: &votes).filter { candidate in
        own.shared(with: index.wordings[candidate]) >= Self.leastShared
          && own.likeness(to: index.wordings[candidate]) >= Self.leastLikeness
      }
      // Where one account has it from both, the other may have left one out.
      guard let first = same.first, same.allSatisfy({ speakers.differ(quotations[$0], quotation) }) else { return nil }
      return Conflict(earlier: quotations[first], later: quotation)
    }
  }

  private static func indirect(_ article: Article) -> [Quotation] {
    article.quotations.filter { $0.kind == .indirect && $0.speaker?.name != nil }
  }

  private func wording(of quotation: Quotation, in text: NormalText) -> Wording {
    Wording(quotation.spans.flatMap { text.units[text.units(in: $0)] })
  }
}

extension Comparison {
  /// Drafts about statements without quotation marks that two accounts lay at two doors: a warning, since two people may
  /// have said the same.
  func indirectSpeakers() -> [Draft] {
    guard relation == .outlet else { return [] }
    return IndirectSpeakers(earlier, later, lexicon: lexicon).find().compactMap { conflict in
      guard let name = conflict.earlier.speaker?.name, let laterName = conflict.later.speaker?.name,
        let span = conflict.earlier.spans.first, let laterSpan = conflict.later.spans.first
      else { return nil }
      let (one, other) = (Phrasing.clipped(name), Phrasing.clipped(laterName))
      return Draft(
        severity: .warning, message: "The statement is attributed to \(one) in \(otherName), and to \(other) here.",
        primary: laterSpan, related: [earlier.article.place(of: span)],
        evidence: Evidence(
          speaker: laterName, values: [.init("earlier", name), .init("later", laterName)],
          question: "Who said it: \(one), \(other), or both?"))
    }
  }
}
