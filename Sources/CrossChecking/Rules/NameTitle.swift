internal import Extraction
internal import TextModel

/// One person with two titles that do not go together.
enum NameTitle: ConsistencyRule {
  static let page = RulePage(
    id: "name.title", severity: .warning,
    summary: "One person has two titles or roles that do not go together.",
    rationale: """
      A finance minister who is the health minister three paragraphs on, a sergeant who has become a lieutenant: one \
      of the two is wrong. People have many roles, so only those are held against each other of which nobody has \
      two, or one office with two fields; what is said to be former, acting or of another time is left alone.
      """,
    askedBy: ["ACC"],
    fires: [
      RuleExample(
        later: "Finance Minister Anna Ruiz said that taxes would not rise. Ruiz, the ⟦health minister⟧, smiled."),
      RuleExample(later: "Sergeant Lou Brandt found the child. ⟦Lieutenant Brandt⟧ carried her to the car."),
      RuleExample(later: "Police Chief Tom Hale closed the road. “We need a day,” ⟦Fire Chief Hale⟧ said."),
      RuleExample(later: "Mayor Ines Halloran opened the gate. The ⟦deputy mayor, Ines Halloran⟧, wept."),
    ],
    quiet: [
      RuleExample(later: "Finance Minister Anna Ruiz, a former health minister, said that taxes would not rise."),
      RuleExample(later: "Sergeant Lou Brandt found the child. Sgt. Brandt, a police officer, carried her."),
      RuleExample(later: "Police Chief Tom Hale and Fire Chief Rosa Lund closed the road. Chief Hale left."),
      RuleExample(later: "Lt. Col. Ann Moss spoke. Colonel Moss, an engineer, is the commander."),
    ])

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
