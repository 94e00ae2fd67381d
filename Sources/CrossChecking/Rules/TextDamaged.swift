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

  /// More places of one kind than this are one finding: what damaged four damaged the file.
  private static let mostOfOneKind = 3

  static func drafts(for text: NormalText) -> [Draft] {
    Damage.Kind.allCases.flatMap { kind -> [Draft] in
      let places = text.article.reading.damage.filter { $0.kind == kind }
      guard places.count > mostOfOneKind, let first = places.first else {
        return places.map { draft(for: $0, in: text.article) }
      }
      return [draft(for: first, and: Array(places.dropFirst()), in: text.article)]
    }
  }

  private static func draft(for damage: Damage, and others: [Damage] = [], in article: Article) -> Draft {
    let (kind, count) = (damage.kind.words, others.count + 1)
    let shown = shown(damage, in: article)
    var values: [Evidence.Value] = [.init("damage", kind)]
    if !others.isEmpty { values.append(.init("places", String(count))) }
    return Draft(
      message: others.isEmpty
        ? "Damaged text (\(kind)): \(shown)." : "\(count) places are damaged (\(kind)); at the first \(shown).",
      primary: damage.reading,
      related: others.prefix(FindingCollector.mostOfOneRule - 1).map { article.place(of: $0.reading) },
      evidence: Evidence(values: values, question: "What does the original have here?"))
  }

  /// What the file has, and what it is read as.
  private static func shown(_ damage: Damage, in article: Article) -> String {
    let has = "the file has \(Phrasing.code(String(decoding: article.source.exact(damage.source), as: UTF8.self)))"
    guard damage.isRepaired else { return has }
    let read = article.reading.string(damage.reading)
    return has + (read.isEmpty ? ", left out" : ", read as \(Phrasing.code(read))")
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
