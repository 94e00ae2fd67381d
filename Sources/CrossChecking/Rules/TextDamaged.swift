internal import Extraction
internal import TextModel

/// Places where the text came damaged.
enum TextDamaged: ArticleRule {
  static let page = RulePage(
    id: "text.damaged", severity: .suggestion,
    summary: "The text is damaged: wrong characters, remains of entities or lost ones.",
    rationale: """
      Damage is read through where what was meant is certain, and said in any case: it tells that a text was copied \
      by a program, and a quotation mark that became `,quot;` may hide where a quotation ends.
      """,
    askedBy: ["Stet"],
    fires: [
      RuleExample(later: "Ruiz said the bridge was ⟦&quot;⟧a danger⟦&quot;⟧ to everyone."),
      RuleExample(later: "The cafÃ© on the harbour is closed."),
      RuleExample(later: "Ruiz called it a \"danger⟦,quot;⟧ to everyone."),
      RuleExample(later: "The hall was full of smoke � and people."),
    ],
    quiet: [
      RuleExample(later: "The café on the harbour is closed."),
      RuleExample(later: "Ruiz said the bridge was \"a danger\" to everyone."),
      RuleExample(later: "Ruiz & Hale own the harbour."),
      RuleExample(later: "Ärger in Žižkov — naïve 🗞️."),
    ])

  static func drafts(for text: NormalText) -> [Draft] {
    let article = text.article
    return article.reading.damage.map { damage in
      let read = article.reading.string(damage.reading)
      let message =
        damage.isRepaired
        ? "Damaged text (\(damage.kind.words)), read as \(Phrasing.quoted(read))."
        : "Damaged text (\(damage.kind.words))."
      return Draft(
        message: message, primary: damage.reading,
        evidence: Evidence(
          values: [.init("damage", damage.kind.rawValue)], question: "What does the original have here?"))
    }
  }
}

extension Damage.Kind {
  /// What happened, in plain words.
  var words: String {
    switch self {
    case .entity: "an HTML entity"
    case .entityDebris: "what is left of an HTML entity"
    case .mojibake: "UTF-8 read in another encoding"
    case .replacementCharacter: "a lost character"
    case .controlCharacter: "a control character"
    case .strayCapital: "a capital in mid-sentence"
    case .translationDebris: "remains of a machine translation"
    }
  }
}
