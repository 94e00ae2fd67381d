internal import Extraction
internal import TextModel

extension Comparison {
  /// Drafts about what came about by one account and not by the other, of which only one, or neither, is negated.
  ///
  /// - Parameter isAsked: Whether those are wanted of which the one and the other are negated or not.
  func outcomes(where isAsked: (_ isNegated: Bool, _ isOtherNegated: Bool) -> Bool) -> [Draft] {
    (accounts?.outcomes ?? []).compactMap { conflict in
      guard case (.outcome(let negated), .outcome(let otherNegated)) = (conflict.earlier.value, conflict.later.value),
        isAsked(negated, otherNegated)
      else { return nil }
      let (span, laterSpan) = (conflict.earlier.span, conflict.later.span)
      let words = Phrasing.quoted(earlier.article.reading.string(span))
      return Draft(
        message: "\(otherName) tells another outcome: \(words).", primary: laterSpan,
        related: [earlier.article.place(of: span)],
        evidence: Evidence(
          values: [
            .init("earlier", earlier.article.reading.string(span)),
            .init("later", later.article.reading.string(laterSpan)),
          ],
          question: "Which of the two is so, and who says so?"))
    }
  }
}
