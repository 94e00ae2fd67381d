internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// A measure and its conversion beside it that do not agree.
enum NumberUnit: ConsistencyRule {
  static let page = RulePage(
    id: "number.unit", severity: .warning,
    summary: "A measure and the converted measure beside it do not agree.",
    rationale: """
      A conversion is made once and never looked at again: a slip of the key, miles taken for kilometres, acres for \
      hectares, or a difference of temperature that was converted as if it were a temperature. Newspapers round; \
      either of the two may have been the one that was measured, and what agrees with either when it is rounded as the other \
      one is stays quiet. Amounts of money are left out, for rates change.
      """,
    askedBy: ["NYT: Do the Math"],
    fires: [
      RuleExample(later: "The village lies ⟦12 miles (29 km)⟧ north of the town."),
      RuleExample(later: "The temperature reached ⟦38C (90F)⟧ in the shade."),
      RuleExample(later: "The fire has burnt ⟦5,000 acres (20,000 hectares)⟧ of heath."),
      RuleExample(later: "He weighed in at ⟦12st 4lb (86kg)⟧ on Friday."),
      RuleExample(later: "The wreck lies at a depth of ⟦210 metres, or 590 feet⟧."),
    ],
    quiet: [
      RuleExample(later: "The village lies 12 miles (20 km) north of the town, and 3 miles (5 km) from the sea."),
      RuleExample(later: "It was 38C (100F) in the shade, 6C (11F) above the average."),
      RuleExample(later: "He is 5ft 11in (1.80m) tall and weighs 12st 4lb (78kg)."),
      RuleExample(later: "The ring, of 12.3 carats (2.5 grams), was sold for £1.2m ($1.9m)."),
      RuleExample(later: "Warming is to stay below 1.5 degrees Celsius (2.7 degrees Fahrenheit)."),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    text.article.quantities.indices.dropLast().compactMap { index in
      let pair = ConvertedPair(text, index)
      guard let pair, let expected = pair.mismatch() else { return nil }
      let (one, other) = (text.string(pair.first.span), text.string(pair.second.span))
      return Draft(
        message: "\(Phrasing.quoted(one)) is about \(expected), not \(Phrasing.quoted(other)).", primary: pair.span,
        evidence: Evidence(
          values: [.init("measure", one), .init("conversion", other), .init("expected", expected)],
          question: "Which of the two was measured?"))
    }
  }
}
