internal import TextModel

/// Tells what was expected, planned or to come from what happened.
///
/// `Is set to resign` and `resigned` have one verb between them, and so have `will resume` and `resumed`: one says what is
/// to be, the other that it was. Only where all else of sense in the change is that verb: otherwise the sentence was
/// worded anew.
struct ProspectComparison {
  /// What one of the two wordings said.
  enum Prospect {
    /// That it was expected or meant to happen.
    case plan
    /// That it will happen.
    case future
  }

  let earlier: NormalText
  let later: NormalText
  let words: StatementWords
  let forms: VerbForms

  /// What one side of a change says is to be and the other that it was; `nil` for any other change.
  func prospect(in change: UnitChange) -> Prospect? {
    prospect(change.earlier, earlier, against: change.later, later)
      ?? prospect(change.later, later, against: change.earlier, earlier)
  }

  private func prospect(
    _ run: [Int], _ text: NormalText, against other: [Int], _ otherText: NormalText
  ) -> Prospect? {
    guard run.count <= Self.mostWords, other.count <= Self.mostWords, let found = prospect(run, text),
      let verb = onlySense(run, text), let deed = onlySense(other, otherText),
      forms.areOneWord(verb, text, deed, otherText),
      forms.isPast(otherText.units[deed], of: otherText, endings: words.pastEndings),
      !forms.isPast(text.units[verb], of: text, endings: words.pastEndings),
      !(run.map { text.units[$0] } + other.map { otherText.units[$0] }).contains(where: isElsewhereJudged),
      !other.contains(where: { !words[otherText.keys[$0]].isDisjoint(with: [.plan, .future, .modal]) })
    else { return nil }
    return found
  }

  /// `Is expected to be able to resign` and the like have no more; a longer change is a rewording.
  private static let mostWords = 6

  /// Quotations, negations and hedges have rules of their own.
  private func isElsewhereJudged(_ unit: Unit) -> Bool {
    unit.isQuoted || !unit.traits.isDisjoint(with: [.negation, .limit])
  }

  private func prospect(_ run: [Int], _ text: NormalText) -> Prospect? {
    if run.contains(where: { words[text.keys[$0]].contains(.future) }) { return .future }
    // A plan is one only before the verb: `set to resign`, and not `a set`.
    let hasPlan = run.indices.dropLast(2).contains { index in
      words[text.keys[run[index]]].contains(.plan) && run[index + 1] == run[index] + 1
        && words[text.keys[run[index + 1]]].contains(.direction)
    }
    return hasPlan ? .plan : nil
  }

  /// The only unit of sense beside the words of the prospect; `nil` where there is none or more than one.
  private func onlySense(_ run: [Int], _ text: NormalText) -> Int? {
    let sense = run.filter { index in
      text.units[index].traits.isDisjoint(with: [.function, .filler])
        && words[text.keys[index]].isDisjoint(with: [.plan, .future])
    }
    return sense.count == 1 ? sense[0] : nil
  }
}
