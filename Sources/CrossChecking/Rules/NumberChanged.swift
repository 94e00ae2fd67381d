internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// The same quantity with another value.
enum NumberChanged: ComparisonRule {
  static let page = RulePage(
    id: "number.changed", severity: .error,
    summary: "The same quantity has another value.",
    rationale: """
      Numbers are what corrections are most often about. Reported where the sentence around the number is the same \
      one; numbers inside quotation marks belong to `quote.altered`, and slips by a thousand to `number.magnitude`. \
      `twelve` and `12`, `percent` and `%`, `1.2 million` and `1,200,000` are the same. Between outlets it is enough that both \
      claim it of the same thing, in whatever words; there, bounds and rounding may make two numbers one.
      """,
    askedBy: ["Reuters: number errors almost always merit a correction"],
    fires: [
      RuleExample(
        earlier: "At least 25 people were hurt when the bridge fell.",
        later: "⟦At least 52⟧ people were hurt when the bridge fell."),
      RuleExample(
        earlier: "The harbour cost $3.5 million to build.", later: "The harbour cost ⟦$3.8 million⟧ to build."),
      RuleExample(
        earlier: "Turnout in the vote was 41 percent, the council said.",
        later: "Turnout in the vote was ⟦47 percent⟧, the council said."),
      RuleExample(
        earlier: "Twelve boats were lost in the storm on the coast.",
        later: "⟦Fourteen⟧ boats were lost in the storm on the coast."),
      RuleExample(
        earlier: "A fire tore through a night market in Kessari, killing 14 people, the fire service said.",
        later: "⟦Nineteen⟧ people died when flames swept the night market in Kessari.", relation: .outlet),
    ],
    quiet: [
      RuleExample(
        earlier: "Twelve boats were lost in the storm.", later: "12 boats were lost in the storm."),
      RuleExample(
        earlier: "Turnout was 41 percent, the council said.", later: "Turnout was 41%, the council said."),
      RuleExample(
        earlier: "The harbour cost $1.2 million to build.", later: "The harbour cost $1,200,000 to build."),
      RuleExample(
        earlier: "A fire tore through a night market in Kessari, killing 14 people, the fire service said.",
        later: "Forty people were injured when flames swept the night market in Kessari.", relation: .outlet),
      RuleExample(
        earlier: "Twelve boats were lost.", later: "Twelve boats were lost. Three houses burned down in the town."),
    ])

  static var relations: Set<Relation> { [.version, .outlet] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.numbers.filter { $0.difference == .value }.map { pair in
      let (earlier, later) = comparison.texts(of: pair)
      return comparison.draft(
        about: pair, message: "The number differs: \(comparison.exchange(earlier, later)).",
        question: "Which is right, \(Phrasing.quoted(earlier)) or \(Phrasing.quoted(later)), and who says so?")
    }
  }
}

extension Comparison {
  /// The words of a quantity in both texts.
  func texts(of pair: NumberPair) -> (earlier: String, later: String) {
    (
      earlier.article.reading.string(pair.earlier), later.article.reading.string(pair.later)
    )
  }

  /// A draft about a quantity that both texts have.
  func draft(about pair: NumberPair, message: String, question: String) -> Draft {
    let (one, other) = texts(of: pair)
    return draft(
      earlier: pair.earlier, later: pair.later,
      values: [.init("earlier", one), .init("later", other)], message: message, question: question)
  }

  /// A draft about a value that stands in a sentence of both texts; the evidence shows the two sentences.
  func draft(
    earlier span: ReadingSpan, later laterSpan: ReadingSpan, values: [Evidence.Value], message: String, question: String
  ) -> Draft {
    let (e, l) = (
      earlier.sentence(of: earlier.firstUnit(atOrBehind: span.start)),
      later.sentence(of: later.firstUnit(atOrBehind: laterSpan.start))
    )
    let difference = UnitDifference(earlier, Array(earlier.sentences[e]), later, Array(later.sentences[l]))
    // Another outlet's sentence has words of its own: shown word for word against this one it says less than by itself.
    let isReworded = relation == .outlet && difference.strength < Self.strengthForValues
    let place = isReworded ? earlier.article.layout.sentences[e].span : span
    return Draft(
      message: message, primary: laterSpan, related: [earlier.article.place(of: place)],
      evidence: Evidence(changes: isReworded ? [] : difference.wordChanges, values: values, question: question))
  }
}
