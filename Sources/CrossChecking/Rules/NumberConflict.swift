internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// One article that states one quantity twice, differently.
enum NumberConflict: ConsistencyRule {
  static let page = RulePage(
    id: "number.conflict", severity: .error,
    summary: "One article states one quantity twice, with two values.",
    rationale: """
      A number in the headline or the first paragraph that the body contradicts is the oldest error of the updated \
      story. Reported only where the same thing is counted by the same verb in two sentences that share their other \
      words of sense, with the same or no time, or where the second number points back (`the 420 trees`) to one of which \
      it is a slip: the same digits in another order, one digit off, a thousand times as much, one that sounds alike. Inside \
      quotation marks only such an echo counts. Two ages of one person and two results of one vote are conflicts too. Two \
      sentences that start with the same clause and go on with other words may have a source each, and are a warning.
      """,
    askedBy: ["CG: conflicting facts"],
    fires: [
      RuleExample(
        later: "Storm kills 12 sailors off Norvik.\n\nThe storm killed ⟦14⟧ sailors off Norvik, the coast guard said."),
      RuleExample(
        later: "The fire destroyed 40 houses in Lund street.\n\nIn Lund street the fire destroyed ⟦60⟧ houses."),
      RuleExample(
        later: "A total of 300 workers lost their jobs at the Norvik plant.\n\n"
          + "The company said ⟦350⟧ workers lost their jobs at the Norvik plant."),
      RuleExample(
        later: "Police arrested nine students at the Hallberg school.\n\n"
          + "Police arrested ⟦eleven⟧ students at the Hallberg school after a fight."),
      RuleExample(
        later: "Eleven people were taken to St Anne’s hospital, none of them badly hurt, said Owen Pryce of the police."
          + "\n\n⟦Fourteen⟧ people were taken to St Anne’s hospital, and three were still there on Saturday."),
      RuleExample(
        later: "The bridge cost £12 million, the council said.\n\nThe bridge cost ⟦£21 million⟧, the minister said."),
      RuleExample(later: "Anna Lund, 42, found the boat.\n\nMs Lund, ⟦24⟧, rowed it to the harbour."),
      RuleExample(later: "Anna Lund, 42, found the boat.\n\nLund, who is ⟦44⟧, rowed it to the harbour."),
      RuleExample(
        later: "Contractors felled 240 limes and beeches.\n\nNobody will replace the ⟦420⟧ trees, the council said."),
      RuleExample(
        later:
          "The council voted 14 to nine to close the library.\n\nAfter the ⟦14-6⟧ vote the leader left by a back door."),
      RuleExample(later: "The port will cost £4.2m.\n\nWho will pay the ⟦£4.2bn⟧ for the port is not known."),
    ],
    quiet: [
      RuleExample(
        later: "The bridge cost £12 million, the council said.\n\nIn 1998 the bridge cost £21 million, it said."),
      RuleExample(
        later: "Eleven people were taken to St Anne’s hospital.\n\nFourteen people were taken to St Mary’s hospital."),
      RuleExample(later: "Three people were hurt in the fire.\n\nTen people were killed in the fire."),
      RuleExample(
        later: "The storm killed 12 sailors off Norvik.\n\nIn 1998 a storm killed 14 sailors off Norvik."),
      RuleExample(
        later: "The storm killed 12 sailors off Norvik.\n\nThe storm killed twelve sailors off Norvik, the guard said."),
      RuleExample(
        later: "The fire destroyed 40 houses in Lund street.\n\nThe fire destroyed 60 houses in Norvik street."),
      RuleExample(
        later: "Police arrested nine students at the school.\n\nPolice arrested another eleven students at the school."),
      RuleExample(later: "Germany won 12 medals on Sunday. France won nine medals on Sunday."),
      RuleExample(later: "John Hale was fined £500. Mary Hale was fined £300."),
      RuleExample(later: "John Hale was fined £500. His brother, Tom Hale, was fined £300. Hale wept."),
      RuleExample(later: "Anna Lund, 42, found the boat. Her son Per Lund, 24, rowed it. Lund, 24, is a pupil."),
      RuleExample(later: "Anna Lund, 42, found the boat. Her son Per Lund, who is 24, rowed it to the harbour."),
      RuleExample(
        later: "The storm killed 12 people in Norvik, the coast guard said.\n\nIn all the storm killed 31 people."),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    let sameWords = QuantityConflicts(text).find().filter { conflict in
      !isOverall(text.quantity(conflict.first), text.quantity(conflict.second), text)
        && !isOpen(text.quantity(conflict.first).span, text) && !isOpen(text.quantity(conflict.second).span, text)
        && !text.haveDifferentSubjects(text.quantity(conflict.first).span, text.quantity(conflict.second).span)
    }.map { conflict in
      (
        text.quantity(conflict.first).span, text.quantity(conflict.second).span,
        conflict.isSentence ? nil : Severity.warning
      )
    }
    let otherWords = CountConflicts(text).find()
      .filter { $0.pointsBack || !text.haveDifferentSubjects($0.first, $0.second) }
      .map { ($0.first, $0.second, $0.isPlain ? nil : Severity.warning) }
    var seen: [ReadingSpan] = []
    let ages = AgeConflicts(text: text).find().map { ($0.first, $0.second, Severity?.none) }
    let votes = VoteConflicts(text: text).find().map { ($0.first, $0.second, Severity?.some(.warning)) }
    return (sameWords + otherWords + ages + votes).compactMap { first, second, severity in
      guard !seen.contains(where: { $0.overlaps(second) || $0.overlaps(first) }), !isList(second, text),
        !text.isRoundedInHeadline(first, second)
      else { return nil }
      seen += [second, first]
      return draft(first, second, severity, text)
    }
  }

  /// `12 people in Norvik`, then `in all 31 people`: the second counts those of other places as well.
  private static func isOverall(_ first: Quantity, _ second: Quantity, _ text: CheckedText) -> Bool {
    guard let less = first.value, let more = second.value, less < more else { return false }
    let apart = text.facts.first { $0.span == second.span }?.apart ?? []
    return apart.contains(.overall) && !(text.facts.first { $0.span == first.span }?.apart.contains(.overall) ?? false)
  }

  /// `Four people were killed, including the gunman`: others count without him.
  private static func isOpen(_ span: ReadingSpan, _ text: CheckedText) -> Bool {
    let token = text.tokens.partitioningIndex { $0.span.start >= span.end }
    return text.marks(.subset, in: token..<min(text.tokens.count, token + 7)).contains {
      $0.sense.roles.contains(.open) && $0.count == 1
    }
  }

  private static let longestList = 25.0

  /// `Here are four reasons`: the article counts its own points.
  private static func isList(_ span: ReadingSpan, _ text: CheckedText) -> Bool {
    let token = text.tokens.partitioningIndex { $0.span.start >= span.end }
    guard text.has(.list, in: token..<min(text.tokens.count, token + 2)) else { return false }
    // A list has few points; a library has many books.
    return text.article.quantities.contains { $0.span == span && ($0.value ?? 0) <= longestList }
  }

  private static func draft(
    _ first: ReadingSpan, _ second: ReadingSpan, _ severity: Severity?, _ text: CheckedText
  ) -> Draft {
    let (one, other) = (text.string(first), text.string(second))
    return Draft(
      severity: severity,
      message: "The same quantity is \(Phrasing.quoted(other)) here and \(Phrasing.quoted(one)) before.",
      primary: second, related: [text.article.place(of: first)],
      evidence: Evidence(
        values: [.init("first", one), .init("second", other)],
        question: "Which is right, \(Phrasing.quoted(one)) or \(Phrasing.quoted(other))?"))
  }
}
