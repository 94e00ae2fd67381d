internal import Extraction
internal import TextModel

/// One person with two titles that do not go together.
enum NameTitle: ConsistencyRule, ComparisonRule {
  static let page = RulePage(
    id: "name.title", severity: .warning,
    summary: "One person has two titles or roles that do not go together.",
    rationale: """
      A finance minister who is the health minister three paragraphs on, a sergeant who has become a lieutenant: one \
      of the two is wrong. People have many roles, so only those are held against each other of which nobody has \
      two, or one office with two fields; what is said to be former, acting or of another time is left alone. Between \
      two versions any other title before the same name is reported, and a `former` or `deputy` that came or went.
      """,
    askedBy: ["ACC"],
    fires: [
      RuleExample(
        later: "Finance Minister Anna Ruiz said that taxes would not rise. Ruiz, the ⟦health minister⟧, smiled."),
      RuleExample(later: "Sergeant Lou Brandt found the child. ⟦Lieutenant Brandt⟧ carried her to the car."),
      RuleExample(later: "Police Chief Tom Hale closed the road. “We need a day,” ⟦Fire Chief Hale⟧ said."),
      RuleExample(later: "Mayor Ines Halloran opened the gate. The ⟦deputy mayor, Ines Halloran⟧, wept."),
      RuleExample(
        earlier: "A report by retired judge Anna Ruiz criticised the police.",
        later: "A report by ⟦former minister Anna Ruiz⟧ criticised the police."),
      RuleExample(
        earlier: "Police met Deputy Mayor Tom Hale at the harbour.",
        later: "Police met ⟦Mayor Tom Hale⟧ at the harbour."),
    ],
    quiet: [
      RuleExample(later: "Finance Minister Anna Ruiz, a former health minister, said that taxes would not rise."),
      RuleExample(later: "Sergeant Lou Brandt found the child. Sgt. Brandt, a police officer, carried her."),
      RuleExample(later: "Police Chief Tom Hale and Fire Chief Rosa Lund closed the road. Chief Hale left."),
      RuleExample(later: "Lt. Col. Ann Moss spoke. Colonel Moss, an engineer, is the commander."),
      RuleExample(
        earlier: "Police met Senator Tom Hale at the harbour.", later: "Police met Sen. Tom Hale at the harbour."),
    ])

  static var relations: Set<Relation> { [.version] }

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.titles.map { change in
      let (one, other) = (
        comparison.earlier.article.reading.string(change.earlier), comparison.later.article.reading.string(change.later)
      )
      return comparison.draft(
        earlier: change.earlier, later: change.later, values: [.init("earlier", one), .init("later", other)],
        message: "\(Phrasing.clipped(change.name)) has another title: \(comparison.exchange(one, other)).",
        question: "Which title does \(Phrasing.clipped(change.name)) have?")
    }
  }

  static func drafts(for text: CheckedText) -> [Draft] {
    TitleSlips(text: text).find().map { slip in
      let (later, earlier) = (text.string(slip.later), text.string(slip.earlier))
      return Draft(
        message: "\(slip.name) is \(Phrasing.quoted(later)) here and \(Phrasing.quoted(earlier)) before.",
        primary: slip.later, related: [text.article.place(of: slip.earlier)],
        evidence: Evidence(
          values: [.init("here", later), .init("before", earlier)],
          question: "Which title does \(slip.name) have?"))
    }
  }
}
