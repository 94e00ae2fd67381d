/// Words of a quotation exchanged for others.
enum QuoteAltered: ComparisonRule {
  static let page = RulePage(
    id: "quote.altered", severity: .error,
    summary: "Words inside quotation marks differ from the other text's words of the same quotation.",
    rationale: """
      What stands between quotation marks is what was said, word for word. When the same quotation has other words in \
      a later version, in another outlet or in the source, at least one of the two is not what was said. Contractions \
      and reduced speech spoken out (`don't`, `do not`) are a suggestion, and nothing where the house cleans speech.
      """,
    askedBy: ["Reuters: quotes are sacred", "AP", "ACC", "KSJ"],
    fires: [
      RuleExample(
        earlier: "The mayor said: \"There were some signs of damage to the bridge.\"",
        later: "The mayor said: \"⟦There were clear signs of damage to the bridge.⟧\""),
      RuleExample(
        earlier: "“We will close the school in March,” Anna Ruiz said on Monday.",
        later: "“⟦We will open the school in March,⟧” Anna Ruiz said on Monday."),
      RuleExample(
        earlier: "Tom Hale told reporters the plan was \"very bad for the harbour\".",
        later: "Tom Hale told reporters the plan was \"⟦very good for the harbour⟧\"."),
      RuleExample(
        earlier: "\"I paid 40 dollars for it,\" said Hale. \"It was worth it.\"",
        later: "\"⟦I paid 400 dollars for it,⟧\" said Hale. \"It was worth it.\""),
      RuleExample(
        earlier: "\"We do what we can,\" Ruiz said.\n\nThe harbour opened in 1962.",
        later: "The harbour opened in 1962.\n\n\"⟦We do what we must,⟧\" Ruiz said."),
      RuleExample(
        earlier: "Anna Ruiz said: \"I don't know what he wants.\"",
        later: "Anna Ruiz said: \"⟦I do not know what he wants.⟧\""),
    ],
    quiet: [
      RuleExample(
        earlier: "Ruiz said: \"There were twelve signs - all of them old.\"",
        later: "Ruiz said: “There were 12 signs – all of them old.”"),
      RuleExample(
        earlier: "\"We will close the school in March,\" Ruiz said.",
        later: "Ruiz said: \"We will close the school in March.\""),
      RuleExample(
        earlier: "\"If that happens we will act, and we will act soon,\" Ruiz said.",
        later: "\"If that happens we will act,\" Ruiz said, \"and we will act soon.\""),
      RuleExample(
        earlier: "\"He paid 50 percent of it,\" Ruiz said.",
        later: "\"[Hale] paid 50% of it,\" Ruiz said."),
    ])

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.quotations.shared.compactMap { utterance in
      guard case .altered(let isTrivial) = utterance.verdict(as: comparison.relation, quotes: comparison.quotes),
        let change = utterance.leadingChange(in: comparison)?.change
      else { return nil }
      if let order = utterance.order(as: comparison.relation, quotes: comparison.quotes) {
        let (one, other) = (comparison.earlier.text(order.earlier), comparison.later.text(order.later))
        return comparison.draft(
          about: utterance, at: change,
          message: "Quoted words are in another order: \(comparison.exchange(one, other)).",
          question: comparison.question(about: utterance, one, other))
      }
      let (gone, new) = (comparison.earlier.text(change.earlier), comparison.later.text(change.later))
      return comparison.draft(
        about: utterance, severity: isTrivial ? .suggestion : nil, at: change,
        message: "Quoted words differ: \(comparison.exchange(gone, new))\(comparison.others(of: utterance)).",
        question: comparison.question(about: utterance, gone, new))
    }
  }
}

extension Comparison {
  /// ` (and 2 more changes)`, where an utterance has more than the one that is named.
  func others(of utterance: SharedUtterance) -> String {
    Phrasing.others(of: utterance.countedChanges(as: relation, quotes: quotes).count)
  }

  /// What would settle which of two wordings was said.
  func question(about utterance: SharedUtterance, _ gone: String, _ new: String) -> String {
    let who = speakerName(of: utterance)
    return "What did \(who) say: \(Phrasing.quoted(gone)) or \(Phrasing.quoted(new))? Hold it against the recording."
  }
}
