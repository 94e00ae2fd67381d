internal import Extraction
internal import Mentions
internal import TextModel

/// One name spelled two ways: within an article, between two versions, or by two outlets.
enum NameSpelling: ComparisonRule, ConsistencyRule {
  static let page = RulePage(
    id: "name.spelling", severity: .warning,
    summary: "One name is spelled two ways.",
    rationale: """
      A misspelled name is the error that readers, and those named, notice first. Within an article it is reported \
      where one of two people with the same first name, or a surname without any first name, is a letter or two away from \
      another; two people who are both named in full with other first names are two people.
      """,
    askedBy: ["Reuters: refile", "ACC"],
    fires: [
      RuleExample(
        later: "The mayor, Anna Petrova, spoke on Monday. The council met later.\n\n⟦Petrovna⟧ left before the vote."),
      RuleExample(
        later: "Police arrested Thomas Hallberg at the harbour.\n\nA court freed ⟦Thomas Hallburg⟧ on Friday."),
      RuleExample(later: "Harlow Engineering will close. Workers at ⟦Harlowe Engineering⟧ were told on Monday."),
      RuleExample(
        earlier: "The award went to Maria Orlova for her work on the harbour.",
        later: "The award went to ⟦Maria Orlowa⟧ for her work on the harbour."),
      RuleExample(
        earlier: "Police arrested Peter Lindqvist on Monday after a search.",
        later: "Police arrested ⟦Peter Lindquist⟧ on Monday after a search."),
      RuleExample(
        earlier: "The former mayor of Haldane, Rolf Eck, must go to prison for bribery.",
        later: "A judge jailed ⟦Rolf Ek⟧ on Thursday, who once led Haldane.", relation: .outlet),
    ],
    quiet: [
      RuleExample(later: "Anna Petrova spoke on Monday. Petrova left before the vote."),
      RuleExample(later: "Anna Johnson spoke on Monday. Peter Johnston spoke on Friday."),
      RuleExample(later: "The Petrovas left the hall. Anna Petrova stayed. Petrova's boat sank."),
      RuleExample(
        earlier: "Leon Brandt ran the mile in four minutes, and Leon Brand came second.",
        later: "Leon Brand was second.", relation: .outlet),
      RuleExample(later: "The ship sailed from Iran to Iraq, and back from Iraq to Iran."),
    ])

  static var relations: Set<Relation> { [.version, .outlet] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.names.filter(\.isSpelling).map { pair in
      let (one, other) = comparison.texts(of: pair)
      return comparison.draft(
        about: pair, message: "The name is spelled another way: \(comparison.exchange(one, other)).",
        question: "How does the person, or the firm, spell the name?")
    }
  }

  static func drafts(for text: CheckedText) -> [Draft] {
    NameVariants.find(in: text).map { variant in
      let usual = text.article.reading.string(variant.usual)
      return Draft(
        message: "The name is spelled two ways: \(Phrasing.quoted(text.article.reading.string(variant.unusual))) here, "
          + "\(Phrasing.quoted(usual)) elsewhere.",
        primary: variant.unusual, related: [text.article.place(of: variant.usual)],
        evidence: Evidence(question: "How is the name spelled?"))
    }
  }
}
