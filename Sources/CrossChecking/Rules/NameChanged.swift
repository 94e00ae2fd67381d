internal import Extraction
internal import Mentions
internal import TextModel

/// Another name in the same place.
enum NameChanged: ComparisonRule {
  static let page = RulePage(
    id: "name.changed", severity: .error,
    summary: "Another name stands in the same place of the same sentence.",
    rationale: """
      The wrong person, party, firm or town in an otherwise unchanged sentence is a correction, and may be a libel. \
      Fuller and shorter names of one (`Ruiz`, `Anna Ruiz`), initials and titles are left alone; letters exchanged in \
      one name are `name.spelling`.
      """,
    askedBy: ["Reuters"],
    fires: [
      RuleExample(
        earlier: "Police arrested Tom Hale on Monday after a search of the harbour.",
        later: "Police arrested ⟦Peter Lund⟧ on Monday after a search of the harbour."),
      RuleExample(
        earlier: "The fire broke out in Norway near the border with Sweden.",
        later: "The fire broke out in ⟦Finland⟧ near the border with Sweden."),
      RuleExample(
        earlier: "The award went to Maria Orlova for her work on the harbour.",
        later: "The award went to ⟦Maria Petrova⟧ for her work on the harbour."),
      RuleExample(
        earlier: "The ship sailed from Iran with a crew of old men.",
        later: "The ship sailed from ⟦Iraq⟧ with a crew of old men."),
    ],
    quiet: [
      RuleExample(
        earlier: "Police arrested Tom Hale on Monday after a search.",
        later: "Police arrested Hale on Monday after a search."),
      RuleExample(
        earlier: "Police arrested Tom Hale on Monday after a search.",
        later: "Police arrested Mr. Tom Hale on Monday after a search."),
      RuleExample(
        earlier: "The ship sailed from the U.S. with a crew of old men.",
        later: "The ship sailed from the US with a crew of old men."),
      RuleExample(
        earlier: "Police arrested Tom Hale on Monday.", later: "Police arrested Tom Hale on Monday. Peter Lund fled."),
    ])

  static var relations: Set<Relation> { [.version] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.names.filter { !$0.isSpelling }.map { pair in
      let (one, other) = comparison.texts(of: pair)
      return comparison.draft(
        about: pair, message: "Another name stands in the same place: \(comparison.exchange(one, other)).",
        question: "Who or what is meant: \(Phrasing.clipped(one)) or \(Phrasing.clipped(other))?")
    }
  }
}

extension Comparison {
  /// The words of a name in both texts.
  func texts(of pair: NamePair) -> (earlier: String, later: String) {
    (earlier.article.reading.string(pair.earlier), later.article.reading.string(pair.later))
  }

  /// A draft about two names in one place.
  func draft(about pair: NamePair, message: String, question: String) -> Draft {
    let (one, other) = texts(of: pair)
    return draft(
      earlier: pair.earlier, later: pair.later,
      values: [.init("earlier", one), .init("later", other)], message: message, question: question)
  }
}
