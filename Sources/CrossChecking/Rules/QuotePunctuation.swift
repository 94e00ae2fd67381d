internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Other marks or capitals inside a quotation whose words are the same.
enum QuotePunctuation: ComparisonRule {
  static let page = RulePage(
    id: "quote.punctuation", severity: .suggestion,
    summary: "Only punctuation or capitals inside a quotation differ.",
    rationale: """
      A comma or a question mark can change the sense of a sentence, so it is said; mostly it does not, so it is a \
      suggestion. What house styles write differently (kinds of quotation marks, dashes, ellipses and spaces, the mark \
      before a closing quotation mark) is left alone.
      """,
    askedBy: ["Reuters"],
    fires: [
      RuleExample(
        earlier: "\"We will go, if we are asked, on Monday,\" Ruiz said.",
        later: "\"⟦We will go if we are asked on Monday,⟧\" Ruiz said."),
      RuleExample(
        earlier: "Ruiz said: \"He paid. I saw it and it was enough.\"",
        later: "Ruiz said: \"⟦He paid? I saw it and it was enough.⟧\""),
      RuleExample(
        earlier: "\"We met the people of the East,\" Ruiz said.",
        later: "\"⟦We met the people of the east,⟧\" Ruiz said."),
      RuleExample(
        earlier: "Ruiz said: \"They came; they saw; they left.\"",
        later: "Ruiz said: \"⟦They came, they saw, they left.⟧\""),
    ],
    quiet: [
      RuleExample(
        earlier: "\"We will go - if we are asked,\" Ruiz said.", later: "“We will go — if we are asked,” Ruiz said."),
      RuleExample(earlier: "\"We will go,\" Ruiz said.", later: "Ruiz said: \"We will go.\""),
      RuleExample(
        earlier: "\"We will go, if we are asked,\" Ruiz said.",
        later: "\"We will go,\" Ruiz said, \"if we are asked.\""),
      RuleExample(earlier: "\"We will ... go,\" Ruiz said.", later: "\"We will … go,\" Ruiz said."),
    ])

  static func drafts(for comparison: Comparison) -> [Draft] {
    comparison.quotations.shared.compactMap { utterance in
      guard !utterance.earlier.isEmpty, !utterance.later.isEmpty,
        utterance.verdict(as: comparison.relation, quotes: comparison.quotes) == .same,
        let place = firstDifference(utterance, comparison)
      else { return nil }
      let change = UnitChange(earlier: [], later: [place], earlierNext: 0, laterNext: place)
      let words = comparison.later.text(around: [place], next: place, in: utterance.difference.later)
      return comparison.draft(
        about: utterance, at: change,
        message: "Only punctuation or capitals differ, at \(Phrasing.quoted(words)).",
        question: "Does the punctuation keep the sense in which it was said?")
    }
  }

  /// The first unit of the later text that has another mark behind it, or other capitals, than its partner.
  private static func firstDifference(_ utterance: SharedUtterance, _ comparison: Comparison) -> Int? {
    let (earlier, later, difference) = (comparison.earlier, comparison.later, utterance.difference)
    for block in difference.blocks {
      for i in 0..<block.count {
        let (e, l) = (difference.earlier[block.earlier + i], difference.later[block.later + i])
        if i > 0, haveOtherCapitals(earlier, e, later, l) { return l }
        if i + 1 < block.count, let one = earlier.mark(behind: e), let other = later.mark(behind: l), one != other {
          return l
        }
      }
    }
    return nil
  }

  /// Whether a word is written with a capital in one text only. The first word of a sentence has one anyway.
  private static func haveOtherCapitals(_ earlier: NormalText, _ e: Int, _ later: NormalText, _ l: Int) -> Bool {
    let (a, b) = (earlier.units[e], later.units[l])
    guard a.tokenEnd - a.token == 1, b.tokenEnd - b.token == 1, earlier.mark(behind: e - 1) == .some(nil),
      later.mark(behind: l - 1) == .some(nil), a.end - a.start == b.end - b.start
    else { return false }
    return a.traits.contains(.capital) != b.traits.contains(.capital)
  }
}

extension NormalText {
  /// The mark of punctuation between a unit and the next one: `.some(nil)` where there is none, `nil` where it is not
  /// compared, because a quotation mark stands there, or dashes and ellipses, which house styles set.
  func mark(behind unit: Int) -> UInt8?? {
    guard units.indices.contains(unit), units.indices.contains(unit + 1) else { return nil }
    let (start, end) = (Int(units[unit].tokenEnd), Int(units[unit + 1].token))
    var mark: UInt8?
    for token in article.layout.tokens[min(start, end)..<end] {
      switch token.firstByte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"):
        mark = mark ?? token.firstByte
      case UInt8(ascii: ".") where token.span.count == 1: mark = mark ?? token.firstByte
      default: return nil
      }
    }
    return .some(mark)
  }
}
